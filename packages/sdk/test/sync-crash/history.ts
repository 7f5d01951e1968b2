/** What was handed in and acknowledged while processes were killed, and what the far side wrote down. */
export interface History {
  /** Every version handed in, also by whom nobody answered. */
  readonly handedIn: readonly Version[];
  /** Those of which the outbox said that it has them. */
  readonly acknowledged: readonly Version[];
  /** Codes of dossiers of which a step of the trail was acknowledged. */
  readonly steps: readonly string[];
  /** The far side's writes of these dossiers, in order. The status of a record is its version. */
  readonly ledger: readonly Written[];
  /** What the outbox says in the end. */
  readonly outbox: { readonly waiting: number; readonly sending: number; readonly dead: number };
}

export interface Version {
  readonly code: string;
  readonly version: number;
}

export interface Written {
  readonly n: number;
  readonly code: string;
  readonly kind: string;
  readonly status: string;
  readonly digest: string;
}

/** What is wrong in a history, in words; nothing when all is well. */
export function violations(history: History): string[] {
  const writes = byCode(history.ledger);
  return [
    ...lost(history, writes),
    ...invented(history, writes),
    ...[...writes].flatMap(([code, own]) => [...doubled(code, own), ...outOfOrder(code, own)]),
    ...unfinished(history),
  ];
}

type Writes = ReadonlyMap<string, readonly Written[]>;
const isRecord = ({ kind }: Written) => kind === 'create' || kind === 'update';

/** What was acknowledged arrived, or something newer did. */
function* lost({ acknowledged, steps }: History, writes: Writes): Iterable<string> {
  for (const [code, version] of newest(acknowledged)) {
    const last = writes.get(code)?.filter(isRecord).at(-1);
    if (!last) yield `lost: ${code} was acknowledged and never arrived`;
    else if (Number(last.status) < version)
      yield `lost: ${code} stands at ${last.status}, acknowledged was ${version}`;
  }
  for (const code of new Set(steps)) {
    if (!writes.get(code)?.some(({ kind }) => kind === 'progress'))
      yield `lost: the step of ${code} never arrived`;
  }
}

/** Nothing arrived that nobody handed in, and every version with the one content it had. */
function* invented({ handedIn }: History, writes: Writes): Iterable<string> {
  const known = new Set(handedIn.map(({ code, version }) => `${code} ${version}`));
  const contents = new Map<string, string>();
  for (const [code, own] of writes) {
    for (const { status, digest } of own.filter(isRecord)) {
      const name = `${code} ${status}`;
      if (!known.has(name)) yield `invented: ${name} was never handed in`;
      if ((contents.get(name) ?? digest) !== digest) yield `changed: ${name} arrived with two contents`;
      contents.set(name, digest);
    }
  }
}

/** Created once, and each step in effect once. */
function* doubled(code: string, own: readonly Written[]): Iterable<string> {
  for (const kind of ['create', 'progress']) {
    const count = own.filter((one) => one.kind === kind).length;
    if (count > 1) yield `doubled: ${code} has ${count} writes of ${kind}`;
  }
}

/** A record comes first, and versions never go back. */
function* outOfOrder(code: string, own: readonly Written[]): Iterable<string> {
  if (own[0]?.kind !== 'create') yield `out of order: ${code} begins with ${own[0]?.kind}`;
  let before = 0;
  for (const { status, n } of own.filter(isRecord)) {
    if (Number(status) < before) yield `out of order: ${code} went from ${before} to ${status} at ${n}`;
    before = Number(status);
  }
}

function* unfinished({ outbox }: History): Iterable<string> {
  const { waiting, sending, dead } = outbox;
  if (waiting + sending > 0) yield `unfinished: ${waiting} wait and ${sending} are being sent`;
  if (dead > 0) yield `refused: ${dead} dossiers are dead`;
}

function newest(versions: readonly Version[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { code, version } of versions) found.set(code, Math.max(found.get(code) ?? 0, version));
  return found;
}

function byCode(ledger: readonly Written[]): Writes {
  const found = new Map<string, Written[]>();
  for (const one of ledger) {
    const own = found.get(one.code);
    if (own) own.push(one);
    else found.set(one.code, [one]);
  }
  return found;
}
