import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { download } from './download.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const pieces = 40;
const pieceSize = 1_000;

/** A body of equal pieces, each a memory of its own. */
const farSide: typeof fetch = async () => {
  let left = pieces;
  const body = new ReadableStream<Uint8Array>({
    pull(to) {
      if (left-- > 0) to.enqueue(new Uint8Array(pieceSize));
      else to.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/plain' } });
};

const request = {
  url: 'https://far.example/',
  json: {},
  timeout: 30_000,
  maxBytes: 1_000_000,
  fetch: farSide,
};

describe('download', () => {
  it('keeps no piece that was taken, however long the body is', async () => {
    const given: WeakRef<Uint8Array>[] = [];
    let kept = Infinity;
    const answer = await download(request, async (bytes) => {
      given.push(new WeakRef(bytes));
      if (given.length < pieces) return;
      await turn();
      collect();
      kept = given.filter((piece) => piece.deref() !== undefined).length;
    });
    expect(answer).toEqual({ status: 200, type: 'text/plain' });
    // The last one is in our own hands.
    expect(kept).toBeLessThanOrEqual(2);
  });

  it('ends for its caller while the far side says nothing, and while `take` is at work', async () => {
    const silent: typeof fetch = async () => new Response(new ReadableStream());
    for (const timeout of [1, 20]) {
      const asked = download({ ...request, fetch: silent, timeout }, async () => undefined);
      await expect(asked).rejects.toMatchObject({ code: 'timeout' });
    }
    const stop = new AbortController();
    const asked = download({ ...request, signal: stop.signal }, async () => stop.abort());
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
