/** A script of a page. */
export interface SeenScript {
  /** Its address without query, or `inline`. */
  readonly from: string;
  /** Of its bytes, base64; absent for one that the browser never got. */
  readonly sha384?: string;
  /** Where in the markup an inline one begins. */
  readonly line?: number;
}

/** A page as a citizen's browser got it. */
export interface SeenPage {
  /** Without anything that could be about a person. */
  readonly url: string;
  /** Directives of its Content-Security-Policy headers, nonces as `'nonce-*'`. */
  readonly policy: readonly string[];
  readonly scripts: readonly SeenScript[];
  /** Addresses whose bytes are not those of their `integrity`. */
  readonly refused: readonly string[];
}

/** What is kept of a page, for people to read and for later runs to compare with. */
export type PageRecord = Pick<SeenPage, 'policy'> & {
  readonly scripts: readonly Required<Pick<SeenScript, 'from' | 'sha384'>>[];
};

export const inline = 'inline';
