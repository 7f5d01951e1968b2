import {
  calculateJwkThumbprint,
  CompactSign,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { checks } from './checks/index.js';
import { CERTIFIER, PROTOCOL, reportJson, sha256, type Report } from './report/report.js';

/** What a certificate says; a compact JWS (RFC 7515) over this as JSON. */
export interface Certificate {
  readonly format: 'dvcqg-wallet-certificate';
  readonly version: 1;
  readonly protocol: string;
  readonly certifier: string;
  readonly wallet: { readonly id: string; readonly name: string; readonly urlSha256: string };
  /** ISO 8601. */
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** A person pressed the buttons. */
  readonly operator: boolean;
  /** Every check there was, with what came of it. */
  readonly checks: Readonly<Record<string, 'passed' | 'failed' | 'skipped'>>;
  /** Of the bytes of `report.json`, hex. */
  readonly reportSha256: string;
}

const ALGORITHM = 'EdDSA';
const TYPE = 'dvcqg-wallet-certificate';
const DAY_MS = 86_400_000;

/** A pair of Ed25519 keys as JWK; their `kid` is the thumbprint (RFC 7638), so an id names one key only. */
export async function newKeys(): Promise<{ readonly privateJwk: JWK; readonly publicJwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const about = { kid, alg: ALGORITHM, use: 'sig' };
  return {
    privateJwk: { ...(await exportJWK(privateKey)), ...about },
    publicJwk: { ...publicJwk, ...about },
  };
}

type Outcomes = Certificate['checks'];

/** Checks that a certificate must show as passed and that these outcomes do not. */
const unanswered = (outcomes: Outcomes): readonly string[] =>
  checks
    .filter(({ id, optional }) => {
      const outcome = Object.hasOwn(outcomes, id) ? outcomes[id] : undefined;
      return outcome === undefined || (outcome === 'skipped' && !optional);
    })
    .map(({ id }) => id);

const outcomesOf = (report: Report): Outcomes =>
  Object.fromEntries(report.checks.map(({ id, outcome }) => [id, outcome]));

/** Why no certificate is made of a report. */
export function whyNot(report: Report): 'failed' | 'incomplete' | undefined {
  if (report.failed > 0) return 'failed';
  return unanswered(outcomesOf(report)).length > 0 ? 'incomplete' : undefined;
}

/** @throws {Error} for a report of a failed or partial run: such a thing is not signed at all. */
export async function certify(report: Report, key: JWK, days: number): Promise<string> {
  if (whyNot(report) !== undefined) throw new Error('Only a whole run without a failure is certified.');
  const { wallet, endedAt, operator } = report;
  const certificate: Certificate = {
    format: 'dvcqg-wallet-certificate',
    version: 1,
    protocol: PROTOCOL,
    certifier: CERTIFIER,
    wallet,
    issuedAt: endedAt,
    expiresAt: new Date(Date.parse(endedAt) + days * DAY_MS).toISOString(),
    operator,
    checks: outcomesOf(report),
    reportSha256: sha256(reportJson(report)),
  };
  return sign(certificate, key);
}

/** The signature alone, whatever the certificate says. */
export async function sign(certificate: Certificate, key: JWK): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(certificate)))
    .setProtectedHeader({ alg: ALGORITHM, kid: key.kid ?? (await calculateJwkThumbprint(key)), typ: TYPE })
    .sign(await importJWK(key, ALGORITHM));
}

export type Verification =
  | { readonly problem?: undefined; readonly certificate: Certificate; readonly keyId: string }
  | {
      readonly problem: 'not-a-certificate' | 'unknown-key' | 'tampered' | 'expired' | 'not-yet' | 'failed-checks' | 'missing-checks' | 'other-report';
      /** Numbers of checks, a date or a key id. */
      readonly about?: string;
    }; // prettier-ignore

/** Checks a certificate with nothing but itself, the keys one trusts and, if at hand, the bytes of its report. */
export async function verify(
  text: string,
  keys: readonly JWK[],
  now: Date,
  report?: string,
): Promise<Verification> {
  const header = headerOf(text.trim());
  if (header?.typ !== TYPE || typeof header.kid !== 'string') return { problem: 'not-a-certificate' };
  const key = keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) return { problem: 'unknown-key', about: header.kid };
  let certificate: Certificate;
  try {
    const { payload } = await compactVerify(text.trim(), await importJWK(key, ALGORITHM), {
      algorithms: [ALGORITHM, 'Ed25519'],
    });
    certificate = JSON.parse(Buffer.from(payload).toString('utf8')) as Certificate;
  } catch {
    return { problem: 'tampered' };
  }
  if (certificate.format !== TYPE || certificate.version !== 1) return { problem: 'not-a-certificate' };
  if (new Date(certificate.issuedAt) > now) return { problem: 'not-yet', about: certificate.issuedAt };
  // Written so that a date that is none has passed.
  if (!(new Date(certificate.expiresAt) > now)) return { problem: 'expired', about: certificate.expiresAt };
  const failed = Object.entries(certificate.checks).filter(([, outcome]) => outcome === 'failed');
  if (failed.length > 0) return { problem: 'failed-checks', about: failed.map(([id]) => id).join(', ') };
  // A newer certifier may have more checks; those known here must all be there.
  const missing = unanswered(certificate.checks);
  if (missing.length > 0) return { problem: 'missing-checks', about: missing.join(', ') };
  if (report !== undefined && sha256(report) !== certificate.reportSha256) return { problem: 'other-report' };
  return { certificate, keyId: header.kid };
}

function headerOf(text: string): { typ?: unknown; kid?: unknown } | undefined {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return undefined;
  try {
    return JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString('utf8')) as {
      typ?: unknown;
    };
  } catch {
    return undefined;
  }
}
