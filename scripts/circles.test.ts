/** No file needs itself to be loaded: a circle of imports is two things that cannot be read one after the other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from './lib/run.mjs';

const sources = ['sdk', 'sandbox', 'widgets', 'cli'].flatMap((name) => {
  const folder = join(root, 'packages', name, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
});

/** What a file loads of its own package. Types are gone when it runs, and `import()` comes later. */
function loaded(file: string): string[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return tree.statements.flatMap((one) => {
    const isType = ts.isImportDeclaration(one)
      ? one.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : ts.isExportDeclaration(one) && one.isTypeOnly;
    if (isType || !(ts.isImportDeclaration(one) || ts.isExportDeclaration(one))) return [];
    const from = one.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return [];
    const path = resolve(dirname(file), from.text.replace(/\.js$/, '.ts'));
    return existsSync(path) ? [path] : [];
  });
}

/** Each circle as the way around it. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) return void found.push([...way.slice(at), file]);
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

it('finds a circle', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circles(graph)).toEqual([['a', 'b', 'c', 'a']]);
});

it('no file of the packages loads itself by way of others', () => {
  const graph = new Map(sources.map((file) => [file, loaded(file)]));
  expect([...graph.values()].flat().length).toBeGreaterThan(1000);
  expect(circles(graph).map((way) => way.map((file) => relative(root, file)).join(' → '))).toEqual([]);
});
