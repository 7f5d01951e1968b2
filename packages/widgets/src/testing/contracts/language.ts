import { contract } from './contract.js';
import { must, none, styled, text, wait } from './look.js';
import { cramped } from './room.js';

/** The language may change at any time: words follow and find room, nothing is asked again, the state stays. */
export const language = contract('language', (subject, holds) => {
  for (const state of subject.states) {
    holds(`switched at run time: ${state}`, async () => {
      const { widget, place, calls, rest, remove } = await subject.show(state);
      try {
        await rest();
        const vi = text(widget);
        const asked = calls();
        widget.lang = 'en';
        await wait('other words', () => text(widget) !== vi);
        await rest();
        const hole = /\bundefined\b|\bNaN\b|Invalid Date|\[object|\{\w+\}/.exec(text(widget));
        must(!hole, `says "${hole?.[0]}" in English`);
        await styled(place, { display: 'block', 'inline-size': '320px' }, () =>
          none('no room for English at 320 px', cramped(widget, 320)),
        );
        widget.lang = 'vi';
        await wait('the first words again', () => text(widget) === vi, 2000).catch(() => {
          throw new Error(`says "${text(widget)}" instead of "${vi}"`);
        });
        must(calls() === asked, 'asked the gateway again');
      } finally {
        remove();
      }
    });
  }
});
