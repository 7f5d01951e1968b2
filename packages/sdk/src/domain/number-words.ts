const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const scales = ['', 'nghìn', 'triệu'];

/** A group of three digits; `whole` says the hundreds although they are none. */
function group(value: number, whole: boolean): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const words: (string | undefined)[] = [];
  if (hundreds || whole) words.push(digits[hundreds], 'trăm');
  if (tens === 1) words.push('mười');
  else if (tens) words.push(digits[tens], 'mươi');
  else if (ones && words.length) words.push('linh');
  if (ones === 1 && tens > 1) words.push('mốt');
  else if (ones === 4 && tens > 1) words.push('tư');
  else if (ones === 5 && tens) words.push('lăm');
  else if (ones) words.push(digits[ones]);
  return words.join(' ');
}

function positive(value: number, whole: boolean): string {
  const billions = Math.floor(value / 1e9);
  if (billions) {
    const rest = value % 1e9;
    return `${positive(billions, whole)} tỷ${rest ? ` ${positive(rest, true)}` : ''}`;
  }
  const words: string[] = [];
  for (let scale = 2; scale >= 0; scale--) {
    const part = Math.floor(value / 1000 ** scale) % 1000;
    if (part) words.push(`${group(part, whole || words.length > 0)} ${scales[scale]}`.trim());
  }
  return words.join(' ');
}

/**
 * A whole number in Vietnamese words, as schools and offices in the north read it: nghìn, linh, tư, tỷ. An empty group
 * in the middle is skipped and the next one begins with "không trăm".
 *
 * @throws {RangeError} for anything but a safe integer of 0 or more.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('Only whole numbers of 0 or more.');
  return value === 0 ? 'không' : positive(value, false);
}

/** An amount in words for a receipt: `Một trăm năm mươi nghìn đồng`. */
export function amountInWords(amount: number): string {
  const words = numberInWords(amount);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}
