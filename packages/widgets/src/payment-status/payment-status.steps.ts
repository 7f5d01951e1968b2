import type { FeeOrder, GatewayClient, Payment } from '@dvcqg/sdk';
import type { PartStep, StepState } from '../payment-parts/part-steps.js';

/** The beneficiaries of an order in the order they are paid in. */
export interface Steps {
  readonly steps: readonly PartStep[];
  /** What the next of them gets, whole đồng. */
  readonly next?: number;
}

/**
 * The parts of the order that `payment` belongs to: those paid before it, itself, and what is still due. Nothing when that
 * does not add up to the parts the payment tells of; then only what the payment itself says is shown.
 */
export async function stepsOf(
  client: GatewayClient,
  payment: Payment,
  signal: AbortSignal,
): Promise<Steps | undefined> {
  const { part } = payment;
  if (!part) return undefined;
  const [order, before] = await Promise.all([
    client.fees(payment.dossierCode, { signal }).catch(() => undefined),
    paidBefore(client, payment, signal),
  ]);
  if (!order) return undefined;
  const own = ownState(payment);
  const due: readonly Pick<FeeOrder, 'amount' | 'payee'>[] =
    order.state === 'payable' ? (order.parts ?? [order]) : [];
  const after = own === 'paid' ? due : due.slice(1);
  const steps = [
    ...before.map((one) => step(one, 'paid')),
    step(payment, own),
    ...after.map((one, at) => step(one, own === 'paid' && at === 0 ? 'now' : 'later')),
  ];
  const [next] = own === 'paid' ? after : [];
  return steps.length === part.of ? { steps, ...(next && { next: next.amount }) } : undefined;
}

function ownState({ status }: Payment): StepState {
  if (status === 'succeeded') return 'paid';
  return status === 'failed' || status === 'expired' ? 'now' : 'open';
}

const step = ({ amount, payee }: Pick<FeeOrder, 'amount' | 'payee'>, state: StepState): PartStep => ({
  state,
  amount,
  ...(payee && { payee }),
});

/** A page that ran out is one link of the chain too: far more links than anybody has patience for are not followed. */
const longest = 20;

async function paidBefore(
  client: GatewayClient,
  { continues }: Payment,
  signal: AbortSignal,
  left = longest,
): Promise<readonly Payment[]> {
  if (continues === undefined || left === 0) return [];
  const before = await client.payment(continues, { signal }).catch(() => undefined);
  if (!before) return [];
  const earlier = await paidBefore(client, before, signal, left - 1);
  return before.status === 'succeeded' ? [...earlier, before] : earlier;
}
