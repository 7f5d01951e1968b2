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
/** EMVCo's limit for a whole code, characters. */
const maxLength = 512;
const accounts = { account: /^[A-Za-z0-9]{1,19}$/, card: /^\d{16,19}$/ } as const;
/** Texts around the transfer: where they stand, and how long they may be. */
const texts = {
  name: { tag: '59', form: /^[ -~]{1,25}$/ },
  city: { tag: '60', form: /^[ -~]{1,15}$/ },
  bill: { tag: '01', form: /^[ -~]{1,25}$/ },
  purpose: { tag: '08', form: /^[ -~]{1,25}$/ },
} as const;

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
  const target = qr.target ?? 'account';
  if (!accounts[target].test(qr.account)) throw bad('account');
  if (qr.amount !== undefined && !(Number.isSafeInteger(qr.amount) && qr.amount > 0 && qr.amount < 1e13)) {
    throw bad('amount');
  }
  const beneficiary = field('00', qr.bank) + field('01', qr.account);
  const merchant = field('00', napas) + field('01', beneficiary) + field('02', services[target]);
  const extra = optional(qr, 'bill') + optional(qr, 'purpose');
  const body =
    field('00', '01') +
    field('01', qr.amount === undefined ? '11' : '12') +
    field('38', merchant) +
    field('53', '704') +
    (qr.amount === undefined ? '' : field('54', String(qr.amount))) +
    field('58', 'VN') +
    optional(qr, 'name') +
    optional(qr, 'city') +
    (extra && field('62', extra)) +
    '6304';
  return body + crc16(body);
}

/**
 * Reads a VietQR strictly: checksum, lengths, order, currency and country, and every limit the writer keeps. A code that names
 * a second account, or a tip or fee on top of its amount, is refused: what one reader takes from it another may not.
 *
 * A right checksum only tells that the code is whole. Whether it is the code that was given is for who gave it to say.
 *
 * @throws {ShapeError} `bad_qr` with the `path` of what does not fit.
 */
export function readVietQr(text: string): VietQr {
  const body = text.slice(0, -4);
  // Lengths count characters here and bytes elsewhere; in ASCII they are the same.
  if (text.length > maxLength || !/^[ -~]*$/.test(text)) throw bad('payload');
  if (!body.endsWith('6304') || crc16(body) !== text.slice(-4).toUpperCase()) throw bad('crc');
  const top = fields(text, 'payload');
  const tags = [...top.keys()];
  if (tags[0] !== '00' || tags.at(-1) !== '63' || top.get('00') !== '01') throw bad('version');
  if (!/^1[12]$/.test(top.get('01') ?? '')) throw bad('initiation');
  if (tags.some((tag) => tag !== '38' && tag >= '02' && tag <= '51')) throw bad('merchant');
  if (top.get('53') !== '704' || top.get('58') !== 'VN') throw bad('currency');
  const amount = top.get('54');
  if (amount !== undefined && !/^[1-9]\d{0,12}$/.test(amount)) throw bad('amount');
  if (['55', '56', '57'].some((tag) => top.has(tag))) throw bad('amount');
  const transfer = readMerchant(top.get('38') ?? '');
  const extra = fields(top.get('62') ?? '', 'additional');
  const found = {
    name: top.get(texts.name.tag),
    city: top.get(texts.city.tag),
    bill: extra.get(texts.bill.tag),
    purpose: extra.get(texts.purpose.tag),
  };
  const given = (Object.keys(found) as (keyof typeof texts)[]).filter((path) => found[path] !== undefined);
  for (const path of given) if (!texts[path].form.test(found[path] ?? '')) throw bad(path);
  return {
    ...transfer,
    ...(amount !== undefined && { amount: Number(amount) }),
    ...Object.fromEntries(given.map((path) => [path, found[path]])),
  };
}

function readMerchant(text: string): Required<Pick<VietQr, 'bank' | 'account' | 'target'>> {
  const merchant = fields(text, 'merchant');
  if (merchant.keys().next().value !== '00' || merchant.get('00') !== napas) throw bad('network');
  const service = merchant.get('02');
  if (service !== services.account && service !== services.card) throw bad('service');
  const target = service === services.card ? 'card' : 'account';
  const beneficiary = fields(merchant.get('01') ?? '', 'beneficiary');
  const [bank = '', account = ''] = [beneficiary.get('00'), beneficiary.get('01')];
  if (!/^\d{6}$/.test(bank)) throw bad('bank');
  if (!accounts[target].test(account)) throw bad('account');
  return { bank, account, target };
}

function field(tag: string, value: string): string {
  return tag + String(value.length).padStart(2, '0') + value;
}

function optional(qr: VietQr, path: keyof typeof texts): string {
  const value = qr[path];
  if (value === undefined) return '';
  if (!texts[path].form.test(value)) throw bad(path);
  return field(texts[path].tag, value);
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
