/** Where the lists of a dossier stand in a flat sheet. */
const flat: readonly (readonly [path: RegExp, sheet: string])[] = [
  [/^supplements(\[\d+\])?/, 'supplement'],
  [/^results(\[\d+\])?/, 'result'],
];

/** A field of a dossier as the officer's column is named; without such a column its path. */
export function columnOf(path: string, headers: ReadonlyMap<string, string>): string {
  if (path.startsWith('fees')) return named(['fee', 'charge'], headers) || path;
  const sheet = flat.reduce((text, [from, to]) => text.replace(from, to), path);
  const exact = headers.get(sheet);
  if (exact !== undefined) return exact;
  const below = [...headers.keys()].filter((field) => field.startsWith(`${sheet}.`));
  return named(below, headers) || path;
}

const named = (fields: readonly string[], headers: ReadonlyMap<string, string>) =>
  fields.flatMap((field) => headers.get(field) ?? []).join(', ');
