import type { Fee } from '../dossiers/schema.js';

/** What one receipt is for: phí and lệ phí are two things in law, and each has its own. */
export interface ReceiptPart {
  readonly kind: Fee['kind'];
  /** Whole đồng, 1 or more. */
  readonly amount: number;
  readonly fees: readonly Fee[];
}

const kinds = ['fee', 'charge', 'other'] as const;

/**
 * The receipts of a payment of `amount`, one for each kind of fee; their amounts add up to it. Fees that do not add up
 * are not split: one receipt is for all of them.
 */
export function receiptParts(fees: readonly Fee[], amount: number): readonly ReceiptPart[] {
  const parts = kinds
    .map((kind) => {
      const own = fees.filter((fee) => fee.kind === kind);
      return { kind, amount: sum(own), fees: own };
    })
    .filter((part) => part.amount > 0);
  return sum(parts) === amount ? parts : [{ kind: 'other', amount, fees }];
}

const sum = (list: readonly { readonly amount: number }[]) =>
  list.reduce((total, { amount }) => total + amount, 0);
