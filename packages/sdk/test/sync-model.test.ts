import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DossierRecord, RecordProgressInput } from '../src/domain/dossier-record.js';
import { TransportError } from '../src/domain/errors.js';
import type { BatchAnswer, ProgressItem } from '../src/dossiers/batch.js';
import type { Dossiers } from '../src/dossiers/dossiers.js';
import { createStore } from '../src/store/store.js';
import { enqueue } from '../src/sync/enqueue.js';
import { watchLeases } from '../src/sync/leases.js';
import { type Claim, createOutbox } from '../src/sync/outbox.js';
import { NotNow, send } from '../src/sync/send.js';
import { createVault } from '../src/sync/vault.js';
import { codeOf, keys, recordOf } from './helpers/outbox.js';
import { onPostgres, storePlace } from './helpers/store-place.js';

/*
 * Random interleavings of a source that hands versions in, of workers that claim, send, settle or die, and of a far side
 * that loses answers, against what must hold whatever happens.
 */
const timeout = 1000;
const hold = 3 * timeout;

/** A claim, and until when by the running clock. */
type Held = Claim & { readonly until: number };

type Fate = 'answered' | 'lost' | 'unheard' | 'late' | 'partial';

/** The Portal as far as it matters: all or nothing, and never asked why. */
class FarSide {
  readonly versions = new Map<string, number[]>();
  readonly status = new Map<string, string>();
  readonly steps = new Map<string, string[]>();
  creates = 0;
  readonly #late: { readonly at: number; readonly work: () => void }[] = [];

  /** It will be done then, whoever has stopped waiting. */
  later(at: number, work: () => void): void {
    this.#late.push({ at, work });
  }

  /** Time goes on. */
  reach(clock: number): void {
    for (const one of this.#late.splice(0)) {
      if (one.at <= clock) one.work();
      else this.#late.push(one);
    }
  }

  put(records: readonly DossierRecord[], mode: 'create' | 'update'): BatchAnswer {
    const wrong = records
      .map(({ code }) => code)
      .filter((code) => this.versions.has(code) === (mode === 'create'));
    if (wrong.length > 0) return { kind: mode === 'create' ? 'exists' : 'missing', codes: wrong.slice(0, 3) };
    for (const { code, note, status } of records) {
      if (mode === 'create') this.creates++;
      this.versions.set(code, [...(this.versions.get(code) ?? []), Number(note)]);
      this.status.set(code, status);
    }
    return { kind: 'accepted' };
  }

  add(items: readonly ProgressItem[]): BatchAnswer {
    const missing = items.map(({ code }) => code).filter((code) => !this.versions.has(code));
    if (missing.length > 0) return { kind: 'missing', codes: missing };
    for (const { code, entry } of items) {
      const known = this.steps.get(code) ?? [];
      // The same step twice counts once (assumed A33).
      if (known.includes(entry.note)) continue;
      this.steps.set(code, [...known, entry.note]);
      this.status.set(code, entry.status);
    }
    return { kind: 'accepted' };
  }
}

const noAnswer = (code: string) => new TransportError(code, 'No answer.', { retriable: true });

/** The calls a worker makes, each with its fate. */
function calls(far: FarSide, now: () => number, fate: () => Fate): Dossiers {
  const meet = async <T>(
    items: readonly T[],
    work: (items: readonly T[]) => BatchAnswer,
  ): Promise<BatchAnswer> => {
    switch (fate()) {
      case 'unheard':
        throw noAnswer('network_failed');
      case 'lost':
        work(items);
        throw noAnswer('network_failed');
      case 'late':
        // As late as it can be (assumed A98).
        far.later(now() + 2 * timeout - 1, () => work(items));
        throw noAnswer('timeout');
      case 'partial': {
        const some = items.slice(0, Math.ceil(items.length / 2));
        const answer = work(some);
        return answer.kind === 'accepted' && some.length < items.length
          ? { kind: 'partial', taken: some.map((_, index) => index) }
          : answer;
      }
      case 'answered':
        return work(items);
    }
  };
  return {
    syncBatch: (records: readonly DossierRecord[], mode: 'create' | 'update') =>
      meet(records, (some) => far.put(some, mode)),
    updateBatch: (items: readonly ProgressItem[]) => meet(items, (some) => far.add(some)),
  } as unknown as Dossiers;
}

const fates = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<Fate>('answered') },
    { weight: 1, arbitrary: fc.constantFrom<Fate>('lost', 'unheard', 'late', 'partial') },
  ),
  { minLength: 1, maxLength: 6 },
);
const which = fc.nat(4);
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('hand in' as const),
      n: which,
      older: fc.nat(2),
      steps: fc.nat(2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), n: which }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('claim' as const), batch: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('finish' as const), at: which, fates }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die' as const), at: which, fates }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(100, 900, 2100, 3500) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set the calendar' as const),
      wrong: fc.constantFrom(-3_600_000, -2000, 0, 2000, 3_600_000),
    }),
  },
);

