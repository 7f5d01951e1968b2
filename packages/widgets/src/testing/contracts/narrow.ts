import { inEveryState } from './contract.js';
import { none, styled } from './look.js';
import { cramped } from './room.js';

/** 320 CSS px, which is also 1280 px at 400 %: nothing is wider, nothing is cut off (WCAG 1.4.10). */
export const narrow = inEveryState('narrow', ({ widget, place }) =>
  styled(place, { display: 'block', 'inline-size': '320px' }, () =>
    none('no room at 320 px', cramped(widget, 320)),
  ),
);
