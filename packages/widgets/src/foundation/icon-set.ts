import type { TemplateResult } from 'lit';
import { icon } from './icon.js';

export { chevron, signOut } from './icon-account.js';
export { money, pause, stop } from './icon-dossier.js';
export { person } from './icon-person.js';

export const check = (): TemplateResult => icon('m4.5 10.5 3.75 3.75L15.5 6.5');
export const done = (): TemplateResult =>
  icon('M10 17.25a7.25 7.25 0 1 0 0-14.5 7.25 7.25 0 0 0 0 14.5Zm-3.25-7 2.25 2.25 4.25-4.75');
export const clock = (): TemplateResult =>
  icon('M10 17.25a7.25 7.25 0 1 0 0-14.5 7.25 7.25 0 0 0 0 14.5ZM10 6v4.25l2.75 1.75');
export const info = (): TemplateResult =>
  icon('M10 17.25a7.25 7.25 0 1 0 0-14.5 7.25 7.25 0 0 0 0 14.5ZM10 9.25v4.25m0-7v.01');
export const attention = (): TemplateResult =>
  icon(
    'M8.75 3.75 2.25 14.5a1.5 1.5 0 0 0 1.25 2.25h13a1.5 1.5 0 0 0 1.25-2.25L11.25 3.75a1.5 1.5 0 0 0-2.5 0ZM10 7.75v3.5m0 2.5v.01',
  );
export const hand = (): TemplateResult =>
  icon(
    'M11.5 16.5H4.75a1.5 1.5 0 0 1-1.5-1.5V5a1.5 1.5 0 0 1 1.5-1.5h7.5A1.5 1.5 0 0 1 13.75 5v4M6.5 7h4m-4 3h2.5m4.75 6.5V12m-2.25 2.25h4.5',
  );
export const refresh = (): TemplateResult =>
  icon('M16.25 10a6.25 6.25 0 1 1-1.75-4.25l1.75 1.5m0-3.75v3.75H12.5');
export const paper = (): TemplateResult =>
  icon(
    'M11.5 2.75h-6A1.5 1.5 0 0 0 4 4.25v11.5a1.5 1.5 0 0 0 1.5 1.5h9a1.5 1.5 0 0 0 1.5-1.5v-8.5l-4.5-4.5Zm0 0v4.5H16M7 11h6m-6 3h4',
  );
export const download = (): TemplateResult => icon('M10 3v9m-3.5-3.25L10 12.25l3.5-3.5M3.75 16.5h12.5');
export const copy = (): TemplateResult =>
  icon(
    'M7.5 6.75h7.75a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1H7.5a1 1 0 0 1-1-1v-8.5a1 1 0 0 1 1-1Zm-4 6.5V3.75a1 1 0 0 1 1-1h8',
  );
export const print = (): TemplateResult =>
  icon(
    'M6 7V3h8v4M6 14H4.5A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7h11A1.5 1.5 0 0 1 17 8.5v4a1.5 1.5 0 0 1-1.5 1.5H14m-8-2.5h8V17H6v-5.5Z',
  );
export const lock = (): TemplateResult =>
  icon('M5.5 9h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM7 9V6.5a3 3 0 0 1 6 0V9');
