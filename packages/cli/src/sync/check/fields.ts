export type FieldKind = 'text' | 'time' | 'money' | 'flag' | 'choice' | 'status' | 'version' | 'count';

/** A field of a dossier that a flat sheet can hold. */
export interface SheetField {
  readonly path: string;
  readonly kind: FieldKind;
  /** What its header may say: Vietnamese without marks, English. Case, marks and separators do not matter. */
  readonly names: readonly string[];
  readonly required?: true;
  readonly max?: number;
  /** Digits that a spreadsheet robs of their leading zeros when it takes them for a number. */
  readonly digits?: true;
  readonly choices?: Readonly<Record<string, string>>;
}

const channels = {
  '1': 'counter', 'truc tiep': 'counter', counter: 'counter', 'tai quay': 'counter',
  '2': 'online', 'truc tuyen': 'online', online: 'online', 'qua mang': 'online',
  '3': 'post', 'buu chinh': 'post', post: 'post', 'buu dien': 'post', 'buu chinh cong ich': 'post',
}; // prettier-ignore
const owners = {
  '1': 'citizen', 'ca nhan': 'citizen', 'cong dan': 'citizen', citizen: 'citizen', 'nguoi dan': 'citizen',
  '2': 'enterprise', 'doanh nghiep': 'enterprise', enterprise: 'enterprise',
  '3': 'agency', 'co quan': 'agency', 'co quan nha nuoc': 'agency', agency: 'agency',
  '4': 'organisation', 'to chuc': 'organisation', 'to chuc khac': 'organisation', organisation: 'organisation',
}; // prettier-ignore
const paid = {
  '0': 'none', khong: 'none', none: 'none', 'khong phat sinh': 'none',
  '1': 'national', 'cong dich vu cong quoc gia': 'national', 'cong dvcqg': 'national', national: 'national', co: 'national',
  '2': 'local', 'cong bo tinh': 'local', 'dia phuong': 'local', local: 'local',
  '3': 'not-online', 'truc tiep': 'not-online', 'tien mat': 'not-online', 'not online': 'not-online',
}; // prettier-ignore
const returns = {
  '0': 'counter',
  'truc tiep': 'counter',
  counter: 'counter',
  '1': 'post',
  'buu chinh': 'post',
  post: 'post',
};
const lodged = {
  '1': 'national', 'cong quoc gia': 'national', 'cong dich vu cong quoc gia': 'national', national: 'national',
  '2': 'local', 'cong dia phuong': 'local', 'dia phuong': 'local', local: 'local',
}; // prettier-ignore

/** What an officer may write for a choice, as a fault tells it. Each is a name above. */
export const choiceWords: Readonly<Record<string, string>> = {
  counter: 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính',
  citizen: 'Cá nhân', enterprise: 'Doanh nghiệp', agency: 'Cơ quan nhà nước', organisation: 'Tổ chức',
  none: 'Không phát sinh', national: 'Cổng Dịch vụ công quốc gia', local: 'Địa phương', 'not-online': 'Tiền mặt',
}; // prettier-ignore

