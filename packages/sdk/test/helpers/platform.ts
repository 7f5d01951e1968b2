import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { WalletKey } from '@dvcqg/sdk/wallet';
import { inWords, onWire, type Told } from '../../src/wire/wallet-1/fixtures/words.js';

/**
 * The platform's end of the wallet protocol, written from decision 12 alone, for tests. It keeps the rules and can be made
 * to misbehave. It is told what to say, and tells what it heard, in our words.
 */
export const platformSecret = 'SANDBOX-PLATFORM-SECRET-000000000001';
export const walletSecret = 'SANDBOX-WALLET-SECRET-00000000000001';
export const platformKeys: readonly WalletKey[] = [
  { id: 'p1', algorithm: 'hmac-sha256', secret: platformSecret },
];
export const walletKeys: readonly WalletKey[] = [
  { id: 'w1', algorithm: 'hmac-sha256', secret: walletSecret },
];

export interface PlatformOrder {
  readonly id: string;
  readonly amount: number;
  readonly expiresAt: Date;
  state: string;
  transaction?: string;
  /** Reversals told, by their id. */
  reversals: string[];
}

/** How a request or answer is bent. */
export interface Bend {
  readonly secret?: string;
  readonly key?: string;
  /** Seconds the time is wrong by. */
  readonly skew?: number;
  readonly body?: (body: string) => string | Uint8Array;
  readonly headers?: (headers: Record<string, string>) => void;
}

const hmac = (secret: string, lines: readonly (string | number)[], body: string | Uint8Array) =>
  createHmac('sha256', secret)
    .update(lines.map((line) => `${line}\n`).join(''))
    .update(body)
    .digest('base64url');

export class TestPlatform {
  readonly orders = new Map<string, PlatformOrder>();
  /** Every call that came, by path, with its fields. */
  readonly calls: { readonly path: string; readonly body: Told }[] = [];
  /** What becomes of an answer: by default it is given as it is. */
  answering: (path: string, given: Response) => Response | Promise<Response> = (_, given) => given;
  /** Answers `CONFIRM` with this instead of booking. */
  confirmWith: string | undefined;
  rows: string[] = [];
  #count = 0;

  constructor(readonly now: () => Date = () => new Date()) {}

  order(amount = 150_000, life = 900_000): PlatformOrder {
    const id = `DH${String(++this.#count).padStart(6, '0')}`;
    // To the second, as the wire tells it.
    const expiresAt = new Date(Math.floor((this.now().getTime() + life) / 1000) * 1000);
    const order: PlatformOrder = { id, amount, expiresAt, state: '0', reversals: [] };
    this.orders.set(id, order);
    return order;
  }

  token({ id, amount, expiresAt }: PlatformOrder, change: Told = {}, bend: Bend = {}): string {
    const terms = { amount, currency: 'VND', expiresAt };
    const body = JSON.stringify(onWire({ type: 'ORDER', order: id, ...terms, ...change }));
    const time = Math.floor(this.now().getTime() / 1000) + (bend.skew ?? 0);
    const nonce = randomBytes(16).toString('base64url');
    const key = bend.key ?? 'p1';
    const lines = ['DVCQG-WALLET-1', 'order', 'platform', 'VIMAU', key, time, nonce, 'GET', 'order'];
    const signature = hmac(bend.secret ?? platformSecret, lines, body);
    return ['1', 'VIMAU', key, time, nonce, Buffer.from(body).toString('base64url'), signature].join('.');
  }

