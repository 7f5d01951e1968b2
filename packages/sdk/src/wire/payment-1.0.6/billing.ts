import type { Fields } from './answer.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What the bill information of one beneficiary's fees is made of. */
export interface FeeBilling {
  readonly dossier: string;
  readonly agency: Named;
  readonly procedure: Named;
  /** The service of the procedure. Default: the procedure's code and `.01`, as is common (fact 5.1). */
  readonly service?: Named | undefined;
  readonly payee: { readonly name: string; readonly account: string; readonly bank: string };
  readonly fees: readonly (Named & { readonly kind: 'fee' | 'charge'; readonly amount: number })[];
}

/** `ThongTinBienLai` of fees and charges, which has room for one beneficiary (fact 5.1, assumed A110). It names no payer. */
export const writeFeeBilling = ({
  dossier,
  agency,
  procedure,
  service,
  payee,
  fees,
}: FeeBilling): Fields => ({
  MaDichVu: '2',
  MaDVC: service?.code ?? `${procedure.code}.01`,
  ...(service && { TenDVC: service.name }),
  MaTTHC: procedure.code,
  TenTTHC: procedure.name,
  MaDonVi: agency.code,
  TenDonVi: agency.name,
  MaHoSo: dossier,
  TKThuHuong: payee.account,
  MaNHThuHuong: payee.bank,
  TenTKThuHuong: payee.name,
  PhiLePhi: fees.map(({ code, name, kind, amount }) => ({
    LoaiPhiLePhi: kind === 'fee' ? '1' : '2',
    MaPhiLePhi: code,
    TenPhiLePhi: name,
    SoTien: String(amount),
  })),
});

/** Who hands the money in, when it is not whom the agency's look-up names. */
export interface BilledPayer {
  readonly name?: string | undefined;
  /** Pays for another: nothing the look-up says about a person is about the payer. */
  readonly another: boolean;
}

const personal = ['HoTenNguoiNop', 'SoCMNDNguoiNop', 'DiaChiNguoiNop', 'HuyenNguoiNop', 'TinhNguoiNop'];

/** The bill information with the payer as it is (assumed A112): a bill never names one person as the payer of another's money. */
export function billTo(billing: Fields, { name, another }: BilledPayer): Fields {
  const kept = another
    ? Object.fromEntries(Object.entries(billing).filter(([field]) => !personal.includes(field)))
    : billing;
  return name === undefined ? kept : { ...kept, HoTenNguoiNop: name };
}
