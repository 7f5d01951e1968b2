import type { CallOptions } from '../domain/call-options.js';
import { ApiError, ConfigError, PortalError } from '../domain/errors.js';
import type { Log } from '../domain/log.js';
import { sleep } from '../domain/sleep.js';
import type { Dossiers } from '../dossiers/dossiers.js';
import * as flows from './flow.js';
import { watchLeases } from './leases.js';
import type { Claim, Outbox } from './outbox.js';
import { noRefusals, type Refusals, refusesAll, withRefusals } from './refusals.js';
import { type Rest, restLeft } from './rest.js';
import { NotNow, send, type SendResult } from './send.js';
import type { DrainOptions, SyncSummary } from './sync.js';
import type { Vault } from './vault.js';

export interface WorkerOptions {
  readonly outbox: Outbox;
  readonly dossiers: Dossiers;
  readonly vault: Vault;
  /** Total ms of one call. A lease is three times that. */
  readonly timeout: number;
  /** The calendar, to write down when something was. */
  readonly now: () => number;
  /** A clock that only runs, to measure how long something takes. */
  readonly ticks: () => number;
  readonly log?: Log | undefined;
}

/** How often to look whether another process has left us something. */
const lookEvery = 1000;

/** Claims, sends, settles, with so many calls at once as the far side takes. Ends when nothing is left, or must. */
export async function work(
  { outbox, dossiers, vault, timeout, now, ticks, log }: WorkerOptions,
  options: DrainOptions & { readonly forever?: boolean },
): Promise<SyncSummary> {
  const { batch = 200, concurrency = 4, signal, onProgress, forever = false } = options;
  const hold = 3 * timeout;
  const patience = options.patience ?? (forever ? Infinity : 20 * 60_000);
  const began = ticks();
  const tally = { created: 0, updated: 0, unchanged: 0, dead: 0 };
  const underWay = new Set<Promise<void>>();
  let flow = flows.startFlow(concurrency, began);
  let refusals: Refusals = noRefusals;
  let lastSuccess = began;
  let lastError: PortalError | undefined;
  let stopped: PortalError | undefined;
  let broken: unknown;
  let left = { count: await outbox.left(), at: began };
  const watch = watchLeases();
  let lookedAt = -Infinity;
  let heeded: Rest | undefined;
  let heededAt = -Infinity;
  const isEnding = () => stopped !== undefined || broken !== undefined || signal?.aborted === true;

  /**
   * One call of a claim: waits for its turn, tells the flow how it went. It may take effect up to twice its time after it
   * began, answered or not (assumed A98): the lease lasts longer.
   */
  const asking =
    (until: number) =>
    async <T>(call: (limits: CallOptions) => Promise<T>): Promise<T> => {
      for (;;) {
        const at = flows.mayStartAt(flow, 0);
        if (isEnding() || Math.max(at, ticks()) + 2 * timeout > until) throw new NotNow();
        if (at <= ticks()) break;
        await sleep(at - ticks(), signal);
      }
      flow = flows.started(flow, ticks());
      try {
        const answer = await call({ timeout });
        flow = flows.taken(flow, ticks());
        lastSuccess = ticks();
        lastError = undefined;
        return answer;
      } catch (error) {
        if (!(error instanceof PortalError)) throw error;
        await learn(error);
        throw error;
      }
    };

  async function learn(error: PortalError): Promise<void> {
    if (error.code === 'bad_dossier') return;
    log?.({ level: 'warn', event: 'sync.failed', code: error.code });
    if (error instanceof ConfigError || refusedUs.has(error.code)) {
      stopped ??= error;
      return;
    }
    lastError = error;
    if (error.retryAfter === undefined) flow = flows.failed(flow, ticks(), Math.random());
    else {
      flow = flows.tooMany(flow, ticks(), error.retryAfter, Math.random());
      await outbox.pause({ asked_at: now(), until: Math.ceil(now() + flow.pausedUntil - ticks()) });
    }
  }

  /** Rests when the Portal asked another worker for it, too. */
  async function heed(): Promise<void> {
    const rest = await outbox.paused();
    const at = ticks();
    if (rest && (rest.until !== heeded?.until || rest.asked_at !== heeded.asked_at)) {
      const left = restLeft(rest, now(), at - heededAt);
      flow = { ...flow, pausedUntil: Math.max(flow.pausedUntil, at + left) };
    }
    heeded = rest;
    heededAt = at;
  }

  async function look(): Promise<void> {
    const leases = await outbox.leases();
    lookedAt = ticks();
    watch.seeAll(leases, lookedAt);
  }

  async function handle(claim: Claim, until: number): Promise<void> {
    const result = await send(claim, { dossiers, vault, ask: asking(until) });
    const { settlement, error } = result;
    await outbox.settle(settlement, now());
    if (error instanceof ConfigError) stopped ??= error;
    else if (error !== undefined && !(error instanceof PortalError) && !(error instanceof NotNow))
      throw error;
    await count(result);
  }

  async function count({ settlement, created, updated, unchanged }: SendResult): Promise<void> {
    const { done, dead, flawed } = settlement;
    tally.created += created;
    tally.updated += updated;
    tally.unchanged += unchanged;
    tally.dead += dead.length + flawed.length;
    refusals = withRefusals(refusals, done.length, dead);
    if (refusesAll(refusals)) {
      const revived = await outbox.revive(refusals.codes, now());
      tally.dead -= revived;
      stopped ??= new ApiError(
        'portal_refuses_all',
        'The Portal refuses every dossier for the same reason: its rules may have changed.',
        {
          messageKey: 'service_down',
          action: 'fix-integration',
          ...(refusals.path !== undefined && { path: refusals.path }),
        },
      );
    }
    left =
      ticks() - left.at < 1000
        ? { ...left, count: left.count - done.length - dead.length }
        : { count: await outbox.left(), at: ticks() };
    const sent = tally.created + tally.updated;
    const perSecond = Math.round((sent * 1000) / Math.max(1, ticks() - began));
    onProgress?.({
      sent,
      created: tally.created,
      updated: tally.updated,
      dead: tally.dead,
      left: Math.max(0, left.count),
      perSecond,
    });
  }

  /** Until then, or until something of ours has ended. False when that is longer than we have patience. */
  async function waitUntil(at: number): Promise<void> {
    if (lastError && at !== Infinity && Math.max(at, ticks()) - lastSuccess > patience) {
      stopped ??= lastError;
      return;
    }
    const waits = [...underWay];
    if (at !== Infinity) {
      const over = new AbortController();
      const either = signal ? AbortSignal.any([signal, over.signal]) : over.signal;
      await Promise.race([...waits, sleep(at - ticks(), either)]);
      over.abort();
    } else await Promise.race(waits);
  }

  /** What went wrong with the store, or with us. A lost connection comes back: what was claimed is then claimed again. */
  const stumble = (error: unknown) => {
    if (!(error instanceof PortalError) || !error.retriable) broken ??= error;
    else {
      lastError = error;
      flow = flows.failed(flow, ticks(), Math.random());
      log?.({ level: 'warn', event: 'sync.failed', code: error.code });
    }
  };

  /** Begins the next call when it may, or waits for whatever comes first. False when there is nothing left to do. */
  async function step(): Promise<boolean> {
    await heed();
    const at = flows.mayStartAt(flow, underWay.size);
    if (at > ticks()) {
      await waitUntil(at);
      return true;
    }
    if (ticks() - lookedAt > timeout) await look();
    const until = ticks() + hold;
    const claim = await outbox.claim(batch, hold, watch.over(ticks()));
    if (claim.rows.length > 0) {
      watch.see(claim.lease, ticks());
      const task = handle(claim, until)
        .catch(stumble)
        .then(() => void underWay.delete(task));
      underWay.add(task);
      return true;
    }
    await look();
    const isHeld = underWay.size > 0 || watch.nextEnd() < Infinity;
    // What somebody takes at this very moment is looked at again soon.
    const isLeft = isHeld || forever || (await outbox.left()) > 0;
    if (isLeft) await waitUntil(Math.min(watch.nextEnd(), ticks() + (isHeld || forever ? lookEvery : 50)));
    return isLeft;
  }

  for (let goesOn = true; goesOn && !isEnding();) {
    try {
      goesOn = await step();
    } catch (error) {
      stumble(error);
      await waitUntil(ticks() + lookEvery);
    }
  }
  await Promise.all(underWay);
  if (broken !== undefined) throw broken;
  log?.({ level: stopped ? 'error' : 'info', event: 'sync.ended', ...(stopped && { code: stopped.code }) });
  return { ...tally, left: await outbox.left(), ...(stopped && { stopped }) };
}

/** The adapter does not let us in, and asking again could lock the account; or its dialect has no such call. */
const refusedUs: ReadonlySet<string> = new Set(['adapter_login_refused', 'adapter_refused', 'unsupported']);
