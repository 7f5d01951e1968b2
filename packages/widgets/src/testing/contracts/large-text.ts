import { inEveryState } from './contract.js';
import { all, none, styled } from './look.js';
import { cramped } from './room.js';

/** Text alone at 200 %, as browsers can make it, at 640 px: nothing is cut off (WCAG 1.4.4). */
export const largeText = inEveryState('large-text', ({ widget, place }) =>
  styled(place, { display: 'block', 'inline-size': '640px' }, () => {
    const before = all(widget)
      .filter((one) => one instanceof HTMLElement)
      .map((element) => ({
        element,
        style: element.getAttribute('style'),
        size: parseFloat(getComputedStyle(element).fontSize),
      }));
    try {
      for (const { element, size } of before) element.style.setProperty('font-size', `${size * 2}px`);
      none('no room for text at 200 %', cramped(widget, 640));
    } finally {
      for (const { element, style } of before)
        if (style === null) element.removeAttribute('style');
        else element.setAttribute('style', style);
    }
  }),
);
