import { SourceError } from './source.js';

const letters = 'A-Za-zÀ-ỹ';
/** Letters of TCVN3 that are signs in any other encoding: ă â ê ô ơ ư đ. */
const tcvn3 = new RegExp(`[${letters}][®¨©ª«¬\\u00ad]|[®¨©ª«¬\\u00ad][${letters}]`, 'gu');
/** Letters of VNI that no other Vietnamese encoding has: đ and three of the tones. */
const vni = new RegExp(`[ñÑ][${letters}]|[aeiouyAEIOUY][øØûÛïÏ]`, 'gu');
/** What only real Unicode Vietnamese has. */
const vietnamese = /[đĐơƠưƯăĂ\u1ea0-\u1ef9]/gu;
/** Windows-1258 seen as Latin letters: đ ư, and tones after a vowel. */
const windows1258 = /[ðÐýÝ]|[aeiouyâêôãõýAEIOUYÂÊÔ][ÌÒÞìò]/gu;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The old font encoding a text was typed in, seen as Latin letters; undefined for none. */
export function legacyFont(text: string): 'tcvn3' | 'vni' | undefined {
  const real = Math.max(count(text, vietnamese), count(text, windows1258));
  const scores = { tcvn3: count(text, tcvn3), vni: count(text, vni) };
  const font = scores.tcvn3 >= scores.vni ? 'tcvn3' : 'vni';
  return scores[font] >= 2 && scores[font] > real ? font : undefined;
}

/** @throws {SourceError} for text in a font encoding. */
export function refuseLegacyFont(text: string): void {
  const font = legacyFont(text);
  if (font) throw new SourceError(`encoding_${font}`);
}

/**
 * The encoding of a file by its first bytes: byte order mark, then UTF-8 where it reads as such, else Windows-1258.
 *
 * @throws {SourceError} for TCVN3 and VNI, which are fonts and cannot be told apart letter by letter with certainty.
 */
export function sniffEncoding(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  try {
    refuseLegacyFont(new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true }));
    return 'utf-8';
  } catch (error) {
    if (error instanceof SourceError) throw error;
  }
  refuseLegacyFont(new TextDecoder('windows-1252').decode(start));
  return 'windows-1258';
}
