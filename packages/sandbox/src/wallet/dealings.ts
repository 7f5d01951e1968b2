import type { SandboxContext } from '../context.js';
import { billAddress, payAddress, receiptIsReady } from '../payment/answers.js';
import { linesOf, payeeOf } from '../payment/pages/parts.js';
import type { Payment } from '../payment/payment.js';
import type { Platform } from '../payment/platform.js';
import type { Registration } from './call.js';
import { dayOf, type Movement } from './day-file.js';
import type { OrderLine, WalletOrder } from './orders.js';
import { WalletPlatform } from './platform.js';
import { sandboxPlatformKeys, sandboxWallet } from './sandbox-values.js';

/** How often a wallet is asked about an order whose time is over, until it says (decision 12, rule 6). */
const ASK_AGAIN_MS = 60_000;

export interface DayDifference {
  readonly kind: 'missing-there' | 'missing-here' | 'differs';
  readonly type: Movement['type'];
  readonly id: string;
}

/** The sandbox's payments as orders at wallets, and the wallets it deals with. */
export class WalletDealings {
  readonly platform: WalletPlatform;
  readonly #context: SandboxContext;
  readonly #payments: Platform;
  #wallets = new Map<string, Registration & { readonly isOffered: boolean }>();
  #ofPayment = new Map<string, Payment>();
  #timers = new Set<NodeJS.Timeout>();

  constructor(context: SandboxContext, payments: Platform) {
    this.#context = context;
    this.#payments = payments;
    this.platform = new WalletPlatform({
      wallets: () => [...this.#wallets.values()],
      key: () => sandboxPlatformKeys.current,
      now: context.now,
      fetch: context.fetch,
      onPaid: (order, debit) => this.#booked(order, debit.at),
      onReceived: ({ call, at, text, answered }) => this.#tell('in', `POST ${call}`, at, text, answered),
      onSent: ({ path, at, text, answer }) => this.#tell('out', `POST ${path}`, at, text, answer.text),
    });
    payments.offers = () => [...this.#wallets.values()].filter(({ isOffered }) => isOffered);
    this.reset();
  }

  /** Known from now on, and offered on the pay page. */
  register(wallet: Registration): void {
    this.#wallets.set(wallet.id, { ...wallet, isOffered: true });
  }

  now = (): Date => this.#context.now();

  wallet(id: string): Registration | undefined {
    return this.#wallets.get(id);
  }

  /** Ví Mẫu is known, and offered once somebody says that it runs. */
  reset(): void {
    this.stop();
    this.platform.orders.clear();
    this.platform.untwist();
    this.#ofPayment.clear();
    this.#wallets = new Map([[sandboxWallet.id, { ...sandboxWallet, isOffered: false }]]);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** The address in the wallet for a payment; undefined when it can no longer be paid. One open order at a time. */
  orderAddress(payment: Payment, wallet: Registration): string | undefined {
    if (this.#payments.book.state(payment) !== 'open') return undefined;
    const earlier = this.platform.orders.list().filter(({ id }) => this.#ofPayment.get(id) === payment);
    const open = earlier.find((order) => order.state === 'open' && order.wallet === wallet.id);
    const order = open ?? this.#order(payment, wallet, `${payment.code}-${earlier.length + 1}`);
    return `${wallet.orderUrl}?order=${this.platform.token(order)}`;
  }

  /** What the wallet's file of a day and our book do not have alike; or why its file is refused. */
  async reconcile(
    wallet: Registration,
    day: string,
  ): Promise<readonly DayDifference[] | { readonly refused: string }> {
    const file = await this.platform.to(wallet).dayFile(day);
    if ('fault' in file) return { refused: file.fault };
    if ('answer' in file) return { refused: file.answer.code ?? file.answer.signed };
    const key = ({ type, id }: Movement) => `${type} ${id}`;
    const ours = new Map(
      this.platform.orders
        .movements(wallet.id)
        .filter(({ at }) => dayOf(at) === day)
        .map((row) => [key(row), row]),
    );
    const theirs = new Map(file.rows.map((row) => [key(row), row]));
    const differences: DayDifference[] = [];
    for (const [name, { type, id, order, amount }] of ours) {
      const other = theirs.get(name);
      if (other === undefined) differences.push({ kind: 'missing-there', type, id });
      else if (other.amount !== amount || other.order !== order)
        differences.push({ kind: 'differs', type, id });
    }
    for (const [name, { type, id }] of theirs)
      if (!ours.has(name)) differences.push({ kind: 'missing-here', type, id });
    return differences;
  }

  #order(payment: Payment, wallet: Registration, id: string): WalletOrder {
    this.#ofPayment.set(id, payment);
    const order = this.platform.orders.open({
      id,
      wallet: wallet.id,
      amount: payment.amount,
      expiresAt: payment.expiresAt,
      payee: payeeOf(payment),
      // Of the payment and of nobody: the code stands on the pay page.
      purpose: `Nop phi, le phi ${payment.code}`,
      lines: wireLines(payment),
      returnUrl: payAddress(payment, this.#context.origin),
      receiptUrl: () =>
        receiptIsReady(payment, this.#context.now()) ? billAddress(payment, this.#context.origin) : undefined,
      channel: () => {
        // A debit of before the end may still be told: expiry alone does not close it.
        const { kind } = payment.status;
        if (kind === 'pending') return 'doubtful';
        return kind === 'open' ? 'open' : kind === 'failed' ? 'closed' : 'elsewhere';
      },
    });
    this.#askAfter(order, wallet, payment.expiresAt.getTime() - this.#context.now().getTime() + 1_000);
    return order;
  }

  #askAfter({ id }: WalletOrder, wallet: Registration, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#ask(id, wallet);
    }, ms);
    timer.unref();
    this.#timers.add(timer);
  }

  async #ask(id: string, wallet: Registration): Promise<void> {
    if (this.platform.orders.find(id)?.state !== 'open') return;
    const { code, state } = await this.platform.to(wallet).status(id);
    const order = this.platform.orders.find(id);
    if (order?.state !== 'open') return;
    const nothingLeft = code === '10' || (code === '00' && (state === 'open' || state === 'closed'));
    if (nothingLeft) this.platform.orders.set(id, 'closed');
    else this.#askAfter(order, wallet, ASK_AGAIN_MS);
  }

  #booked({ id, wallet }: WalletOrder, at: Date): void {
    const payment = this.#ofPayment.get(id);
    if (payment) this.#payments.book.collect(payment, wallet, at);
  }

  #tell(direction: 'in' | 'out', call: string, at: Date, request: string, response: string): void {
    // The test payer's link is as good as an order.
    const shown = call.endsWith('/test/payer') ? '' : request;
    this.#context.transcript.record({ at: at.toISOString(), part: 'wallet', direction, call, request: parsed(shown), response: parsed(response) }); // prettier-ignore
  }
}

/** Lines that add up to the amount, or none. */
function wireLines(payment: Payment): readonly OrderLine[] {
  const lines = linesOf(payment).flatMap(({ kind, name, amount }) => (kind ? [{ kind, name, amount }] : []));
  return lines.reduce((sum, { amount }) => sum + amount, 0) === payment.amount ? lines : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
