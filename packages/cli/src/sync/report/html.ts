import type { Fault, Lang } from '../check/messages.js';
import type { Report } from './report.js';

const words = {
  vi: { title: 'Kết quả kiểm tra hồ sơ trước khi đồng bộ', dryTitle: 'Chạy thử đồng bộ hồ sơ', sentTitle: 'Kết quả gửi hồ sơ lên Cổng', sound: '{valid} trong {rows} dòng đủ điều kiện gửi.', mend: 'Còn {faults} lỗi cần sửa.', stale: 'Cũ hơn bản đã gửi', dead: 'Cổng từ chối', left: 'Còn chờ gửi', rows: 'Số dòng', valid: 'Hợp lệ', created: 'Tạo mới', updated: 'Cập nhật', unchanged: 'Không đổi', faults: 'Lỗi cần sửa', warnings: 'Lưu ý', row: 'Dòng', column: 'Cột', message: 'Nội dung và cách xử lý', none: 'Không có.', score: 'Ước tính theo Bộ chỉ số 766', dossier: 'Mã hồ sơ', indicator: 'Chỉ số', ratio: 'Số hồ sơ', points: 'Điểm', worst: 'Hồ sơ làm giảm điểm nhiều nhất', lost: 'Điểm mất (ước tính)' },
  en: { title: 'Check of dossiers before synchronisation', dryTitle: 'Dry run of a synchronisation', sentTitle: 'Dossiers sent to the Portal', sound: '{valid} of {rows} rows can be sent.', mend: '{faults} faults are to be mended.', stale: 'Older than what was sent', dead: 'Refused', left: 'Still to be sent', rows: 'Rows', valid: 'Valid', created: 'Created', updated: 'Updated', unchanged: 'Unchanged', faults: 'Faults to mend', warnings: 'Warnings', row: 'Row', column: 'Column', message: 'What is wrong and what to do', none: 'None.', score: 'Estimate of the 766 index', dossier: 'Dossier', indicator: 'Indicator', ratio: 'Dossiers', points: 'Points', worst: 'Dossiers that cost most', lost: 'Points lost (estimated)' },
}; // prettier-ignore

export const style = `
:root{color-scheme:light;--ink:#1a1f26;--paper:#fff;--muted:#4b5563;--line:#d5dae1;--primary:#0f4c81;--good:#166534;--good-bg:#e9f5ec;--mend:#8a4b00;--mend-bg:#fdf1e0}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#eef1f5;--paper:#161b22;--muted:#b4bdc9;--line:#323a45;--primary:#8cc2f2;--good:#7fd49a;--good-bg:#14281b;--mend:#f2b866;--mend-bg:#2c2110}}
body{margin:0 auto;max-width:60rem;padding:24px;color:var(--ink);background:var(--paper);font:16px/1.5 system-ui,"Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{font-size:28px;line-height:1.3;font-weight:600;color:var(--primary)}h2{font-size:22px;line-height:1.3;font-weight:600;margin-top:32px}
dl{display:flex;flex-wrap:wrap;gap:8px 32px;margin:0;padding:16px 0;border-block:1px solid var(--line)}dt{color:var(--muted)}dd{margin:0;font-size:22px;font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse}th,td{text-align:start;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid var(--line)}td:first-child{font-variant-numeric:tabular-nums}
thead{display:table-header-group}code{display:block;color:var(--muted);font-size:14px}td:nth-child(2){min-width:5rem}
.when{margin:0;color:var(--muted)}.lead{margin:16px 0;padding:12px 16px;border-inline-start:4px solid var(--good);background:var(--good-bg);font-size:18px}.mend{border-color:var(--mend);background:var(--mend-bg)}
td{overflow-wrap:break-word}td:last-child{overflow-wrap:anywhere}.note{color:var(--mend)}tr{break-inside:avoid}@media(max-width:32rem){body{padding:16px}h1{font-size:22px}}@media print{body{padding:0;max-width:none}.lead{border:1px solid}}`;

/** A page of its own, without script or anything from elsewhere: to print or to forward. */
export function reportHtml(report: Report, lang: Lang, at: string): string {
  const word = words[lang];
  const number = new Intl.NumberFormat(lang);
  const isSent = report.left !== undefined;
  const title = isSent ? word.sentTitle : report.dryRun ? word.dryTitle : word.title;
  const kinds = isSent || report.dryRun ? (['created', 'updated', 'unchanged'] as const) : [];
  const troubles = (['stale', 'dead', 'left'] as const).filter((key) => report[key]);
  const counts = (['rows', 'valid', ...kinds, ...troubles] as const)
    .map((key) => `<div><dt>${word[key]}</dt><dd>${number.format(report[key] ?? 0)}</dd></div>`)
    .join('');
  const hasFaults = report.faults.length > 0;
  const lead = `${word.sound} ${hasFaults ? word.mend : ''}`
    .replace('{valid}', number.format(report.valid))
    .replace('{rows}', number.format(report.rows))
    .replace('{faults}', number.format(report.faults.length));
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head><body><main>
<h1>${title}</h1><p class="when">${moment(at, lang)}</p><p class="lead${hasFaults ? ' mend' : ''}">${lead}</p><dl>${counts}</dl>
${section(word.faults, report.faults, lang)}
${section(word.warnings, report.warnings, lang)}
${score(report, lang)}
</main></body></html>
`;
}

function section(title: string, list: readonly Fault[], lang: Lang): string {
  const word = words[lang];
  const head = `<h2>${title} (${list.length})</h2>`;
  if (list.length === 0) return `${head}<p>${word.none}</p>`;
  const rows = list.map(
    ({ row, column, message, code }) =>
      `<tr><td>${row}</td><td>${escaped(column)}</td><td>${escaped(message)} <code>${code}</code></td></tr>`,
  );
  return `${head}${table([word.row, word.column, word.message], rows)}`;
}

function score({ score: result }: Report, lang: Lang): string {
  if (!result) return '';
  const word = words[lang];
  const rows = result.indicators.map(
    (one) =>
      `<tr><td>${one.id}</td><td>${escaped(one.title[lang])}</td><td>${one.numerator}/${one.denominator}</td><td>${one.points ?? '–'}/${one.max ?? '–'}</td></tr>`,
  );
  const worst = result.worst.map(
    ({ code, pointsLost, indicators }) =>
      `<tr><td>${escaped(code)}</td><td>${pointsLost}</td><td>${indicators.join(', ')}</td></tr>`,
  );
  return `<h2>${word.score}</h2><p class="note">${escaped(result.note[lang])}</p>
${table(['', word.indicator, word.ratio, word.points], rows)}
<h2>${word.worst}</h2>${table([word.dossier, word.lost, word.indicator], worst)}`;
}

export const table = (heads: readonly string[], rows: readonly string[]) =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

/** A time of Vietnam as people write it. */
export function moment(at: string, lang: Lang): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(at) ?? [];
  return lang === 'vi' ? `${time} ngày ${day}/${month}/${year}` : `${day}/${month}/${year} ${time}`;
}

export const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
