import type { Index766Group, Index766Id, Index766Needs } from './indicators.js';
import type { MeasuredId } from './measures.js';

export interface ScorePreviewOptions {
  /** A day in Vietnam (`2026-07-01`) or an instant; included. */
  readonly from: string;
  /** Likewise. While a period still runs, give the present moment: what runs counts as ending then. */
  readonly to: string;
  /** Codes of `databases` that mean the population database. Not public: without them such dossiers are undecided. */
  readonly populationDatabases?: readonly string[];
}

interface Named {
  readonly id: Index766Id;
  readonly group: Index766Group;
  readonly title: { readonly vi: string; readonly en: string };
  /** Most points; null where the split is not published. */
  readonly max: number | null;
}

export interface ScoredIndicator extends Named {
  readonly numerator: number;
  readonly denominator: number;
  /** Of the dossiers that could be decided, 0 to 1; null when there are none. */
  readonly rate: number | null;
  /** To two decimals; null where the split is not published, or where the undecided dossiers could change it. */
  readonly points: number | null;
  /** Dossiers of which the data cannot tell; they are in neither number above. */
  readonly undecided: number;
  /** Points if every undecided dossier went against or for the agency. Null where the split is not published. */
  readonly between: { readonly low: number; readonly high: number } | null;
}

export interface UnscoredIndicator extends Named {
  readonly needs: Exclude<Index766Needs, 'dossiers'>;
  readonly why: { readonly vi: string; readonly en: string };
}

export interface WorstDossier {
  readonly code: string;
  /** Points the index would gain, estimated, if this dossier alone had failed nothing. */
  readonly pointsLost: number;
  readonly indicators: readonly MeasuredId[];
}

export interface ScorePreviewResult {
  readonly unofficial: true;
  readonly note: { readonly vi: string; readonly en: string };
  readonly rulesAsOf: string;
  readonly period: { readonly from: string; readonly to: string };
  /** Dossiers that count in at least one indicator, and all that were given. */
  readonly counted: number;
  readonly given: number;
  readonly indicators: readonly ScoredIndicator[];
  readonly notComputable: readonly UnscoredIndicator[];
  /** The twenty that hurt most, dearest first. */
  readonly worst: readonly WorstDossier[];
}
