import { randomBytes } from 'node:crypto';
import {
  WalletPlatform,
  type Bend,
  type GivingBack,
  type OrderInput,
  type Received,
  type Sent,
  type Twist,
  type WalletAnswer,
  type WalletCaller,
  type WalletOrder,
} from '@dvcqg/sandbox';
import type { CertifyConfig } from './config.js';
import { expect, Failure } from './failure.js';
import type { Payer } from './payer.js';

/** What the outside world gives a run; tests play it in process, with a clock of their own. */
export interface World {
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
}

/** How often we look again for what a wallet may do a little later, and how long. */
const LOOKS = 20;
const LOOK_PAUSE_MS = 250;

/** The platform, the wallet and the payer, as a check meets them. */
export class Bench {
  readonly platform: WalletPlatform;
  readonly wallet: WalletCaller;
  /** All the wallet sent and all it answered, oldest first. */
  readonly received: Received[] = [];
  readonly sent: Sent[] = [];
  readonly keys: CertifyConfig['platform']['keys'];
  payer!: Payer;
  readonly #run = randomBytes(4).toString('hex').toUpperCase();
  #orders = 0;

  constructor(
    readonly config: CertifyConfig,
    readonly world: World,
  ) {
    this.keys = config.platform.keys;
    this.platform = new WalletPlatform({
      wallets: () => [config.wallet],
      key: () => config.platform.keys.current,
      now: world.now,
      fetch: world.fetch,
      sleep: world.sleep,
      onReceived: (one) => this.received.push(one),
      onSent: (one) => this.sent.push(one),
    });
    this.wallet = this.platform.to(config.wallet);
  }

  /** An id nobody had before. */
  id = (kind: string) => `${kind}-${this.#run}-${String((this.#orders += 1)).padStart(3, '0')}`;

  /** A new order at the platform; the wallet does not know it yet. */
  order(input: Partial<Pick<OrderInput, 'amount' | 'expiresAt' | 'id'>> = {}): WalletOrder {
    const amount = input.amount ?? 50_000;
    return this.platform.orders.open({
      id: input.id ?? this.id('CN'),
      wallet: this.config.wallet.id,
      amount,
      // Its wire form has whole seconds.
      expiresAt: input.expiresAt ?? this.later(900),
      payee: 'Phòng Tư pháp phường Mẫu (thử nghiệm)',
      purpose: 'Nop le phi thu nghiem',
      lines: [{ kind: 'lệ phí', name: 'Lệ phí thử nghiệm', amount }],
      returnUrl: `${new URL(this.config.platform.publicUrl).origin}/`,
    });
  }

  /** The moment in so many seconds, without a fraction. */
  later = (seconds: number) => new Date((Math.floor(this.world.now().getTime() / 1000) + seconds) * 1000);

  open = (order: WalletOrder, bend?: Bend) => this.payer.open(this.platform.token(order, bend));

  /** An order that the wallet shows. */
  async opened(input?: Parameters<Bench['order']>[0]): Promise<WalletOrder> {
    const order = this.order(input);
    expect('opening', '00', await this.open(order));
    return order;
  }

  /** An order that was paid and booked. */
  async paid(
    input?: Parameters<Bench['order']>[0],
  ): Promise<WalletOrder & { debit: { id: string; at: Date } }> {
    const order = await this.opened(input);
    expect('pressing', ['00', '14'], await this.payer.confirm(order.id));
    return this.booked(order.id);
  }

  /** The order once the platform heard of its payment. */
  async booked(id: string): Promise<WalletOrder & { debit: { id: string; at: Date } }> {
    await this.until(() => this.platform.orders.find(id)?.debit !== undefined);
    const order = this.platform.orders.find(id);
    if (order?.debit === undefined) throw new Failure('confirmations', '1', '0');
    return { ...order, debit: order.debit };
  }

  /** Looks until it is so, letting the wallet send what waits; gives up quietly. */
  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (let look = 0; look < LOOKS; look += 1) {
      if (await isSo()) return;
      await this.payer.flush();
      if (await isSo()) return;
      await this.world.sleep(LOOK_PAUSE_MS);
    }
  }

  /** The payer presses, and the platform books it. */
  async pays(id: string): Promise<void> {
    await this.payer.confirm(id);
    await this.booked(id);
  }

  /** The wallet tries a few times; what then still waits would wait longer. */
  async settle(times = 2): Promise<void> {
    for (let n = 0; n < times; n += 1) if ((await this.payer.flush()) === 0) return;
  }

  /** What the payer's balance changes by, in đồng, while `during` runs. */
  async change(during: () => Promise<unknown>): Promise<number> {
    const before = await this.payer.balance();
    await during();
    return (await this.payer.balance()) - before;
  }

  /** @throws {Failure} unless the payer's balance changes by just so much. */
  async costs(amount: number, during: () => Promise<unknown>): Promise<void> {
    expect('balance', amount === 0 ? 0 : -amount, await this.change(during));
  }

  /** Calls of the wallet about an order whose signature was right. */
  calls(call: Received['call'], order: string): readonly Received[] {
    return this.received.filter(
      (one) => one.call === call && one.order === order && one.refused === undefined,
    );
  }

  /** The debits that were confirmed for an order, each once. */
  confirmed = (order: string) =>
    new Set(this.calls('confirm', order).map(({ transaction }) => transaction)).size;

  twist = (call: Received['call'], twist: Twist, times?: number) => this.platform.twist(call, twist, times);

  /** Asks back money of an order that was paid. */
  backOf = (
    order: WalletOrder & { debit: { id: string } },
    amount: number,
    id = this.id('HT'),
    reason: GivingBack['reason'] = 'decision',
  ): GivingBack => ({ id, order: order.id, transaction: order.debit.id, amount, reason });

  /** @throws {Failure} unless the wallet gives back just so much of the order. */
  async givesBack(order: string, amount: number): Promise<WalletAnswer> {
    let last: WalletAnswer = { signed: 'no-answer', text: '' };
    await this.until(async () => {
      last = answered(await this.wallet.status(order));
      return last.returned === amount;
    });
    expect('returned', amount, last.returned);
    return last;
  }
}

/** @throws {Failure} unless it is a signed answer. */
export function answered(answer: WalletAnswer): WalletAnswer {
  expect('signature', 'yes', answer.signed);
  return answer;
}

/** @throws {Failure} unless it is a signed answer with this code, or one of these. */
export function said(code: string | readonly string[], answer: WalletAnswer): WalletAnswer {
  expect('answer', code, answered(answer).code);
  return answer;
}

/** @throws {Failure} unless the call was turned away before it was read. */
export function turnedAway(answer: WalletAnswer): void {
  expect('http', 401, answer.http);
}
