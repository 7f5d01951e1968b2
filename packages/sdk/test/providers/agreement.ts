import fc from 'fast-check';
import { expect } from 'vitest';
import type { ProviderOrder, ProviderRefund } from '../../src/domain/payment-order.js';
import { sandbox } from '../../src/profiles/sandbox.js';
import { createPlatform } from '../../src/payments/platform.js';
import { createKeypay } from '../../src/payments/providers/keypay.js';
import { createMomo } from '../../src/payments/providers/momo.js';
import { createPaygov } from '../../src/payments/providers/paygov.js';
import type { PaymentProvider } from '../../src/payments/providers/provider.js';
import { createVnpay } from '../../src/payments/providers/vnpay.js';
import { createZalopay } from '../../src/payments/providers/zalopay.js';
import { keypayKeys, momoKeys, paygovKeys, vnpayKeys, zalopayKeys } from './keys.js';
import * as second from './wire/second.js';

type Message = Record<string, string | number>;
/** One message as it went out: where to, and its fields. */
interface Sent {
  readonly url: string;
  readonly message: Message;
}

const clock = Date.parse('2026-07-01T08:00:00+07:00');
const digits = fc.integer({ min: 1, max: 999_999_999_999 });
const code = fc.stringMatching(/^[0-9A-Z]{20}$/);
const words = fc
  .string({ unit: fc.constantFrom(...'aắĐ字 0.,:/=+%#?"\\'), minLength: 1, maxLength: 60 })
  .map((text) => `x${text}`);
const time = fc.integer({ min: clock - 3e11, max: clock }).map((ms) => new Date(ms));

const orders = (provider: PaymentProvider): fc.Arbitrary<ProviderOrder> =>
  fc.record({
    reference: fc.tuple(code, time).map(([unique, at]) => provider.reference(unique, at)),
    amount: digits,
    createdAt: time,
    purpose: words,
    payerIp: fc.constantFrom('127.0.0.1', '203.0.113.7', '2001:db8::1'),
    billing: fc.constant(second.platform.billing),
  });

const refunds = (provider: PaymentProvider): fc.Arbitrary<ProviderRefund> =>
  fc.record({
    payment: orders(provider),
    transactionId: digits.map(String),
    reference: code,
    refundId: code,
    amount: fc.constant(1),
    reason: words,
    createdAt: time,
  });

/** A provider whose calls go nowhere, and what it tried to send. */
function listening(create: (fetch: typeof globalThis.fetch) => PaymentProvider) {
  const sent: Sent[] = [];
  const fetch = (async (input: Request) => {
    const text = await input.text();
    const isForm = input.headers.get('content-type')?.includes('form') ?? false;
    const message = (isForm ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text)) as Message;
    sent.push({ url: input.url, message });
    return new Response(null, { status: 400 });
  }) as typeof globalThis.fetch;
  const provider = create(fetch);
  return {
    provider,
    async sentBy(work: () => Promise<unknown>): Promise<Sent> {
      sent.length = 0;
      const answer = await work();
      if (sent[0]) return sent[0];
      const url = new URL((answer as { url: string }).url);
      return { url: url.href, message: Object.fromEntries(url.searchParams) };
    },
  };
}

const common = { returnUrl: 'https://site.example/dvcqg/payments/return', now: () => new Date(clock) };
const notifyUrl = 'https://site.example/dvcqg/payments/notify';
const url = 'https://pay.example';

