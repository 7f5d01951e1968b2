import type { Palette } from './colours.js';
import { contrast, nearest, readColour } from './colours.js';
import type { Ground, Pair } from './pairs.js';
import { pairs } from './pairs.js';
import type { ColourToken, Scheme, ThemeColours } from './tokens.js';
import { colourTokens, completeTheme, follows } from './tokens.js';

/** Why a theme is refused. */
export type ThemeProblem =
  /** A colour is too near to what lies behind it. */
  | {
      readonly kind: 'contrast';
      readonly scheme: Scheme;
      readonly token: ColourToken;
      readonly on: Ground;
      /** Contrast as it is, 1 to 21, cut to two digits: 4.499 is not 4.5. */
      readonly ratio: number;
      /** Contrast it needs: 4.5 for words, 3 for the edges of controls and the focus. */
      readonly least: number;
      /** The nearest change with which everything this token is in passes; none when the other colour has to change. */
      readonly change?: { readonly token: ColourToken; readonly to: string };
    }
  /** What is set is no colour that can be computed: a mistake, or one that depends on the page. */
  | {
      readonly kind: 'unreadable';
      readonly scheme: Scheme;
      readonly token: ColourToken;
      readonly value: string;
    }
  /** The surface lets the page shine through, so nothing on it can be computed. */
  | {
      readonly kind: 'see-through';
      readonly scheme: Scheme;
      readonly token: 'surface';
      readonly value: string;
    };

const schemes: readonly Scheme[] = ['light', 'dark'];

/**
 * Whether people can read widgets in a theme: every pair of colours that widgets put on each other, in light and in
 * dark, has the contrast of WCAG 2.2 AA (4.5:1 for words, 3:1 for edges and the focus).
 *
 * @param theme What the page sets, by scheme; what it does not set is ours. Values are CSS colours without `var()`.
 * @returns Nothing when the theme is good.
 *
 * @example
 * checkTheme({ light: { primary: '#ce7a58' }, dark: {} })[0]; // { kind: 'contrast', ratio: 3.21, … }
 */
export function checkTheme(theme: Partial<Record<Scheme, ThemeColours>>): readonly ThemeProblem[] {
  return schemes.flatMap((scheme) => checkScheme(theme[scheme] ?? {}, scheme));
}

function checkScheme(theme: ThemeColours, scheme: Scheme): readonly ThemeProblem[] {
  const values = completeTheme(theme, scheme);
  const unread: ThemeProblem[] = [];
  const read: Partial<Record<ColourToken, Palette[ColourToken]>> = {};
  for (const token of colourTokens) {
    const colour = readColour(values[token]);
    if (colour) read[token] = colour;
    else if (theme[token] !== undefined)
      unread.push({ kind: 'unreadable', scheme, token, value: values[token] });
  }
  if (unread.length) return unread;
  const palette = read as Palette;
  if ((palette.surface.alpha ?? 1) < 1)
    return [{ kind: 'see-through', scheme, token: 'surface', value: values.surface }];
  // What follows another colour is judged with that one, which is asked for more.
  const judged = pairs.filter(({ token }) => !follows[token] || theme[token] !== undefined);
  return judged.flatMap((pair) => problemOf(pair, palette, theme, scheme) ?? []);
}

function problemOf(
  pair: Pair,
  palette: Palette,
  theme: ThemeColours,
  scheme: Scheme,
): ThemeProblem | undefined {
  const { token, on, least } = pair;
  const ratio = contrast(pair, palette);
  if (ratio >= least) return undefined;
  // What the page set is what the page can change.
  const ground = on === 'primary-hover' ? 'primary' : on;
  const one = theme[token] === undefined && theme[ground] !== undefined ? ground : token;
  const to = nearest(
    one,
    palette,
    pairs.filter((other) => concerns(other, one)),
  );
  return {
    kind: 'contrast',
    scheme,
    token,
    on,
    ratio: Math.floor(ratio * 100) / 100,
    least,
    ...(to !== undefined && { change: { token: one, to } }),
  };
}

const concerns = ({ token, on }: Pair, one: ColourToken): boolean =>
  token === one || on === one || (on === 'primary-hover' && (one === 'primary' || one === 'ink'));
