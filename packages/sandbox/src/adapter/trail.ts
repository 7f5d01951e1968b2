import type { PlatformPayment, WireObject } from './ledger.js';
import { statusNames } from './statuses.js';
import { toWireTime } from './wire-time.js';

export const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The step that a dossier's status makes when its sender told none. */
export const statusStep = (sent: WireObject, at: string): WireObject => ({
  MaHoSo: textOf(sent['MaHoSo']),
  NguoiXuLy: 'Hệ thống một cửa',
  ThoiDiemXuLy: at,
  PhongBanXuLy: textOf(sent['DonViXuLy']),
  NoiDungXuLy: statusNames[textOf(sent['TrangThaiHoSo'])] ?? '',
  TrangThai: textOf(sent['TrangThaiHoSo']),
});

export function paymentStep(sent: WireObject, status: string, payment: PlatformPayment): WireObject {
  const amount = new Intl.NumberFormat('vi-VN').format(payment.amount);
  return {
    MaHoSo: textOf(sent['MaHoSo']),
    NguoiXuLy: 'Nền tảng thanh toán trực tuyến',
    ThoiDiemXuLy: toWireTime(payment.at),
    PhongBanXuLy: textOf(sent['DonViXuLy']),
    NoiDungXuLy: `Đã nhận ${amount} đồng nộp trực tuyến, mã tham chiếu ${payment.reference}.`,
    TrangThai: status,
  };
}

/** When a dossier that arrives with this status came to it. */
export function momentOf(sent: WireObject): string {
  const field = {
    '1': 'NgayNopHoSo',
    '3': 'NgayTuChoi',
    '8': 'NgayKetThucXuLy',
    '9': 'NgayKetThucXuLy',
    '10': 'NgayTra',
  }[textOf(sent['TrangThaiHoSo'])];
  return textOf(field && sent[field]) || textOf(sent['NgayTiepNhan']);
}

export const isSameStep = (a: WireObject, b: WireObject) =>
  ['ThoiDiemXuLy', 'TrangThai', 'NoiDungXuLy', 'NguoiXuLy'].every((field) => a[field] === b[field]);

export const inOrder = (trail: readonly WireObject[]) =>
  [...trail].sort((a, b) => compare(textOf(a['ThoiDiemXuLy']), textOf(b['ThoiDiemXuLy'])));
