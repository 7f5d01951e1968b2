import { toWireTime } from '../adapter/wire-time.js';
import { WalletCaller, type Registration, type WalletAnswer } from './call.js';
import { writeDayFile } from './day-file.js';
import { open, seal, sealOrder, type Bend } from './envelope.js';
import { readObject } from './json.js';
import type { WalletKey } from './keys.js';
import { WalletOrders, type Debit, type OrderState, type WalletOrder } from './orders.js';
import { handlers, type Handled } from './handlers.js';
import { calls, httpStatus, meanings, orderBody, stateCode, type CallName } from './wire.js';

/** How the platform answers a wallet's call otherwise than it should. */
export interface Twist {
  /** Says this MaLoi, and does nothing of what was asked. */
  readonly code?: string;
  /** Does what was asked; the answer never arrives. */
  readonly lost?: boolean;
  /** Does nothing; the answer is HTTP 503 without a signature, as of a proxy. */
  readonly down?: boolean;
  /** Real or played time before the answer leaves. */
  readonly delayMs?: number;
  readonly bend?: Bend;
  /** Values of a right answer that are changed and signed. */
  readonly change?: {
    readonly amount?: number;
    readonly currency?: string;
    readonly expiresAt?: Date;
    readonly state?: OrderState;
  };
}

/** A call of the wallet, as it came. */
export interface Received {
  readonly call: CallName;
  readonly at: Date;
  /** Path and query. */
  readonly url: string;
  readonly nonce: string;
  readonly key: string;
  /** Why it was refused before it was read. */
  readonly refused?: 'headers' | 'signature' | 'time' | 'nonce';
  /** MaDonHang, SoTien, MaTienTe, MaGiaoDich or MaDaoGiaoDich, LyDo. */
  readonly order?: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly transaction?: string;
  readonly reversal?: string;
  readonly reason?: string;
  readonly text: string;
  /** MaLoi it was answered with. */
  readonly answered: string;
}

/** A call of the platform and what came of it. */
export interface Sent {
  readonly path: string;
  readonly at: Date;
  readonly text: string;
  readonly answer: WalletAnswer;
}

export interface WalletPlatformOptions {
  readonly wallets: () => readonly Registration[];
  /** The key that signs. */
  readonly key: () => WalletKey;
  readonly now: () => Date;
  readonly fetch: typeof fetch;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly onPaid?: (order: WalletOrder, debit: Debit) => void;
  readonly onReceived?: (received: Received) => void;
  readonly onSent?: (sent: Sent) => void;
}

const REQUEST_LIMIT = 16 * 1024;

/** Thrown instead of an answer: whoever holds the connection cuts it. */
export const answerLost = Symbol('answer lost');

/** The platform's end of the protocol with wallets (decision 12), without its HTTP server. */
export class WalletPlatform {
  readonly orders: WalletOrders;
  readonly #options: WalletPlatformOptions;
  #twists: { call: CallName; twist: Twist; left: number }[] = [];

  constructor(options: WalletPlatformOptions) {
    this.#options = options;
    this.orders = new WalletOrders(options.now, options.onPaid);
  }

  /** The next `times` calls of this name are answered so. */
  twist(call: CallName, twist: Twist, times = 1): void {
    this.#twists.push({ call, twist, left: times });
  }

  untwist(): void {
    this.#twists = [];
  }

  token(order: WalletOrder, bend?: Bend): string {
    const { key, now } = this.#options;
    return sealOrder(key(), order.wallet, JSON.stringify(orderBody(order)), now(), bend);
  }

  /** The platform as it calls this wallet. */
  to(wallet: Registration): WalletCaller {
    const { key, now, fetch, onSent } = this.#options;
    return new WalletCaller({
      wallet,
      key,
      now,
      fetch,
      record: (path, text, answer) => onSent?.({ path, at: now(), text, answer }),
    });
  }

