import { inBothLanguages } from './both-languages.js';
import { inEveryState } from './contract.js';
import { controlsOf } from './controls.js';
import { nameOf, none } from './look.js';
import type { Widget } from './subject.js';

const bare = (text: string): string => text.replace(/\s/g, '');

const unsaid = (widget: Widget): readonly string[] =>
  controlsOf(widget)
    .filter(({ name, written }) => !bare(name).includes(bare(written.join(''))))
    .map(
      ({ element, name, written }) =>
        `${nameOf(element)} reads "${written.join(' ')}" and is called "${name}"`,
    );

/** Who speaks to the page says what stands on a control: its name has those words, as they are written and in one piece. */
export const labelInName = inEveryState('label-in-name', (shown) =>
  inBothLanguages(shown, () => none('not called what it reads', unsaid(shown.widget))),
);
