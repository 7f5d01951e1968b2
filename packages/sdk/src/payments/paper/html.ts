import type { Receipt } from '../schema.js';
import { type Fact, type PaperOptions, paperOf, paperWords } from './paper.js';
import { qrRuns } from './qr.js';
import { sheetStyle } from './sheet-style.js';

/**
 * A receipt as a page of its own: an A5 sheet, with no script and nothing from outside. Its only style is `sheetStyle`,
 * so that a content security policy can name it by its hash.
 */
export async function receiptHtml(receipt: Receipt, options: PaperOptions): Promise<string> {
  const paper = paperOf(receipt, options);
  const { side, runs } = await qrRuns(paper.qr);
  const path = runs.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join('');
  const payer: Fact = [paperWords.payer, paper.payer ?? ''];
  const rows = paper.lines.map(
    ({ name, amount }) => `<tr><th scope="row">${escape(name)}</th><td>${amount}</td></tr>`,
  );
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escape(`${paper.title} ${receipt.number}`)}</title>
<style>${sheetStyle}</style></head>
<body>${paper.test ? `<p class="ribbon">MÔI TRƯỜNG THỬ NGHIỆM</p>` : ''}
<main class="sheet">${paper.test ? `<p class="watermark" aria-hidden="true">${paperWords.testMark}</p>` : ''}
<header><svg role="img" aria-label="Mã QR của biên nhận" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}"/></svg>
<div>${paper.head.map((line, i) => `<p${i === 0 ? ' class="collector"' : ''}>${escape(line)}</p>`).join('')}</div></header>
<h1>${paper.title}</h1><p class="subtitle">${paper.subtitle}</p>
${list([payer, ...paper.about])}
<table><thead><tr><th scope="col">${paperWords.reason}</th><th scope="col">${paperWords.amount}</th></tr></thead>
<tbody>${rows.join('')}</tbody>
<tfoot><tr><th scope="row">${paperWords.total}</th><td>${paper.total}</td></tr></tfoot></table>
<p>${paperWords.inWords}: <strong>${paper.words}</strong></p>
${list(paper.money)}
<div class="stamp"><p class="paid">${paperWords.paid}</p>${paper.stamp.map((line) => `<p>${escape(line)}</p>`).join('')}</div>
${paper.official ? `<p class="official">${paper.official.label}: <a href="${escape(paper.official.url)}">${escape(paper.official.url)}</a></p>` : ''}
<p class="note">${paper.note}${paper.test ? ` ${paper.test}` : ''}</p>
</main></body></html>`;
}

/** A value nobody gave is a line to write it on. */
const list = (facts: readonly Fact[]): string =>
  `<dl>${facts
    .map(
      ([label, value]) => `<dt>${label}</dt><dd${value === '' ? ' class="fill"' : ''}>${escape(value)}</dd>`,
    )
    .join('')}</dl>`;

/** Text of others: without control characters and the marks that turn writing around, and never markup. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