  /** A signed call to the wallet; `base` is the path it is mounted at. */
  request(path: string, fields: Told, bend: Bend = {}, base = ''): Request {
    const body = JSON.stringify(onWire(fields));
    const time = Math.floor(this.now().getTime() / 1000) + (bend.skew ?? 0);
    const nonce = randomBytes(16).toString('base64url');
    const key = bend.key ?? 'p1';
    const lines = ['DVCQG-WALLET-1', 'request', 'platform', 'VIMAU', key, time, nonce, 'POST', path];
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'dvcqg-partner': 'VIMAU',
      'dvcqg-key': key,
      'dvcqg-time': String(time),
      'dvcqg-nonce': nonce,
      'dvcqg-signature': hmac(bend.secret ?? platformSecret, lines, body),
    };
    bend.headers?.(headers);
    const sent = bend.body ? bend.body(body) : body;
    return new Request(`http://wallet.test${base}${path}`, { method: 'POST', headers, body: sent as string });
  }

  /** What the wallet answered, its signature checked; answers with 401 are not signed. */
  async ask(
    wallet: { fetch(request: Request): Promise<Response> },
    path: string,
    fields: Told,
    bend: Bend = {},
  ): Promise<Record<string, unknown>> {
    const request = this.request(path, fields, bend);
    const response = await wallet.fetch(request.clone());
    const text = await response.text();
    if (response.status !== 401 && response.status !== 413) {
      const header = (name: string) => response.headers.get(`dvcqg-${name}`) ?? '';
      const lines = [
        'DVCQG-WALLET-1',
        'answer',
        'wallet',
        'VIMAU',
        header('key'),
        header('time'),
        header('nonce'),
      ];
      if (header('nonce') !== request.headers.get('dvcqg-nonce'))
        throw new Error('the answer has another nonce');
      if (hmac(walletSecret, [...lines, response.status, path], text) !== header('signature'))
        throw new Error(`the answer is not signed: ${response.status}`);
    }
    return { http: response.status, ...inWords(JSON.parse(text)) };
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname.replace('/wallet/v1', '');
    const body = await request.text();
    const header = (name: string) => request.headers.get(`dvcqg-${name}`) ?? '';
    const lines = [
      'DVCQG-WALLET-1',
      'request',
      'wallet',
      'VIMAU',
      'w1',
      header('time'),
      header('nonce'),
      'POST',
      path,
    ];
    const fresh = Math.abs(Number(header('time')) - this.now().getTime() / 1000) <= 300;
    if (!fresh || hmac(walletSecret, lines, body) !== header('signature'))
      return Response.json(onWire({ answer: '02' }), { status: 401 });
    const fields: Told = inWords(JSON.parse(body));
    this.calls.push({ path, body: fields });
    const given =
      path === '/files/day'
        ? this.#file(fields, header('nonce'))
        : this.#answer(path, fields, header('nonce'));
    return this.answering(path, given);
  };

  #answer(path: string, fields: Told, nonce: string): Response {
    const body = JSON.stringify(onWire(this.#decide(path, fields)));
    const time = Math.floor(this.now().getTime() / 1000);
    const lines = ['DVCQG-WALLET-1', 'answer', 'platform', 'VIMAU', 'p1', time, nonce, 200, path];
    const headers = {
      'dvcqg-partner': 'VIMAU',
      'dvcqg-key': 'p1',
      'dvcqg-time': String(time),
      'dvcqg-nonce': nonce,
      'dvcqg-signature': hmac(platformSecret, lines, body),
    };
    return new Response(body, { headers });
  }

  #decide(path: string, fields: Told): Told {
    const order = this.orders.get(String(fields.order));
    if (!order) return { answer: '10' };
    switch (path) {
      case '/orders/details':
        return {
          answer: '00',
          order: order.id,
          amount: order.amount,
          currency: 'VND',
          expiresAt: order.expiresAt,
          state: order.state,
          payee: 'Kho bạc Nhà nước tỉnh Mẫu',
          purpose: 'Thanh toan le phi ho so',
          fees: [{ feeKind: '2', feeName: 'Lệ phí đăng ký', amount: order.amount }],
          returnTo: 'http://127.0.0.1:4400/payment/pay/x/return',
        };
      case '/orders/confirm': {
        if (this.confirmWith) return { answer: this.confirmWith };
        if (order.state === '1') return { answer: order.transaction === fields.transaction ? '00' : '12' };
        if (order.state !== '0') return { answer: '11' };
        if (fields.amount !== order.amount) return { answer: '16' };
        order.state = '1';
        order.transaction = String(fields.transaction);
        return { answer: '00' };
      }
      case '/orders/cancel':
        if (order.state === '0') order.state = '4';
        return { answer: '00' };
      case '/orders/reversal':
        order.reversals.push(String(fields.reversal));
        return { answer: '00' };
      case '/orders/receipt':
        return order.state === '1'
          ? { answer: '00', order: order.id, bill: 'http://127.0.0.1:4400/payment/bill/x' }
          : { answer: '15' };
      default:
        return { answer: '01', field: 'type' };
    }
  }

  /** Whether a wallet's day file has the signature that belongs to it. */
  isSoundFile(text: string): boolean {
    const at = text.lastIndexOf('|') + 1;
    const [, , signer, partner, day, , key, time, nonce] = text.split('\n')[0]!.split('|') as string[];
    const digest = createHash('sha256').update(text.slice(0, at)).digest('hex');
    const lines = ['DVCQG-WALLET-1', 'file', signer!, partner!, key!, time!, nonce!, 'FILE', day!];
    return text.endsWith('\n') && hmac(walletSecret, lines, digest) === text.slice(at, -1);
  }

  /** `rows` as the platform's file of a day; rows are lines without their line feed. */
  #file(fields: Told, nonce: string): Response {
    const time = Math.floor(this.now().getTime() / 1000);
    const day = String(fields.day);
    const sum = (type: string) =>
      this.rows
        .filter((row) => row.startsWith(`R|${type}|`))
        .reduce((total, row) => total + Number(row.split('|')[4]), 0);
    const head = `H|DVCQG-WALLET-FILE-1|platform|VIMAU|${day}|F|p1|${time}|${nonce}`;
    const trailer = `T|${this.rows.length}|${sum('PAY')}|${sum('REFUND')}|${sum('REVERSAL')}|`;
    const text = [head, ...this.rows, trailer].join('\n');
    const digest = createHash('sha256').update(text).digest('hex');
    const lines = ['DVCQG-WALLET-1', 'file', 'platform', 'VIMAU', 'p1', time, nonce, 'FILE', day];
    return new Response(`${text}${hmac(platformSecret, lines, digest)}\n`, {
      headers: { 'content-type': 'text/plain' },
    });
  }
}
