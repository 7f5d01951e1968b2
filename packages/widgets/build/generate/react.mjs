import { eventLines, handler, propertyLines, stamp } from './api.mjs';

/** Components for React 18 and 19, a module for each; and types of the bare tags in JSX, whose events React 19 hears. */
export function react(api) {
  const files = {
    'react/index.js': stamp + api.map(({ tag, name }) => `export { ${name} } from './${tag}.js';\n`).join(''),
    'react/index.d.ts':
      stamp +
      api.map(({ tag, name }) => `export { ${name}, type ${name}Props } from './${tag}.js';\n`).join(''),
    'react/jsx.js': `${stamp}export {};\n`,
    'react/jsx.d.ts': jsx(api),
  };
  for (const widget of api) {
    files[`react/${widget.tag}.js`] = component(widget);
    files[`react/${widget.tag}.d.ts`] = componentTypes(widget);
  }
  return files;
}

const component = ({ tag, name, file, events }) => `${stamp}import * as React from 'react';
import { ${name} as Element } from '../${file}';
import '../define/${tag.replace('dvc-', '')}.js';
import { createComponent } from './create-component.js';

export const ${name} = createComponent({
  react: React,
  tagName: '${tag}',
  elementClass: Element,
  displayName: '${name}',
  events: {
${events.map((event) => `    ${handler(event.name)}: '${event.name}',\n`).join('')}  },
});
`;

const componentTypes = (
  widget,
) => `${stamp}import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ${widget.name} as Element, WidgetEvents } from '../index.js';

export interface ${widget.name}Props extends HTMLAttributes<Element> {
${propertyLines(widget)}${eventLines(widget, handler)}}

export declare const ${widget.name}: ForwardRefExoticComponent<${widget.name}Props & RefAttributes<Element>>;
`;

const jsx = (api) => `${stamp}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${api.map(({ name }) => name).join(', ')}, WidgetEvents } from '../index.js';

${api
  .map(
    (widget) => `interface ${widget.name}Attributes extends HTMLAttributes<${widget.name}> {
${propertyLines(widget, { kebab: true })}${eventLines(widget, (event) => `'on${event}'`)}}
`,
  )
  .join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${api
  .map(({ tag, name }) => `      '${tag}': DetailedHTMLProps<${name}Attributes, ${name}>;\n`)
  .join('')}    }
  }
}
`;
