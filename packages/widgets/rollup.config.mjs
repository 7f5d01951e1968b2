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
import { csp } from './build/csp.mjs';
import { declared } from './build/declared.mjs';
import { english } from './build/english.mjs';
import { packFiles, packModule, packModules, readPacks } from './build/locales.mjs';
import { ownLitWithPolicy } from './build/own-lit.mjs';
import { ownQr } from './build/own-qr.mjs';
import { release } from './build/release.mjs';
import { together } from './build/together.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const entries = Object.fromEntries(
  readdirSync(at('src/define')).map((file) => [file.replace(/\.ts$/, ''), at(`src/define/${file}`)]),
);

const packs = readPacks(at('locales'));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const widgets = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== 'all'));

/** What widgets use of the SDK. */
const sdk = { '@dvcqg/sdk': 'index', '@dvcqg/sdk/address': 'address', '@dvcqg/sdk/failures': 'failures' };

/** TypeScript imports name the `.js` that will exist after a build; the SDK is read from its source. */
const sources = {
  name: 'sources',
  resolveId(source, importer) {
    if (sdk[source]) return at(`../sdk/src/${sdk[source]}.ts`);
    if (!importer || !source.startsWith('.') || importer.includes('node_modules')) return null;
    const file = fileURLToPath(new URL(source.replace(/\.js$/, '.ts'), `file://${importer}`));
    return existsSync(file) ? file : null;
  },
};

/** Other people's modules as our own bundle has them. */
const own = {
  name: 'own',
  transform(code, id) {
    const text = ownLitWithPolicy(id, code) ?? ownQr(id, code);
    return text ? { code: text, map: null } : null;
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
const licences = (alsoIn = async () => []) => ({
  name: 'licences',
  async generateBundle(_options, bundle) {
    const own = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
    const source = notices([...own, ...(await alsoIn())]);
    this.emitFile({ type: 'asset', fileName: noticesFile, source });
  },
});

const clean = { name: 'clean', buildStart: () => rmSync(at('dist'), { recursive: true, force: true }) };
const common = [
  esbuild({ target: 'es2022', tsconfig: false, include: /\.ts$/, define: quoted({ RELEASE_CSP: csp }) }),
  minifyTemplateLiterals({ include: ['src/**/*.ts', '**/packages/widgets/src/**/*.ts'], failOnError: true }),
];

/** For bundlers: one file per source file, Lit and the SDK left to the application. */
const modules = {
  input: {
    index: at('src/index.ts'),
    'doctor/index': at('src/doctor/index.ts'),
    'testing/index': at('src/testing/index.ts'),
    'locale/index': at('src/locale/index.ts'),
    'theme/index': at('src/theme/index.ts'),
    'server/index': at('src/server/index.ts'),
    ...prefixed('define/'),
  },
  external: [
    /^axe-core/,
    /^@web\//,
    /^lit(\/|$)/,
    /^@lit(-labs)?\//,
    /^@dvcqg\/sdk(\/|$)/,
    /^lean-qr/,
    /^culori$/,
  ],
  plugins: [
    clean,
    pageStyles,
    packFiles(packs),
    { ...sources, resolveId: (s, i) => (sdk[s] ? null : sources.resolveId(s, i)) },
    ...common,
    together,
  ],
  output: { dir: at('dist'), preserveModules: true, preserveModulesRoot: at('src'), sourcemap: true },
};

// Only these do something by being imported; everything else may be dropped when unused.
const treeshake = {
  moduleSideEffects: (id) => /\/(define\/[\w-]+|loader|doctor\/page)\.ts$|\/culori\//.test(id),
};

const fromPackages = resolve({ browser: true, exportConditions: ['browser', 'production'] });
/** Functions first and not inside one another: what looks alike compresses better. */
const compress = { passes: 2, inline: 1, hoist_funs: true };
const minify = ({ module = true } = {}) =>
  terser({ module, ecma: 2022, compress, format: { comments: false } });

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

/** The doctor is a file of its own too: few pages ever load it, and no widget's files are cut for its sake. */
const doctor = {
  treeshake,
  plugins: [sources, fromPackages, ...common],
  // culori's own files go round in circles.
  onwarn: (warning, warn) => warning.code !== 'CIRCULAR_DEPENDENCY' && warn(warning),
};

let built;
const buildDoctor = () => (built ??= bundleDoctor());

async function bundleDoctor() {
  const bundle = await rollup({
    ...doctor,
    input: at('src/doctor/page.ts'),
    plugins: [...doctor.plugins, minify()],
  });
  const { output } = await bundle.generate({ file: at('dist/cdn/doctor.js'), sourcemap: true });
  await bundle.close();
  const [{ code, map, modules }] = output;
  return { code, map: map.toString(), modules: Object.keys(modules) };
}

/** The same for tools that put it into a page, `dvcqg check` among them: a script that leaves one name. */
const injected = {
  ...doctor,
  input: at('src/doctor/index.ts'),
  plugins: [...doctor.plugins, minify({ module: false }), licences()],
  output: { file: at('dist/doctor/inject.js'), format: 'iife', name: 'dvcqgDoctor', sourcemap: true },
};

/** A locale pack, with all that it needs. */
async function buildPack(input, pack) {
  const bundle = await rollup({
    input,
    plugins: [
      packModule(pack, at('src/foundation/locale-pack.ts')),
      sources,
      esbuild({ target: 'es2022', tsconfig: false, include: /\.ts$/ }),
      minify(),
    ],
  });
  const { output } = await bundle.generate({});
  await bundle.close();
  return output[0].code;
}

/** For `<script type="module" src=…>`: everything inside, shared chunks, loader.js beside the widgets. */
const cdn = {
  // No `all`: the loader brings what a page uses.
  input: widgets,
  treeshake,
  plugins: [
    sources,
    fromPackages,
    own,
    ...common,
    english,
    checkedImports,
    minify(),
    pageStyles,
    packModules(packs, buildPack),
    declared(at('dist/')),
    licences(async () => (await buildDoctor()).modules),
    release({
      version,
      packs,
      schema: readFileSync(at('build/manifest.schema.json'), 'utf8'),
      buildDoctor,
      buildLoader,
    }),
  ],
  output: {
    dir: at('dist/cdn'),
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: chunkOf,
    onlyExplicitManualChunks: true,
    // They lie beside the files, whose last line does not name them: 30 bytes of each, for visitors who never look.
    sourcemap: 'hidden',
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

export default [modules, injected, cdn];
