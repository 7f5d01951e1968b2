import type { Hono } from 'hono';
import { readJson } from './http.js';
import type { DossierStore } from './store.js';
import { addWorkingDays, fromWireTime, toWireTime } from './wire-time.js';

const kinds = ['status', 'due', 'missing'] as const;
const LARGEST = 10_000;

/** `POST /control/differences`: changes dossiers that were sent, and tells nobody but the caller. */
export function mountDifferenceControl(app: Hono, store: DossierStore): void {
  app.post('/control/differences', async (c) => {
    const message = await readJson(c.req.raw);
    if ('fault' in message) return c.json({ error: message.fault.reason }, message.fault.status);
    const { count, seed = 1 } = message.body;
    if (!isWhole(count) || count < 1 || count > LARGEST || !isWhole(seed)) {
      return c.json({ error: `count: 1 to ${LARGEST}; seed: a whole number` }, 400);
    }
    const codes = [...store.writtenCodes()];
    const random = randomFrom(seed);
    const changed: { code: string; kind: (typeof kinds)[number] }[] = [];
    store.together(() => {
      while (changed.length < count && codes.length > 0) {
        const [code] = codes.splice(Math.floor(random() * codes.length), 1);
        const kind = kinds[changed.length % kinds.length];
        if (code === undefined || kind === undefined) break;
        change(store, code, kind);
        changed.push({ code, kind });
      }
    });
    return c.json({ changed });
  });
}

function change(store: DossierStore, code: string, kind: (typeof kinds)[number]): void {
  const dossier = store.get(code);
  if (dossier === undefined) return;
  switch (kind) {
    case 'missing':
      return store.plantDifference(code, null);
    case 'status':
      return store.plantDifference(code, { TrangThaiHoSo: dossier.TrangThaiHoSo === '4' ? '2' : '4' });
    case 'due': {
      const due = addWorkingDays(fromWireTime(dossier.NgayHenTra) ?? new Date(), 5, 17);
      return store.plantDifference(code, { NgayHenTra: toWireTime(due) });
    }
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
