import { nothing } from 'lit';
import { turnBack } from '../payment-parts/turn-back.js';
import type { Onward, PaymentStatusModel } from './payment-status.machine.js';
import type { Voice } from './payment-status.views.js';

/** Only where it can mean something: nobody has told of money yet. */
export function turnBackFold(
  model: Extract<PaymentStatusModel, { state: 'pending' | 'expired' }>,
  { lang, turnBack: cancel }: Voice,
): unknown {
  const { payment, onward, state } = model;
  const open = ['created', 'initiated'].includes(payment.status);
  const lost = payment.status === 'unknown' && payment.expiresAt === undefined;
  if (state !== 'pending' || !(open || lost)) return nothing;
  return turnBack({
    expiresAt: payment.expiresAt,
    going: goes(onward, 'back'),
    refusal: onward?.way === 'back' ? onward.refusal : undefined,
    lang,
    cancel,
  });
}

export const goes = (onward: Onward | undefined, way: Onward['way']): boolean =>
  onward?.way === way && onward.going;
