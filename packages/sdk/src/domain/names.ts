/** As typed, in NFC, without spaces at the ends or doubled. */
export function normaliseName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function firstLetter(word: string): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '';
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
}

/** First letters only, and as many as there are words: `Nguyễn Thị Hoa` becomes `N. T. H.` */
export function maskName(name: string): string {
  return normaliseName(name)
    .split(' ')
    .map(firstLetter)
    .filter(Boolean)
    .map((letter) => `${letter}.`)
    .join(' ');
}

/** First letter of the last word, which is the given name in Vietnam; for the circle beside a name. */
export function initials(name: string): string {
  return firstLetter(normaliseName(name).split(' ').at(-1) ?? '');
}

/**
 * Lower case without marks, `đ` as `d`: for searching, never for showing. `hoà` and `hòa` become the same; so does the
 * Icelandic `Ð` that old fonts leave in place of `Đ`.
 */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd');
}

/** Whether words of the name begin with the words asked for, in this order, without regard to marks and case. */
export function matchesName(name: string, query: string): boolean {
  const words = foldText(normaliseName(name)).split(' ');
  let at = 0;
  return foldText(normaliseName(query))
    .split(' ')
    .every((wanted) => {
      while (at < words.length && !words[at]?.startsWith(wanted)) at++;
      return at++ < words.length;
    });
}

let collator: Intl.Collator | undefined;

/** Order of names in a Vietnamese list: by the last word, the given name, then by the rest. */
export function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator('vi');
  const [first, second] = [split(a), split(b)];
  return collator.compare(first.given, second.given) || collator.compare(first.rest, second.rest);
}

function split(name: string): { readonly given: string; readonly rest: string } {
  const whole = normaliseName(name);
  const end = whole.lastIndexOf(' ');
  return { given: whole.slice(end + 1), rest: whole.slice(0, Math.max(0, end)) };
}
