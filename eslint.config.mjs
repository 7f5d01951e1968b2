import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/house-rules.mjs';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'docs/reference/**', 'docs/.vitepress/{cache,dist}/**'] },
  // Pages as others wrote them, in their year's style.
  { ignores: ['packages/examples/host-pages/hosts/**/*.js'] },
  ...tseslint.configs.recommended,
  {
    files: ['packages/**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['packages/widgets/src/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['packages/widgets/src/**/*.ts'],
    ...wc.configs['flat/recommended'],
    settings: { wc: { elementBaseClasses: ['LitElement', 'DvcElement'] } },
  },
  {
    // The chai of @open-wc/testing types every assertion as a promise.
    files: ['packages/widgets/**/*.test.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  // A terminal is where these speak.
  { files: ['packages/cli/**', 'packages/examples/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  // Tool configuration files must export a default.
  { files: ['**/*.config.{ts,mjs}'], rules: { 'no-restricted-exports': 'off' } },
  ...houseRules,
);
