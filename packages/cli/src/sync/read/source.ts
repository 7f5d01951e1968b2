/** A cell as its file has it. `number`: the file holds a number, so leading zeros are gone. */
export interface Cell {
  readonly text: string;
  readonly number?: true;
}

/** What is wrong with a line itself, before any column is looked at. */
export type LineFault =
  'row_truncated' | 'row_too_short' | 'row_too_long' | 'row_unreadable' | 'text_undecodable' | 'file_changed';

export interface SourceRow {
  /** As a spreadsheet counts: the header is 1. Without a header the number of the line. */
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly fault?: LineFault;
}

/** A file of dossiers, read as a stream. `headers` may grow while rows come. */
export interface Source {
  readonly headers: readonly string[];
  readonly encoding: string;
  rows(): AsyncIterable<SourceRow>;
}

export type SourceErrorCode =
  | 'file_unreadable'
  | 'file_empty'
  | 'encoding_tcvn3'
  | 'encoding_vni'
  | 'workbook_unreadable'
  | 'format_unknown';

/** The file as a whole cannot be read. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  constructor(readonly code: SourceErrorCode) {
    super(code);
  }
}
