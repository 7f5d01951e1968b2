import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { verify, type Verification } from '../certify/certificate.js';
import type { Lang } from '../words.js';
import { verifyExit } from '../certify/exit.js';
import { langOption, readKeys } from './certify/options.js';

const words = {
  vi: {
    'not-a-certificate': 'Tệp này không phải chứng nhận ví.',
    tampered: 'Chữ ký không khớp: chứng nhận đã bị sửa.',
    'unknown-key': 'Chứng nhận ký bằng khóa không có trong số khóa được tin: {about}.',
    expired: 'Chứng nhận đã hết hạn từ {about}.',
    'not-yet': 'Chứng nhận chưa có hiệu lực, bắt đầu từ {about}.',
    'failed-checks': 'Chứng nhận có điều chưa đạt: {about}.',
    'missing-checks': 'Chứng nhận thiếu điều phải kiểm tra: {about}.',
    'other-report': 'Báo cáo kèm theo không phải báo cáo của chứng nhận này.',
    good: 'Chứng nhận hợp lệ: {wallet}, {passed} điều đạt, hiệu lực đến {until}, khóa {kid}.',
  },
  en: {
    'not-a-certificate': 'This file is no certificate of a wallet.',
    tampered: 'The signature does not match: the certificate was changed.',
    'unknown-key': 'The certificate is signed with a key that is not among the trusted ones: {about}.',
    expired: 'The certificate has expired on {about}.',
    'not-yet': 'The certificate is not valid before {about}.',
    'failed-checks': 'The certificate has checks that failed: {about}.',
    'missing-checks': 'The certificate lacks checks that must be there: {about}.',
    'other-report': 'The report is not the one of this certificate.',
    good: 'The certificate is good: {wallet}, {passed} checks passed, valid until {until}, key {kid}.',
  },
} as const;

/** `dvcqg verify-certificate`: without any network. */
export function verifyCertificateCommand(): Command {
  return new Command('verify-certificate')
    .description('verify a certificate of a wallet, offline')
    .argument('<file>', 'certificate.jws')
    .requiredOption('--trust <file...>', 'public keys one trusts (JWK or a set of them)')
    .option('--report <file>', 'also verify that this report.json is the one of the certificate')
    .option('--json', 'print the result as JSON')
    .addOption(langOption())
    .addHelpText(
      'after',
      '\nExit codes: 0 good, 1 usage, 2 no certificate or changed, 3 unknown key, 4 expired or not yet valid, 5 checks failed or missing.',
    )
    .action(
      async (file: string, options: { trust: string[]; report?: string; json?: boolean; lang: Lang }) => {
        const keys = (await Promise.all(options.trust.map(readKeys))).flat();
        const report = options.report === undefined ? undefined : await readText(options.report);
        const result = await verify(await readText(file), keys, new Date(), report);
        if (options.json) console.log(JSON.stringify(result));
        else if (result.problem === undefined) console.log(say(result, options.lang));
        else console.error(say(result, options.lang));
        if (result.problem !== undefined) process.exitCode = verifyExit[result.problem];
      },
    );
}

function say(result: Verification, lang: Lang): string {
  const word = words[lang];
  if (result.problem !== undefined) return word[result.problem].replace('{about}', result.about ?? '');
  const { wallet, checks, expiresAt } = result.certificate;
  const passed = Object.values(checks).filter((outcome) => outcome === 'passed').length;
  return word.good
    .replace('{wallet}', `${wallet.name} (${wallet.id})`)
    .replace('{passed}', String(passed))
    .replace('{until}', expiresAt)
    .replace('{kid}', result.keyId);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`${path} cannot be read.`);
  }
}