/** Every provider, how the second reading signs each of its messages, and a notification as the second reading writes it. */
export const subjects = {
  vnpay: {
    make: (fetch: typeof globalThis.fetch) => createVnpay({ ...common, ...vnpayKeys, fetch }),
    given: 'vnp_SecureHash',
    sign: {
      create: (m: Message) => second.vnpay.hashOfQuery(m, vnpayKeys.secret),
      query: (m: Message) => second.vnpay.hashOfJson('query', m, vnpayKeys.secret),
      refund: (m: Message) => second.vnpay.hashOfJson('refund', m, vnpayKeys.secret),
      refundStatus: (m: Message) => second.vnpay.hashOfJson('query', m, vnpayKeys.secret),
    },
    notice: (reference: string, amount: number, text: string) =>
      second.vnpay.query(
        {
          vnp_TmnCode: vnpayKeys.terminal,
          vnp_TxnRef: reference,
          vnp_Amount: `${amount}00`,
          vnp_ResponseCode: '00',
          vnp_TransactionStatus: '00',
          vnp_TransactionNo: '14000001',
          vnp_BankCode: 'NCB',
          vnp_CardType: '',
          vnp_OrderInfo: text,
          vnp_PayDate: '20260701080105',
        },
        vnpayKeys.secret,
      ),
  },
  momo: {
    make: (fetch: typeof globalThis.fetch) => createMomo({ ...common, ...momoKeys, notifyUrl, fetch }),
    given: 'signature',
    sign: {
      create: (m: Message) => second.momo.signature('create', m, momoKeys.accessKey, momoKeys.secret),
      query: (m: Message) => second.momo.signature('query', m, momoKeys.accessKey, momoKeys.secret),
      refund: (m: Message) => second.momo.signature('refund', m, momoKeys.accessKey, momoKeys.secret),
      refundStatus: (m: Message) => second.momo.signature('query', m, momoKeys.accessKey, momoKeys.secret),
    },
    notice(reference: string, amount: number, text: string) {
      const body = {
        partnerCode: momoKeys.partner,
        orderId: reference,
        requestId: reference,
        amount,
        orderInfo: text,
        orderType: 'momo_wallet',
        transId: 4_000_000_001,
        resultCode: 0,
        message: 'Thành công.',
        payType: 'qr',
        responseTime: clock,
        extraData: '',
      };
      const signature = second.momo.signature('notice', body, momoKeys.accessKey, momoKeys.secret);
      return JSON.stringify({ ...body, signature });
    },
  },
  zalopay: {
    make: (fetch: typeof globalThis.fetch) => createZalopay({ ...common, ...zalopayKeys, notifyUrl, fetch }),
    given: 'mac',
    sign: {
      create: (m: Message) => second.zalopay.mac('create', m, zalopayKeys.key1),
      query: (m: Message) => second.zalopay.mac('query', m, zalopayKeys.key1),
      refund: (m: Message) => second.zalopay.mac('refund', m, zalopayKeys.key1),
      refundStatus: (m: Message) => second.zalopay.mac('queryRefund', m, zalopayKeys.key1),
    },
    notice: (reference: string, amount: number, text: string) =>
      second.zalopay.callback(
        {
          app_id: 2553,
          app_trans_id: reference,
          amount,
          zp_trans_id: 260_701_000_000_001,
          server_time: clock,
          item: text,
        },
        zalopayKeys.key2,
      ),
  },
  keypay: {
    make: (fetch: typeof globalThis.fetch) =>
      createKeypay({
        ...common,
        ...keypayKeys,
        urls: { create: url, detail: url, refund: url, refundDetail: url },
        fetch,
      }),
    given: 'check_sum',
    sign: {
      create: (m: Message) => second.keypay.checkSum('create', m, keypayKeys.key1),
      query: (m: Message) => second.keypay.checkSum('detail', m, keypayKeys.key1),
      refund: (m: Message) => second.keypay.checkSum('refund', m, keypayKeys.key1),
      refundStatus: (m: Message) => second.keypay.checkSum('refundDetail', m, keypayKeys.key1),
    },
    notice(reference: string, amount: number, text: string) {
      const body = {
        client_id: keypayKeys.client,
        command: 'PAY',
        version: '3.0',
        addition_fee: '',
        trans_amount: `${amount}`,
        transaction_id: reference,
        description: text,
      };
      const check_sum = second.keypay.checkSum('create', body, keypayKeys.key2);
      return JSON.stringify({ ...body, check_sum });
    },
  },
  paygov: {
    make: (fetch: typeof globalThis.fetch) =>
      createPaygov({
        ...common,
        ...paygovKeys,
        serviceCode: 'DVC',
        url,
        tokens: async () => ({ bearer: 'b', lgsp: 'l' }),
        fetch,
      }),
    given: 'checksum',
    sign: { create: (m: Message) => second.paygov.checksum(m, paygovKeys) },
    notice(reference: string, amount: number, text: string) {
      const body = {
        orderId: reference,
        requestCode: `${reference}R`,
        amount,
        errorCode: '00',
        orderInfo: text,
        transactionNo: 'T1',
      };
      return JSON.stringify({ ...body, checksum: second.paygov.checksum(body, paygovKeys) });
    },
  },
  portal: {
    make: (fetch: typeof globalThis.fetch) =>
      createPlatform({
        profile: { ...sandbox, payments: { ...sandbox.payments, url } },
        partner: 'DOITACTEST',
        secrets: ['SANDBOX-SECRET-0001'],
        now: common.now,
        fetch,
      }),
    given: second.platform.given,
    sign: {
      create: (m: Message) => second.platform.digest('init', m, 'SANDBOX-SECRET-0001'),
      query: (m: Message) => second.platform.digest('ask', m, 'SANDBOX-SECRET-0001'),
      refund: (m: Message) => second.platform.digest('refund', m, 'SANDBOX-SECRET-0001'),
      refundStatus: (m: Message) => second.platform.digest('refundAsk', m, 'SANDBOX-SECRET-0001'),
    },
    notice: (reference: string, amount: number, text: string) =>
      second.platform.notice(reference, amount, text, 'SANDBOX-SECRET-0001'),
  },
} as const;

