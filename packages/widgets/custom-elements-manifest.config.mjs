import { statesOf } from './build/states.mjs';

/** Reactive state is not API: only what a class documents with `@attr` is an attribute. */
const documentedOnly = {
  name: 'documented-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        const { attributes = [] } = declaration;
        const internal = new Set(attributes.filter((one) => !one.description).map((one) => one.fieldName));
        declaration.attributes = attributes.filter((one) => one.description);
        declaration.members = (declaration.members ?? []).filter(
          ({ name, privacy, description }) =>
            description &&
            !['private', 'protected'].includes(privacy) &&
            !internal.has(name) &&
            !name.startsWith('#'),
        );
      }
    }
  },
};

/** Types of events, states, and the modules as they are shipped. */
const shipped = {
  name: 'shipped',
  packageLinkPhase({ customElementsManifest }) {
    const manifest = customElementsManifest;
    const states = statesOf();
    manifest.modules = manifest.modules.flatMap(({ path, declarations = [], exports = [] }) => {
      const found = declarations.filter(({ name }) => /^Dvc[A-Z]/.test(name) && name !== 'DvcElement');
      if (found.length === 0) return [];
      for (const declaration of found) {
        for (const event of declaration.events ?? []) {
          event.type = { text: `CustomEvent<WidgetEvents['${event.name}']>` };
        }
        declaration.cssStates = (states[declaration.name] ?? []).map((name) => ({ name }));
      }
      const file = path.replace(/^src/, 'dist').replace(/\.ts$/, '.js');
      const { name, tagName } = found[0];
      const declaration = { name, module: file };
      return [
        {
          kind: 'javascript-module',
          path: file,
          declarations: found,
          exports: exports.filter((one) => one.name === name).map((one) => ({ ...one, declaration })),
        },
        {
          kind: 'javascript-module',
          path: `dist/define/${tagName.replace('dvc-', '')}.js`,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tagName, declaration }],
        },
      ];
    });
  },
};

export default {
  globs: ['src/*/dvc-element.ts', 'src/*/*.ts'],
  exclude: [
    'src/**/*.{test,stories,messages,styles,controller,machine}.ts',
    'src/testing/**',
    'src/define/**',
  ],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [documentedOnly, shipped],
};
