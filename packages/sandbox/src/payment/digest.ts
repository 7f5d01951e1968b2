import { createHash, timingSafeEqual } from 'node:crypto';

/** Signed fields in the order in which they are joined (wire fact 5.1; assumed A8, A9). */
export const signedFields = {
  init: [
    'LoaiBanTin',
    'PhienBan',
    'MaDoiTac',
    'MaThamChieu',
    'SoTien',
    'LoaiHinhThanhToan',
    'MaKenhThanhToan',
    'MaThietBi',
    'NgonNgu',
    'MaTienTe',
    'MaNganHang',
    'ThongTinGiaoDich',
    'ThoiGianGD',
    'Ip',
  ],
  /** Notification and QUERY answer. ThoiGianGD stands before ThongTinGiaoDich here, after it in INIT. */
  result: [
    'LoaiBanTin',
    'MaLoi',
    'MaDoiTac',
    'MaThamChieu',
    'SoTien',
    'MaTienTe',
    'MaGiaoDich',
    'MaNganHang',
    'ThoiGianGD',
    'ThongTinGiaoDich',
  ],
  /** QUERY and GET_BILL requests. */
  lookup: ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD'],
  bill: ['LoaiBanTin', 'MaLoi', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD', 'UrlBienLai'],
  /** REFUND request (assumed A115). */
  refund: [
    'LoaiBanTin',
    'PhienBan',
    'MaDoiTac',
    'MaHoanTra',
    'MaThamChieu',
    'MaGiaoDich',
    'SoTien',
    'MaTienTe',
    'LyDo',
    'ThoiGianGD',
  ],
  /** REFUND_QUERY request and whatever is said of a refund (assumed A116). */
  refundQuery: ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaHoanTra', 'ThoiGianGD'],
  refundStatus: [
    'LoaiBanTin',
    'MaLoi',
    'MaDoiTac',
    'MaHoanTra',
    'MaThamChieu',
    'MaGiaoDich',
    'SoTien',
    'MaTienTe',
    'TrangThaiHT',
    'ThoiGianGD',
  ],
} as const;

/** Plain SHA-256 over the joined fields with the secret as the last piece, lower-case hex: not an HMAC (wire fact 5.1). */
export function digest<const Field extends string>(
  fields: readonly Field[],
  message: Readonly<Record<NoInfer<Field>, string | number>>,
  secret: string,
): string {
  const pieces = [...fields.map((field) => String(message[field])), secret];
  return createHash('sha256').update(pieces.join('|'), 'utf8').digest('hex');
}

/** Constant in time for digests of the right length; other lengths give nothing away. */
export function sameDigest(given: string, expected: string): boolean {
  const a = Buffer.from(given, 'utf8');
  const b = Buffer.from(expected, 'utf8');
  return a.length === b.length && timingSafeEqual(a, b);
}
