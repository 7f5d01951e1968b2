import { keypayKeys, momoKeys, paygovKeys, vnpayKeys, zalopayKeys } from './keys.js';
import * as second from './wire/second.js';

/** Gateways and wallets for tests, scripted: each written from the facts, signing with the second reading. */
type Body = Record<string, string | number | null | undefined>;
export type State = 'open' | 'succeeded' | 'failed';

export interface Known {
  readonly reference: string;
  amount: number;
  state: State;
  readonly transaction: number;
}

export interface Refunded {
  readonly amount: number;
  state: 'accepted' | 'paid' | 'failed';
}

/** What happens to the next call of a kind. `lost`: never arrives. `unheard`: arrives, its answer is lost. */
type Fault = 'lost' | 'unheard' | 'html' | 'refuse' | 'forge';

export abstract class FarSide {
  readonly known = new Map<string, Known>();
  readonly refunds = new Map<string, Refunded>();
  readonly calls: string[] = [];
  readonly faults: Fault[] = [];
  /** Its clock. */
  now = () => new Date();
  /** Nobody is there: every call is lost. */
  down = false;
  lastForm: Body = {};
  lastHeaders = new Headers();

  readonly fetch = (async (input: Request) => {
    const fault = this.down ? 'lost' : this.faults.shift();
    const path = new URL(input.url).pathname;
    const text = await input.text();
    const isForm = input.headers.get('content-type')?.includes('form') ?? false;
    const body = (isForm ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text)) as Body;
    this.calls.push(`${body['vnp_Command'] ?? path}`);
    this.lastHeaders = input.headers;
    if (fault === 'lost') throw new TypeError('fetch failed');
    if (fault === 'html') return new Response('<html>', { status: 502 });
    this.lastForm = body;
    const answer = this.answer(path, fault === 'refuse' ? { ...body, ...this.spoilt } : body);
    if (fault === 'unheard') throw new TypeError('socket hang up');
    return Response.json(fault === 'forge' ? { ...answer, ...this.spoilt } : answer);
  }) as typeof globalThis.fetch;

  /** What makes a message of ours or theirs wrong. */
  protected abstract readonly spoilt: Body;
  protected abstract answer(path: string, body: Body): object;
  /** A notification as it is told to us: raw bytes or a query. */
  abstract notice(reference: string): string;

  protected open(reference: string, amount: number): Known {
    const one: Known = { reference, amount, state: 'open', transaction: 4_000_000_001 + this.known.size };
    this.known.set(reference, one);
    return one;
  }

  protected get(reference: unknown): Known {
    const one = this.known.get(`${reference}`);
    if (!one) throw new Error('The test asks for a payment the far side has never seen.');
    return one;
  }
}

/** The clock in Vietnam. */
const clock = (at: Date) =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(0, 14);
const page = 'https://pay.example/';

export class FarVnpay extends FarSide {
  protected readonly spoilt = { vnp_SecureHash: '00' };

  /** The payer's browser opens the address we made. */
  visit(url: string): void {
    const params = Object.fromEntries(new URL(url).searchParams);
    if (second.vnpay.hashOfQuery(params, vnpayKeys.secret) !== params['vnp_SecureHash'])
      throw new Error('The address has a wrong hash.');
    this.open(params['vnp_TxnRef'] ?? '', Number(params['vnp_Amount']) / 100);
  }

