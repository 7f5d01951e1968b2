import type { TemplateResult } from 'lit';
import { icon } from './icon.js';

export const signOut = (): TemplateResult =>
  icon('M8 3.5H5A1.5 1.5 0 0 0 3.5 5v10A1.5 1.5 0 0 0 5 16.5h3M8.5 10h8m-3-3.25L16.75 10l-3.25 3.25');
export const chevron = (): TemplateResult => icon('m5.5 8 4.5 4.5L14.5 8');
