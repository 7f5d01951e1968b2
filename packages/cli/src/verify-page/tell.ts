import { fill, type Lang } from '../words.js';
import type { Code, Finding } from './compare.js';

const words: Readonly<Record<Lang, Readonly<Record<Code | 'well' | 'found' | 'written', string>>>> = {
  vi: {
    well: '{url}: chính sách và {scripts} tập lệnh đúng như bản ghi.',
    found: '{url}: {faults} điều không đúng.',
    written:
      '{url}: đã ghi chính sách và {scripts} tập lệnh vào {file}. Hãy đọc lại từng dòng trước khi tin.',
    policy_missing: 'Trang không gửi Content-Security-Policy nào giới hạn tập lệnh ({what}).',
    policy_changed: 'Content-Security-Policy khác bản ghi: {what}.',
    integrity_wrong: 'Tệp không đúng mã băm trong thẻ, trình duyệt từ chối chạy: {what}',
    script_changed: 'Nội dung tệp khác bản ghi: {what}',
    script_unknown: 'Tập lệnh không có trong bản ghi: {what}',
  },
  en: {
    well: '{url}: the policy and {scripts} scripts are as recorded.',
    found: '{url}: {faults} not as they should be.',
    written:
      '{url}: the policy and {scripts} scripts are written to {file}. Read each line before you trust it.',
    policy_missing: 'The page sends no Content-Security-Policy that limits scripts ({what}).',
    policy_changed: 'The Content-Security-Policy is not the recorded one: {what}.',
    integrity_wrong: 'The file has not the hash of its tag, browsers refuse to run it: {what}',
    script_changed: 'The file is not the recorded one: {what}',
    script_unknown: 'The script is not in the record: {what}',
  },
};

/** What came of a run, for a person at a terminal. */
export function verifyText(
  findings: readonly Finding[],
  about: { readonly url: string; readonly scripts: number; readonly file?: string },
  lang: Lang,
): string {
  const word = words[lang];
  const head = findings.length > 0 ? word.found : about.file ? word.written : word.well;
  return [
    fill(head, { ...about, faults: findings.length }),
    ...findings.map(({ code, what }) => `  ${code}  ${fill(word[code], { what })}`),
  ].join('\n');
}
