import type { ColourToken } from './tokens.js';

/** What lies behind: a token, or the main button under the pointer, which is mixed from two. */
export type Ground = ColourToken | 'primary-hover';

/** A colour that widgets put on another one, and the contrast (WCAG 2.2, 1.4.3 and 1.4.11) that it needs there. */
export interface Pair {
  readonly on: Ground;
  readonly token: ColourToken;
  readonly least: 4.5 | 3;
}

const tones = ['positive', 'attention', 'danger', 'info'] as const;
const grounds = ['surface', 'surface-sunken', ...tones.map((tone) => `${tone}-bg` as const)] as const;

const everywhere = (token: ColourToken, least: Pair['least']): readonly Pair[] =>
  grounds.map((on) => ({ token, on, least }));

/** `line` is decoration and in no pair. */
export const pairs: readonly Pair[] = [
  ...everywhere('ink', 4.5),
  ...everywhere('ink-muted', 4.5),
  ...everywhere('primary', 4.5),
  { token: 'on-primary', on: 'primary', least: 4.5 },
  { token: 'on-primary', on: 'primary-hover', least: 4.5 },
  ...tones.flatMap((token): readonly Pair[] => [
    { token, on: `${token}-bg`, least: 4.5 },
    { token, on: 'surface', least: 4.5 },
    { token, on: 'surface-sunken', least: 4.5 },
  ]),
  ...everywhere('edge', 3),
  ...everywhere('focus', 3),
];
