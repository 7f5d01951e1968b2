import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Schema } from '../store/schema.js';

const rowsPerStatement = 100;

/**
 * Writes many rows, each replacing the one with its key, by statements of up to 100 rows. What Kysely compiles for a table and
 * a number of rows is kept: compiling costs more than writing.
 */
export function createUpsert<T extends keyof Schema & string>(
  table: T,
  columns: readonly string[],
  key: readonly string[],
) {
  const compiled = new Map<number, CompiledQuery>();

  function compile(db: Kysely<Schema>, count: number): CompiledQuery {
    const known = compiled.get(count);
    if (known) return known;
    const row = Object.fromEntries(columns.map((column) => [column, 0]));
    const kept = columns.filter((column) => !key.includes(column));
    const query = (db as unknown as Kysely<never>)
      .insertInto(table as never)
      .values(Array.from({ length: count }, () => row) as never)
      .onConflict((on) =>
        on
          .columns(key as never)
          .doUpdateSet(Object.fromEntries(kept.map((c) => [c, sql.ref(`excluded.${c}`)])) as never),
      )
      .compile();
    compiled.set(count, query);
    return query;
  }

  return async (db: Kysely<Schema>, rows: readonly object[]): Promise<void> => {
    for (let at = 0; at < rows.length; at += rowsPerStatement) {
      const some = rows.slice(at, at + rowsPerStatement) as readonly Record<string, unknown>[];
      const parameters = some.flatMap((row) => columns.map((column) => row[column]));
      await db.executeQuery({ ...compile(db, some.length), parameters });
    }
  };
}