  /** Answers a wallet's POST. @throws {typeof answerLost} when the connection is to be cut. */
  async receive(call: CallName, request: Request): Promise<Response> {
    if (!request.headers.get('content-type')?.startsWith('application/json')) return unsigned(415, '01');
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.byteLength > REQUEST_LIMIT) return unsigned(413, '01');
    const { now } = this.#options;
    const wallet = this.#options.wallets().find(({ id }) => id === request.headers.get('dvcqg-partner'));
    const target = calls[call].path;
    const what = { kind: 'request', wallet: wallet?.id ?? '', verb: 'POST', target } as const;
    const reading = open(wallet?.keys ?? [], what, request.headers, bytes, now());
    const tell = (answered: string, refused?: Received['refused']) =>
      this.#tell(call, request, bytes, answered, refused);
    if (!reading.ok) {
      tell('02', reading.why);
      return unsigned(401, '02');
    }
    const twist = this.#take(call);
    if (twist?.down) {
      tell('503');
      return new Response('Service Unavailable', { status: 503 });
    }
    const body = readObject(bytes);
    const handled: Handled =
      twist?.code !== undefined
        ? { code: twist.code }
        : handlers[call](this.orders, reading.wallet, body, now());
    tell(handled.code);
    if (twist?.delayMs !== undefined) await this.#sleep(twist.delayMs);
    if (twist?.lost) throw answerLost;
    if (call === 'file' && handled.code === '00')
      return this.#file(reading.wallet, reading.nonce, String(body?.['Ngay']));
    return this.#answer(
      target,
      reading,
      { ...handled, fields: changed(handled.fields, twist?.change) },
      twist?.bend,
    );
  }

  #answer(
    target: string,
    to: { wallet: string; nonce: string },
    { code, field, fields }: Handled,
    bend?: Bend,
  ): Response {
    const { key, now } = this.#options;
    const content = {
      MaLoi: code,
      ...(code !== '00' && { MoTaLoi: meanings[code] }),
      ...(field !== undefined && { Truong: field }),
      ...fields,
    };
    const status = httpStatus(code);
    const what = {
      kind: 'answer',
      wallet: to.wallet,
      verb: String(status),
      target,
      nonce: to.nonce,
    } as const;
    const { headers, body } = seal(key(), what, JSON.stringify(content), now(), bend);
    return new Response(body, { status, headers });
  }

  #file(wallet: string, nonce: string, day: string): Response {
    const { key, now } = this.#options;
    const file = writeDayFile(
      key(),
      { signer: 'platform', wallet, nonce, day },
      this.orders.movements(wallet),
      now(),
    );
    return new Response(file, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }

  #take(call: CallName): Twist | undefined {
    const found = this.#twists.find((one) => one.call === call);
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left === 0) this.#twists = this.#twists.filter((one) => one !== found);
    return found.twist;
  }

  #sleep = (ms: number) =>
    this.#options.sleep?.(ms) ?? new Promise<void>((resolve) => void setTimeout(resolve, ms));

  #tell(
    call: CallName,
    request: Request,
    bytes: Uint8Array,
    answered: string,
    refused?: Received['refused'],
  ): void {
    const body = readObject(bytes) ?? {};
    const { pathname, search } = new URL(request.url);
    const text = (name: string) => (typeof body[name] === 'string' ? { [name]: body[name] as string } : {});
    const { MaDonHang, MaTienTe, MaGiaoDich, MaDaoGiaoDich, LyDo } = {
      ...text('MaDonHang'),
      ...text('MaTienTe'),
      ...text('MaGiaoDich'),
      ...text('MaDaoGiaoDich'),
      ...text('LyDo'),
    } as Record<string, string | undefined>;
    this.#options.onReceived?.({
      call,
      at: this.#options.now(),
      url: pathname + search,
      nonce: request.headers.get('dvcqg-nonce') ?? '',
      key: request.headers.get('dvcqg-key') ?? '',
      text: Buffer.from(bytes).toString('utf8'),
      answered,
      ...(refused && { refused }),
      ...(MaDonHang !== undefined && { order: MaDonHang }),
      ...(typeof body['SoTien'] === 'number' && { amount: body['SoTien'] }),
      ...(MaTienTe !== undefined && { currency: MaTienTe }),
      ...(MaGiaoDich !== undefined && { transaction: MaGiaoDich }),
      ...(MaDaoGiaoDich !== undefined && { reversal: MaDaoGiaoDich }),
      ...(LyDo !== undefined && { reason: LyDo }),
    });
  }
}

function changed(fields: Handled['fields'], change: Twist['change']): Record<string, unknown> {
  if (change === undefined) return { ...fields };
  const { amount, currency, expiresAt, state } = change;
  return {
    ...fields,
    ...(amount !== undefined && { SoTien: amount, PhiLePhi: [] }),
    ...(currency !== undefined && { MaTienTe: currency }),
    ...(expiresAt !== undefined && { HetHan: toWireTime(expiresAt) }),
    ...(state !== undefined && { TrangThaiGD: stateCode(state) }),
  };
}

const unsigned = (status: number, code: string) =>
  Response.json({ MaLoi: code, MoTaLoi: meanings[code] }, { status });
