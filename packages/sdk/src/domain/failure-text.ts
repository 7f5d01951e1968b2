import { addressed, type AddressStyle } from './address.js';
import { type FailureTable, failureMessages } from './failure-messages.js';
import { formatVnd } from './money.js';
import { formatDate, formatTime } from './time.js';

export type Lang = 'vi' | 'en';
export type FailureParams = Readonly<Record<string, string | number>>;

/** A citizen's message: a short title, and the sentences below it (empty when there are none). */
export interface FailureText {
  readonly title: string;
  readonly detail: string;
}

/**
 * The words for `PortalError.messageKey`. A key without words is told as `service_down`. With `params.part` the variant
 * `key.part` is taken when there is one.
 * `more` are the words of what can go wrong in one place only; `address` is how Vietnamese ones address the reader.
 */
export function failureText(
  key: string,
  lang: Lang,
  params: FailureParams = {},
  more: FailureTable = {},
  address?: AddressStyle,
): FailureText {
  const words =
    wordsOf(failureMessages, `${key}.${params['part'] ?? ''}`) ??
    wordsOf(failureMessages, key) ??
    wordsOf(more, key) ??
    failureMessages.service_down;
  const [title, ...detail] = words[lang];
  return {
    title: failureSentence(title, params, address),
    detail: detail
      .map((entry) => failureSentence(entry, params, address))
      .filter(Boolean)
      .join(' '),
  };
}

const wordsOf = (table: FailureTable, key: string) => (Object.hasOwn(table, key) ? table[key] : undefined);

/** The first variant whose values are all known, with them; empty when there is no such variant. */
export function failureSentence(
  entry: string | readonly string[],
  params: FailureParams,
  address?: AddressStyle,
): string {
  for (const variant of typeof entry === 'string' ? [entry] : entry) {
    let known = true;
    const said = addressed(variant, address).replace(
      /\{(\w+)(?::(\w+))?\}/g,
      (_, name: string, format?: string) => {
        const value = Object.hasOwn(params, name) ? params[name] : undefined;
        if (value === undefined || value === '') known = false;
        return value === undefined ? '' : show(value, format);
      },
    );
    if (known) return said;
  }
  return '';
}

function show(value: string | number, format: string | undefined): string {
  if (format === 'vnd' && typeof value === 'number') return formatVnd(value);
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value)) && /^\d{4}-\d\d-\d\d/.test(value)) {
    if (format === 'date') return formatDate(value);
    if (format === 'when') return `${formatTime(value)}, ${formatDate(value)}`;
  }
  return String(value);
}
