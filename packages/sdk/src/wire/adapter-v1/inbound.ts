import { checkShape, type ShapeFault } from '../../domain/check-shape.js';
import { ShapeError } from '../../domain/errors.js';
import {
  LandTaxReceipt,
  type PortalMessage,
  PromotionAmendment,
  PromotionNotice,
  TaxNotice,
} from '../../domain/portal-message.js';
import { base64, fromBase64 } from './base64.js';
import { decodeFields, type FieldTable, isFields, list, nested, text, time, whole } from './codec.js';
import { readTaxNotice } from './tax-notice.js';

const address: FieldTable = [
  ['province', 'MaTinh', text],
  ['district', 'MaHuyen', text],
  ['commune', 'MaXa', text],
  ['detail', 'DiaChiChiTiet', text],
];

const promotionNotice: FieldTable = [
  ['code', 'MaHoSo', text],
  ['procedureCode', 'MaTTHC', text],
  ['taxCode', 'MaSoThue', text],
  ['traderName', 'TenThuongNhan', text],
  ['address', 'DiaChiDoanhNghiep', nested(address)],
  ['phone', 'DienThoai', text],
  ['fax', 'Fax', text],
  ['email', 'Email', text],
  ['contact', 'NguoiLienHe', text],
  ['letterNumber', 'SoVanBan', text],
  ['submittedAt', 'NgayNopHoSo', time],
  ['programme', 'TenChuongTrinhKhuyenMai', text],
  ['formName', 'TenTepDonDangKy', text],
  ['form', 'TepDonDangKy', base64],
  [
    'documents',
    'TaiLieuNop',
    list([
      ['name', 'TenTepDinhKem', text],
      ['content', 'Base64', base64],
    ]),
  ],
];

const promotionAmendment: FieldTable = [
  ['code', 'MaHoSoQG', text],
  ['changes', 'ThongTinSuaDoi', nested([['programme', 'TenChuongTrinhKM', text]])],
  ['formName', 'TenTepDangKy', text],
  ['formUrl', 'URLTepDangKy', text],
];

const landTaxReceipt: FieldTable = [
  ['code', 'MaHoSo', text],
  ['payer.name', 'HoTenNguoiNopTien', text],
  ['payer.idNumber', 'SoCMTNguoiNopTien', text],
  ['payer.address', 'DiaChiNguoiNopTien', text],
  ['payer.province', 'TinhNguoiNopTien', text],
  ['payer.district', 'HuyenNguoiNopTien', text],
  ['payer.commune', 'XaNguoiNopTien', text],
  ['taxCode', 'MaSoThue', text],
  ['receiptUrl', 'UrlFileChungTu', text],
  [
    'payment',
    'ThongTinThanhToan',
    nested([
      ['noticeCode', 'MaThongBaoThue', text],
      ['paidAt', 'ThoiGianThanhToan', time],
      ['amount', 'SoTien', whole],
      ['purpose', 'NoiDungThanhToan', text],
      ['status', 'TrangThaiThanhToan', text],
    ]),
  ],
];

const taxNotice: FieldTable = [['document', 'FileThongBaoThue', base64]];

/** A message that has something wrong: `field` is the wire's name of it, for the other side's programmers. */
export class InboundFault extends ShapeError {
  constructor(
    path: string,
    readonly field: string,
  ) {
    super(badMessage.code, badMessage.message, { messageKey: 'bad_request', status: 400, path });
  }
}

const badMessage: ShapeFault = {
  code: 'bad_message',
  message: 'A message of the Portal lacks a field or has a wrong one.',
};

/**
 * A call of the Portal (wire fact 1.13, TH TD) by the last part of its path; undefined for one we do not know. Two of them
 * share a path: the amendment has the national code of its dossier, the receipt has not.
 *
 * @throws {InboundFault} `bad_message`
 */
export function decodeInbound(resource: string, body: unknown): PortalMessage | undefined {
  const wire = isFields(body) ? body : {};
  const read = <S extends Parameters<typeof checkShape>[0]>(kind: string, schema: S, table: FieldTable) =>
    checked(schema, { ...decodeFields(table, wire), kind }, table);
  switch (resource) {
    case 'addtthcKhuyenMai':
      return read('promotion-notice', PromotionNotice, promotionNotice) as PromotionNotice;
    case 'nhanhsdvcqg':
      return 'MaHoSoQG' in wire
        ? (read('promotion-amendment', PromotionAmendment, promotionAmendment) as PromotionAmendment)
        : (read('land-tax-receipt', LandTaxReceipt, landTaxReceipt) as LandTaxReceipt);
    case 'nhantbthuedvcqg': {
      const document = fromBase64(wire['FileThongBaoThue']);
      const items = document && readTaxNotice(document);
      if (!items) throw new InboundFault('document', 'FileThongBaoThue');
      const notice = { ...decodeFields(taxNotice, wire), kind: 'tax-notice', items };
      return checked(TaxNotice, notice, [...taxNotice, ['items', 'FileThongBaoThue', text]]) as TaxNotice;
    }
    default:
      return undefined;
  }
}

function checked(schema: Parameters<typeof checkShape>[0], value: unknown, table: FieldTable): unknown {
  try {
    return checkShape(schema, value, badMessage);
  } catch (error) {
    const path = (error instanceof ShapeError && error.path) || 'code';
    const [, field = ''] = table.find(([ours]) => path.split(/[.[]/)[0] === ours.split('.')[0]) ?? [];
    throw new InboundFault(path, field);
  }
}

/** What the Portal reads in an answer (wire fact 1.13, TH TD). */
export type InboundOutcome = 'taken' | 'duplicate' | 'refused';

export const encodeReply = (outcome: InboundOutcome, message: string) => ({
  error_code: { taken: 0, duplicate: 1, refused: -1 }[outcome],
  message,
});
