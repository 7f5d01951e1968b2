import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createStore } from '../../src/store/store.js';
import { codeOf } from './items.mjs';

const program = fileURLToPath(new URL('./business-process.mjs', import.meta.url));

it('F44: killed 100 times between its own write and the outbox, both have the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-business-'));
  const path = join(folder, 'store.db');
  const told: number[] = [];
  for (let kill = 0; kill < 100; kill++) {
    const child = fork(program, [path, String(kill * 100_000)], { execArgv: [] });
    child.on('message', (message) => {
      if (typeof message === 'object') told.push((message as { done: number }).done);
    });
    await once(child, 'message');
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const store = createStore(path);
  const business = await store.db.selectFrom('counter').select('name as code').orderBy('name').execute();
  const outbox = await store.db.selectFrom('outbox').select('code').orderBy('code').execute();
  const records = await store.db.selectFrom('outbox_record').select('code').orderBy('code').execute();
  await store.close();
  await rm(folder, { recursive: true, force: true });
  expect(outbox).toEqual(business);
  expect(records).toEqual(business);
  const kept = new Set(business.map(({ code }) => code));
  expect(told.filter((n) => !kept.has(codeOf(n)))).toEqual([]);
  expect(told.length).toBeGreaterThan(100);
});
