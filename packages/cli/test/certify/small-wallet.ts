import { Signing } from './small-wallet-signing.js';
import type { Flaw } from './flaws.js';

// Long because it is a whole wallet: read from decision 12 alone, so that it shares nothing with the SDK's, and broken in one place.

interface Back {
  readonly amount: number;
  readonly transaction: string;
  readonly at: string;
}
interface Order {
  readonly id: string;
  readonly amount: number;
  readonly expires: string;
  state: '0' | '1' | '4' | '5';
  debit?: { id: string; at: string };
  /** What still has to reach the platform. */
  waiting?: 'confirm' | 'reversal' | 'cancel';
  refunds: Record<string, Back>;
  reversals: Record<string, Back>;
  told?: string;
}
interface Disk {
  balance: number;
  count: number;
  orders: Record<string, Order>;
}
type Fields = Record<string, unknown>;

const clock = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 19).replaceAll(/\D/g, '');
const STATUS: Record<string, number> = { '01': 400, '18': 409, '20': 403, '98': 503, '99': 500 };
const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(value);

/** A small sound wallet, written from decision 12 alone: the second reading of its text. With a flaw it is unsound. */
export class SmallWallet {
  readonly #signing: Signing;
  #disk: Disk = { balance: 5_000_000_000, count: 0, orders: {} };

  constructor(
    private readonly platform: string,
    private readonly send: typeof fetch,
    private readonly now: () => number,
    private readonly flaw?: Flaw,
  ) {
    this.#signing = new Signing(now, flaw);
  }

