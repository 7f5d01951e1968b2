/** Writes what is made from `custom-elements.json`: wrappers and types for frameworks, and data for editors. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notices, noticesFile } from '../../../scripts/lib/notices.mjs';
import { angular } from './generate/angular.mjs';
import { readApi } from './generate/api.mjs';
import { editors } from './generate/editors.mjs';
import { react } from './generate/react.mjs';
import { svelte } from './generate/svelte.mjs';
import { vue } from './generate/vue.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const api = readApi(join(root, 'custom-elements.json'));
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @lit/react's own file: as a dependency it would bring React's types to everybody. */
const litReact = join(
  dirname(createRequire(import.meta.url).resolve('@lit/react')),
  '../create-component.js',
);
const createComponent = readFileSync(litReact, 'utf8').replace(/\n\/\/# sourceMappingURL.*/, '');

const files = {
  ...react(api),
  'react/create-component.js': createComponent,
  [`react/${noticesFile}`]: notices([litReact]),
  ...vue(api),
  ...svelte(api),
  ...angular(api),
  ...editors(api, packageJson),
};
for (const [name, content] of Object.entries(files)) {
  const path = join(root, 'dist', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
