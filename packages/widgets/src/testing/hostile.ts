/** Strings that would run, restyle or reverse something if they were ever taken for more than text. */
export const hostileStrings: readonly string[] = [
  '<img src=x onerror="globalThis.pwned=1">',
  '"><svg/onload=globalThis.pwned=1>',
  "';globalThis.pwned=1;//",
  '</style><script>globalThis.pwned=1</script>',
  '${globalThis.pwned=1}',
  '{{constructor.constructor("globalThis.pwned=1")()}}',
  '<math><mi xlink:href="javascript:globalThis.pwned=1">x</mi></math>',
  '<template><slot name=x></slot></template>',
  '&lt;b&gt;&#60;b&#62;',
  '\u202Egnp.oof\u2066',
  '\u0000\u0007<b>\u001b[31m',
  'javascript:globalThis.pwned=1',
  '__proto__',
  'Nguyễn\u200B Thị 🧧 Ẩn'.repeat(50),
];

/** Puts the string in place of every text of some data, however deep; codes of the wire and times stay what they are. */
export function poison<T>(
  data: T,
  text: string,
  keep: readonly string[] = ['code', 'key', 'turn', 'environment', 'methods', 'state', 'reason'],
): T {
  const walk = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, name));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key)]));
    const fixed =
      typeof value !== 'string' || keep.includes(name) || /At$|^at$|^asOf$|^status$|^kind$/.test(name);
    return fixed ? value : text;
  };
  return walk(data, '') as T;
}

/** True when one of the strings ran. */
export function pwned(): boolean {
  return 'pwned' in globalThis;
}
