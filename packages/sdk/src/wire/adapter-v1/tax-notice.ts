import { XMLParser } from 'fast-xml-parser';
import { localDate } from '../../domain/local-date.js';
import { fromWireDate } from '../clock.js';
import { type Codec, decodeFields, type Fields, type FieldTable, isFields, text, whole } from './codec.js';

/** `dd/MM/yyyy`, or `yyyyMMdd` as elsewhere (assumed A85). */
const day: Codec = {
  encode: (value) => (value as string).split('-').reverse().join('/'),
  decode: (value) => {
    const [, date, month, year] =
      /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(typeof value === 'string' ? value : '') ?? [];
    return year === undefined ? fromWireDate(value) : localDate(Number(year), Number(month), Number(date));
  },
};

/** A `LIST` of `ROW_LIST` (wire fact 1.13, TH TD). */
const item: FieldTable = [
  ['code', 'MA_HSO', text],
  ['taxCode', 'MA_SO_THUE', text],
  ['decisionNumber', 'SO_QUYET_DINH', text],
  ['decidedOn', 'NGAY_QUYET_DINH', day],
  ['amount', 'SO_TIEN', whole],
  ['name', 'TEN_TIEU_MUC', text],
];

const maxXml = 1_048_576;

/**
 * Only elements and text: attributes are dropped, a document type is refused before this sees it, nesting is bounded. Made
 * when needed, so that who takes no tax notices does not bundle it.
 */
const createParser = () =>
  new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    removeNSPrefix: true,
    parseTagValue: false,
    htmlEntities: true,
    maxNestedTags: 8,
  });

/**
 * The items of a tax notice, wherever its `ROW_LIST` stands. Undefined when it is not such an XML, or one that could do
 * harm: with a document type, and so with entities of its own.
 */
export function readTaxNotice(bytes: Uint8Array): Fields[] | undefined {
  if (bytes.length > maxXml) return undefined;
  try {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/<!(?!--|\[CDATA\[)/.test(xml)) return undefined;
    const rows = rowList(createParser().parse(xml, true));
    const items = Array.isArray(rows) ? rows : [rows];
    return items.every(isFields) ? items.map((fields) => decodeFields(item, fields)) : undefined;
  } catch {
    // What the parser says quotes the text.
    return undefined;
  }
}

function rowList(node: unknown): unknown {
  if (!isFields(node)) return undefined;
  const rows = node['ROW_LIST'];
  if (isFields(rows)) return rows['LIST'];
  return Object.values(node)
    .map(rowList)
    .find((found) => found !== undefined);
}
