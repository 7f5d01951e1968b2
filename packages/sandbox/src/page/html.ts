import { html as template } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup that is safe to send: made by `html`, or of a literal of ours. */
export type Html = HtmlEscapedString;

export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/** Tagged template: every value is escaped unless it was itself made by `html`. `false` and `undefined` print nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  // Without promises among the values, hono's template is synchronous.
  return template(strings, ...values) as Html;
}
