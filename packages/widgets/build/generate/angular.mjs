import { camel, doc, stamp } from './api.mjs';

/**
 * Standalone components for Angular, as its package format has them: declarations that the application's own compiler links.
 * Such a component is the tag itself, with typed inputs and outputs; what stands inside stays where it is. A module for each,
 * so that an application has those that it uses.
 */
export function angular(api) {
  const files = {
    'angular/index.js':
      stamp + api.map(({ tag, name }) => `export { ${name} } from './${tag}.js';\n`).join(''),
    'angular/index.d.ts':
      stamp + api.map(({ tag, name }) => `export { ${name} } from './${tag}.js';\n`).join(''),
    'angular/listen.js': `${stamp}${listen}`,
  };
  for (const widget of api) {
    files[`angular/${widget.tag}.js`] = component(widget);
    files[`angular/${widget.tag}.d.ts`] = types(widget);
  }
  return files;
}

const listen = `export const listen = (element, outputs, names) => {
  for (const [event, output] of Object.entries(names)) {
    element.addEventListener(event, (told) => told.target === element && outputs[output].emit(told));
  }
};
`;

const component = ({ tag, name, properties, events }) => `${stamp}import * as i0 from '@angular/core';
import '../define/${tag.replace('dvc-', '')}.js';
import { listen } from './listen.js';

export class ${name} {
  constructor() {
    this.element = i0.inject(i0.ElementRef).nativeElement;
${events.map((event) => `    this.${camel(event.name)} = new i0.EventEmitter();\n`).join('')}    listen(this.element, this, ${JSON.stringify(
  Object.fromEntries(events.map((event) => [event.name, camel(event.name)])),
)});
  }
${properties
  .map(
    (one) =>
      `  set ${one.name}(value) {\n    this.element.${one.name} = value;\n  }\n  get ${one.name}() {\n    return this.element.${one.name};\n  }\n`,
  )
  .join('')}}
${name}.ɵfac = i0.ɵɵngDeclareFactory({ minVersion: '12.0.0', version: '21.0.0', ngImport: i0, type: ${name}, deps: [], target: i0.ɵɵFactoryTarget.Component });
${name}.ɵcmp = i0.ɵɵngDeclareComponent({
  minVersion: '14.0.0', version: '21.0.0', ngImport: i0, type: ${name}, isStandalone: true, selector: '${tag}', isInline: true,
  template: '<ng-content></ng-content>',
  inputs: ${JSON.stringify(Object.fromEntries(properties.map((one) => [one.name, one.name])))},
  outputs: ${JSON.stringify(Object.fromEntries(events.map((event) => [camel(event.name), camel(event.name)])))},
  changeDetection: i0.ChangeDetectionStrategy.OnPush,
  encapsulation: i0.ViewEncapsulation.None,
});
`;

const types = ({
  tag,
  name,
  description,
  properties,
  events,
}) => `${stamp}import type { ${[...(events.length ? ['EventEmitter'] : []), 'ɵɵComponentDeclaration', 'ɵɵFactoryDeclaration'].join(', ')} } from '@angular/core';
import type { ${name} as Element${events.length ? ', WidgetEvents' : ''} } from '../index.js';

${doc(description, '')}export declare class ${name} {
  /** The widget itself. */
  readonly element: Element;
${properties.map((one) => `${doc(one.description)}  ${one.name}: ${one.type.text};\n`).join('')}${events
  .map(
    (event) =>
      `${doc(event.description)}  readonly ${camel(event.name)}: EventEmitter<CustomEvent<WidgetEvents['${event.name}']>>;\n`,
  )
  .join('')}  static ɵfac: ɵɵFactoryDeclaration<${name}, never>;
  static ɵcmp: ɵɵComponentDeclaration<${name}, '${tag}', never, {${properties
    .map((one) => ` ${one.name}: { alias: '${one.name}'; required: false };`)
    .join(
      '',
    )} }, {${events.map((event) => ` ${camel(event.name)}: '${camel(event.name)}';`).join('')} }, never, ['*'], true, never>;
}
`;