  protected answer(_: string, body: Body) {
    const kind = body['vnp_Command'] === 'refund' ? 'refund' : 'query';
    const known = this.known.get(`${body['vnp_TxnRef']}`);
    const sound = second.vnpay.hashOfJson(kind, body, vnpayKeys.secret) === body['vnp_SecureHash'];
    if (!sound) return { vnp_ResponseCode: '97', vnp_Message: 'Invalid checksum' };
    const refund = this.refunds.get(`${body['vnp_TxnRef']}`);
    const state = { open: '01', succeeded: '00', failed: '02' }[known?.state ?? 'open'];
    const refundState = { accepted: '05', paid: '00', failed: '09' }[refund?.state ?? 'accepted'];
    if (kind === 'refund') {
      const amount = Number(body['vnp_Amount']) / 100;
      this.refunds.set(`${body['vnp_TxnRef']}`, { amount, state: 'accepted' });
    }
    const isRefund = kind === 'refund' || refund !== undefined;
    const fields = {
      vnp_ResponseId: 'R1',
      vnp_Command: body['vnp_Command'],
      vnp_ResponseCode: known ? (kind === 'refund' && refund ? '94' : '00') : '91',
      vnp_Message: 'x',
      vnp_TmnCode: vnpayKeys.terminal,
      vnp_TxnRef: body['vnp_TxnRef'],
      vnp_Amount: `${known?.amount ?? 0}00`,
      vnp_BankCode: 'NCB',
      vnp_PayDate: clock(this.now()),
      vnp_TransactionNo: isRefund ? '9000001' : `${known?.transaction ?? 0}`,
      vnp_TransactionType: isRefund ? '02' : '01',
      vnp_TransactionStatus: isRefund ? refundState : state,
      vnp_OrderInfo: 'x',
    };
    const answerKind = kind === 'refund' ? 'refundAnswer' : 'queryAnswer';
    return { ...fields, vnp_SecureHash: second.vnpay.hashOfJson(answerKind, fields, vnpayKeys.secret) };
  }

  notice(reference: string) {
    const known = this.get(reference);
    const ok = known.state === 'succeeded';
    const params = {
      vnp_TmnCode: vnpayKeys.terminal,
      vnp_TxnRef: reference,
      vnp_Amount: `${known.amount}00`,
      vnp_ResponseCode: ok ? '00' : '24',
      vnp_TransactionStatus: ok ? '00' : '02',
      vnp_TransactionNo: `${ok ? known.transaction : 0}`,
      vnp_BankCode: 'NCB',
      vnp_OrderInfo: 'Thanh toan ho so',
      vnp_PayDate: clock(this.now()),
    };
    return second.vnpay.query(params, vnpayKeys.secret);
  }
}

export class FarMomo extends FarSide {
  protected readonly spoilt = { signature: '00', orderId: 'OTHER' };

  protected answer(path: string, body: Body) {
    const kind = path.split('/').at(-1) as 'create' | 'query' | 'refund';
    const { partnerCode, requestId, orderId } = body;
    const reply = (resultCode: number, more: object = {}) => ({
      ...{ partnerCode, requestId, orderId, resultCode, message: 'x', responseTime: this.now().getTime() },
      ...more,
    });
    const signature = second.momo.signature(kind, body, momoKeys.accessKey, momoKeys.secret);
    if (signature !== body['signature']) return reply(13);
    if (kind === 'refund') {
      if (this.refunds.has(`${orderId}`)) return reply(41);
      this.refunds.set(`${orderId}`, { amount: Number(body['amount']), state: 'accepted' });
      return reply(7002);
    }
    const known = this.known.get(`${orderId}`);
    if (kind === 'create') {
      if (known) return reply(41);
      this.open(`${orderId}`, Number(body['amount']));
      return reply(0, { payUrl: page + orderId });
    }
    if (!known) return reply(42);
    const code = { open: 1000, succeeded: 0, failed: 1006 }[known.state];
    const refundTrans = [...this.refunds].map(([id, { amount, state }]) => ({
      orderId: id,
      amount,
      resultCode: { accepted: 7002, paid: 0, failed: 1080 }[state],
      transId: 77,
    }));
    return reply(code, { amount: known.amount, transId: known.transaction, refundTrans });
  }

  notice(reference: string) {
    const known = this.get(reference);
    const body = {
      partnerCode: momoKeys.partner,
      orderId: reference,
      requestId: reference,
      amount: known.amount,
      orderInfo: 'Thanh toan ho so',
      orderType: 'momo_wallet',
      transId: known.transaction,
      resultCode: known.state === 'succeeded' ? 0 : 1006,
      message: 'x',
      payType: 'qr',
      responseTime: this.now().getTime(),
      extraData: '',
    };
    const signature = second.momo.signature('notice', body, momoKeys.accessKey, momoKeys.secret);
    return JSON.stringify({ ...body, signature });
  }
}

export class FarZalopay extends FarSide {
  protected readonly spoilt = { mac: '00', return_code: null };

