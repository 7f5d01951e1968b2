import type { FeeOrder } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { moneyText } from './money-text.js';
import { onwardMessages } from './onward.messages.js';

/** `open`: its payment is under way. `now`: the one to pay next. `later`: after those before it. */
export type StepState = 'paid' | 'open' | 'now' | 'later';

/** What goes to one of several beneficiaries. */
export interface PartStep {
  readonly state: StepState;
  readonly amount: number;
  readonly payee?: FeeOrder['payee'];
  /** More about it, below its line. */
  readonly more?: unknown;
}

const looks = {
  paid: { tone: 'positive', icon: icons.done },
  open: { tone: 'attention', icon: icons.clock },
  now: { tone: 'info', icon: icons.hand },
  later: { tone: 'neutral', icon: icons.clock },
} as const;

/** Several beneficiaries in the order they are paid in, each with its own line and state: words, icon, colour. */
export function partSteps(steps: readonly PartStep[], lang: Lang): TemplateResult {
  const t = localize(onwardMessages, lang);
  const step = ({ state, amount, payee, more }: PartStep) =>
    html`<li class="step" aria-current=${state === 'now' || state === 'open' ? 'step' : 'false'}>
      <p class="step-head">
        <strong>${payee ? html`<bdi lang="vi">${plain(payee.name)}</bdi>` : t('payeeUnknown')}</strong>
        <span class="step-sum">${moneyText(amount, lang)}</span>
      </p>
      <p><span class="pill tone-${looks[state].tone}">${looks[state].icon()}${t(state)}</span></p>
      ${more ?? nothing}
    </li>`;
  return html`<ol class="steps" part="steps" aria-label=${t('steps')}>
    ${steps.map(step)}
  </ol>`;
}
