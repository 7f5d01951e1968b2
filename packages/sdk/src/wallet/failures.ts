import { ApiError, PaymentError, type PortalError, SignatureError } from '../domain/errors.js';

/** The errors of this component, each in one place. Their texts are in `messages.ts`. */
export const failures = {
  forged: () =>
    new SignatureError('wallet_order_forged', 'The order is not one of the platform, or was changed.', {
      action: 'ask-citizen',
      status: 400,
    }),
  expired: () => payer('wallet_order_expired', 'The order can no longer be paid.', 410),
  differs: () => payer('wallet_order_differs', 'The order differs from what was known of it.', 409),
  conflict: () => payer('wallet_order_conflict', 'The order came before with other content.', 409),
  unknown: () => payer('wallet_order_unknown', 'There is no such order.', 404),
  closed: () => payer('wallet_order_closed', 'The order is closed.', 409),
  taken: () => payer('wallet_order_taken', 'Another account is paying the order.', 409),
  balance: () => payer('wallet_balance', 'The balance is too small. No money was taken.', 409),
  debitRefused: () => payer('wallet_debit_refused', 'The ledger refused the debit. No money was taken.', 409),
  moneyMoved: () => payer('wallet_money_moved', 'The money has left, or its debit is in doubt.', 409),
  receiptNotReady: () =>
    new ApiError('wallet_receipt_not_ready', 'The receipt is not ready yet.', {
      action: 'retry',
      retriable: true,
      status: 404,
    }),
  silent: (retryAfter?: number): PortalError =>
    new ApiError('wallet_platform_silent', 'The platform gave no answer that could be believed.', {
      action: 'retry',
      retriable: true,
      status: 503,
      ...(retryAfter !== undefined && { retryAfter }),
    }),
  dayNotReady: () =>
    new ApiError('wallet_day_not_ready', 'The platform has no file of that day yet.', {
      messageKey: 'service_down',
      action: 'retry',
      retriable: true,
      status: 404,
    }),
  badDay: () =>
    new SignatureError(
      'wallet_day_refused',
      'The day file is cut, changed or does not add up: nothing of it was used.',
      {
        messageKey: 'service_down',
        action: 'contact-agency',
        status: 502,
      },
    ),
} as const;

const payer = (code: string, message: string, status: number) =>
  new PaymentError(code, message, { action: 'ask-citizen', status });
