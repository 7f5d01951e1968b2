import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitVnd } from '../domain/money.js';
import { billTo } from '../wire/payment-1.0.6/billing.js';
import { inWords, onWire } from '../wire/payment-1.0.6/fixtures/words.js';
import { sumOf } from './debt.js';
import { debtOf, type Due } from './due.js';
import { code, debt, dueOf, fee } from './fixtures/payment-world.js';

const parts = (due: Due) => debtOf(code, due).parts ?? [debtOf(code, due)];

describe('what the host says is due', () => {
  it('is one debt for each beneficiary, with the bill the platform wants of each', () => {
    const told = debtOf(
      code,
      dueOf(fee('A', 100_000), fee('B', 50_000, 'charge'), fee('A', 20_000, 'charge')),
    );
    expect(told).toMatchObject({ state: 'payable', amount: 170_000, agency: { code: 'H99.01' } });
    expect(told.billing).toBeUndefined();
    expect(told.parts).toMatchObject([
      { amount: 120_000, payee: { account: '99A' }, fees: [{ kind: 'fee' }, { kind: 'charge' }] },
      { amount: 50_000, payee: { account: '99B' } },
    ]);
    expect(inWords(told.parts?.[0]?.billing)).toEqual({
      serviceKind: '2',
      serviceCode: '1.000001.01',
      procedure: '1.000001',
      procedureName: 'Thủ tục thử',
      agency: 'H99.01',
      agencyName: 'Sở Thử',
      dossier: code,
      account: '99A',
      accountBank: '970436',
      accountName: 'KHO BAC A',
      fees: [
        { feeKind: '1', feeCode: 'P-A', feeName: 'Phí A', amount: '100000' },
        { feeKind: '2', feeCode: 'P-A', feeName: 'Phí A', amount: '20000' },
      ],
    });
  });

  it('has no parts where all goes to one', () => {
    const told = debtOf(code, dueOf(fee('A', 100_000), fee('A', 20_000)));
    expect(told).toMatchObject({ amount: 120_000, payee: { account: '99A' } });
    expect(told.parts).toBeUndefined();
  });

  it('may be that it was paid, or nothing', () => {
    expect(debtOf(code, { state: 'paid', paidAt: '2026-07-01T08:00:00+07:00' })).toMatchObject({
      state: 'paid',
      amount: 0,
      paidAt: '2026-07-01T08:00:00+07:00',
    });
    expect(debtOf(code, { state: 'nothing-due' })).toMatchObject({ state: 'nothing-due', amount: 0 });
  });

  it.each<[string, unknown]>([
    ['fees', dueOf()],
    ['fees[0].amount', dueOf({ ...fee('A', 1), amount: 1.5 })],
    ['fees[0].amount', dueOf({ ...fee('A', 1), amount: 0 })],
    ['fees[0].amount', dueOf({ ...fee('A', 1), amount: 1e12 })],
    [
      'fees[0].beneficiary.account',
      dueOf({ ...fee('A', 1), beneficiary: { name: 'A', account: ' ', bank: 'B' } }),
    ],
    ['state', { state: 'CANARY' }],
  ])('is refused with a wrong %s', (path, due) => {
    expect(() => debtOf(code, due as Due)).toThrow(expect.objectContaining({ code: 'due_invalid', path }));
  });

  it('P41: a fee split over several agencies adds up, and so do the parts it is paid in, to the đồng', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 999_999_999_999 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.constantFrom('A', 'B', 'C')), {
          minLength: 1,
          maxLength: 6,
        }),
        (total, shares) => {
          const amounts = splitVnd(
            total,
            shares.map(([weight]) => weight),
          );
          const fees = shares
            .map(([, beneficiary], at) => fee(beneficiary, amounts[at] ?? 0))
            .filter(({ amount }) => amount > 0);
          const paid = parts(dueOf(...fees));
          expect(sumOf(paid)).toBe(total);
          for (const part of paid) {
            expect(sumOf(part.fees)).toBe(part.amount);
            const { fees: lines } = inWords(part.billing) as { fees: { amount: string }[] };
            expect(lines.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(part.amount);
          }
          expect(new Set(paid.map(({ payee }) => payee?.account)).size).toBe(paid.length);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('who is billed', () => {
  const billing = debt.billing!;
  it('is whom the agency names, unless somebody else pays', () => {
    expect(billTo(billing, { another: false })).toEqual(billing);
    expect(billTo(billing, { another: false, name: 'N' })).toEqual({
      ...billing,
      ...onWire({ payer: 'N' }),
    });
    const { payer, payerNumber, ...nobody } = inWords(billing);
    expect([payer, payerNumber]).not.toContain(undefined);
    expect(inWords(billTo(billing, { another: true }))).toEqual(nobody);
    expect(inWords(billTo(billing, { another: true, name: 'N' }))).toEqual({ ...nobody, payer: 'N' });
  });
});
