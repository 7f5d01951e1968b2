const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', 'nghìn', 'triệu'] as const;
const BILLION = 1_000_000_000;

const screen = new Intl.NumberFormat('vi-VN', { style: 'currency', currency: 'VND' });
const plain = new Intl.NumberFormat('vi-VN');

/** `1.234.567 ₫` with a no-break space, for screens. */
export const formatVnd = (amount: number): string => screen.format(amount);

/** `1.234.567`, for tables on paper whose heading names the unit. */
export const formatNumber = (amount: number): string => plain.format(amount);

/** `Một trăm năm mươi nghìn đồng`. @throws {RangeError} unless a safe integer of zero or more is given. */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError('Not an amount in đồng');
  const words = amount === 0 ? 'không' : billions(amount).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

/** Above a thousand million the same names are read again, followed by `tỷ`. */
function billions(amount: number): string[] {
  const high = Math.floor(amount / BILLION);
  const low = amount % BILLION;
  return high === 0 ? groups(low, false) : [...billions(high), 'tỷ', ...groups(low, true)];
}

function groups(amount: number, follows: boolean): string[] {
  const words: string[] = [];
  for (let power = 2; power >= 0; power -= 1) {
    const group = Math.floor(amount / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(...hundreds(group, follows || words.length > 0));
    if (power > 0) words.push(GROUPS[power] as string);
  }
  return words;
}

/** After a higher group the hundreds are always said: 1.001 is `một nghìn không trăm linh một`. */
function hundreds(group: number, follows: boolean): string[] {
  const [hundred, ten, one] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  const sayHundreds = hundred > 0 || follows;
  if (sayHundreds) words.push(digit(hundred), 'trăm');
  if (ten === 0 && one > 0 && sayHundreds) words.push('linh', digit(one));
  else if (ten === 0 && one > 0) words.push(digit(one));
  else if (ten > 0) words.push(...(ten === 1 ? ['mười'] : [digit(ten), 'mươi']), ...unitAfterTen(ten, one));
  return words;
}

function unitAfterTen(ten: number, one: number): string[] {
  if (one === 0) return [];
  if (one === 5) return ['lăm'];
  if (one === 1 && ten > 1) return ['mốt'];
  if (one === 4 && ten > 1) return ['tư'];
  return [digit(one)];
}

const digit = (value: number) => DIGITS[value] as string;
