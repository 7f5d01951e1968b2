import type { TemplateResult } from 'lit';
import { icon } from './icon.js';

export const pause = (): TemplateResult =>
  icon('M10 17.25a7.25 7.25 0 1 0 0-14.5 7.25 7.25 0 0 0 0 14.5ZM8.25 7.5v5m3.5-5v5');
export const stop = (): TemplateResult =>
  icon('M10 17.25a7.25 7.25 0 1 0 0-14.5 7.25 7.25 0 0 0 0 14.5ZM6.75 10h6.5');
export const money = (): TemplateResult =>
  icon(
    'M3.5 5.5h13a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Zm6.5 6.75a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM5.25 10v.01m9.5-.01v.01',
  );
