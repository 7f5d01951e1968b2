import { checkObject, type FieldTable, type Problem } from '../checks.js';
import { dossierFields, progressFields } from '../dossier-fields.js';
import type { WireObject } from '../ledger.js';
import { isOwnDossier, notYourDossier } from './own.js';
import { alreadyExists, type Call, doesNotExist, type Reply, type Service, wrongFields } from './service.js';

/** TD never sends more; taken as the limit (wire fact 1.8, assumed A33). */
const PROGRESS_LIMIT = 10;

/** `DongBoHoSoMC` (wire fact 1.7). A call is all or nothing (assumed A30). */
export const syncDossiers: Service = (call) => {
  const { body, store } = call;
  const problems: Problem[] = [];
  const isUpdating = body['isUpdating'];
  if (isUpdating !== 'True' && isUpdating !== 'False') {
    problems.push({ path: 'isUpdating', reason: 'chỉ nhận chuỗi "True" hoặc "False"' });
  }
  const dossiers = readData(body, dossierFields, problems);
  refuseRepeats(dossiers, problems);
  if (problems.length > 0) return wrongFields(problems);

  const codes = dossiers.map((dossier) => String(dossier['MaHoSo']));
  const known = codes.filter((code) => store.has(code));
  if (isUpdating === 'False' && known.length > 0) return alreadyExists(known);
  if (isUpdating === 'True' && known.length < codes.length)
    return doesNotExist(codes.filter((code) => !store.has(code)));

  return storeEach(call, dossiers, (dossier) => store.put(dossier), 'Đồng bộ hồ sơ thành công');
};

/** `CapNhatTienDoHoSoMC` (wire fact 1.8): only for dossiers that were synchronised. */
export const updateProgress: Service = (call) => {
  const { body, store } = call;
  const problems: Problem[] = [];
  const items = readData(body, progressFields, problems);
  if (items.length > PROGRESS_LIMIT)
    problems.push({ path: 'data', reason: `nhiều hơn ${PROGRESS_LIMIT} mục` });
  if (problems.length > 0) return wrongFields(problems);

  const unknown = [...new Set(items.map((item) => String(item['MaHoSo'])))].filter(
    (code) => !store.has(code),
  );
  if (unknown.length > 0) return doesNotExist(unknown);

  return storeEach(call, items, (item) => store.addProgress(item), 'Cập nhật tiến độ thành công');
};

/** All of them; or, when a fault wants it so, the first few, and the answer says which (assumed A90). */
function storeEach(
  { store, limit }: Call,
  items: readonly WireObject[],
  keep: (item: WireObject) => void,
  message: string,
): Reply {
  const count = Math.min(limit?.() ?? items.length, items.length);
  store.together(() => {
    for (const item of items.slice(0, count)) keep(item);
  });
  if (count === items.length) return { error_code: '00', message };
  return {
    error_code: '2',
    message: `Chỉ lưu được ${count}/${items.length} mục`,
    result: items.map((item, index) => ({
      MaHoSo: String(item['MaHoSo']),
      ...(index < count
        ? { error_code: '00', message }
        : { error_code: '2', message: 'Chưa lưu, đề nghị gửi lại' }),
    })),
  };
}

function readData(body: WireObject, table: FieldTable, problems: Problem[]): readonly WireObject[] {
  const data: unknown = body['data'];
  if (!Array.isArray(data) || data.length === 0) {
    problems.push({ path: 'data', reason: 'phải là danh sách có ít nhất một mục' });
    return [];
  }
  const report = (problem: Problem) => problems.push(problem);
  const items: WireObject[] = [];
  data.forEach((item: unknown, index) => {
    const path = `data[${index}]`;
    if (!checkObject(table, item, path, report)) return;
    items.push(item);
    if (!isOwnDossier(item)) report(notYourDossier(path));
  });
  return items;
}

function refuseRepeats(dossiers: readonly WireObject[], problems: Problem[]): void {
  const seen = new Set<unknown>();
  dossiers.forEach((dossier, index) => {
    if (seen.has(dossier['MaHoSo']))
      problems.push({ path: `data[${index}].MaHoSo`, reason: 'bị lặp trong cùng lần gửi' });
    seen.add(dossier['MaHoSo']);
  });
}
