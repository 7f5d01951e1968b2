import { ShapeError } from '../domain/errors.js';

const maxDepth = 64;

/**
 * The JSON of an answer. Keys named `__proto__` are dropped, nesting beyond 64 is refused before it is parsed.
 *
 * @throws {ShapeError} `bad_response` when it is empty, HTML, or anything else that is not JSON.
 */
export function parseJson(response: { readonly text: string }): unknown {
  const { text } = response;
  if (!deeperThan(text, maxDepth)) {
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

function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 0x5c) i++;
      else if (c === 0x22) quoted = false;
    } else if (c === 0x22) quoted = true;
    else if (c === 0x5b || c === 0x7b) {
      if (++depth > limit) return true;
    } else if (c === 0x5d || c === 0x7d) depth--;
  }
  return false;
}
