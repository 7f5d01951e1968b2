import type { AgencyCode } from './brand.js';
import { codeText } from './code-text.js';

// 8.1: old form, deepest unit first (`000.00.14.H20`, at times without its leading zeros); new form of 20/2020/QĐ-TTg,
// ministry or province first (`G01.839.108.000`). G central bodies, H provinces, K people's councils, D courts.
export const agencyPattern = String.raw`(?:(?:\d{2,3}\.){1,3}[DGHK]\d{2}|[DGHK]\d{2}(?:\.\d{2,3}){0,5})`;
const agencyOnly = new RegExp(`^${agencyPattern}$`);

export const isAgencyCode = (text: string): text is AgencyCode => agencyOnly.test(text);

/** An agency code taken apart. */
export interface AgencyCodeParts {
  readonly code: AgencyCode;
  readonly form: 'old' | 'new';
  /** Ministry or province: `H20`. */
  readonly top: string;
  /** Units below it, highest first; in the old form without those that are only zeros. */
  readonly units: readonly string[];
}

/** An agency code, old form or new (wire fact 8.1). */
export function parseAgencyCode(input: string): AgencyCode | undefined {
  // The longest code is 27 characters. What is much longer is no code with spaces in it.
  if (input.length > 200) return undefined;
  const text = codeText(input).text.replaceAll(' ', '');
  return isAgencyCode(text) ? text : undefined;
}

export function agencyParts(input: string): AgencyCodeParts | undefined {
  const code = parseAgencyCode(input);
  if (!code) return undefined;
  const parts = code.split('.');
  const form = /^\d/.test(code) ? 'old' : 'new';
  if (form === 'old') parts.reverse();
  const [top = '', ...below] = parts;
  const units = form === 'new' ? below : below.filter((unit) => Number(unit) !== 0);
  return { code, form, top, units };
}

/** The ministry or province of an agency code in either form. */
export const topBody = (input: string): string | undefined => agencyParts(input)?.top;

/**
 * The same body in the new form. Only where that is determined: `000.00.00.H99` is `H99`. Units below have new numbers that
 * only the directory knows.
 */
export function toNewForm(input: string): AgencyCode | undefined {
  const parts = agencyParts(input);
  if (!parts) return undefined;
  if (parts.form === 'new') return parts.code;
  return parts.units.length === 0 ? (parts.top as AgencyCode) : undefined;
}

/** The same body in the old form, where that is determined: `H99` is `000.00.00.H99`. */
export function toOldForm(input: string): AgencyCode | undefined {
  const parts = agencyParts(input);
  if (!parts) return undefined;
  if (parts.form === 'old') return parts.code;
  return parts.units.length === 0 ? (`000.00.00.${parts.top}` as AgencyCode) : undefined;
}