it('newest version wins, never out of order, nothing lost, nothing doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 40 }), async (commands) => {
      const place = await storePlace();
      const store = createStore(place.target);
      const outbox = createOutbox(store);
      const vault = createVault(keys);
      const far = new FarSide();
      // The one only runs; the other, by which things are written down, is wrong by so much.
      let clock = 10_000_000;
      let wrong = 0;
      const now = () => clock;
      const calendar = () => clock + wrong;
      const parts = { outbox, vault, now: calendar };
      const watch = watchLeases();
      const newest = new Map<
        string,
        { version: number; deleted: boolean; steps: string[]; status: string }
      >();
      const open: Held[] = [];
      const take = async (batch: number): Promise<Held> => {
        watch.seeAll(await outbox.leases(), clock);
        return { until: clock + hold, ...(await outbox.claim(batch, hold, watch.over(clock))) };
      };
      const at = (claim: Held, dossiers: Dossiers) =>
        send(claim, {
          dossiers,
          vault,
          ask: async (call) => {
            if (now() + 2 * timeout > claim.until) throw new NotNow();
            return call({ timeout });
          },
        });
      const drop = (index: number) => open.splice(index % Math.max(1, open.length), 1)[0];
      const dealt = (list: readonly Fate[]) => {
        let next = 0;
        return () => list[next++ % list.length] as Fate;
      };

      for (const one of commands) {
        clock += 1;
        far.reach(clock);
        switch (one.do) {
          case 'hand in': {
            const code = codeOf(one.n);
            const known = newest.get(code);
            const version = Math.max(1, (known?.version ?? 0) + 1 - one.older);
            const isNewer = version > (known?.version ?? 0);
            const progress: RecordProgressInput[] = Array.from(
              { length: isNewer ? one.steps : 0 },
              (_, k) => ({
                at: new Date(Date.UTC(2026, 0, 1) + clock * 1000 + k).toISOString(),
                officer: 'Officer',
                note: `${version}.${k}`,
                status: '5',
              }),
            );
            const record = recordOf(one.n, { note: String(version), status: String(1 + (version % 4)) });
            const result = await enqueue(parts, [{ record, version, progress }]);
            expect(result.faults).toEqual([]);
            if (isNewer) {
              expect(result.accepted).toBe(1);
              const steps = known?.deleted ? [] : (known?.steps ?? []);
              newest.set(code, {
                version,
                deleted: false,
                status: record.status,
                steps: [...steps, ...progress.map(({ note }) => note)],
              });
            } else expect(result.accepted).toBe(0);
            break;
          }
          case 'delete': {
            const code = codeOf(one.n);
            const version = (newest.get(code)?.version ?? 0) + 1;
            await enqueue(parts, [{ code, version, deleted: true }]);
            newest.set(code, { version, deleted: true, steps: [], status: '' });
            break;
          }
          case 'claim': {
            const claim = await take(one.batch);
            if (claim.rows.length > 0) open.push(claim);
            break;
          }
          case 'finish': {
            const claim = drop(one.at);
            if (!claim) break;
            const { settlement } = await at(claim, calls(far, now, dealt(one.fates)));
            await outbox.settle(settlement, calendar());
            break;
          }
          case 'die': {
            const claim = drop(one.at);
            if (claim) await at(claim, calls(far, now, dealt(one.fates)));
            break;
          }
          case 'wait':
            clock += one.ms;
            break;
          case 'set the calendar':
            wrong = one.wrong;
        }
      }

      // Whoever is still at it dies; then all is brought to its end.
      for (let round = 0; round < 40; round++) {
        const claim = await take(5);
        if (claim.rows.length > 0) {
          const { settlement, error } = await at(
            claim,
            calls(far, now, () => 'answered'),
          );
          expect(error).toBeUndefined();
          await outbox.settle(settlement, calendar());
        } else {
          const next = watch.nextEnd();
          if (next === Infinity) break;
          clock = Math.max(clock + 1, next);
          far.reach(clock);
        }
      }
      far.reach(Infinity);
      expect(await outbox.left()).toBe(0);
      expect(await store.db.selectFrom('outbox_record').select('code').execute()).toEqual([]);
      expect(far.creates).toBe(far.versions.size);
      for (const [code, versions] of far.versions) {
        expect(versions).toEqual([...versions].sort((a, b) => a - b));
        expect(newest.has(code)).toBe(true);
      }
      for (const [code, { version, deleted, steps, status }] of newest) {
        const sent = far.versions.get(code) ?? [];
        if (deleted) {
          expect(Math.max(0, ...sent)).toBeLessThan(version);
          continue;
        }
        expect(sent.at(-1)).toBe(version);
        expect(far.status.get(code)).toBe(status);
        expect(far.steps.get(code) ?? []).toEqual(expect.arrayContaining(steps));
      }
      await store.close();
      await place.remove();
    }),
    { numRuns: onPostgres ? 25 : Number(process.env['DVCQG_MODEL_RUNS'] ?? 150) },
  );
}, 120_000);
