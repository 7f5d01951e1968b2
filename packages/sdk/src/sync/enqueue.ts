import type { DossierRecordInput, RecordProgressInput } from '../domain/dossier-record.js';
import { ShapeError } from '../domain/errors.js';
import { dossierCode } from '../dossiers/dossier-code.js';
import type { StoreTransaction } from '../store/store.js';
import { checkDossier } from '../wire/adapter-v1/dossiers.js';
import { checkProgress } from '../wire/adapter-v1/progress.js';
import { decide, type Decision } from './coalesce.js';
import {
  type Outbox,
  type OutboxRow,
  type ProgressRow,
  putOutbox,
  putProgress,
  putRecords,
} from './outbox.js';
import type {
  EnqueueFault,
  EnqueueOptions,
  EnqueueResult,
  SyncItem,
  SyncItems,
  SyncTombstone,
} from './sync.js';
import type { Vault } from './vault.js';

export interface EnqueueParts {
  readonly outbox: Outbox;
  readonly vault: Vault;
  readonly now: () => number;
}

/** Items a transaction: each chunk is on disk before the next is read. */
export const chunkSize = 1000;

/** An item that was looked at: what of it is to be kept. */
export interface Prepared {
  readonly index: number;
  readonly code: string;
  readonly version: number;
  /** Undefined for a tombstone. */
  readonly text: string | undefined;
  readonly steps: readonly { readonly at: number; readonly text: string }[];
}

/** Takes items as they come, a chunk at a time, with no more than one chunk in memory. */
export async function enqueue(
  parts: EnqueueParts,
  items: SyncItems,
  { signal, within, force = false }: EnqueueOptions = {},
): Promise<EnqueueResult> {
  const counts = { accepted: 0, unchanged: 0, unsent: 0, stale: 0 };
  const faults: EnqueueFault[] = [];
  let chunk: Prepared[] = [];
  let index = 0;

  const flush = async () => {
    const some = chunk;
    chunk = [];
    const write = (trx: StoreTransaction) => writeChunk(parts, trx, some, force);
    const { decisions, unsent } = await (within ? write(within) : parts.outbox.atomically(write));
    counts.unsent += unsent;
    for (const [at, decision] of decisions.entries()) {
      const { index: of, code } = some[at] as Prepared;
      if (decision === 'reused') faults.push({ index: of, code, error: reused() });
      else counts[countOf[decision]]++;
    }
  };

  for await (const item of items) {
    if (signal?.aborted) throw new DOMException('The call was aborted.', 'AbortError');
    try {
      chunk.push(prepare(item, index));
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      const code = codeOf(item);
      faults.push({ index, ...(code !== undefined && { code }), error });
    }
    index++;
    if (chunk.length >= chunkSize) await flush();
  }
  if (chunk.length > 0) await flush();
  return { ...counts, faults: faults.sort((a, b) => a.index - b.index) };
}

export const countOf = {
  take: 'accepted',
  delete: 'accepted',
  note: 'unchanged',
  unchanged: 'unchanged',
  stale: 'stale',
} as const;

/** @throws {ShapeError} */
export function prepare(item: SyncItem | SyncTombstone, index: number): Prepared {
  const version: unknown = item.version;
  if (!Number.isSafeInteger(version) || (version as number) < 0) {
    throw new ShapeError('bad_version', 'A version is a whole number, zero or more.', {
      messageKey: 'bad_request',
      path: 'version',
    });
  }
  if ('deleted' in item)
    return { index, code: dossierCode(item.code), version: item.version, text: undefined, steps: [] };
  const { progress: _, ...record } = checkDossier(item.record ?? ({} as DossierRecordInput));
  const code = dossierCode(record.code);
  return {
    index,
    code,
    version: item.version,
    text: JSON.stringify({ ...record, code }),
    steps: (item.progress ?? []).map(toStep),
  };
}

function toStep(entry: RecordProgressInput, index: number) {
  const checked = checkProgress(entry, `progress[${index}]`);
  return { at: Date.parse(checked.at), text: JSON.stringify(checked) };
}

export function codeOf(item: SyncItem | SyncTombstone): string | undefined {
  try {
    return dossierCode('deleted' in item ? item.code : (item.record as DossierRecordInput).code);
  } catch {
    return undefined;
  }
}

export const reused = () =>
  new ShapeError('version_reused', 'The dossier came before with this version and other content.', {
    messageKey: 'bad_request',
    path: 'version',
  });

