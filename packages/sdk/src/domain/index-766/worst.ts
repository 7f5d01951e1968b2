/** A dossier that failed, and by how many ms it was late. */
export interface Failing {
  readonly code: string;
  readonly lateBy: number;
}

/** Later before less late, then by code: a total order, so that the order of reading decides nothing. */
function compare(a: Failing, b: Failing): number {
  if (a.lateBy !== b.lateBy) return b.lateBy - a.lateBy;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/**
 * The worst dossiers, in bounded memory. What a dossier costs depends only on which indicators it fails and on totals
 * known at the end, so the worst `size` of each set of failures are kept: at most 2^n lists, and in practice a few.
 */
export class Worst {
  readonly #bySet = new Map<number, Failing[]>();

  constructor(readonly size: number) {}

  /** `failed` is a set of indicators, one bit each. */
  add(failed: number, dossier: Failing): void {
    const list = this.#bySet.get(failed);
    if (!list) {
      this.#bySet.set(failed, [dossier]);
      return;
    }
    const last = list.at(-1);
    if (list.length === this.size && last && compare(dossier, last) >= 0) return;
    const at = list.findIndex((kept) => compare(dossier, kept) < 0);
    list.splice(at < 0 ? list.length : at, 0, dossier);
    if (list.length > this.size) list.pop();
  }

  merge(other: Worst): void {
    for (const [failed, list] of other.#bySet) for (const dossier of list) this.add(failed, dossier);
  }

  /** The `size` dearest of all, by what their set of failures costs; those that cost nothing are left out. */
  dearest(
    cost: (failed: number) => number,
  ): (Failing & { readonly failed: number; readonly cost: number })[] {
    return [...this.#bySet]
      .map(([failed, list]) => ({ failed, list, cost: cost(failed) }))
      .filter((set) => set.cost > 0)
      .flatMap(({ list, ...set }) => list.map((dossier) => ({ ...dossier, ...set })))
      .sort((a, b) => b.cost - a.cost || compare(a, b) || a.failed - b.failed)
      .slice(0, this.size);
  }
}
