import { isIP } from 'node:net';
import * as v from 'valibot';
import { Refusal } from './refusal.js';
import { isWireTime } from './time.js';

// Limits and values of wire fact 5.1; where it gives no limit for a text, 255 is ours.
const text = (max = 255) =>
  v.pipe(
    v.string('phải là chuỗi'),
    v.minLength(1, 'không được để trống'),
    v.maxLength(max, `không được dài quá ${max} ký tự`),
  );
const optionalText = (max = 255) =>
  v.optional(v.pipe(v.string('phải là chuỗi'), v.maxLength(max, `không được dài quá ${max} ký tự`)));
const exactly = <const T extends string>(value: T) => v.literal(value, `phải là "${value}"`);
const matching = (pattern: RegExp, message: string, max = 255) =>
  v.pipe(text(max), v.regex(pattern, message));
const record = <T extends v.ObjectEntries>(entries: T) => v.looseObject(entries, 'bắt buộc có');

/** Printable ASCII without the separator of the signed string: otherwise two messages could share one digest. */
const signedText = matching(/^[ -{}~]+$/, 'chỉ gồm ký tự ASCII in được, không có dấu "|"');
const reference = matching(/^[!-{}~]+$/, 'chỉ gồm ký tự ASCII in được, không có dấu cách và dấu "|"');
const partnerCode = matching(/^[!-{}~]+$/, 'chỉ gồm ký tự ASCII in được, không có dấu cách và dấu "|"', 50);
const positiveVnd = matching(
  /^[1-9]\d{0,11}$/,
  'phải là chuỗi số nguyên dương, đơn vị đồng, tối đa 12 chữ số',
);
const time = v.pipe(text(14), v.check(isWireTime, 'phải có dạng yyyyMMddHHmmss'));
const lineAmount = v.union(
  [v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,11})$/)), v.pipe(v.number(), v.safeInteger(), v.minValue(0))],
  'phải là số nguyên không âm, đơn vị đồng',
);
const lines = <T extends v.ObjectEntries>(entries: T) =>
  v.pipe(
    v.array(record(entries), 'phải là danh sách'),
    v.minLength(1, 'phải có ít nhất một khoản'),
    v.maxLength(50, 'không được có quá 50 khoản'),
  );

const feeLines = lines({
  LoaiPhiLePhi: v.picklist(['1', '2'], 'phải là "1" (phí) hoặc "2" (lệ phí)'),
  MaPhiLePhi: text(50),
  TenPhiLePhi: text(500),
  SoTien: lineAmount,
});
const dueLines = lines({ NoiDung: text(500), SoTien: lineAmount });

const service = {
  MaDVC: text(100),
  TenDVC: optionalText(250),
  MaTTHC: matching(/^\d\.\d{6}(\.[A-Za-z0-9.]+)?$/, 'phải có dạng d.dddddd', 100),
  TenTTHC: text(250),
  NoiDungThanhToan: optionalText(500),
  HoTenNguoiNop: optionalText(150),
  SoCMNDNguoiNop: optionalText(50),
  DiaChiNguoiNop: optionalText(500),
  HuyenNguoiNop: optionalText(),
  TinhNguoiNop: optionalText(),
};
const fee = record({
  ...service,
  MaDichVu: exactly('2'),
  MaDonVi: text(50),
  TenDonVi: text(250),
  MaHoSo: text(100),
  TKThuHuong: text(50),
  MaNHThuHuong: text(50),
  TenTKThuHuong: text(250),
  PhiLePhi: feeLines,
  DSKhoanNop: v.optional(dueLines),
});
const fine = record({
  ...service,
  MaDichVu: exactly('1'),
  MaLoaiHinhThuPhat: text(50),
  TenLoaiHinhThuPhat: text(250),
  MaCoQuanQD: text(50),
  TenCoQuanQD: text(250),
  KhoBac: text(250),
  NgayQD: v.pipe(
    text(8),
    v.check((day) => isWireTime(`${day}000000`), 'phải có dạng yyyyMMdd'),
  ),
  SoQD: text(100),
  ThoiGianViPham: text(100),
  DiaDiemViPham: text(500),
  TenNguoiViPham: text(150),
  TaiKhoanThuNSNN: text(50),
  PhiLePhi: v.optional(feeLines),
  DSKhoanNop: v.optional(dueLines),
});
/** `3` and `4` exist, their required fields are not public (wire fact 5.1). */
const other = record({
  ...service,
  MaDichVu: v.picklist(['3', '4']),
  PhiLePhi: v.optional(feeLines),
  DSKhoanNop: v.optional(dueLines),
});

