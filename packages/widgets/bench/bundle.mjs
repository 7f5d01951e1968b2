/** Bundles ours and theirs in the same way: esbuild, minified, split, for browsers of 2022, everything inside. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../scripts/lib/run.mjs';
import { folder } from './peers.mjs';

const esbuild = () => createRequire(join(folder, 'package.json'))('esbuild');

/**
 * `files`: each entry and its chunks by path; an entry has chunks of its own, so that none pays for another. `preloads`: by
 * entry, the chunks that it cannot do without, which a page names as Vite and others write it.
 */
export async function bundleAll() {
  // From beside the peers, as a project would that installed them.
  const entries = join(folder, 'entries');
  rmSync(entries, { recursive: true, force: true });
  cpSync(fileURLToPath(new URL('entries/', import.meta.url)), entries, { recursive: true });
  const [files, preloads] = [new Map(), new Map()];
  for (const file of readdirSync(entries)) {
    const name = basename(file, '.mjs');
    const { outputFiles, metafile } = await esbuild().build({
      absWorkingDir: '/',
      entryPoints: [join(entries, file)],
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      legalComments: 'none',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
      conditions: ['production'],
      // Ours as built and installed by the examples, not as the workspace's tsconfig finds its source.
      tsconfigRaw: '{}',
      nodePaths: [join(root, 'packages/examples/node_modules')],
      chunkNames: 'chunks/[name]-[hash]',
      outdir: `/bundles/${name}`,
      metafile: true,
      write: false,
      logLevel: 'error',
    });
    for (const { path, contents } of outputFiles) files.set(path, Buffer.from(contents));
    preloads.set(name, alwaysLoaded(metafile.outputs, `bundles/${name}/${name}.js`));
  }
  return { files, preloads };
}

/** What an entry imports statically, and what that does in turn. */
function alwaysLoaded(outputs, entry) {
  const seen = new Set();
  const visit = (path) => {
    for (const one of outputs[path].imports) {
      if (one.kind !== 'import-statement' || one.external || seen.has(one.path)) continue;
      seen.add(one.path);
      visit(one.path);
    }
  };
  visit(entry);
  return [...seen].map((path) => `/${path}`);
}

/** The example data of the widgets' own tests. */
export async function fixtures() {
  const { outputFiles } = await esbuild().build({
    entryPoints: [fileURLToPath(new URL('../src/testing/fixtures.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
