/** Dossiers refused one after the other, all for the same field, with none accepted in between. */
export interface Refusals {
  readonly path?: string;
  readonly codes: readonly string[];
}

export const noRefusals: Refusals = { codes: [] };

/** More than an unlucky row of faults: what is wrong is not the dossiers. */
const tooMany = 50;

export function withRefusals(
  before: Refusals,
  accepted: number,
  dead: readonly { readonly code: string; readonly path?: string }[],
): Refusals {
  if (accepted > 0) return noRefusals;
  const first = dead[0];
  if (!first) return before;
  if (dead.some(({ path }) => path !== first.path)) return noRefusals;
  const codes = dead.map(({ code }) => code);
  const goesOn = before.codes.length > 0 && before.path === first.path;
  return {
    codes: goesOn ? [...before.codes, ...codes] : codes,
    ...(first.path !== undefined && { path: first.path }),
  };
}

/** Then one clear error is better than a dead letter for each (fault F42). */
export const refusesAll = ({ codes }: Refusals): boolean => codes.length >= tooMany;
