import type { Dossier } from '@dvcqg/sdk';
import { turnView } from '../dossier/turn.js';
import { emit } from '../foundation/events.js';
import { plain } from '../foundation/format.js';
import { localize } from '../foundation/localize.js';
import { said } from '../foundation/spoken.js';
import type { TrackerHost } from './dossier-tracker.controller.js';
import { isOne, isSeveral } from './dossier-tracker.machine.js';
import { trackerMessages } from './dossier-tracker.messages.js';
import { resultMessages } from './dossier-tracker.result.messages.js';

/** Says once what was found and what has changed, to ears and to the page. Never takes the focus from a reader. */
export class TrackerVoice {
  readonly #host: TrackerHost;
  #told: Dossier | undefined;

  constructor(host: TrackerHost) {
    this.#host = host;
  }

  tell(): void {
    const { model, live, language } = this.#host;
    if (isOne(model)) {
      if (!model.refreshing && !model.failure) this.#tellOf(model.dossier);
      return;
    }
    this.#told = undefined;
    if (model.state === 'idle' && model.problem) this.#select(model.problem);
    else if (model.state === 'loading' || model.state === 'submitting')
      live.say(localize(trackerMessages, language)('loading'));
    else if (isSeveral(model) && !model.refreshing)
      live.say(localize(resultMessages, language)('foundSeveral', { n: model.several.length }));
    else if (model.state === 'pending') this.#ask();
  }

  /** A wait that was counted down is over. */
  again(): void {
    this.#host.live.say(localize(resultMessages, this.#host.language)('again'));
  }

  #tellOf(dossier: Dossier): void {
    const { live, language } = this.#host;
    const before = this.#told;
    if (before === dossier) return;
    this.#told = dossier;
    const { code, status } = dossier;
    const { sentence } = turnView(dossier, language);
    if (before?.code === code && turnView(before, language).sentence === sentence) return;
    live.say(said(localize(resultMessages, language)('found', { code: plain(code), sentence }), language));
    if (before?.code !== code) emit(this.#host, 'dvc-dossier-found', { code, status: status.code });
    else emit(this.#host, 'dvc-dossier-changed', { code, status: status.code, previous: before.status.code });
  }

  /** Puts the caret on the wrong part of a typed code. */
  #select({ start, end }: { readonly start: number; readonly end: number }): void {
    const field = this.#host.renderRoot.querySelector('input');
    field?.focus();
    field?.setSelectionRange(start, end);
  }

  /** Only who is here already is taken to the field: a page that just opened keeps its focus. */
  #ask(): void {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#phone');
    if (field && document.activeElement === this.#host) field.focus();
  }
}
