import { fromWireTime, toWireTime } from '../adapter/wire-time.js';
import { readDayFile, type DayFile, type DayFileFault } from './day-file.js';
import { open, seal, type Bend } from './envelope.js';
import { readObject } from './json.js';
import type { WalletKey } from './keys.js';
import { stateOfCode } from './wire.js';
import type { OrderState } from './orders.js';

/** A wallet as it is registered with the platform. */
export interface Registration {
  /** MaVi */
  readonly id: string;
  readonly name: string;
  /** Where the payer's browser is sent, with `?order=…`. */
  readonly orderUrl: string;
  /** Base address of its calls. */
  readonly url: string;
  readonly keys: readonly WalletKey[];
}

/** How the content of a call is wrong; it is signed all the same. */
export type Malformed =
  'unknown-member' | 'doubled-name' | 'other-call' | 'text-amount' | 'broken-amount' | 'no-order';

export interface CallOptions {
  readonly bend?: Bend;
  readonly malformed?: Malformed;
  readonly method?: string;
  readonly contentType?: string;
}

/** What a wallet answered. Without a right signature it is no answer, and nothing of its content is here. */
export interface WalletAnswer {
  /** HTTP status; absent: nobody answered. */
  readonly http?: number;
  /** `unsigned`: a status that has no signature (401, 404, 405, 413, 415). Other words: why it is no answer. */
  readonly signed: 'yes' | 'unsigned' | 'headers' | 'signature' | 'time' | 'nonce' | 'no-answer';
  /** MaLoi */
  readonly code?: string;
  /** Truong, with code 01. */
  readonly field?: string;
  readonly state?: OrderState;
  readonly amount?: number;
  readonly currency?: string;
  readonly transaction?: string;
  readonly at?: Date;
  /** DaHoan */
  readonly returned?: number;
  /** SoDu and ConLai of the test payer. */
  readonly balance?: number;
  readonly waiting?: number;
  readonly order?: string;
  /** The body as it came, for whoever looks for what must not be in it. */
  readonly text: string;
}

/** Money asked back from a wallet. */
export interface GivingBack {
  /** MaHoanTra or MaDaoGiaoDich. */
  readonly id: string;
  readonly order: string;
  readonly transaction: string;
  readonly amount: number;
  readonly reason: 'decision' | 'correction' | 'refused' | 'duplicate';
}

interface CallerOptions {
  readonly wallet: Registration;
  readonly key: () => WalletKey;
  readonly now: () => Date;
  readonly fetch: typeof fetch;
  /** Told of every call, as it went and as it was answered. */
  readonly record: (path: string, sent: string, answer: WalletAnswer) => void;
}

const ANSWER_LIMIT = 64 * 1024;
const FILE_LIMIT = 16 * 1024 * 1024;
const TIMEOUT_MS = 40_000;
const UNSIGNED = [401, 404, 405, 413, 415];

/** The platform as it calls one wallet, rightly or bent on purpose. */
export class WalletCaller {
  readonly #options: CallerOptions;

  constructor(options: CallerOptions) {
    this.#options = options;
  }

  status = (order: string, options?: CallOptions) =>
    this.#ask('/status', 'QUERY', { MaDonHang: order }, options);

  cancel = (order: string, options?: CallOptions) =>
    this.#ask('/cancel', 'CANCEL', { MaDonHang: order, LyDo: 'withdrawn' }, options);

  proof = (order: string, options?: CallOptions) =>
    this.#ask('/receipt', 'GET_BILL', { MaDonHang: order }, options);

  refund = ({ id, ...rest }: GivingBack, options?: CallOptions) =>
    this.#ask('/refunds', 'REFUND', { MaHoanTra: id, ...this.#back(rest) }, options);

  reverse = ({ id, ...rest }: GivingBack, options?: CallOptions) =>
    this.#ask('/reversals', 'REVERSAL', { MaDaoGiaoDich: id, ...this.#back(rest) }, options);

