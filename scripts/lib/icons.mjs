/** The icons of the widgets, read from the sources: name, file, and the path that is drawn. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const src = join(root, 'packages/widgets/src');
const named = /(?:export )?const (\w+?)(?:Icon)? = \(\)(?:: TemplateResult)? =>\s*icon\(\s*'([^']+)',?\s*\)/g;

/** Every icon, and how many times `icon(` is called: one that has no name of its own is not found. */
export function readIcons() {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'foundation/icon.ts',
  );
  const texts = files.sort().map((file) => [file, readFileSync(join(src, file), 'utf8')]);
  const icons = texts.flatMap(([file, text]) =>
    [...text.matchAll(named)].map(([, name, d]) => ({ name, file, d })),
  );
  const calls = texts.reduce(
    (sum, [, text]) => sum + [...text.matchAll(/(?<![\w.])icon\((?!\))/g)].length,
    0,
  );
  return { icons: icons.sort((a, b) => (a.name < b.name ? -1 : 1)), calls };
}

const sizes = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** A path as commands with absolute ends: `{ command, from, to, numbers }`. Arcs and curves keep their own numbers. */
export function steps(d) {
  const tokens = d.match(/[a-z]|-?(?:\d*\.\d+|\d+)/gi) ?? [];
  const found = [];
  let [at, start, command] = [[0, 0], [0, 0], ''];
  for (let i = 0; i < tokens.length;) {
    if (/[a-z]/i.test(tokens[i])) command = tokens[i++];
    const kind = command.toLowerCase();
    // In an arc the two flags may stand without a space before what follows.
    const numbers = tokens.slice(i, (i += sizes[kind])).map(Number);
    const from = at;
    const base = command === kind ? at : [0, 0];
    if (kind === 'z') at = start;
    else if (kind === 'h') at = [base[0] + numbers[0], at[1]];
    else if (kind === 'v') at = [at[0], base[1] + numbers[0]];
    else at = [base[0] + numbers.at(-2), base[1] + numbers.at(-1)];
    if (kind === 'm') start = at;
    found.push({ kind, from, to: at, numbers, base });
    if (kind === 'm') command = command === 'm' ? 'l' : 'L';
  }
  return found;
}

/** The box around what is drawn, without the width of the stroke. */
export function box(d) {
  const points = steps(d).flatMap(pointsOf);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { left, right, top, bottom, width: right - left, height: bottom - top };
}

const along = Array.from({ length: 65 }, (_, at) => at / 64);

function pointsOf({ kind, from, to, numbers, base }) {
  if (kind === 'a') return arc(from, to, numbers);
  if (kind !== 'c' && kind !== 's') return [from, to].slice(kind === 'm' ? 1 : 0);
  const pairs = numbers.slice(0, -2);
  const handles = [];
  for (let i = 0; i < pairs.length; i += 2) handles.push([base[0] + pairs[i], base[1] + pairs[i + 1]]);
  // A smooth curve's first handle mirrors the one before; for a box, the middle is near enough.
  const [one, two] =
    kind === 'c' ? handles : [[(from[0] + handles[0][0]) / 2, (from[1] + handles[0][1]) / 2], handles[0]];
  const mix = (t) => (axis) =>
    (1 - t) ** 3 * from[axis] +
    3 * (1 - t) ** 2 * t * one[axis] +
    3 * (1 - t) * t ** 2 * two[axis] +
    t ** 3 * to[axis];
  return along.map((t) => [0, 1].map(mix(t)));
}

/** Points of a circular arc, by its centre (SVG 2, B.2.4). */
function arc([x1, y1], [x2, y2], [radius, , , large, sweep]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const half = Math.hypot(dx, dy) / 2;
  const r = Math.max(radius, half);
  const off = (Math.sqrt(Math.max(0, r * r - half * half)) / (2 * half)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(x1 + x2) / 2 - dy * off, (y1 + y2) / 2 + dx * off];
  const begin = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - begin;
  if (sweep && turn <= 0) turn += 2 * Math.PI;
  if (!sweep && turn >= 0) turn -= 2 * Math.PI;
  return along.map((t) => [cx + r * Math.cos(begin + turn * t), cy + r * Math.sin(begin + turn * t)]);
}
