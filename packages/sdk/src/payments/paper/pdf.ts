import type { default as PDFDocument } from 'pdfkit';
import type { Receipt } from '../schema.js';
import { paperFonts } from './fonts.js';
import { type Fact, type Paper, type PaperOptions, paperOf, paperWords } from './paper.js';
import { type QrRuns, qrRuns } from './qr.js';

type Doc = InstanceType<typeof PDFDocument>;

/** Points; A5 is 420 × 595. */
const mm = 72 / 25.4;
const margin = 10 * mm;
const width = 419.53 - 2 * margin;
const right = margin + width;
const labelWidth = 40 * mm;
const qrSide = 32 * mm;

/**
 * A receipt as a PDF, A5, tagged for assistive technology, with its font embedded. The same receipt gives the same sheet.
 * The library that writes it is loaded when the first PDF is made.
 */
export async function receiptPdf(receipt: Receipt, options: PaperOptions): Promise<Uint8Array> {
  const paper = paperOf(receipt, options);
  const [{ default: Document }, fonts, qr] = await Promise.all([
    import('pdfkit'),
    paperFonts(),
    qrRuns(paper.qr),
  ]);
  const doc = new Document({
    size: 'A5',
    margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi',
    displayTitle: true,
    font: fonts.regular as unknown as string,
    info: {
      Title: `${paper.title} ${receipt.number}`,
      CreationDate: new Date(receipt.paidAt),
      Producer: '',
      Creator: '',
    },
  });
  doc.registerFont('regular', Buffer.from(fonts.regular));
  doc.registerFont('bold', Buffer.from(fonts.bold));
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  draw(doc, paper, qr);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function draw(doc: Doc, paper: Paper, qr: QrRuns): void {
  if (paper.test) {
    watermark(doc);
    doc.on('pageAdded', () => watermark(doc));
  }
  head(doc, paper, qr);
  tagged(doc, 'H1', () =>
    doc.font('bold').fontSize(15).text(paper.title, margin, doc.y, { width, align: 'center' }),
  );
  tagged(doc, 'P', () => doc.font('regular').fontSize(10).text(paper.subtitle, { width, align: 'center' }));
  doc.moveDown(0.7);
  facts(doc, [[paperWords.payer, paper.payer ?? ''], ...paper.about]);
  doc.moveDown(0.7);
  lines(doc, paper);
  doc.moveDown(0.5);
  tagged(doc, 'P', () =>
    doc
      .font('regular')
      .text(`${paperWords.inWords}: `, margin, doc.y, { width, continued: true })
      .font('bold')
      .text(paper.words),
  );
  doc.moveDown(0.7);
  facts(doc, paper.money);
  if (paper.official) facts(doc, [[paper.official.label, paper.official.url]]);
  doc.moveDown(0.7);
  stamp(doc, paper);
  doc.moveDown(0.7);
  const note = [paper.note, paper.test].filter(Boolean).join(' ');
  room(doc, 30);
  doc.moveTo(margin, doc.y).lineTo(right, doc.y).lineWidth(0.5).stroke();
  tagged(doc, 'P', () =>
    doc
      .font('regular')
      .fontSize(8)
      .text(note, margin, doc.y + 4, { width, align: 'center' }),
  );
}

/** One element of the structure, drawn. */
function tagged(doc: Doc, type: string, run: () => unknown): void {
  doc.addStructure(doc.struct(type, {}, () => void run()));
}

/** What is no content: lines, the watermark. */
function artifact(doc: Doc, run: () => unknown): void {
  doc.markContent('Artifact', { type: 'Layout' });
  run();
  doc.endMarkedContent();
}

function watermark(doc: Doc): void {
  const { x, y } = doc;
  artifact(doc, () =>
    doc
      .save()
      .font('bold')
      .fontSize(48)
      .fillColor('#f8eed9')
      .text(paperWords.testMark, margin, 280, { width, align: 'center', lineBreak: false })
      .restore(),
  );
  doc.fillColor('#000').font('regular').fontSize(10);
  doc.x = x;
  doc.y = y;
}

function head(doc: Doc, { head: texts }: Paper, { side, runs }: QrRuns): void {
  const top = margin;
  const unit = qrSide / side;
  // Its quiet zone lies over the margin, so that the dark modules begin where the text does.
  const edge = margin - 4 * unit;
  doc.addStructure(
    doc.struct('Figure', { alt: 'Mã QR của biên nhận' }, () => {
      for (const { x, y, width: length } of runs) {
        doc.rect(edge + x * unit, edge + y * unit, length * unit, unit);
      }
      doc.fill('#000');
    }),
  );
  doc.y = top;
  texts.forEach((line, i) =>
    tagged(doc, 'P', () =>
      doc
        .font(i === 0 ? 'bold' : 'regular')
        .fontSize(10)
        .text(shown(line), margin + qrSide, doc.y, { width: width - qrSide }),
    ),
  );
  doc.y = Math.max(doc.y, edge + qrSide) + 2;
}

/** A value nobody gave is a line to write it on. */
function facts(doc: Doc, list: readonly Fact[]): void {
  doc.fontSize(10);
  for (const [label, value] of list) {
    const valueX = margin + labelWidth;
    const valueWidth = width - labelWidth;
    const text = shown(value);
    const height = Math.max(
      doc.font('regular').heightOfString(label, { width: labelWidth - 8 }),
      doc.heightOfString(text || ' ', { width: valueWidth }),
    );
    room(doc, height);
    const { y } = doc;
    tagged(doc, 'P', () => {
      doc.text(label, margin, y, { width: labelWidth - 8 });
      if (text !== '') doc.text(text, valueX, y, { width: valueWidth });
    });
    if (text === '') {
      artifact(doc, () =>
        doc
          .moveTo(valueX, y + height)
          .lineTo(right, y + height)
          .dash(1, { space: 2 })
          .stroke()
          .undash(),
      );
    }
    doc.y = y + height + 3;
  }
}

function lines(doc: Doc, paper: Paper): void {
  const table = doc.struct('Table');
  doc.addStructure(table);
  row(doc, table, [paperWords.reason, paperWords.amount], 'TH');
  for (const { name, amount } of paper.lines) row(doc, table, [shown(name), amount], 'TD');
  row(doc, table, [paperWords.total, paper.total], 'TH');
  table.end();
}

function row(
  doc: Doc,
  table: PDFKit.PDFStructureElement,
  cells: readonly [string, string],
  type: 'TH' | 'TD',
): void {
  const [name, amount] = cells;
  const amountWidth = 95;
  const pad = 5;
  doc.font(type === 'TH' ? 'bold' : 'regular').fontSize(10);
  const nameWidth = width - amountWidth - 2 * pad;
  const height = doc.heightOfString(name, { width: nameWidth }) + 2 * pad;
  room(doc, height);
  const { y } = doc;
  const tr = doc.struct('TR');
  table.add(tr);
  tr.add(doc.struct(type, {}, () => void doc.text(name, margin + pad, y + pad, { width: nameWidth })));
  tr.add(
    doc.struct(type, {}, () => {
      doc.text(amount, right - amountWidth + pad, y + pad, { width: amountWidth - 2 * pad, align: 'right' });
    }),
  );
  tr.end();
  artifact(doc, () =>
    doc
      .lineWidth(0.75)
      .rect(margin, y, width - amountWidth, height)
      .rect(right - amountWidth, y, amountWidth, height)
      .stroke('#000'),
  );
  doc.x = margin;
  doc.y = y + height;
}

function stamp(doc: Doc, paper: Paper): void {
  const boxWidth = 190;
  const left = right - boxWidth;
  doc.font('regular').fontSize(9);
  const heights = paper.stamp.map((line) => doc.heightOfString(shown(line), { width: boxWidth - 16 }));
  const height = heights.reduce((sum, one) => sum + one, 16 + 16);
  room(doc, height);
  const top = doc.y;
  artifact(doc, () => doc.lineWidth(1.5).roundedRect(left, top, boxWidth, height, 3).stroke('#000'));
  doc.y = top + 7;
  const middle = { width: boxWidth - 16, align: 'center' } as const;
  tagged(doc, 'P', () =>
    doc
      .font('bold')
      .fontSize(11)
      .text(paperWords.paid, left + 8, doc.y, middle),
  );
  for (const line of paper.stamp) {
    tagged(doc, 'P', () =>
      doc
        .font('regular')
        .fontSize(9)
        .text(shown(line), left + 8, doc.y, middle),
    );
  }
  doc.x = margin;
  doc.y = top + height;
}

/** Begins a new page where `height` does not fit any more. */
function room(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - margin) doc.addPage();
}

/** Text of others: without control characters and the marks that turn writing around. */
const shown = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ').trim();
