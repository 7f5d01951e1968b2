import type { FeeOrder } from '@dvcqg/sdk';

type Fee = FeeOrder['fees'][number];

export interface FeeGroup {
  readonly kind: Fee['kind'];
  readonly fees: readonly Fee[];
  readonly amount: number;
}

/** Phí and lệ phí are two legal things with separate receipts: fees by kind, in the order papers have them. */
export function feeGroups(fees: readonly Fee[]): readonly FeeGroup[] {
  return (['fee', 'charge', 'other'] as const)
    .map((kind) => fees.filter((fee) => fee.kind === kind))
    .flatMap((group) =>
      group[0]
        ? [{ kind: group[0].kind, fees: group, amount: group.reduce((sum, fee) => sum + fee.amount, 0) }]
        : [],
    );
}
