import { provideLocale } from '../foundation/page-config.js';

/** Language of texts that are ours for certain: marked at both ends, with other letters, and 40 % longer. */
export const pseudoLang = 'qps-ploc';

const letters: Readonly<Record<string, string>> = {
  c: 'ç',
  d: 'đ',
  g: 'ğ',
  h: 'ħ',
  k: 'ķ',
  l: 'ł',
  n: 'ñ',
  t: 'ť',
};
const padding = 'ễ ộng ững ẫy ợp ';

/** A text of ours as the pseudo-locale has it. Placeholders stay as they are. */
export function pseudo(text: string): string {
  const other = text.replace(/\{\w+\}|[cdghklnt]/g, (part) => letters[part] ?? part);
  const more = Math.ceil(text.replace(/\{\w+\}/g, '').length * 0.4);
  return `⟦${other} ${padding
    .repeat(Math.ceil(more / padding.length))
    .slice(0, more)
    .trim()}⟧`;
}

/** Lets widgets speak it where `lang` says so. */
export function providePseudoLocale(): void {
  provideLocale(pseudoLang, (_, vietnamese) => pseudo(vietnamese));
}

/** Every piece of text in a widget, seen or heard, that is not marked as Vietnamese. */
function* pieces(node: Node): Generator<string> {
  if (node instanceof Element) {
    if (node.localName === 'style' || node.matches('[lang=vi]:not(.root)')) return;
    for (const name of ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'])
      yield node.getAttribute(name) ?? '';
  }
  if (node instanceof Text) yield node.data;
  for (const child of node.childNodes) yield* pieces(child);
}

/** What stands outside of the marks; texts may be inside of texts. */
function outside(text: string): string {
  let depth = 0;
  return [...text]
    .filter((letter) => {
      if (letter === '⟦') depth += 1;
      if (letter === '⟧') depth -= 1;
      return depth === 0 && letter !== '⟧';
    })
    .join('');
}

/** Dates, times, sizes, amounts in words, names of files and references are not texts. */
const formatted =
  /ngày \d+ tháng \d+ năm \d+|\d+ giờ( \d+ phút)?( \d+ giây)?|((không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|linh|trăm|nghìn|triệu|tỷ) )+đồng|(?<!\p{L})(KB|MB|đồng)(?!\p{L})|\S+\.(pdf|jpg|png|docx)|req_\w+/giu;

/** The strings in some data, longest first. */
function stringsOf(data: unknown): readonly string[] {
  const found: string[] = [];
  JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'string') found.push(value);
    return value;
  });
  return [...new Set(found)].filter((text) => /\p{L}/u.test(text)).sort((a, b) => b.length - a.length);
}

/** Words in a widget that come neither from our texts nor from `data`: nobody could translate them. */
export function untranslated(widget: Element, data: unknown): readonly string[] {
  const root = widget.shadowRoot?.querySelector('.root');
  const known = stringsOf(data);
  return [...pieces(root ?? document.createTextNode('no root at all'))]
    .map((text) =>
      known.reduce((rest, one) => rest.replaceAll(one, ' '), outside(text).replace(formatted, ' ')),
    )
    .filter((rest) => /\p{L}{2}/u.test(rest))
    .map((rest) => rest.replace(/\s+/g, ' ').trim());
}
