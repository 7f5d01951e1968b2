import { eventLines, propertyLines, stamp } from './api.mjs';

/** Types of the tags in Svelte's templates. */
export const svelte = (api) => ({
  'svelte.js': `${stamp}export {};\n`,
  'svelte.d.ts': `${stamp}import type { HTMLAttributes } from 'svelte/elements';
import type { ${api.map(({ name }) => name).join(', ')}, WidgetEvents } from './index.js';

${api
  .map(
    (widget) => `interface ${widget.name}Attributes extends HTMLAttributes<${widget.name}> {
${propertyLines(widget, { kebab: true })}${eventLines(widget, (event) => `'on${event}'`)}}
`,
  )
  .join('\n')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${api.map(({ tag, name }) => `    '${tag}': ${name}Attributes;\n`).join('')}  }
}
`,
});
