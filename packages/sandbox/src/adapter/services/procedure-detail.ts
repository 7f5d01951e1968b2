import { agencies, PROVINCE } from '../agencies.js';
import { catalogue, type Channel, type Component, type Procedure } from '../catalogue.js';
import { nationalProcedure } from '../codes.js';
import type { WireObject } from '../ledger.js';
import { type Service, wrongFields } from './service.js';

/** `LayThuTuc` (wire fact 1.5). What the catalogue does not have (steps, requirements) is answered empty. */
export const procedureDetail: Service = ({ body }) => {
  const code = body['maTTHC'];
  if (typeof code !== 'string' || nationalProcedure(code) === undefined) {
    return wrongFields([{ path: 'maTTHC', reason: 'không đúng dạng mã thủ tục hành chính' }]);
  }
  const procedure = catalogue().find(code);
  if (procedure === undefined) return { error_code: '-3', message: `Thủ tục ${code} không tồn tại` };
  return { error_code: '0', message: 'Lấy thủ tục thành công', result: [toWire(procedure)] };
};

function toWire(procedure: Procedure): WireObject {
  const { field, subjectTypes = [], components = [], results = [], legalBasis = [] } = procedure;
  const names = catalogue().subjectNames;
  return {
    MATTHC: procedure.code,
    TENTTHC: procedure.name,
    MACOQUANCONGBO: procedure.publisher.code,
    // `1` is public; the catalogue keeps a few procedures that others have replaced.
    TRANGTHAI: procedure.status === undefined ? '1' : '0',
    LINHVUCTHUCHIEN: field ? [{ MALINHVUC: field.code ?? '', TENLINHVUC: field.name }] : [],
    TRINHTUTHUCHIEN: [],
    CACHTHUCTHUCHIEN: methods(procedure),
    THANHPHANHOSO: cases(components),
    YEUCAU: '',
    MOTADOITUONGTHUCHIEN: '',
    DOITUONGTHUCHIEN: subjectTypes.map((type) => ({ TENDOITUONG: names.get(type) ?? type })),
    KETQUATHUCHIEN: results.map(({ code, name }) => ({ MAKETQUA: code, TENKETQUA: name })),
    CANCUPHAPLY: legalBasis.map((number) => ({ SOVANBAN: number, TENVANBAN: '' })),
    COQUANTHUCHIEN: performers(procedure),
  };
}

/** One entry a channel, with every time limit and its fees. */
function methods(procedure: Procedure): readonly WireObject[] {
  const byChannel = new Map<string, Channel[]>();
  for (const channel of procedure.channels ?? []) {
    byChannel.set(channel.kenh, [...(byChannel.get(channel.kenh) ?? []), channel]);
  }
  return [...byChannel]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kenh, channels]) => ({
      KENH: kenh,
      THOIGIAN: channels.map(({ time, fees = [] }) => ({
        THOIGIANGIAIQUYET: time ? String(time.value) : '',
        DONVITINH: time?.unit ?? '',
        MOTA: '',
        PHILEPHI: fees.map((fee, index) => ({
          MAPHILEPHI: `${procedure.code}-${fee.kind.toUpperCase()}-${index + 1}`,
          SOTIEN: String(fee.amount),
          DONVI: 'Đồng',
          MOTA: fee.note ?? '',
        })),
      })),
    }));
}

function cases(components: readonly Component[]): readonly WireObject[] {
  const byCase = new Map<string, Component[]>();
  for (const component of components) {
    byCase.set(component.case ?? '', [...(byCase.get(component.case ?? '') ?? []), component]);
  }
  return [...byCase].map(([name, papers]) => ({
    ...(name !== '' && { TRUONGHOP: name }),
    GIAYTO: papers.map((paper) => ({
      MAGIAYTO: paper.code ?? '',
      TENGIAYTO: paper.name,
      TENMAUDON: paper.form ?? '',
      URL: '',
    })),
  }));
}

/** Who does it here: the publisher itself, the province's centre, its communes. */
function performers({ levels, publisher }: Procedure): readonly WireObject[] {
  const central = levels.includes('bo') ? [{ MADONVI: publisher.code, TENDONVI: publisher.name }] : [];
  const local = agencies
    .filter(({ code, level }) => code !== PROVINCE && levels.includes(level === '3' ? 'xa' : 'tinh'))
    .map(({ code, name }) => ({ MADONVI: code, TENDONVI: name }));
  return [...central, ...local];
}
