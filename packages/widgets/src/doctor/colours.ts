import {
  checkTheme,
  type ColourToken,
  colourTokens,
  type Scheme,
  type ThemeColours,
} from '../theme/index.js';
import { finding, type Finding } from './finding.js';
import type { Seen } from './seen.js';

/** Colours the page gives the widgets as `--dvc-…`: whether people can read them. */
export function checkColours({ page, tags }: Seen): readonly Finding[] {
  const found = new Map<string, Finding>();
  // Not within the tags: widgets follow what is put into them.
  const probe = page.createElement('span');
  probe.hidden = true;
  page.documentElement.append(probe);
  try {
    for (const theme of new Map(tags.map(themeOf).map((one) => [keyOf(one), one])).values()) {
      for (const one of judge(theme, probe)) found.set(one.code + Object.values(one.params).join(), one);
    }
  } finally {
    probe.remove();
  }
  return [...found.values()];
}

interface Theme {
  readonly schemes: readonly Scheme[];
  /** As the page wrote them, with every `var()` in place. */
  readonly set: ThemeColours;
}

// Not as JSON, which old libraries break.
const keyOf = ({ schemes, set }: Theme) => schemes.join() + Object.entries(set).flat().join();

function themeOf(tag: Element): Theme {
  const style = getComputedStyle(tag);
  const set = colourTokens
    .map((token) => [token, style.getPropertyValue(`--dvc-${token}`).trim()] as const)
    // A colour that depends on the text around is another one in each place.
    .filter(([, value]) => value !== '' && !/currentcolor/i.test(value));
  return { schemes: schemesOf(style), set: Object.fromEntries(set) };
}

/** Light unless the page says otherwise; both where the reader decides. */
function schemesOf({ colorScheme }: CSSStyleDeclaration): readonly Scheme[] {
  const named = (['light', 'dark'] as const).filter((scheme) => colorScheme.split(' ').includes(scheme));
  return named.length ? named : ['light'];
}

function judge({ schemes, set }: Theme, probe: HTMLElement): readonly Finding[] {
  const tokens = Object.keys(set) as ColourToken[];
  const invalid = tokens.filter((token) => !CSS.supports('color', set[token]!));
  if (invalid.length) return invalid.map((token) => finding('colour_invalid', { name: `--dvc-${token}` }));
  return schemes.flatMap((scheme) => {
    const colours = tokens.map((token) => [token, computed(set[token]!, scheme, probe)]);
    return tokens.length ? problems(Object.fromEntries(colours) as ThemeColours, scheme) : [];
  });
}

/** What a colour comes to: `light-dark()`, `color-mix()` and named colours as numbers. Through the object model, which no policy forbids. */
function computed(value: string, scheme: Scheme, probe: HTMLElement): string {
  const rules = { 'color-scheme': scheme, transition: 'none', color: value };
  for (const [name, text] of Object.entries(rules)) probe.style.setProperty(name, text, 'important');
  return getComputedStyle(probe).color;
}

/** The worst of each colour that the page can change. */
function problems(theme: ThemeColours, scheme: Scheme): readonly Finding[] {
  const worst = new Map<string, { readonly ratio: number; readonly found: Finding }>();
  for (const problem of checkTheme({ [scheme]: theme })) {
    if (problem.scheme !== scheme) continue;
    if (problem.kind !== 'contrast') {
      const name = `--dvc-${problem.token}`;
      worst.set(name, { ratio: 0, found: finding('colour_invalid', { name }) });
      continue;
    }
    const { token, on, ratio, least, change } = problem;
    const name = `--dvc-${change?.token ?? token}`;
    if ((worst.get(name)?.ratio ?? Infinity) <= ratio) continue;
    const params = {
      token: `--dvc-${token}`,
      on: `--dvc-${on}`,
      ratio: String(ratio),
      least: String(least),
      scheme,
      line: `${name}: ${change?.to ?? '…'};`,
    };
    worst.set(name, { ratio, found: finding('contrast_low', params) });
  }
  return [...worst.values()].map(({ found }) => found);
}
