import * as v from 'valibot';
import { fromWireTime, toWireTime } from '../adapter/wire-time.js';
import type { OrderState, WalletOrder } from './orders.js';

/** The calls of decision 12: their paths and their LoaiBanTin. */
export const calls = {
  details: { path: '/orders/details', type: 'DETAILS' },
  confirm: { path: '/orders/confirm', type: 'CONFIRM' },
  query: { path: '/orders/status', type: 'QUERY' },
  cancel: { path: '/orders/cancel', type: 'CANCEL' },
  bill: { path: '/orders/receipt', type: 'GET_BILL' },
  reversal: { path: '/orders/reversal', type: 'REVERSAL' },
  file: { path: '/files/day', type: 'FILE' },
} as const;
export type CallName = keyof typeof calls;

const stateCodes = {
  open: '0',
  paid: '1',
  doubtful: '3',
  closed: '4',
  returned: '5',
  elsewhere: '6',
} as const;
export const stateCode = (state: OrderState): string => stateCodes[state];
export const stateOfCode = (code: unknown): OrderState | undefined =>
  (Object.keys(stateCodes) as OrderState[]).find((state) => stateCodes[state] === code);

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/));
const money = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(999_999_999_999));
const time = v.pipe(
  v.string(),
  v.check((text) => fromWireTime(text) !== undefined),
  v.transform((text) => fromWireTime(text) ?? new Date(Number.NaN)),
);
const sum = { SoTien: money, MaTienTe: v.literal('VND') };

/** What a wallet sends, besides LoaiBanTin. Unknown members are dropped. */
export const requests = {
  details: v.object({ MaDonHang: id }),
  confirm: v.object({ MaDonHang: id, ...sum, MaGiaoDich: id, ThoiGianGD: time }),
  query: v.object({ MaDonHang: id }),
  cancel: v.object({ MaDonHang: id, LyDo: v.picklist(['payer', 'declined', 'withdrawn']) }),
  bill: v.object({ MaDonHang: id }),
  reversal: v.object({
    MaDaoGiaoDich: id,
    MaDonHang: id,
    MaGiaoDich: id,
    ...sum,
    LyDo: v.picklist(['refused', 'duplicate', 'bank']),
    ThoiGianGD: time,
  }),
  file: v.object({
    Ngay: v.pipe(
      v.string(),
      v.regex(/^\d{8}$/),
      v.check((day) => fromWireTime(`${day}000000`) !== undefined),
    ),
  }),
} as const;

export const orderBody = (order: WalletOrder): Record<string, unknown> => ({
  LoaiBanTin: 'ORDER',
  MaDonHang: order.id,
  SoTien: order.amount,
  MaTienTe: 'VND',
  HetHan: toWireTime(order.expiresAt),
});

export const detailsAnswer = (order: WalletOrder): Record<string, unknown> => ({
  MaDonHang: order.id,
  SoTien: order.amount,
  MaTienTe: 'VND',
  HetHan: toWireTime(order.expiresAt),
  TrangThaiGD: stateCode(order.state),
  TenDonVi: order.payee,
  NoiDung: order.purpose,
  PhiLePhi: order.lines.map(({ kind, name, amount }) => ({
    LoaiPhiLePhi: kind === 'phí' ? '1' : '2',
    TenPhiLePhi: name,
    SoTien: amount,
  })),
  UrlTraVe: order.returnUrl,
});

/** MoTaLoi: fixed, without a value of the message. */
export const meanings: Readonly<Record<string, string>> = {
  '01': 'Trường sai',
  '02': 'Chữ ký, khóa hoặc thời gian sai',
  '10': 'Không có đơn này',
  '11': 'Đơn đã đóng',
  '12': 'Đã thanh toán bằng giao dịch hoặc kênh khác',
  '13': 'Tiền đã chuyển',
  '14': 'Chưa rõ kết quả',
  '15': 'Chưa sẵn sàng',
  '16': 'Số tiền hoặc tiền tệ khác với đơn',
  '17': 'Hoàn trả quá số đã trả',
  '18': 'Mã đã dùng với nội dung khác',
  '20': 'Không dành cho ví này',
  '98': 'Tạm thời không phục vụ',
  '99': 'Lỗi',
};

const statuses: Readonly<Record<string, number>> = { '01': 400, '18': 409, '20': 403, '98': 503, '99': 500 };
export const httpStatus = (code: string): number => statuses[code] ?? 200;
