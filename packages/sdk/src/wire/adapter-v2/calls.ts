import { type Fields, ourPath } from '../adapter-v1/codec.js';
import { lodging, progress, statusChange } from './tables.js';

/** Items a call of `CapNhatTienTrinh` takes (assumed A33, A78). */
export const progressPerCall = 10;

/** A call of dialect 2 (wire fact 2, NEWGEN): what is sent beside the token. */
export type Call =
  | { readonly step: 'nextCode'; readonly query: Readonly<Record<string, string>> }
  | { readonly step: 'upload'; readonly form: FormData }
  | { readonly step: 'create'; readonly json: Fields }
  | { readonly step: 'progress' | 'status'; readonly json: readonly Fields[] };

/** Form of the token call (assumed A71). */
export const tokenForm = (clientId: string, clientSecret: string): Readonly<Record<string, string>> => ({
  grant_type: 'client_credentials',
  client_id: clientId,
  client_secret: clientSecret,
});

/** `GetNextValue`: the next dossier code of an agency. */
export const nextCodeCall = (agency: string): Call => ({ step: 'nextCode', query: { code: agency } });

/** One file in the part `files` (assumed A74). */
export function uploadCall(content: Blob, name: string): Call {
  const form = new FormData();
  form.append('files', content, name);
  return { step: 'upload', form };
}

export const createCall = (json: Fields): Call => ({ step: 'create', json });
export const progressCall = (json: readonly Fields[]): Call => ({ step: 'progress', json });
export const statusCall = (change: Fields): Call => ({ step: 'status', json: [change] });

/** Our path of the first wire field an answer names: its text itself is never passed on. */
export const namedField = (message: string): string | undefined =>
  ourPath([...lodging, ...progress, ...statusChange], message);
