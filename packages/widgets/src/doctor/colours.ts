import { finding, type Finding } from './finding.js';
import type { Seen } from './seen.js';

/** Pairs that widgets put on each other, with what is ours where the page sets nothing, and the contrast of WCAG 2.2 AA. */
const ours = {
  surface: 'light-dark(#fff, #161b22)',
  ink: 'light-dark(#1a1f26, #eef1f5)',
  edge: 'light-dark(#737d8a, #8792a0)',
  primary: 'light-dark(#0f4c81, #8cc2f2)',
  'on-primary': 'light-dark(#fff, #0b1a28)',
} as const;
type Token = keyof typeof ours;
const pairs: readonly (readonly [Token, Token, number])[] = [
  ['ink', 'surface', 4.5],
  ['primary', 'surface', 4.5],
  ['on-primary', 'primary', 4.5],
  ['edge', 'surface', 3],
];

type Rgb = readonly [number, number, number];

/** Colours the page gives the widgets as `--dvc-…`: whether people can read them. */
export function checkColours({ page, tags }: Seen): readonly Finding[] {
  const view = page.defaultView;
  const found = new Map<string, Finding>();
  for (const tag of view ? tags : []) {
    const style = view!.getComputedStyle(tag);
    const isSet = (token: Token) => style.getPropertyValue(`--dvc-${token}`).trim() !== '';
    for (const [token, on, least] of pairs) {
      if (!isSet(token) && !isSet(on)) continue;
      const [colour, ground] = [coloured(tag, token), coloured(tag, on)];
      if (!colour || !ground) continue;
      const ratio = contrast(colour, ground);
      if (ratio >= least) continue;
      const name = `--dvc-${isSet(token) ? token : on}`;
      const params = {
        token: `--dvc-${token}`,
        on: `--dvc-${on}`,
        ratio: cut(ratio),
        least: String(least),
        name,
      };
      found.set(`${token} ${on} ${params.ratio}`, finding('contrast_low', params));
    }
  }
  return [...found.values()];
}

/** What a token comes to for a tag. Set through the object model, which no policy of the page forbids. */
function coloured(tag: Element, token: Token): Rgb | undefined {
  const probe = tag.ownerDocument.createElement('span');
  probe.hidden = true;
  probe.style.color = `var(--dvc-${token}, ${ours[token]})`;
  tag.appendChild(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  const brush = Object.assign(tag.ownerDocument.createElement('canvas'), { width: 1, height: 1 }).getContext(
    '2d',
  );
  if (!brush) return undefined;
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [r, g, b] : undefined;
}

/** 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const linear = (part: number): number => {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
/** Two digits, never rounded up: 4.499 is not 4.5. */
const cut = (ratio: number): string => String(Math.floor(ratio * 100) / 100);
