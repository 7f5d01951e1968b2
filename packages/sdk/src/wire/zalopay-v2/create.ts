import type { ProviderOrder } from '../../domain/payment-order.js';
import type { PageAnswer } from '../../domain/payment-word.js';
import { toWireTime } from '../clock.js';
import { asFields, fit, fits, plain, text, toAscii, unreadable } from '../message.js';
import { mac } from './canonical.js';

/** What is sent as a form. */
export type Form = Readonly<Record<string, string>>;

export interface CreateOptions {
  /** Our `app_id`, digits. */
  readonly partner: string;
  readonly redirectUrl: string;
  /** Where the callback goes; without it, where Zalopay has it registered. */
  readonly callbackUrl?: string | undefined;
  /** How long the page takes money, seconds: 300 to 2,592,000. */
  readonly expireSeconds: number;
}

/** `app_trans_id`: the day in Vietnam before our reference. */
export const transId = (unique: string, at: Date): string => `${day(at)}_${unique}`;

/** `yymmdd` in Vietnam. */
export const day = (at: Date): string => toWireTime(at).slice(2, 8);

/**
 * The create form (wire fact 9.3; `redirecturl` and `callback_url` assumed A124). `app_user` names nobody.
 * @throws ShapeError `field_invalid` with `path`
 */
export async function writeCreate(order: ProviderOrder, to: CreateOptions, key1: string): Promise<Form> {
  const description = toAscii(order.purpose);
  checkTransId(order.reference);
  fits.amount(order.amount);
  fits.purpose(description, 256);
  fit('expireSeconds', to.expireSeconds >= 300 && to.expireSeconds <= 2_592_000);
  const embed = JSON.stringify({ redirecturl: to.redirectUrl });
  fit('redirectUrl', embed.length <= 2048 && !embed.includes('|'));
  const form = {
    app_id: to.partner,
    app_trans_id: order.reference,
    app_user: 'dvcqg',
    amount: String(order.amount),
    app_time: String(order.createdAt.getTime()),
    embed_data: embed,
    item: '[]',
  };
  return {
    ...form,
    description,
    bank_code: '',
    expire_duration_seconds: String(to.expireSeconds),
    ...(to.callbackUrl !== undefined && { callback_url: to.callbackUrl }),
    mac: await mac(Object.values(form), key1),
  };
}

export function checkTransId(reference: string): void {
  fit('reference', /^\d{6}_[0-9A-Za-z_.-]{1,33}$/.test(reference));
}

/** @throws ShapeError when unreadable, or when Zalopay could not do it now: take it as no answer */
export function readCreateAnswer(json: unknown): PageAnswer {
  const { code, sub, fields } = readCodes(json);
  const url = text(fields, 'order_url');
  if (code === '1' && url) return { kind: 'page', url };
  if (code !== '2') throw unreadable();
  return sub === '-68' ? { kind: 'duplicate' } : { kind: 'refused' };
}

/** Busy, broken or closed: nothing is said about the order (wire fact 9.3, global codes). */
const notNow = new Set(['-429', '-500', '-999']);

/** The two codes of every answer. @throws ShapeError when they are not there, or say that nothing was looked at */
export function readCodes(json: unknown) {
  const fields = asFields(json);
  const code = fields && plain(fields, 'return_code');
  const sub = fields && plain(fields, 'sub_return_code');
  if (!fields || code === undefined || (sub !== undefined && notNow.has(sub))) throw unreadable();
  return { code, sub, fields };
}
