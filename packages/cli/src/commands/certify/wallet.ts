import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { certify, whyNot } from '../../certify/certificate.js';
import type { Lang } from '../../words.js';
import { readConfig, type ConfigOptions } from '../../certify/config.js';
import { openDesk } from '../../certify/desk-server.js';
import { exit } from '../../certify/exit.js';
import { liveOn } from '../../certify/live.js';
import { hookPayer, operatorPayer } from '../../certify/payer.js';
import { reportHtml } from '../../certify/report/html.js';
import { reportJunit } from '../../certify/report/junit.js';
import { reportJson, reportOf, type Report } from '../../certify/report/report.js';
import { benchFor, chosen, run } from '../../certify/run.js';
import { langOption, readKeys } from './options.js';

interface Options extends ConfigOptions {
  readonly only?: string;
  readonly quick?: boolean;
  readonly operator?: boolean;
  readonly out?: string;
  readonly key?: string;
  readonly days: string;
  readonly json?: boolean;
  readonly list?: boolean;
  readonly lang: Lang;
}

const words = {
  vi: { sum: '{passed} đạt, {failed} chưa đạt, {skipped} bỏ qua.', failed: 'Chưa cấp chứng nhận: còn điều chưa đạt.', incomplete: 'Chưa cấp chứng nhận: chưa kiểm tra đủ mọi điều.', issued: 'Chứng nhận' },
  en: { sum: '{passed} passed, {failed} failed, {skipped} skipped.', failed: 'No certificate: some checks failed.', incomplete: 'No certificate: not every check was asked.', issued: 'Certificate' },
} as const; // prettier-ignore

/** `dvcqg certify wallet`: plays the platform and the payer, and says what the wallet does on good and bad days. */
export function walletCommand(): Command {
  return new Command('wallet')
    .description('play the payment platform against a wallet and report what it does')
    .option(
      '--url <address>',
      "base address of the wallet's calls (default: Ví Mẫu, http://127.0.0.1:4500/platform)",
    )
    .option('--config <file>', 'wallet-certify.json: ids, addresses and keys of both ends')
    .option('--listen <address:port>', 'where the platform of this run listens (default 127.0.0.1:4400)')
    .option(
      '--public-url <url>',
      'how the wallet reaches it, with its path (default http://<listen>/wallet/v1)',
    )
    .option('--only <numbers>', 'checks whose numbers begin so, comma-separated: W-2,W-301')
    .option('--quick', 'leave out what waits 10 seconds or more; gives no certificate')
    .option('--operator', 'a person presses the buttons in the wallet; default: its test hook')
    .option('--out <folder>', 'write report.vi.html, report.en.html, report.json and junit.xml there')
    .option(
      '--key <file>',
      'private key (dvcqg certify keygen): certificate.jws is written to --out when all is well',
    )
    .option('--days <number>', 'how long the certificate holds', '365')
    .option('--json', 'print the report as JSON')
    .option('--list', 'print the checks and stop')
    .addOption(langOption())
    .addHelpText(
      'after',
      '\nExit codes: 0 all well, 1 usage or configuration, 2 some checks failed, 3 stopped before the end.',
    )
    .action(certifyWallet);
}

async function certifyWallet(options: Options): Promise<void> {
  const { lang, only, quick = false, operator = false } = options;
  const wanted = only?.split(',').map((one) => one.trim()) ?? [];
  if (wanted.some((one) => chosen([one]).length === 0 || one === ''))
    throw new Error('--only names no check: see --list.');
  if (options.list) {
    for (const { id, title } of chosen(wanted)) console.log(`${id} ${title[lang]}`);
    return;
  }
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1 || days > 3_660)
    throw new Error('--days is a number from 1 to 3660.');
  if (options.key !== undefined && options.out === undefined) throw new Error('--key needs --out.');
  const [key] = options.key === undefined ? [] : await readKeys(options.key);
  if (key !== undefined && key.d === undefined) throw new Error(`${options.key} is not a private key.`);

  const config = await readConfig(options);
  const bench = benchFor(config, { fetch, now: () => new Date(), sleep: (ms) => sleep(ms) });
  const desk = await openDesk(bench);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  const live = liveOn(process.stderr, lang);
  const startedAt = new Date();
  try {
    const results = await run(bench, {
      only: wanted,
      quick,
      payer: ({ wallet }) => (operator ? operatorPayer(config.wallet, lang) : hookPayer(wallet)),
      signal: stop.signal,
      onStart: live.start,
      onEnd: live.end,
    });
    const report = reportOf(results, config, { startedAt, endedAt: new Date(), operator });
    if (options.json) process.stdout.write(reportJson(report));
    else
      console.log(
        words[lang].sum.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(report[name as 'passed'])),
      );
    if (options.out !== undefined) await writeReports(options.out, report);
    if (key !== undefined)
      await writeCertificate(join(options.out ?? '.', 'certificate.jws'), report, key, days, lang);
    process.exitCode = report.failed > 0 ? exit.failed : stop.signal.aborted ? exit.incomplete : exit.well;
  } finally {
    process.off('SIGINT', onSignal);
    await desk.close();
  }
}

async function writeReports(folder: string, report: Report): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), reportJson(report));
  await writeFile(join(folder, 'report.vi.html'), reportHtml(report, 'vi'));
  await writeFile(join(folder, 'report.en.html'), reportHtml(report, 'en'));
  await writeFile(join(folder, 'junit.xml'), reportJunit(report));
}

async function writeCertificate(
  path: string,
  report: Report,
  key: Parameters<typeof certify>[1],
  days: number,
  lang: Lang,
): Promise<void> {
  const problem = whyNot(report);
  if (problem !== undefined) return console.error(words[lang][problem]);
  await writeFile(path, `${await certify(report, key, days)}\n`);
  console.error(`${words[lang].issued}: ${path}`);
}
