import type { Scheme, ThemeColours } from '@dvcqg/widgets/theme';
import { colourTokens } from '@dvcqg/widgets/theme';
import { type AtRule, type Declaration, parse, type Rule } from 'postcss';
import { resolveValue } from './resolve-value.js';

/** What a style sheet sets for one part of a page. */
export interface ThemeScope {
  /** Selector of the part; empty for the whole page. */
  readonly name: string;
  readonly colours: Readonly<Record<Scheme, ThemeColours>>;
}

interface Told {
  readonly scope: string;
  readonly scheme: Scheme | undefined;
  readonly name: string;
  readonly value: string;
}

/** Where a theme holds for the page as a whole. */
const whole = /^(:root|html|body|\*|:host|dvc-[\w-]+|:is\(.*\)|)$/;
/** A part of a selector that stands for a scheme, as pages write it: `.dark`, `[data-theme="light"]`. */
const marker = /(\.[\w-]*(dark|light)[\w-]*|\[[^\]]*\b(dark|light)\b[^\]]*\])/gi;

/**
 * The themes in a style sheet: one for the page, and one for each selector that sets tokens for a part of it. Dark is
 * told by `light-dark()`, `prefers-color-scheme`, or a class or attribute with that word.
 *
 * @throws when the text is no CSS.
 */
export function readTheme(css: string): readonly ThemeScope[] {
  const told: Told[] = [];
  parse(css).walkDecls(/^--/, (declaration) => {
    for (const place of placesOf(declaration))
      told.push({ ...place, name: declaration.prop, value: declaration.value });
  });
  const names = [...new Set(told.filter(isToken).map(({ scope }) => scope))];
  return names.map((name) => ({ name, colours: { light: read(name, 'light'), dark: read(name, 'dark') } }));

  function read(scope: string, scheme: Scheme): ThemeColours {
    const holds = told.filter(
      (one) => (one.scope === '' || one.scope === scope) && (!one.scheme || one.scheme === scheme),
    );
    // What is said of one scheme is more precise than what is said of both, and so is what is said of a part.
    const rank = (one: Told) => Number(one.scope !== '') * 2 + Number(one.scheme !== undefined);
    const values = new Map(holds.sort((a, b) => rank(a) - rank(b)).map((one) => [one.name, one.value]));
    return Object.fromEntries(
      colourTokens.flatMap((token) => {
        const value = values.get(`--dvc-${token}`);
        return value === undefined ? [] : [[token, resolveValue(value, scheme, values)]];
      }),
    );
  }
}

const isToken = ({ name }: Told): boolean => colourTokens.some((token) => name === `--dvc-${token}`);

/** Paper is black on white whatever the theme says, so what is only for print is left out. */
function placesOf(declaration: Declaration): readonly Pick<Told, 'scope' | 'scheme'>[] {
  let scheme: Scheme | undefined;
  const media: string[] = [];
  let selectors: readonly string[] = [''];
  for (
    let node = declaration.parent as AtRule | Rule | undefined;
    node && node.type !== ('root' as string);
    node = node.parent as typeof node
  ) {
    if (node.type === 'rule') selectors = node.selectors;
    else if (node.name === 'media') {
      const asked = /prefers-color-scheme:\s*(dark|light)/.exec(node.params);
      if (asked) scheme = asked[1] as Scheme;
      else if (/\bprint\b/.test(node.params)) return [];
      else media.unshift(`@media ${node.params}`);
    }
  }
  return selectors.map((selector) => {
    const word = marker.exec(selector)?.slice(2).find(Boolean)?.toLowerCase();
    marker.lastIndex = 0;
    const part = selector
      .replace(marker, '')
      .replace(/:not\(\s*\)/g, '')
      .trim();
    const name = [...media, whole.test(part) ? '' : part].filter(Boolean).join(' ');
    return { scope: name, scheme: scheme ?? (word as Scheme | undefined) };
  });
}
