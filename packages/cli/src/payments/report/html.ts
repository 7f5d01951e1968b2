import type { DifferenceKind, Reconciliation, ReconciliationSummary } from '@dvcqg/sdk/server';
import type { Lang } from '../../sync/check/messages.js';
import { escaped, moment, style } from '../../sync/report/html.js';
import { type Cell, differenceHeads, differenceRows, groupTable, type Row } from './tables.js';
import { kindWords, reportWords, titleOf } from './words.js';

/** More than these nobody reads on paper. */
const mostShown = 2_000;

const ownStyle = `
@page{size:A4 landscape;margin:12mm}body{max-width:80rem}td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}td.n,td.t{white-space:nowrap}
tbody tr.all td{font-weight:600;border-top:2px solid}.scroll{overflow-x:auto}.scroll td,.scroll th{font-size:14px}.scroll td:first-child,.scroll td:last-child{min-width:9rem}th{vertical-align:bottom}
code{overflow-wrap:anywhere}.sign{display:flex;justify-content:space-around;gap:16px;margin-top:48px;text-align:center;break-inside:avoid}.sign p{min-height:112px;margin:0;font-weight:600}.sign small{display:block;font-size:14px;font-weight:400;color:var(--muted)}
@media print{h2{break-after:avoid}.scroll{overflow:visible}.scroll td,.scroll th{font-size:9pt;padding:3px 6px 3px 0}.scroll td:first-child{min-width:7rem}.scroll td:last-child{min-width:0}}`;

/** The day as a page of its own to print and sign, without script or anything from elsewhere. */
export async function* html(found: Reconciliation, lang: Lang, at: string): AsyncGenerator<string> {
  const word = reportWords[lang];
  const number = new Intl.NumberFormat(lang);
  const title = titleOf(found, lang);
  const facts = [
    [word.partner, escaped(found.partner)],
    [word.rows, number.format(found.rows)],
    [word.matched, number.format(found.matched)],
    [word.differences, number.format(found.differences)],
    [word.hereAmount, number.format(found.here.amount)],
    [word.thereAmount, number.format(found.there.amount)],
    [word.effect, number.format(found.there.amount - found.here.amount)],
  ];
  yield `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}${ownStyle}</style></head><body><main>
<h1>${title}</h1><p class="when">${moment(at, lang)}</p>
<p class="lead${found.differences > 0 ? ' mend' : ''}">${found.differences > 0 ? word.differ.replace('{n}', number.format(found.differences)) : word.same}</p>
<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>
`;
  yield kinds(found, lang);
  const groups = groupTable(found, lang);
  yield `<h2>${word.summary}</h2><div class="scroll">${open(groups.heads, 3)}`;
  for (const [n, row] of groups.rows.entries()) yield line(row, lang, n === groups.rows.length - 1);
  yield `</tbody></table></div><p class="when">${word.parts}</p>\n`;
  yield* list(found, lang);
  yield `<p class="when">${word.digest}: <code>${escaped(found.digest)}</code></p>
<div class="sign">${[word.by, word.platform].map((side) => `<p>${side}<small>${word.signature}</small></p>`).join('')}</div></main></body></html>
`;
}

/** How many of each kind, and what to do about it. */
function kinds(found: ReconciliationSummary, lang: Lang): string {
  const there = (Object.entries(found.kinds) as [DifferenceKind, number][]).filter(([, count]) => count > 0);
  if (there.length === 0) return '';
  const word = reportWords[lang];
  const rows = there.map(([kind, count]) => line([kindWords[kind].name[lang], count, kindWords[kind].remedy[lang]], lang));
  return `<h2>${word.what}</h2><div class="scroll">${open([word.difference, word.count, word.remedy], 99, 1)}${rows.join('')}</tbody></table></div>\n`;
} // prettier-ignore

async function* list(found: Reconciliation, lang: Lang): AsyncGenerator<string> {
  const word = reportWords[lang];
  yield `<h2>${word.list}</h2>`;
  if (found.differences === 0) return yield `<p>${word.none}</p>\n`;
  yield `<div class="scroll">${open(differenceHeads(lang), 99, 6, 9, 12)}`;
  let shown = 0;
  for await (const row of differenceRows(found, lang)) {
    if (shown++ === mostShown) break;
    yield line(row, lang);
  }
  yield '</tbody></table></div>\n';
  const more = found.differences - mostShown;
  if (more > 0) yield `<p class="note">${word.more.replace('{n}', new Intl.NumberFormat(lang).format(more))}</p>\n`;
} // prettier-ignore

/** A table's beginning; columns from `numbersFrom` on, and those named, hold numbers. */
const open = (heads: readonly string[], numbersFrom: number, ...numbers: readonly number[]) =>
  `<table><thead><tr>${heads.map((head, n) => `<th scope="col"${n >= numbersFrom || numbers.includes(n) ? ' class="n"' : ''}>${head}</th>`).join('')}</tr></thead><tbody>`;

const line = (row: Row, lang: Lang, isAll = false) =>
  `<tr${isAll ? ' class="all"' : ''}>${row.map((value) => cell(value, lang)).join('')}</tr>\n`;

function cell(value: Cell, lang: Lang): string {
  if (typeof value === 'number') return `<td class="n">${new Intl.NumberFormat(lang).format(value)}</td>`;
  if (typeof value === 'object') return `<td class="t">${moment(value.at, lang)}</td>`;
  return `<td>${escaped(value ?? '')}</td>`;
}
