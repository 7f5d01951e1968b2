import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFromClaims, acrOf, levelOf } from './claims.js';

const person = { sub: 'a', LoaiTaiKhoan: '1', HoVaTen: 'Nguyễn Thị Hoa', loAs: 'LoA2' };

describe('account from UserInfo claims', () => {
  it('reads a person and an enterprise, and nothing it does not need', () => {
    expect(accountFromClaims({ ...person, SoDinhDanh: '999100001111', DiaChi: 'x' }, 2)).toEqual({
      kind: 'person',
      displayName: 'Nguyễn Thị Hoa',
      initials: 'H',
      assurance: 2,
    });
    const company = {
      sub: 'b',
      LoaiTaiKhoan: 2,
      TenDoanhNghiep: 'Công ty TNHH Mẫu Sao Mai',
      HoVaTen: 'Người đại diện',
    };
    expect(accountFromClaims(company, 2)).toMatchObject({
      kind: 'organisation',
      displayName: 'Công ty TNHH Mẫu Sao Mai',
    });
  });

  it.each([
    [2, 'LoA2', 2],
    [1, 'LoA2', 1],
    [2, 'LoA1', 1],
    [2, undefined, 2],
    [undefined, 'LoA2', 2],
    [undefined, undefined, 1],
    [2, 'LoA9', 2],
    [undefined, 'toString', 1],
  ] as const)('token level %s and loAs %s make %s', (token, loAs, level) => {
    expect(accountFromClaims({ ...person, loAs }, token)?.assurance).toBe(level);
  });

  it('knows its own levels and no others', () => {
    expect([1, 2].map((level) => levelOf(acrOf(level as 1 | 2)))).toEqual([1, 2]);
    for (const other of ['LoA3', 'loa2', '', 'constructor', 2, null, undefined, ['LoA2']])
      expect(levelOf(other)).toBeUndefined();
  });

  it.each([
    null,
    [],
    'x',
    {},
    { sub: '' },
    { ...person, sub: 1 },
    { ...person, HoVaTen: null },
    { ...person, HoVaTen: ' \u202e' },
  ])('takes no %j', (claims) => expect(accountFromClaims(claims, 2)).toBeUndefined());

  it('brings a decomposed name together and takes out what could turn it around', () => {
    const name = (HoVaTen: string) => accountFromClaims({ ...person, HoVaTen }, 2)?.displayName;
    expect(name('Nguyễn'.normalize('NFD'))).toBe('Nguyễn');
    expect(name('Hoa\u202e oan\u0000')).toBe('Hoa oan');
    expect(name('H’Bia Êban')).toBe('H’Bia Êban');
  });

  it('whatever the name, what comes out can be shown and is short (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (HoVaTen) => {
        const account = accountFromClaims({ ...person, HoVaTen }, 2);
        if (!account) return;
        expect([...account.displayName].length).toBeLessThanOrEqual(150);
        expect(account.displayName).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(account.displayName.trim()).toBe(account.displayName);
      }),
    );
  });
});
