import { codeText } from './code-text.js';

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * A tax code: 10 digits with a check digit, with `-NNN` for a branch, or a personal id of 12 (wire fact 8.5).
 * A check result of 10 means the number is never issued.
 */
export function checkTaxCode(input: string): 'enterprise' | 'branch' | 'person' | undefined {
  const text = digitsOf(input);
  if (checkPersonalId(text)) return 'person';
  const [, number = '', branch] = /^(\d{10})(?:-?(\d{3}))?$/.exec(text) ?? [];
  if (!number || /^..0{7}/.test(number) || branch === '000') return undefined;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  if (10 - (sum % 11) !== Number(number[9])) return undefined;
  return branch === undefined ? 'enterprise' : 'branch';
}

/**
 * A personal id: 12 digits; there is no check digit (wire fact 8.4). `unlikely` when the province of birth registration
 * never existed: something to ask about, never to refuse.
 */
export function checkPersonalId(input: string): 'likely' | 'unlikely' | undefined {
  const digits = digitsOf(input);
  if (!/^\d{12}$/.test(digits)) return undefined;
  const province = Number(digits.slice(0, 3));
  return province >= 1 && province <= 96 ? 'likely' : 'unlikely';
}

/** As typed or pasted, in any width and with any dash, without spaces and dots. */
const digitsOf = (input: string) => codeText(input).text.replace(/[ .]/g, '');

/** `001********9`. A text too short to keep anything of becomes stars. */
export function maskNumber(input: string): string {
  const text = input.replace(/\s/g, '');
  if (text.length < 9) return '*'.repeat(text.length);
  return `${text.slice(0, 3)}${'*'.repeat(text.length - 4)}${text.slice(-1)}`;
}

/** `0912 *** 678`. */
export function maskPhone(input: string): string {
  const digits = input.replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0');
  return digits.length < 10 ? '*'.repeat(digits.length) : `${digits.slice(0, 4)} *** ${digits.slice(-3)}`;
}
