import type { LocalDate } from '../../domain/local-date.js';
import { toWireTime } from '../clock.js';
import { digestText, canonical } from '../payment-1.0.6/canonical.js';

/** Asks for the file of a day: of the family of QUERY, with the day in place of a reference (assumed A140). */
export async function writeFileRequest(
  about: { readonly partner: string; readonly day: LocalDate; readonly at: Date },
  secret: string,
): Promise<Readonly<Record<string, string>>> {
  const signed = {
    LoaiBanTin: 'DOISOAT',
    PhienBan: '1.0.6',
    MaDoiTac: about.partner,
    Ngay: about.day.replaceAll('-', ''),
    ThoiGianGD: toWireTime(about.at),
  };
  return { ...signed, MaXacThuc: await digestText(canonical(Object.values(signed)), secret) };
}

/** What an answer that is no file says (assumed A140): the day is not over, or its file is still being made. */
export const isNotReady = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  'MoTaLoi' in json &&
  typeof json.MoTaLoi === 'string' &&
  json.MoTaLoi.includes('chưa');
