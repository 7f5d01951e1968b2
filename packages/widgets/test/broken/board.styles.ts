import type { Fault } from './faults.js';

const sound = `
:host { display: block; }
.root { all: initial; display: block; direction: ltr; font: 16px/1.5 sans-serif; color: #1a1f26; background: #fff; min-block-size: 320px; }
.root * { box-sizing: border-box; }
.small { position: absolute; width: 1px; height: 1px; overflow: hidden; }
button, input { font: inherit; border: 1px solid #555; min-block-size: 44px; background: #fff; color: #1a1f26; }
a { color: #0f4c81; }
:focus-visible { outline: 3px solid #0f4c81; }
.cut { line-height: 1; }`;

const faults: Partial<Record<Fault, string>> = {
  axe: 'h2 { color: #ccc; }',
  narrow: '.wide { inline-size: 400px; }',
  'large-text': '.cut { height: 49px; overflow: hidden; }',
  'text-spacing': '.cut { height: 2.2em; overflow: hidden; }',
  'forced-colors': 'button { border: 0; background: #ddd; }',
  'more-contrast':
    '.wide { background: #eee; } @media (prefers-contrast: more) { .wide { background: #fff; } }',
  'reduced-motion': '@keyframes go { to { translate: 1px; } } h2 { animation: go 1s infinite; }',
  uncovered: "form { position: relative; } form::after { content: ''; position: absolute; inset: 0; }",
  keyboard: ':focus-visible { outline: none; }',
  'no-shift': '.root { min-block-size: 0; }',
  'host-css':
    '.root { all: revert; display: block; direction: ltr; font: 16px/1.5 sans-serif; color: #1a1f26; background: #fff; min-block-size: 320px; }',
};

/** The styles of a board with a fault, or with none. */
export const styles = (fault: Fault | undefined): string => sound + ((fault && faults[fault]) ?? '');

/** The same as a sheet. */
export function sheet(fault: Fault | undefined): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(styles(fault));
  return made;
}
