import * as v from 'valibot';
import { initials, normaliseName } from '../../domain/names.js';

/** UserInfo as the Portal's identity provider answers it (wire fact 6.1, OCPS). Only what a page needs is read. */
const UserInfo = v.object({
  sub: v.pipe(v.string(), v.minLength(1)),
  /** `1` person, `2` enterprise. */
  LoaiTaiKhoan: v.optional(v.union([v.string(), v.number()])),
  HoVaTen: v.optional(v.nullable(v.string())),
  TenDoanhNghiep: v.optional(v.nullable(v.string())),
  /** Assurance level (assumed A13). */
  loAs: v.optional(v.nullable(v.string())),
});

/** The account as the claims describe it. */
export interface AccountClaims {
  readonly kind: 'person' | 'organisation';
  readonly displayName: string;
  readonly initials: string;
  readonly assurance: 1 | 2;
}

const levels: Readonly<Record<string, 1 | 2>> = { LoA1: 1, LoA2: 2 };

/** `acr`, `acr_values` and `loAs` share their values (assumed A13). Undefined for one this version does not know. */
export function levelOf(acr: unknown): 1 | 2 | undefined {
  return typeof acr === 'string' && Object.hasOwn(levels, acr) ? levels[acr] : undefined;
}

export const acrOf = (level: 1 | 2): string => `LoA${level}`;

/**
 * The account behind UserInfo claims, or undefined when they have the wrong shape. `tokenLevel` is what the ID Token says:
 * the lower of the two counts, and silence counts as level 1.
 */
export function accountFromClaims(claims: unknown, tokenLevel: 1 | 2 | undefined): AccountClaims | undefined {
  const parsed = v.safeParse(UserInfo, claims);
  if (!parsed.success) return undefined;
  const { LoaiTaiKhoan, HoVaTen, TenDoanhNghiep, loAs } = parsed.output;
  const kind = String(LoaiTaiKhoan ?? '1') === '2' ? 'organisation' : 'person';
  const displayName = readable((kind === 'organisation' ? TenDoanhNghiep : HoVaTen) ?? '');
  if (displayName === '') return undefined;
  const level = Math.min(tokenLevel ?? levelOf(loAs) ?? 1, levelOf(loAs) ?? tokenLevel ?? 1);
  return { kind, displayName, initials: initials(displayName), assurance: level === 2 ? 2 : 1 };
}

/**
 * Official forms allow 150 characters; the cut also keeps the session cookie small. Control characters and those that turn
 * the reading direction could make a name look like another one.
 */
function readable(name: string): string {
  const clean = normaliseName(name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, ' '));
  return [...clean].slice(0, 150).join('').trim();
}
