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

async function broken(rule: string, filePath: string, text: string): Promise<boolean> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).some((message) => message.ruleId === rule);
}
const refused = (file: string, from: string) =>
  broken('no-restricted-imports', file, `import { x } from '${from}';\nexport { x };\n`);

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
    ['packages/widgets/src/foundation/dvc-element.ts', '@dvcqg/sdk/address'],
    ['packages/widgets/src/foundation/failure-words.ts', '@dvcqg/sdk/failures'],
    ['packages/examples/provincial-site/server.mjs', '@dvcqg/sdk/server'],
  ])('%s may import %s', async (file, from) => {
    expect(await refused(file, from)).toBe(false);
  });
});

describe('names on the wire', () => {
  const spoken = (file: string, text: string) =>
    broken('house/wire-names', file, `export const x = ${text};\n`);
  const test = 'packages/sdk/src/payments/payments.test.ts';

  it.each([
    '{ MaLoi: 0 }',
    "{ 'SoTien': 0 }",
    'y.MaThamChieu',
    "y['MaXacThuc']",
    "'billing.TKThuHuong'",
    '`?MaDonHang=${y}`',
    '/"UrlBienLai":/',
    '({ MaTTHC }) => MaTTHC',
  ])('%s is refused, in tests as well', async (text) => {
    for (const file of [
      test,
      'packages/sdk/test/wallet.test.ts',
      'packages/sdk/src/wallet/days.ts',
      'packages/widgets/src/receipt/receipt.ts',
    ])
      expect(await spoken(file, text)).toBe(true);
  });

  it.each(['{ amount: 0 }', "'MoMo'", 'new ShapeError(NaN)', "'VietQR'", "'Mã lỗi'"])(
    '%s is no such name',
    async (text) => {
      expect(await spoken(test, text)).toBe(false);
    },
  );

  it('they are spoken under wire/ and in the sandbox', async () => {
    for (const file of [
      'packages/sdk/src/wire/payment-1.0.6/answer.ts',
      'packages/sdk/src/wire/payment-1.0.6/fixtures/words.ts',
      'packages/sandbox/src/payment/index.ts',
    ])
      expect(await spoken(file, '{ MaLoi: 0 }')).toBe(false);
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

describe('templates of widgets', () => {
  const told = (template: string) =>
    broken(
      'no-restricted-syntax',
      'packages/widgets/src/receipt/receipt.words.ts',
      `import { html } from 'lit';\nexport const v = (a: string) => html\`${template}\`;\n`,
    );

  it.each(['${a}, ', ' (${a})', '<b>${a}</b>: '])('%j loses a space in the build', async (template) =>
    expect(await told(template)).toBe(true),
  );
  it.each(['${a}, <b>b</b>', "${', '}${a}", '\n  <b>${a}</b>\n', '${a} ${a}'])(
    '%j does not',
    async (template) => expect(await told(template)).toBe(false),
  );
});

describe('P33: comparing signatures in unequal time', () => {
  const compares = (text: string, file = 'packages/sdk/src/wallet/keys.ts') =>
    broken('no-restricted-syntax', file, `export const x = (a, b, signature, digest, mac) => ${text};\n`);

  it.each([
    'a === signature',
    'digest !== a',
    'a.signature == b',
    "a['checksum'] === b",
    "a.get(0) !== b['vnp_SecureHash']",
    'a.expectedMac === b.mac',
    'a.check_sum === b',
    'a.toString() !== b.requestHash',
    'Buffer.compare(a, digest) === 0',
    'a.includes(signature)',
    'signature.startsWith(a)',
    'a.digest.equals(b)',
  ])('%s is refused', async (text) => {
    expect(await compares(text)).toBe(true);
  });

  it.each([
    'signature === undefined',
    "digest === ''",
    "typeof signature !== 'string'",
    'signature.length === a.length',
    'timingSafeEqual(a, digest)',
    'sameText(signature, a)',
    'a.stomach === b',
    'Buffer.compare(a.name, b.name)',
    "a.includes('signature')",
  ])('%s is not', async (text) => {
    expect(await compares(text)).toBe(false);
  });

  it('also in the sandbox and on a command line, and not in tests', async () => {
    for (const file of ['packages/sandbox/src/payment/a.ts', 'packages/cli/src/certify/a.ts'])
      expect(await compares('a === signature', file)).toBe(true);
    expect(await compares('a === signature', 'packages/sdk/src/wallet/keys.test.ts')).toBe(false);
  });
});

describe('comparisons of elements in browser tests', () => {
  const faults = (text: string) =>
    broken('no-restricted-syntax', 'packages/widgets/src/receipt/receipt.test.ts', `${text};\n`);

  it.each([
    "expect(root.querySelector('a')).to.equal(null)",
    "expect(widget.shadowRoot?.querySelector('a'), 'why').not.to.equal(null)",
    'expect(widget.shadowRoot?.activeElement).to.equal(button)',
    "expect(document.activeElement).to.equal(find(widget, '.a'))",
    "expect(shown).to.equal(find(widget, '.a'))",
    'expect(widget.shadowRoot).to.deep.equal(other)',
  ])('%s is refused', async (text) => expect(await faults(text)).toBe(true));

  it.each([
    "expect(root.querySelector('a') === null).to.equal(true)",
    "expect(root.querySelector('a')?.textContent).to.equal('x')",
    "expect(find(widget, '.a').textContent).to.equal('x')",
    "expect([...root.querySelectorAll('a')].map(({ text }) => text)).to.deep.equal([])",
    'expect(answer).to.equal(undefined)',
  ])('%s is fine', async (text) => expect(await faults(text)).toBe(false));
});
