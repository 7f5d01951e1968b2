import type { Row } from './rows.js';

/** What can be wrong with one row, and with a file as a whole. */
export const rowFaults = [
  'missing-row',
  'other-amount',
  'other-status',
  'duplicated-row',
  'other-currency',
  'wrong-day',
] as const;
export const fileFaults = [
  'extra-row',
  'wrong-total',
  'truncated',
  'bad-signature',
  'unsigned',
  'early',
] as const;
export const faultNames = [...rowFaults, ...fileFaults] as const;

export interface Planted {
  readonly kind: (typeof faultNames)[number];
  /** Which row; only for what is wrong with one. */
  readonly maThamChieu?: string | undefined;
}

export const isRowFault = (kind: string): boolean => rowFaults.some((known) => known === kind);

/** The rows with what was planted in them. */
export function spoil(rows: readonly Row[], planted: readonly Planted[], day: string): readonly Row[] {
  const spoiled = planted.reduce(
    (all, { kind, maThamChieu }) =>
      all.flatMap((row) => (row.MaThamChieu === maThamChieu ? spoilRow(row, kind, day) : [row])),
    rows,
  );
  const extras = planted.filter(({ kind }) => kind === 'extra-row');
  return [...spoiled, ...extras.map((_, n) => stranger(n, day))];
}

function spoilRow(row: Row, kind: Planted['kind'], day: string): readonly Row[] {
  switch (kind) {
    case 'missing-row':
      return [];
    case 'duplicated-row':
      return [row, row];
    case 'other-amount':
      return [{ ...row, SoTien: row.SoTien + 1 }];
    case 'other-status':
      return [{ ...row, MaLoi: row.MaLoi === '00' ? '99' : '00' }];
    case 'other-currency':
      return [{ ...row, MaTienTe: 'USD' }];
    case 'wrong-day':
      return [{ ...row, ThoiGianGD: `${dayBefore(day)}235959` }];
    default:
      return [row];
  }
}

/** A transaction nobody ordered. */
const stranger = (n: number, day: string): Row => ({
  MaThamChieu: `LA${day}${String(n).padStart(4, '0')}`,
  MaGiaoDich: `GDLA${day}${String(n).padStart(4, '0')}`,
  SoTien: 99_000,
  MaTienTe: 'VND',
  MaLoi: '00',
  MaNganHang: 'NHTHU',
  ThoiGianGD: `${day}120000`,
  MaDonVi: '',
});

function dayBefore(day: string): string {
  const at = new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10).replaceAll('-', '');
}
