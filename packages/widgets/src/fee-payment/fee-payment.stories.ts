import type { Payment } from '@dvcqg/sdk';
import { feeOrder, payableDossier, payment, portalError, signedIn } from '../testing/fixtures.js';
import { storiesOf } from '../testing/story.js';

const { payUrl: _, ...open } = payment;
const made = (over: Partial<Payment>) => ({ createPayment: { ...open, ...over } });
const pay = { press: [{ selector: '.btn-main', from: 'ready' }] } as const;
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