/** Decides on each item and writes what follows. Nothing else is written between its reading and its writing. */
async function writeChunk(
  { outbox, vault, now }: EnqueueParts,
  trx: StoreTransaction,
  chunk: readonly Prepared[],
  force: boolean,
): Promise<{ readonly decisions: readonly Decision[]; readonly unsent: number }> {
  const at = now();
  const codes = [...new Set(chunk.map(({ code }) => code))];
  const rows = new Map(await outbox.known(codes, trx));
  const changed = new Set<string>();
  const deleted = new Set<string>();
  const content = new Map<string, string>();
  let unsent = 0;

  const decisions = chunk.map(({ code, version, text }) => {
    const row = rows.get(code);
    const decision = decide(row, {
      version,
      isTombstone: text === undefined,
      isSame: text !== undefined && row !== undefined && vault.matches(row.digest, code, text),
      force,
    });
    if (decision === 'take' && text !== undefined) {
      const digest = vault.digest(code, text);
      rows.set(code, taken(row ?? blank(code, at), version, digest, force, at));
      content.set(code, vault.seal('record', code, text));
      deleted.delete(code);
    } else if (decision === 'delete') {
      // What is on its way is left to arrive: until its lease ends, nothing that comes after the deletion may overtake it.
      const due = row?.lease ? row.due_at : null;
      const gone = { version, digest: null, state: 'deleted', due_at: due, updated_at: at };
      rows.set(code, { ...(row ?? blank(code, at)), ...gone });
      content.delete(code);
      deleted.add(code);
    } else {
      if (countOf[decision as keyof typeof countOf] === 'unchanged' && unsentState(row)) unsent++;
      if (decision !== 'note' || !row) return decision;
      rows.set(code, { ...row, version });
    }
    changed.add(code);
    return decision;
  });

  const steps = await newSteps(outbox, vault, trx, chunk, decisions, rows, force);
  for (const { code } of steps) {
    const row = rows.get(code) as OutboxRow;
    // Written in any case, so that nobody settles it at the same time and overlooks the step.
    changed.add(code);
    // A dossier that was refused takes its steps when it is let in; a leased one is looked at again when it is settled.
    if (row.state === 'sent') rows.set(code, { ...row, state: 'waiting', due_at: at, enqueued_at: at });
  }
  await outbox.drop(trx, [...deleted]);
  await putOutbox(
    trx,
    [...changed].map((code) => rows.get(code) as OutboxRow),
  );
  await putRecords(
    trx,
    [...content].map(([code, sealed]) => ({ code, content: sealed })),
  );
  await putProgress(trx, steps);
  return { decisions, unsent };
}

/** How a dossier of which we know the content is not in. */
export const unsentState = (row: OutboxRow | undefined) =>
  row?.state === 'waiting' || row?.state === 'dead' ? row.state : undefined;

const blank = (code: string, at: number): OutboxRow => ({
  code,
  version: 0,
  digest: null,
  state: '',
  present: 0,
  due_at: null,
  lease: null,
  claimed_version: null,
  claimed_digest: null,
  attempts: 0,
  sent_version: null,
  sent_digest: null,
  reason: null,
  path: null,
  enqueued_at: at,
  updated_at: at,
});

/** The newest version takes the place of what waits, at its place in the queue. What is on its way is left to arrive first. */
function taken(row: OutboxRow, version: number, digest: string, force: boolean, at: number): OutboxRow {
  const isWaiting = row.state === 'waiting';
  return {
    ...row,
    version,
    digest,
    state: 'waiting',
    due_at: isWaiting || row.lease ? row.due_at : at,
    enqueued_at: isWaiting ? row.enqueued_at : at,
    updated_at: at,
    reason: null,
    path: null,
    ...(force && { sent_digest: null }),
  };
}

/** Steps of the chunk that the outbox has not seen, of dossiers that are not deleted. */
async function newSteps(
  outbox: Outbox,
  vault: Vault,
  trx: StoreTransaction,
  chunk: readonly Prepared[],
  decisions: readonly Decision[],
  rows: ReadonlyMap<string, OutboxRow>,
  force: boolean,
): Promise<readonly ProgressRow[]> {
  const withSteps = chunk.filter(
    ({ code, steps }, index) =>
      steps.length > 0 && decisions[index] !== 'reused' && rows.get(code)?.state !== 'deleted',
  );
  if (withSteps.length === 0) return [];
  const known = force
    ? new Set<string>()
    : await outbox.knownSteps(
        trx,
        withSteps.map(({ code }) => code),
      );
  const found = new Map<string, ProgressRow>();
  for (const { code, steps } of withSteps) {
    for (const { at, text } of steps) {
      const digest = vault.digest(code, text);
      const key = `${code} ${digest}`;
      if (known.has(key) || found.has(key)) continue;
      found.set(key, { code, digest, at, state: 'waiting', content: vault.seal('progress', code, text) });
    }
  }
  return [...found.values()];
}
