import type { Context } from 'hono';
import { toWireTime } from '../adapter/wire-time.js';
import { isWireTime } from '../payment/time.js';
import type { ProviderPayment, ProviderState } from './payment.js';
import type { Desk } from './provider.js';
import { readBody } from './reading.js';
import { hmac, sameSignature } from './signing.js';
import { secretOf } from './vnpay-hash.js';

/** `querydr` and `refund` (wire fact 9.1): joined by `|` both ways. */
export async function ask(c: Context, { merchants, book, context }: Desk): Promise<Response> {
  const body = await readBody(c);
  const text = (name: string) => (typeof body[`vnp_${name}`] === 'string' ? String(body[`vnp_${name}`]) : '');
  const command = text('Command');
  const merchant = merchants.get('vnpay', text('TmnCode'));
  const answer = (code: string, message: string, payment?: ProviderPayment, type = '01') => {
    const fields = answerFields(command, code, message, payment, payment && book.state(payment), type);
    const order = command === 'refund' ? refundAnswer : queryAnswer;
    // Who is known is named in a refusal too, or it could be shown to anybody.
    if (merchant) Object.assign(fields, { vnp_TmnCode: merchant.id, vnp_TxnRef: text('TxnRef') });
    return c.json({
      ...fields,
      ...(merchant && {
        vnp_SecureHash: hmac(
          'sha512',
          secretOf(merchant),
          order.map((name) => fields[`vnp_${name}`] ?? '').join('|'),
        ),
      }),
    });
  };
  if (!merchant) return answer('02', 'Invalid merchant');
  const signed = command === 'refund' ? refundRequest : queryRequest;
  if (
    !sameSignature(
      text('SecureHash').toLowerCase(),
      hmac('sha512', secretOf(merchant), signed.map(text).join('|')),
    )
  ) {
    return answer('97', 'Invalid checksum');
  }
  if (
    text('Version') !== '2.1.0' ||
    !isWireTime(text('TransactionDate')) ||
    !['querydr', 'refund'].includes(command)
  ) {
    return answer('03', 'Invalid format');
  }
  const payment = book.find('vnpay', merchant.id, text('TxnRef'));
  if (payment?.echo['CreateDate'] !== text('TransactionDate')) return answer('91', 'Transaction not found');
  context.transcript.record({
    at: context.now().toISOString(),
    part: 'payment',
    direction: 'in',
    call: `POST vnpay ${command}`,
    request: { vnp_TxnRef: payment.order },
    response: book.state(payment),
  });
  const newest = payment.refunds.at(-1);
  const kind = newest === undefined ? '01' : newest.amount === payment.amount ? '02' : '03';
  if (command === 'querydr') return answer('00', 'Success', payment, kind);
  const amount = Number(text('Amount')) / 100;
  const full = text('TransactionType') === '02';
  if (!Number.isSafeInteger(amount) || (full && amount !== payment.amount))
    return answer('03', 'Invalid format');
  const refund = book.refund(payment, text('RequestId'), amount);
  if (refund === 'differs') return answer('94', 'Duplicate request');
  if (typeof refund === 'string') return answer('95', 'Transaction was not successful');
  return answer('00', 'Success', payment, text('TransactionType'));
}

const queryRequest = [
  'RequestId',
  'Version',
  'Command',
  'TmnCode',
  'TxnRef',
  'TransactionDate',
  'CreateDate',
  'IpAddr',
  'OrderInfo',
];
const refundRequest = [
  'RequestId',
  'Version',
  'Command',
  'TmnCode',
  'TransactionType',
  'TxnRef',
  'Amount',
  'TransactionNo',
  'TransactionDate',
  'CreateBy',
  'CreateDate',
  'IpAddr',
  'OrderInfo',
];
const refundAnswer = [
  'ResponseId',
  'Command',
  'ResponseCode',
  'Message',
  'TmnCode',
  'TxnRef',
  'Amount',
  'BankCode',
  'PayDate',
  'TransactionNo',
  'TransactionType',
  'TransactionStatus',
  'OrderInfo',
];
const queryAnswer = [...refundAnswer, 'PromotionCode', 'PromotionAmount'];

const statusCodes: Readonly<Record<ProviderState, string>> = {
  open: '01',
  pending: '01',
  succeeded: '00',
  failed: '02',
  expired: '02',
};

function answerFields(
  command: string,
  code: string,
  message: string,
  payment: ProviderPayment | undefined,
  state: ProviderState | undefined,
  type: string,
): Record<string, string> {
  const head = {
    vnp_ResponseId: crypto.randomUUID().replaceAll('-', ''),
    vnp_Command: command,
    vnp_ResponseCode: code,
    vnp_Message: message,
  };
  if (!payment || !state) return head;
  const { status } = payment;
  const refunded = type !== '01';
  return {
    ...head,
    vnp_Amount: String((refunded ? (payment.refunds.at(-1)?.amount ?? 0) : payment.amount) * 100),
    vnp_BankCode: 'NCB',
    vnp_PayDate: status.kind === 'open' ? '' : toWireTime(status.at),
    vnp_TransactionNo: payment.transactionId,
    vnp_TransactionType: type,
    vnp_TransactionStatus: refunded ? '05' : statusCodes[state],
    vnp_OrderInfo: payment.info,
  };
}
