/** The figures as a table for a terminal, and as ratios. */

export const kb = (bytes) => (bytes / 1000).toFixed(1);
export const mb = (bytes) => (bytes / 2 ** 20).toFixed(1);
export const s = (ms) => (ms / 1000).toFixed(1);

const columns = [
  ['', ({ id }) => id],
  ['kB first', ({ bytesFirst }) => kb(bytesFirst)],
  ['kB all', ({ bytes }) => kb(bytes)],
  ['requests', ({ requests, foreign }) => `${requests}${foreign ? ` (${foreign} foreign)` : ''}`],
  ['usable s', ({ usableMs, least, most }) => `${s(usableMs)} (${s(least)}-${s(most)})`],
  ['acts s', ({ actedMs }) => s(actedMs)],
  ['>50 ms', ({ over50 }) => String(over50)],
  ['>200 ms', ({ over200 }) => String(over200)],
  ['longest ms', ({ longest }) => String(Math.round(longest))],
  ['heap MB', ({ heap }) => mb(heap)],
];

const listColumns = [
  ['1,000 rows', ({ id }) => id],
  ['ms', ({ ms, least, most }) => `${Math.round(ms)} (${Math.round(least)}-${Math.round(most)})`],
  ['heap MB', ({ heap }) => mb(heap)],
];

export function print({ subjects, lists, machine, load, runs }) {
  console.log(
    `${machine}, load ${load} at the start; ${runs} runs in turns; 6 x slower processor, slow 3G for "usable"\n`,
  );
  for (const name of new Set(subjects.map(({ group }) => group))) {
    console.log(
      table(
        name,
        columns,
        subjects.filter(({ group }) => group === name),
      ),
    );
  }
  console.log(table('list', listColumns, lists));
}

function table(name, parts, rows) {
  const cells = [
    parts.map(([head]) => head || name),
    ...rows.map((row) => parts.map(([, text]) => text(row))),
  ];
  const widths = parts.map((_, at) => Math.max(...cells.map((line) => line[at].length)));
  return `${cells.map((line) => line.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  ')).join('\n')}\n`;
}

/** What is compared with what: ours first. */
export const pairs = [
  ['dvc-login-button', 'mgt-login'],
  ['dvc-login-button', 'webawesome-button'],
  ['dvc-login-button', 'material-button'],
  ['dvc-dossier-tracker', 'webawesome-form'],
  ['dvc-dossier-tracker', 'material-form'],
  ['dvc-fee-payment', 'adyen-dropin'],
];

/** Ours by theirs: under 1 is less. What the empty page costs is taken off memory. */
export function ratioOf({ subjects }, [ours, theirs]) {
  const [one, other, page] = [ours, theirs, 'page'].map((id) =>
    subjects.find((subject) => subject.id === id),
  );
  if (!one || !other || !page) return undefined;
  return {
    first: one.bytesFirst / other.bytesFirst,
    all: one.bytes / other.bytes,
    usable: one.usableMs / other.usableMs,
    done: (one.usableMs + one.actedMs) / (other.usableMs + other.actedMs),
    heap: (one.heap - page.heap) / (other.heap - page.heap),
  };
}

export function* ratios(record) {
  for (const pair of pairs) {
    const ratio = ratioOf(record, pair);
    if (ratio)
      yield `${pair.join(' / ')}: ${Object.entries(ratio)
        .map(([name, value]) => `${name} ${value.toFixed(2)}`)
        .join(', ')}`;
  }
  const plain = record.lists.find(({ id }) => id === 'plain-list');
  for (const list of record.lists)
    if (list !== plain) yield `${list.id} / plain-list: ${(list.ms / plain.ms).toFixed(2)}`;
}
