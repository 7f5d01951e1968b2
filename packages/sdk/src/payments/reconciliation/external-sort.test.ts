import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExternalSort } from './external-sort.js';
import { TemporaryFile } from '../../store/temporary-file.js';

describe('ExternalSort', () => {
  it('gives every line in order, whatever fits into memory', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '!', '\t', 'ệ', '🂡'), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 200 }), fc.integer({ min: 1, max: 300 }), async (lines, size) => {
        const file = await TemporaryFile.open();
        const sort = new ExternalSort(file, size);
        for (const one of lines) {
      sort.add(one);
      if (sort.isFull) await sort.flush();
    }
        const sorted: string[] = [];
        for await (const one of sort.sorted()) sorted.push(one);
        await file.close();
        expect(sorted).toEqual([...lines].sort());
      }),
    ); // prettier-ignore
  });

  it('reads runs that are larger than what is read at a time', async () => {
    const file = await TemporaryFile.open();
    const sort = new ExternalSort(file, 200_000);
    const lines = Array.from({ length: 20_000 }, (_, n) => `${(n * 7919) % 20_000}\t${'ệ'.repeat(n % 40)}`);
    for (const one of lines) {
      sort.add(one);
      if (sort.isFull) await sort.flush();
    }
    let n = 0;
    lines.sort();
    for await (const one of sort.sorted()) if (one !== lines[n++]) expect(one).toBe(lines[n - 1]);
    expect(n).toBe(20_000);
    await file.close();
  });
});
