import {
  checkObject,
  type FieldTable,
  isObject,
  listOf,
  oneOf,
  optional,
  type Problem,
  required,
  text,
  time,
} from '../checks.js';
import { attachments, dossierCode, status } from '../dossier-fields.js';
import type { WireObject } from '../ledger.js';
import { afterStep, type State } from '../state.js';
import { textOf } from '../trail.js';
import { isOwnDossier, notYourDossier } from './own.js';
import { doesNotExist, type Service, wrongFields } from './service.js';

/** `data` of `DongBoTrangThaiHoSo` (wire fact 1.10). */
const table: FieldTable = [
  required('MaHoSo', dossierCode),
  optional('MaHoSoDonVi', text(100)),
  optional('MaDoiTuong', text(100)),
  required('NoiDung', text()),
  required('NgayXuLy', time),
  required('TrangThai', status),
  optional('TaiLieuXuLy', listOf(attachments)),
];

/** `DongBoTrangThaiHoSo`: what became of a dossier that was lodged at the Portal (assumed A77). */
export const syncStatus: Service = ({ body, store }) => {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const { data } = body;
  checkObject([required('type', oneOf('2'))], body, '', report);
  if (!checkObject(table, data, 'data', report)) return wrongFields(problems);
  if (!isOwnDossier(data)) report(notYourDossier('data'));
  if (problems.length > 0) return wrongFields(problems);

  const code = textOf(data['MaHoSo']);
  if (!store.has(code)) return doesNotExist([code]);
  store.change(code, 'status', data, (before) => afterNational(before, data));
  return { error_code: '00', message: 'Đồng bộ trạng thái hồ sơ thành công' };
};

function afterNational(before: State, data: WireObject): State | undefined {
  const after = afterStep(before, {
    MaHoSo: textOf(data['MaHoSo']),
    NguoiXuLy: 'Hệ thống một cửa',
    ThoiDiemXuLy: textOf(data['NgayXuLy']),
    PhongBanXuLy: textOf(before.sent['DonViXuLy']),
    NoiDungXuLy: textOf(data['NoiDung']),
    TrangThai: textOf(data['TrangThai']),
  });
  const local = textOf(data['MaHoSoDonVi']);
  return (
    after && {
      ...after,
      sent: {
        ...after.sent,
        TaiLieuNop: withPapers(after.sent['TaiLieuNop'], data['TaiLieuXuLy']),
        ...(local !== '' && { MaHoSoDonVi: local }),
      },
    }
  );
}

/** The new papers beside those that are there; the same id replaces (assumed A93). */
function withPapers(before: unknown, added: unknown): readonly WireObject[] {
  const papers = (value: unknown) => (Array.isArray(value) ? value.filter((item) => isObject(item)) : []);
  const fresh = papers(added);
  const ids = new Set(fresh.map((paper) => textOf(paper['TepDinhKemId'])).filter((id) => id !== ''));
  return [...papers(before).filter((paper) => !ids.has(textOf(paper['TepDinhKemId']))), ...fresh];
}
