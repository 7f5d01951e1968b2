import type { Dossier, ProgressEntry } from '@dvcqg/sdk';
import { dossierStatuses } from '@dvcqg/sdk';
import {
  dossier,
  lateDossier as late,
  payableDossier,
  returnedDossier,
  supplementDossier,
} from './fixtures.js';

/** Dossiers beyond the five of the list: every status, and every way in which the clock can stand. */

const [asked] = supplementDossier.supplements;
const statusOf = (code: keyof typeof dossierStatuses) => {
  const { key, label, turn } = dossierStatuses[code];
  return { status: { code, key, label }, turn };
};
const { dueAt: _due, receivedAt: _received, ...unread } = dossier;

const registered: Dossier = {
  ...unread,
  ...statusOf('1'),
  clock: { paused: false },
  timeline: dossier.timeline.slice(0, 1),
  asOf: '2025-07-01T08:20:00+07:00',
};

const refusal =
  'Giấy chứng sinh không có dấu của cơ sở khám bệnh, chữa bệnh. Đề nghị xin cấp lại rồi nộp lại.';
const refused: Dossier = {
  ...registered,
  ...statusOf('3'),
  refusedAt: '2025-07-01T15:00:00+07:00',
  timeline: [
    ...registered.timeline,
    {
      at: '2025-07-01T15:00:00+07:00',
      status: '3',
      unit: 'Bộ phận Một cửa',
      position: 'Công chức tiếp nhận',
    },
  ],
  note: refusal,
  fees: [],
  asOf: dossier.asOf,
};

const withdrawn: ProgressEntry = {
  at: '2025-07-03T08:30:00+07:00',
  status: '7',
  unit: 'Cổng Dịch vụ công',
  note: 'Người nộp yêu cầu rút hồ sơ.',
};

const stopped: Dossier = {
  ...dossier,
  ...statusOf('8'),
  clock: { paused: false },
  timeline: [
    ...dossier.timeline,
    withdrawn,
    { at: '2025-07-03T09:30:00+07:00', status: '8', unit: 'Bộ phận Tư pháp – Hộ tịch' },
  ],
  note: 'Dừng xử lý theo yêu cầu rút hồ sơ của người nộp, Công văn số 12/UBND-HT ngày 03/07/2025.',
};

/** One of each status, by wire code. */
export const byStatus = {
  '1': registered,
  '2': {
    ...dossier,
    ...statusOf('2'),
    timeline: dossier.timeline.slice(0, 2),
    asOf: '2025-07-02T08:00:00+07:00',
  },
  '3': refused,
  '4': dossier,
  '5': { ...supplementDossier, mine: true, ownerName: 'Nguyễn Thị Mẫu' },
  '6': payableDossier,
  '7': {
    ...dossier,
    ...statusOf('7'),
    clock: { paused: false },
    timeline: [...dossier.timeline, withdrawn],
  },
  '8': stopped,
  '9': {
    ...returnedDossier,
    ...statusOf('9'),
    timeline: returnedDossier.timeline.slice(0, -1),
    asOf: '2025-07-04T15:20:00+07:00',
  },
  '10': { ...returnedDossier, asOf: '2025-07-04T17:00:00+07:00' },
} as const satisfies Record<keyof typeof dossierStatuses, Dossier>;

/** A code that this version does not know. */
export const foreignDossier: Dossier = {
  ...dossier,
  status: { code: '11', key: 'unknown', label: 'Chờ niêm yết công khai' },
  turn: 'none',
};

export const soonDossier: Dossier = {
  ...dossier,
  clock: { paused: false, workingDaysLeft: 1 },
  asOf: '2025-07-07T10:00:00+07:00',
};

/** Late, with the new date that the agency has set. */
export const rescheduledDossier: Dossier = { ...late, newDueAt: '2025-07-07T17:00:00+07:00' };

/** The papers came: time runs again, and the trail shows how long it stood still. */
export const answeredDossier: Dossier = {
  ...supplementDossier,
  ...statusOf('4'),
  clock: { paused: false, dueAt: '2025-07-10T17:00:00+07:00', workingDaysLeft: 3 },
  timeline: [
    ...supplementDossier.timeline,
    { at: '2025-07-07T09:00:00+07:00', status: '4', unit: 'Bộ phận Tư pháp – Hộ tịch' },
  ],
  supplements: asked ? [{ ...asked, answeredAt: '2025-07-07T09:00:00+07:00' }] : [],
  asOf: '2025-07-07T10:00:00+07:00',
};

/** Asked for papers a second time. */
export const secondRoundDossier: Dossier = {
  ...answeredDossier,
  ...statusOf('5'),
  mine: true,
  ownerName: 'Nguyễn Thị Mẫu',
  clock: { paused: true },
  timeline: [
    ...answeredDossier.timeline,
    {
      at: '2025-07-08T14:00:00+07:00',
      status: '5',
      unit: 'Bộ phận Tư pháp – Hộ tịch',
      note: 'Còn thiếu giấy tờ chứng minh nơi cư trú của người mẹ.',
    },
  ],
  supplements: [
    ...answeredDossier.supplements,
    {
      id: 'bs-2',
      requestedAt: '2025-07-08T14:00:00+07:00',
      papers: ['Giấy xác nhận thông tin về cư trú của người mẹ'],
      note: 'Còn thiếu giấy tờ chứng minh nơi cư trú của người mẹ.',
      dueAt: '2025-07-15T17:00:00+07:00',
    },
  ],
  asOf: '2025-07-09T10:00:00+07:00',
};

/** Nobody answered in time. */
export const missedDossier: Dossier = { ...byStatus['5'], asOf: '2025-07-14T09:00:00+07:00' };

/** A birth: one dossier leads three others, each with its own agency and clock; one of them cannot be read now. */
export const lifeEventDossier: Dossier = {
  ...dossier,
  code: 'H99.01-20250701-0010',
  procedure: {
    code: '3.000722',
    name: 'Đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
  },
  parts: [
    {
      code: 'H99.01-20250701-0011',
      procedure: { name: 'Đăng ký khai sinh' },
      agency: { name: 'Ủy ban nhân dân xã Bến Mẫu' },
      ...statusOf('9'),
      clock: { paused: false },
      dueAt: '2025-07-04T17:00:00+07:00',
    },
    {
      code: 'H99.01-20250701-0012',
      procedure: { name: 'Đăng ký thường trú' },
      agency: { name: 'Công an xã Bến Mẫu' },
      ...statusOf('5'),
      clock: { paused: true },
    },
    {
      code: 'H99.01-20250701-0013',
      procedure: { name: 'Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi' },
      agency: { name: 'Bảo hiểm xã hội cơ sở Sông Mẫu' },
      ...statusOf('4'),
      clock: { paused: false, workingDaysLeft: 4 },
      dueAt: '2025-07-09T17:00:00+07:00',
    },
    { code: 'H99.01-20250701-0014' },
  ],
};

/** Enough for a second page. */
export const manyDossiers: readonly Dossier[] = Array.from({ length: 20 }, (_, index) => {
  const all = [dossier, soonDossier, ...Object.values(byStatus), rescheduledDossier, foreignDossier];
  const one = all[index % all.length] ?? dossier;
  return { ...one, code: `H99.01-20250702-${String(index + 1).padStart(4, '0')}` };
});
