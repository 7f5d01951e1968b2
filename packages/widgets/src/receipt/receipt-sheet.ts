import { amountInWords, type Receipt } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { longDate, money, spokenCode, time } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import type { Translate } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { account, fact, given } from '../payment-parts/facts.js';
import { feeTable } from '../payment-parts/fee-table.js';
import { moneyText } from '../payment-parts/money-text.js';
import type { QrPath } from '../paper/qr-path.js';
import { qrImage } from '../paper/qr-image.js';
import type { sheetMessages } from './receipt.sheet.messages.js';

export type Texts = Translate<(typeof sheetMessages)['vi']>;

interface Sheet {
  readonly receipt: Receipt;
  readonly qr: QrPath | undefined;
  readonly test: boolean;
  readonly t: Texts;
  readonly lang: Lang;
  /** Of the title, for assistive technology. */
  readonly level: number;
}

/** The paper people know: QR top left, who collected, title, table, amount in words, facts to find the payment by. */
export function receiptSheet(sheet: Sheet): TemplateResult {
  const { receipt, qr, test, t, lang, level } = sheet;
  return html`<article class="sheet" part="sheet" aria-labelledby="title">
    ${test ? testMark(t) : nothing}
    <header class="head">
      ${qrImage(qr, t('qr', { reference: spokenCode(receipt.reference) }))}
      <div class="agency">
        ${receipt.payee ? html`<p class="collector">${given(receipt.payee.name)}</p>` : nothing}
        ${receipt.agency ? html`<p>${given(receipt.agency.name)}</p>` : nothing}
        <p>${t('number')}: ${codeText(receipt.number)}</p>
      </div>
    </header>
    <div class="heading">
      <p id="title" class="title" role="heading" aria-level=${level} tabindex="-1">${t(receipt.kind)}</p>
      <p>${t('subtitle')}</p>
    </div>
    <dl class="facts">
      ${receipt.payerName ? fact(t('payer'), html`<strong>${given(receipt.payerName)}</strong>`) : toFill(t)}
      ${fact(t('procedure'), receipt.procedure && given(receipt.procedure.name))}
      ${fact(t('dossier'), codeText(receipt.dossierCode))}
    </dl>
    <div class="money">
      ${feeTable({
        fees: receipt.fees,
        caption: t('lines'),
        lang,
        figure,
        head: columns(t),
        foot: total(receipt, t, lang),
      })}
      <p class="words">${t('inWords')}: <strong lang="vi">${amountInWords(receipt.amount)}.</strong></p>
    </div>
    <dl class="facts">
      ${fact(t('reference'), codeText(receipt.reference))}
      ${fact(t('transaction'), receipt.transactionId && codeText(receipt.transactionId))}
      ${fact(t('account'), account(receipt.payee, t('bankCode')))}
    </dl>
    ${stamp(sheet)}
    <p class="sheet-note">${t('note')}</p>
    ${test ? html`<p class="test-note">${t('testNote')}</p>` : nothing}
  </article>`;
}

/** Nobody kept who paid: on paper there is a line to write it on. */
function toFill(t: Texts): TemplateResult {
  return html`<dt class="paper">${t('payer')}</dt>
    <dd class="paper fill"></dd>`;
}

/** Where paper has the date and the collector's stamp. */
function stamp({ receipt: { paidAt, payee }, t, lang }: Sheet): TemplateResult {
  return html`<div class="stamp">
    <p class="stamp-word">${icons.check()}${t('paid')}</p>
    <p class="num">${spoken(`${time(paidAt)}, ${longDate(paidAt, lang)}`, lang)}</p>
    ${payee ? html`<p>${given(payee.name)}</p>` : nothing}
  </div>`;
}

/** A bare figure: the unit stands in the head of the column, as on paper. */
const figure = (amount: number, lang: Lang): TemplateResult =>
  moneyText(amount, lang, money(amount).replace(/\s*₫$/, ''));

function columns(t: Texts): TemplateResult {
  return html`<thead>
    <tr>
      <th scope="col">${t('reason')}</th>
      <th scope="col" class="sum">${t('money')}</th>
    </tr>
  </thead>`;
}

function total({ amount }: Receipt, t: Texts, lang: Lang): TemplateResult {
  return html`<tfoot>
    <tr class="total">
      <th scope="row">${t('total')}</th>
      <td>${figure(amount, lang)}</td>
    </tr>
  </tfoot>`;
}

function testMark(t: Texts): TemplateResult {
  return html`<p class="watermark" aria-hidden="true">${t('testMark')}</p>`;
}
