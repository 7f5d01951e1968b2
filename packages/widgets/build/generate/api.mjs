import { readFileSync } from 'node:fs';

/**
 * The widgets as the custom elements manifest has them, in the shape that the generators use: each with `tag`, `file`, `name` of
 * its class, `description`, and lists of `properties` (that can be set), `attributes`, `events`, `slots`, `parts`, `states` and
 * `cssProperties`.
 */
export function readApi(path) {
  const { modules } = JSON.parse(readFileSync(path, 'utf8'));
  return modules
    .flatMap(({ path, declarations }) => declarations.map((one) => ({ ...one, path })))
    .map((one) => ({
      tag: one.tagName,
      file: one.path.replace(/^dist\//, ''),
      name: one.name,
      description: one.description ?? '',
      attributes: one.attributes ?? [],
      properties: one.members.filter(({ kind, readonly }) => kind === 'field' && !readonly),
      events: one.events ?? [],
      slots: one.slots ?? [],
      parts: one.cssParts ?? [],
      states: one.cssStates ?? [],
      cssProperties: one.cssProperties ?? [],
    }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** First line of what is generated. */
export const stamp = '// Generated from custom-elements.json. Not to be edited.\n';

export const handler = (event) => `on${pascal(event)}`;
export const camel = (kebab) => kebab.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
export const pascal = (kebab) => camel(`-${kebab}`);

/** `/** … *\/` over a member, indented. */
export const doc = (text, indent = '  ') => (text ? `${indent}/** ${text.replace(/\s+/g, ' ')} */\n` : '');

/** Members `name?: type` of all properties that can be set. */
export const propertyLines = ({ properties }, { kebab = false } = {}) =>
  properties
    .map(
      ({ name, attribute, type, description }) =>
        `${doc(description)}  ${kebab && attribute ? `'${attribute}'` : name}?: ${type.text};\n`,
    )
    .join('');

export const eventLines = ({ events }, nameOf, wrap = (type) => type) =>
  events
    .map(
      ({ name, description }) =>
        `${doc(description)}  ${nameOf(name)}?: ${wrap(`(event: CustomEvent<WidgetEvents['${name}']>) => void`)};\n`,
    )
    .join('');
