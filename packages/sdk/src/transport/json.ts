import { ShapeError } from '../domain/errors.js';

const maxDepth = 64;

/**
 * The JSON of an answer. Keys named `__proto__` are dropped; nesting beyond 64 and a name that comes twice in an object are
 * refused before it is parsed.
 *
 * @throws {ShapeError} `bad_response` when it is empty, HTML, or anything else that is not JSON.
 */
export function parseJson(response: { readonly text: string }): unknown {
  const { text } = response;
  if (!isUnfit(text, maxDepth)) {
    try {
      return JSON.parse(text, mayHoldProto.test(text) ? dropProto : undefined);
    } catch {
      // Told below: the parser's message quotes the text.
    }
  }
  throw new ShapeError('bad_response', 'The answer is not the JSON it should be.', {
    messageKey: 'service_down',
    action: 'contact-agency',
    status: 502,
  });
}

const mayHoldProto = /__proto__|\\u005f/i;

function dropProto(this: unknown, key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/**
 * Whether the text is nested beyond `limit`, or an object in it has one name twice: readers differ in which of the two they
 * take, and what a check saw must be what is used. What is no JSON at all is left to the parser.
 */
function isUnfit(text: string, limit: number): boolean {
  /** Names seen in each open object; nothing for a list. */
  const open: (Set<string> | undefined)[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) {
      const from = i + 1;
      for (i = from; i < text.length && text.charCodeAt(i) !== 0x22; i++)
        if (text.charCodeAt(i) === 0x5c) i++;
      const names = open.at(-1);
      if (names && isName(text, i + 1)) {
        const name = nameOf(text.slice(from, i));
        if (names.has(name)) return true;
        names.add(name);
      }
    } else if (c === 0x5b || c === 0x7b) {
      open.push(c === 0x7b ? new Set() : undefined);
      if (open.length > limit) return true;
    } else if (c === 0x5d || c === 0x7d) open.pop();
  }
  return false;
}

function isName(text: string, after: number): boolean {
  while (after < text.length && text.charCodeAt(after) <= 0x20) after++;
  return text.charCodeAt(after) === 0x3a;
}

function nameOf(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
