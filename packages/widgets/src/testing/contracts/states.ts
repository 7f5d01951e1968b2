import { inEveryState } from './contract.js';
import { must, words } from './look.js';

/** The state is told in both ways, and what is said has no hole in it. */
export const states = inEveryState('states', ({ widget }) => {
  const { state } = widget;
  must(typeof state === 'string' && state !== '', 'the property `state` says nothing');
  must(widget.matches(`:state(${state})`), `:state(${state}) does not match`);
  const hole = /\bundefined\b|\bNaN\b|\bnull\b|Invalid Date|\[object|\{\w+\}/.exec(words(widget));
  must(!hole, `says "${hole?.[0]}": ${words(widget)}`);
});
