/** Every TypeScript sample of the guides and READMEs compiles, for somebody who has what the text around it speaks of. */
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { guides, readmes, readPage } from '../../../scripts/lib/guides.mjs';
import { root } from '../../../scripts/lib/run.mjs';

/** What a reader has that no sample makes: their own system, and what earlier samples made. */
const given = `
import type { Hono } from 'hono';
import type { DossierRecordInput, FileToUpload, Payment, PortalClient, PortalClientOptions, Profile } from '@dvcqg/sdk/server';
import type { LandTaxReceipt, ReconcileOptions, TaxNotice } from '@dvcqg/sdk/server';
import type { SyncItem } from '@dvcqg/sdk/sync';
import type { Credit, Debit, DebitOutcome } from '@dvcqg/sdk/wallet';
declare global {
  const options: PortalClientOptions;
  const portal: PortalClient;
  const profile: Profile;
  const sso: PortalClientOptions['credentials']['sso'];
  const adapter: PortalClientOptions['credentials']['adapter'];
  const dossier: DossierRecordInput;
  const file: FileToUpload;
  const payment: Payment;
  const items: AsyncIterable<SyncItem>;
  const database: {
    insertReceipt(receipt: LandTaxReceipt): Promise<boolean>;
    insertNotice(items: TaxNotice['items'], document: TaxNotice['document']): Promise<void>;
  };
  const myLedger: {
    take(account: Debit['account'], amount: number, once: { idempotencyKey: string; notAfter: Date }): Promise<DebitOutcome>;
    give(account: Credit['account'], amount: number, once: { idempotencyKey: string }): Promise<void>;
  };
  const app: Hono;
  const id: string, owner: string, at: string, componentCode: string, adapterKey: string, idempotencyKey: string;
  const accessKey: string, serviceCode: string, secret: string;
  const signal: AbortSignal;
  const onProgress: NonNullable<ReconcileOptions['onProgress']>;
  const token: () => Promise<string>, lgspToken: () => Promise<string>;
  const report: (error: unknown) => void;
}
`;

const folder = join(root, 'packages/examples');
const samples = [...guides, ...readmes].flatMap((page) =>
  readPage(page)
    .samples.filter(({ language }) => language === 'ts')
    .map(({ code }, index) => ({ name: `${page} ${index + 1}`, code })),
);
/** In memory, in a folder from which the packages are found; each a module of its own. */
const files = new Map(
  [['given', given] as const, ...samples.map(({ code }, index) => [`sample-${index}`, code] as const)].map(
    ([name, code]) => [join(folder, `${name}.guide.ts`), `${code}\nexport {};\n`],
  ),
);

const settings: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  types: ['node'],
};

const host = ts.createCompilerHost(settings);
const { fileExists, readFile } = host;
host.fileExists = (path) => files.has(path) || fileExists(path);
host.readFile = (path) => files.get(path) ?? readFile(path);
const getSourceFile = host.getSourceFile.bind(host);
host.getSourceFile = (path, version, ...rest) => {
  const text = files.get(path);
  return text === undefined
    ? getSourceFile(path, version, ...rest)
    : ts.createSourceFile(path, text, version);
};

describe('the TypeScript samples', () => {
  const program = ts.createProgram([...files.keys()], settings, host);
  const faults = (name: string) => {
    const source = program.getSourceFile(join(folder, `${name}.guide.ts`));
    return ts
      .getPreEmitDiagnostics(program, source)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  it('are there, and so is what readers have', () => {
    expect(samples.length).toBeGreaterThan(20);
    expect(faults('given')).toEqual([]);
  });

  it.each(samples.map(({ name }, index) => [name, index] as const))('%s compiles', (_, index) => {
    expect(faults(`sample-${index}`)).toEqual([]);
  });
});
