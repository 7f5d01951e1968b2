import type { Problem } from '../checks.js';
import type { WireObject } from '../ledger.js';
import { toVietnameseDate } from '../wire-time.js';
import { type Call, type Reply, type Service, wrongFields } from './service.js';

const PAGE_SIZE = 50;
const PAGE_LIMIT = 200;
const FOUND = 'Tra cứu thành công';

/** `TraCuuHoSo` by `mahoso` (wire fact 1.6, assumed A2, A16) or by `madoituong` (assumed A3). */
export const lookUpDossiers: Service = ({ body, store }) => {
  const { mahoso, madoituong } = body;
  if (isText(mahoso)) {
    const dossier = store.get(mahoso);
    if (dossier !== undefined) return { error_code: '0', message: FOUND, result: [dossier] };
    const why = store.isExpected(mahoso)
      ? 'Cơ quan tiếp nhận chưa đồng bộ hồ sơ này'
      : 'Không tìm thấy hồ sơ';
    return { error_code: '0', message: why, result: [] };
  }
  if (!isText(madoituong)) return wrongFields([{ path: 'mahoso', reason: 'phải có mahoso hoặc madoituong' }]);

  const problems: Problem[] = [];
  const page = wholeBetween(body, 'trang', 1, Number.MAX_SAFE_INTEGER, 1, problems);
  const size = wholeBetween(body, 'sobanghi', 1, PAGE_LIMIT, PAGE_SIZE, problems);
  if (problems.length > 0) return wrongFields(problems);
  const all = store.ofOwner(madoituong);
  return {
    error_code: '0',
    message: FOUND,
    result: all.slice((page - 1) * size, page * size),
    tongso: all.length,
  };
};

/** `dptracuuthanhtoanhs` (wire fact 5.1, assumed A5). */
export function lookUpDebt({ body, store }: Call): Reply {
  const code = body['MaHoSo'];
  const debt = isText(code) ? store.debt(code) : ({ kind: 'unknown-dossier' } as const);
  switch (debt.kind) {
    case 'payable':
      return { error_code: 1, message: debt.fields };
    case 'paid':
      return { error_code: 0, message: `Hồ sơ đã thanh toán ngày ${toVietnameseDate(debt.at)}` };
    case 'none':
      return { error_code: 0, message: 'Hồ sơ không có khoản phải nộp' };
    case 'unknown-dossier':
      return { error_code: -1, message: 'Không tìm thấy hồ sơ' };
  }
}

function wholeBetween(
  body: WireObject,
  name: string,
  from: number,
  to: number,
  fallback: number,
  problems: Problem[],
): number {
  const value = body[name];
  if (value === undefined || value === null || value === '') return fallback;
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= from && number <= to)
    return number;
  problems.push({ path: name, reason: `phải là số nguyên từ ${from}${to > PAGE_LIMIT ? '' : ` đến ${to}`}` });
  return fallback;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
