import { afterAll, beforeAll } from 'vitest';
import { describeDeclared } from './declared.part.js';
import { describeHosts } from './hosts.part.js';
import { describeMoney } from './money.part.js';
import { startMuseum, type Museum } from './museum.js';
import { describeScripts } from './scripts.part.js';

// All in one file: it takes one sandbox, one gateway and one browser.
let museum: Museum;
beforeAll(async () => {
  museum = await startMuseum();
});
afterAll(() => museum.close());

describeHosts(() => museum);
describeMoney(() => museum);
describeScripts(() => museum);
describeDeclared(() => museum);
