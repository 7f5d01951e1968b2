import type { Refund } from '@dvcqg/sdk';

export interface RefundStep {
  readonly name:
    'stepRequested' | 'stepSubmitted' | 'stepAccepted' | 'stepPaid' | 'stepRefused' | 'stepFailed';
  readonly stage: 'done' | 'now' | 'to-come' | 'failed';
  readonly at?: string;
}

/** The way of a refund, as far as somebody who knows has said; what waits is never shown as done. */
export function stepsOf(refund: Refund): readonly RefundStep[] {
  const { status, createdAt, updatedAt, submittedAt, acceptedAt, paidAt } = refund;
  const at = (time: string | undefined) => (time ? { at: time } : {});
  const asked: RefundStep = { name: 'stepRequested', stage: 'done', at: createdAt };
  const arrived: RefundStep = { name: 'stepSubmitted', stage: 'done', ...at(submittedAt) };
  const agreed: RefundStep = { name: 'stepAccepted', stage: 'done', ...at(acceptedAt) };
  switch (status) {
    case 'requested':
      return submittedAt
        ? [asked, arrived, { name: 'stepAccepted', stage: 'now' }, { name: 'stepPaid', stage: 'to-come' }]
        : [asked, { name: 'stepSubmitted', stage: 'now' }, ...toCome];
    case 'unknown':
      return [asked, { name: 'stepSubmitted', stage: 'now' }, ...toCome];
    case 'accepted':
      return [asked, arrived, agreed, { name: 'stepPaid', stage: 'now' }];
    case 'paid':
      return [asked, arrived, agreed, { name: 'stepPaid', stage: 'done', ...at(paidAt) }];
    case 'refused':
      return [asked, arrived, { name: 'stepRefused', stage: 'failed', at: updatedAt }];
    case 'refund_failed':
      return [asked, arrived, agreed, { name: 'stepFailed', stage: 'failed', at: updatedAt }];
  }
}

const toCome: readonly RefundStep[] = [
  { name: 'stepAccepted', stage: 'to-come' },
  { name: 'stepPaid', stage: 'to-come' },
];
