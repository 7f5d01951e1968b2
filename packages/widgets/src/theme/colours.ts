import { clampRgb, converter, formatHex, interpolate, parse, type Rgb, toGamut, wcagContrast } from 'culori';
import type { Ground, Pair } from './pairs.js';
import type { ColourToken } from './tokens.js';

export type Palette = Readonly<Record<ColourToken, Rgb>>;

const rgb = converter('rgb');
const oklch = converter('oklch');
const fit = toGamut('rgb', 'oklch');

/** A CSS colour; `undefined` for what is none, or depends on the page (`currentColor`, a system colour). */
export function readColour(value: string): Rgb | undefined {
  const colour = parse(value.trim());
  return colour && clampRgb(rgb(colour));
}

/** What a see-through colour looks like on another one. */
export function over(colour: Rgb, ground: Rgb): Rgb {
  const alpha = colour.alpha ?? 1;
  const mix = (a: number, b: number) => a * alpha + b * (1 - alpha);
  return { mode: 'rgb', r: mix(colour.r, ground.r), g: mix(colour.g, ground.g), b: mix(colour.b, ground.b) };
}

const groundOf = (on: Ground, palette: Palette): Rgb =>
  on === 'primary-hover'
    ? rgb(interpolate([palette.primary, palette.ink], 'rgb')(0.12))
    : over(palette[on], palette.surface);

/** Contrast of a pair, 1 to 21. */
export function contrast({ token, on }: Pair, palette: Palette): number {
  const ground = groundOf(on, palette);
  return wcagContrast(over(palette[token], ground), ground);
}

/**
 * The colour nearest to a token's, darker or lighter in the same hue, with which every one of the pairs passes; as hex.
 * `undefined` when there is none: then what lies behind has to change.
 */
export function nearest(token: ColourToken, palette: Palette, pairs: readonly Pair[]): string | undefined {
  const now = oklch({ ...palette[token], alpha: 1 });
  const steps = Array.from({ length: 401 }, (_, step) => step / 400);
  steps.sort((a, b) => Math.abs(a - now.l) - Math.abs(b - now.l));
  for (const l of steps) {
    const hex = formatHex(fit({ ...now, l }));
    const colour = readColour(hex);
    if (!colour) continue;
    const tried = { ...palette, [token]: colour };
    if (pairs.every((pair) => contrast(pair, tried) >= pair.least)) return hex;
  }
  return undefined;
}
