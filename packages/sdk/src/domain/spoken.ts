import { spokenGroups } from './codes.js';
import { numberInWords } from './number-words.js';
import { formatLongDate } from './time.js';

/** What a voice says for an amount: `một trăm năm mươi nghìn đồng`; in English `150,000 dong`. Points would be read as decimals, `₫` not at all. */
export function spokenVnd(amount: number, lang: 'vi' | 'en' = 'vi'): string {
  return lang === 'vi'
    ? `${numberInWords(amount)} đồng`
    : `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')} dong`;
}

const code = String.raw`\b[A-Z0-9][A-Z0-9.]{0,40}-(?:\d{8}|\d{6})-\d{4,7}\b`;
const amount = String.raw`(\d{1,3}(?:\.\d{3}){1,6}|\d{1,16})\s?₫`;
const day = String.raw`((?:ngày\s)?)(\d{1,2})/(\d{1,2})/(\d{4})`;
const letter = String.raw`(ngày|tháng)\s0(\d)(?!\d)`;
const clock = String.raw`(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\d:])`;
const phone = String.raw`\b0\d{3} (?:\d{3}|\*{3}) \d{3}\b`;
const number = String.raw`(?<![\d.,])\d{0,16}\*{2,32}\d{0,16}|\b\d{9,24}\b`;

/** Every run has an end: a text of others may be long. */
const figures = new RegExp([code, amount, day, letter, clock, phone, number].join('|'), 'giu');

/**
 * A sentence as a voice should read it: amounts, days, times of day, dossier codes, phone numbers, long numbers and what
 * is masked with stars, each as this SDK writes it, are put into words; all else stays. `14:05, 01/07/2026` becomes
 * `14 giờ 5 phút, ngày 1 tháng 7 năm 2026`. English keeps times, which its voices read well.
 */
export function spokenText(text: string, lang: 'vi' | 'en' = 'vi'): string {
  return text.replace(figures, (whole: string, ...found: (string | undefined)[]) => {
    const [sum, before, date, month, year, word, one, hour, minute, second] = found;
    if (sum) return spokenSum(sum.replace(/\./g, ''), whole, lang);
    if (date) return spokenDay(before ?? '', Number(date), Number(month), Number(year), lang) ?? whole;
    if (word) return `${word} ${one}`;
    if (hour) return lang === 'vi' ? spokenClock(Number(hour), Number(minute), second) : whole;
    return spokenMask(whole, lang);
  });
}

function spokenSum(digits: string, whole: string, lang: 'vi' | 'en'): string {
  return Number.isSafeInteger(Number(digits)) ? spokenVnd(Number(digits), lang) : whole;
}

function spokenDay(
  before: string,
  day: number,
  month: number,
  year: number,
  lang: 'vi' | 'en',
): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  // English names of months are there already; at noon no time zone makes it another day.
  if (lang === 'en') return formatLongDate(new Date(Date.UTC(year, month - 1, day, 5)), 'en');
  return `${before || 'ngày '}${day} tháng ${month} năm ${year}`;
}

function spokenClock(hour: number, minute: number, second: string | undefined): string {
  if (second !== undefined) return `${hour} giờ ${minute} phút ${Number(second)} giây`;
  return minute ? `${hour} giờ ${minute} phút` : `${hour} giờ`;
}

/** Digits one by one; stars as how many are hidden. */
function spokenMask(text: string, lang: 'vi' | 'en'): string {
  return text
    .split(/(\*+)|\s/)
    .filter(Boolean)
    .map((part) => {
      if (!part?.startsWith('*')) return spokenGroups(part ?? '').join(', ');
      return lang === 'vi' ? `${part.length} số được che` : `${part.length} digits hidden`;
    })
    .join(', ');
}
