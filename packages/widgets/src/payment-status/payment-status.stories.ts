import type { Payment } from '@dvcqg/sdk';
import { feeOrder, payment, portalError } from '../testing/fixtures.js';
import { storiesOf } from '../testing/story.js';

const { payUrl: _, ...rest } = payment;
const a = (over: Partial<Payment>) => {
  const told = { ...rest, ...over };
  return { payment: told, checkPayment: told };
};
const paid = {
  status: 'succeeded',
  paidAt: '2025-07-03T10:04:12+07:00',
  transactionId: 'TX20250703100412',
  receiptId: 'rcp_1',
} as const;
const { receiptId: _receipt, ...early } = paid;

export const paymentStatusStories = storiesOf(
  'dvc-payment-status',
  {
    'payment-id': payment.id,
    'retry-url': '/nop?ma={dossierCode}',
    'receipt-url': '/bien-lai?receipt={receiptId}',
  },
  {
    'no payment': { state: 'idle', attributes: { 'payment-id': '' } },
    waiting: { state: 'loading', waiting: true },
    'not paid yet': { state: 'pending', answers: { payment, checkPayment: payment } },
    'bank silent': {
      state: 'pending',
      answers: a({ status: 'unknown', resolvesBy: '2025-07-03T12:00:00+07:00' }),
    },
    'booked for people to settle': { state: 'pending', answers: a({ status: 'mismatch' }) },
    paid: { state: 'succeeded', answers: a(paid) },
    'paid, receipt to come': { state: 'succeeded', answers: a(early) },
    'paid twice': { state: 'succeeded', answers: a({ ...paid, paidTwice: true }) },
    'paid twice, asked back by itself': {
      state: 'succeeded',
      answers: a({
        ...paid,
        paidTwice: true,
        surplus: { refundId: 'rfd_1', status: 'requested', amount: 150_000 },
      }),
      attributes: { 'refund-url': '/hoan-tra?payment={paymentId}' },
    },
    'one of two agencies is paid': {
      state: 'succeeded',
      answers: {
        ...a({ ...paid, part: { number: 1, of: 2, orderAmount: 400_000 } }),
        fees: { ...feeOrder, amount: 250_000, payee: { name: 'Văn phòng đăng ký đất đai Sông Mẫu' } },
      },
    },
    'phí and lệ phí, a receipt each': {
      state: 'succeeded',
      answers: a({
        ...paid,
        receipts: [
          { id: 'rcp_1', kind: 'fee', amount: 100_000 },
          { id: 'rcp_2', kind: 'charge', amount: 50_000 },
        ],
      }),
    },
    'turning back is refused': {
      state: 'pending',
      answers: { payment, checkPayment: payment },
      press: [{ selector: '.fold .btn', from: 'pending' }],
      then: {
        cancelPayment: portalError('payment_not_cancellable', {
          messageKey: 'payment_page_open',
          params: { reference: payment.reference, by: '2025-07-03T10:15:00+07:00' },
        }),
      },
    },
    'turned back': {
      state: 'expired',
      answers: { payment, checkPayment: payment },
      press: [{ selector: '.fold .btn', from: 'pending' }],
      then: { cancelPayment: { ...rest, status: 'expired' } },
    },
    'paid, a refund can be asked for': {
      state: 'succeeded',
      answers: a(paid),
      attributes: { 'refund-url': '/hoan-tra?payment={paymentId}' },
    },
    failed: { state: 'failed', answers: a({ status: 'failed' }) },
    expired: { state: 'expired', answers: a({ status: 'expired' }) },
    'another’s payment': { state: 'failed', answers: { payment: portalError('payment_not_found') } },
    'service down': {
      state: 'failed',
      answers: { payment: portalError('service_down', { retriable: true }) },
    },
  },
);
