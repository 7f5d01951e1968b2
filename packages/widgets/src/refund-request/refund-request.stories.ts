import type { Payment, Refund, RefundList } from '@dvcqg/sdk';
import { payment, portalError, refund } from '../testing/fixtures.js';
import { find } from '../testing/mount.js';
import { storiesOf } from '../testing/story.js';

const { payUrl: _, ...rest } = payment;
const paid: Payment = { ...rest, status: 'succeeded', paidAt: payment.updatedAt, receiptId: 'rcp_1' };
const list = (refundable: number, ...refunds: Refund[]): RefundList => ({
  paymentId: payment.id,
  refundable,
  refunds,
});
const none = { payment: paid, refunds: list(150_000) };
const one = (over: Partial<Refund>, left = 0) => {
  const told = { ...refund, ...over };
  return { payment: paid, refunds: list(left, told), refund: told };
};
const acceptedAt = '2025-07-09T14:20:00+07:00';
const last = '2025-07-15T10:05:00+07:00';

const next = { selector: '[part=button]', from: 'ready' } as const;
const reason = { selector: '.choice:nth-of-type(2) input', from: 'ready' } as const;
const part = {
  from: 'ready',
  async act(widget: Element & { updateComplete?: Promise<boolean> }) {
    find<HTMLInputElement>(widget, '.choices:last-of-type .choice:nth-of-type(2) input').click();
    await widget.updateComplete;
    const input = find<HTMLInputElement>(widget, '#amount');
    input.value = '200.000';
    input.dispatchEvent(new Event('input'));
  },
} as const;

export const refundRequestStories = storiesOf(
  'dvc-refund-request',
  { 'payment-id': payment.id },
  {
    'no payment': { state: 'idle', attributes: { 'payment-id': '' } },
    waiting: { state: 'loading', waiting: true },
    form: { state: 'ready', answers: none },
    'paid twice': {
      state: 'ready',
      answers: { payment: { ...paid, paidTwice: true }, refunds: list(300_000) },
    },
    'nothing filled in': { state: 'ready', answers: none, press: [next] },
    'more than was paid': { state: 'ready', answers: none, press: [reason, part, next] },
    'read back': { state: 'ready', answers: none, press: [reason, next] },
    sending: { state: 'submitting', answers: none, press: [reason, next, next], then: 'nothing' },
    'not sent': {
      state: 'ready',
      answers: { ...none, requestRefund: portalError('service_down', { retriable: true }) },
      press: [reason, next, next],
    },
    sent: { state: 'pending', answers: one({}) },
    'on its way': { state: 'pending', answers: one({ submittedAt: undefined } as Partial<Refund>) },
    'nobody answered': { state: 'pending', answers: one({ status: 'unknown' }) },
    'agreed, not yet paid': { state: 'pending', answers: one({ status: 'accepted', acceptedAt }, 50_000) },
    'paid back': { state: 'succeeded', answers: one({ status: 'paid', acceptedAt, paidAt: last }) },
    refused: { state: 'failed', answers: one({ status: 'refused', updatedAt: last }, 150_000) },
    'agreed, then not paid': {
      state: 'failed',
      answers: one({ status: 'refund_failed', acceptedAt, updatedAt: last }, 150_000),
    },
    'nothing left': { state: 'empty', answers: { payment: paid, refunds: list(0) } },
    'not paid': { state: 'empty', answers: { payment, refunds: list(0) } },
    'another’s payment': { state: 'failed', answers: { payment: portalError('payment_not_found') } },
    'service down': {
      state: 'failed',
      answers: { payment: portalError('service_down', { retriable: true }) },
    },
  },
);
