import { createHash, createHmac } from 'node:crypto';

export const partner = 'DOITACTEST';
export const secret = 'SANDBOX-SECRET-0001';

/** A row of a day's file; its defaults are those of an ordinary payment. */
export interface WrittenRow {
  readonly reference: string;
  readonly transactionId: string;
  readonly amount: number;
  readonly currency?: string;
  readonly code?: string;
  readonly bank?: string;
  /** ms */
  readonly at: number;
  readonly agency?: string;
}

/** A time as Vietnam's clocks show it, `yyyyMMddHHmmss`. */
export const wireTime = (ms: number) =>
  new Date(ms + 7 * 3_600_000).toISOString().slice(0, 19).replace(/\D/g, '');

export const money = ({ code = '00', currency = 'VND', amount }: WrittenRow) =>
  code === '00' && currency === 'VND' ? amount : 0;

/** A day's file, written from docs/decisions/0002 and nothing of the SDK. */
export function dayFile(day: string, rows: readonly WrittenRow[]): string {
  const total = rows.reduce((sum, row) => sum + money(row), 0);
  const keyId = createHash('sha256').update(`MaKhoa|${secret}`).digest('hex').slice(0, 8);
  const lines = rows.map((row) => {
    const {
      reference,
      transactionId,
      amount,
      currency = 'VND',
      code = '00',
      bank = 'NHTHU',
      agency = '',
    } = row;
    return ['GD', reference, transactionId, amount, currency, code, bank, wireTime(row.at), agency].join('|');
  });
  const head = ['DOISOAT', '1.0', partner, day.replaceAll('-', ''), rows.length, total, keyId].join('|');
  const text = [head, ...lines, ''].join('\n');
  return `${text}KETTHUC|${createHmac('sha256', secret).update(text).digest('hex')}\n`;
}

export async function* inPieces(text: string, size = 4_096): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
