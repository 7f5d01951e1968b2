import type { MessageKey } from './message-keys.js';
import { provideLocale } from './page-config.js';
import { warnOnce } from './warn.js';

/** Texts in another language: a JSON file of their own. */
export interface LocalePack {
  /** BCP 47 tag, e.g. `km`. Not `vi` or `en`, which are built in. */
  readonly lang: string;
  /** Name of the language in itself. */
  readonly name: string;
  /** Who has read every text and answers for it. */
  readonly reviewer?: string;
  /** Day of that, `2026-11-30`. */
  readonly date?: string;
  /** True for one that shows how a pack is made and that nobody has reviewed. */
  readonly sample?: boolean;
  /** Texts with the `{placeholders}` of ours; what is missing is said in Vietnamese. */
  readonly messages: Readonly<Partial<Record<MessageKey, string>>>;
}

/** Names that papers and offices use: beside their translation stands the Vietnamese one, which people must recognise. */
const official =
  /^dossier\.(registered|accepted|rejected|in_progress|supplement_requested|payment_requested|withdrawal_requested|stopped|completed|returned)$|^payment-parts\.(fee|charge)$|^receipt\.(fee|charge)$|^dossier-tracker\.title$/;

const tag = /^(?!(vi|en)(-|$))[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Why a pack is refused. */
export type PackFault = 'unreadable' | 'no-messages' | 'bad-lang' | 'no-reviewer' | 'no-day';

const told: Readonly<Record<PackFault, string>> = {
  unreadable: 'it cannot be read',
  'no-messages': 'it has no messages',
  'bad-lang': 'its lang is no tag of a language that is not built in',
  'no-reviewer': 'it names no reviewer',
  'no-day': 'it has no day of review',
};

/**
 * Lets widgets speak the language of a pack wherever `lang` names it. A pack that nobody has reviewed is refused, unless
 * it says that it is a sample: words about rights and money are not guessed.
 *
 * @returns whether it was taken; why not is told once in the console. Never throws.
 */
export function registerLocale(pack: LocalePack): boolean {
  const fault = packFault(pack);
  if (fault) {
    warnOnce(`The locale pack was not taken: ${told[fault]}.`);
    return false;
  }
  const messages: Readonly<Record<string, unknown>> = pack.messages;
  provideLocale(pack.lang, (key, vietnamese) => {
    const text = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return text && official.test(key) ? `${String(text)} (${vietnamese})` : text;
  });
  return true;
}

/** Why `registerLocale` would refuse a pack; nothing when it would take it. */
export function packFault(pack: Partial<LocalePack> | null | undefined): PackFault | undefined {
  try {
    if (typeof pack?.messages !== 'object' || pack.messages === null) return 'no-messages';
    if (typeof pack.lang !== 'string' || !tag.test(pack.lang)) return 'bad-lang';
    if (pack.sample === true) return undefined;
    if (typeof pack.reviewer !== 'string' || !pack.reviewer.trim()) return 'no-reviewer';
    return typeof pack.date === 'string' && day.test(pack.date) ? undefined : 'no-day';
  } catch {
    return 'unreadable';
  }
}