  async handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (request.method === 'GET' && url.pathname === '/thanh-toan')
      return new Response(null, { status: 303, headers: { location: '/don' } });
    if (request.method === 'GET' && url.pathname === '/don') {
      const headers = {
        'content-security-policy': "frame-ancestors 'none'",
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      };
      return new Response('<!doctype html><title>Ví</title>', { headers });
    }
    const path = url.pathname.replace(/^\/platform/, '');
    const handler = this.#handlers[path];
    if (!handler) return this.#unsigned(404);
    if (request.method !== 'POST') return this.#unsigned(405);
    if (!request.headers.get('content-type')?.startsWith('application/json')) return this.#unsigned(415);
    const text = Buffer.from(await request.arrayBuffer()).toString();
    if (text.length > 16_384) return this.#unsigned(413);
    let verified;
    try {
      verified = this.#signing.verify('request', 'POST', path, request.headers, text);
    } catch {
      return this.#unsigned(401, '02');
    }
    if (!verified) return this.#unsigned(401, '02');
    const [type, handle] = handler;
    const fields = once(text);
    if (fields?.['LoaiBanTin'] !== type)
      return this.#answer(path, verified.nonce, { MaLoi: '01', MoTaLoi: 'Trường sai', Truong: 'LoaiBanTin' });
    const answer = await handle(fields, verified.nonce);
    return answer instanceof Response ? answer : this.#answer(path, verified.nonce, answer);
  }

  readonly #handlers: Record<
    string,
    [string, (fields: Fields, nonce: string) => Fields | Response | Promise<Fields>]
  > = {
    '/status': [
      'QUERY',
      ({ MaDonHang }) => {
        if (!isId(MaDonHang)) return wrong('MaDonHang');
        const order = this.#expire(MaDonHang);
        if (!order) return { MaLoi: '10' };
        return {
          MaLoi: '00',
          MaDonHang,
          TrangThaiGD: order.state,
          SoTien: order.amount,
          MaTienTe: 'VND',
          ...(order.debit && { MaGiaoDich: order.debit.id, ThoiGianGD: order.debit.at, DaHoan: back(order) }),
        };
      },
    ],
    '/cancel': [
      'CANCEL',
      ({ MaDonHang }) => {
        if (!isId(MaDonHang)) return wrong('MaDonHang');
        const order = this.#disk.orders[MaDonHang];
        if (!order) return { MaLoi: '10' };
        if (order.debit) return { MaLoi: '13' };
        this.#change(MaDonHang, (own) => void (own.state = '4'));
        return { MaLoi: '00' };
      },
    ],
    '/receipt': [
      'GET_BILL',
      ({ MaDonHang }) => {
        if (!isId(MaDonHang)) return wrong('MaDonHang');
        const order = this.#disk.orders[MaDonHang];
        if (!order) return { MaLoi: '10' };
        if (!order.debit) return { MaLoi: '15' };
        return {
          MaLoi: '00',
          MaDonHang,
          MaGiaoDich: order.debit.id,
          SoTien: order.amount,
          MaTienTe: 'VND',
          ThoiGianGD: order.debit.at,
        };
      },
    ],
    '/refunds': ['REFUND', (fields) => this.#return('refunds', fields['MaHoanTra'], fields)],
    '/reversals': ['REVERSAL', (fields) => this.#return('reversals', fields['MaDaoGiaoDich'], fields)],
    '/files/day': [
      'FILE',
      ({ Ngay }, nonce) => {
        if (typeof Ngay !== 'string' || !/^\d{8}$/.test(Ngay) || Ngay > clock(this.now()).slice(0, 8))
          return wrong('Ngay');
        return new Response(this.#file(Ngay, nonce), {
          headers: { 'content-type': 'text/plain; charset=utf-8' },
        });
      },
    ],
    '/test/payer': ['TEST', (fields) => this.#test(fields)],
  };

  async #test({ ThaoTac, Don, MaDonHang }: Fields): Promise<Fields> {
    if (ThaoTac === 'open') return typeof Don === 'string' ? this.#open(Don) : wrong('Don');
    if (ThaoTac === 'balance') return { MaLoi: '00', SoDu: this.#disk.balance };
    if (ThaoTac === 'flush') return { MaLoi: '00', ConLai: await this.#flush() };
    if (ThaoTac === 'restart') {
      const { orders, ...rest } = this.#disk;
      this.#disk = JSON.parse(
        JSON.stringify({ ...rest, orders: this.flaw === 'forgets' ? {} : orders }),
      ) as Disk;
      return { MaLoi: '00' };
    }
    if (!isId(MaDonHang)) return wrong('MaDonHang');
    if (ThaoTac === 'confirm') return { MaLoi: await this.#pay(MaDonHang) };
    return ThaoTac === 'decline' ? { MaLoi: await this.#decline(MaDonHang) } : wrong('ThaoTac');
  }

  async #open(token: string): Promise<Fields> {
    const text = this.#signing.order(token);
    if (text === undefined) return { MaLoi: '02' };
    const { LoaiBanTin, MaDonHang, SoTien, MaTienTe, HetHan } = once(text) ?? {};
    if (LoaiBanTin !== 'ORDER' || !isId(MaDonHang) || MaTienTe !== 'VND') return { MaLoi: '02' };
    const order = { id: MaDonHang, amount: Number(SoTien), expires: String(HetHan) };
    if (this.#isOver(order) && this.flaw !== 'pays-late') return { MaLoi: '11' };
    const known = this.#disk.orders[order.id];
    if (known && (known.amount !== order.amount || known.expires !== order.expires)) return { MaLoi: '18' };
    const details = await this.#ask('/orders/details', 'DETAILS', { MaDonHang });
    if (!details) return { MaLoi: '98' };
    if (details['MaLoi'] !== '00') return { MaLoi: '11' };
    if (!this.#isSame(order, details)) return { MaLoi: '16' };
    if (!known) {
      this.#disk.orders[order.id] = { ...order, state: '0', refunds: {}, reversals: {} };
    }
    return { MaLoi: '00', MaDonHang };
  }

  async #pay(id: string): Promise<string> {
    const order = this.#expire(id);
    if (!order) return '10';
    if (order.debit && this.flaw !== 'debits-twice') return order.state === '1' ? '00' : '12';
    if (order.state === '4') return '11';
    if (this.flaw === 'early-success') this.#change(id, (own) => void (own.state = '1'));
    const details = await this.#ask('/orders/details', 'DETAILS', { MaDonHang: id });
    if (!details || details['MaLoi'] === '98') return '98';
    if (details['TrangThaiGD'] === '6') return '12';
    if (details['MaLoi'] === '00' && details['TrangThaiGD'] === '3') return '14';
    const isOpen =
      details['TrangThaiGD'] === '0' || (this.flaw === 'debits-twice' && order.debit !== undefined);
    if (details['MaLoi'] !== '00' || !isOpen || !this.#isSame(order, details)) return '11';
    const now = this.#expire(id);
    if (now?.debit && this.flaw !== 'debits-twice') return '00';
    if (now?.state === '4') return '11';
    if (this.#disk.balance < order.amount) return '51';
    this.#disk.balance -= order.amount;
    this.#disk.count += 1;
    Object.assign(this.#disk.orders[id] ?? {}, {
      state: '1',
      debit: { id: `VM${this.#disk.count}`, at: clock(this.now()) },
      waiting: 'confirm',
    });
    await this.#flush();
    return '00';
  }

  async #decline(id: string): Promise<string> {
    const order = this.#expire(id);
    if (order?.debit) return '13';
    this.#change(id, (own) => Object.assign(own, { state: '4', waiting: 'cancel' }));
    await this.#flush();
    return '00';
  }

  /** Tries once whatever waits; how many still do. */
  async #flush(): Promise<number> {
    for (const { id, waiting } of Object.values(this.#disk.orders)) if (waiting) await this.#tell(id);
    return Object.values(this.#disk.orders).filter(({ waiting }) => waiting).length;
  }

  async #tell(id: string): Promise<void> {
    const order = this.#disk.orders[id];
    const about = { MaDonHang: id, SoTien: order?.amount, MaTienTe: 'VND', MaGiaoDich: order?.debit?.id };
    if (order?.waiting === 'cancel') {
      const answer = await this.#ask('/orders/cancel', 'CANCEL', { MaDonHang: id, LyDo: 'payer' });
      if (answer && !['98', '99', '14'].includes(String(answer['MaLoi'])))
        this.#change(id, (own) => delete own.waiting);
    } else if (order?.waiting === 'confirm') {
      const answer = await this.#ask('/orders/confirm', 'CONFIRM', { ...about, ThoiGianGD: order.debit?.at });
      const code = answer ? String(answer['MaLoi']) : 'none';
      if (code === '00' || (this.flaw === 'gives-up' && /^(none|14|9.)$/.test(code)))
        this.#change(id, (own) => delete own.waiting);
      else if (['10', '11', '12', '16'].includes(code)) this.#refused(id);
    }
    if (this.#disk.orders[id]?.waiting === 'reversal') {
      const { told, reversals } = this.#disk.orders[id] as Order;
      const at = reversals[told ?? '']?.at;
      const answer = await this.#ask('/orders/reversal', 'REVERSAL', {
        ...about,
        MaDaoGiaoDich: told,
        LyDo: 'refused',
        ThoiGianGD: at,
      });
      if (answer?.['MaLoi'] === '00') this.#change(id, (own) => delete own.waiting);
    }
  }

  #refused(id: string): void {
    if (this.flaw === 'keeps-refused') return void this.#change(id, (own) => delete own.waiting);
    const order = this.#disk.orders[id] as Order;
    this.#disk.balance += order.amount;
    const told = `DAO-${order.debit?.id}`;
    order.reversals[told] = {
      amount: order.amount,
      transaction: order.debit?.id ?? '',
      at: clock(this.now()),
    };
    Object.assign(order, { told, state: '5', waiting: 'reversal' });
  }

  #return(kind: 'refunds' | 'reversals', id: unknown, fields: Fields): Fields {
    const { MaDonHang, SoTien, MaGiaoDich } = fields;
    if (!isId(id)) return wrong(kind === 'refunds' ? 'MaHoanTra' : 'MaDaoGiaoDich');
    if (!isId(MaDonHang)) return wrong('MaDonHang');
    if (typeof SoTien !== 'number' || !Number.isSafeInteger(SoTien) || SoTien < 1) return wrong('SoTien');
    const order = this.#disk.orders[MaDonHang];
    if (!order) return { MaLoi: '10' };
    const same = order[kind][id];
    if (same && this.flaw !== 'refunds-twice')
      return { MaLoi: same.amount === SoTien && same.transaction === MaGiaoDich ? '00' : '18' };
    if (!order.debit) return { MaLoi: '15' };
    if (kind === 'reversals' && SoTien !== order.amount) return { MaLoi: '16' };
    if (back(order) + SoTien > order.amount && !same) return { MaLoi: '17' };
    order[kind][id] = { amount: SoTien, transaction: String(MaGiaoDich), at: clock(this.now()) };
    this.#disk.balance += SoTien;
    if (back(order) === order.amount) order.state = '5';
    return { MaLoi: '00' };
  }

  #file(day: string, nonce: string): string {
    const orders = Object.values(this.#disk.orders);
    const row = (type: string, id: string, order: string, amount: number, at: string) => ({
      name: `${type}|${id}`,
      type,
      amount,
      at,
      text: `R|${type}|${id}|${order}|${amount}|VND|${at}`,
    });
    const rows = orders
      .flatMap((order) => [
        ...(order.debit ? [row('PAY', order.debit.id, order.id, order.amount, order.debit.at)] : []),
        ...Object.entries(order.refunds).map(([id, { amount, at }]) =>
          row('REFUND', id, order.id, amount, at),
        ),
        ...Object.entries(order.reversals).map(([id, { amount, at }]) =>
          row('REVERSAL', id, order.id, amount, at),
        ),
      ])
      .filter(({ at }) => at.startsWith(day))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const sum = (type: string) => rows.reduce((all, one) => all + (one.type === type ? one.amount : 0), 0);
    const time = String(Math.floor(this.now() / 1000));
    const final = day < clock(this.now()).slice(0, 8) ? 'F' : 'P';
    const paid = sum('PAY') + (this.flaw === 'file-total' && rows.length > 0 ? 1 : 0);
    const unsigned = [
      `H|DVCQG-WALLET-FILE-1|wallet|VIMAU|${day}|${final}|w1|${time}|${nonce}`,
      ...rows.map(({ text }) => text),
      `T|${rows.length}|${paid}|${sum('REFUND')}|${sum('REVERSAL')}|`,
    ].join('\n');
    return `${unsigned}${this.#signing.file(unsigned, day, time, nonce)}\n`;
  }

  /** The platform's answer, when it is one. */
  async #ask(path: string, type: string, fields: Fields): Promise<Fields | undefined> {
    const body = JSON.stringify({ LoaiBanTin: type, ...fields });
    const headers = this.#signing.headers('request', 'POST', path, body);
    const address = `${this.platform}${path}${this.flaw === 'leaks' ? '?nguoi=0912345678' : ''}`;
    try {
      const response = await this.send(address, { method: 'POST', headers, body });
      const text = await response.text();
      const answer = this.#signing.verify(
        'answer',
        String(response.status),
        path,
        response.headers,
        text,
        headers['dvcqg-nonce'],
      );
      return answer && once(answer.body);
    } catch {
      return undefined;
    }
  }

  #answer(path: string, nonce: string, fields: Fields): Response {
    const body = JSON.stringify(fields);
    const status = STATUS[String(fields['MaLoi'])] ?? 200;
    return new Response(body, {
      status,
      headers: this.#signing.headers('answer', String(status), path, body, nonce),
    });
  }

  #unsigned = (status: number, code = '01') => Response.json({ MaLoi: code, MoTaLoi: 'Từ chối' }, { status });

  #isSame({ amount, expires }: Pick<Order, 'amount' | 'expires'>, details: Fields): boolean {
    const off = Math.abs(amount - Number(details['SoTien']));
    return (
      off <= (this.flaw === 'one-dong' ? 1 : 0) &&
      details['MaTienTe'] === 'VND' &&
      details['HetHan'] === expires
    );
  }

  #isOver = ({ expires }: Pick<Order, 'expires'>) => clock(this.now()) >= expires;

  /** Closes an open order whose time is over, then reads it. */
  #expire(id: string): Order | undefined {
    const order = this.#disk.orders[id];
    if (order?.state === '0' && this.#isOver(order) && this.flaw !== 'pays-late')
      this.#change(id, (own) => void (own.state = '4'));
    return this.#disk.orders[id];
  }

  #change(id: string, how: (order: Order) => unknown): void {
    const order = this.#disk.orders[id];
    if (order) how(order);
  }
}

const wrong = (Truong: string): Fields => ({ MaLoi: '01', MoTaLoi: 'Trường sai', Truong });

const back = ({ refunds, reversals }: Order) =>
  [...Object.values(refunds), ...Object.values(reversals)].reduce((sum, { amount }) => sum + amount, 0);

/** A flat JSON object without a doubled name; undefined for anything else. */
function once(text: string): Fields | undefined {
  try {
    const value = JSON.parse(text) as Fields;
    const names = [...text.matchAll(/[{,]\s*"(\w+)"\s*:/g)].map(([, name]) => name);
    const tops = names.filter((name) => name !== undefined && Object.hasOwn(value, name));
    return tops.length === Object.keys(value).length || 'PhiLePhi' in value ? value : undefined;
  } catch {
    return undefined;
  }
}
