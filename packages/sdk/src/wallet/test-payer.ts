import { PortalError } from '../domain/errors.js';
import { type Answer } from '../wire/wallet-1/codes.js';
import { FieldFault, readFields, writeFields } from '../wire/wallet-1/fields.js';
import type { Reply } from './incoming.js';
import type { Wallet } from './wallet.js';

/** A payer that certification may play (decision 12, "Test payer", assumed A157). */
export interface TestPayer {
  /** The host's id of an account with at least 1,000,000,000 đồng of play money. */
  readonly account: string;
  /** Its balance in whole đồng. */
  balance(): Promise<number>;
  /** Lets go of all memory and goes on from disk; absent where the host cannot. */
  restart?(): Promise<void>;
}

export type TestPayerCalls = (json: unknown) => Promise<Reply>;

/** Errors of a payer's actions, as the wire tells them. */
const answers: Readonly<Record<string, Answer>> = {
  wallet_order_forged: 'unauthorised',
  wallet_order_expired: 'closed',
  wallet_order_closed: 'closed',
  wallet_order_differs: 'differs',
  wallet_order_conflict: 'other_content',
  wallet_order_unknown: 'unknown',
  wallet_order_taken: 'other_content',
  wallet_balance: 'balance',
  wallet_debit_refused: 'balance',
  wallet_money_moved: 'paid',
  wallet_platform_silent: 'busy',
};

export function createTestPayer(
  wallet: Pick<Wallet, 'open' | 'confirm' | 'decline' | 'get' | 'resolve'>,
  payer: TestPayer,
): TestPayerCalls {
  const order = (json: unknown) => readFields(json, ['order']).order;
  const actions: Readonly<Record<string, (json: unknown) => Promise<Reply>>> = {
    async open(json) {
      const { id } = await wallet.open(readFields(json, ['token']).token);
      return { answer: 'done', fields: writeFields({ order: id }) };
    },
    async confirm(json) {
      const { status } = await wallet.confirm(order(json), { account: payer.account });
      return { answer: status === 'paying' ? 'in_doubt' : 'done' };
    },
    async decline(json) {
      await wallet.decline(order(json));
      return { answer: 'done' };
    },
    balance: async () => ({ answer: 'done', fields: writeFields({ balance: await payer.balance() }) }),
    async flush() {
      const { waiting } = await wallet.resolve({ now: true });
      return { answer: 'done', fields: writeFields({ left: waiting }) };
    },
    async restart() {
      if (!payer.restart) return { answer: 'not_allowed' };
      await payer.restart();
      return { answer: 'done' };
    },
  };
  return async (json) => {
    const { action } = readFields(json, ['action']);
    if (!Object.hasOwn(actions, action)) throw new FieldFault('action');
    try {
      return await actions[action]!(json);
    } catch (error) {
      const known = error instanceof PortalError ? answers[error.code] : undefined;
      if (!known) throw error;
      // The call itself was let in: it is the order that was not.
      return { answer: known, ...(known === 'unauthorised' && { status: 200 }) };
    }
  };
}
