import { PortalError } from '@dvcqg/sdk/server';
import type { Lang } from './check/messages.js';
import { exit } from './exit.js';
import { SourceError } from './read/source.js';
import { sourceMessage } from './source-messages.js';

type Words = readonly [vi: string, en: string];

const configuration = {
  store_missing: ['Chưa có kho {path}. Chạy “dvcqg sync push” trước, hoặc chỉ đúng tệp bằng --store.', 'There is no store {path} yet. Run “dvcqg sync push” first, or name the file with --store.'],
  no_lookup: ['Phương ngữ adapter-v2 không có lệnh tra cứu hồ sơ: không chạy thử và không đối chiếu được. Bỏ --dry-run để gửi; đối chiếu qua adapter-v1 nếu trục còn mở.', 'Dialect adapter-v2 has no call to look a dossier up: there is no dry run and no comparing. Leave --dry-run out to send; compare over adapter-v1 where it is still open.'],
  store_in_memory: ['Kho phải là một tệp hoặc địa chỉ postgres://, để còn lại sau khi lệnh kết thúc.', 'The store must be a file or a postgres:// URL, to outlive the command.'],
  key_of_postgres: ['Đặt khóa của kho vào biến môi trường DVCQG_SYNC_KEY (từ 32 ký tự): nhiều máy dùng chung kho này.', 'Put the key of the store into DVCQG_SYNC_KEY (32 characters or more): several machines share this store.'],
  key_lost: ['Không thấy tệp khóa {path} của kho. Khôi phục tệp này hoặc đặt DVCQG_SYNC_KEY; nếu khóa đã mất, đổi tên tệp kho rồi gửi lại từ đầu.', 'The key file {path} of the store is not there. Restore it or set DVCQG_SYNC_KEY; if the key is lost, rename the store and send everything again.'],
  scratch_failed: ['Không ghi được tệp tạm trong {path}: ổ đĩa đầy hoặc thư mục không cho ghi. Giải phóng chỗ hoặc đặt biến môi trường TMPDIR rồi chạy lại.', 'No temporary file can be written in {path}: the disk is full or the folder cannot be written. Make room or set the environment variable TMPDIR, and run again.'],
  key_readable: ['Tài khoản khác trên máy đọc được tệp khóa {path}. Chạy: chmod 600 {path}', 'Other accounts of this machine can read the key file {path}. Run: chmod 600 {path}'],
} as const; // prettier-ignore

const portal: Readonly<Record<string, Words>> = {
  adapter_login_refused: ['Cổng không chấp nhận tài khoản kết nối. Kiểm tra DVCQG_ADAPTER_USERNAME và DVCQG_ADAPTER_PASSWORD rồi chạy lại.', 'The Portal does not accept the account. Check DVCQG_ADAPTER_USERNAME and DVCQG_ADAPTER_PASSWORD and run again.'],
  adapter_refused: ['Trục kết nối không cho tài khoản này gửi hồ sơ. Liên hệ đơn vị quản lý trục rồi chạy lại.', 'The adapter does not let this account send dossiers. Ask its operator and run again.'],
  unsupported: ['Phương ngữ kết nối này không có lệnh cần dùng.', 'This dialect has no such call.'],
  sync_keys: ['Khóa không mở được hồ sơ đang chờ trong kho. Dùng lại đúng khóa cũ (DVCQG_SYNC_KEY hoặc tệp .key cạnh kho); khóa phải từ 32 ký tự.', 'The key does not open what waits in the store. Use the former one (DVCQG_SYNC_KEY or the .key file beside the store); a key has 32 characters or more.'],
  store: ['Không mở hoặc không ghi được kho. Kiểm tra ổ đĩa, thư mục và kết nối rồi chạy lại đúng lệnh này.', 'The store cannot be opened or written. Check disk, folder and connection, and run the same command again.'],
  portal_refuses_all: ['Cổng từ chối mọi hồ sơ vì cùng một lý do{at}. Kiểm tra cột này ở vài dòng; nếu đúng thì quy định của Cổng có thể đã đổi, hãy báo đơn vị vận hành. Hồ sơ vẫn còn trong kho.', 'The Portal refuses every dossier for the same reason{at}. Check that column in some rows; if it is right, its rules may have changed: tell the operators. The dossiers are still in the store.'],
  other: ['Cổng chưa trả lời được ({code}). Hồ sơ chưa gửi vẫn còn trong kho. Chạy lại đúng lệnh này để gửi tiếp.', 'The Portal did not answer ({code}). What was not sent is still in the store. Run the same command again to go on.'],
  interrupted: ['Đã dừng theo yêu cầu. Hồ sơ đã ghi vào kho vẫn còn. Chạy lại đúng lệnh này để làm tiếp.', 'Stopped as asked. What is in the store stays there. Run the same command again to go on.'],
}; // prettier-ignore

/** What stands in the way before anything is sent. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
  constructor(
    readonly code: keyof typeof configuration,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** Why a run ended early, by code of the error. */
export function stoppedMessage(code: string, lang: Lang, column?: string): string {
  const known = code.startsWith('store_') ? portal['store'] : (portal[code] ?? portal['other']);
  const at = column === undefined ? '' : lang === 'vi' ? ` ở cột ${column}` : ` in column ${column}`;
  return filled(known as Words, lang, { code, at });
}

const configurationCodes = new Set(['adapter_login_refused', 'adapter_refused', 'unsupported', 'sync_keys']);

export const stoppedExit = (code: string): number =>
  code === 'portal_refuses_all'
    ? exit.refused
    : configurationCodes.has(code) || code.startsWith('store_')
      ? exit.usage
      : exit.stopped;

/** What to tell of an error that ends a command, and its exit code; undefined when it is none of ours. */
export function complaintOf(
  error: unknown,
  lang: Lang,
): { readonly text: string; readonly exit: number } | undefined {
  if (error instanceof Complaint)
    return { text: filled(configuration[error.code], lang, error.params), exit: exit.usage };
  if (error instanceof SourceError) {
    const isUsage = error.code === 'file_unreadable' || error.code === 'format_unknown';
    return { text: sourceMessage(error.code, lang), exit: isUsage ? exit.usage : exit.faults };
  }
  if (error instanceof PortalError)
    return { text: stoppedMessage(error.code, lang), exit: stoppedExit(error.code) };
  return undefined;
}

const filled = (words: Words, lang: Lang, params: Readonly<Record<string, string>>) =>
  words[lang === 'vi' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
