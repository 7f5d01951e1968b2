import type { TemplateResult } from 'lit';
import { icon } from './icon.js';

export const person = (): TemplateResult =>
  icon(
    'M10 10a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5Zm-6.25 6.5c.6-2.9 3-4.5 6.25-4.5s5.65 1.6 6.25 4.5',
  );
