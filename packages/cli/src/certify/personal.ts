/** Kinds of personal data that a text may hold by its form alone. What is found is named, never repeated. */
const forms = {
  phone: /(?<![\w.-])(?:\+?84|0)[35789]\d{8}(?!\d)/,
  'personal id': /(?<![\w.-])0\d{2}[0-3]\d{8}(?!\d)/,
  email: /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
} as const;

const CARD = /(?<![\w.-])\d{16,19}(?!\d)/g;

/** Which kinds of personal data are in a text: by their form, and the marks of the test payer. */
export function personalIn(text: string, marks: readonly string[]): readonly string[] {
  // In a query or a form the same text is spelled with percent signs.
  const plain = `${text}\n${decoded(text)}`.normalize('NFC');
  const found: string[] = Object.entries(forms)
    .filter(([, form]) => form.test(plain))
    .map(([name]) => name);
  if ([...plain.matchAll(CARD)].some(([digits]) => isCard(digits))) found.push('card');
  if (marks.some((mark) => plain.includes(mark.normalize('NFC')))) found.push('payer');
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

/** Luhn's sum, which card numbers keep. */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
