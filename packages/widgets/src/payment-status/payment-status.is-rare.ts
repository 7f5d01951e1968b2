import type { PaymentStatusModel } from './payment-status.machine.js';

/** What most payments never come to. How that looks is a file of its own, which is there before such a model is shown. */
export function isRare(model: PaymentStatusModel): boolean {
  if (!('payment' in model)) return false;
  const { status, paidTwice, part } = model.payment;
  if (model.state === 'pending') return status === 'mismatch';
  if (model.state === 'succeeded') return paidTwice === true || part !== undefined;
  return true;
}
