import type { Ground, ThemeProblem } from '@dvcqg/widgets/theme';
import { fill, type Lang } from '../words.js';

const words = {
  vi: {
    light: 'nền sáng',
    dark: 'nền tối',
    hover: '--dvc-primary khi trỏ chuột',
    contrast: '{where}: {token} trên {on} có độ tương phản {ratio}:1, cần ít nhất {least}:1.',
    change: ' Màu gần nhất đạt yêu cầu: {token}: {to}.',
    noChange: ' Không có màu cùng sắc nào đạt: cần đổi cả {on}.',
    unreadable: '{where}: không tính được màu của {token} từ “{value}”.',
    'see-through': '{where}: {token} là “{value}”, trong suốt nên không tính được độ tương phản.',
    good: 'Đạt: mọi chữ có độ tương phản từ 4,5:1, mọi viền từ 3:1, ở nền sáng và nền tối.',
    nothing: 'Tệp này không đặt màu nào của thẻ (--dvc-…).',
    problems: 'Chưa đạt: {n} chỗ.',
  },
  en: {
    light: 'light',
    dark: 'dark',
    hover: '--dvc-primary under the pointer',
    contrast: '{where}: {token} on {on} has a contrast of {ratio}:1 and needs {least}:1.',
    change: ' The nearest colour that passes: {token}: {to}.',
    noChange: ' No colour of this hue passes: {on} has to change too.',
    unreadable: '{where}: the colour of {token} cannot be computed from “{value}”.',
    'see-through': '{where}: {token} is “{value}”, see-through, so contrast cannot be computed.',
    good: 'Passed: all words have a contrast of 4.5:1 or more, all edges 3:1, in light and in dark.',
    nothing: 'This file sets no colour of the widgets (--dvc-…).',
    problems: 'Refused: {n} places.',
  },
} as const;

/** One sentence for one problem of a theme; `scope` is the part of the page it is in. */
export function complain(problem: ThemeProblem, scope: string, lang: Lang): string {
  const word = words[lang];
  const number = (value: number) => String(value).replace('.', lang === 'vi' ? ',' : '.');
  const name = (ground: Ground) => (ground === 'primary-hover' ? word.hover : `--dvc-${ground}`);
  const values: Record<string, string> = {
    where: [scope, word[problem.scheme]].filter(Boolean).join(', '),
    token: name(problem.token),
  };
  if (problem.kind !== 'contrast') return fill(word[problem.kind], { ...values, value: problem.value });
  const { on, ratio, least, change } = problem;
  const facts = { ...values, on: name(on), ratio: number(ratio), least: number(least) };
  const more = change
    ? fill(word.change, { token: name(change.token), to: change.to })
    : fill(word.noChange, facts);
  return fill(word.contrast, facts) + more;
}

/** What is said of a file as a whole. */
export function verdict(themes: number, problems: number, lang: Lang): string {
  const word = words[lang];
  if (themes === 0) return word.nothing;
  return problems ? fill(word.problems, { n: problems }) : word.good;
}
