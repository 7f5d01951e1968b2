import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CodeProblem } from '../dossier/code-problem.js';
import type { Lang } from '../foundation/lang.js';

/** What is wrong, and the text as typed with the wrong part marked. */
export function problemView({ failure, start, end }: CodeProblem, text: string, lang: Lang): TemplateResult {
  const { title, detail } = failure.text(lang);
  const long = text.length > 80;
  return html`${title}${detail ? html`<br /><span>${detail}</span>` : nothing}
  ${
    long || end <= start
      ? nothing
      : html`<p class="caret" aria-hidden="true">
          <bdi>${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}</bdi>
        </p>`
  }`;
}