const initSchema = record({
  LoaiBanTin: exactly('INIT'),
  PhienBan: exactly('1.0.6'),
  MaDoiTac: partnerCode,
  MaThamChieu: reference,
  SoTien: positiveVnd,
  LoaiHinhThanhToan: exactly('PAY'),
  MaKenhThanhToan: exactly('1'),
  MaThietBi: exactly('1'),
  NgonNgu: exactly('vi-VN'),
  MaTienTe: exactly('VND'),
  MaNganHang: exactly('PAYMENT'),
  ThongTinGiaoDich: signedText,
  ThoiGianGD: time,
  Ip: v.pipe(
    text(45),
    v.check((ip) => isIP(ip) !== 0, 'phải là địa chỉ IP'),
  ),
  ThongTinBienLai: v.variant('MaDichVu', [fee, fine, other], 'phải là đối tượng có MaDichVu từ "1" đến "4"'),
  MaXacThuc: text(),
});
const lookup = <const T extends string>(type: T) =>
  record({
    LoaiBanTin: exactly(type),
    PhienBan: exactly('1.0.6'),
    MaDoiTac: partnerCode,
    MaThamChieu: reference,
    ThoiGianGD: time,
    MaXacThuc: text(),
  });
const querySchema = lookup('QUERY');
const billSchema = lookup('GET_BILL');
const refundSchema = record({
  LoaiBanTin: exactly('REFUND'),
  PhienBan: exactly('1.0.6'),
  MaDoiTac: partnerCode,
  MaHoanTra: reference,
  MaThamChieu: reference,
  MaGiaoDich: reference,
  SoTien: positiveVnd,
  MaTienTe: exactly('VND'),
  LyDo: signedText,
  ThoiGianGD: time,
  MaXacThuc: text(),
});
const refundQuerySchema = record({
  LoaiBanTin: exactly('REFUND_QUERY'),
  PhienBan: exactly('1.0.6'),
  MaDoiTac: partnerCode,
  MaHoanTra: reference,
  ThoiGianGD: time,
  MaXacThuc: text(),
});

export type InitMessage = v.InferOutput<typeof initSchema>;
export type LookupMessage = v.InferOutput<typeof querySchema> | v.InferOutput<typeof billSchema>;

/** @throws {Refusal} naming the first wrong field. */
export function readInit(body: unknown): InitMessage {
  const message = read(initSchema, body);
  const { PhiLePhi, DSKhoanNop } = message.ThongTinBienLai;
  for (const [name, list] of Object.entries({ PhiLePhi, DSKhoanNop })) {
    if (list && sum(list) !== Number(message.SoTien)) {
      throw new Refusal(`ThongTinBienLai.${name}: tổng các khoản không bằng SoTien`);
    }
  }
  return message;
}

/** @throws {Refusal} naming the first wrong field. */
export const readQuery = (body: unknown): LookupMessage => read(querySchema, body);

/** @throws {Refusal} naming the first wrong field. */
export const readGetBill = (body: unknown): LookupMessage => read(billSchema, body);

/** @throws {Refusal} naming the first wrong field. */
export const readRefund = (body: unknown) => read(refundSchema, body);

/** @throws {Refusal} naming the first wrong field. */
export const readRefundQuery = (body: unknown) => read(refundQuerySchema, body);

function read<T extends v.GenericSchema>(schema: T, body: unknown): v.InferOutput<T> {
  const result = v.safeParse(schema, body, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Refusal(`${v.getDotPath(issue) ?? 'Bản tin'}: ${issue.message}`);
}

const sum = (list: readonly { readonly SoTien: string | number }[]) =>
  list.reduce((total, line) => total + Number(line.SoTien), 0);
