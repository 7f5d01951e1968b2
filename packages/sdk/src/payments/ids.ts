import { createHash, randomBytes } from 'node:crypto';
import type { Owner } from './payments.js';

/** `pay_…`, `rcp_…` and `rfd_…`: 128 random bits, so that guessing one opens nothing (security requirement P45). */
export const newId = (prefix: 'pay' | 'rcp' | 'rfd') => `${prefix}_${randomBytes(16).toString('base64url')}`;

/** Letters and digits that are not mistaken for each other when read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** MaThamChieu: `DVC` and 17 characters, 85 random bits. */
export const newReference = () => `DVC${letters()}`;

/** MaHoanTra: `HT` and 17 characters, so that it is not taken for a payment's. */
export const newRefundReference = () => `HT${letters()}`;

const letters = () => Array.from(randomBytes(17), (byte) => alphabet[byte % 32]).join('');

export const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/** How owners are stored: hashed, so that the store names nobody. The first owns what is new; none owns nothing. */
export const ownerHashes = (owner: Owner): readonly string[] =>
  (typeof owner === 'string' ? [owner] : owner).filter((one) => one !== '').map(sha256);
