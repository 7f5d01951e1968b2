/** A day's file of the platform, compared with the ledger. See `payments/reconciliation`. */
export interface ReconciliationTable {
  /** Of day, partner and digest. */
  id: string;
  /** `yyyy-MM-dd` in Vietnam. */
  day: string;
  partner: string;
  /** The file's own digest. */
  digest: string;
  /** Counts how often it was begun. */
  round: number;
  /** JSON of `ReconciliationSummary`; null until it was once finished. */
  summary: string | null;
  began_at: number;
}

export interface ReconciliationDifferenceTable {
  reconciliation_id: string;
  reference: string;
  /** 0, 1, 2 … within the reference. */
  seq: number;
  /** The latest round that found it. */
  round: number;
  /** JSON of `Difference`. */
  difference: string;
}
