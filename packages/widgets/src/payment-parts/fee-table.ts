import type { FeeOrder } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { plain } from '../foundation/format.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { feeGroups } from './fee-lines.js';
import { partsMessages } from './parts.messages.js';

interface FeeTable {
  readonly fees: FeeOrder['fees'];
  readonly caption: string;
  readonly lang: Lang;
  /** How an amount is written: `₫` on screens, bare figures under "(đồng)" on paper. */
  readonly figure: (amount: number, lang: Lang) => unknown;
  /** Rows above and below all, as the receipt has them. */
  readonly head?: TemplateResult;
  readonly foot?: TemplateResult;
}

/** Fees by kind, one row each. */
export function feeTable({ fees, caption, lang, figure, head, foot }: FeeTable): TemplateResult {
  const t = localize(partsMessages, lang);
  return html`<table class="lines" part="lines">
    <caption class="vh">
      ${caption}
    </caption>
    ${head}
    ${feeGroups(fees).map(
      (group) =>
        html`<tbody>
          <tr>
            <th class="kind" scope="rowgroup" colspan="2">${t(group.kind)}</th>
          </tr>
          ${group.fees.map(
            (fee) =>
              html`<tr>
                <th scope="row"><bdi lang="vi">${plain(fee.name)}</bdi></th>
                <td>${figure(fee.amount, lang)}</td>
              </tr>`,
          )}
        </tbody>`,
    )}
    ${foot}
  </table>`;
}
