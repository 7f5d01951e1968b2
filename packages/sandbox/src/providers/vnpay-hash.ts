import type { Merchant } from './payment.js';
import { hmac } from './signing.js';

/** Keys sorted, empty values dropped, values form-url-encoded (space is `+`), the hash itself left out. */
export function secureHash(merchant: Merchant, given: ReadonlyMap<string, string>): string {
  const signed = [...given]
    .filter(
      ([name, value]) => name.startsWith('vnp_') && value !== '' && !/^vnp_SecureHash(Type)?$/.test(name),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hmac('sha512', secretOf(merchant), new URLSearchParams(signed).toString());
}

export const secretOf = ({ keys }: Merchant) => keys['hashSecret'] ?? '';
