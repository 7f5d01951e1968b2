import type { Fields } from './codec.js';
import { callerCode, type Service } from './envelope.js';

/** A call of a service of dialect 1: what is sent beside the session. */
export interface Call {
  readonly service: Service;
  readonly params: Fields;
  /** It changes nothing, so that it may be asked again when no answer came. */
  readonly reads: boolean;
}

/** Creates or updates one dossier. */
export const syncCall = (item: Fields, isUpdate: boolean): Call => batchCall([item], isUpdate);

/** Creates or updates dossiers, all or none (wire fact 1.7, OCPS TD; assumed A30): `isUpdating` is a capitalised string. */
export const batchCall = (items: readonly Fields[], isUpdate: boolean): Call => ({
  service: 'DongBoHoSoMC',
  params: { isUpdating: isUpdate ? 'True' : 'False', data: items },
  reads: false,
});

/** Adds to the trails of dossiers (wire fact 1.8, OCPS TD). */
export const progressCall = (items: readonly Fields[]): Call => ({
  service: 'CapNhatTienDoHoSoMC',
  params: { data: items },
  reads: false,
});

/** A new status of a dossier that was created on the Portal (wire fact 1.10, TD TH). */
export const statusCall = (change: Fields): Call => ({
  service: 'DongBoTrangThaiHoSo',
  params: { type: '2', data: change },
  reads: false,
});

/** One dossier by its code (wire fact 1.6, OCPS). */
export const lookupCall = (code: string): Call => ({
  service: 'TraCuuHoSo',
  params: { mahoso: code },
  reads: true,
});

/** One page of the dossiers of an account (assumed A3). */
export const listCall = (ownerTechId: string, page: number, pageSize: number): Call => ({
  service: 'TraCuuHoSo',
  params: { madoituong: ownerTechId, trang: page, sobanghi: pageSize },
  reads: true,
});

/** How many dossiers there are in all, when the answer to `listCall` says so. */
export function readTotal(body: Fields): number | undefined {
  const told = body['tongso'];
  const total = told === null || told === '' ? NaN : Number(told);
  return Number.isSafeInteger(total) ? total : undefined;
}

/** The debt look-up (assumed A5). */
export const debtBody = (session: string, agency: string, dossierCode: string): Fields => ({
  session,
  madonvi: callerCode(agency),
  MaHoSo: dossierCode,
});
