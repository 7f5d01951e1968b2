import { sameText } from '../domain/same-text.js';
import type { CallOptions } from '../domain/call-options.js';
import type { BatchAnswer } from '../dossiers/batch.js';
import type { Dossiers } from '../dossiers/dossiers.js';
import type { DossierRecord, RecordProgress } from '../domain/dossier-record.js';
import { PortalError, ShapeError } from '../domain/errors.js';
import { afterAnswer, type Mode } from './answers.js';
import type { Claim, Claimed, Refused, Settlement } from './outbox.js';
import type { Vault } from './vault.js';

export interface SendOptions {
  readonly dossiers: Dossiers;
  readonly vault: Vault;
  /** Runs one call when it is its turn, within its time. Throws `NotNow` when it can no longer be made under the lease. */
  readonly ask: <T>(call: (limits: CallOptions) => Promise<T>) => Promise<T>;
}

/** The call was not made: nothing is in doubt. */
export class NotNow extends Error {}

export interface SendResult {
  readonly settlement: Settlement;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Why it ended before all was settled. */
  readonly error?: unknown;
}

interface Step {
  readonly code: string;
  readonly digest: string;
  readonly entry: RecordProgress;
}

interface Item {
  readonly code: string;
  readonly row: Claimed;
  readonly record?: DossierRecord;
  /** Length of what goes over the wire, about. */
  readonly size: number;
  readonly steps: readonly Step[];
}

/** The far side takes bodies up to 10 MiB (assumed A39, A99). */
const mostBytes = 4 * 1_048_576;
const stepsPerCall = 10;

/**
 * Sends what was claimed. Per dossier: a new one is created before its trail; an existing one gets its trail before its
 * record, so that the status of the newest record stands, whatever steps the trail had (assumed A33).
 */
