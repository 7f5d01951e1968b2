/** What a person typed, pasted or scanned, made comparable; `origin[i]` is where character `i` stood in the input. */
export interface CodeText {
  readonly text: string;
  readonly origin: readonly number[];
}

const dash = /[\p{Pd}\u2212\u00AD\u02D7\u30FC]/u;
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
const dot = /[.\u00B7\u2024\u3002\uFF61]/;

/** Full-width becomes ASCII, any dash a hyphen, any space one space, letters upper case; invisible characters go. */
export function codeText(input: string): CodeText {
  const chars: string[] = [];
  const origin: number[] = [];
  let at = 0;
  for (const raw of input) {
    const start = at;
    at += raw.length;
    const char = plain(raw);
    if (char === ' ' && (chars.length === 0 || chars.at(-1) === ' ')) continue;
    for (let i = 0; i < char.length; i++) {
      chars.push(char.charAt(i));
      origin.push(start);
    }
  }
  if (chars.at(-1) === ' ') {
    chars.pop();
    origin.pop();
  }
  return { text: chars.join(''), origin: [...origin, input.trimEnd().length] };
}

function plain(raw: string): string {
  // Most of what is typed is ASCII, and a hostile input is long.
  if (raw <= '~') return raw <= ' ' ? (/\s/.test(raw) ? ' ' : raw) : raw.toUpperCase();
  if (invisible.test(raw)) return '';
  if (dash.test(raw)) return '-';
  const folded = raw.normalize('NFKC');
  // No code has a character that stands for several.
  if (folded.length > raw.length) return raw;
  if (/^\s$/u.test(folded)) return ' ';
  if (dash.test(folded)) return '-';
  if (dot.test(folded)) return '.';
  const upper = folded.toUpperCase();
  return upper.length > folded.length ? folded : upper;
}

/** Without the spaces around hyphens and dots; when that leaves fewer than two hyphens, spaces stand for them. */
export function joinSpaced({ text, origin }: CodeText): CodeText {
  const hyphens = text.split('-').length - 1;
  const joined: string[] = [];
  const where: number[] = [];
  for (let i = 0; i < text.length; i++) {
    let char = text.charAt(i);
    if (char === ' ') {
      if (hyphens >= 2 || isSeparator(text.charAt(i - 1)) || isSeparator(text.charAt(i + 1))) continue;
      char = '-';
    }
    joined.push(char);
    where.push(origin[i] ?? 0);
  }
  return { text: joined.join(''), origin: [...where, origin[text.length] ?? 0] };
}

const isSeparator = (char: string) => char === '-' || char === '.';

/** Percent-encoding undone, for codes inside addresses; the input itself where that is no such text. */
export function percentDecoded(input: string): string {
  try {
    return decodeURIComponent(input);
  } catch {
    return input;
  }
}
