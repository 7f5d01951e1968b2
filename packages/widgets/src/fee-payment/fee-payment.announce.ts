import { localize } from '../foundation/localize.js';
import type { FeePaymentHost } from './fee-payment.controller.js';
import type { FeePaymentModel } from './fee-payment.machine.js';
import { orderMessages } from './fee-payment.order.messages.js';
import { transferMessages } from './fee-payment.transfer.messages.js';
import { changed, endings, partPaid } from './fee-payment.order.js';

/** What a payer who only hears is told when the model changes; nothing when there is nothing new. */
export function announcement(
  { model, language }: FeePaymentHost,
  before: FeePaymentModel | undefined,
): string | undefined {
  const t = localize(orderMessages, language);
  const transfer = localize(transferMessages, language);
  switch (model.state) {
    case 'submitting':
      return t('creating');
    case 'pending':
      if ('pending' in model) return t('pendingTitle');
      if (model.checking) return undefined;
      return before && 'checking' in before ? undefined : transfer('title');
    case 'expired':
      return before?.state === 'expired' ? undefined : transfer('expiredTitle');
    case 'succeeded':
      return before?.state === 'succeeded' ? undefined : t('paidTitle');
    case 'empty':
      return t('emptyTitle');
    case 'ready':
      if (model.notice?.kind === 'amount-changed') return changed(model.notice, t);
      if (model.notice?.kind === 'part-paid') return partPaid(model.notice, t);
      return model.notice && t(endings[model.notice.kind]);
    case 'idle':
    case 'loading':
    case 'failed':
      return undefined;
  }
}
