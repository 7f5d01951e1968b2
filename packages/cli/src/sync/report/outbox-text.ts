import type { DeadLetter, SyncStatus } from '@dvcqg/sdk/sync';
import type { Lang } from '../check/messages.js';
import type { Reconciliation } from '../reconcile.js';
import { grouped } from './text.js';

const words = {
  vi: { waiting: 'Chờ gửi', sending: 'Đang gửi', sent: 'Đã gửi', dead: 'Cổng từ chối', oldest: 'Chờ lâu nhất từ', paused: 'Cổng yêu cầu chờ đến', compared: 'Đã đối chiếu', missing: 'Cổng chưa có', different: 'Khác nhau', repaired: 'Đã gửi lại', stale: 'Cũ hơn bản đã gửi', left: 'Còn chờ gửi', row: 'dòng', none: 'Không có hồ sơ nào bị từ chối.', same: 'Không có khác biệt.', faults: 'Lỗi', warnings: 'Lưu ý', repair: 'Gửi lại những hồ sơ này: chạy lại lệnh với --repair.' },
  en: { waiting: 'Waiting', sending: 'Sending', sent: 'Sent', dead: 'Refused', oldest: 'Oldest waits since', paused: 'The Portal asked for a rest until', compared: 'Compared', missing: 'Missing there', different: 'Different', repaired: 'Sent again', stale: 'Older than what was sent', left: 'Still to be sent', row: 'row', none: 'None was refused.', same: 'No differences.', faults: 'Faults', warnings: 'Warnings', repair: 'To send these again, run the command with --repair.' },
} as const; // prettier-ignore

export function statusText(status: SyncStatus, lang: Lang): string {
  const word = words[lang];
  const lines = (['waiting', 'sending', 'sent', 'dead'] as const).map(
    (key) => `${word[key]}: ${status[key]}`,
  );
  if (status.oldestWaitingSince) lines.push(`${word.oldest}: ${status.oldestWaitingSince}`);
  if (status.pausedUntil) lines.push(`${word.paused}: ${status.pausedUntil}`);
  return lines.join('\n');
}

const remedies = {
  dossier_rejected: ['Cổng từ chối hồ sơ{at}. Sửa ở phần mềm một cửa, xuất lại tệp rồi chạy lại “dvcqg sync push”.', 'The Portal refuses the dossier{at}. Correct it in the one-stop system, export the file again and run “dvcqg sync push”.'],
  bad_dossier: ['Nội dung vượt giới hạn của Cổng{at}. Sửa ở phần mềm một cửa, xuất lại tệp rồi chạy lại “dvcqg sync push”.', 'The content breaks a limit of the Portal{at}. Correct it in the one-stop system, export the file again and run “dvcqg sync push”.'],
  progress_rejected: ['Cổng từ chối một bước xử lý{at}. Sửa bước này ở phần mềm một cửa rồi gửi lại hồ sơ.', 'The Portal refuses a step of the trail{at}. Correct the step in the one-stop system and send the dossier again.'],
  dossier_not_found: ['Cổng không tìm thấy hồ sơ khi ghi bước xử lý. Chạy “dvcqg sync reconcile” với --repair để gửi lại cả hồ sơ.', 'The Portal does not know the dossier of a step. Run “dvcqg sync reconcile” with --repair to send all of it again.'],
  other: ['Cổng từ chối ({reason}){at}. Báo đơn vị vận hành kèm mã này, rồi thử “dvcqg sync dead-letters --retry”.', 'The Portal refuses it ({reason}){at}. Tell the operators this code, then try “dvcqg sync dead-letters --retry”.'],
} as const; // prettier-ignore

/** Why a dossier was refused and what to do. */
export function remedy({ reason, path }: Pick<DeadLetter, 'reason' | 'path'>, lang: Lang): string {
  const known = Object.hasOwn(remedies, reason) ? (reason as keyof typeof remedies) : 'other';
  const at = path === undefined ? '' : lang === 'vi' ? ` ở trường ${path}` : ` at ${path}`;
  return remedies[known][lang === 'vi' ? 0 : 1].replace('{at}', at).replace('{reason}', reason);
}

export const noDeadLetters = (lang: Lang): string => words[lang].none;

export function reconciliationText(found: Reconciliation, lang: Lang): string {
  const word = words[lang];
  const heads = (['compared', 'missing', 'different', 'repaired', 'stale', 'dead', 'left'] as const).filter(
    (key) => key === 'compared' || found[key] > 0,
  );
  const lines = [heads.map((key) => `${word[key]}: ${found[key]}`).join('   ')];
  if (found.missing + found.different === 0 && found.stopped === undefined) lines.push(word.same);
  for (const { row, code, kind, columns } of found.differences)
    lines.push(`  ${word.row} ${row}  ${code}  ${kind === 'missing' ? word.missing : columns.join(', ')}`);
  for (const kind of ['faults', 'warnings'] as const)
    if (found[kind].length > 0)
      lines.push('', `${word[kind]}: ${found[kind].length}`, ...grouped(found[kind], lang));
  if (found.missing + found.different > 0 && found.repaired === 0 && found.stopped === undefined)
    lines.push('', word.repair);
  return lines.join('\n');
}
