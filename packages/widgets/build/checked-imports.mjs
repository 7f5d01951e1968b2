import { posix } from 'node:path';

/**
 * What a module does before it imports another one later: it asks the page's loader, where there is one, to check the file.
 * Without a loader it imports at once. The `import("./x.js")` itself stays in the text, for tools that read it.
 */
const ask =
  'const $checked=(file,load)=>(globalThis[Symbol.for("dvcqg.check")]?.(new URL(file,import.meta.url).href)??Promise.resolve()).then(load);';

/** Makes every `import()` of the CDN build go through the loader's check. */
export const checkedImports = {
  name: 'checked-imports',
  renderDynamicImport({ chunk, targetChunk }) {
    if (!targetChunk) return null;
    const path = posix.relative(posix.dirname(chunk.fileName), targetChunk.fileName);
    return { left: `$checked("${path.startsWith('.') ? path : `./${path}`}",()=>import(`, right: '))' };
  },
  intro: (chunk) => (chunk.dynamicImports.length > 0 ? ask : ''),
};
