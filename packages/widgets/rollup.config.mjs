import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { rollup } from 'rollup';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { notices, noticesFile } from '../../scripts/lib/notices.mjs';
import { checkedImports } from './build/checked-imports.mjs';
import { chunkOf } from './build/chunks.mjs';
import { declared } from './build/declared.mjs';
import { english } from './build/english.mjs';
import { release } from './build/release.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const entries = Object.fromEntries(
  readdirSync(at('src/define')).map((file) => [file.replace(/\.ts$/, ''), at(`src/define/${file}`)]),
);

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
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

/** Style sheets for the page itself, beside either build. */
const pageStyles = {
  name: 'page-styles',
  generateBundle() {
    const presets = readdirSync(at('src/theme/presets')).map((file) => [
      `themes/${file}`,
      `src/theme/presets/${file}`,
    ]);
    for (const [fileName, file] of [['reserve.css', 'src/reserve.css'], ...presets])
      this.emitFile({ type: 'asset', fileName, source: readFileSync(at(file), 'utf8') });
  },
};

/** Licences of what the files contain, beside them. */
const licences = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
    this.emitFile({ type: 'asset', fileName: noticesFile, source: notices(modules) });
  },
};

const clean = { name: 'clean', buildStart: () => rmSync(at('dist'), { recursive: true, force: true }) };
const common = [
  esbuild({ target: 'es2022', tsconfig: false, include: /\.ts$/ }),
  minifyTemplateLiterals({ include: ['src/**/*.ts', '**/packages/widgets/src/**/*.ts'], failOnError: true }),
];

/** For bundlers: one file per source file, Lit and the SDK left to the application. */
const modules = {
  input: {
    index: at('src/index.ts'),
    'testing/index': at('src/testing/index.ts'),
    'theme/index': at('src/theme/index.ts'),
    'server/index': at('src/server/index.ts'),
    ...prefixed('define/'),
  },
  external: [
    /^axe-core/,
    /^@web\//,
    /^lit(\/|$)/,
    /^@lit(-labs)?\//,
    /^@dvcqg\/sdk$/,
    /^lean-qr/,
    /^culori$/,
  ],
  plugins: [
    clean,
    pageStyles,
    { ...sources, resolveId: (s, i) => (s === '@dvcqg/sdk' ? null : sources.resolveId(s, i)) },
    ...common,
  ],
  output: { dir: at('dist'), preserveModules: true, preserveModulesRoot: at('src'), sourcemap: true },
};

// Only these do something by being imported; everything else may be dropped when unused.
const treeshake = { moduleSideEffects: (id) => /\/(define\/[\w-]+|loader)\.ts$/.test(id) };

const minify = () =>
  terser({ module: true, ecma: 2022, compress: { passes: 2 }, format: { comments: false } });

/** The loader is a file of its own, of which nothing is shared: it is what checks the others. */
async function buildLoader(define) {
  const bundle = await rollup({
    input: at('src/loader.ts'),
    treeshake,
    plugins: [
      sources,
      esbuild({ target: 'es2022', tsconfig: false, include: /\.ts$/, define: quoted(define) }),
      minify(),
    ],
  });
  const { output } = await bundle.generate({ file: at('dist/cdn/loader.js'), sourcemap: true });
  await bundle.close();
  return { code: output[0].code, map: output[0].map.toString() };
}

/** For `<script type="module" src=…>`: everything inside, shared chunks, loader.js beside the widgets. */
const cdn = {
  // No `all`: the loader brings what a page uses.
  input: widgets,
  treeshake,
  plugins: [
    sources,
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    ownPolicy,
    ...common,
    english,
    checkedImports,
    minify(),
    pageStyles,
    declared(at('dist/')),
    licences,
    release({ version, schema: readFileSync(at('build/manifest.schema.json'), 'utf8'), buildLoader }),
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

/** Values as esbuild's `define` takes them: as source text. */
function quoted(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}

function prefixed(prefix) {
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [prefix + name, file]));
}

export default [modules, cdn];