  /** The test payer: `open` an order, `confirm`, `decline`, `balance`, `flush`, `restart`. */
  test = (action: string, about: { token?: string; order?: string } = {}, options?: CallOptions) =>
    this.#ask(
      '/test/payer',
      'TEST',
      {
        ThaoTac: action,
        ...(about.token !== undefined && { Don: about.token }),
        ...(about.order !== undefined && { MaDonHang: about.order }),
      },
      options,
    );

  /** The wallet's file of a day, `yyyyMMdd`; or the answer instead of one; or why the file is refused. */
  async dayFile(
    day: string,
  ): Promise<DayFile | { readonly fault: DayFileFault } | { readonly answer: WalletAnswer }> {
    const { wallet, now } = this.#options;
    const { response, bytes, envelope } = await this.#send(
      '/files/day',
      { LoaiBanTin: 'FILE', Ngay: day },
      FILE_LIMIT,
    );
    const isFile = response?.status === 200 && response.headers.get('content-type')?.startsWith('text/plain');
    if (!isFile || bytes === undefined)
      return { answer: this.#answer('/files/day', response, bytes, envelope) };
    const of = { signer: 'wallet', wallet: wallet.id, nonce: envelope.nonce, day } as const;
    const text = Buffer.from(bytes).toString('utf8');
    this.#options.record('/files/day', envelope.body, { http: 200, signed: 'yes', text });
    return readDayFile(wallet.keys, of, bytes, now());
  }

  /** Bytes of no call at all, to any path. */
  raw = (path: string, body: string, options?: CallOptions) => this.#ask(path, undefined, body, options);

  #back({ order, transaction, amount, reason }: Omit<GivingBack, 'id'>) {
    return {
      MaDonHang: order,
      MaGiaoDich: transaction,
      SoTien: amount,
      MaTienTe: 'VND',
      LyDo: reason,
      ThoiGianGD: toWireTime(this.#options.now()),
    };
  }

  async #ask(path: string, type: string | undefined, fields: object | string, options: CallOptions = {}) {
    const content = typeof fields === 'string' ? fields : { LoaiBanTin: type, ...fields };
    const { response, bytes, envelope } = await this.#send(path, content, ANSWER_LIMIT, options);
    const answer = this.#answer(path, response, bytes, envelope);
    this.#options.record(path, envelope.body, answer);
    return answer;
  }

  async #send(path: string, content: object | string, limit: number, options: CallOptions = {}) {
    const { wallet, key, now, fetch: send } = this.#options;
    const text = typeof content === 'string' ? content : malform(content, options.malformed);
    const what = { kind: 'request', wallet: wallet.id, verb: 'POST', target: path } as const;
    const envelope = seal(key(), what, text, now(), options.bend);
    const { method = 'POST', contentType } = options;
    try {
      const response = await send(`${wallet.url}${path}`, {
        method,
        headers: { ...envelope.headers, ...(contentType !== undefined && { 'content-type': contentType }) },
        ...(method !== 'GET' && { body: envelope.body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return { response, bytes: await readUpTo(response, limit), envelope };
    } catch {
      return { response: undefined, bytes: undefined, envelope };
    }
  }

  #answer(
    path: string,
    response: Response | undefined,
    bytes: Uint8Array | undefined,
    { nonce }: { nonce: string },
  ): WalletAnswer {
    if (response === undefined || bytes === undefined) return { signed: 'no-answer', text: '' };
    const { status: http, headers } = response;
    const text = Buffer.from(bytes).toString('utf8');
    const { wallet, now } = this.#options;
    if (UNSIGNED.includes(http)) {
      const code = readObject(bytes)?.['MaLoi'];
      return { http, signed: 'unsigned', text, ...(typeof code === 'string' && { code }) };
    }
    const what = { kind: 'answer', wallet: wallet.id, verb: String(http), target: path, nonce } as const;
    const reading = open(wallet.keys, what, headers, bytes, now());
    if (!reading.ok) return { http, signed: reading.why, text };
    return { http, signed: 'yes', text, ...contentOf(readObject(bytes) ?? {}) };
  }
}

function contentOf(body: Readonly<Record<string, unknown>>): Partial<WalletAnswer> {
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : undefined);
  const number = (name: string) => (typeof body[name] === 'number' ? (body[name] as number) : undefined);
  const found = {
    code: text('MaLoi'),
    field: text('Truong'),
    state: stateOfCode(body['TrangThaiGD']),
    amount: number('SoTien'),
    currency: text('MaTienTe'),
    transaction: text('MaGiaoDich'),
    at: fromWireTime(text('ThoiGianGD') ?? ''),
    returned: number('DaHoan'),
    balance: number('SoDu'),
    waiting: number('ConLai'),
    order: text('MaDonHang'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function malform(fields: object, how: Malformed | undefined): string {
  const text = JSON.stringify(fields);
  switch (how) {
    case undefined:
      return text;
    case 'unknown-member':
      return text.replace(/}$/, ',"ThanhPhanMoi":{"a":[1,null]}}');
    case 'doubled-name':
      return text.replace(/}$/, `,"MaDonHang":"KHAC-0001"}`);
    case 'other-call':
      return text.replace(/"LoaiBanTin":"\w+"/, '"LoaiBanTin":"CONFIRM"');
    case 'text-amount':
      return text.replace(/"SoTien":(\d+)/, '"SoTien":"$1"');
    case 'broken-amount':
      return text.replace(/"SoTien":(\d+)/, '"SoTien":$1.5');
    case 'no-order':
      return text.replace(/"MaDonHang":"[^"]*",?/, '').replace(/,}$/, '}');
  }
}

async function readUpTo(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
