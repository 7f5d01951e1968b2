/** How Vietnamese sentences address a person: official forms, payment partners, pages for young people, or not at all. */
export type AddressStyle = 'ong-ba' | 'quy-khach' | 'ban' | 'none';

const words = { 'ong-ba': 'Ông/Bà', 'quy-khach': 'Quý khách', ban: 'bạn' } as const;

/**
 * Puts the address in place of `{you}`, with a capital where a sentence begins. Without one, the sentence goes on with
 * the next word; where it would not be one then, a text has its own words for that after `||`.
 *
 * @example
 * addressed('Nếu {you} đã nộp, xin chờ.', 'none'); // Nếu đã nộp, xin chờ.
 * addressed('Đến lượt {you}: nộp phí.||Việc cần làm: nộp phí.', 'ban'); // Đến lượt bạn: nộp phí.
 */
export function addressed(text: string, style: AddressStyle = 'ong-ba'): string {
  if (!text.includes('{you}')) return text;
  const [withYou = '', without = withYou] = text.split('||');
  if (style === 'none') return without.replace(/([.?!…] )?\{you\} ?(.?)/gu, begin(''));
  return withYou.replace(/([.?!…] )?\{you\}()/gu, begin(words[style]));
}

/** The word, or what comes after it, with a capital where it begins a sentence. */
const begin =
  (word: string) =>
  (_: string, end: string | undefined, next: string, at: number): string => {
    const said = word + next;
    return end === undefined && at > 0 ? said : (end ?? '') + said.charAt(0).toUpperCase() + said.slice(1);
  };
