/** Where each code was first seen, at 12 bytes a code, so that millions fit. */
export class SeenCodes {
  #keys = new Float64Array(1 << 12);
  #rows = new Uint32Array(1 << 12);
  #size = 0;

  /** The row that had this code before; undefined when this is the first. */
  add(code: string, row: number): number | undefined {
    if (this.#size * 3 > this.#keys.length * 2) this.#grow();
    const key = fingerprint(code);
    const at = this.#find(key);
    if (this.#keys[at] === key) return this.#rows[at];
    this.#put(at, key, row);
    return undefined;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = key % this.#keys.length;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #put(at: number, key: number, row: number): void {
    this.#keys[at] = key;
    this.#rows[at] = row;
    this.#size++;
  }

  #grow(): void {
    const [keys, rows] = [this.#keys, this.#rows];
    this.#keys = new Float64Array(keys.length * 2);
    this.#rows = new Uint32Array(keys.length * 2);
    this.#size = 0;
    for (const [at, key] of keys.entries()) if (key !== 0) this.#put(this.#find(key), key, rows[at] ?? 0);
  }
}

/** 53 bits of two mixed hashes: two of five million codes share one once in seven hundred files. */
function fingerprint(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}
