import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { chunkOf } from './build/chunks.mjs';
import { english } from './build/english.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const entries = Object.fromEntries(
  readdirSync(at('src/define')).map((file) => [file.replace(/\.ts$/, ''), at(`src/define/${file}`)]),
);

const widgets = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== 'all'));

/** TypeScript imports name the `.js` that will exist after a build; the SDK is read from its source. */
const sources = {
  name: 'sources',
  resolveId(source, importer) {
    if (source === '@dvcqg/sdk') return at('../sdk/src/index.ts');
    if (!importer || !source.startsWith('.') || importer.includes('node_modules')) return null;
    const file = fileURLToPath(new URL(source.replace(/\.js$/, '.ts'), `file://${importer}`));
    return existsSync(file) ? file : null;
  },
};

/** Our own Trusted Types policy, so that a page's CSP can allow exactly this bundle's templates. */
const ownPolicy = {
  name: 'own-policy',
  transform(code, id) {
    if (!/lit-html\/lit-html\.js$/.test(id)) return null;
    const theirs = 'createPolicy("lit-html"';
    if (!code.includes(theirs)) this.error('lit-html no longer names its policy the way we replace it.');
    return { code: code.replace(theirs, 'createPolicy("dvcqg-lit"'), map: null };
  },
};

/** `manifest.json`: the SRI hash of every file, for pages that pin them. */
const manifest = {
  name: 'manifest',
  generateBundle(_options, bundle) {
    const files = {};
    for (const [name, { code, source }] of Object.entries(bundle).sort()) {
      if (!name.endsWith('.js')) continue;
      const hash = createHash('sha384')
        .update(code ?? source)
        .digest('base64');
      files[name] = `sha384-${hash}`;
    }
    const text = `${JSON.stringify(files, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'manifest.json', source: text });
  },
};

/** The page's own style sheet, beside either build. */
const reserve = {
  name: 'reserve',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'reserve.css',
      source: readFileSync(at('src/reserve.css'), 'utf8'),
    });
  },
};

const clean = { name: 'clean', buildStart: () => rmSync(at('dist'), { recursive: true, force: true }) };
const common = [
  esbuild({ target: 'es2022', tsconfig: false, include: /\.ts$/ }),
  minifyTemplateLiterals({ include: ['src/**/*.ts', '**/packages/widgets/src/**/*.ts'], failOnError: true }),
];

/** For bundlers: one file per source file, Lit and the SDK left to the application. */
const modules = {
  input: { index: at('src/index.ts'), ...prefixed('define/') },
  external: [/^lit(\/|$)/, /^@lit\//, /^@dvcqg\/sdk$/, /^lean-qr/],
  plugins: [
    clean,
    reserve,
    { ...sources, resolveId: (s, i) => (s === '@dvcqg/sdk' ? null : sources.resolveId(s, i)) },
    ...common,
  ],
  output: { dir: at('dist'), preserveModules: true, preserveModulesRoot: at('src'), sourcemap: true },
};

// Only these do something by being imported; everything else may be dropped when unused.
const treeshake = { moduleSideEffects: (id) => /\/(define\/[\w-]+|loader)\.ts$/.test(id) };

/** For `<script type="module" src=…>`: everything inside, shared chunks, loader.js beside the widgets. */
const cdn = {
  // No `all`: the loader brings what a page uses.
  input: { loader: at('src/loader.ts'), ...widgets },
  treeshake,
  plugins: [
    sources,
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    ownPolicy,
    ...common,
    english,
    terser({ module: true, ecma: 2022, compress: { passes: 2 }, format: { comments: false } }),
    manifest,
    reserve,
  ],
  output: {
    dir: at('dist/cdn'),
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: chunkOf,
    onlyExplicitManualChunks: true,
    sourcemap: true,
    hoistTransitiveImports: true,
  },
};

function prefixed(prefix) {
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [prefix + name, file]));
}

export default [modules, cdn];
