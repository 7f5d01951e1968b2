/** One element of an EMVCo QR payload: a two-digit tag and its value. */
export interface TlvElement {
  readonly tag: string;
  readonly value: string;
}

/** Two-digit tag, two-digit length, value. Payloads are ASCII, so characters and bytes count the same. */
export function writeTlv(elements: readonly TlvElement[]): string {
  return elements.map(({ tag, value }) => tag + twoDigits(value.length) + value).join('');
}

/** @throws {RangeError} when tags, lengths and text do not fit together. */
export function parseTlv(text: string): TlvElement[] {
  const elements: TlvElement[] = [];
  for (let at = 0; at < text.length;) {
    const head = /^(\d{2})(\d{2})/.exec(text.slice(at, at + 4));
    if (!head) throw new RangeError(`No tag and length at ${at}`);
    const end = at + 4 + Number(head[2]);
    if (end > text.length) throw new RangeError(`Element at ${at} is longer than the text`);
    elements.push({ tag: head[1] as string, value: text.slice(at + 4, end) });
    at = end;
  }
  return elements;
}

/** CRC-16/CCITT-FALSE as four upper-case hex digits (wire fact 8.6). */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

export interface VietQrTransfer {
  /** Six digits. */
  readonly bankBin: string;
  readonly account: string;
  /** Integer đồng. */
  readonly amount: number;
  /** Up to 25 ASCII characters. */
  readonly purpose: string;
}

/** A dynamic VietQR for a transfer to an account (wire fact 8.6, NAPAS `QRIBFTTA`). */
export function vietQr({ bankBin, account, amount, purpose }: VietQrTransfer): string {
  const receiver = writeTlv([
    { tag: '00', value: bankBin },
    { tag: '01', value: account },
  ]);
  const body = writeTlv([
    { tag: '00', value: '01' },
    { tag: '01', value: '12' },
    {
      tag: '38',
      value: writeTlv([
        { tag: '00', value: 'A000000727' },
        { tag: '01', value: receiver },
        { tag: '02', value: 'QRIBFTTA' },
      ]),
    },
    { tag: '53', value: '704' },
    { tag: '54', value: String(amount) },
    { tag: '58', value: 'VN' },
    { tag: '62', value: writeTlv([{ tag: '08', value: purpose }]) },
  ]);
  return `${body}6304${crc16(`${body}6304`)}`;
}

function twoDigits(length: number): string {
  if (length > 99) throw new RangeError(`A value of ${length} characters does not fit into an element`);
  return String(length).padStart(2, '0');
}
