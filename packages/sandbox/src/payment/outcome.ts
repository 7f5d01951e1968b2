/** What the bank will do with a payment. The last three digits of the amount decide, so that any client can ask for each. */
export type BankBehaviour = 'pays' | 'silent' | 'declines' | 'pays-twice' | 'pays-receipt-later';

const BY_LAST_DIGITS: Readonly<Record<number, BankBehaviour>> = {
  3: 'silent',
  4: 'declines',
  22: 'pays-twice',
  31: 'pays-receipt-later',
};

export const bankBehaviour = (amount: number): BankBehaviour => BY_LAST_DIGITS[amount % 1000] ?? 'pays';

/** How long the receipt is being made after the money of a `…031` payment arrived. */
export const RECEIPT_DELAY_MS = 60_000;
