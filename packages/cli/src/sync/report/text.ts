import type { Fault, Lang } from '../check/messages.js';
import type { Report } from './report.js';

const words = {
  vi: { rows: 'Số dòng', valid: 'Hợp lệ', faults: 'Lỗi', warnings: 'Lưu ý', at: 'dòng', more: 'và {n} dòng khác', created: 'Tạo mới', updated: 'Cập nhật', unchanged: 'Không đổi', stale: 'Cũ hơn bản đã gửi', dead: 'Cổng từ chối', left: 'Còn chờ gửi', dryRun: 'Chạy thử, chưa gửi gì. Nếu gửi:', letters: 'Xem hồ sơ bị từ chối: dvcqg sync dead-letters' },
  en: { rows: 'Rows', valid: 'Valid', faults: 'Faults', warnings: 'Warnings', at: 'row', more: 'and {n} more', created: 'Created', updated: 'Updated', unchanged: 'Unchanged', stale: 'Older than what was sent', dead: 'Refused', left: 'Still to be sent', dryRun: 'Dry run, nothing was sent. A push would:', letters: 'To see what was refused: dvcqg sync dead-letters' },
}; // prettier-ignore

const shown = 10;

/** Short, grouped by what is wrong and where. */
export function reportText(report: Report, lang: Lang): string {
  const word = words[lang];
  const lines = [`${word.rows}: ${report.rows}   ${word.valid}: ${report.valid}`];
  if (report.dryRun) lines.push(word.dryRun);
  if (report.dryRun || report.left !== undefined)
    lines.push(
      (['created', 'updated', 'unchanged'] as const).map((key) => `${word[key]}: ${report[key]}`).join('   '),
    );
  for (const key of ['stale', 'dead', 'left'] as const)
    if (report[key]) lines.push(`${word[key]}: ${report[key]}`);
  if (report.dead) lines.push(word.letters);
  for (const kind of ['faults', 'warnings'] as const) {
    const list = report[kind];
    if (list.length > 0) lines.push('', `${word[kind]}: ${list.length}`, ...grouped(list, lang));
  }
  for (const { id, title, numerator, denominator, points, max } of report.score?.indicators ?? [])
    lines.push(`${id}  ${title[lang]}: ${numerator}/${denominator}  ${points ?? '–'}/${max ?? '–'}`);
  if (report.score) lines.push(report.score.note[lang]);
  return lines.join('\n');
}

export function grouped(list: readonly Fault[], lang: Lang): string[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of list) {
    const key = `${fault.column}\n${fault.message}`;
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  return [...groups.values()].flatMap((faults) => {
    const [first] = faults;
    if (!first) return [];
    const rows = faults
      .slice(0, shown)
      .map(({ row }) => row)
      .join(', ');
    const rest =
      faults.length > shown ? ` ${words[lang].more.replace('{n}', String(faults.length - shown))}` : '';
    return [
      `  ${first.column || '–'} (${first.code}): ${first.message}`,
      `    ${words[lang].at} ${rows}${rest}`,
    ];
  });
}
