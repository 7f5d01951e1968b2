import { strToU8, zipSync } from 'fflate';

export type Row = Record<string, string | number>;

export const headers = [
  'Mã hồ sơ', 'ma_tthc', 'TenTTHC', 'Mã lĩnh vực', 'Lĩnh vực', 'Kênh thực hiện', 'Chủ hồ sơ', 'Mã đối tượng', 'Số CCCD', 'Email',
  'Số điện thoại', 'Trích yếu', 'TRẠNG THÁI', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày kết thúc xử lý', 'Ngày trả', 'Đơn vị xử lý',
  'Lệ phí', 'Xác thực VNeID', 'Phiên bản', 'Loại đối tượng',
] as const; // prettier-ignore

const names = ['Nguyễn Thị Hoà', 'Trần Văn Đức', 'Lê Ngọc Ánh', 'Phạm Quốc Việt'];

/** A dossier without fault. */
export function goodRow(number: number): Row {
  return {
    'Mã hồ sơ': `H99.01-20250701-${String(number).padStart(4, '0')}`,
    ma_tthc: '1.004222',
    TenTTHC: 'Đăng ký thường trú',
    'Mã lĩnh vực': 'G01-CA15',
    'Lĩnh vực': 'Cư trú',
    'Kênh thực hiện': 'Trực tiếp',
    'Chủ hồ sơ': (names[number % names.length] ?? '').normalize(number % 2 ? 'NFD' : 'NFC'),
    'Mã đối tượng': '',
    'Số CCCD': `0010990${String(number).padStart(5, '0')}`,
    Email: '',
    'Số điện thoại': '0912345678',
    'Trích yếu': 'Hồ sơ số ' + number + ', "bản chính"',
    'TRẠNG THÁI': number % 3 ? 'Chờ lãnh đạo ký' : 'Đã xử lý xong',
    'Ngày tiếp nhận': '01/07/2025 08:30',
    'Ngày hẹn trả': '08/07/2025 17:00',
    'Ngày kết thúc xử lý': number % 3 ? '' : '07/07/2025 15:00',
    'Ngày trả': '',
    'Đơn vị xử lý': 'Sở Tư pháp',
    'Lệ phí': '50.000',
    'Xác thực VNeID': 'Có',
    'Phiên bản': '1',
    'Loại đối tượng': 'Cá nhân',
  };
}

/** Each kind of planted fault: the column it stands in, what is written there, the code that must be told. */
export const plants: readonly (readonly [column: string, value: string, code: string])[] = [
  ['Mã hồ sơ', 'H99.01-20251301-0001', 'code_malformed'],
  ['Mã hồ sơ', 'H99.01-20250701-0001', 'code_duplicate'],
  ['Mã hồ sơ', '', 'value_missing'],
  ['ma_tthc', '1.4222', 'procedure_malformed'],
  ['Trích yếu', 'x'.repeat(1_001), 'text_too_long'],
  ['Số CCCD', '1099000001', 'id_number_malformed'],
  ['Số CCCD', '10990000123', 'leading_zeros_lost'],
  ['Số điện thoại', '912345678', 'leading_zeros_lost'],
  ['Số điện thoại', '0912', 'phone_malformed'],
  ['Email', 'hoa.example', 'email_malformed'],
  ['TRẠNG THÁI', 'Đang trình', 'status_unknown'],
  ['Kênh thực hiện', 'Qua fax', 'choice_unknown'],
  ['Kênh thực hiện', 'Trực tuyến', 'tech_id_missing'],
  ['Ngày tiếp nhận', 'hôm qua', 'date_unreadable'],
  ['Ngày hẹn trả', '31/06/2025', 'date_impossible'],
  ['Ngày tiếp nhận', '01/07/2062', 'date_in_future'],
  ['Ngày hẹn trả', '30/06/2025', 'due_before_received'],
  ['Ngày kết thúc xử lý', '30/06/2025', 'completed_before_received'],
  ['Lệ phí', 'năm mươi', 'amount_unreadable'],
  ['Lệ phí', '-50000', 'amount_negative'],
  ['Lệ phí', '50000,5', 'amount_fraction'],
  ['Xác thực VNeID', 'có lẽ', 'flag_unreadable'],
  ['Phiên bản', '1.a', 'number_unreadable'],
  ['Đơn vị xử lý', '#N/A', 'formula_error'],
];

export interface Planted {
  readonly row: number;
  readonly column: string;
  readonly code: string;
}

/** 1,000 dossiers of which 40 rows carry one planted fault each, spread by a seed. */
export function messySheet(seed: number): {
  readonly rows: readonly Row[];
  readonly planted: readonly Planted[];
} {
  const rows = Array.from({ length: 1_000 }, (_, at) => goodRow(at + 1));
  const planted: Planted[] = [];
  for (let plant = 0; plant < 40; plant++) {
    const [column, value, code] = plants[plant % plants.length] ?? ['', '', ''];
    const at = 10 + plant * 24 + ((seed * 7 + plant * 5) % 20);
    const row = rows[at];
    if (!row) throw new Error('no such row');
    row[column] = value;
    planted.push({ row: at + 2, column: code === 'tech_id_missing' ? 'Mã đối tượng' : column, code });
  }
  return { rows, planted };
}

export const toCsv = (rows: readonly Row[], sign: ',' | ';' | '\t' = ';') =>
  [headers, ...rows.map((row) => headers.map((name) => String(row[name])))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign))
    .join('\r\n') + '\r\n';

const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A small workbook as spreadsheets write it: shared texts, numbers as numbers. */
export function toXlsx(rows: readonly Row[], names: readonly string[] = headers): Uint8Array {
  const shared = new Map<string, number>();
  const share = (text: string) => shared.get(text) ?? shared.set(text, shared.size).size - 1;
  const line = (values: readonly (string | number)[], row: number) =>
    `<row r="${row}">${values
      .map((value, place) => {
        const at = `${String.fromCharCode(65 + place)}${row}`;
        if (value === '') return '';
        return typeof value === 'number'
          ? `<c r="${at}"><v>${value}</v></c>`
          : `<c r="${at}" t="s"><v>${share(value)}</v></c>`;
      })
      .join('')}</row>`;
  const data = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((values, at) =>
    line(values, at + 1),
  );
  const texts = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`);
  return zipSync({
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet><sheetData>${data.join('')}</sheetData></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<?xml version="1.0"?><sst>${texts.join('')}</sst>`),
  });
}
