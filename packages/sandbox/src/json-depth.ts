/** Far above any real message; deeper ones are an attack on whoever walks them recursively. */
export const DEPTH_LIMIT = 32;

/** Asked of the text, because parsing and walking a deeper one is what must not happen. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isInText) {
      if (char === '\\') at += 1;
      else if (char === '"') isInText = false;
    } else if (char === '"') isInText = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > DEPTH_LIMIT) return true;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return false;
}
