import type { FeeOrder, Payment } from '@dvcqg/sdk';
import {
  chooseOrder,
  feeOrder,
  payableDossier,
  payment,
  portalError,
  signedIn,
  transferPayment,
} from '../testing/fixtures.js';
import { find } from '../testing/mount.js';
import { storiesOf } from '../testing/story.js';
import { until } from '../testing/until.js';

const { payUrl: _, ...open } = payment;
const made = (over: Partial<Payment>) => ({ createPayment: { ...open, ...over } });
const pay = { press: [{ selector: '.btn-main', from: 'ready' }] } as const;
/** Chosen, and asked for. */
const byTransfer = {
  answers: { fees: chooseOrder },
  press: [
    {
      from: 'ready',
      act: (widget: Element) => find<HTMLInputElement>(widget, '.method:last-of-type input').click(),
    },
    ...pay.press,
  ],
} as const;
const drawn = (widget: Element) =>
  until('the code', () => Boolean(widget.shadowRoot?.querySelector('.qr path')));
const many: FeeOrder['fees'] = [
  { name: 'Phí thẩm định hồ sơ cấp giấy chứng nhận', kind: 'fee', amount: 1_000_000 },
  { name: 'Lệ phí cấp giấy chứng nhận', kind: 'charge', amount: 250_000 },
];
const toTwo: FeeOrder['parts'] = many.map((fee, at) => ({
  amount: fee.amount,
  fees: [fee],
  payee: { name: at ? 'Văn phòng đăng ký đất đai Sông Mẫu' : 'Sở Nông nghiệp và Môi trường tỉnh Sông Mẫu' },
}));
const down = portalError('service_down', { retriable: true });

export const feePaymentStories = storiesOf(
  'dvc-fee-payment',
  {
    'dossier-code': payableDossier.code,
    'return-url': '/ket-qua',
    'receipt-url': '/bien-lai?payment={paymentId}',
  },
  {
    'no dossier': { state: 'idle', attributes: { 'dossier-code': '' } },
    waiting: { state: 'loading', waiting: true },
    'a guest pays': { state: 'ready' },
    'signed in': { state: 'ready', answers: { session: signedIn } },
    'a choice of ways': { state: 'ready', answers: { fees: chooseOrder } },
    'for another’s dossier': {
      state: 'ready',
      answers: { session: signedIn, dossier: { ...payableDossier, mine: false, ownerName: 'V. V. T.' } },
    },
    'two agencies, phí and lệ phí': {
      state: 'ready',
      answers: { fees: { ...feeOrder, amount: 1_250_000, fees: many, parts: toTwo } },
    },
    'amount changed': {
      state: 'ready',
      ...pay,
      then: {
        createPayment: portalError('payment_amount_changed'),
        fees: { ...feeOrder, amount: 180_000 },
      },
    },
    'the code of a transfer': {
      state: 'pending',
      ...byTransfer,
      press: [...byTransfer.press, { from: 'pending', act: drawn }],
      then: { createPayment: transferPayment, payment: transferPayment },
    },
    'the code is out of date': {
      state: 'expired',
      ...byTransfer,
      press: [...byTransfer.press, { selector: '.btn-main', from: 'pending' }],
      then: {
        createPayment: transferPayment,
        payment: { ...open, status: 'expired' },
        checkPayment: { ...open, status: 'expired' },
      },
    },
    'going to the pay page': { state: 'submitting', ...pay, then: 'nothing' },
    'bank silent': {
      state: 'pending',
      ...pay,
      then: made({ status: 'unknown', resolvesBy: '2025-07-03T12:00:00+07:00' }),
    },
    'booked for people to settle': { state: 'pending', ...pay, then: made({ status: 'mismatch' }) },
    'last attempt took nothing': { state: 'ready', ...pay, then: made({ status: 'failed' }) },
    'already paid': {
      state: 'succeeded',
      answers: { fees: { ...feeOrder, state: 'paid', paidAt: payment.updatedAt, paymentId: payment.id } },
    },
    'nothing due': {
      state: 'empty',
      answers: { fees: { ...feeOrder, state: 'nothing-due', amount: 0, fees: [] } },
    },
    'no such dossier': {
      state: 'failed',
      answers: { fees: portalError('dossier_not_found', { params: { code: payableDossier.code } }) },
    },
    'service down': { state: 'failed', answers: { fees: down } },
    'payment not made': { state: 'failed', ...pay, then: { createPayment: down } },
  },
);
