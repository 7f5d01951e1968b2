import { expect } from '@open-wc/testing';
import { getSnapshotConfig } from '@web/test-runner-commands';
import { contracts } from '../src/testing/contracts/all.js';
import type { Contract } from '../src/testing/contracts/contract.js';
import type { Fault } from './broken/faults.js';
import { alsoBroken } from './broken/faults.js';
import { outcomes } from './broken/outcomes.js';
import { boardOnPage, boardSubject } from './broken/subject.js';

/** Contracts are worth something when a widget can break them. */
describe('contracts can be broken', () => {
  before(() => void boardOnPage(null));

  for (const contract of contracts) {
    const { id } = contract;
    it(`[${id}] a sound widget keeps it, a widget with that fault does not`, async function () {
      this.timeout(120_000);
      const sound = await outcomes(contract, boardSubject());
      expect(sound.errors, 'sound').to.deep.equal([]);
      // While transcripts are written down, none can differ.
      if ((await getSnapshotConfig()).updateSnapshots) this.skip();
      const broken = await outcomes(contract, boardSubject(id as Fault));
      // A contract that this engine cannot try cannot be broken in it.
      if (broken.skipped === broken.ran) this.skip();
      expect(broken.errors, 'broken').not.to.have.length(0);
    });
  }

  it('[moves] copies that are held are found by what they leave and by their weight', async function () {
    this.timeout(120_000);
    // Only Chromium lets a page weigh its heap.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    const moves = contracts.find(({ id }) => id === 'moves') as Contract;
    const { errors } = await outcomes(moves, boardSubject('moves'));
    expect(errors.join('\n')).to.match(/left behind: \d+ listeners[^]*(the heap grew|are held)/);
  });

  it('a fault breaks its own contract and no other', async function () {
    this.timeout(480_000);
    // It asks what the contracts look at, not what the engine does; and it is 800 small runs.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    // As above: written down, no transcript can differ.
    if ((await getSnapshotConfig()).updateSnapshots) this.skip();
    const found: string[] = [];
    for (const { id } of contracts) {
      const mayBreak = [id, ...(alsoBroken[id as Fault] ?? [])];
      for (const other of contracts) {
        if (mayBreak.includes(other.id)) continue;
        // Fewer moves: thousands for each of the other faults are minutes.
        const { errors } = await outcomes(other, { ...boardSubject(id as Fault), moves: 50 });
        if (errors.length) found.push(`the fault "${id}" breaks "${other.id}": ${errors[0]}`);
      }
    }
    expect(found).to.deep.equal([]);
  });
});
