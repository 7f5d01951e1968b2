/** Path below the other end's base address, and `LoaiBanTin`, of each call (decision 12, "Who calls whom", assumed A150). */
export const toPlatform = {
  details: ['/orders/details', 'DETAILS'],
  confirm: ['/orders/confirm', 'CONFIRM'],
  status: ['/orders/status', 'QUERY'],
  cancel: ['/orders/cancel', 'CANCEL'],
  receipt: ['/orders/receipt', 'GET_BILL'],
  reversal: ['/orders/reversal', 'REVERSAL'],
  day: ['/files/day', 'FILE'],
} as const;

export const toWallet = {
  status: ['/status', 'QUERY'],
  cancel: ['/cancel', 'CANCEL'],
  receipt: ['/receipt', 'GET_BILL'],
  refund: ['/refunds', 'REFUND'],
  reversal: ['/reversals', 'REVERSAL'],
  day: ['/files/day', 'FILE'],
  test: ['/test/payer', 'TEST'],
} as const;

export type CallToPlatform = keyof typeof toPlatform;
export type CallToWallet = keyof typeof toWallet;

/** `LoaiBanTin` of a signed order. */
export const orderType = 'ORDER';
