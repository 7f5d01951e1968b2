import type { Movement } from './day-file.js';

/** TrangThaiGD; `elsewhere`: paid through another channel. */
export type OrderState = 'open' | 'paid' | 'doubtful' | 'closed' | 'returned' | 'elsewhere';

export interface OrderLine {
  readonly kind: 'phí' | 'lệ phí';
  readonly name: string;
  readonly amount: number;
}

/** What the platform asks a wallet to collect. */
export interface OrderInput {
  /** MaDonHang */
  readonly id: string;
  /** MaVi */
  readonly wallet: string;
  /** Integer đồng. */
  readonly amount: number;
  readonly expiresAt: Date;
  readonly payee: string;
  /** ASCII, without anything about the payer. */
  readonly purpose: string;
  readonly lines: readonly OrderLine[];
  readonly returnUrl: string;
  /** The address of the receipt, once there is one. */
  readonly receiptUrl?: () => string | undefined;
  /** What became of the payment outside of this order; asked each time the order is looked at. */
  readonly channel?: () => 'open' | 'doubtful' | 'elsewhere' | 'closed';
}

export interface Debit {
  /** MaGiaoDich */
  readonly id: string;
  readonly at: Date;
}

export interface WalletOrder extends OrderInput {
  readonly createdAt: Date;
  readonly state: OrderState;
  readonly debit?: Debit;
  /** What the wallet told and the platform asked for: refunds, reversals. */
  readonly returns: readonly Movement[];
  /** When the wallet told of its payment, late or not. */
  readonly bookedAt?: Date;
}

/** MaLoi of what came of a message about an order. */
export type Verdict = '00' | '10' | '11' | '12' | '14' | '15' | '16' | '17' | '18' | '20';

type Writable = { -readonly [Key in keyof WalletOrder]: WalletOrder[Key] };

/** The platform's book of orders at wallets. Each change happens in one turn of the event loop, so it happens once. */
export class WalletOrders {
  readonly #now: () => Date;
  readonly #onPaid: (order: WalletOrder, debit: Debit) => void;
  #orders = new Map<string, Writable>();

  constructor(now: () => Date, onPaid: (order: WalletOrder, debit: Debit) => void = () => undefined) {
    this.#now = now;
    this.#onPaid = onPaid;
  }

  open(input: OrderInput): WalletOrder {
    if (this.#orders.has(input.id)) throw new Error('An order of this id is there already.');
    const order: Writable = { ...input, createdAt: this.#now(), state: 'open', returns: [] };
    this.#orders.set(order.id, order);
    return order;
  }

  /** The order with its state as of now. */
  find(id: string): WalletOrder | undefined {
    const order = this.#orders.get(id);
    return order && { ...order, state: stateOf(order) };
  }

  list(): readonly WalletOrder[] {
    return [...this.#orders.keys()].map((id) => this.find(id)).filter((order) => order !== undefined);
  }

  clear(): void {
    this.#orders.clear();
  }

  /** CONFIRM of a wallet: booked once, by the time the money left and not by when we hear of it. */
  confirm(wallet: string, id: string, amount: number, currency: string, debit: Debit): Verdict {
    const order = this.#own(wallet, id);
    if (typeof order === 'string') return order;
    if (order.debit !== undefined && (order.state === 'paid' || order.state === 'returned')) {
      if (order.debit.id !== debit.id) return '12';
      const isSame = order.amount === amount && currency === 'VND' && +order.debit.at === +debit.at;
      return isSame ? '00' : '18';
    }
    const state = stateOf(order);
    if (state === 'elsewhere') return '12';
    if (state === 'closed') return '11';
    if (state === 'doubtful') return '14';
    if (amount !== order.amount || currency !== 'VND') return '16';
    if (debit.at >= order.expiresAt) return '11';
    order.debit = debit;
    order.state = 'paid';
    order.bookedAt = this.#now();
    this.#onPaid(order, debit);
    return '00';
  }

  /** CANCEL, by the payer in the wallet or by the platform itself. */
  cancel(wallet: string, id: string): Verdict | '13' {
    const order = this.#own(wallet, id);
    if (typeof order === 'string') return order;
    const state = stateOf(order);
    if (state === 'open') order.state = 'closed';
    if (state === 'open' || state === 'closed') return '00';
    return state === 'doubtful' ? '14' : '13';
  }

  /** Money that went back, told by the wallet, or asked for by the platform and taken by the wallet. */
  giveBack(wallet: string, movement: Movement): Verdict {
    const order = this.#own(wallet, movement.order);
    if (typeof order === 'string') return order;
    const known = order.returns.find(({ id, type }) => id === movement.id && type === movement.type);
    if (known !== undefined) return known.amount === movement.amount ? '00' : '18';
    // A payment that was never booked here goes back to the payer: there is nothing to take off.
    if (order.state === 'paid' || order.state === 'returned') {
      if (givenBack(order) + movement.amount > order.amount) return '17';
    }
    order.returns = [...order.returns, movement];
    if (order.state === 'paid' && givenBack(order) === order.amount) order.state = 'returned';
    if (order.state === 'open') order.state = 'closed';
    return '00';
  }

  /** For tests and for developers: the state another channel, or an officer, made. */
  set(id: string, state: OrderState): void {
    const order = this.#orders.get(id);
    if (order) order.state = state;
  }

  /** What moved through this wallet by the platform's book. */
  movements(wallet: string): readonly Movement[] {
    return this.list()
      .filter((order) => order.wallet === wallet)
      .flatMap((order) => {
        const { id, amount, debit, returns } = order;
        const paid = debit ? [{ type: 'PAY' as const, id: debit.id, order: id, amount, at: debit.at }] : [];
        return debit ? [...paid, ...returns] : [];
      });
  }

  #own(wallet: string, id: string): Writable | '10' | '20' {
    const order = this.#orders.get(id);
    if (order === undefined) return '10';
    return order.wallet === wallet ? order : '20';
  }
}

/** What is settled here stays; what is open here may be settled elsewhere. */
const stateOf = (order: WalletOrder): OrderState =>
  order.state === 'open' ? (order.channel?.() ?? 'open') : order.state;

/** Đồng given back so far of a payment that was booked. */
export const givenBack = ({ returns }: Pick<WalletOrder, 'returns'>): number =>
  returns.reduce((sum, { amount }) => sum + amount, 0);
