import type { Problem } from '../checks.js';
import type { WireObject, WireValue } from '../ledger.js';
import type { DossierStore } from '../store.js';

export interface Call {
  readonly body: WireObject;
  readonly store: DossierStore;
  /** Of this batch only so many are stored: fault `partial`. */
  readonly limit?: () => number | undefined;
}

/** HTTP is 200 whatever this says (wire fact 0). */
export interface Reply extends WireObject {
  readonly error_code: 0 | '0' | '00' | 1 | -1 | '2' | '3' | '-3';
  readonly message: WireValue;
}

export type Service = (call: Call) => Reply;

/** Enough to mend a batch, short enough to read. */
const NAMED_PROBLEMS = 10;

/** Names every path, up to ten. */
export function wordsFor(problems: readonly Problem[]): string {
  const named = problems
    .slice(0, NAMED_PROBLEMS)
    .map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`));
  const rest = problems.length - named.length;
  if (rest > 0) named.push(`và ${rest} lỗi khác`);
  return `Dữ liệu không hợp lệ. ${named.join('; ')}`;
}

/** A field is wrong (assumed A14). */
export const wrongFields = (problems: readonly Problem[]): Reply => ({
  error_code: '3',
  message: wordsFor(problems),
});

/** Clients know a dossier that is there already, or is not, by these words alone (wire fact 1.3, assumed A14). */
export const alreadyExists = (codes: readonly string[]): Reply => ({
  error_code: '-3',
  message: `Hồ sơ ${codes.join(', ')} đã tồn tại`,
});
export const doesNotExist = (codes: readonly string[]): Reply => ({
  error_code: '-3',
  message: `Hồ sơ ${codes.join(', ')} không tồn tại`,
});
