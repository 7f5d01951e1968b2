import 'axe-core/axe.min.js';
import { oneLine } from './look.js';

interface VirtualNode {
  readonly actualNode: Node;
  readonly children: readonly VirtualNode[];
}

/** What axe knows of roles and names, which it reads across shadow roots and slots. */
const { axe } = globalThis as unknown as {
  axe: {
    setup(node: Element): unknown;
    teardown(): void;
    utils: { getNodeFromTree(node: Element): VirtualNode };
    commons: {
      aria: { getRole(node: VirtualNode): string | null };
      text: { accessibleTextVirtual(node: VirtualNode): string };
      dom: { isVisibleToScreenReaders(node: VirtualNode): boolean };
    };
  };
};

const states = [
  'aria-expanded',
  'aria-checked',
  'aria-pressed',
  'aria-current',
  'aria-disabled',
  'aria-busy',
  'aria-invalid',
  'aria-haspopup',
  'aria-live',
];

/** `button "Đăng nhập" expanded=false`: what assistive technology is told of one element. */
function describeNode(node: VirtualNode): string | undefined {
  const element = node.actualNode as HTMLElement;
  const role = axe.commons.aria.getRole(node);
  if (!role || role === 'none' || role === 'presentation' || role === 'generic') return undefined;
  const name = clean(axe.commons.text.accessibleTextVirtual(node));
  const told = states.flatMap((state) => {
    const value = element.getAttribute(state);
    return value === null ? [] : [`${state.slice(5)}=${value}`];
  });
  const level = /^h[1-6]$/.test(element.localName)
    ? element.localName[1]
    : element.getAttribute('aria-level');
  const extra = [
    ...(role === 'heading' && level ? [`level=${level}`] : []),
    ...(element instanceof HTMLInputElement && /radio|checkbox/.test(element.type)
      ? [`checked=${element.checked}`]
      : []),
    ...('disabled' in element && element.disabled ? ['disabled'] : []),
    ...('required' in element && element.required ? ['required'] : []),
    ...(element instanceof HTMLDetailsElement ? [`open=${element.open}`] : []),
  ];
  return [role, ...(name && named.has(role) ? [JSON.stringify(name)] : []), ...told, ...extra].join(' ');
}

/** Roles whose name is worth a line; that of others is the text inside them. */
const named = new Set(
  'alert button checkbox combobox dialog figure form group heading img link list listbox menu menuitem meter navigation option progressbar radio radiogroup region searchbox spinbutton switch tab table textbox'.split(
    ' ',
  ),
);
const leaves = new Set(
  'status button heading img link option meter progressbar textbox radio checkbox'.split(' '),
);

/** What the clock says is left out, since it is another one each time. */
const clean = (text: string): string =>
  oneLine(text)
    .replace(/\b\d\d:\d\d:\d\d\b/g, '··:··:··')
    .replace(/\d+ giờ \d+ phút \d+ giây/g, '·· giờ ·· phút ·· giây');

/** The tree that assistive technology is given, one line a node, as text; `without` are branches that are left out. */
export function tree(widget: Element, without?: string): string {
  const lines: string[] = [];
  const walk = (node: VirtualNode, depth: number): void => {
    const { actualNode } = node;
    if (actualNode instanceof Text) {
      const text = clean(actualNode.data);
      if (text) lines.push(`${'  '.repeat(depth)}${JSON.stringify(text)}`);
      return;
    }
    if (!(actualNode instanceof Element) || !axe.commons.dom.isVisibleToScreenReaders(node)) return;
    if (without && actualNode.matches(without)) return;
    const line = describeNode(node);
    if (line) lines.push('  '.repeat(depth) + line);
    if (line && leaves.has(line.split(' ')[0] ?? '')) return;
    for (const child of node.children) walk(child, line ? depth + 1 : depth);
  };
  return withTree(widget, (node) => {
    walk(node, 0);
    return lines.join('\n');
  });
}

/** The one line of an element. */
export const told = (widget: Element, element: Element): string =>
  withTree(
    widget,
    () => describeNode(axe.utils.getNodeFromTree(element)) ?? `(no role) ${element.localName}`,
  );

/** By what name each is called; none of what assistive technology is not told of. */
export const namesOf = (widget: Element, elements: readonly Element[]): ReadonlyMap<Element, string> =>
  withTree(widget, () => {
    const { text, dom } = axe.commons;
    return new Map(
      elements.flatMap((element) => {
        const node = axe.utils.getNodeFromTree(element);
        return dom.isVisibleToScreenReaders(node)
          ? [[element, oneLine(text.accessibleTextVirtual(node))]]
          : [];
      }),
    );
  });

function withTree<T>(root: Element, read: (node: VirtualNode) => T): T {
  axe.setup(root);
  try {
    return read(axe.utils.getNodeFromTree(root));
  } finally {
    axe.teardown();
  }
}
