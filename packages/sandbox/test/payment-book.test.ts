import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAY_PAGE_MS, PaymentBook } from '../src/payment/book.js';
import { readInit } from '../src/payment/messages.js';
import { bankBehaviour } from '../src/payment/outcome.js';
import type { Partner, PaymentMethod } from '../src/payment/payment.js';
import { initMessage, receipt } from './payment-harness.js';

const partner: Partner = { code: 'DOITACTEST', secret: 's', notifyUrl: 'http://localhost:1/n' };

type Step =
  | { readonly do: 'confirm'; readonly method: PaymentMethod }
  | { readonly do: 'cancel' }
  | { readonly do: 'settle'; readonly outcome: 'success' | 'pending' | 'failed' }
  | { readonly do: 'wait'; readonly minutes: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('confirm' as const), method: fc.constantFrom('wallet', 'bank', 'vietqr') }),
  fc.record({ do: fc.constant('cancel' as const) }),
  fc.record({ do: fc.constant('settle' as const), outcome: fc.constantFrom('success', 'pending', 'failed') }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 10 }) }),
);
const amount = fc
  .tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom(0, 3, 4, 22, 31))
  .map(([thousands, rest]) => thousands * 1000 + rest);

describe('a payment', () => {
  it('moves only forward, settles at most once, and never after it expired', () => {
    fc.assert(
      fc.property(amount, fc.array(step, { maxLength: 12 }), (vnd, steps) => {
        let now = Date.parse('2026-01-01T01:00:00Z');
        let settled = 0;
        const book = new PaymentBook(
          () => new Date(now),
          () => (settled += 1),
        );
        const payment = book.open(
          partner,
          readInit(initMessage('REF1', vnd, { ThongTinBienLai: receipt(vnd) })),
        );
        for (const next of steps) {
          const [before, state] = [payment.status, book.state(payment)];
          const isOver = state === 'succeeded' || state === 'failed' || state === 'expired';
          if (next.do === 'wait') now += next.minutes * 60_000;
          else if (next.do === 'settle') book.settle(payment, next.outcome);
          else
            expect(next.do === 'confirm' ? book.confirm(payment, next.method) : book.cancel(payment)).toBe(
              state === 'open',
            );
          if (isOver) expect(payment.status).toBe(before);
          if (state === 'pending') expect(['pending', 'succeeded', 'failed']).toContain(payment.status.kind);
          expect(settled).toBe(
            payment.status.kind === 'succeeded' || payment.status.kind === 'failed' ? 1 : 0,
          );
        }
        if (payment.status.kind === 'open') {
          expect(book.state(payment)).toBe(
            now - payment.createdAt.getTime() >= PAY_PAGE_MS ? 'expired' : 'open',
          );
        }
      }),
    );
  });

  it('behaves by its last three digits', () => {
    expect([1_003, 2_004, 3_022, 4_031, 5_000, 3, 30].map(bankBehaviour)).toEqual([
      'silent',
      'declines',
      'pays-twice',
      'pays-receipt-later',
      'pays',
      'silent',
      'pays',
    ]);
  });
});
