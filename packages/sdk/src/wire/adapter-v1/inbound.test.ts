import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.js';
import { decodeInbound, encodeReply } from './inbound.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

const promotion = {
  MaHoSo: '000.00.01.H99-260101-0001', MaTTHC: '1.000123', MaSoThue: '0100233488', TenThuongNhan: 'Trader A',
  DiaChiDoanhNghiep: { MaTinh: '01', MaHuyen: '001', MaXa: '00001', DiaChiChiTiet: '1 Street', Moi: 1 },
  DienThoai: '0200000000', Fax: null, Email: 'a@example.invalid', NguoiLienHe: 'Person B', SoVanBan: '1/TB',
  NgayNopHoSo: '20260101075500', TenChuongTrinhKhuyenMai: 'Programme', ThoiGianKhuyenMai: '01/2026',
  TenTepDonDangKy: 'form.pdf', TepDonDangKy: base64('%PDF'), TaiLieuNop: [{ TenTepDinhKem: 'a.pdf', Base64: base64('a') }],
}; // prettier-ignore

const receipt = {
  MaHoSo: '000.00.01.H99-260101-0002', HoTenNguoiNopTien: 'Person C', SoCMTNguoiNopTien: '999200000001',
  DiaChiNguoiNopTien: '2 Street', TinhNguoiNopTien: '01', HuyenNguoiNopTien: '001', XaNguoiNopTien: '00001',
  MaSoThue: '0100233488', UrlFileChungTu: 'https://tax.example/1',
  ThongTinThanhToan: {
    MaThongBaoThue: 'TB1', ThoiGianThanhToan: '20260102080000', SoTien: '1500000', NoiDungThanhToan: 'Land', TrangThaiThanhToan: '1',
  },
}; // prettier-ignore

describe('calls of the Portal (1.13)', () => {
  it('are read: the notice of a promotion, with its files and what nobody knows', () => {
    expect(decodeInbound('addtthcKhuyenMai', promotion)).toEqual({
      kind: 'promotion-notice',
      code: '000.00.01.H99-260101-0001', procedureCode: '1.000123', taxCode: '0100233488', traderName: 'Trader A',
      address: { province: '01', district: '001', commune: '00001', detail: '1 Street', extra: { Moi: 1 } },
      phone: '0200000000', email: 'a@example.invalid', contact: 'Person B', letterNumber: '1/TB',
      submittedAt: '2026-01-01T07:55:00+07:00', programme: 'Programme', formName: 'form.pdf', form: bytes('%PDF'),
      documents: [{ name: 'a.pdf', content: bytes('a') }],
      extra: { ThoiGianKhuyenMai: '01/2026' },
    }); // prettier-ignore
  });

  it('are told apart on the path two of them share', () => {
    const change = {
      MaHoSoQG: 'G22-1',
      ThongTinSuaDoi: { TenChuongTrinhKM: 'New', So: 2 },
      URLTepDangKy: 'https://x.example',
    };
    expect(decodeInbound('nhanhsdvcqg', change)).toEqual({
      kind: 'promotion-amendment',
      code: 'G22-1',
      changes: { programme: 'New', extra: { So: 2 } },
      formUrl: 'https://x.example',
    });
    expect(decodeInbound('nhanhsdvcqg', receipt)).toEqual({
      kind: 'land-tax-receipt',
      code: '000.00.01.H99-260101-0002',
      payer: {
        name: 'Person C', idNumber: '999200000001', address: '2 Street', province: '01', district: '001', commune: '00001',
      },
      taxCode: '0100233488',
      receiptUrl: 'https://tax.example/1',
      payment: {
        noticeCode: 'TB1', paidAt: '2026-01-02T08:00:00+07:00', amount: 1_500_000, purpose: 'Land', status: '1',
      },
    }); // prettier-ignore
  });

  it.each([
    ['addtthcKhuyenMai', { ...promotion, MaHoSo: '' }, 'MaHoSo', 'code'],
    [
      'addtthcKhuyenMai',
      { ...promotion, TaiLieuNop: [{ Base64: '***' }] },
      'TaiLieuNop',
      'documents[0].content',
    ],
    ['nhanhsdvcqg', {}, 'MaHoSo', 'code'],
    [
      'nhanhsdvcqg',
      { ...receipt, ThongTinThanhToan: { SoTien: '1,5' } },
      'ThongTinThanhToan',
      'payment.amount',
    ],
    ['nhanhsdvcqg', { ...receipt, ThongTinThanhToan: { SoTien: -5 } }, 'ThongTinThanhToan', 'payment.amount'],
    ['nhantbthuedvcqg', {}, 'FileThongBaoThue', 'document'],
    ['nhantbthuedvcqg', null, 'FileThongBaoThue', 'document'],
  ])('are refused with the name of the field, never its value: %s %#', (resource, body, field, path) => {
    expect(() => decodeInbound(resource, body)).toThrow(
      expect.objectContaining({ name: 'ShapeError', code: 'bad_message', field, path }),
    );
  });

  it('are unknown under any other name', () => {
    for (const resource of ['', 'addtthckhuyenmai', '__proto__', 'toString'])
      expect(decodeInbound(resource, promotion)).toBeUndefined();
  });

  it('are answered 0, 1 or -1', () => {
    expect(
      ['taken', 'duplicate', 'refused'].map((outcome) => encodeReply(outcome as 'taken', 'x').error_code),
    ).toEqual([0, 1, -1]);
  });
});

