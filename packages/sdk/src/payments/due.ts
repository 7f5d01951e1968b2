import * as v from 'valibot';
import type { CallOptions } from '../domain/call-options.js';
import { checkShape } from '../domain/check-shape.js';
import { writeFeeBilling } from '../wire/payment-1.0.6/billing.js';
import { sumOf, type Debt, type Debts } from './debt.js';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const named = v.object({ code: text(100), name: text(250) });

/** Who receives the money of a fee: an account, and its bank by code. */
export const Beneficiary = v.object({ name: text(250), account: text(50), bank: text(50) });

/** A fee as the host's own system knows it. `fee` is phí, `charge` is lệ phí. */
export const DueFee = v.object({
  code: text(50),
  name: text(500),
  kind: v.picklist(['fee', 'charge']),
  /** Whole đồng, at most twelve digits (assumed A51). */
  amount: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(999_999_999_999)),
  beneficiary: Beneficiary,
});

/** What is due on a dossier, told by the host instead of the agency's debt look-up. It names no person. */
export const Due = v.variant('state', [
  v.object({
    state: v.literal('payable'),
    /** In the order they are paid in, where the money goes to several. At most 50. */
    fees: v.pipe(v.array(DueFee), v.minLength(1), v.maxLength(50)),
    /** `code` as on the wire, e.g. `H99.01`. */
    agency: named,
    procedure: named,
    service: v.optional(named),
    legalBasis: v.optional(v.array(text(500))),
  }),
  v.object({ state: v.literal('paid'), paidAt: v.optional(v.pipe(v.string(), v.isoTimestamp())) }),
  v.object({ state: v.literal('nothing-due') }),
]);

export type Beneficiary = Readonly<v.InferOutput<typeof Beneficiary>>;
export type DueFee = Readonly<v.InferOutput<typeof DueFee>>;
export type Due = Readonly<v.InferOutput<typeof Due>>;

/**
 * The host's own word on what is due, e.g. from the one-stop system's database. Asked each time money is to move, so it
 * answers from what it knows now. Undefined: not known here, the agency's debt look-up is asked.
 */
export type DueSource = (dossierCode: string, options: CallOptions) => Promise<Due | undefined>;

/** Debts as the host tells them, else as `others` do. @throws ShapeError `due_invalid` with `path` */
export function debtsOfHost(source: DueSource, others: Debts): Debts {
  return {
    async debt(dossierCode, options = {}) {
      const told = await source(dossierCode, options);
      return told === undefined ? others.debt(dossierCode, options) : debtOf(dossierCode, told);
    },
  };
}

/** The same as a debt, its fees together by beneficiary. */
export function debtOf(dossier: string, told: Due): Debt {
  const due = checkShape(Due, told, {
    code: 'due_invalid',
    message: 'What the host says is due has a field that is missing or wrong.',
    messageKey: 'service_down',
  });
  if (due.state !== 'payable') return { amount: 0, fees: [], ...due };
  const { agency, procedure, service, legalBasis } = due;
  const byBeneficiary = new Map<string, DueFee[]>();
  for (const fee of due.fees) {
    const { name, account, bank } = fee.beneficiary;
    const key = JSON.stringify([name, account, bank]);
    byBeneficiary.set(key, [...(byBeneficiary.get(key) ?? []), fee]);
  }
  const parts = [...byBeneficiary.values()].map((fees) => {
    const [{ beneficiary: payee }] = fees as [DueFee];
    return {
      amount: sumOf(fees),
      fees: fees.map(({ code, name, kind, amount }) => ({ code, name, kind, amount })),
      payee,
      billing: writeFeeBilling({ dossier, agency, procedure, service, payee, fees }),
    };
  });
  const [first] = parts;
  const common = { state: 'payable', agency, procedure, ...(legalBasis && { legalBasis }) } as const;
  if (parts.length === 1 && first) return { ...common, ...first };
  return { ...common, amount: sumOf(parts), fees: parts.flatMap(({ fees }) => fees), parts };
}
