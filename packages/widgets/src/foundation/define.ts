import { version } from './version.js';
import { warnOnce } from './warn.js';

interface WidgetClass extends CustomElementConstructor {
  readonly dvcqgVersion?: string;
}

/**
 * Registers a tag and never throws: the first one on the page wins, and a clash is told once with both versions.
 * Does nothing where there is no DOM.
 */
export function define(tag: string, element: WidgetClass): void {
  if (typeof customElements === 'undefined') return;
  const present: WidgetClass | undefined = customElements.get(tag);
  if (present === element) return;
  if (present) {
    const theirs = present.dvcqgVersion ? `version ${present.dvcqgVersion}` : 'another library';
    warnOnce(`<${tag}> is already defined by ${theirs}; version ${version} was not registered.`);
    return;
  }
  try {
    customElements.define(tag, element);
  } catch {
    // One class may carry one tag only; a host that already used ours under another name gets a subclass.
    customElements.define(tag, class extends element {});
  }
}
