import { digest, type Signed } from './canonical.js';
import { toWireTime } from '../clock.js';

export type AskMessage = Signed<'ask'> & { readonly MaXacThuc: string };

/** The QUERY or GET_BILL message about one reference (fact 5.1). */
export async function writeAsk(
  type: 'QUERY' | 'GET_BILL',
  about: { readonly partner: string; readonly reference: string; readonly at: Date },
  secret: string,
): Promise<AskMessage> {
  const signed: Signed<'ask'> = {
    LoaiBanTin: type,
    PhienBan: '1.0.6',
    MaDoiTac: about.partner,
    MaThamChieu: about.reference,
    ThoiGianGD: toWireTime(about.at),
  };
  return { ...signed, MaXacThuc: await digest('ask', signed, secret) };
}
