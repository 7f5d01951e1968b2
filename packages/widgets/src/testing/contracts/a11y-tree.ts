import { tree } from './accessible.js';
import { inEveryState } from './contract.js';
import { transcript } from './transcript.js';

/** Names, roles and states in every state are what is written down. */
export const a11yTree = inEveryState('a11y-tree', ({ widget }, _, { tag }, state) =>
  transcript(`${tag}, ${state}: tree`, tree(widget)),
);
