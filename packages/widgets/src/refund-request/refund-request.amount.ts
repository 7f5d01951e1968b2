/**
 * Whole đồng from what people type: `150000`, `150.000`, `150,000 đ`, `150 000 đồng`. Nothing for anything else, zero and
 * fractions included: an amount of money is never guessed.
 */
export function readAmount(text: string): number | undefined {
  const figure = text
    .normalize('NFC')
    .trim()
    .replace(/\s*(đồng|đ|₫|vnd)$/i, '');
  if (!/^\d{1,13}$/.test(figure) && !/^\d{1,3}([.,\s])\d{3}(\1\d{3})*$/.test(figure)) return undefined;
  const amount = Number(figure.replace(/\D/g, ''));
  return amount > 0 && Number.isSafeInteger(amount) ? amount : undefined;
}
