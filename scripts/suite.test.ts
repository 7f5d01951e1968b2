import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cache, runSuite } from './lib/suite.mjs';

/** A runner of tests whose test number n passes from its n-th run on, counted in a file. */
function runner(tests: readonly { readonly file: string; readonly passesInRun: number }[]) {
  const folder = mkdtempSync(join(tmpdir(), 'suite-'));
  const name = `suite-test-${folder.split('-').at(-1)}`;
  const script = join(folder, 'runner.mjs');
  writeFileSync(
    script,
    `import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
    const [log, out, ...files] = process.argv.slice(2);
    appendFileSync(log, JSON.stringify(files) + '\\n');
    const run = readFileSync(log, 'utf8').trim().split('\\n').length;
    const testResults = ${JSON.stringify(tests)}
      .filter(({ file }) => files.length === 0 || files.includes(file))
      .map(({ file, passesInRun }) => {
        const status = run >= passesInRun ? 'passed' : 'failed';
        return { name: file, status, assertionResults: [{ status, fullName: 'of ' + file, failureMessages: ['no'] }] };
      });
    const failed = testResults.filter(({ status }) => status === 'failed').length;
    writeFileSync(out, JSON.stringify({ numPassedTests: testResults.length - failed, testResults }));
    process.exitCode = failed ? 1 : 0;`,
  );
  const args = [script, join(folder, 'log'), join(cache, `${name}.json`)];
  const run = (twice: boolean) =>
    runSuite(name, process.execPath, args, twice ? { only: (files: string[]) => [...args, ...files] } : {});
  return Object.assign(run, { numbers: () => JSON.parse(readFileSync(join(cache, `${name}.json`), 'utf8')) });
}

describe('a suite of npm test', () => {
  beforeAll(() => mkdirSync(cache, { recursive: true }));
  const steady = { file: 'a', passesInRun: 1 };
  const unsteady = { file: 'b', passesInRun: 2 };
  const broken = { file: 'c', passesInRun: 3 };

  it('counts what passes', async () => {
    expect(await runner([steady])(true)).toMatchObject({ passed: 1, failed: 0 });
  });

  it('names a test that passed when its file ran again', async () => {
    const result = await runner([steady, unsteady])(true);
    expect(result).toMatchObject({ passed: 2, failed: 0, unsteady: [expect.stringContaining('of b')] });
  });

  it('leaves the numbers of all files behind, those that ran again as they ended', async () => {
    const run = runner([steady, unsteady]);
    await run(true);
    expect(run.numbers()).toMatchObject({
      numPassedTests: 2,
      testResults: [
        { name: 'a', status: 'passed' },
        { name: 'b', status: 'passed' },
      ],
    });
  });

  it('fails what fails twice', async () => {
    const result = await runner([steady, unsteady, broken])(true);
    expect(result).toMatchObject({ passed: 1, failed: 2, report: expect.stringContaining('of c') });
  });

  it('does not run again where one failure is enough, or where many fail', async () => {
    expect(await runner([unsteady])(false)).toMatchObject({ failed: 1 });
    const many = ['d', 'e', 'f', 'g'].map((file) => ({ file, passesInRun: 2 }));
    expect(await runner(many)(true)).toMatchObject({ failed: 4 });
  });
});
