/** Reactive state is not API: only what a class documents with `@attr` is an attribute. */
const documentedOnly = {
  name: 'documented-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        const { attributes, members } = declaration;
        if (!attributes) continue;
        const internal = new Set(attributes.filter((one) => !one.description).map((one) => one.fieldName));
        declaration.attributes = attributes.filter((one) => one.description);
        declaration.members = members?.filter((one) => !internal.has(one.name) && !one.name.startsWith('#'));
      }
    }
  },
};

export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/foundation/**', 'src/define/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [documentedOnly],
};
