import type { BatchAnswer } from '../dossiers/batch.js';

export type Mode = 'create' | 'update';

/** What to do after an answer. Every one of the batch is in exactly one place. */
export interface Next<T> {
  readonly done: readonly T[];
  readonly dead: readonly { readonly item: T; readonly path?: string }[];
  /** To be sent now, some with the other mode. */
  readonly again: readonly { readonly mode: Mode; readonly items: readonly T[] }[];
  /** Refused together, and it cannot be read whose fault it is: to be sent in smaller parts. */
  readonly apart: readonly T[];
}

/** Reads an answer for a batch that is all or nothing (assumed A30). */
export function afterAnswer<T extends { readonly code: string }>(
  items: readonly T[],
  mode: Mode,
  answer: BatchAnswer,
): Next<T> {
  const nothing: Next<T> = { done: [], dead: [], again: [], apart: [] };
  switch (answer.kind) {
    case 'accepted':
      return { ...nothing, done: items };
    case 'partial': {
      const taken = new Set(answer.taken);
      const rest = items.filter((_, index) => !taken.has(index));
      // A far side that takes none of them would be asked for ever.
      if (taken.size === 0) return { ...nothing, apart: rest };
      return {
        ...nothing,
        done: items.filter((_, index) => taken.has(index)),
        again: groups([{ mode, items: rest }]),
      };
    }
    case 'exists':
    case 'missing': {
      const codes = new Set(answer.codes);
      const turns = (item: T) => codes.has(item.code);
      const other: Mode = answer.kind === 'exists' ? 'update' : 'create';
      return {
        ...nothing,
        again: groups([
          { mode: other, items: items.filter(turns) },
          { mode, items: items.filter((item) => !turns(item)) },
        ]),
      };
    }
    case 'refused': {
      const paths = new Map(answer.faults.map(({ index, path }) => [index, path]));
      if (paths.size === 0) {
        return items.length === 1
          ? { ...nothing, dead: items.map((item) => ({ item })) }
          : { ...nothing, apart: items };
      }
      const dead = items.flatMap((item, index) => {
        const path = paths.get(index);
        return paths.has(index) ? [{ item, ...(path !== undefined && { path }) }] : [];
      });
      return {
        ...nothing,
        dead,
        again: groups([{ mode, items: items.filter((_, index) => !paths.has(index)) }]),
      };
    }
  }
}

const groups = <T>(all: readonly { readonly mode: Mode; readonly items: readonly T[] }[]) =>
  all.filter(({ items }) => items.length > 0);
