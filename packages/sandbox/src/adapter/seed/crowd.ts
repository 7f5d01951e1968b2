import { agencyName } from '../agencies.js';
import { catalogue, type Procedure } from '../catalogue.js';
import { desk } from './officers.js';
import { fee, momentsAround, type Officer, type Owner, type Plan, type Step } from './plan.js';
import { accepted, lodged } from './common.js';

const SIZE = 200;
const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const middles = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Thanh', 'Quốc', 'Thu', 'Hữu', 'Kim', 'Đức', 'Xuân'];
const given = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hạnh',
  'Khánh',
  'Lan',
  'Long',
  'Mai',
  'Nga',
  'Phúc',
  'Quân',
  'Sơn',
  'Trang',
  'Uyên',
  'Yến',
];
const firms = [
  'Công ty TNHH Mẫu Bình Minh',
  'Công ty Cổ phần Mẫu Trường Sơn',
  'Hợp tác xã Mẫu Sông Xanh',
  'Doanh nghiệp tư nhân Mẫu Hải Đăng',
];
const wards = ['H99.21', 'H99.22', 'H99.23', 'H99.24'];
/** Which department of the province does what which ministry publishes. */
const departments: Readonly<Record<string, string>> = {
  G02: 'H99.08',
  G03: 'H99.10',
  G04: 'H99.04',
  G05: 'H99.05',
  G06: 'H99.11',
  G09: 'H99.06',
  G10: 'H99.03',
  G12: 'H99.05',
  G15: 'H99.02',
  G16: 'H99.09',
  G17: 'H99.04',
  G18: 'H99.07',
};
/** How often each status is met at a counter. */
const statuses = [
  '4',
  '10',
  '4',
  '2',
  '9',
  '10',
  '4',
  '6',
  '10',
  '1',
  '4',
  '9',
  '5',
  '10',
  '2',
  '4',
  '3',
  '10',
  '8',
  '7',
];

/** Two hundred more dossiers of invented people, the same every time for the same day. */
export function crowd(now: Date): readonly Plan[] {
  const procedures = catalogue().procedures.filter(isLocal);
  const moment = momentsAround(now);
  return Array.from({ length: SIZE }, (_, index) => onePlan(index, pick(procedures, index * 37), moment));
}

function onePlan(index: number, procedure: Procedure, moment: ReturnType<typeof momentsAround>): Plan {
  const status = pick(statuses, index);
  const isOver = ['3', '8', '9', '10'].includes(status);
  const received = isOver ? 6 + (index % 20) : status === '1' ? 0 : 1 + (index % 9);
  // Every seventh open dossier is late, as in life.
  const due = isOver ? 3 - (index % 8) : index % 7 === 0 && received > 3 ? -1 : 3 + (index % 11);
  const day = moment(-received).slice(0, 8);
  const isOldForm = index % 10 === 9;
  const unit = unitFor(procedure, index);
  const amount = 10_000 * (1 + (index % 40));
  return {
    code: isOldForm
      ? `000.00.01.H99-${day.slice(2)}-${String(index + 1).padStart(4, '0')}`
      : `H99.01-${day}-${String(2000 + index).padStart(7, '0')}`,
    procedure: procedure.code,
    owner: owner(index, procedure),
    unit,
    channel: pick(['2', '2', '1', '2', '3'] as const, index),
    summary: `Đề nghị giải quyết: ${procedure.name}`.slice(0, 300),
    received,
    due,
    status,
    steps: steps(status, received, officersOf(unit, index)),
    papers: 1 + (index % 3),
    hasResult: status === '9' || status === '10',
    ...(status === '6' && { fees: [fee('le-phi', 'Lệ phí giải quyết thủ tục hành chính', amount)] }),
  };
}

function steps(
  status: string,
  received: number,
  [clerk, lead]: readonly [Officer, Officer],
): readonly Step[] {
  const trail: Step[] = [lodged(received)];
  const add = (ago: number, hour: number, words: string, to: string, by = clerk) =>
    trail.push({ ago, hour, by, words, status: to });
  if (status === '1') return trail;
  if (status === '3') {
    add(received, 15, 'Chưa tiếp nhận vì hồ sơ không thuộc thẩm quyền giải quyết.', '3', desk);
    return trail;
  }
  trail.push(accepted(received));
  if (status === '2') return trail;
  add(received, 16, 'Chuyển hồ sơ đến đơn vị giải quyết.', '4', desk);
  if (status === '5') add(0, 7, 'Đề nghị bổ sung bản sao giấy tờ chứng minh nơi cư trú.', '5');
  if (status === '6') add(0, 7, 'Đề nghị nộp lệ phí để tiếp tục giải quyết hồ sơ.', '6');
  if (status === '7') add(0, 7, 'Người nộp gửi yêu cầu rút hồ sơ.', '7', desk);
  if (status === '8') add(received - 3, 10, 'Dừng xử lý vì quá hạn bổ sung hồ sơ.', '8');
  if (status === '9' || status === '10') add(received - 3, 10, 'Đã ký và phát hành kết quả.', '9', lead);
  if (status === '10') add(received - 4, 9, 'Đã trả kết quả cho người nộp hồ sơ.', '10', desk);
  return trail;
}

const unitFor = ({ levels, publisher }: Procedure, index: number) =>
  (levels.includes('xa') ? undefined : departments[publisher.code]) ?? pick(wards, index * 3);

function officersOf(unit: string, index: number): readonly [clerk: Officer, lead: Officer] {
  const isWard = wards.includes(unit);
  const officer = (title: string, seed: number) => ({
    name: personName(seed),
    title,
    unit: agencyName(unit) ?? '',
  });
  return [
    officer(isWard ? 'Công chức' : 'Chuyên viên', index + 11),
    officer(isWard ? 'Phó Chủ tịch' : 'Phó Giám đốc Sở', index + 29),
  ];
}

const personName = (seed: number) =>
  `${pick(families, seed)} ${pick(middles, seed * 3)} ${pick(given, seed * 5)}`;

function owner(index: number, { audience }: Procedure): Owner {
  const phone = `0000${String(200000 + index * 7).padStart(6, '0')}`;
  const techId = `00000000-0000-4000-8000-${String(100000 + index).padStart(12, '0')}`;
  if (!audience.includes('citizen'))
    return { name: pick(firms, index), kind: '2', techId, phone, taxCode: '0100233488' };
  return {
    name: personName(index),
    kind: '1',
    techId,
    phone,
    personalId: `999${String(200000000 + index * 7919)}`,
  };
}

/** What a province or a commune does, with enough facts for a whole dossier. */
const isLocal = ({ field, levels, name, components, status, publisher }: Procedure) =>
  field?.code !== undefined &&
  departments[publisher.code] !== undefined &&
  (levels.includes('tinh') || levels.includes('xa')) &&
  name.length <= 200 &&
  (components?.length ?? 0) > 0 &&
  components?.every((paper) => paper.code !== undefined) === true &&
  status === undefined;

function pick<T>(from: readonly T[], index: number): T {
  const item = from[index % from.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
