import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLocale, type LocalePack, type MessageKey, vietnameseTexts } from '@dvcqg/widgets/locale';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localeCommand } from '../../src/commands/locale.js';
import { explain } from '../../src/explain.js';

const packs = fileURLToPath(new URL('../../../widgets/locales/', import.meta.url));
const files = readdirSync(packs).filter((file) => file.endsWith('.json'));
const reviewed: LocalePack = {
  lang: 'xx',
  name: 'Toy',
  reviewer: 'A person',
  date: '2026-11-30',
  messages: {},
};
let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'locale-'));
  said = [];
  process.exitCode = 0;
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((text: string) => void said.push(text));
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

async function run(...args: string[]): Promise<string> {
  const failed = await localeCommand()
    .parseAsync(args, { from: 'user' })
    .then(() => undefined, explain);
  return failed ?? said.join('\n');
}

async function check(pack: unknown, ...args: string[]): Promise<string> {
  const file = join(folder, 'pack.json');
  await writeFile(file, typeof pack === 'string' ? pack : JSON.stringify(pack));
  return run('check', file, ...args);
}

const withText = (key: string, text: unknown) => ({ ...reviewed, messages: { [key]: text } });

describe('our own packs', () => {
  it.each(files)('%s can be used, is named after its language, and says who has read it', async (file) => {
    const pack = JSON.parse(readFileSync(join(packs, file), 'utf8')) as LocalePack;
    expect(file).toBe(`${pack.lang}.json`);
    expect(await run('check', join(packs, file))).toMatch(/^Dùng được: \d+ trên \d+ câu/);
    expect(process.exitCode).toBe(0);
    // One that nobody has read says so, in words and as a sample.
    expect(pack.reviewer).toBeTruthy();
    expect(pack.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(/chưa được/.test(pack.reviewer ?? '')).toBe(pack.sample === true);
  });

  it('are at least one', () => expect(files).not.toEqual([]));
});

describe('dvcqg locale check', () => {
  it('says how many texts there are, and refuses an incomplete one only where that is asked', async () => {
    expect(await check(withText('dossier.completed', 'Toy'))).toBe(
      `Dùng được: 1 trên ${vietnameseTexts.size} câu. Còn ${vietnameseTexts.size - 1} câu hiện bằng tiếng Việt.`,
    );
    expect(process.exitCode).toBe(0);
    await check(reviewed, '--complete');
    expect(process.exitCode).toBe(2);
  });

  it('names what is missing, with the Vietnamese beside', async () => {
    const words = await check(reviewed, '--missing');
    expect(words).toContain('dossier.completed: Đã xử lý xong');
    expect(words).toContain('failure.service_down.title: ');
    expect(words.split('\n').length).toBe(vietnameseTexts.size + 1);
  });

  it.each([
    ['fee-payment.pay', 'Toy', 'fee-payment.pay: câu gốc có {amount}, câu dịch có không chỗ điền nào.'],
    ['fee-payment.pay', 'Toy {amount} {more}', 'câu dịch có {amount}, {more}.'],
    ['dossier.complete', 'Toy', 'dossier.complete: không có câu nào mang khóa này.'],
    ['dossier.completed', '  ', 'dossier.completed: không phải là chữ, hoặc bỏ trống.'],
    ['dossier.completed', 7, 'không phải là chữ'],
    ['dossier.completed', 'x'.repeat(2001), 'dài quá 2.000 ký tự'],
    ['failure.service_down.title', 'Toy {nobody}', 'câu dịch có {nobody}'],
  ])('refuses %s: %s', async (key, text, words) => {
    expect(await check(withText(key, text))).toContain(words);
    expect(process.exitCode).toBe(2);
    // What the checker refuses counts as missing.
    expect(checkLocale(withText(key, text)).missing.length).toBe(vietnameseTexts.size);
  });

  it.each([
    [{ ...reviewed, reviewer: ' ' }, 'Gói không ghi người duyệt'],
    [{ ...reviewed, date: 'yesterday' }, 'Gói không ghi ngày duyệt'],
    [{ ...reviewed, lang: 'vi' }, 'lang không phải mã'],
    [{ ...reviewed, messages: null }, 'Gói không có messages'],
    ['null', 'Gói không có messages'],
    ['{', 'is no JSON'],
  ])('refuses the pack %#', async (pack, words) => {
    expect(await check(pack)).toContain(words);
  });

  it('speaks English and JSON', async () => {
    expect(await check(withText('fee-payment.pay', 'Toy'), '--lang', 'en')).toContain(
      'ours has {amount}, the translation has no placeholder',
    );
    said = [];
    expect(JSON.parse(await check(reviewed, '--json'))).toMatchObject({
      problems: [],
      total: vietnameseTexts.size,
    });
  });

  it('is given a pack by `new` that has every text and is right but for who reads it', async () => {
    const pack = JSON.parse(await run('new', 'km')) as LocalePack;
    expect(Object.keys(pack.messages).length).toBe(vietnameseTexts.size);
    const report = checkLocale({ ...pack, reviewer: 'A person', date: '2026-11-30' });
    expect(report.problems).toEqual([]);
    expect(report.missing).toEqual([]);
    expect(checkLocale(pack).problems).toEqual([{ kind: 'refused', fault: 'no-reviewer' }]);
  });

  it.each(['xx!', 'vi', 'en'])('refuses %s at `new`, before anybody translates', async (lang) => {
    expect(await run('new', lang)).toBe(
      `${lang}: lang không phải mã của một ngôn ngữ khác tiếng Việt và tiếng Anh.`,
    );
  });

  it('knows every text that a file of messages has', async () => {
    const src = fileURLToPath(new URL('../../../widgets/src/', import.meta.url));
    const found = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.messages.ts'),
    );
    for (const file of found) {
      const exported = (await import(join(src, file))) as Record<string, { widget: string; vi: object }>;
      for (const { widget, vi: texts } of Object.values(exported))
        for (const key of Object.keys(texts))
          expect(vietnameseTexts.has(`${widget}.${key}` as MessageKey), key).toBe(true);
    }
  });
});
