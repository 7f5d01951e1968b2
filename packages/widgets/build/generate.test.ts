import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  getCSSLanguageService,
  newCSSDataProvider,
  TextDocument as CssDocument,
} from 'vscode-css-languageservice';
import { getLanguageService, newHTMLDataProvider, TextDocument } from 'vscode-html-languageservice';

interface Member {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}
interface Declaration {
  readonly tagName: string;
  readonly members: readonly Member[];
  readonly attributes: readonly Member[];
  readonly events?: readonly Member[];
  readonly cssStates: readonly Member[];
}
interface Manifest {
  readonly modules: readonly { path: string; declarations: Declaration[] }[];
}
interface WebTypes {
  readonly contributions: {
    html: { elements: { name: string; attributes: Member[]; js: { events: Member[] } }[] };
  };
}

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(at(path), 'utf8'));
const manifest = read('custom-elements.json') as Manifest;
const widgets = manifest.modules.flatMap(({ declarations }) => declarations);
const tags = readdirSync(at('src/define'))
  .map((file) => `dvc-${file.replace(/\.ts$/, '')}`)
  .filter((tag) => tag !== 'dvc-all');

describe('custom-elements.json', () => {
  it('has every tag, in modules that are shipped', () => {
    expect(widgets.map(({ tagName }) => tagName).sort()).toEqual(tags);
    for (const { path } of manifest.modules) expect(readFileSync(at(path), 'utf8')).toBeTruthy();
  });

  it('describes every attribute, property and event, and types them', () => {
    const source = readFileSync(at('src/foundation/event-types.ts'), 'utf8');
    for (const { tagName, members, attributes, events = [], cssStates } of widgets) {
      for (const { name, description } of [...members, ...attributes, ...events])
        expect(description, `${tagName} ${name}`).toBeTruthy();
      for (const { name, type } of events) {
        expect(source, `WidgetEvents has ${name}`).toContain(`'${name}':`);
        expect(type?.text).toBe(`CustomEvent<WidgetEvents['${name}']>`);
      }
      const inherited = members
        .map(({ name }) => name)
        .filter((name) => ['state', 'language'].includes(name));
      expect(inherited, tagName).toEqual(tagName === 'dvc-gateway' ? [] : ['state', 'language']);
      expect(cssStates.length > 0, tagName).toBe(tagName !== 'dvc-gateway');
    }
  });
});

describe('data for editors', () => {
  it('VS Code completes tags and their attributes', () => {
    const data = read('dist/html-custom-data.json') as Parameters<typeof newHTMLDataProvider>[1];
    const service = getLanguageService({ customDataProviders: [newHTMLDataProvider('dvcqg', data)] });
    const complete = (before: string) => {
      const document = TextDocument.create('file:///a.html', 'html', 0, before);
      const position = document.positionAt(before.length);
      return service
        .doComplete(document, position, service.parseHTMLDocument(document))
        .items.map(({ label }) => label);
    };
    expect(
      complete('<')
        .filter((label) => label.startsWith('dvc-'))
        .sort(),
    ).toEqual(tags);
    for (const { tagName, attributes } of widgets)
      expect(complete(`<${tagName} `), tagName).toEqual(
        expect.arrayContaining(attributes.map(({ name }) => name)),
      );
  });

  it('VS Code completes parts, states and custom properties in CSS', () => {
    const data = read('dist/css-custom-data.json') as Parameters<typeof newCSSDataProvider>[0];
    const service = getCSSLanguageService({ customDataProviders: [newCSSDataProvider(data)] });
    const complete = (before: string) => {
      const document = CssDocument.create('file:///a.css', 'css', 0, before);
      const sheet = service.parseStylesheet(document);
      return service
        .doComplete(document, document.positionAt(before.length), sheet)
        .items.map(({ label }) => label);
    };
    expect(complete('dvc-receipt::')).toContain('::part(sheet)');
    expect(complete('dvc-receipt:')).toContain(':state(ready)');
    expect(complete('dvc-receipt { --')).toContain('--dvc-primary');
  });

  it('JetBrains has the same tags, attributes and events', () => {
    const { elements } = (read('dist/web-types.json') as WebTypes).contributions.html;
    const names = (list: readonly Member[] = []) => list.map(({ name }) => name);
    const seen = elements.map((one) => [one.name, names(one.attributes), names(one.js.events)]);
    const known = widgets.map((one) => [one.tagName, names(one.attributes), names(one.events)]);
    expect(seen).toEqual(known.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
  });
});
