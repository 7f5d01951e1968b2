import type { Scheme } from '@dvcqg/widgets/theme';
import valueParser, { type FunctionNode, type Node } from 'postcss-value-parser';

/** The value with `light-dark()` and `var()` put in; a name that is not known here stays as `var(…)`. */
export function resolveValue(
  value: string,
  scheme: Scheme,
  known: ReadonlyMap<string, string>,
  through: readonly string[] = [],
): string {
  const say = (nodes: readonly Node[]): string =>
    valueParser.stringify(nodes as Node[], (node) => (node.type === 'function' ? said(node) : undefined));

  function said(node: FunctionNode): string | undefined {
    const name = node.value.toLowerCase();
    const comma = node.nodes.findIndex(({ type, value: text }) => type === 'div' && text === ',');
    const first = node.nodes.slice(0, comma < 0 ? undefined : comma);
    const rest = comma < 0 ? [] : node.nodes.slice(comma + 1);
    if (name === 'light-dark') return say(scheme === 'light' ? first : rest);
    if (name !== 'var') return `${node.value}(${say(node.nodes)})`;
    const asked = valueParser.stringify(first);
    const found = known.get(asked);
    // Properties that refer to each other are none, in CSS too.
    if (found !== undefined && !through.includes(asked))
      return resolveValue(found, scheme, known, [...through, asked]);
    return rest.length ? say(rest) : `var(${asked})`;
  }
  return say(valueParser(value).nodes).trim();
}
