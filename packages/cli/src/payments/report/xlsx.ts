import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell, Table } from './tables.js';

/** Rows that a sheet takes. */
const mostRows = 1_048_576;
/** Characters handed over at a time. */
const pieceSize = 65_536;
/** More digits than these a spreadsheet rounds: such a number is written as text. */
const mostExact = 999_999_999_999_999;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Styles by their place in `styles.xml`. */
const styles = { heading: 1, money: 2, time: 3 } as const;

/**
 * Tables as the sheets of a workbook, as bytes, in little memory. What a sheet cannot hold is left out at its end. On paper
 * a sheet is A4 across, as wide as the page, with its heads and `title` on each.
 */
export async function* xlsx(tables: readonly Table[], title: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const part = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return file;
  };
  for (const [name, text] of Object.entries(frame(tables))) part(name).push(strToU8(head + text), true);
  yield* ready.splice(0);
  for (const [n, table] of tables.entries()) {
    const file = part(`xl/worksheets/sheet${n + 1}.xml`);
    let piece = head;
    for await (const text of sheet(table, title)) {
      piece += text;
      if (piece.length < pieceSize) continue;
      file.push(strToU8(piece));
      yield* ready.splice(0);
      piece = '';
    }
    file.push(strToU8(piece), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

async function* sheet({ heads, widths, rows }: Table, title: string): AsyncGenerator<string> {
  yield `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  yield `<row ht="32" customHeight="1">${heads.map((text) => cell(text, styles.heading)).join('')}</row>`;
  let written = 1;
  for await (const row of rows) {
    if (written++ === mostRows) break;
    yield `<row>${row.map((value) => cell(value)).join('')}</row>`;
  }
  // `&` begins a code in headers and footers: one of the title is written twice.
  yield `</sheetData><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${escaped(`&L${title.replaceAll('&', '&&')}`)}</oddHeader><oddFooter>${escaped('&R&P / &N')}</oddFooter></headerFooter></worksheet>`;
}

function cell(value: Cell, style = 0): string {
  if (value === undefined) return '<c/>';
  if (typeof value === 'number' && Math.abs(value) <= mostExact) return `<c s="${styles.money}"><v>${value}</v></c>`;
  if (typeof value === 'object') return `<c s="${styles.time}"><v>${serial(value.at)}</v></c>`;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
} // prettier-ignore

/** Days since 30 December 1899 by Vietnam's clock: a time as a spreadsheet has it. */
const serial = (at: string) => (Date.parse(at) + 7 * 3_600_000) / 86_400_000 + 25_569;

const escaped = (text: string) =>
  text
    // XML has no place for these.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A sheet's name has at most 31 characters and none of `[]:*?/\`. */
const sheetName = (name: string) => escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));

function frame(tables: readonly Table[]): Readonly<Record<string, string>> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = tables.map(({ name }, n) => ({ name: sheetName(name), id: n + 1 }));
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets><definedNames>${sheets.map(({ name }, n) => `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>`).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${sheets.map(({ id }) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}
