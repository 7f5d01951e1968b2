import { PortalError } from '@dvcqg/sdk/server';
import type { Lang } from '../sync/check/messages.js';
import { exit } from '../sync/exit.js';

type Words = readonly [vi: string, en: string];

const refused: Readonly<Record<string, Words>> = {
  reconciliation_unsigned: ['Tệp đối soát không có mã xác thực. Không dùng tệp này; yêu cầu nền tảng thanh toán gửi lại.', 'The file has no digest. Do not use it; ask the platform for another.'],
  reconciliation_signature_invalid: ['Mã xác thực của tệp đối soát không đúng: tệp đã bị sửa hoặc hỏng. Không dùng tệp này; yêu cầu gửi lại.', 'The digest of the file is wrong: it was changed or is damaged. Do not use it; ask for another.'],
  reconciliation_key_unknown: ['Tệp đối soát ký bằng khóa chưa được cấu hình. Kiểm tra DVCQG_PARTNER_SECRET.', 'The file is signed with a key that is not configured. Check DVCQG_PARTNER_SECRET.'],
  reconciliation_truncated: ['Tệp đối soát bị cắt, thiếu phần cuối. Tải lại tệp.', 'The file is cut: its end is missing. Fetch it again.'],
  reconciliation_count_wrong: ['Số dòng của tệp đối soát không đúng như tệp tự khai. Yêu cầu nền tảng thanh toán gửi lại.', 'The file has another number of rows than it says. Ask the platform for another.'],
  reconciliation_total_wrong: ['Tổng tiền của tệp đối soát không đúng như tệp tự khai. Yêu cầu nền tảng thanh toán gửi lại.', 'The rows of the file do not add up to the total it says. Ask the platform for another.'],
  reconciliation_other_file: ['Tệp này của ngày khác hoặc đối tác khác.', 'The file is of another day or another partner.'],
  reconciliation_unreadable: ['Không đọc được tệp đối soát ({path}).', 'The file cannot be read ({path}).'],
}; // prettier-ignore

const others: Readonly<Record<string, Words>> = {
  reconciliation_not_ready: ['Nền tảng thanh toán chưa có tệp của ngày này. Chạy lại sau.', 'The platform has no file of that day yet. Run it again later.'],
  reconciliation_day_invalid: ['Ngày viết theo dạng yyyy-MM-dd.', 'A day is written yyyy-MM-dd.'],
  temporary_no_space: ['Thư mục tạm không ghi được hoặc đã đầy. Đặt TMPDIR sang nơi còn chỗ rồi chạy lại.', 'The folder for temporary files cannot be written or is full. Point TMPDIR elsewhere and run again.'],
  store: ['Không mở hoặc không ghi được kho. Kiểm tra ổ đĩa, thư mục và kết nối rồi chạy lại.', 'The store cannot be opened or written. Check disk, folder and connection, and run again.'],
  interrupted: ['Đã dừng theo yêu cầu. Sổ không thay đổi; chạy lại đúng lệnh này để làm từ đầu.', 'Stopped as asked. The ledger is as it was; run the same command again.'],
  other: ['Nền tảng thanh toán chưa trả lời được ({code}). Chạy lại sau.', 'The platform did not answer ({code}). Run it again later.'],
}; // prettier-ignore

/** What to tell of an error that ends a reconciliation, and the exit code. Undefined: none of ours. */
export function complaintOf(
  error: unknown,
  lang: Lang,
): { readonly text: string; readonly exit: number } | undefined {
  const { code, path = '' } =
    error instanceof PortalError
      ? error
      : { code: error instanceof DOMException && error.name === 'AbortError' ? 'interrupted' : undefined };
  if (code === undefined) return undefined;
  const key = code.startsWith('store_') ? 'store' : code;
  const words = refused[key] ?? others[key] ?? (others['other'] as Words);
  const text = words[lang === 'vi' ? 0 : 1].replace('{code}', code).replace('{path}', path);
  return { text, exit: refused[key] ? exit.refused : isUsage(key) ? exit.usage : exit.stopped };
}

const isUsage = (key: string) => ['store', 'reconciliation_day_invalid', 'temporary_no_space'].includes(key);
