import type { Persona } from '../personas.js';

/** Names of UserInfo claims (wire fact 6.1), all granted by scope `openid` (assumed A17). */
export const CLAIMS = [
  'sub',
  'TechID',
  'LoaiTaiKhoan',
  'HoVaTen',
  'SoDinhDanh',
  'NgayThangNamSinh',
  'GioiTinh',
  'DanToc',
  'QuocTich',
  'DiaChi',
  'SoDienThoai',
  'ThuDienTu',
  'MaSoThue',
  'MaSoDoanhNghiep',
  'TenDoanhNghiep',
  'loginIdp',
  'loAs',
] as const;

type Claims = { readonly [Name in (typeof CLAIMS)[number]]?: string } & { readonly sub: string };

/** What UserInfo answers about an account: `LoaiTaiKhoan` 1 is a person, 2 an organisation. */
export function userInfo(persona: Persona): Claims {
  return present({
    sub: persona.techId,
    TechID: persona.techId,
    ...(persona.kind === 'person'
      ? {
          LoaiTaiKhoan: '1',
          HoVaTen: persona.name,
          SoDinhDanh: persona.personalId,
          NgayThangNamSinh: persona.birthDate,
          GioiTinh: persona.gender,
          DanToc: persona.ethnicity,
          QuocTich: 'Việt Nam',
        }
      : {
          LoaiTaiKhoan: '2',
          TenDoanhNghiep: persona.name,
          MaSoThue: persona.taxCode,
          MaSoDoanhNghiep: persona.taxCode,
        }),
    DiaChi: persona.address,
    SoDienThoai: persona.phone,
    ThuDienTu: persona.email,
    loginIdp: 'BCA',
    loAs: persona.assurance,
  });
}

function present(claims: { readonly sub: string } & Readonly<Record<string, string | undefined>>): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined)) as Claims;
}
