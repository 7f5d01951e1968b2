import type { Hono } from 'hono';
import type { DossierStore } from './store.js';

const PAGE = 10_000;
const LARGEST_PAGE = 100_000;
/** Lines that go out in one piece. */
const PIECE = 500;

/** What checks of exactly-once read: every write ever accepted, and how many dossiers there are. */
export function mountLedgerControl(app: Hono, store: DossierStore): void {
  app.get('/control/ledger', (c) => {
    const after = whole(c.req.query('after'), 0);
    const limit = whole(c.req.query('limit'), PAGE);
    if (after === undefined || limit === undefined || limit < 1 || limit > LARGEST_PAGE) {
      return c.json({ error: `after: a whole number; limit: 1 to ${LARGEST_PAGE}` }, 400);
    }
    return c.body(asStream(pieces(store, after, limit)), 200, { 'content-type': 'application/x-ndjson' });
  });

  app.get('/control/dossiers', (c) =>
    c.req.query('count') === '1'
      ? c.json({ count: store.size })
      : c.json({ error: 'ask with ?count=1, or for one by its code' }, 400),
  );
}

function* pieces(store: DossierStore, after: number, limit: number): Generator<string> {
  let lines: string[] = [];
  let left = limit;
  for (const fact of store.ledger(after)) {
    lines.push(`${fact}\n`);
    left -= 1;
    if (lines.length === PIECE) {
      yield lines.join('');
      lines = [];
    }
    if (left === 0) break;
  }
  yield lines.join('');
}

function asStream(texts: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(out) {
      const next = texts.next();
      if (next.done) out.close();
      else out.enqueue(encoder.encode(next.value));
    },
  });
}

function whole(text: string | undefined, fallback: number): number | undefined {
  if (text === undefined) return fallback;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
