import { formatDate, formatLongDate, formatTime, formatVnd, spokenGroups } from '@dvcqg/sdk';
import { builtIn, type Lang } from './lang.js';

/** `150.000 ₫` with a no-break space, in both languages: the figure on screen is the figure on the paper. */
export const money = formatVnd;

/** Nothing for a missing or unreadable time: a widget then leaves the line out. */
function shown(instant: string | number | undefined, show: (at: Date) => string): string {
  const at = new Date(instant ?? NaN);
  return Number.isNaN(at.getTime()) ? '' : show(at);
}

/** `01/07/2025`; in English `1 July 2025`, because the order of numbers would be read wrong. Empty for no date. */
export function date(instant: string | undefined, lang: Lang): string {
  return shown(instant, (at) => (lang === 'en' ? formatLongDate(at, 'en') : formatDate(at)));
}

/** `14:05, 01/07/2025`: always Viet Nam's clock. */
export function dateTime(instant: string | undefined, lang: Lang): string {
  return shown(instant, (at) => `${formatTime(at)}, ${date(instant, lang)}`);
}

/** `14:05:09` of an instant or of ms since the epoch: always Viet Nam's clock. */
export function time(instant: string | number | undefined): string {
  return shown(instant, (at) => `${formatTime(at)}:${String(at.getUTCSeconds()).padStart(2, '0')}`);
}

/** `ngày 01 tháng 7 năm 2025`, as official letters write it. */
export function longDate(instant: string | undefined, lang: Lang): string {
  return shown(instant, (at) => formatLongDate(at, builtIn(lang)));
}

/** A dossier code in the groups a person would read aloud: a voice would otherwise say twenty million. */
export function spokenCode(code: string): string {
  return spokenGroups(code).join(', ');
}

/** Text of others inside our sentence: without control characters and without the marks that turn writing around. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
