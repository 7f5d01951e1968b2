import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign, importJWK } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { certify, newKeys, sign, verify, whyNot, type Certificate } from '../../src/certify/certificate.js';
import { reportJson, reportOf, type Report } from '../../src/certify/report/report.js';
import { verifyCertificateCommand } from '../../src/commands/verify-certificate.js';
import { certifyInProcess } from './in-process.js';

let report: Report;
let keys: Awaited<ReturnType<typeof newKeys>>;
let good: string;
let folder: string;
const now = new Date('2026-11-27T00:00:00Z');
const times = {
  startedAt: new Date('2026-11-26T03:00:00Z'),
  endedAt: new Date('2026-11-26T03:01:00Z'),
  operator: false,
};

beforeAll(async () => {
  const { results, bench } = await certifyInProcess();
  report = reportOf(results, bench.config, times);
  keys = await newKeys();
  good = await certify(report, keys.privateJwk, 365);
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-certificate-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const body = (jws: string) =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as Certificate;
const withBody = (jws: string, changed: object) => {
  const [head, , signature] = jws.split('.');
  return [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
};

describe('a certificate', () => {
  it('is good with the right key, on its own, and names all that was checked', async () => {
    const result = await verify(good, [keys.publicJwk], now, reportJson(report));
    expect(result).toMatchObject({ keyId: keys.publicJwk.kid });
    const { certificate } = result as { certificate: Certificate };
    expect(Object.keys(certificate.checks)).toHaveLength(report.checks.length);
    expect(certificate).toMatchObject({ wallet: { id: 'VIMAU' }, expiresAt: '2027-11-26T03:01:00.000Z' });
    expect(good).not.toContain('127.0.0.1');
  });

  it('is not made of a failed, a partial or an unanswered run', async () => {
    const [first, ...rest] = report.checks;
    const skipped = { ...report, checks: report.checks.map((one) => (one.id === 'W-101' ? { ...one, outcome: 'skipped' as const } : one)) }; // prettier-ignore
    expect(whyNot(report)).toBeUndefined();
    expect(whyNot({ ...report, failed: 1 })).toBe('failed');
    expect(whyNot({ ...report, checks: rest })).toBe('incomplete');
    expect(whyNot(skipped)).toBe('incomplete');
    expect(first).toBeDefined();
    await expect(certify({ ...report, failed: 1 }, keys.privateJwk, 1)).rejects.toThrow('Only a whole run');
  });

  it.each(
    Object.keys({
      wallet: 0,
      checks: 0,
      issuedAt: 0,
      expiresAt: 0,
      certifier: 0,
      reportSha256: 0,
      operator: 0,
    }),
  )('is refused when its %s was changed', async (name) => {
    const changed = { ...body(good), [name]: name === 'checks' ? { 'W-101': 'passed' } : 'changed' };
    expect(await verify(withBody(good, changed), [keys.publicJwk], now)).toEqual({ problem: 'tampered' });
  });

  it('is refused with any one sign of its signature changed', async () => {
    for (const at of [good.lastIndexOf('.') + 1, good.length - 10]) {
      const other = good[at] === 'A' ? 'B' : 'A';
      const text = good.slice(0, at) + other + good.slice(at + 1);
      expect(await verify(text, [keys.publicJwk], now)).toEqual({ problem: 'tampered' });
    }
  });

  it('is refused under another algorithm, whatever its header says', async () => {
    const kid = keys.publicJwk.kid as string;
    const header = Buffer.from(
      JSON.stringify({ alg: 'none', kid, typ: 'dvcqg-wallet-certificate' }),
    ).toString('base64url');
    const none = `${header}.${good.split('.')[1]}.AAAA`;
    expect(await verify(none, [keys.publicJwk], now)).toEqual({ problem: 'tampered' });
    const secret = Buffer.from(keys.publicJwk.x as string, 'base64url');
    const hmac = await new CompactSign(Buffer.from(JSON.stringify(body(good))))
      .setProtectedHeader({ alg: 'HS256', kid, typ: 'dvcqg-wallet-certificate' })
      .sign(await importJWK({ kty: 'oct', k: secret.toString('base64url') }, 'HS256'));
    expect(await verify(hmac, [keys.publicJwk], now)).toEqual({ problem: 'tampered' });
  });
});

describe('dvcqg verify-certificate tells why, and by its exit code', () => {
  const missing = () => {
    const { 'W-201': _, ...checks } = body(good).checks;
    return { ...body(good), checks };
  };
  it.each<[string, () => Promise<string>, number, string]>([
    ['good', async () => good, 0, 'Chứng nhận hợp lệ: Ví Mẫu (VIMAU)'],
    ['no certificate', async () => 'abc', 2, 'không phải chứng nhận'],
    [
      'tampered',
      async () => withBody(good, { ...body(good), expiresAt: '2099-01-01T00:00:00Z' }),
      2,
      'đã bị sửa',
    ],
    [
      'unknown key',
      async () => certify(report, (await newKeys()).privateJwk, 1),
      3,
      'không có trong số khóa được tin',
    ],
    ['expired', async () => certify(report, keys.privateJwk, 0), 4, 'hết hạn từ 2026-11-26T03:01:00.000Z'],
    [
      'from the future',
      () => sign({ ...body(good), issuedAt: '2027-01-01T00:00:00Z' }, keys.privateJwk),
      4,
      'chưa có hiệu lực',
    ],
    [
      'failed checks',
      () => sign({ ...body(good), checks: { ...body(good).checks, 'W-204': 'failed' } }, keys.privateJwk),
      5,
      'chưa đạt: W-204',
    ],
    ['missing checks', () => sign(missing(), keys.privateJwk), 5, 'thiếu điều phải kiểm tra: W-201'],
  ])('%s', async (_name, make, code, text) => {
    vi.useFakeTimers({ now, toFake: ['Date'] });
    const [file, trust] = [join(folder, 'certificate.jws'), join(folder, 'public.json')];
    await writeFile(file, `${await make()}\n`);
    await writeFile(trust, JSON.stringify({ keys: [keys.publicJwk] }));
    const said: string[] = [];
    for (const how of ['log', 'error'] as const)
      vi.spyOn(console, how).mockImplementation((line: string) => void said.push(line));
    await verifyCertificateCommand().parseAsync([file, '--trust', trust], { from: 'user' });
    expect(said.join('\n')).toContain(text);
    expect(process.exitCode ?? 0).toBe(code);
  });
});
