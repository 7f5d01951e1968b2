import { describe, expect, it } from 'vitest';
import { createSeal } from './seal.js';

const keys = ['first-key-first-key-first-key-32b', 'second-key-second-key-second-key'];
const seal = createSeal(keys);

describe('seal', () => {
  it('gives back what was sealed, and shows nothing of it', async () => {
    const value = { id: 'CANARY', name: 'Nguyễn' };
    const sealed = await seal.seal('session', value);
    expect(await seal.open('session', sealed)).toEqual(value);
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('CANARY');
    expect(await seal.seal('session', value)).not.toBe(sealed);
  });

  it('opens for its own purpose only', async () => {
    const purposes = ['session', 'sign-in', 'sign-out', 'payer', 'tokens'] as const;
    for (const made of purposes) {
      const sealed = await seal.seal(made, 'x');
      for (const asked of purposes) {
        expect(await seal.open(asked, sealed)).toBe(asked === made ? 'x' : undefined);
      }
    }
  });

  it('seals with the first key and opens with every key', async () => {
    const [first, second] = keys as [string, string];
    const old = await createSeal([second]).seal('payer', 'x');
    expect(await seal.open('payer', old)).toBe('x');
    expect(await createSeal([second]).open('payer', await seal.seal('payer', 'x'))).toBeUndefined();
    expect(await createSeal([first]).open('payer', await seal.seal('payer', 'x'))).toBe('x');
  });

  it.each(['', '.', '....', 'a.b.c.d.e', 'null', '{}'])('does not open %j', async (sealed) => {
    expect(await seal.open('session', sealed)).toBeUndefined();
  });

  it('does not open what names another algorithm', async () => {
    const sealed = await seal.seal('session', 'x');
    const [head, ...rest] = sealed.split('.');
    const header = JSON.parse(Buffer.from(head ?? '', 'base64url').toString()) as Record<string, unknown>;
    for (const change of [
      { alg: 'none' },
      { enc: 'A128GCM' },
      { alg: 'PBES2-HS256+A128KW', p2c: 1e9, p2s: 'x' },
      { kid: 'x' },
    ]) {
      const forged = Buffer.from(JSON.stringify({ ...header, ...change })).toString('base64url');
      expect(await seal.open('session', [forged, ...rest].join('.'))).toBeUndefined();
    }
  });
});