  protected answer(path: string, body: Body) {
    const kind = path.split('/').at(-1) as 'create' | 'query' | 'refund' | 'query_refund';
    const mac = second.zalopay.mac(kind === 'query_refund' ? 'queryRefund' : kind, body, zalopayKeys.key1);
    if (mac !== body['mac']) return { return_code: 2, sub_return_code: -402 };
    const refund = this.refunds.get(`${body['m_refund_id']}`);
    if (kind === 'refund') {
      if (refund) return { return_code: 2, sub_return_code: -23 };
      this.refunds.set(`${body['m_refund_id']}`, { amount: Number(body['amount']), state: 'accepted' });
      return { return_code: 3, refund_id: 99 };
    }
    if (kind === 'query_refund') {
      if (!refund) return { return_code: 2, sub_return_code: -101 };
      return { return_code: { accepted: 3, paid: 1, failed: 2 }[refund.state], sub_return_code: 1 };
    }
    const reference = `${body['app_trans_id']}`;
    const known = this.known.get(reference);
    if (kind === 'create') {
      if (known) return { return_code: 2, sub_return_code: -68 };
      this.open(reference, Number(body['amount']));
      return { return_code: 1, sub_return_code: 1, order_url: page + reference };
    }
    if (!known) return { return_code: 2, sub_return_code: -101 };
    const paid = known.state === 'succeeded' && { amount: known.amount, zp_trans_id: known.transaction };
    return {
      return_code: { open: 3, succeeded: 1, failed: 2 }[known.state],
      amount: 0,
      zp_trans_id: 0,
      ...paid,
    };
  }

  notice(reference: string) {
    const { amount, transaction } = this.get(reference);
    const data = { app_id: 2553, app_trans_id: reference, amount, zp_trans_id: transaction };
    return second.zalopay.callback(data, zalopayKeys.key2);
  }
}

export class FarKeypay extends FarSide {
  protected readonly spoilt = { check_sum: '00' };

  protected answer(path: string, body: Body) {
    const kind = path.slice(1) as 'create' | 'detail' | 'refund' | 'refundDetail';
    if (second.keypay.checkSum(kind, body, keypayKeys.key1) !== body['check_sum']) return { error: '1' };
    const check_sum = second.keypay.checkSum(kind, body, keypayKeys.key2);
    const reference = `${body['transaction_id']}`;
    const known = this.known.get(reference);
    if (kind === 'refund') {
      this.refunds.set('RF1', { amount: Number(body['amount']), state: 'accepted' });
      return { error: '0', transaction_refund_code: 'RF1', check_sum };
    }
    if (kind === 'refundDetail') {
      const refund = this.refunds.get(`${body['transaction_refund_code']}`);
      const status = { accepted: 'pending', paid: 'done', failed: 'failed' }[refund?.state ?? 'failed'];
      return { error: refund ? '0' : '404', status, check_sum };
    }
    if (kind === 'create') {
      if (known) return { error: '2', msg: 'exists' };
      this.open(reference, Number(body['trans_amount']));
      return { error: '0', msg: 'ok', payment_url: page + reference, check_sum };
    }
    if (!known) return { error: '404', check_sum };
    return {
      error: '0',
      status: { open: 'pending', succeeded: 'done', failed: 'failed' }[known.state],
      trans_amount: `${known.amount}`,
      transaction_code: `KP${known.transaction}`,
      check_sum,
    };
  }

  notice(reference: string) {
    const body = {
      client_id: keypayKeys.client,
      command: 'PAY',
      version: '3.0',
      addition_fee: '',
      trans_amount: `${this.get(reference).amount}`,
      transaction_id: reference,
    };
    return JSON.stringify({ ...body, check_sum: second.keypay.checkSum('create', body, keypayKeys.key2) });
  }
}

export class FarPaygov extends FarSide {
  protected readonly spoilt = { checksum: '00', data: null };

  protected answer(_: string, body: Body) {
    if (second.paygov.checksum(body, paygovKeys) !== body['checksum']) return { errorCode: '97' };
    this.open(`${body['orderId']}`, Number(body['amount']));
    return { errorCode: '00', data: { url: page + body['orderId'] } };
  }

  notice(reference: string) {
    const known = this.get(reference);
    const body = {
      orderId: reference,
      requestCode: `${reference}R`,
      amount: known.amount,
      errorCode: known.state === 'succeeded' ? '00' : '24',
      transactionNo: `PG${known.transaction}`,
      payDate: clock(this.now()),
    };
    return JSON.stringify({ ...body, checksum: second.paygov.checksum(body, paygovKeys) });
  }
}