type Sign = (message: Message) => string;

/** Over `runs` random messages of each kind, our signature is the second reading's. */
export async function agreesOnWhatWeSend(name: keyof typeof subjects, runs: number): Promise<void> {
  const { make, given, sign } = subjects[name];
  const signs: Partial<Record<'create' | 'query' | 'refund' | 'refundStatus', Sign>> = sign;
  const { provider, sentBy } = listening(make);
  const agree = ({ message }: Sent, by: Sign | undefined) => expect(message[given]).toBe(by?.(message));
  const check = fc.asyncProperty(orders(provider), refunds(provider), async (order, refund) => {
    agree(await sentBy(() => provider.create(order, 1000)), signs.create);
    if (signs.query) agree(await sentBy(() => provider.query(order, 1000)), signs.query);
    if (!provider.refund || !provider.refundStatus) return;
    agree(await sentBy(async () => provider.refund?.(refund, 1000)), signs.refund);
    agree(await sentBy(async () => provider.refundStatus?.(refund, 1000)), signs.refundStatus);
  });
  await fc.assert(check, { numRuns: runs });
}

/** Over `runs` random notifications of the second reading, we read what it wrote, and nothing once a letter was changed. */
export async function agreesOnWhatComes(name: keyof typeof subjects, runs: number): Promise<void> {
  const { make, notice } = subjects[name];
  const { provider } = listening(make);
  const text = fc.string({ unit: fc.constantFrom(...'aắĐ字 0=+%#"\\;'), maxLength: 40 });
  const check = fc.asyncProperty(orders(provider), text, fc.nat(), async (order, info, at) => {
    // A short number may stand for something else that nobody signed.
    fc.pre(order.amount > 999);
    const raw = notice(order.reference, order.amount, info);
    expect(await provider.receive(raw)).toMatchObject({
      reference: order.reference,
      amount: order.amount,
      partner: provider.partner,
    });
    // One digit of the reference or the amount, wherever it stands as a whole.
    const places = [...raw.matchAll(new RegExp(`\\b(?:${order.reference}|${order.amount})\\b`, 'g'))];
    const place = places[at % places.length];
    const i = (place?.index ?? 0) + (at % (place?.[0].length ?? 1));
    const other = raw[i] === '7' ? '8' : '7';
    await expect(provider.receive(raw.slice(0, i) + other + raw.slice(i + 1))).rejects.toMatchObject({
      name: 'SignatureError',
    });
  });
  await fc.assert(check, { numRuns: runs });
}
