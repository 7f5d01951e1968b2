import type { Payment, Refund } from '@dvcqg/sdk';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toFailure } from '../foundation/failure.js';
import { payment, portalError, refund } from '../testing/fixtures.js';
import { readAmount } from './refund-request.amount.js';
import {
  refundRequestMachine,
  type RefundRequestEvent,
  type RefundRequestModel,
} from './refund-request.machine.js';
import { stepsOf } from './refund-request.steps.js';

const { initial, next } = refundRequestMachine;
const paid: Payment = { ...payment, status: 'succeeded' };
const known = (refundable: number, ...refunds: Refund[]) => ({
  payment: paid,
  list: { paymentId: payment.id, refundable, refunds },
});
const failure = toFailure(portalError('service_down', { retriable: true }));
const statuses = ['requested', 'unknown', 'accepted', 'paid', 'refused', 'refund_failed'] as const;

describe('refund request machine', () => {
  it('sends only what was read back, once, and shows a refund as paid only when it was told so', () => {
    const loaded = fc
      .constantFrom(...statuses)
      .map((status): RefundRequestEvent => ({ type: 'loaded', known: known(0, { ...refund, status }) }));
    const others = fc.constantFrom<RefundRequestEvent>(
      { type: 'load' },
      { type: 'loaded', known: known(150_000) },
      { type: 'fill', form: { reason: 'other' } },
      { type: 'fill', form: { part: true, amount: '150.001' } },
      { type: 'fill', form: { part: true, amount: '50.000' } },
      { type: 'review' },
      { type: 'change' },
      { type: 'send' },
      { type: 'sent', refund },
      { type: 'send-failed', failure },
      { type: 'check' },
      { type: 'checked' },
      { type: 'more' },
      { type: 'load-failed', failure },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(loaded, others), { maxLength: 40 }), (events) => {
        events.reduce((model: RefundRequestModel, event) => {
          const after = next(model, event);
          if (after.state === 'submitting' && model.state !== 'submitting')
            expect(model).to.deep.include({ state: 'ready', step: 'review' });
          if (after.state === 'succeeded') expect(after.known.list.refunds.at(-1)?.status).to.equal('paid');
          if (model.state === 'submitting' && event.type === 'send') expect(after).to.equal(model);
          return after;
        }, initial);
      }),
    );
  });

  it('reads amounts as people type them, and guesses none', () => {
    for (const text of ['150000', '150.000', ' 150,000 đ', '150 000 đồng', '150.000\u00a0₫', '150000 VND'])
      expect(readAmount(text), text).to.equal(150_000);
    for (const text of [
      '',
      '0',
      '-1',
      '1.5',
      '1,50',
      '1e5',
      '150.00',
      '15 0000',
      '1.000,5',
      '9'.repeat(14),
      'NaN',
    ])
      expect(readAmount(text), text).to.equal(undefined);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (amount) => {
        expect(readAmount(new Intl.NumberFormat('vi-VN').format(amount))).to.equal(amount);
      }),
    );
  });

  it('a way shows nothing as done that nobody said, and at most one thing that waits', () => {
    for (const status of statuses) {
      const steps = stepsOf({ ...refund, status });
      expect(steps.filter(({ stage }) => stage === 'now').length).to.be.at.most(1);
      const isPaid = steps.some(({ name, stage }) => name === 'stepPaid' && stage === 'done');
      expect(isPaid, status).to.equal(status === 'paid');
    }
  });
});
