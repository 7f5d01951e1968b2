import type { WireObject } from '../ledger.js';
import { toWireTime } from '../wire-time.js';

/** The calls that the Portal makes to a one-stop system (wire fact 1.13); two of them share an address. */
export const inboundCalls = ['promotion', 'promotion-change', 'land-tax-receipt', 'land-tax-notice'] as const;
export type InboundCall = (typeof inboundCalls)[number];

export const inboundPaths: Readonly<Record<InboundCall, string>> = {
  promotion: '/RestService/forward/addtthcKhuyenMai',
  'promotion-change': '/nhanhsdvcqg',
  'land-tax-receipt': '/nhanhsdvcqg',
  'land-tax-notice': '/nhantbthuedvcqg',
};

const base64 = (text: string) => Buffer.from(text).toString('base64');
const PAPER = base64('%PDF-1.4\n% TAI LIEU THU NGHIEM\n%%EOF\n');
const LAND = 'H99.03-20260701-0000012';

/** An invented message, as the Portal would send it today. */
export function inboundBody(call: InboundCall, now: Date, origin: string): WireObject {
  switch (call) {
    case 'promotion':
      return {
        MaHoSo: 'G02.99-20260701-0000031',
        MaTTHC: '2.000033',
        MaSoThue: '0100233488',
        TenThuongNhan: 'Công ty TNHH Mẫu Sao Mai',
        DiaChiDoanhNghiep: { MaTinh: '01', MaHuyen: '', MaXa: '00070', DiaChiChiTiet: 'Số 8 phố Mẫu' },
        DienThoai: '0000000108',
        Fax: '',
        Email: 'saomai@example.invalid',
        NguoiLienHe: 'Nguyễn Thị Hoa',
        SoVanBan: '31/TB-SM',
        NgayNopHoSo: toWireTime(now),
        TenChuongTrinhKhuyenMai: 'Mừng ngày hội áo dài',
        TenTepDonDangKy: 'thong-bao-khuyen-mai.pdf',
        TepDonDangKy: PAPER,
        TaiLieuNop: [{ TenTepDinhKem: 'the-le-chuong-trinh.pdf', Base64: PAPER }],
      };
    case 'promotion-change':
      return {
        MaHoSoQG: 'G02.99-20260701-0000031',
        ThongTinSuaDoi: { TenChuongTrinhKM: 'Mừng ngày hội áo dài, kéo dài đến hết tháng' },
        TenTepDangKy: 'thong-bao-sua-doi.pdf',
        URLTepDangKy: `${origin}/files/H99.01-20260701-0000009/thong-bao-sua-doi.pdf`,
      };
    case 'land-tax-receipt':
      return {
        MaHoSo: LAND,
        HoTenNguoiNopTien: 'Nguyễn Thị Hoa',
        SoCMTNguoiNopTien: '999100001111',
        DiaChiNguoiNopTien: 'Số 1 phố Mẫu',
        TinhNguoiNopTien: '01',
        HuyenNguoiNopTien: '',
        XaNguoiNopTien: '00070',
        MaSoThue: '0100233488',
        UrlFileChungTu: `${origin}/files/H99.01-20260701-0000009/chung-tu.pdf`,
        ThongTinThanhToan: {
          MaThongBaoThue: 'TB-2026-000012',
          ThoiGianThanhToan: toWireTime(now),
          SoTien: '12500000',
          NoiDungThanhToan: 'Nộp lệ phí trước bạ nhà đất',
          TrangThaiThanhToan: '1',
        },
      };
    case 'land-tax-notice': {
      const day = toWireTime(now);
      return {
        FileThongBaoThue: base64(
          '<?xml version="1.0" encoding="UTF-8"?><ROW_LIST><LIST>' +
            `<MA_HSO>${LAND}</MA_HSO><MA_SO_THUE>0100233488</MA_SO_THUE>` +
            '<SO_QUYET_DINH>TB-2026-000012</SO_QUYET_DINH>' +
            `<NGAY_QUYET_DINH>${day.slice(6, 8)}/${day.slice(4, 6)}/${day.slice(0, 4)}</NGAY_QUYET_DINH>` +
            '<SO_TIEN>12500000</SO_TIEN><TEN_TIEU_MUC>Lệ phí trước bạ nhà đất</TEN_TIEU_MUC></LIST></ROW_LIST>',
        ),
      };
    }
  }
}
