import type { Release } from './reader.js';
import type { OurScript } from './scripts.js';

/** What the checks look at. */
export interface Seen {
  readonly page: Document;
  /** The page's address. */
  readonly here: URL;
  /** The page as the server sent it, before scripts; undefined when it could not be had. */
  readonly html: string | undefined;
  /** Values of Content-Security-Policy, of the response's headers and of the page. */
  readonly policies: readonly string[];
  readonly scripts: readonly OurScript[];
  /** Tags of widgets, upgraded or not. */
  readonly tags: readonly Element[];
  /** Addresses of the gateways that the widgets ask; none for a page without an address. */
  readonly gateways: readonly URL[];
  /** What the page has the widgets from, by folder; a folder without a manifest is none. */
  readonly releases: ReadonlyMap<string, Release>;
}
