import { digest, sameDigest } from './digest.js';
import type { Partner } from './payment.js';
import type { Platform } from './platform.js';
import { Refusal } from './refusal.js';

/** @throws {Refusal} for an unknown partner and for a wrong digest. */
export function authenticate<const Field extends string>(
  platform: Platform,
  message: { readonly MaDoiTac: string; readonly MaXacThuc: string } & Readonly<
    Record<NoInfer<Field>, string>
  >,
  fields: readonly Field[],
): Partner {
  const partner = platform.partners.get(message.MaDoiTac);
  if (!partner) throw new Refusal('MaDoiTac không tồn tại');
  if (!sameDigest(message.MaXacThuc, digest(fields, message, partner.secret))) {
    throw new Refusal('MaXacThuc không đúng');
  }
  return partner;
}
