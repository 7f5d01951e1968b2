import { inline, type PageRecord, type SeenPage, type SeenScript } from './seen.js';

export type Code =
  'policy_missing' | 'policy_changed' | 'integrity_wrong' | 'script_changed' | 'script_unknown';

/** `what`: the directive or the script that is not as it should be. */
export interface Finding {
  readonly code: Code;
  readonly what: string;
}

/** What is wrong with a page whatever it should be: nothing says which scripts may run, or browsers refuse one. */
export const faultsOf = ({ policy, refused }: SeenPage): readonly Finding[] => [
  ...(policy.some((one) => /^(script-src|default-src) /.test(one))
    ? []
    : [{ code: 'policy_missing', what: 'script-src' } as const]),
  ...refused.map((what) => ({ code: 'integrity_wrong', what }) as const),
];

/** What differs from the record. A script or a restriction less is no danger; one more, or another, is. */
export function compare(seen: SeenPage, record: PageRecord): readonly Finding[] {
  const allowed = new Map<string, Set<string>>();
  for (const { from, sha384 } of record.scripts)
    allowed.set(from, (allowed.get(from) ?? new Set()).add(sha384));
  const lost = record.policy.filter((one) => !seen.policy.includes(one)).map((one) => one.split(' ')[0]!);
  const faults = faultsOf(seen);
  // Without a policy every directive is lost: said once.
  const changed = faults.some(({ code }) => code === 'policy_missing') ? [] : lost;
  return [
    ...faults,
    ...changed.map((what) => ({ code: 'policy_changed', what }) as const),
    ...seen.scripts.flatMap((one) => judged(one, allowed.get(one.from))),
  ];
}

function judged(script: SeenScript, hashes: ReadonlySet<string> | undefined): readonly Finding[] {
  const { from, sha384 } = script;
  if (!hashes) return [{ code: 'script_unknown', what: nameOf(script) }];
  if (sha384 === undefined || hashes.has(sha384)) return [];
  return [{ code: from === inline ? 'script_unknown' : 'script_changed', what: nameOf(script) }];
}

/** Its text is not shown: an inline script may hold what the page says of a person. */
const nameOf = ({ from, sha384, line }: SeenScript): string =>
  from === inline ? `${inline}${line ? `:${line}` : ''} sha384-${sha384}` : from;
