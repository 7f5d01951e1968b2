import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SECRET, sha256, startPlatform } from './payment-harness.js';

const day = '20260101';
const ask = (of = day) => {
  const signed = ['DOISOAT', '1.0.6', 'DOITACTEST', of, '20260102080000'] as const;
  const [LoaiBanTin, PhienBan, MaDoiTac, Ngay, ThoiGianGD] = signed;
  return { LoaiBanTin, PhienBan, MaDoiTac, Ngay, ThoiGianGD, MaXacThuc: sha256(...signed, SECRET) };
};

/** A platform with a wallet payment, a bank payment, a declined one, and one whose payer turned back; the day is over. */
async function afterADay() {
  const platform = startPlatform();
  await platform.pay('REF1', 150_000);
  await platform.pay('REF2', 60_022, 'bank');
  await platform.pay('REF3', 70_004);
  await platform.init('REF4', 80_000);
  platform.clock.now = new Date('2026-01-01T17:00:00Z');
  const fetchFile = async (message: unknown = ask()) => {
    const body = JSON.stringify(message);
    const headers = { 'content-type': 'application/json' };
    return platform.request('/payment/doisoat', { method: 'POST', body, headers });
  };
  const lines = async () => (await (await fetchFile()).text()).split('\n');
  const plant = (body: unknown) => platform.post('/control/reconciliation', body);
  return { ...platform, fetchFile, lines, plant };
}

describe('the file of a day (assumed A140 to A143)', () => {
  it('has what banks decided, by the facts assumed, and is signed to its last byte', async () => {
    const { fetchFile } = await afterADay();
    const response = await fetchFile();
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await response.text();
    const lines = text.split('\n');
    const keyId = createHash('sha256').update(`MaKhoa|${SECRET}`).digest('hex').slice(0, 8);
    expect(lines[0]).toBe(`DOISOAT|1.0|DOITACTEST|${day}|4|270044|${keyId}`);
    expect(lines.slice(1, -2).sort()).toEqual([
      expect.stringMatching(/^GD\|REF1\|GD260101\d{8}\|150000\|VND\|00\|VIMAU\|20260101080000\|H99\.01$/),
      expect.stringMatching(/^GD\|REF2\|GD260101\d{8}\|60022\|VND\|00\|NHTHU\|20260101080000\|H99\.01$/),
      expect.stringMatching(/^GD\|REF2\|GD260101\d{8}\|60022\|VND\|00\|NHTHU\|20260101080000\|H99\.01$/),
      expect.stringMatching(/^GD\|REF3\|GD260101\d{8}\|70004\|VND\|99\|VIMAU\|20260101080000\|H99\.01$/),
    ]);
    const signed = text.slice(0, text.indexOf('KETTHUC'));
    expect(lines.slice(-2)).toEqual([
      `KETTHUC|${createHmac('sha256', SECRET).update(signed).digest('hex')}`,
      '',
    ]);
  });

  it('is given to the partner alone, and not before the day is over', async () => {
    const { fetchFile, clock, plant } = await afterADay();
    const why = async (message: unknown) => ((await (await fetchFile(message)).json()) as { MoTaLoi: string }).MoTaLoi;
    expect(await why({ ...ask(), MaXacThuc: 'x' })).toContain('MaXacThuc');
    expect(await why({ ...ask(), Ngay: '20260231' })).toContain('Ngay');
    expect(await why({ ...ask(), MaDoiTac: 'KHAC' })).toContain('MaDoiTac');
    expect(await why('[')).toContain('không hợp lệ');
    clock.now = new Date('2026-01-01T16:59:59Z');
    expect(await why(ask())).toContain('chưa');
    await plant({ kind: 'early' });
    expect(await (await fetchFile()).text()).toContain('REF1');
  }); // prettier-ignore

  it('holds what was planted, adds up, and is right again when that is cleared', async () => {
    const { lines, plant, request } = await afterADay();
    const clean = await lines();
    await plant({ kind: 'other-amount', maThamChieu: 'REF1' });
    await plant({ kind: 'duplicated-row', maThamChieu: 'REF3' });
    await plant({ kind: 'extra-row' });
    const planted = await lines();
    expect(planted[0]).toMatch(new RegExp(`\\|6\\|${270_044 + 1 + 99_000}\\|`));
    expect(planted.filter((line) => line.startsWith('GD|REF3'))).toHaveLength(2);
    expect((await plant({ kind: 'other-amount' })).status).toBe(400);
    expect((await plant({ kind: 'truncated', maThamChieu: 'REF1' })).status).toBe(400);
    expect((await plant({ kind: 'no-such' })).status).toBe(400);
    await request('/control/reconciliation', { method: 'DELETE' });
    expect(await lines()).toEqual(clean);
  });

  it.each(['truncated', 'bad-signature', 'unsigned', 'wrong-total'])('can be %s as a whole', async (kind) => {
    const { lines, plant } = await afterADay();
    const clean = await lines();
    await plant({ kind });
    const spoiled = await lines();
    if (kind === 'truncated') expect(spoiled.at(-1)).not.toBe('');
    else if (kind === 'wrong-total') expect(spoiled[0]).toContain('|271044|');
    else expect(spoiled.at(-2)).not.toBe(clean.at(-2));
    if (kind !== 'wrong-total') expect(spoiled[0]).toBe(clean[0]);
  });
});
