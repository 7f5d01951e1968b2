import { ShapeError } from './errors.js';

/** A transfer as a VietQR says it (EMVCo merchant-presented mode with NAPAS fields, wire fact 8.6). */
export interface VietQr {
  /** Bank BIN, 6 digits. */
  readonly bank: string;
  readonly account: string;
  /** What `account` is. Default `account`. */
  readonly target?: 'account' | 'card';
  /** Whole đồng. Without it the payer types the amount. */
  readonly amount?: number;
  /** Purpose of the transfer, ASCII. */
  readonly purpose?: string;
  /** Bill number, ASCII. */
  readonly bill?: string;
  readonly name?: string;
  readonly city?: string;
}

const napas = 'A000000727';
const services = { account: 'QRIBFTTA', card: 'QRIBFTTC' } as const;

/** CRC-16/CCITT-FALSE as four upper-case hex digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** The text of the code. @throws {ShapeError} `bad_qr` with the `path` of a field that does not fit. */
export function writeVietQr(qr: VietQr): string {
  if (!/^\d{6}$/.test(qr.bank)) throw bad('bank');
  if (!/^[A-Za-z0-9]{1,19}$/.test(qr.account)) throw bad('account');
  if (qr.amount !== undefined && !(Number.isSafeInteger(qr.amount) && qr.amount > 0 && qr.amount < 1e13)) {
    throw bad('amount');
  }
  const beneficiary = field('00', qr.bank) + field('01', qr.account);
  const service = services[qr.target ?? 'account'];
  const merchant = field('00', napas) + field('01', beneficiary) + field('02', service);
  const extra = optional('01', qr.bill, 'bill', 25) + optional('08', qr.purpose, 'purpose', 25);
  const body =
    field('00', '01') +
    field('01', qr.amount === undefined ? '11' : '12') +
    field('38', merchant) +
    field('53', '704') +
    (qr.amount === undefined ? '' : field('54', String(qr.amount))) +
    field('58', 'VN') +
    optional('59', qr.name, 'name', 25) +
    optional('60', qr.city, 'city', 15) +
    (extra && field('62', extra)) +
    '6304';
  return body + crc16(body);
}

/** Reads a VietQR strictly: checksum, lengths, currency and country. @throws {ShapeError} `bad_qr`. */
export function readVietQr(text: string): VietQr {
  const body = text.slice(0, -4);
  if (!body.endsWith('6304') || crc16(body) !== text.slice(-4).toUpperCase()) throw bad('crc');
  const top = fields(text, 'payload');
  const merchant = fields(top.get('38') ?? '', 'merchant');
  const beneficiary = fields(merchant.get('01') ?? '', 'beneficiary');
  const extra = fields(top.get('62') ?? '', 'additional');
  if (top.get('00') !== '01') throw bad('version');
  if (top.get('53') !== '704' || top.get('58') !== 'VN') throw bad('currency');
  if (merchant.get('00') !== napas) throw bad('network');
  const service = merchant.get('02');
  if (service !== services.account && service !== services.card) throw bad('service');
  const [bank, account] = [beneficiary.get('00'), beneficiary.get('01')];
  if (!bank || !/^\d{6}$/.test(bank)) throw bad('bank');
  if (!account) throw bad('account');
  const amount = top.get('54');
  if (amount !== undefined && !/^[1-9]\d{0,12}$/.test(amount)) throw bad('amount');
  const text62 = {
    bill: extra.get('01'),
    purpose: extra.get('08'),
    name: top.get('59'),
    city: top.get('60'),
  };
  return {
    bank,
    account,
    target: service === services.card ? 'card' : 'account',
    ...(amount !== undefined && { amount: Number(amount) }),
    ...Object.fromEntries(Object.entries(text62).filter(([, value]) => value !== undefined)),
  };
}

function field(tag: string, value: string): string {
  return tag + String(value.length).padStart(2, '0') + value;
}

function optional(tag: string, value: string | undefined, path: string, max: number): string {
  if (value === undefined) return '';
  if (!/^[\x20-\x7E]+$/.test(value) || value.length > max) throw bad(path);
  return field(tag, value);
}

function fields(text: string, path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4));
    const [tag, length] = [head?.[1], Number(head?.[2])];
    const value = text.slice(at + 4, at + 4 + length);
    if (!tag || value.length !== length || length === 0 || found.has(tag)) throw bad(path);
    found.set(tag, value);
    at += 4 + length;
  }
  return found;
}

function bad(path: string): ShapeError {
  return new ShapeError('bad_qr', 'Not a VietQR that can be used.', { messageKey: 'bad_request', path });
}
