import type { PaymentStatus } from '@dvcqg/sdk';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toFailure } from '../foundation/failure.js';
import { feeOrder, payment, portalError } from '../testing/fixtures.js';
import {
  canPay,
  feePaymentMachine,
  type FeePaymentEvent,
  type FeePaymentModel,
} from './fee-payment.machine.js';

const { initial, next } = feePaymentMachine;

const order = feeOrder;
const { payUrl: _, ...unpaid } = payment;
const payUrl = 'https://pay.example/x';
const down = toFailure(portalError('service_down', { retriable: true }));
const refused = toFailure(portalError('not_allowed'));
const changed = toFailure(portalError('payment_amount_changed'));

const run = (...events: FeePaymentEvent[]): FeePaymentModel => events.reduce(next, initial);
const shown: FeePaymentEvent[] = [{ type: 'load' }, { type: 'loaded', order }];
const created = (status: PaymentStatus, url?: string): FeePaymentEvent => ({
  type: 'created',
  payment: { ...unpaid, status, ...(url && { payUrl: url }) },
});

describe('fee payment machine', () => {
  it('goes from what is due to the pay page', () => {
    expect(run(...shown).state).to.equal('ready');
    const model = run(...shown, { type: 'pay' }, created('initiated', payUrl));
    expect(model).to.deep.include({ state: 'submitting' });
    expect(model).to.have.nested.property('payment.payUrl', payUrl);
  });

  it('knows what needs no payment', () => {
    expect(
      run({ type: 'load' }, { type: 'loaded', order: { ...feeOrder, state: 'nothing-due', amount: 0 } })
        .state,
    ).to.equal('empty');
    const paid = run(
      { type: 'load' },
      { type: 'loaded', order: { ...feeOrder, state: 'paid', paymentId: 'pay_1' } },
    );
    expect(paid).to.have.nested.property('paid.paymentId', 'pay_1');
  });

  for (const status of ['created', 'pending', 'unknown', 'mismatch'] as const) {
    it(`leads nobody to pay while a payment is ${status}`, () => {
      const model = run(...shown, { type: 'pay' }, created(status));
      expect(model.state).to.equal('pending');
      expect(canPay(model)).to.equal(false);
    });
  }

  it('takes a pay page that is missing for a payment under way', () => {
    expect(run(...shown, { type: 'pay' }, created('initiated')).state).to.equal('pending');
  });

  for (const [status, kind] of [
    ['failed', 'not-taken'],
    ['expired', 'ran-out'],
  ] as const) {
    it(`offers a new attempt after one that ${status}, and says why`, () => {
      expect(run(...shown, { type: 'pay' }, created(status))).to.deep.equal({
        state: 'ready',
        order,
        notice: { kind },
      });
    });
  }

  it('shows old and new amount when it changed', () => {
    const now = { ...feeOrder, amount: 180_000 };
    const model = run(
      ...shown,
      { type: 'pay' },
      { type: 'create-failed', failure: changed },
      { type: 'loaded', order: now },
    );
    expect(model).to.deep.equal({
      state: 'ready',
      order: now,
      notice: { kind: 'amount-changed', from: 150_000, to: 180_000 },
    });
  });

  it('keeps what is due in sight after a failure, and lets only a retriable one be tried again', () => {
    const retriable = run(...shown, { type: 'pay' }, { type: 'create-failed', failure: down });
    expect(retriable).to.deep.equal({ state: 'failed', failure: down, order });
    expect(canPay(retriable)).to.equal(true);
    expect(canPay(run(...shown, { type: 'pay' }, { type: 'create-failed', failure: refused }))).to.equal(
      false,
    );
  });

  it('is total, and enters `submitting` by a click on what is due only', () => {
    const events = fc.constantFrom<FeePaymentEvent>(
      { type: 'clear' },
      { type: 'load' },
      { type: 'loaded', order },
      { type: 'pay' },
      { type: 'redirect-held' },
      { type: 'loaded', order: { ...feeOrder, state: 'paid' } },
      { type: 'load-failed', failure: down },
      { type: 'create-failed', failure: changed },
      { type: 'create-failed', failure: down },
      created('initiated', payUrl),
      created('pending'),
      created('succeeded'),
      created('failed'),
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (sequence) => {
        sequence.reduce((model, event) => {
          const after = next(model, event);
          if (after.state === 'submitting' && model.state !== 'submitting') {
            expect(event.type).to.equal('pay');
            expect(canPay(model)).to.equal(true);
          }
          return after;
        }, initial);
      }),
    );
  });
});
