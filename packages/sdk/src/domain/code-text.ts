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
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const raw of input) {
    const start = at;
    at += raw.length;
    if (invisible.test(raw)) continue;
    const char = plain(raw);
    if (char === ' ' && (text === '' || text.endsWith(' '))) continue;
    text += char;
    for (let i = 0; i < char.length; i++) origin.push(start);
  }
  const end = text.trimEnd().length;
  return { text: text.slice(0, end), origin: [...origin.slice(0, end), input.trimEnd().length] };
}

function plain(raw: string): string {
  if (dash.test(raw)) return '-';
  const folded = raw.normalize('NFKC');
  if (/^\s$/u.test(folded)) return ' ';
  if (dash.test(folded)) return '-';
  if (dot.test(folded)) return '.';
  return folded.toUpperCase();
}

/** Without the spaces around hyphens and dots; when that leaves fewer than two hyphens, spaces stand for them. */
export function joinSpaced({ text, origin }: CodeText): CodeText {
  const hyphens = text.split('-').length - 1;
  let joined = '';
  const where: number[] = [];
  for (let i = 0; i < text.length; i++) {
    let char = text.charAt(i);
    if (char === ' ') {
      const beside = /[-.]/.test(text.charAt(i - 1) + text.charAt(i + 1));
      if (beside || hyphens >= 2) continue;
      char = '-';
    }
    joined += char;
    where.push(origin[i] ?? 0);
  }
  return { text: joined, origin: [...where, origin[text.length] ?? 0] };
}
