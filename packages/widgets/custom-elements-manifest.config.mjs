export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/foundation/**', 'src/define/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