describe('a tax notice', () => {
  const read = (xml: string | Uint8Array) =>
    decodeInbound('nhantbthuedvcqg', { FileThongBaoThue: Buffer.from(xml as string).toString('base64') });
  const row = `<LIST><MA_HSO>H99-260101-0001</MA_HSO><MA_SO_THUE>0100233488</MA_SO_THUE><SO_QUYET_DINH>1/QĐ</SO_QUYET_DINH>
    <NGAY_QUYET_DINH>05/01/2026</NGAY_QUYET_DINH><SO_TIEN>001500000</SO_TIEN><TEN_TIEU_MUC>Thuế &amp; phí &#272;</TEN_TIEU_MUC><MOI>1</MOI></LIST>`;
  const item = {
    code: 'H99-260101-0001', taxCode: '0100233488', decisionNumber: '1/QĐ', decidedOn: '2026-01-05', amount: 1_500_000,
    name: 'Thuế & phí Đ', extra: { MOI: '1' },
  }; // prettier-ignore

  it('is read with one row or many, wherever the list stands, and kept as it came', () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-8"?><!-- note --><ROW_LIST>${row}</ROW_LIST>`;
    expect(read(xml)).toEqual({ kind: 'tax-notice', items: [item], document: bytes(xml) });
    expect(read(`<n:DATA xmlns:n="u" a="1"><n:ROW_LIST>${row}${row}</n:ROW_LIST></n:DATA>`)).toMatchObject({
      items: [item, item],
    });
    const cdata = row.replace('0100233488', '<![CDATA[0100233488]]>').replace('05/01/2026', '20260105');
    expect(read(`<ROW_LIST>${cdata}</ROW_LIST>`)).toMatchObject({ items: [item] });
    expect(read(`<ROW_LIST>${row.replace('05/01/2026', '30/02/2026')}</ROW_LIST>`)).toMatchObject({
      items: [{ extra: { NGAY_QUYET_DINH: '30/02/2026' } }],
    });
  });

  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><ROW_LIST>${row.replace('Thuế', '&b;')}</ROW_LIST>`;
  it.each<[string, string | Uint8Array]>([
    ['entities of its own', laughs],
    [
      'an outside entity',
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><ROW_LIST>${row}</ROW_LIST>`,
    ],
    [
      'a document type, in any case',
      `<!doctype x SYSTEM "https://evil.example/x.dtd"><ROW_LIST>${row}</ROW_LIST>`,
    ],
    ['an entity declared where it may not be', `<ROW_LIST><!ENTITY e "x">${row}</ROW_LIST>`],
    ['a hundred thousand levels', '<a>'.repeat(100_000)],
    ['names that are traps', `<ROW_LIST><LIST><__proto__><x>1</x></__proto__></LIST></ROW_LIST>`],
    ['a tag left open', `<ROW_LIST>${row}`],
    ['something after the end', `<ROW_LIST>${row}</ROW_LIST>x`],
    ['no rows', '<ROW_LIST></ROW_LIST>'],
    ['rows that are text', '<ROW_LIST><LIST>1</LIST></ROW_LIST>'],
    ['more than a mebibyte', `<ROW_LIST>${row}<X>${'x'.repeat(1_048_576)}</X></ROW_LIST>`],
    ['bytes that are not UTF-8', Buffer.from(`<ROW_LIST>${row}</ROW_LIST>`, 'latin1').fill(0xff, 12, 14)],
    ['JSON', '{"ROW_LIST":{}}'],
    ['a row without a code', `<ROW_LIST>${row.replace('H99-260101-0001', '')}</ROW_LIST>`],
    ['money in words', `<ROW_LIST>${row.replace('001500000', '1.5 triệu')}</ROW_LIST>`],
  ])('is refused with %s', (_, xml) => {
    expect(() => read(xml)).toThrow(
      expect.objectContaining({ code: 'bad_message', field: 'FileThongBaoThue' }),
    );
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('never throws anything but a typed error, whatever the bytes', () => {
    const part = fc.constantFrom(
      '<ROW_LIST>',
      '</ROW_LIST>',
      '<LIST>',
      '</LIST>',
      row,
      '&',
      '<!',
      ']]>',
      '<a b="',
      '/>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 12 }), (parts) => {
        try {
          expect(read(parts.join(''))).toMatchObject({ kind: 'tax-notice' });
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad_message' });
        }
      }),
    );
  });
});

describe('a file inside a message', () => {
  it('comes back as it went (property), line breaks or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (content) => {
        const packed = toBase64(content);
        expect(packed).toBe(Buffer.from(content).toString('base64'));
        expect(fromBase64(packed.replace(/(.{4})/g, '$1\r\n'))).toEqual(new Uint8Array(content));
      }),
    );
    for (const bad of ['', 'a', 'abc', 'ab=c', '====', 'YQ==x', 'data:;base64,YQ==', 5, null])
      expect(fromBase64(bad)).toBeUndefined();
  });
});
