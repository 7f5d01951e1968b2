import * as v from 'valibot';
import { dayOf } from './day-file.js';
import { givenBack, type WalletOrders } from './orders.js';
import { calls, detailsAnswer, requests, stateCode, type CallName } from './wire.js';
import { toWireTime } from '../adapter/wire-time.js';

/** MaLoi, and what else the answer has. */
export interface Handled {
  readonly code: string;
  /** Truong, with 01. */
  readonly field?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

type Body = Readonly<Record<string, unknown>> | undefined;
type Handle = (orders: WalletOrders, wallet: string, body: Body, now: Date) => Handled;

/** What the platform does with each call of a wallet whose signature was right. */
export const handlers: Readonly<Record<CallName, Handle>> = {
  details: reading('details', (orders, wallet, { MaDonHang }) =>
    withOrder(orders, wallet, MaDonHang, detailsAnswer),
  ),

  confirm: reading('confirm', (orders, wallet, { MaDonHang, SoTien, MaTienTe, MaGiaoDich, ThoiGianGD }) => ({
    code: orders.confirm(wallet, MaDonHang, SoTien, MaTienTe, { id: MaGiaoDich, at: ThoiGianGD }),
  })),

  query: reading('query', (orders, wallet, { MaDonHang }) =>
    withOrder(orders, wallet, MaDonHang, (order) => ({
      MaDonHang,
      TrangThaiGD: stateCode(order.state),
      SoTien: order.amount,
      MaTienTe: 'VND',
      ...(order.debit && {
        MaGiaoDich: order.debit.id,
        ThoiGianGD: toWireTime(order.debit.at),
        DaHoan: givenBack(order),
      }),
    })),
  ),

  cancel: reading('cancel', (orders, wallet, { MaDonHang }) => ({ code: orders.cancel(wallet, MaDonHang) })),

  bill: reading('bill', (orders, wallet, { MaDonHang }) => {
    const order = orders.find(MaDonHang);
    const UrlBienLai = order?.debit && order.receiptUrl?.();
    if (order?.wallet === wallet && UrlBienLai === undefined) return { code: '15' };
    return withOrder(orders, wallet, MaDonHang, () => ({ MaDonHang, UrlBienLai }));
  }),

  reversal: reading('reversal', (orders, wallet, { MaDaoGiaoDich, MaDonHang, SoTien, ThoiGianGD }) => ({
    code: orders.giveBack(wallet, {
      type: 'REVERSAL',
      id: MaDaoGiaoDich,
      order: MaDonHang,
      amount: SoTien,
      at: ThoiGianGD,
    }),
  })),

  file: reading('file', (_orders, _wallet, { Ngay }, now) =>
    Ngay > dayOf(now) ? { code: '01', field: 'Ngay' } : { code: '00' },
  ),
};

/** The content is read by the form of the call, and only then handled. */
function reading<Name extends CallName>(
  call: Name,
  handle: (
    orders: WalletOrders,
    wallet: string,
    request: v.InferOutput<(typeof requests)[Name]>,
    now: Date,
  ) => Handled,
): Handle {
  return (orders, wallet, body, now) => {
    if (body === undefined) return { code: '01', field: 'LoaiBanTin' };
    if (body['LoaiBanTin'] !== calls[call].type) return { code: '01', field: 'LoaiBanTin' };
    const read = v.safeParse(requests[call], body);
    if (!read.success) return { code: '01', field: v.getDotPath(read.issues[0]) ?? 'LoaiBanTin' };
    return handle(orders, wallet, read.output as v.InferOutput<(typeof requests)[Name]>, now);
  };
}

function withOrder(
  orders: WalletOrders,
  wallet: string,
  id: string,
  fields: (order: NonNullable<ReturnType<WalletOrders['find']>>) => Record<string, unknown>,
): Handled {
  const order = orders.find(id);
  if (order === undefined) return { code: '10' };
  return order.wallet === wallet ? { code: '00', fields: fields(order) } : { code: '20' };
}
