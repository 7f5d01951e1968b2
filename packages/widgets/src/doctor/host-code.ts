import { finding, type Finding } from './finding.js';
import type { Seen } from './seen.js';
import { word } from './shown.js';

type Window = typeof globalThis;

/** Old libraries and what scripts of the page did to the language and the DOM. */
export function checkHostCode({ page }: Seen): readonly Finding[] {
  const view = page.defaultView as (Window & OldLibraries) | null;
  if (!view) return [];
  return [...libraries(view), ...natives(page, view)];
}

interface OldLibraries {
  readonly Prototype?: { readonly Version?: unknown };
  readonly MooTools?: { readonly version?: unknown };
  readonly jQuery?: { readonly fn?: { readonly jquery?: unknown } };
  readonly YUI?: { readonly version?: unknown };
}

function libraries(view: OldLibraries): readonly Finding[] {
  const jquery = view.jQuery?.fn?.jquery;
  const found: readonly (readonly [string, unknown])[] = [
    ['Prototype.js', view.Prototype?.Version],
    ['MooTools', view.MooTools?.version],
    ['jQuery', typeof jquery === 'string' && /^[12]\./.test(jquery) ? jquery : undefined],
    ['YUI', view.YUI?.version],
  ];
  return found.flatMap(([name, told]) => {
    const version = word(told);
    return version ? [finding('old_library', { name, version })] : [];
  });
}

/** What widgets rely on, each with something to try; a clean frame says what should come of it. */
const probes: Readonly<Record<string, (view: Window) => unknown>> = {
  'Array.from': (view) => view.Array.from(new view.Set([1, 2])).length,
  'Array.prototype.find': (view) => new view.Array(1, 2).find((one) => one === 2),
  'Array.prototype.filter': (view) => new view.Array(1, 2, 3).filter((one) => one > 1).length,
  'Array.prototype.flatMap': (view) => new view.Array(1, 2).flatMap((one) => [one, one]).length,
  'Array.prototype.includes': (view) => new view.Array(1, 2).includes(2),
  'Array.prototype.map': (view) => new view.Array(1, 2).map((one) => one * 2)[1],
  'Element.prototype.closest': (view) => view.document.documentElement.closest('html')?.localName,
  'Element.prototype.matches': (view) => view.document.documentElement.matches('html'),
  'Element.prototype.remove': (view) => {
    const holder = view.document.createElement('p');
    holder.append(view.document.createElement('i'));
    holder.firstElementChild?.remove();
    return holder.childNodes.length;
  },
  'Event.prototype.preventDefault': (view) => {
    const event = new view.Event('x', { cancelable: true });
    event.preventDefault();
    return event.defaultPrevented;
  },
  'Function.prototype.bind': (view) =>
    (
      view.Function.prototype.bind as unknown as (this: unknown, self: unknown, one: number) => () => number
    ).call(
      function (this: { n: number }, one: number) {
        return this.n + one;
      },
      { n: 1 },
      2,
    )(),
  'JSON.stringify': (view) => {
    const list = new view.Array(1, 2);
    return view.JSON.stringify({ list });
  },
  'JSON.parse': (view) => (view.JSON.parse('{"a":[1]}') as { a: number[] }).a.length,
  Map: (view) => new view.Map([[1, 2]]).get(1),
  'Object.assign': (view) => view.Object.assign({}, { a: 1 }).a,
  'Object.entries': (view) => view.Object.entries({ a: 1 }).length,
  'Object.keys': (view) => view.Object.keys({ a: 1 })[0],
  'Promise.resolve': (view) => view.Promise.resolve(1) instanceof view.Promise,
  Set: (view) => new view.Set([1, 1]).size,
  'String.prototype.replaceAll': (view) => new view.String('aXbX').replaceAll('X', '-'),
  'String.prototype.trim': (view) => view.String.prototype.trim.call(' a '),
  'String.prototype.startsWith': (view) => view.String.prototype.startsWith.call('dvc-', 'dvc'),
  'Object.prototype': () => {
    const names = [];
    for (const name in {}) names.push(name);
    return names.join();
  },
};

/** Widgets go on without these: the contract `prototypes` and the museum's page with Prototype.js break them. */
const harmless: readonly string[] = ['Array.from', 'Object.prototype'];

function natives(page: Document, view: Window): readonly Finding[] {
  const frame = page.createElement('iframe');
  frame.hidden = true;
  page.documentElement.appendChild(frame);
  try {
    const clean = frame.contentWindow as Window | null;
    if (!clean) return [];
    const source = clean.Function.prototype.toString;
    const isNative = (value: unknown) =>
      typeof value !== 'function' || source.call(value).includes('[native code]');
    const [broken, patched]: [string[], string[]] = [[], []];
    for (const [name, probe] of clean.Object.entries(probes)) {
      const isBroken = outcome(probe, view) !== outcome(probe, clean);
      if (isBroken && !harmless.includes(name)) broken.push(name);
      else if (isBroken || !isNative(at(view, name))) patched.push(name);
    }
    return [
      ...(broken.length ? [finding('natives_broken', { names: broken.join(', ') })] : []),
      ...(patched.length ? [finding('natives_patched', { names: patched.join(', ') })] : []),
    ];
  } finally {
    frame.remove();
  }
}

const at = (view: Window, name: string): unknown =>
  name.split('.').reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], view);

function outcome(probe: (view: Window) => unknown, view: Window): string {
  try {
    return String(probe(view));
  } catch {
    return 'throws';
  }
}
