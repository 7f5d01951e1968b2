/** The ways in which a wallet is broken on purpose. */
export const flaws = [
  'any-signature',
  'ended-key',
  'reserialises',
  'no-freshness',
  'any-nonce',
  'debits-twice',
  'one-dong',
  'pays-late',
  'forgets',
  'gives-up',
  'file-total',
  'refunds-twice',
  'early-success',
  'keeps-refused',
  'leaks',
] as const;
export type Flaw = (typeof flaws)[number];
