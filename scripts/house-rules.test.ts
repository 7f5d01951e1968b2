import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { houseRules } from './house-rules.mjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts', '**/*.mjs'], languageOptions: { parser: tseslint.parser } },
    ...houseRules,
  ] as ESLint.Options['overrideConfig'] & object,
});

async function refused(file: string, from: string): Promise<boolean> {
  const [result] = await eslint.lintText(`import { x } from '${from}';\nexport { x };\n`, { filePath: file });
  return (result?.messages ?? []).some((message) => message.ruleId === 'no-restricted-imports');
}

describe('the import rules of the house', () => {
  it.each([
    ['packages/sdk/src/domain/money.ts', '../wire/adapter-v1/envelope.js'],
    ['packages/sdk/src/domain/money.ts', '../server.js'],
    ['packages/sdk/src/domain/money.ts', 'node:crypto'],
    ['packages/sdk/src/wire/payment-1.0.6/digest.ts', 'node:crypto'],
    ['packages/sdk/src/wire/payment-1.0.6/digest.ts', '../../transport/http.js'],
    ['packages/sdk/src/transport/http.ts', '../dossiers/dossiers.js'],
    ['packages/sdk/src/store/store.ts', '../payments/payments.js'],
    ['packages/sdk/src/payments/payments.ts', '../gateway/context.js'],
    ['packages/sdk/src/gateway/create-gateway.ts', '../server.js'],
    ['packages/sandbox/src/payment/index.ts', '@dvcqg/sdk'],
    ['packages/sandbox/src/payment/index.ts', '../../../sdk/src/domain/money.js'],
    ['packages/sandbox/test/payment.test.ts', '@dvcqg/sdk/server'],
    ['packages/widgets/src/foundation/dvc-element.ts', '@dvcqg/sdk/server'],
    ['packages/widgets/src/foundation/dvc-element.ts', '../../../sdk/src/domain/money.js'],
    ['packages/widgets/src/foundation/dvc-element.ts', 'node:fs'],
    ['packages/cli/src/cli.ts', '../../sdk/src/server.js'],
    ['packages/examples/provincial-site/server.mjs', '../../widgets/src/index.js'],
  ])('%s may not import %s', async (file, from) => {
    expect(await refused(file, from)).toBe(true);
  });

  it.each([
    ['packages/sdk/src/domain/money.ts', './brand.js'],
    ['packages/sdk/src/wire/payment-1.0.6/digest.ts', '../../domain/errors.js'],
    ['packages/sdk/src/payments/payments.ts', '../dossiers/dossiers.js'],
    ['packages/sdk/src/payments/payments.ts', 'node:crypto'],
    ['packages/sdk/src/gateway/create-gateway.ts', '../portal/portal.js'],
    ['packages/widgets/src/foundation/dvc-element.ts', '@dvcqg/sdk'],
    ['packages/examples/provincial-site/server.mjs', '@dvcqg/sdk/server'],
  ])('%s may import %s', async (file, from) => {
    expect(await refused(file, from)).toBe(false);
  });
});

describe('colours of widgets', () => {
  const styles = (rule: string) => `import { css } from 'lit';\nexport const s = css\`.a { ${rule} }\`;\n`;
  const faults = async (file: string, rule: string) =>
    (await eslint.lintText(styles(rule), { filePath: file }))[0]?.messages.map(({ ruleId }) => ruleId);
  const file = 'packages/widgets/src/receipt/receipt.lines.styles.ts';

  it.each(['color: #abc;', 'border: 1px solid #aabbcc;', 'background: rgb(1 2 3);', 'color: white;'])(
    '%s is refused: a page could not change it',
    async (rule) => expect(await faults(file, rule)).toEqual(['no-restricted-syntax']),
  );
  it.each([
    'color: var(--_ink);',
    'white-space: nowrap;',
    'background: rgb(0 0 0 / 60%);',
    'color: Highlight;',
  ])('%s is taken', async (rule) => expect(await faults(file, rule)).toEqual([]));
  it('the palette has them', async () => {
    expect(await faults('packages/widgets/src/foundation/tones.styles.ts', 'color: #abc;')).toEqual([]);
  });
});
