const list = (title, items) =>
  items.length === 0
    ? ''
    : `\n\n**${title}**\n${items.map(({ name, description }) => `- \`${name || '(default)'}\`${description ? `: ${description}` : ''}`).join('\n')}`;

const about = ({ description, events, slots, states }) =>
  description + list('Events', events) + list('Slots', slots) + list('States', states);

/** What a part of CSS is called for, with all tags that have it. */
function gathered(api, pick) {
  const all = new Map();
  for (const widget of api) {
    for (const { name, description = '' } of pick(widget)) {
      all.set(name, [
        ...(all.get(name) ?? []),
        `\`<${widget.tag}>\`${description ? `: ${description}` : ''}`,
      ]);
    }
  }
  return [...all].sort().map(([name, lines]) => ({ name, description: lines.join('\n\n') }));
}

/** For VS Code's settings \`html.customData\` and \`css.customData\`, and JetBrains' \`web-types\` of package.json. */
export const editors = (api, { version }) => ({
  'html-custom-data.json': text({
    version: 1.1,
    tags: api.map((widget) => ({
      name: widget.tag,
      description: { kind: 'markdown', value: about(widget) },
      attributes: widget.attributes.map(({ name, description }) => ({ name, description })),
    })),
  }),
  'css-custom-data.json': text({
    version: 1.1,
    properties: gathered(api, ({ cssProperties }) => cssProperties),
    pseudoClasses: gathered(api, ({ states }) => states.map(({ name }) => ({ name: `:state(${name})` }))),
    pseudoElements: gathered(api, ({ parts }) =>
      parts.map(({ name, description }) => ({ name: `::part(${name})`, description })),
    ),
  }),
  'web-types.json': text({
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: '@dvcqg/widgets',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: api.map((widget) => ({
          name: widget.tag,
          description: widget.description,
          attributes: widget.attributes.map(({ name, description, type }) => ({
            name,
            description,
            value: { type: type.text.replace(' | undefined', ''), required: true },
          })),
          slots: widget.slots.map(({ name, description }) => ({ name, description })),
          js: {
            properties: widget.properties.map(({ name, description, type }) => ({
              name,
              description,
              type: type.text,
            })),
            events: widget.events.map(({ name, description }) => ({ name, description })),
          },
          css: {
            properties: widget.cssProperties.map(({ name, description }) => ({ name, description })),
            parts: widget.parts.map(({ name, description }) => ({ name, description })),
            'pseudo-classes': widget.states.map(({ name }) => ({ name: `state(${name})` })),
          },
        })),
      },
    },
  }),
});

const text = (value) => `${JSON.stringify(value, null, 2)}\n`;
