import type { Verdict } from './measures.js';

/** How an indicator turns into points: `rate * max`, or full from a threshold on. */
export interface Scoring {
  readonly max: number | null;
  readonly threshold?: number;
}

/** Counts of one indicator. Whole numbers only, so that no order of adding changes them. */
export class Tally {
  #yes = 0;
  #no = 0;
  #undecided = 0;

  count(verdict: Verdict): void {
    if (verdict === 'yes') this.#yes++;
    else if (verdict === 'no') this.#no++;
    else if (verdict === 'undecided') this.#undecided++;
  }

  merge(other: Tally): void {
    this.#yes += other.#yes;
    this.#no += other.#no;
    this.#undecided += other.#undecided;
  }

  score({ max, threshold }: Scoring) {
    const yes = this.#yes;
    const denominator = yes + this.#no;
    const all = denominator + this.#undecided;
    // An undecided dossier may also be none of the denominator: never worse than `no`, nor better than `yes`.
    const low = points(yes / all, max, threshold);
    const high = points((yes + this.#undecided) / all, max, threshold);
    return {
      numerator: yes,
      denominator,
      rate: denominator > 0 ? yes / denominator : null,
      points: low === high ? low : null,
      undecided: this.#undecided,
      between: low === null || high === null ? null : { low, high },
    };
  }

  /** Points one failing dossier costs: what the rate gains when it turns to `yes`, up to full points. */
  price({ max, threshold = 1 }: Scoring): number {
    const all = this.#yes + this.#no;
    if (!max || this.#no === 0) return 0;
    const gain = (rate: number) => Math.min(1, rate / threshold) * max;
    return gain((this.#yes + 1) / all) - gain(this.#yes / all);
  }
}

function points(rate: number, max: number | null, threshold = 1): number | null {
  if (max === null || Number.isNaN(rate)) return null;
  return Math.round(Math.min(1, rate / threshold) * max * 100) / 100;
}
