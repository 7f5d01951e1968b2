/** A hash, keyed or not, that takes its bytes piece by piece, which WebCrypto has not. The digest is lowercase hex. */
export interface RunningHash {
  update(bytes: Uint8Array): unknown;
  digest(): string;
}
