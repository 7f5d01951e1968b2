import { describe, expect, it } from 'vitest';
import { certifyInProcess } from './in-process.js';
import { flaws, type Flaw } from './flaws.js';

const failed = ({ results }: Awaited<ReturnType<typeof certifyInProcess>>) =>
  results
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ check: { id }, failure }) => `${id} ${failure?.point}`);

/** The checks a wallet with this flaw fails, each at the point where the flaw shows: these and no others. */
const expected: Readonly<Record<Flaw, readonly string[]>> = {
  'any-signature': [
    'W-207 confirmations',
    'W-301 http',
    'W-302 http',
    'W-303 http',
    'W-304 http',
    'W-305 http',
    'W-307 http',
    'W-308 http',
    'W-321 opening',
    'W-323 opening',
    'W-324 opening',
    'W-326 opening',
    'W-331 opening',
    'W-335 opening',
  ],
  'ended-key': ['W-306 http', 'W-322 opening', 'W-332 opening'],
  reserialises: ['W-110 signature', 'W-305 http', 'W-335 opening'],
  'no-freshness': ['W-309 http', 'W-325 opening', 'W-333 opening'],
  'any-nonce': ['W-334 opening'],
  'debits-twice': ['W-201 confirmations', 'W-202 confirmations'],
  'one-dong': ['W-214 opening', 'W-215 pressing'],
  'pays-late': ['W-211 opening', 'W-212 pressing', 'W-213 state'],
  forgets: ['W-236 confirmations', 'W-237 answer'],
  'gives-up': [
    'W-204 attempts',
    'W-205 confirmations',
    'W-206 confirmations',
    'W-207 confirmations',
    'W-236 confirmations',
  ],
  'file-total': ['W-131 file', 'W-132 file', 'W-133 file', 'W-241 file'],
  'refunds-twice': ['W-126 balance', 'W-221 balance', 'W-222 answer', 'W-313 balance'],
  'early-success': ['W-209 state', 'W-238 state'],
  'keeps-refused': [
    'W-231 balance',
    'W-232 balance',
    'W-233 balance',
    'W-234 balance',
    'W-235 balance',
    'W-241 rows',
  ],
  leaks: ['W-399 personal'],
};

describe('a sound wallet', () => {
  it('passes every check; only https is not asked of a wallet on this machine', async () => {
    const run = await certifyInProcess();
    expect(failed(run)).toEqual([]);
    const skipped = run.results.filter(({ outcome }) => outcome === 'skipped').map(({ check }) => check.id);
    expect(skipped).toEqual(['W-344']);
    expect(run.results.length).toBeGreaterThan(40);
  });
});

describe('an unsound wallet fails the checks of its flaw and no other', () => {
  it.each(flaws)('%s', async (flaw) => {
    expect(failed(await certifyInProcess(flaw))).toEqual(expected[flaw]);
  });
});
