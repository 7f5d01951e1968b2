import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { csp, trustedTypes } from './csp.mjs';

const sri = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Adds what makes a release of the CDN build, whose other files must be final by then:
 *
 * - `doctor.js`, which no widget shares anything with;
 * - `release.js`, the loader's table: each module with its hash and with the places of those it imports;
 * - `loader.js`, which holds the hash of `release.js`, so that a page that pins the loader has pinned every file;
 * - `manifest.json`, the same and more for people and tools.
 *
 * `buildDoctor()` and `buildLoader({ RELEASE_INTEGRITY })` give the text and the source map of theirs.
 */
export const release = ({ version, schema, buildDoctor, buildLoader }) => ({
  name: 'release',
  async generateBundle(_options, bundle) {
    const contents = new Map();
    const add = (fileName, source) => {
      contents.set(fileName, source);
      if (!(fileName in bundle)) this.emitFile({ type: 'asset', fileName, source });
    };
    const byName = (a, b) => (a.fileName < b.fileName ? -1 : 1);
    const chunks = Object.values(bundle)
      .filter(({ type }) => type === 'chunk')
      .sort(byName);
    for (const { fileName, code } of chunks) add(fileName, code);
    for (const { fileName, source } of Object.values(bundle)) {
      if (/\.(css|html)$/.test(fileName)) add(fileName, source);
    }

    const doctor = await buildDoctor();
    add('doctor.js', doctor.code);
    this.emitFile({ type: 'asset', fileName: 'doctor.js.map', source: doctor.map });

    const alone = { fileName: 'doctor.js', code: doctor.code, imports: [] };
    add('release.js', table(version, [...chunks, alone].sort(byName)));
    const loader = await buildLoader({ RELEASE_INTEGRITY: sri(contents.get('release.js')) });
    add('loader.js', loader.code);
    this.emitFile({ type: 'asset', fileName: 'loader.js.map', source: loader.map });

    const files = Object.fromEntries(
      [...contents].sort().map(([name, content]) => [
        name,
        {
          bytes: Buffer.byteLength(content),
          brotli: brotliCompressSync(content).length,
          integrity: sri(content),
        },
      ]),
    );
    const manifest = {
      $schema: './manifest.schema.json',
      name: '@dvcqg/widgets',
      version,
      files,
      widgets: widgetsOf(chunks),
      csp,
      trustedTypes,
    };
    const json = `${JSON.stringify(manifest, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'manifest.json', source: json });
    this.emitFile({ type: 'asset', fileName: 'manifest.schema.json', source: schema });
  },
});

/** `[file, hash without its "sha384-", places of the modules it imports statically]` of each module. */
function table(version, chunks) {
  const place = new Map(chunks.map(({ fileName }, index) => [fileName, index]));
  const rows = chunks.map(({ fileName, code, imports }) => [
    fileName,
    sri(code).slice('sha384-'.length),
    imports.map((name) => place.get(name)),
  ]);
  return `export const version=${JSON.stringify(version)},files=${JSON.stringify(rows)};\n`;
}

/** For each tag: its entry, the files before it shows something, and those it may load later. */
function widgetsOf(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const closure = (entry, next) => {
    const seen = new Set();
    const visit = (name) => {
      if (seen.has(name)) return;
      seen.add(name);
      next(byName.get(name)).forEach(visit);
    };
    visit(entry);
    return [...seen].sort();
  };
  const entries = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  return Object.fromEntries(
    entries.map((entry) => {
      const first = closure(entry, ({ imports }) => imports);
      const all = closure(entry, ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
      return [
        `dvc-${entry.replace(/\.js$/, '')}`,
        { entry, first, later: all.filter((name) => !first.includes(name)) },
      ];
    }),
  );
}
