import type { OurScript } from './scripts.js';

/** What the checks look at. */
export interface Seen {
  readonly page: Document;
  /** The page's address. */
  readonly here: URL;
  /** The page as the server sent it, before scripts; undefined when it could not be had. */
  readonly html: string | undefined;
  /** Values of the response's Content-Security-Policy headers. */
  readonly policies: readonly string[];
  readonly scripts: readonly OurScript[];
  readonly tags: readonly Element[];
  /** Address of the gateway that the page names, or the usual one; undefined for a page without an address. */
  readonly gateway: string | undefined;
}
