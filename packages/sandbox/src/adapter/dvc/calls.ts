import { sameDigest } from '../../payment/digest.js';
import { PROVINCE } from '../agencies.js';
import { checkObject, type FieldTable, type Problem } from '../checks.js';
import { agencyOfDossier, topOfAgency } from '../codes.js';
import type { WireObject } from '../ledger.js';
import type { DossierStore } from '../store.js';
import { textOf } from '../trail.js';
import { toWireTime } from '../wire-time.js';
import { done, type Envelope, exists, notFound, notYours, wrong } from './envelope.js';
import { newDossier, progressItem, statusItem } from './fields.js';
import { codeOfId, idOf } from './ids.js';
import { afterStatus, dossierOf, stepOf } from './translate.js';

export interface DvcCall {
  readonly body: unknown;
  readonly store: DossierStore;
  readonly now: () => Date;
}

const PROGRESS_LIMIT = 10;
const isOurs = (code: string) => topOfAgency(agencyOfDossier(code) ?? code) === PROVINCE;

/** `GetNextValue`: the next dossier code of an agency (assumed A73). */
export function nextCode(agency: string | undefined, store: DossierStore, now: Date): Envelope {
  if (agency === undefined || topOfAgency(agency) === undefined)
    return wrong([{ path: 'code', reason: 'phải là mã cơ quan' }]);
  if (!isOurs(agency)) return notYours([agency]);
  const prefix = `${agency}-${toWireTime(now).slice(0, 8)}`;
  return done('Lấy mã hồ sơ thành công', {
    value: `${prefix}-${String(store.issue(prefix)).padStart(7, '0')}`,
  });
}

/** `NoiHoSo`: a new dossier. */
export function createDossier({ body, store }: DvcCall): Envelope {
  const problems: Problem[] = [];
  if (!checkObject(newDossier, body, '', (problem) => problems.push(problem))) return wrong(problems);
  if (problems.length === 0) checkFiles(body, store, problems);
  if (problems.length > 0) return wrong(problems);
  const code = textOf(body['MaHoSo']);
  const strange = [code, textOf(body['MaDonViTiepNhan'])].filter((one) => !isOurs(one));
  if (strange.length > 0) return notYours(strange);
  if (store.has(code)) return exists(code);
  store.put(dossierOf(body), {}, body);
  return done('Nối hồ sơ thành công', { idHoSo: idOf(code), maHoSo: code });
}

/** `CapNhatTienTrinh`: steps of the trail. */
export function addSteps({ body, store }: DvcCall): Envelope {
  return forEach(body, store, { table: progressItem, id: 'IDHoSo', limit: PROGRESS_LIMIT }, (item, code) =>
    store.addProgress(stepOf(item, code), item),
  );
}

/** `CapNhatTrangThai`: statuses, and what comes with them. */
export function setStatuses({ body, store, now }: DvcCall): Envelope {
  return forEach(body, store, { table: statusItem, id: 'IdHoSo' }, (item, code) =>
    store.change(code, 'status', item, (before) => afterStatus(before, item, toWireTime(now()))),
  );
}

interface ListShape {
  readonly table: FieldTable;
  /** The two calls spell it differently (wire fact 2). */
  readonly id: 'IDHoSo' | 'IdHoSo';
  readonly limit?: number;
}

/** An array call is all or nothing (assumed A75). */
function forEach(
  body: unknown,
  store: DossierStore,
  { table, id, limit = Infinity }: ListShape,
  apply: (item: WireObject, code: string) => void,
): Envelope {
  if (!Array.isArray(body) || body.length === 0)
    return wrong([{ path: '', reason: 'phải là danh sách có ít nhất một mục' }]);
  const problems: Problem[] = [];
  if (body.length > limit) problems.push({ path: '', reason: `nhiều hơn ${limit} mục` });
  const items: [WireObject, string][] = [];
  body.forEach((item: unknown, index) => {
    const path = `[${index}]`;
    if (!checkObject(table, item, path, (problem) => problems.push(problem))) return;
    const named = textOf(item['MaHoSo']);
    const code = codeOfId(textOf(item[id])) ?? named;
    if (named !== '' && named !== code)
      problems.push({ path: `${path}.${id}`, reason: 'không phải của MaHoSo này' });
    items.push([item, code]);
  });
  if (problems.length > 0) return wrong(problems);
  const codes = [...new Set(items.map(([, code]) => code))];
  const strange = codes.filter((code) => !isOurs(code));
  if (strange.length > 0) return notYours(strange);
  const unknown = codes.filter((code) => !store.has(code));
  if (unknown.length > 0) return notFound(unknown);
  store.together(() => {
    for (const [item, code] of items) apply(item, code);
  });
  return done('Cập nhật thành công');
}

/** A paper that names a file we took must carry that file's digest (assumed A92). */
function checkFiles(body: WireObject, store: DossierStore, problems: Problem[]): void {
  const components = Array.isArray(body['ThanhPhanHoSo']) ? body['ThanhPhanHoSo'] : [];
  (components as readonly WireObject[]).forEach((component, index) => {
    const papers = (component['GiayToDinhKem'] || []) as readonly WireObject[];
    papers.forEach((paper, at) => {
      const digest = store.fileDigest(textOf(paper['IdGiayTo']));
      if (digest === undefined || sameDigest(textOf(paper['HashTepTin']), digest)) return;
      const path = `ThanhPhanHoSo[${index}].GiayToDinhKem[${at}].HashTepTin`;
      problems.push({ path, reason: 'không khớp tệp đã tải lên' });
    });
  });
}
