import { hmacHex } from '../hmac.js';
import { piped } from '../message.js';

/** `mac` of what we send: lowercase hex of HMAC-SHA256 under key1 over the values joined with `|` (wire fact 9.3). */
export const mac = async (values: readonly string[], key1: string): Promise<string> =>
  hmacHex('SHA-256', key1, piped(values));

/** `mac` of a callback: the same under key2, over its `data` text exactly as it came. */
export const dataMac = (data: string, key2: string): Promise<string> => hmacHex('SHA-256', key2, data);
