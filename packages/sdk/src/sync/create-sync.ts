import type { Log } from '../domain/log.js';
import { toInstant } from '../domain/time.js';
import type { PortalClient } from '../portal/portal.js';
import { compare } from './compare.js';
import { enqueue } from './enqueue.js';
import { createOutbox } from './outbox.js';
import { preview } from './preview.js';
import type { Sync, SyncStatus } from './sync.js';
import { createVault } from './vault.js';
import { work } from './worker.js';

export interface SyncOptions {
  /** Its store holds the outbox; its adapter sends. */
  readonly portal: PortalClient;
  /** Keys that seal what is at rest, newest first, each of 32 bytes or more. Without them what waits cannot be sent. */
  readonly keys: readonly string[];
  /** Total ms one call may take. Default 20,000. What a worker that died was sending is taken up after three times that. */
  readonly timeout?: number;
  readonly now?: () => Date;
  readonly log?: Log;
}

/**
 * The outbox of a portal client.
 *
 * @throws {ConfigError} `sync_keys`
 */
export function createSync({
  portal,
  keys,
  timeout = 20_000,
  now = () => new Date(),
  log,
}: SyncOptions): Sync {
  const vault = createVault(keys);
  const outbox = createOutbox(portal.store);
  const { dossiers } = portal;
  const clock = () => now().getTime();
  const ticks = () => performance.now();
  const worker = { outbox, dossiers, vault, timeout, now: clock, ticks, log };

  return {
    enqueue: (items, options) => enqueue({ outbox, vault, now: clock }, items, options),
    preview: (items) => preview({ outbox, vault }, items),
    nextVersion: () => outbox.nextVersion(),
    drain: (options = {}) => work(worker, options),

    start(options = {}) {
      const ending = new AbortController();
      const signal = options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal;
      const ended = work(worker, { ...options, signal, forever: true });
      // Whoever asks hears of a failure; nobody has to.
      ended.catch(() => undefined);
      return {
        ended,
        stop: () => {
          ending.abort();
          return ended;
        },
      };
    },

    async status() {
      const { groups, pause } = await outbox.standing();
      const counts = { waiting: 0, sending: 0, sent: 0, dead: 0, deleted: 0 };
      let oldest = Infinity;
      for (const { state, leased, count, oldest: since } of groups) {
        const name = state === 'waiting' && Number(leased) ? 'sending' : (state as keyof typeof counts);
        counts[name] += Number(count);
        if (state === 'waiting') oldest = Math.min(oldest, Number(since));
      }
      const status: SyncStatus = {
        ...counts,
        ...(oldest !== Infinity && { oldestWaitingSince: toInstant(new Date(oldest)) }),
        ...(pause && pause.until > clock() && { pausedUntil: toInstant(new Date(pause.until)) }),
      };
      return status;
    },

    async deadLetters({ after = '', limit = 100 } = {}) {
      const rows = await outbox.dead(after, limit + 1);
      const items = rows.slice(0, limit).map(({ code, version, updated_at, reason, path, attempts }) => ({
        code,
        version,
        at: toInstant(new Date(updated_at)),
        reason: reason ?? '',
        ...(path !== null && { path }),
        attempts,
      }));
      const last = items.at(-1);
      return { items, ...(rows.length > limit && last && { next: last.code }) };
    },

    retry: (codes) => outbox.revive(codes, clock()),
    compare: (items, options) => compare(dossiers, items, options),
    purge: ({ sentBefore }) => outbox.forget(sentBefore.getTime()),
  };
}
