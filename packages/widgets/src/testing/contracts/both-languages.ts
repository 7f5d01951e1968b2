import { text, wait } from './look.js';
import type { Shown } from './subject.js';

/** Looks at a state as it stands, in Vietnamese, and in English; leaves it as it was. */
export async function inBothLanguages(
  { widget, rest }: Shown,
  look: (lang: 'vi' | 'en') => void,
): Promise<void> {
  look('vi');
  const before = text(widget);
  widget.lang = 'en';
  try {
    await wait('other words', () => text(widget) !== before);
    look('en');
  } finally {
    widget.lang = 'vi';
    await wait('the first words again', () => text(widget) === before);
    await rest();
  }
}
