import type { Lang } from './lang.js';

const zone = 'Asia/Ho_Chi_Minh';
const digits = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const englishDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

function clock(instant: string | number): Record<string, string> | undefined {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return undefined;
  return Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** `150.000 ₫` with a no-break space, in both languages: the figure on screen is the figure on the paper. */
export function money(amount: number): string {
  return `${digits.format(amount)}\u00a0₫`;
}

/** `01/07/2025`; in English `1 July 2025`, because the order of numbers would be read wrong. Empty for no date. */
export function date(instant: string | undefined, lang: Lang): string {
  const c = instant ? clock(instant) : undefined;
  if (!instant || !c) return '';
  return lang === 'en' ? englishDay.format(new Date(instant)) : `${c['day']}/${c['month']}/${c['year']}`;
}

/** `14:05, 01/07/2025`: always Viet Nam's clock. */
export function dateTime(instant: string | undefined, lang: Lang): string {
  const c = instant ? clock(instant) : undefined;
  return c ? `${c['hour']}:${c['minute']}, ${date(instant, lang)}` : '';
}

/** `14:05:09` of an instant or of ms since the epoch: always Viet Nam's clock. */
export function time(instant: string | number | undefined): string {
  const c = instant === undefined ? undefined : clock(instant);
  return c ? `${c['hour']}:${c['minute']}:${c['second']}` : '';
}

/** `ngày 01 tháng 7 năm 2025`: two digits for days below 10 and months 1 and 2, as in official letters. */
export function longDate(instant: string | undefined, lang: Lang): string {
  const c = instant ? clock(instant) : undefined;
  if (!c) return '';
  if (lang === 'en') return date(instant, lang);
  const month = Number(c['month']);
  return `ngày ${c['day']} tháng ${month <= 2 ? c['month'] : month} năm ${c['year']}`;
}

/**
 * A code in the chunks a person would read aloud: `H26.17-20250701-0001` → `H 26, 17, 2025 07 01, 00 01`. For hidden
 * text beside the code itself: a voice would otherwise say twenty million.
 */
export function spokenCode(code: string): string {
  return code
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((group) =>
      (group.match(/\p{L}+|\p{N}+/gu) ?? [])
        .map((run) =>
          /^\d{8}$/.test(run) ? `${run.slice(0, 4)} ${run.slice(4, 6)} ${run.slice(6)}` : pairs(run),
        )
        .join(' '),
    )
    .join(', ');
}

function pairs(run: string): string {
  return /^\d{3,}$/.test(run) ? (run.match(run.length % 2 ? /^\d|\d\d/g : /\d\d/g) ?? []).join(' ') : run;
}

/** Text of others inside our sentence: without control characters and without the marks that turn writing around. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