export async function send(claim: Claim, { dossiers, vault, ask }: SendOptions): Promise<SendResult> {
  const tally = { created: 0, updated: 0, unchanged: 0 };
  const open = new Map<string, Item>();
  const held = new Set<string>();
  const done: string[] = [];
  const dead: Refused[] = [];
  const flawed: Refused[] = [];
  const steps: { code: string; digest: string; state: 'sent' | 'dead' }[] = [];
  const { perCall = Infinity, createsOnly } = dossiers.batches ?? {};

  const finish = ({ code }: Item, how: keyof typeof tally | undefined) => {
    if (!open.delete(code)) return;
    done.push(code);
    if (how) tally[how]++;
  };
  const refuse = ({ code }: Item, reason: string, path?: string) => {
    open.delete(code);
    dead.push({ code, reason, ...(path !== undefined && { path }) });
  };

  /** One call, of what is in doubt until it is answered. */
  async function call(
    items: readonly Item[],
    run: (limits: CallOptions) => Promise<BatchAnswer>,
  ): Promise<BatchAnswer> {
    try {
      return await ask(run);
    } catch (error) {
      // It may still be at work there: the lease keeps everyone off until it cannot be any more (assumed A98).
      if (error instanceof PortalError && error.code === 'timeout')
        for (const { code } of items) held.add(code);
      throw error;
    }
  }

  /** Brings records in; answers those that turned out to need the other mode. */
  async function bring(
    items: readonly Item[],
    mode: Mode,
    arrived: (item: Item) => void,
  ): Promise<readonly Item[]> {
    const turned: Item[] = [];
    const queue = [...inParts(items, perCall)];
    for (let part = queue.shift(); part; part = queue.shift()) {
      const records = part.map(({ record }) => record as DossierRecord);
      const answer = await checked(part, (limits) => dossiers.syncBatch(records, mode, limits));
      if (!answer) continue;
      const next = afterAnswer(part, mode, answer);
      next.done.forEach(arrived);
      for (const { item, path } of next.dead) refuse(item, 'dossier_rejected', path);
      for (const group of next.again) {
        if (group.mode === mode) queue.push(group.items);
        else turned.push(...group.items);
      }
      // `apart` stays open: it is claimed again in smaller parts.
    }
    return turned;
  }

  /** A record of an older version of the SDK may break a limit of this one. */
  async function checked(
    part: readonly Item[],
    run: (limits: CallOptions) => Promise<BatchAnswer>,
  ): Promise<BatchAnswer | undefined> {
    try {
      return await call(part, run);
    } catch (error) {
      if (!(error instanceof ShapeError) || error.code !== 'bad_dossier') throw error;
      if (part.length > 1) return { kind: 'refused', faults: [], more: false };
      refuse(part[0] as Item, error.code, error.path);
      return undefined;
    }
  }

  async function sendSteps(items: readonly Item[]): Promise<void> {
    const queue = tens(items.flatMap((item) => item.steps));
    for (let some = queue.shift(); some; some = queue.shift()) {
      const batch = some;
      const answer = await call(items, (limits) => dossiers.updateBatch(batch, limits));
      const mark = (step: Step, state: 'sent' | 'dead') =>
        steps.push({ code: step.code, digest: step.digest, state });
      const flaw = (step: Step, reason: string, path?: string) => {
        mark(step, 'dead');
        flawed.push({ code: step.code, reason, path: path === undefined ? 'progress' : `progress.${path}` });
      };
      if (answer.kind === 'accepted' || answer.kind === 'exists') batch.forEach((step) => mark(step, 'sent'));
      else if (answer.kind === 'partial') {
        const taken = new Set(answer.taken);
        // None taken: they stay, for another time.
        if (taken.size === 0) throw new NotNow();
        batch.forEach((step, index) => taken.has(index) && mark(step, 'sent'));
        queue.push(...tens(batch.filter((_, index) => !taken.has(index))));
      } else if (answer.kind === 'missing') {
        const codes = new Set(answer.codes);
        const gone = batch.filter((step) => codes.has(step.code));
        gone.forEach((step) => flaw(step, 'dossier_not_found'));
        queue.push(...tens(batch.filter((step) => !codes.has(step.code))));
      } else if (answer.faults.length > 0) {
        const paths = new Map(answer.faults.map(({ index, path }) => [index, path]));
        batch.forEach((step, index) => paths.has(index) && flaw(step, 'progress_rejected', paths.get(index)));
        queue.push(...tens(batch.filter((_, index) => !paths.has(index))));
      } else if (batch.length === 1) flaw(batch[0] as Step, 'progress_rejected');
      else queue.push(...halves(batch));
    }
  }

  let error: unknown;
  try {
    for (const item of opened(claim, vault)) open.set(item.code, item);
    const items = [...open.values()];
    const isWhole = ({ row }: Item) =>
      row.present === 1 && row.attempts === 1 && sameText(row.digest ?? '', row.sent_digest ?? '');
    /** Whether its creation said all of it (assumed A107). */
    const isSaid = ({ record }: Item) => createsOnly === undefined || record?.status === createsOnly;
    const toCreate = items.filter(({ record, row }) => record && row.present === 0);
    const created = new Set<Item>();
    const turned = await bring(toCreate, 'create', (item) => {
      created.add(item);
      if (item.steps.length === 0 && isSaid(item)) finish(item, 'created');
    });
    const there = items.filter(
      (item) => !item.record || item.row.present === 1 || created.has(item) || turned.includes(item),
    );
    await sendSteps(there);
    const toUpdate: Item[] = [];
    for (const item of there.filter(({ code }) => open.has(code))) {
      const { record, steps } = item;
      if (!record) finish(item, undefined);
      else if (created.has(item) && isSaid(item) && record.status === steps.at(-1)?.entry.status)
        finish(item, 'created');
      else if (isWhole(item) && steps.length === 0) finish(item, 'unchanged');
      else toUpdate.push(item);
    }
    const asUpdated = (item: Item) => finish(item, created.has(item) ? 'created' : 'updated');
    const lost = await bring(toUpdate, 'update', asUpdated);
    const unsaid: Item[] = [];
    await bring(lost, 'create', (item) => {
      created.add(item);
      if (isSaid(item)) finish(item, 'created');
      else unsaid.push(item);
    });
    await bring(unsaid, 'update', asUpdated);
  } catch (caught) {
    error = caught;
  }
  const settled = new Set([...done, ...dead.map(({ code }) => code), ...held]);
  const again = claim.rows.map(({ code }) => code).filter((code) => !settled.has(code));
  const settlement = { lease: claim.lease, done, dead, flawed, again, steps };
  return { settlement, ...tally, ...(error !== undefined && { error }) };
}

/** What was claimed, unsealed. */
function opened({ rows, progress }: Claim, vault: Vault): readonly Item[] {
  const steps = new Map<string, Step[]>();
  for (const { code, digest, content } of progress) {
    if (!content) continue;
    const entry = JSON.parse(vault.open('progress', code, content)) as RecordProgress;
    steps.set(code, [...(steps.get(code) ?? []), { code, digest, entry }]);
  }
  return rows.map((row) => {
    const text = row.content ? vault.open('record', row.code, row.content) : undefined;
    return {
      code: row.code,
      row,
      size: text?.length ?? 0,
      steps: steps.get(row.code) ?? [],
      ...(text !== undefined && { record: JSON.parse(text) as DossierRecord }),
    };
  });
}

function* inParts(items: readonly Item[], perCall: number): Iterable<readonly Item[]> {
  let part: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    if (part.length > 0 && (part.length >= perCall || bytes + item.size > mostBytes)) {
      yield part;
      [part, bytes] = [[], 0];
    }
    part.push(item);
    bytes += item.size;
  }
  if (part.length > 0) yield part;
}

function tens<T>(all: readonly T[]): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += stepsPerCall) parts.push(all.slice(at, at + stepsPerCall));
  return parts;
}

function halves<T>(all: readonly T[]): (readonly T[])[] {
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)];
}
