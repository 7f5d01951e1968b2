/**
 * `ThongTinGiaoDich` as banks take it: ASCII without accents (fact 5.1). Vietnamese letters lose their marks, every
 * other run of foreign characters, line breaks and the separator `|` becomes one space.
 */
export function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^ -{}~]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
