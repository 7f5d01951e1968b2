import { sandboxWallet } from '@dvcqg/sandbox';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/certify/exchanges.js';
import { operatorPayer } from '../../src/certify/payer.js';
import { personalIn } from '../../src/certify/personal.js';
import { certifyInProcess } from './in-process.js';

describe('a person at the terminal', () => {
  it('is asked again until the answer is a code or a number, and gets the link of the order', async () => {
    const asked: string[] = [];
    const answers = ['yes', '00', '12.345.678', 'x', '0'];
    const payer = operatorPayer(sandboxWallet, 'vi', (question) => {
      asked.push(question);
      return Promise.resolve(answers.shift() ?? '');
    });
    expect(await payer.open('1.VIMAU.token')).toBe('00');
    expect(asked[0]).toContain('http://localhost:4500/thanh-toan?order=1.VIMAU.token');
    expect(await payer.balance()).toBe(12_345_678);
    expect(await payer.flush()).toBe(0);
    expect(asked).toHaveLength(5);
  });

  it('can do all that the hook does', async () => {
    const { results } = await certifyInProcess(undefined, {
      only: ['W-102', 'W-121', 'W-204', 'W-237'],
      payer: (bench) => {
        const ask = async (action: string, about = {}) => bench.wallet.test(action, about);
        return operatorPayer(sandboxWallet, 'en', async (question) => {
          const order = /order ([\w-]+)\./.exec(question)?.[1] ?? '';
          const token = /order=(\S+)/.exec(question)?.[1];
          if (token) return (await ask('open', { token })).code ?? '';
          if (question.startsWith('Press “pay”')) return (await ask('confirm', { order })).code ?? '';
          if (question.startsWith('Press “do not pay”')) return (await ask('decline', { order })).code ?? '';
          if (question.startsWith('Balance')) return String((await ask('balance')).balance);
          if (question.startsWith('Restart')) return (await ask('restart')).code ?? '';
          return String((await ask('flush')).waiting);
        });
      },
    });
    expect(results.map(({ check, outcome }) => `${check.id} ${outcome}`)).toEqual([
      'W-102 passed',
      'W-121 passed',
      'W-204 passed',
      'W-237 passed',
    ]);
  });
});

describe('personal data, by form', () => {
  it.each([
    ['/orders/confirm?nguoi=0912345678', 'phone'],
    ['{"NoiDung":"nop cho +84912345678"}', 'phone'],
    ['{"MoTaLoi":"001099012345"}', 'personal id'],
    ['{"NoiDung":"4111111111111111"}', 'card'],
    ['?email=hoa%40example.org', 'email'],
    ['?ten=Nguy%E1%BB%85n+V%C4%83n+M%E1%BA%ABu', 'payer'],
  ])('%s', (text, kind) => {
    expect(personalIn(text, ['Nguyễn Văn Mẫu'])).toEqual([kind]);
  });

  it.each([
    '{"ThoiGianGD":"20261126080105","SoTien":123456789012}',
    '{"MaGiaoDich":"GD-0912345678","MaDonHang":"CN-1B2C-001099012345"}',
    '{"MaGiaoDich":"4111111111111112"}',
  ])('is not in %s', (text) => {
    expect(personalIn(text, ['Nguyễn Văn Mẫu'])).toEqual([]);
  });
});

it('a report shows no order that could be opened and no long number', () => {
  expect(redact('"Don":"1.VIMAU.p1.1795654800.AAECAwQFBgcICQoLDA0ODw.eyJ9.RQeS"')).toBe(
    '"Don":"1.VIMAU.p1.1795654800.•••"',
  );
  expect(redact('"x":"0912345678","t":"20261126080105"')).toBe('"x":"091•••","t":"20261126080105"');
});
