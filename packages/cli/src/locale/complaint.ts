import type { LocaleProblem, LocaleReport } from '@dvcqg/widgets/locale';
import { fill, type Lang } from '../words.js';

const words = {
  vi: {
    unreadable: 'Không đọc được gói.',
    'no-messages': 'Gói không có messages.',
    'bad-lang': 'lang không phải mã của một ngôn ngữ khác tiếng Việt và tiếng Anh.',
    'no-reviewer': 'Gói không ghi người duyệt (reviewer).',
    'no-day': 'Gói không ghi ngày duyệt (date, dạng 2026-11-30).',
    'unknown-key': '{key}: không có câu nào mang khóa này.',
    'no-text': '{key}: không phải là chữ, hoặc bỏ trống.',
    'too-long': '{key}: dài quá 2.000 ký tự.',
    values: '{key}: câu gốc có {wanted}, câu dịch có {found}.',
    none: 'không chỗ điền nào',
    good: 'Dùng được: {done} trên {total} câu. Còn {missing} câu hiện bằng tiếng Việt.',
    bad: 'Chưa đạt: {problems} chỗ sai, {missing} trên {total} câu còn thiếu.',
  },
  en: {
    unreadable: 'The pack cannot be read.',
    'no-messages': 'The pack has no messages.',
    'bad-lang': 'lang is no tag of a language other than Vietnamese and English.',
    'no-reviewer': 'The pack names no reviewer.',
    'no-day': 'The pack has no day of review (date, as 2026-11-30).',
    'unknown-key': '{key}: no text has this key.',
    'no-text': '{key}: is no text, or empty.',
    'too-long': '{key}: is longer than 2,000 characters.',
    values: '{key}: ours has {wanted}, the translation has {found}.',
    none: 'no placeholder',
    good: 'It can be used: {done} of {total} texts. {missing} are said in Vietnamese.',
    bad: 'Refused: {problems} problems, {missing} of {total} texts missing.',
  },
} as const;

/** One sentence for one problem of a pack. */
export function complain(problem: LocaleProblem, lang: Lang): string {
  const word = words[lang];
  if (problem.kind === 'refused') return word[problem.fault];
  const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ') || word.none;
  const values =
    problem.kind === 'values' ? { wanted: list(problem.wanted), found: list(problem.found) } : {};
  return fill(word[problem.kind], { key: problem.key, ...values });
}

/** What is said of a pack as a whole. */
export function verdict({ problems, missing, total }: LocaleReport, lang: Lang): string {
  const figures = { problems: problems.length, missing: missing.length, total, done: total - missing.length };
  return fill(words[lang][problems.length ? 'bad' : 'good'], figures);
}
