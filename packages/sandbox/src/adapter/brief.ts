const SHOWN = 5;

/** The same message with long lists cut: the transcript keeps hundreds, and a batch or a dictionary is megabytes. */
export function brief(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shown = value.slice(0, SHOWN).map(brief);
    return value.length > SHOWN ? [...shown, `… và ${value.length - SHOWN} mục khác`] : shown;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, brief(inner)]));
}
