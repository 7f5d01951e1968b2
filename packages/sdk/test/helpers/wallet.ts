import {
  createWallet,
  type Credit,
  type DebitOutcome,
  type Wallet,
  type WalletLedger,
  type WalletOptions,
} from '@dvcqg/sdk/wallet';
import { platformKeys, type TestPlatform, walletKeys } from './platform.js';

/** A ledger that keeps the contract: the first answer for a key is its answer for ever. */
export class TestLedger implements WalletLedger {
  readonly answers = new Map<string, DebitOutcome>();
  readonly credits = new Map<string, Credit>();
  balance = 1_000_000_000;
  /** How often it was asked at all. */
  asked = 0;
  /** Runs before each call, to fail or to wait. */
  before: () => void | Promise<void> = () => undefined;
  /** Runs after money moved and before it is said so. */
  after: () => void | Promise<void> = () => undefined;

  constructor(readonly now: () => Date = () => new Date()) {}

  readonly debit: WalletLedger['debit'] = async ({ amount }, { idempotencyKey, notAfter }) => {
    this.asked++;
    await this.before();
    const known = this.answers.get(idempotencyKey);
    if (known) return known;
    const answer = this.#decide(amount, notAfter);
    this.answers.set(idempotencyKey, answer);
    if (answer.outcome === 'debited') this.balance -= amount;
    await this.after();
    return answer;
  };

  readonly credit: WalletLedger['credit'] = async (credit, { idempotencyKey }) => {
    await this.before();
    if (this.credits.has(idempotencyKey)) return;
    this.credits.set(idempotencyKey, credit);
    this.balance += credit.amount;
    await this.after();
  };

  /** Debits that took money. */
  get debits(): number {
    return [...this.answers.values()].filter(({ outcome }) => outcome === 'debited').length;
  }

  #decide(amount: number, notAfter: Date): DebitOutcome {
    if (this.now() > notAfter) return { outcome: 'refused', reason: 'expired' };
    if (amount > this.balance) return { outcome: 'refused', reason: 'balance' };
    return { outcome: 'debited', at: this.now() };
  }
}

export const walletAt = (
  platform: TestPlatform,
  ledger: WalletLedger,
  store: WalletOptions['store'],
  more: Partial<WalletOptions> = {},
): Wallet =>
  createWallet({
    partner: 'VIMAU',
    keys: { own: walletKeys, platform: platformKeys },
    platform: 'http://127.0.0.1:4400/wallet/v1',
    store,
    ledger,
    fetch: platform.fetch,
    now: platform.now,
    ...more,
  });
