import type { Receipt } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { failureBox } from '../foundation/failure-box.js';
import { money } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { safeUrl } from '../foundation/safe-url.js';
import type { QrPath } from '../paper/qr-path.js';
import { band } from '../payment-parts/band.js';
import { receiptFiles, type ReceiptFile } from '../payment-parts/receipt-files.js';
import { receiptSheet, type Texts } from './receipt-sheet.js';
import type { ReceiptModel, Receipts } from './receipt.machine.js';
import { sheetMessages } from './receipt.sheet.messages.js';

/** What every view speaks with, and what the element lets it do. */
export interface ReceiptActions {
  readonly lang: Lang;
  /** Of the title, for assistive technology. */
  readonly level: number;
  readonly test: boolean;
  readonly qr: QrPath | undefined;
  readonly file: ReceiptFile;
  print(): void;
  reload(): void;
  open(receiptId: string): void;
}

export function receiptView(model: ReceiptModel, actions: ReceiptActions): unknown {
  const t = localize(sheetMessages, actions.lang);
  switch (model.state) {
    case 'idle':
      return html`<div class="card">
        <slot><p class="note">${t('idle')}</p></slot>
      </div>`;
    case 'loading':
      return nothing;
    case 'ready':
      return ready(model.receipt, model.all, actions, t);
    case 'pending': {
      const text = t('pendingText', { amount: money(model.payment.amount) });
      return notYet('info', t('pendingTitle'), text, actions, t);
    }
    case 'empty':
      return notYet('attention', t('emptyTitle'), t('emptyText'), actions, t);
    case 'failed':
      return failed(model, actions, t);
  }
}

function ready(
  receipt: Receipt,
  all: Receipts | undefined,
  { lang, level, test, qr, file, print, open }: ReceiptActions,
  t: Texts,
): TemplateResult {
  const official = receipt.official?.state === 'ready' ? safeUrl(receipt.official.url) : undefined;
  return html`<div class="desk">
    <div class="bar">
      <button type="button" class="btn btn-main" part="button print" @click=${print}>
        ${icons.print()}${t('print')}
      </button>
      ${all ? others(receipt, all, open, t) : nothing}
      ${official ? html`<a class="btn" href=${official}>${icons.download()}${t('officialReady')}</a>` : nothing}
      <div class="actions">${receiptFiles({ receiptId: receipt.id, lang, file }, true)}</div>
      ${receipt.official && !official ? html`<p class="note">${t('officialComing')}</p>` : nothing}
    </div>
    ${receiptSheet({ receipt, qr, test, t, lang, level })}
  </div>`;
}

/** The other receipts of the same payment: in law each kind of fee has its own. */
function others(receipt: Receipt, all: Receipts, open: ReceiptActions['open'], t: Texts): unknown {
  return all.map(({ id, kind, amount }) =>
    id === receipt.id
      ? nothing
      : html`<button type="button" class="btn" @click=${() => open(id)}>
          ${icons.paper()}<span>${t(kind)}: <span class="num" translate="no">${money(amount)}</span></span>
        </button>`,
  );
}

function notYet(
  tone: 'info' | 'attention',
  title: string,
  text: string,
  actions: ReceiptActions,
  t: Texts,
): TemplateResult {
  return html`<div class="card view">
    ${band({ tone, title, text, lang: actions.lang, level: actions.level })}
    <div class="actions">${again(t('check'), actions)}</div>
  </div>`;
}

function failed(
  { failure }: Extract<ReceiptModel, { state: 'failed' }>,
  actions: ReceiptActions,
  t: Texts,
): TemplateResult {
  const { lang, level } = actions;
  const unknown = ['receipt_not_found', 'payment_not_found'].includes(failure.code);
  return html`<div class="card view">
    ${
      unknown
        ? band({
            tone: 'attention',
            title: t('notFoundTitle'),
            text: t('notFoundText'),
            lang,
            level,
            alert: true,
          })
        : failureBox(failure, lang, failure.canRetry ? again(t('retry'), actions) : nothing)
    }
  </div>`;
}

const again = (label: string, { reload }: ReceiptActions): TemplateResult =>
  html`<button type="button" class="btn btn-main" @click=${reload}>${icons.refresh()}${label}</button>`;
