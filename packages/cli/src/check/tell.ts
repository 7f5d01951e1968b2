import type { Advice } from '@dvcqg/widgets/doctor';
import type { CannotCheck } from './find-browser.js';
import type { CheckedPage } from './check-page.js';

const words = {
  vi: {
    well: 'Không thấy điều gì cản trở tiện ích trên {url}.',
    found: '{url}: {faults} điều cần sửa.',
    notes: 'Lưu ý, không cần sửa: {notes}.',
    error: 'LỖI',
    warning: 'CẢNH BÁO',
    note: 'LƯU Ý',
    effect: 'Với người dân',
    remedy: 'Cách sửa',
    fileOnly:
      'Trang mở từ tệp nên không hỏi cổng kết nối và không có tiêu đề HTTP: hãy kiểm tra lại trên máy chủ.',
    no_browser:
      'Không tìm thấy Chromium hay Chrome {what}. Cài đặt (Debian: apt install chromium) hoặc đặt CHROME_PATH là đường dẫn tới chương trình.',
    no_playwright: 'Lệnh này cần gói playwright-core: npm install playwright-core',
    no_page: 'Không mở được trang ({what}). Kiểm tra địa chỉ và máy chủ rồi chạy lại.',
    no_file: 'Không có tệp {what}.',
  },
  en: {
    well: 'Nothing on {url} keeps the widgets from working.',
    found: '{url}: {faults} to mend.',
    notes: 'Notes, nothing to mend: {notes}.',
    error: 'ERROR',
    warning: 'WARNING',
    note: 'NOTE',
    effect: 'For a citizen',
    remedy: 'Remedy',
    fileOnly:
      'A page from a file: no gateway was asked and there are no HTTP headers. Check it again on its server.',
    no_browser:
      'No Chromium or Chrome was found {what}. Install one (Debian: apt install chromium) or set CHROME_PATH to its path.',
    no_playwright: 'This command needs the package playwright-core: npm install playwright-core',
    no_page: 'The page could not be opened ({what}). Check the address and the server, then run this again.',
    no_file: 'There is no file {what}.',
  },
} as const;
type Lang = keyof typeof words;

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** Faults are what makes the run fail: notes do not. */
export const isFault = ({ severity }: Advice): boolean => severity !== 'note';

/** What was found, for a person at a terminal. */
export function checkText({ url, findings }: CheckedPage, lang: Lang, isFile: boolean): string {
  const word = words[lang];
  const faults = findings.filter(isFault).length;
  const notes = findings.length - faults;
  return [
    fill(faults ? word.found : word.well, { url, faults }),
    ...(notes ? [fill(word.notes, { notes })] : []),
    ...findings.flatMap((one) => ['', ...block(one, lang)]),
    ...(isFile ? ['', word.fileOnly] : []),
  ].join('\n');
}

function block({ code, severity, fault, effect, remedy }: Advice, lang: Lang): readonly string[] {
  const word = words[lang];
  return [
    `${word[severity]} ${code}  ${fault}`,
    `  ${word.effect}: ${effect}`,
    `  ${word.remedy}: ${remedy}`,
  ];
}

/** Why nothing could be checked. */
export const cannotText = ({ reason, what }: CannotCheck, lang: Lang): string =>
  fill(words[lang][reason], {
    what: reason === 'no_browser' && what ? `(CHROME_PATH=${what})` : what,
  }).replace(' .', '.');
