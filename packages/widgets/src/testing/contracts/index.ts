export { contracts, keepsContracts } from './all.js';
export type { Check, Contract, Running } from './contract.js';
export { contract, everyState, inEveryState } from './contract.js';
export type { Circumstances, Shown, Subject, Widget } from './subject.js';
