import { agencies, PROVINCE } from '../agencies.js';
import { catalogue } from '../catalogue.js';
import type { WireObject } from '../ledger.js';
import type { Service } from './service.js';

const dictionary =
  (rows: () => readonly WireObject[]): Service =>
  () => ({ error_code: '0', message: 'Lấy danh mục thành công', result: rows() });

/** `LayDanhSachTTHC` (wire fact 1.4). */
export const listProcedures = dictionary(() =>
  catalogue().procedures.map(({ code, name }) => ({ MATTHC: code, TENTTHC: name })),
);

/** `LayDanhMucLinhVuc` (wire fact 1.4). MANGANH is the body in front of the field's code. */
export const listFields = dictionary(() => {
  const fields = new Map<string, WireObject>();
  for (const { field } of catalogue().procedures) {
    if (field?.code === undefined || fields.has(field.code)) continue;
    const sector = field.code.split(/[-_]/)[0] ?? '';
    fields.set(field.code, { MALINHVUC: field.code, TENLINHVUC: field.name, MANGANH: sector });
  }
  return [...fields.values()].sort((a, b) => (String(a['MALINHVUC']) < String(b['MALINHVUC']) ? -1 : 1));
});

/** `LayDanhMucCoQuan` (wire fact 1.4; CAPDONVI assumed A37). */
export const listAgencies = dictionary(() => {
  const publishers = new Map(catalogue().procedures.map(({ publisher }) => [publisher.code, publisher.name]));
  const central = [...publishers].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...central.map(([code, name]) => ({ MADONVI: code, TENDONVI: name, CAPDONVI: '1' })),
    ...agencies
      .filter(({ code }) => code.startsWith(PROVINCE))
      .map(({ code, name, level }) => ({ MADONVI: code, TENDONVI: name, CAPDONVI: level })),
  ];
});
