import { dossierStatuses, matchStatus } from '@dvcqg/sdk/server';
import { plainName } from './columns.js';

/** Local status text to the code of the Portal, `1` to `10`. */
export type StatusMapping = Readonly<Record<string, string | number>>;

const mostMet = 1000;

/** Official labels, English keys and codes map by themselves; the file of the ministry maps the rest. */
export function statusReader(mapping: StatusMapping = {}): (text: string) => string | undefined {
  const known = new Map<string, string>();
  for (const [code, { key }] of Object.entries(dossierStatuses)) {
    known.set(code, code);
    known.set(plainName(key), code);
  }
  for (const [text, code] of Object.entries(mapping)) {
    if (isStatusCode(code)) known.set(plainName(text), String(code));
  }
  /** A file has few statuses and many rows. */
  const met = new Map<string, string | undefined>();
  return (text) => {
    if (met.has(text)) return met.get(text);
    const code = known.get(plainName(text)) ?? matchStatus(text);
    if (met.size < mostMet) met.set(text, code);
    return code;
  };
}

export const isStatusCode = (code: unknown): boolean => Object.hasOwn(dossierStatuses, String(code));
