import type { Check } from '../check.js';
import { badDays } from './bad-days.js';
import { dayFiles } from './day-files.js';
import { forgedCalls } from './forged-calls.js';
import { forgedOrders } from './forged-orders.js';
import { paying } from './paying.js';
import { privacy } from './privacy.js';
import { returning } from './returning.js';

/** Every check, by number. The last one looks at all that was said before it. */
export const checks: readonly Check[] = [
  ...paying,
  ...returning,
  ...badDays,
  ...dayFiles,
  ...forgedCalls,
  ...forgedOrders,
  ...privacy,
].sort((a, b) => a.id.localeCompare(b.id));

export const groups = {
  1: { vi: 'Giao thức', en: 'Protocol' },
  2: { vi: 'Ngày xấu', en: 'Bad days' },
  3: { vi: 'An toàn', en: 'Security' },
} as const;
export type Group = keyof typeof groups;

export const groupOf = (id: Check['id']): Group => Number(id.charAt(2)) as Group;
