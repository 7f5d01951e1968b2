import { inEveryState } from './contract.js';
import { inside, none, styled, withSheet } from './look.js';
import { cramped } from './room.js';

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** The spacing of WCAG 1.4.12 at 480 px: nothing is cut off. */
export const textSpacing = inEveryState('text-spacing', ({ widget, place }) =>
  styled(place, { display: 'block', 'inline-size': '480px' }, () =>
    withSheet(inside(widget), spacing, () => none('no room for wide text', cramped(widget, 480))),
  ),
);
