import type { Fault, Lang } from '../check/messages.js';
import type { Report } from './report.js';

const words = {
  vi: { title: 'Kết quả kiểm tra hồ sơ trước khi đồng bộ', rows: 'Số dòng', valid: 'Hợp lệ', created: 'Tạo mới', updated: 'Cập nhật', unchanged: 'Không đổi', faults: 'Lỗi cần sửa', warnings: 'Lưu ý', row: 'Dòng', column: 'Cột', message: 'Nội dung và cách xử lý', code: 'Mã lỗi', none: 'Không có.', score: 'Ước tính theo Bộ chỉ số 766', dossier: 'Mã hồ sơ', indicator: 'Chỉ số', ratio: 'Số hồ sơ', points: 'Điểm', worst: 'Hồ sơ làm giảm điểm nhiều nhất', lost: 'Điểm mất (ước tính)' },
  en: { title: 'Check of dossiers before synchronisation', rows: 'Rows', valid: 'Valid', created: 'Created', updated: 'Updated', unchanged: 'Unchanged', faults: 'Faults to mend', warnings: 'Warnings', row: 'Row', column: 'Column', message: 'What is wrong and what to do', code: 'Code', none: 'None.', score: 'Estimate of the 766 index', dossier: 'Dossier', indicator: 'Indicator', ratio: 'Dossiers', points: 'Points', worst: 'Dossiers that cost most', lost: 'Points lost (estimated)' },
}; // prettier-ignore

const style = `
:root{color-scheme:light}body{margin:0 auto;max-width:60rem;padding:24px;color:#1a1f26;background:#fff;font:16px/1.5 system-ui,"Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{font-size:28px;line-height:1.3;font-weight:600;color:#0f4c81}h2{font-size:22px;line-height:1.3;font-weight:600;margin-top:32px}
dl{display:flex;flex-wrap:wrap;gap:8px 32px;margin:0;padding:16px 0;border-block:1px solid #d5dae1}dt{color:#4b5563}dd{margin:0;font-size:22px;font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse}th,td{text-align:start;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid #d5dae1}td:first-child{font-variant-numeric:tabular-nums}
thead{display:table-header-group}code{color:#4b5563;font-size:14px}.note{color:#8a4b00}tr{break-inside:avoid}@media print{body{padding:0;max-width:none}}`;

/** A page of its own, without script or anything from elsewhere: to print or to forward. */
export function reportHtml(report: Report, lang: Lang, at: string): string {
  const word = words[lang];
  const counts = (['rows', 'valid', 'created', 'updated', 'unchanged'] as const)
    .map((key) => `<div><dt>${word[key]}</dt><dd>${report[key]}</dd></div>`)
    .join('');
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${word.title}</title><style>${style}</style></head><body><main>
<h1>${word.title}</h1><p>${escaped(at)}</p><dl>${counts}</dl>
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
      `<tr><td>${row}</td><td>${escaped(column)}</td><td>${escaped(message)}</td><td><code>${code}</code></td></tr>`,
  );
  return `${head}${table([word.row, word.column, word.message, word.code], rows)}`;
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

const table = (heads: readonly string[], rows: readonly string[]) =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
