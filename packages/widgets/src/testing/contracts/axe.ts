import { axeClean } from '../axe.js';
import { inEveryState } from './contract.js';

/** axe finds nothing, in light and in dark. */
export const axe = inEveryState('axe', ({ widget }) => axeClean(widget));
