import type { DossierRecord } from '../domain/dossier-record.js';
import { ApiError, PortalError } from '../domain/errors.js';
import { isStatusBackwards } from '../domain/status-order.js';
import { dossierCode } from '../dossiers/dossier-code.js';
import type { Dossiers } from '../dossiers/dossiers.js';
import { noLookup } from '../dossiers/failures.js';
import { checkDossier } from '../wire/adapter-v1/dossiers.js';
import type { CompareOptions, Difference, SyncItem, SyncItems, SyncTombstone } from './sync.js';

/**
 * Looks each dossier up, several at once, and tells what differs as it is found. A look-up that fails is tried again, for
 * about a minute.
 *
 * @throws {PortalError} of a look-up; `unsupported` at once where the dialect has none; {ShapeError} of an item that could not be sent.
 */
export async function* compare(
  dossiers: Dossiers,
  items: SyncItems,
  { concurrency = 4, signal, onProgress }: CompareOptions = {},
): AsyncIterable<Difference> {
  if (dossiers.batches?.looksUp === false) throw noLookup();
  const iterator = (async function* () {
    yield* items;
  })();
  /** By a number each, so that the one that has ended can say which it was. */
  const underWay = new Map<
    number,
    Promise<{ readonly id: number; readonly found: Difference | undefined }>
  >();
  let started = 0;
  let isOver = false;
  let compared = 0;
  let differences = 0;
  try {
    for (;;) {
      while (!isOver && underWay.size < concurrency) {
        const next = await iterator.next();
        if (next.done) isOver = true;
        else if (!isTombstone(next.value)) {
          const item = next.value;
          const id = started++;
          const task = difference(dossiers, item, signal).then((found) => ({ id, found }));
          // It may fail while we wait for the source, where nobody listens yet.
          task.catch(() => undefined);
          underWay.set(id, task);
        }
      }
      if (underWay.size === 0) return;
      const { id, found } = await Promise.race(underWay.values());
      underWay.delete(id);
      compared++;
      if (found) differences++;
      onProgress?.({ compared, differences });
      if (found) yield found;
    }
  } finally {
    await iterator.return(undefined);
  }
}

const isTombstone = (item: SyncItem | SyncTombstone): item is SyncTombstone => 'deleted' in item;

async function difference(
  dossiers: Dossiers,
  { record }: SyncItem,
  signal: AbortSignal | undefined,
): Promise<Difference | undefined> {
  const checked = checkDossier(record);
  const ours = { ...checked, code: dossierCode(checked.code) };
  const theirs = await lookup(dossiers, ours.code, signal);
  if (!theirs) return { code: ours.code, kind: 'missing', paths: [] };
  const { progress: _ours, extra: _extra, ...fields } = ours;
  const paths = [...differing(fields, theirs, '')];
  if (paths.length === 0) return undefined;
  const isBackwards = isStatusBackwards(theirs.status, ours.status);
  return { code: ours.code, kind: 'different', paths, ...(isBackwards && { isBackwards }) };
}

async function lookup(
  dossiers: Dossiers,
  code: string,
  signal: AbortSignal | undefined,
): Promise<DossierRecord | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dossiers.lookup(code, signal && { signal });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'dossier_not_synced') return undefined;
      if (!(error instanceof PortalError) || !error.retriable || attempt > 6) throw error;
      const seconds = error.retryAfter ?? 2 ** (attempt - 1);
      if (seconds > 60) throw error;
      await new Promise((resolve) => setTimeout(resolve, seconds * (1000 + Math.random() * 200)));
      if (signal?.aborted) throw error;
    }
  }
}

/** Paths where ours says something and theirs says something else. What is empty says nothing. */
function* differing(ours: unknown, theirs: unknown, path: string): Iterable<string> {
  if (isEmpty(ours)) return;
  if (Array.isArray(ours)) {
    const list = Array.isArray(theirs) ? theirs : [];
    if (list.length !== ours.length) yield path;
    else for (const [index, item] of ours.entries()) yield* differing(item, list[index], `${path}[${index}]`);
  } else if (typeof ours === 'object') {
    const other = (typeof theirs === 'object' ? theirs : undefined) as Record<string, unknown> | undefined;
    for (const [key, value] of Object.entries(ours as object)) {
      if (key !== 'extra') yield* differing(value, other?.[key], path ? `${path}.${key}` : key);
    }
  } else if (!isSame(ours, theirs)) yield path;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Times by the moment they mean, to the second as the wire has them. */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (typeof ours !== 'string' || typeof theirs !== 'string') return ours === theirs;
  if (time.test(ours) && time.test(theirs)) {
    return Math.floor(Date.parse(ours) / 1000) === Math.floor(Date.parse(theirs) / 1000);
  }
  return ours.normalize('NFC') === theirs.normalize('NFC');
}
