import { ScratchTable } from './scratch-table.js';

/** So many codes are held in memory, about 3 MB. */
const most = 20_000;

/** Where each code was first seen. A large file's codes go to disk, so that the memory taken does not grow with its rows. */
export class SeenCodes {
  #recent = new Map<string, number>();
  #older: ScratchTable | undefined;

  /** The row that had this code before; undefined when this is the first. */
  async add(code: string, row: number): Promise<number | undefined> {
    const other = this.#recent.get(code) ?? this.#older?.get(code);
    if (other !== undefined) return other;
    this.#recent.set(code, row);
    if (this.#recent.size >= most) {
      this.#older ??= await ScratchTable.make();
      this.#older.putAll(this.#recent);
      this.#recent = new Map();
    }
    return undefined;
  }

  async close(): Promise<void> {
    await this.#older?.close();
  }
}
