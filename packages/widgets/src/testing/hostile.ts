/** Strings that would run or break out if they were ever read as markup, style or a template. */
export const hostileStrings = [
  '<img src=x onerror="globalThis.pwned=1">',
  '<svg/onload=globalThis.pwned=1>',
  '"><script>globalThis.pwned=1</script>',
  "'-globalThis.pwned=1-'",
  '${globalThis.pwned=1}',
  '<!--lit--><?lit$0$>{{constructor.constructor("globalThis.pwned=1")()}}',
  '</style><style>*{display:none!important}',
  'javascript:globalThis.pwned=1',
  '<math><mtext></table><img src onerror=globalThis.pwned=1>',
  '\u202Etiền\u202C \u0000 &lt;b&gt;',
  'x'.repeat(3000),
] as const;
