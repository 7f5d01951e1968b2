import type { PaymentStatus } from '@dvcqg/sdk';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toFailure } from '../foundation/failure.js';
import { payment, portalError } from '../testing/fixtures.js';
import {
  nextWait,
  paymentStatusMachine,
  type PaymentStatusEvent,
  type PaymentStatusModel,
} from './payment-status.machine.js';

const { initial, next } = paymentStatusMachine;

const down = toFailure(portalError('service_down', { retriable: true }));
const notFound = toFailure(portalError('payment_not_found'));
const now = Date.parse('2026-07-01T10:15:00+07:00');

const run = (...events: PaymentStatusEvent[]): PaymentStatusModel => events.reduce(next, initial);
const answered = (status: PaymentStatus): PaymentStatusEvent => ({
  type: 'answered',
  payment: { ...payment, status },
  now,
});
const check: PaymentStatusEvent = { type: 'check', automatic: true };

describe('payment status machine', () => {
  for (const [status, name] of Object.entries({
    created: 'pending',
    initiated: 'pending',
    pending: 'pending',
    unknown: 'pending',
    mismatch: 'pending',
    succeeded: 'succeeded',
    failed: 'failed',
    expired: 'expired',
  } as const)) {
    it(`shows ${status} as ${name}`, () => {
      expect(run({ type: 'load' }, answered(status as PaymentStatus)).state).to.equal(name);
    });
  }

  it('asks after 2, 5, 10 and 30 seconds, then leaves it to the payer', () => {
    let model = run({ type: 'load' }, answered('pending'));
    const waits: (number | undefined)[] = [nextWait(model)];
    for (let i = 0; i < 4; i += 1) {
      model = next(next(model, check), answered('pending'));
      waits.push(nextWait(model));
    }
    expect(waits).to.deep.equal([2_000, 5_000, 10_000, 30_000, undefined]);
  });

  it('does not count what the payer asks', () => {
    const model = run(
      { type: 'load' },
      answered('pending'),
      { type: 'check', automatic: false },
      answered('pending'),
    );
    expect(nextWait(model)).to.equal(2_000);
  });

  it('asks nobody while people settle a mismatch, nor for a payment that is not the payer’s', () => {
    expect(nextWait(run({ type: 'load' }, answered('mismatch')))).to.equal(undefined);
    expect(nextWait(run({ type: 'load' }, { type: 'unanswered', failure: notFound }))).to.equal(undefined);
  });

  it('keeps asking when the service is down, also at first', () => {
    expect(nextWait(run({ type: 'load' }, { type: 'unanswered', failure: down }))).to.equal(2_000);
    const model = run({ type: 'load' }, answered('unknown'), check, { type: 'unanswered', failure: down });
    expect(model).to.deep.include({ state: 'pending', trouble: down });
    expect(nextWait(model)).to.equal(5_000);
  });

  it('waits as long as it was told to when it asked too often', () => {
    const busy = toFailure(portalError('rate_limited', { retriable: true, retryAfter: 40 }));
    const model = run({ type: 'load' }, answered('pending'), check, { type: 'unanswered', failure: busy });
    expect(nextWait(model)).to.equal(40_000);
  });

  it('tells a result that came after waiting from one that was there', () => {
    expect(run({ type: 'load' }, answered('succeeded'))).to.deep.include({ late: false });
    expect(run({ type: 'load' }, answered('pending'), check, answered('succeeded'))).to.deep.include({
      late: true,
    });
  });

  it('keeps the reference in sight whatever goes wrong, and stops asking where asking cannot help', () => {
    const model = run({ type: 'load' }, answered('pending'), check, {
      type: 'unanswered',
      failure: notFound,
    });
    expect(model).to.have.nested.property('payment.reference');
    expect(nextWait(model)).to.equal(undefined);
  });

  it('lets money that was sent just before the end still turn up', () => {
    const model = run(
      { type: 'load' },
      answered('expired'),
      { type: 'check', automatic: false },
      answered('succeeded'),
    );
    expect(model).to.deep.include({ state: 'succeeded', late: true });
  });

  it('stays on the way while what is heard changes nothing, until the payer is back', () => {
    const going = run({ type: 'load' }, answered('expired'), { type: 'go', way: 'on' });
    const still = next(next(going, { type: 'check', automatic: false }), answered('expired'));
    expect(still).to.have.nested.property('onward.going', true);
    expect(next(still, { type: 'back' })).not.to.have.property('onward');
    expect(next(still, answered('succeeded'))).not.to.have.property('onward');
  });

  it('takes a result out of an answer only, and never leaves success without one', () => {
    const events = fc.constantFrom<PaymentStatusEvent>(
      check,
      { type: 'check', automatic: false },
      { type: 'pause', why: 'hidden' },
      { type: 'wait', at: now },
      { type: 'unanswered', failure: down },
      { type: 'unanswered', failure: notFound },
      answered('pending'),
      answered('unknown'),
      answered('succeeded'),
      answered('failed'),
      answered('expired'),
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (sequence) => {
        sequence.reduce(
          (model, event) => {
            const after = next(model, event);
            const settled =
              ['succeeded', 'expired'].includes(after.state) ||
              (after.state === 'failed' && 'payment' in after);
            if (settled && after.state !== model.state) expect(event.type).to.equal('answered');
            if (model.state === 'succeeded')
              expect(after).to.deep.include({ state: 'succeeded', payment: model.payment });
            if (after.state === 'succeeded' && after.looks > 1) expect(nextWait(after)).to.equal(undefined);
            if ('watch' in after && after.watch.checking) expect(nextWait(after)).to.equal(undefined);
            return after;
          },
          run({ type: 'load' }),
        );
      }),
    );
  });
});
