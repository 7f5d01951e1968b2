import type { DossierRecordInput } from '../dossier-record.js';
import { ConfigError } from '../errors.js';
import { millis, timeliness } from '../processing-time.js';
import { index766, needsText } from './indicators.js';
import {
  type Measured,
  type MeasuredId,
  measures,
  type Period,
  type ProcedureFacts,
  verdict,
} from './measures.js';
import type {
  ScoredIndicator,
  ScorePreviewOptions,
  ScorePreviewResult,
  UnscoredIndicator,
  WorstDossier,
} from './result.js';
import { Tally } from './tally.js';
import { Worst } from './worst.js';

const note = {
  vi: 'Kết quả ước tính từ dữ liệu đã nạp, không phải điểm chính thức của Bộ chỉ số 766.',
  en: 'Estimated from the data given. Not an official score of the 766 index.',
};

const ids = /* @__PURE__ */ Object.keys(measures) as MeasuredId[];
const isMeasured = (id: string): id is MeasuredId => Object.hasOwn(measures, id);
const worstSize = 20;

/** What a stream of dossiers does to each indicator of the 766 index that dossiers alone can tell. */
export interface ScorePreview {
  /** Each dossier once: memory does not grow with them, so one given twice counts twice. */
  add(record: DossierRecordInput, about?: { readonly procedure?: ProcedureFacts | undefined }): void;
  /** Takes in what another preview of the same period has counted. */
  merge(other: ScorePreview): void;
  result(): ScorePreviewResult;
}

/** @throws {ConfigError} `bad_period` when `from` or `to` is no time, or `to` comes before `from`. */
export function scorePreview(options: ScorePreviewOptions): ScorePreview {
  return new Preview(options);
}

class Preview implements ScorePreview {
  readonly #options: ScorePreviewOptions;
  readonly #period: Period;
  readonly #tallies = Object.fromEntries(ids.map((id) => [id, new Tally()])) as Record<MeasuredId, Tally>;
  readonly #worst = new Worst(worstSize);
  #given = 0;
  #counted = 0;

  constructor(options: ScorePreviewOptions) {
    this.#options = options;
    this.#period = period(options);
  }

  add(
    record: DossierRecordInput,
    { procedure = {} }: { readonly procedure?: ProcedureFacts | undefined } = {},
  ): void {
    const dossier: Measured = { record, procedure, period: this.#period };
    let failed = 0;
    let counts = false;
    ids.forEach((id, bit) => {
      const found = verdict(id, dossier);
      this.#tallies[id].count(found);
      if (found === 'no') failed |= 1 << bit;
      counts ||= found !== 'out';
    });
    this.#given++;
    if (counts) this.#counted++;
    if (failed === 0) return;
    const { lateBy } = timeliness(record, { until: this.#period.to, limit: procedure.limit });
    this.#worst.add(failed, { code: record.code, lateBy });
  }

  merge(other: ScorePreview): void {
    if (
      !(other instanceof Preview) ||
      JSON.stringify(other.#period) !== JSON.stringify(this.#period) ||
      other === this
    ) {
      throw new ConfigError('bad_period', 'Only another preview of the same period can be taken in.');
    }
    for (const id of ids) this.#tallies[id].merge(other.#tallies[id]);
    this.#worst.merge(other.#worst);
    this.#given += other.#given;
    this.#counted += other.#counted;
  }

  result(): ScorePreviewResult {
    const { from, to } = this.#options;
    const indicators: ScoredIndicator[] = [];
    const notComputable: UnscoredIndicator[] = [];
    for (const row of index766.indicators) {
      const { id, group, max, needs } = row;
      const named = { id, group, title: { vi: row.vi, en: row.en }, max };
      if (needs !== 'dossiers') notComputable.push({ ...named, needs, why: needsText[needs] });
      else if (isMeasured(id)) indicators.push({ ...named, ...this.#tallies[id].score(row) });
    }
    return {
      unofficial: true,
      note,
      rulesAsOf: index766.asOf,
      period: { from, to },
      counted: this.#counted,
      given: this.#given,
      indicators,
      notComputable,
      worst: this.#dearest(),
    };
  }

  #dearest(): WorstDossier[] {
    const prices = ids.map((id) => {
      const row = index766.indicators.find((indicator) => indicator.id === id);
      return row ? this.#tallies[id].price(row) : 0;
    });
    const cost = (failed: number) =>
      prices.reduce((sum, price, bit) => (failed & (1 << bit) ? sum + price : sum), 0);
    return this.#worst.dearest(cost).map(({ code, failed, cost: pointsLost }) => ({
      code,
      pointsLost,
      indicators: ids.filter((_, bit) => failed & (1 << bit)),
    }));
  }
}

function period({ from, to, populationDatabases = [] }: ScorePreviewOptions): Period {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  const start = millis(day.test(from) ? `${from}T00:00:00+07:00` : from);
  const end = millis(day.test(to) ? `${to}T23:59:59.999+07:00` : to);
  if (start === undefined || end === undefined || end < start) {
    throw new ConfigError('bad_period', 'A period needs a first and a last day, in this order.');
  }
  return { from: start, to: end, populationDatabases };
}
