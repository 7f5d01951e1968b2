import { answerTones } from '../foundation/answers.styles.js';
import { tokens as first } from '../foundation/tokens.styles.js';
import { tones } from '../foundation/tones.styles.js';

/** Colours that a page may set, as `--dvc-<name>` on any ancestor of a widget. */
export const colourTokens = [
  'surface',
  'surface-sunken',
  'ink',
  'ink-muted',
  'line',
  'edge',
  'primary',
  'on-primary',
  'focus',
  'positive',
  'positive-bg',
  'attention',
  'attention-bg',
  'danger',
  'danger-bg',
  'info',
  'info-bg',
] as const;

/** Measures that a page may set, as `--dvc-<name>`. They are not checked. */
export const measureTokens = ['font-size', 'radius', 'radius-control'] as const;

export type ColourToken = (typeof colourTokens)[number];
export type Scheme = 'light' | 'dark';
/** CSS colours by token; tokens that are not given are ours. */
export type ThemeColours = Readonly<Partial<Record<ColourToken, string>>>;

/** Tokens that are another token unless somebody sets them. */
export const follows: Readonly<Partial<Record<ColourToken, ColourToken>>> = {
  focus: 'primary',
  info: 'primary',
};

const css = first.cssText + tones.cssText + answerTones.cssText;

// Read from the widgets' own styles, so that what is checked is what is drawn.
const ours = Object.fromEntries(
  colourTokens.flatMap((token) => {
    const pair = new RegExp(`--dvc-${token},\\s*light-dark\\((#\\w+),\\s*(#\\w+)\\)`).exec(css);
    return pair ? [[token, { light: pair[1], dark: pair[2] }]] : [];
  }),
) as Readonly<Record<ColourToken, Readonly<Record<Scheme, string>>>>;

/** Every colour of a theme in one scheme: the theme's own, and ours where it has none. */
export function completeTheme(theme: ThemeColours, scheme: Scheme): Readonly<Record<ColourToken, string>> {
  const of = (token: ColourToken): string =>
    theme[token] ?? (follows[token] ? of(follows[token]) : ours[token][scheme]);
  return Object.fromEntries(colourTokens.map((token) => [token, of(token)])) as Record<ColourToken, string>;
}
