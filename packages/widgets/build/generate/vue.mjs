import { propertyLines, stamp } from './api.mjs';

/** Types of the tags in Vue's templates, and what tells Vue's compiler that a tag is one. */
export const vue = (api) => ({
  'vue.js': `${stamp}const tags = new Set(${JSON.stringify(api.map(({ tag }) => tag))});
export const isWidget = (tag) => tags.has(tag);
`,
  'vue.d.ts': `${stamp}import type { EmitFn, HTMLAttributes } from 'vue';
import type { ${api.map(({ name }) => name).join(', ')}, WidgetEvents } from './index.js';

/** For \`compilerOptions.isCustomElement\`: true of the tags of this library. */
export declare function isWidget(tag: string): boolean;

type Emit<N extends keyof WidgetEvents> = EmitFn<{ [K in N]: (event: CustomEvent<WidgetEvents[K]>) => void }>;
type Tag<E, P, N extends keyof WidgetEvents = never> = new () => E & {
  $props: HTMLAttributes & P;
  $emit: Emit<N>;
};

${api.map((widget) => `interface ${widget.name}Props {\n${propertyLines(widget)}}\n`).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${api
  .map(
    ({ tag, name, events }) =>
      `    '${tag}': Tag<${[name, `${name}Props`, ...(events.length ? [events.map((event) => `'${event.name}'`).join(' | ')] : [])].join(', ')}>;\n`,
  )
  .join('')}  }
}
`,
});
