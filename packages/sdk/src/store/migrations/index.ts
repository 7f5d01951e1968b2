import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';
import { rateLimit } from './001-rate-limit.js';
import { sso } from './002-sso.js';
import { payments } from './003-payments.js';

/** One step forward. A released migration is never edited: a later one corrects it. */
export interface Migration {
  /** `NNN-name`, as the file is called. */
  readonly name: string;
  up(db: Kysely<Schema>): Promise<void>;
}

/** In the order they run. */
export const migrations: readonly Migration[] = [rateLimit, sso, payments];
