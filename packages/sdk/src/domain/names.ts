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

/** Lower case without marks, `đ` as `d`: for searching, never for showing. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
