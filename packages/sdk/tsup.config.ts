import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { notices, noticesFile } from '../../scripts/lib/notices.mjs';

const common: Options = {
  format: ['esm', 'cjs'],
  target: 'node20',
  dts: { compilerOptions: { ignoreDeprecations: '6.0', paths: {} } },
};

// Once for all that is built below.
rmSync('dist', { recursive: true, force: true });

/** Shares no file with the others: why is said there. */
const alone: Options = { ...common, entry: { failures: 'src/failures.ts' }, splitting: false };

const entries: Options = {
  ...common,
  entry: {
    index: 'src/index.ts',
    address: 'src/address.ts',
    server: 'src/server.ts',
    gateway: 'src/gateway.ts',
    sync: 'src/sync.ts',
    wallet: 'src/wallet.ts',
  },
  splitting: true,
  // `import.meta.url` in the CommonJS build: fonts are found beside the package.
  shims: true,
  // ky is ESM-only: bundled, so that the CommonJS build also loads where require() of ESM is off.
  noExternal: ['ky'],
  esbuildPlugins: [
    {
      name: 'licences',
      setup: ({ onEnd }) =>
        onEnd(({ metafile }) => {
          const files = Object.keys(metafile?.inputs ?? {}).map((path) => resolve(path));
          // In a fresh clone nothing has made it yet.
          mkdirSync('dist', { recursive: true });
          writeFileSync(`dist/${noticesFile}`, notices(files));
        }),
    },
  ],
};

export default defineConfig([entries, alone]);
