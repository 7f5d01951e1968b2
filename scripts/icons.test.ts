/** One family of icons: a new one has to fit the grid, the stroke and the size of the others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { box, readIcons, steps } from './lib/icons.mjs';
import { root } from './lib/run.mjs';

const src = join(root, 'packages/widgets/src');
const { icons, calls } = readIcons();
const read = (file: string) => readFileSync(join(src, file), 'utf8');
/** On the quarter of a pixel; a dot is a stroke of a hundredth. */
const onGrid = (value: number) =>
  [0, 0.01].some((dot) => Math.abs((value - dot) * 4 - Math.round((value - dot) * 4)) < 1e-6);

describe('icons', () => {
  it('are all found, each drawn once', () => {
    expect(icons.length).toBeGreaterThan(20);
    expect(icons.length).toBe(calls);
    for (const key of ['name', 'd'] as const)
      expect(new Set(icons.map((icon) => icon[key])).size).toBe(icons.length);
  });

  it('are drawn in one way: 20 px grid, 1.75 px strokes, round, no fill, never read aloud', () => {
    expect(read('foundation/icon.ts')).toContain('viewBox="0 0 20 20" aria-hidden="true" focusable="false"');
    const css = /\.icon \{([^}]*)\}/.exec(read('foundation/base.styles.ts'))?.[1];
    for (const line of [
      'fill: none',
      'stroke: currentColor',
      'stroke-width: 1.75',
      'stroke-linecap: round',
      'stroke-linejoin: round',
    ])
      expect(css).toContain(line);
    // Nothing else draws: a QR code is no icon, and has a name.
    const drawing = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') && !/(testing|server)\/|\.test\.ts$/.test(file) && read(file).includes('<svg'),
    );
    expect(drawing.sort()).toEqual(['foundation/icon.ts', 'paper/qr-image.ts']);
  });

  it.each(icons)('$name ends every stroke on the grid', ({ d }) => {
    expect(d).toMatch(/^[MmLlHhVvCcSsAaZz\d\s.-]+$/);
    for (const { kind, to, numbers } of steps(d)) {
      expect(to.every(onGrid), JSON.stringify(to)).toBe(true);
      // Round corners are of the same few sizes.
      if (kind === 'a') expect(numbers.slice(0, 2).every(onGrid)).toBe(true);
    }
  });

  it.each(icons)('$name is as large as the others, in the middle, and not cut off', ({ d }) => {
    const { left, right, top, bottom, width, height } = box(d);
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(9);
    expect(Math.max(width, height)).toBeLessThanOrEqual(16);
    expect(Math.abs((left + right) / 2 - 10)).toBeLessThanOrEqual(0.5);
    expect(Math.abs((top + bottom) / 2 - 10)).toBeLessThanOrEqual(0.5);
    for (const edge of [left, top, 20 - right, 20 - bottom]) expect(edge).toBeGreaterThan(1.75 / 2);
  });

  it('can be refused', () => {
    const off = steps('M3.1 3.1h4').flatMap(({ to }) => to);
    expect(off.every(onGrid)).toBe(false);
    expect(box('M10 17.25a7.25 7.25 0 1 0 0-14.5 7.25 7.25 0 0 0 0 14.5Z').width).toBeCloseTo(14.5, 1);
    expect(box('M2 2h30').right).toBe(32);
  });
});
