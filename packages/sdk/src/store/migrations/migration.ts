import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';

/** One step forward. A released migration is never edited: a later one corrects it. */
export interface Migration {
  /** `NNN-name`, as the file is called. */
  readonly name: string;
  up(db: Kysely<Schema>): Promise<void>;
}
