/** An adapter of 2020 to 2025. */
export interface AdapterV1Profile {
  readonly dialect: 'adapter-v1';
  /** Everything up to and including `forward`. */
  readonly url: string;
  readonly loginPath: string;
  readonly sharePath: string;
  readonly integrationPath: string;
  /** Debt look-up (assumed A5). */
  readonly debtPath: string;
  /** Destination subsystem, e.g. `VN:GOV:000.00.00.G22:vpcpdvcprovider` (wire fact 1.1). */
  readonly destination: string;
}

/** The API of 2026. */
export interface AdapterV2Profile {
  readonly dialect: 'adapter-v2';
  readonly url: string;
  /** Of each step, below `url` (assumed A70). */
  readonly paths: Readonly<
    Record<'token' | 'nextCode' | 'upload' | 'create' | 'progress' | 'status', string>
  >;
}

/** What differs between deployments, as data. */
export interface Profile {
  readonly name: string;
  /** `sandbox`: every widget carries the test ribbon. */
  readonly environment: 'sandbox' | 'live';
  readonly sso: {
    readonly issuer: string;
    /** The only algorithms accepted for ID Tokens and logout tokens. */
    readonly signingAlgorithms: readonly ('RS256' | 'ES256')[];
    readonly scope: string;
    /** Access tokens are bound to a key made for the sign-in (DPoP, RFC 9449); a bearer token is then refused. Default no. */
    readonly dpop?: boolean;
    /** Clock difference tolerated both ways, in seconds. */
    readonly clockTolerance: number;
    /** Origins besides the issuer's that its metadata may name endpoints on. Default: none. */
    readonly endpointOrigins?: readonly string[];
  };
  readonly adapter: AdapterV1Profile | AdapterV2Profile;
  /** Where files go when the dossiers are of dialect 1, which has no call for them (assumed A100). */
  readonly files?: AdapterV2Profile;
  readonly lookup?: {
    /** Codes of procedures and fields whose dossiers a stranger may not see without a second proof (assumed A81). */
    readonly proofFor: readonly string[];
  };
  readonly payments: {
    readonly dialect: 'payment-1.0.6';
    readonly url: string;
    /** Message type of result notifications (assumed A6). */
    readonly notificationType: string;
    /** Minutes a pay page takes money (assumed A12). */
    readonly payPageMinutes: number;
    /** The answer to INIT has a VietQR beside the pay page (assumed A170). */
    readonly vietQr?: boolean;
  };
}
