import type { CannotCheck, Reason } from './cannot.js';
import { fill, type Lang } from '../words.js';
import type { CheckedPage, Found } from './check-page.js';

const words = {
  vi: {
    well: 'Không thấy điều gì cản trở thẻ trên {url}.',
    found: '{url}: {faults} điều cần sửa.',
    advice: 'Lời khuyên, không bắt buộc: {advice}.',
    open: 'Đang mở {host}…',
    look: 'Đang xem {host}…',
    severity: { error: 'LỖI', warning: 'CẢNH BÁO', advice: 'LỜI KHUYÊN' },
    frame: 'Trong khung',
    effect: 'Với người dân',
    remedy: 'Cách sửa',
    fileOnly:
      'Trang mở từ tệp: không hỏi cổng trung gian, không có tiêu đề HTTP, tệp của thẻ không có trong thư mục thì lấy của phiên bản đang cài. Hãy kiểm tra lại trên máy chủ.',
  },
  en: {
    well: 'Nothing on {url} keeps the widgets from working.',
    found: '{url}: {faults} to mend.',
    advice: 'Advice, nothing that has to be mended: {advice}.',
    open: 'Opening {host}…',
    look: 'Looking at {host}…',
    severity: { error: 'ERROR', warning: 'WARNING', advice: 'ADVICE' },
    frame: 'In the frame',
    effect: 'For a citizen',
    remedy: 'Remedy',
    fileOnly:
      'A page from a file: no gateway was asked, there are no HTTP headers, and files of the widgets that its folder has not are those of the version installed here. Check it again on its server.',
  },
} as const;

const reasons: Readonly<Record<Lang, Readonly<Record<Reason, string>>>> = {
  vi: {
    no_browser: 'Không tìm thấy Chromium hay Chrome. Cài đặt rồi chạy lại: {what}',
    browser_failed: 'Không khởi động được {what}. Thử mở trình duyệt đó bằng tay để biết vì sao.',
    no_playwright: 'Lệnh này cần gói playwright-core. Cài đặt rồi chạy lại: npm install playwright-core',
    no_file: 'Không có tệp {what}.',
    no_record:
      'Tệp {what} không có hoặc không phải bản ghi của một trang. Ghi lần đầu bằng --write rồi đọc lại từng dòng.',
    no_name: 'Không có máy chủ nào tên {what}. Kiểm tra địa chỉ.',
    refused: 'Máy chủ không trả lời ({what}). Kiểm tra máy chủ có đang chạy và mạng có tới được nó.',
    certificate:
      'Chứng chỉ của máy chủ không dùng được ({what}). Trình duyệt của người dân cũng sẽ từ chối: sửa chứng chỉ trước.',
    too_slow: 'Trang không tải xong trong 30 giây ({what}).',
    status: 'Máy chủ không đưa trang ra ({what}).',
    no_page: 'Địa chỉ không phải là một trang HTML ({what}).',
    failed: 'Không mở được trang ({what}).',
  },
  en: {
    no_browser: 'No Chromium or Chrome was found. Install one, then run this again: {what}',
    browser_failed: '{what} did not start. Start that browser by hand to see why.',
    no_playwright:
      'This command needs the package playwright-core. Install it, then run this again: npm install playwright-core',
    no_file: 'There is no file {what}.',
    no_record:
      '{what} is not there, or no record of a page. Write it by --write, and read each line before you trust it.',
    no_name: 'There is no host named {what}. Check the address.',
    refused: 'The server does not answer ({what}). See whether it runs, and whether this network reaches it.',
    certificate:
      "The server's certificate is no good ({what}). Citizens' browsers will refuse it too: mend it first.",
    too_slow: 'The page did not finish loading within 30 seconds ({what}).',
    status: 'The server does not give the page ({what}).',
    no_page: 'The address is no HTML page ({what}).',
    failed: 'The page could not be opened ({what}).',
  },
};

/** Faults are what makes the run fail: advice does not. */
export const isFault = ({ severity }: Found): boolean => severity !== 'advice';

/** What was found, for a person at a terminal. */
export function checkText({ url, findings }: CheckedPage, lang: Lang, isFile: boolean): string {
  const word = words[lang];
  const faults = findings.filter(isFault).length;
  const advice = findings.length - faults;
  return [
    fill(faults ? word.found : word.well, { url, faults }),
    ...(advice ? [fill(word.advice, { advice })] : []),
    ...findings.flatMap((one) => ['', ...block(one, lang)]),
    ...(isFile ? ['', word.fileOnly] : []),
  ].join('\n');
}

function block({ code, severity, fault, effect, remedy, frame }: Found, lang: Lang): readonly string[] {
  const word = words[lang];
  return [
    `${word.severity[severity]} ${code}  ${fault}`,
    ...(frame ? [`  ${word.frame}: ${frame}`] : []),
    `  ${word.effect}: ${effect}`,
    `  ${word.remedy}: ${remedy}`,
  ];
}

/** What is done now. */
export const stepText = (step: 'open' | 'look', host: string, lang: Lang): string =>
  fill(words[lang][step], { host });

/** Why nothing could be checked. */
export const cannotText = ({ reason, what }: CannotCheck, lang: Lang): string =>
  fill(reasons[lang][reason], { what });
