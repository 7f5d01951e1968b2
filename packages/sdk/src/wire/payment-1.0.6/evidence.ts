import { fromWireTime } from '../clock.js';
import { signedFields } from './canonical.js';

/** What a kept notification says, from its signed text. */
export interface Evidence {
  readonly outcome: 'succeeded' | 'failed' | 'unclear';
  /** Undefined when the wire's text is no whole number. */
  readonly amount: number | undefined;
  readonly currency: string;
  readonly transactionId: string;
  readonly bank: string;
  /** ms */
  readonly at: number | undefined;
}

/**
 * Reads the signed text of a result again, as it was kept. Its digest was checked before it was. Undefined for what is
 * kept beside results: a word about a refund, or another provider's text.
 */
export function readEvidence(text: string): Evidence | undefined {
  const values = text.split('|');
  if (values.length !== signedFields.result.length || text.startsWith('REFUND')) return undefined;
  const field = (name: (typeof signedFields.result)[number]) =>
    values[signedFields.result.indexOf(name)] ?? '';
  const at = fromWireTime(field('ThoiGianGD'));
  const code = field('MaLoi');
  return {
    outcome: code === '00' ? 'succeeded' : code === '99' ? 'failed' : 'unclear',
    amount: /^(0|[1-9]\d{0,14})$/.test(field('SoTien')) ? Number(field('SoTien')) : undefined,
    currency: field('MaTienTe'),
    transactionId: field('MaGiaoDich'),
    bank: field('MaNganHang'),
    at: at === undefined ? undefined : Date.parse(at),
  };
}
