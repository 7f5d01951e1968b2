import { isTooDeep } from '../json-depth.js';

/** A JSON object in which no name comes twice, or undefined. Two readers of a doubled name may see two messages. */
export function readObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (isTooDeep(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value) || hasDoubledName(text))
      return undefined;
    return value as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

/** `text` is JSON. A text before a colon is a name; each opened object has its own set of them. */
function hasDoubledName(text: string): boolean {
  const open: Set<string>[] = [];
  for (const [, quoted, isName, bracket] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|([{}])/gs)) {
    if (bracket === '{') open.push(new Set());
    else if (bracket === '}') open.pop();
    else if (isName !== undefined) {
      const name = JSON.parse(quoted ?? '""') as string;
      const names = open.at(-1);
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}
