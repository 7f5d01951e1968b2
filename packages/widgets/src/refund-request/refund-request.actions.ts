import type { Lang } from '../foundation/lang.js';
import type { Translate } from '../foundation/localize.js';
import type { formMessages } from './refund-request.form.messages.js';
import type { Form } from './refund-request.machine.js';

export type Texts = Translate<(typeof formMessages)['vi']>;

/** What every view speaks with, and what the element lets it do. */
export interface RefundRequestActions {
  readonly lang: Lang;
  /** Of headlines below the title, for assistive technology. */
  readonly level: number;
  fill(form: Partial<Form>): void;
  review(): void;
  change(): void;
  submit(): void;
  check(): void;
  more(): void;
  reload(): void;
}