/** In the order a template has them. */
export const sheetFields: readonly SheetField[] = [
  { path: 'code', kind: 'text', required: true, max: 100, names: ['ma ho so', 'so ho so', 'code', 'dossier code', 'dossier'] },
  { path: 'procedure.code', kind: 'text', required: true, max: 100, names: ['ma tthc', 'ma thu tuc', 'ma thu tuc hanh chinh', 'procedure code'] },
  { path: 'procedure.name', kind: 'text', required: true, max: 4000, names: ['ten tthc', 'ten thu tuc', 'thu tuc', 'ten thu tuc hanh chinh', 'procedure', 'procedure name'] },
  { path: 'field.code', kind: 'text', required: true, max: 100, names: ['ma linh vuc', 'field code'] },
  { path: 'field.name', kind: 'text', required: true, max: 1000, names: ['ten linh vuc', 'linh vuc', 'field', 'field name'] },
  { path: 'channel', kind: 'choice', required: true, choices: channels, names: ['kenh thuc hien', 'kenh', 'hinh thuc nop', 'channel'] },
  { path: 'owner.name', kind: 'text', required: true, max: 500, names: ['chu ho so', 'ten chu ho so', 'ho va ten', 'ho ten', 'nguoi nop', 'owner', 'owner name'] },
  { path: 'owner.kind', kind: 'choice', required: true, choices: owners, names: ['loai doi tuong', 'doi tuong', 'owner kind'] },
  { path: 'owner.techId', kind: 'text', max: 100, names: ['ma doi tuong', 'tech id', 'owner tech id'] },
  { path: 'owner.idNumber', kind: 'text', max: 50, digits: true, names: ['so giay to chu ho so', 'so giay to', 'cccd', 'so cccd', 'so dinh danh', 'can cuoc', 'id number', 'owner id number'] },
  { path: 'owner.email', kind: 'text', max: 255, names: ['email', 'thu dien tu', 'owner email'] },
  { path: 'owner.phone', kind: 'text', max: 50, digits: true, names: ['so dien thoai', 'dien thoai', 'sdt', 'phone', 'owner phone'] },
  { path: 'owner.fax', kind: 'text', max: 50, names: ['fax', 'owner fax'] },
  { path: 'owner.other', kind: 'text', max: 4000, names: ['thong tin khac', 'owner other'] },
  { path: 'receiptNumber', kind: 'text', max: 255, names: ['so bien nhan', 'receipt number'] },
  { path: 'summary', kind: 'text', required: true, max: 1000, names: ['trich yeu ho so', 'trich yeu', 'noi dung', 'summary'] },
  { path: 'status', kind: 'status', required: true, names: ['trang thai ho so', 'trang thai', 'tinh trang', 'status'] },
  { path: 'submittedAt', kind: 'time', names: ['ngay nop ho so', 'ngay nop', 'submitted at'] },
  { path: 'receivedAt', kind: 'time', required: true, names: ['ngay tiep nhan', 'ngay nhan', 'received at'] },
  { path: 'dueAt', kind: 'time', required: true, names: ['ngay hen tra', 'hen tra', 'han tra', 'due at', 'due date'] },
  { path: 'completedAt', kind: 'time', names: ['ngay ket thuc xu ly', 'ngay xu ly xong', 'ngay hoan thanh', 'completed at'] },
  { path: 'returnedAt', kind: 'time', names: ['ngay tra', 'ngay tra ket qua', 'returned at'] },
  { path: 'refusedAt', kind: 'time', names: ['ngay tu choi', 'refused at'] },
  { path: 'returnNote', kind: 'text', max: 4000, names: ['thong tin tra', 'return note'] },
  { path: 'returnBy', kind: 'choice', choices: returns, names: ['hinh thuc', 'hinh thuc tra', 'return by'] },
  { path: 'agency.name', kind: 'text', required: true, max: 1000, names: ['don vi xu ly', 'don vi', 'co quan', 'co quan giai quyet', 'agency', 'agency name'] },
  { path: 'note', kind: 'text', max: 2000, names: ['ghi chu', 'note'] },
  { path: 'lodgedAt', kind: 'choice', choices: lodged, names: ['noi nop ho so', 'noi nop', 'lodged at'] },
  { path: 'hasDigitisedParts', kind: 'flag', names: ['ho so co thanh phan so hoa', 'co so hoa', 'has digitised parts'] },
  { path: 'ownerVerified', kind: 'flag', names: ['tai khoan duoc xac thuc voi vneid', 'xac thuc vneid', 'owner verified'] },
  { path: 'paidOnline', kind: 'choice', choices: paid, names: ['duoc thanh toan truc tuyen', 'thanh toan truc tuyen', 'paid online'] },
  { path: 'fee', kind: 'money', names: ['phi', 'so tien phi', 'fee'] },
  { path: 'charge', kind: 'money', names: ['le phi', 'so tien le phi', 'charge'] },
  { path: 'result.name', kind: 'text', max: 4000, names: ['ten ket qua', 'ket qua', 'ten giay to ket qua', 'result', 'result name'] },
  { path: 'result.code', kind: 'text', max: 255, names: ['ma ket qua', 'ma giay to ket qua', 'result code'] },
  { path: 'result.url', kind: 'text', max: 4000, names: ['duong dan ket qua', 'duong dan tep tin ket qua', 'result url'] },
  { path: 'supplement.requestedAt', kind: 'time', names: ['ngay yeu cau bo sung', 'ngay bo sung', 'supplement requested at'] },
  { path: 'supplement.answeredAt', kind: 'time', names: ['ngay tiep nhan bo sung', 'ngay nop bo sung', 'supplement answered at'] },
  { path: 'supplement.note', kind: 'text', max: 4000, names: ['noi dung bo sung', 'ly do bo sung', 'supplement note'] },
  { path: 'supplement.rounds', kind: 'count', names: ['so lan bo sung', 'supplement rounds'] },
  { path: 'version', kind: 'version', names: ['phien ban', 'version', 'updated seq', 'revision'] },
]; // prettier-ignore
