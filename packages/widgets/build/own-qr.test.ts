import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as theirs from 'lean-qr';
import { expect, it } from 'vitest';
import { ownQr } from './own-qr.mjs';

const file = createRequire(import.meta.url)
  .resolve('lean-qr')
  .replace(/\.js$/, '.mjs');
const code = ownQr(file, readFileSync(file, 'utf8')) as string;
const ours = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof theirs;

const modules = ({ generate, correction }: typeof theirs, text: string) => {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = Array.from({ length: code.size }, (_, at) => at);
  return side.map((y) => side.map((x) => (code.get(x, y) ? '#' : '.')).join('')).join('\n');
};

// Digits, capitals, ASCII, Vietnamese: what a transfer, a receipt and a slip may have in them.
it.each([
  '00020101021238570010A00000072701270006970436011301234567890120208QRIBFTTA53037045802VN5403150',
  'THU NGHIEM\nBIEN NHAN THANH TOAN\nMa ho so: H26.17-20250701-0001',
  'Nộp phí, lệ phí hồ sơ',
])('draws %j as lean-qr does', (text) => {
  expect(modules(ours, text)).toBe(modules(theirs, text));
});

it('leaves other modules alone, and says when lean-qr is another', () => {
  expect(ownQr(fileURLToPath(import.meta.url), '')).toBeUndefined();
  expect(() => ownQr(file, 'export const generate = 1;')).toThrow('lean-qr');
});
