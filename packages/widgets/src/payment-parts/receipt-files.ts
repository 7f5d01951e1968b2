import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { safeUrl } from '../foundation/safe-url.js';
import { partsMessages } from './parts.messages.js';

/** Where the gateway has a receipt as a file; nothing while there is no gateway. */
export type ReceiptFile = (receiptId: string, form: 'html' | 'pdf') => string | undefined;

interface ReceiptFiles {
  readonly receiptId: string;
  readonly lang: Lang;
  readonly file: ReceiptFile;
  /** Which receipt it is, where several stand on one page. */
  readonly of?: string;
}

/**
 * The receipt as a PDF to keep and, where `sheet` is wanted, as a bare page to print; each says what it is and how heavy, before
 * anybody on a slow line asks for it. How heavy is held by the gateway's tests.
 */
export function receiptFiles({ receiptId, lang, file, of }: ReceiptFiles, sheet = false): TemplateResult {
  const t = localize(partsMessages, lang);
  const link = (form: 'html' | 'pdf') => {
    const url = safeUrl(file(receiptId, form));
    const name = of ? `${t(form)}, ${of}` : t(form);
    return url
      ? html`<a class="btn btn-quiet" href=${url}
          >${form === 'pdf' ? icons.download() : icons.paper()}<span>${name} ${t(`${form}Size`)}</span></a
        >`
      : nothing;
  };
  return html`${link('pdf')} ${sheet ? link('html') : nothing}`;
}
