/** A module of a release: its file, its SHA-384 in base64, and the places of the modules it imports statically. */
export type ReleasedFile = readonly [file: string, hash: string, imports: readonly number[]];

/** What `release.js` exports. */
export interface Release {
  readonly version: string;
  readonly files: readonly ReleasedFile[];
}
