import { accepted, lodged, ownerOfPersona } from './common.js';
import { business, civil, desk, land } from './officers.js';
import type { Plan, Step } from './plan.js';
import { type Round, stepsOf, supplementsOf } from './supplement.js';

const owner = ownerOfPersona('P10');
const code = (number: number) => `H99.01-20260705-${String(number).padStart(7, '0')}`;
const checking = (ago: number): Step => ({
  ago,
  hour: 9,
  by: civil,
  words: 'Thẩm tra hồ sơ, đối chiếu sổ hộ tịch.',
  status: '4',
});

/** A dossier whose clock stands still because papers are awaited. */
function awaiting(number: number, received: number, ...rounds: readonly [Round, ...Round[]]): Plan {
  return {
    code: code(number),
    procedure: '1.004884',
    owner,
    unit: 'H99.21',
    summary: 'Đề nghị đăng ký lại khai sinh',
    received,
    due: rounds.at(-1)?.dueBefore ?? 0,
    status: '5',
    steps: [lodged(received), accepted(received), checking(received - 1), ...rounds.flatMap(stepsOf)],
    more: supplementsOf(...rounds),
  };
}

const round = (ago: number, until: number, dueBefore: number, papers: readonly string[]): Round => ({
  by: civil,
  ago,
  until,
  dueBefore,
  papers,
});
const OATH = 'Văn bản cam đoan về việc đã đăng ký khai sinh nhưng không còn bản chính';
const OLD_BOOK = 'Bản sao sổ hộ khẩu cũ hoặc giấy tờ chứng minh nơi cư trú trước đây';
const MARRIAGE = 'Bản sao Giấy chứng nhận kết hôn của cha, mẹ';

/** One dossier for every way in which a clock can stand. */
export const clocks: readonly Plan[] = [
  {
    // Late, and nobody said a word.
    code: code(1),
    procedure: '1.012783',
    owner,
    unit: 'H99.03',
    summary: 'Đề nghị cấp đổi Giấy chứng nhận quyền sử dụng đất bị ố',
    received: 14,
    due: -2,
    status: '4',
    steps: [
      lodged(14),
      accepted(14),
      { ago: 13, hour: 10, by: land, words: 'Thẩm tra hồ sơ, trích lục bản đồ địa chính.', status: '4' },
    ],
  },
  // Paused, with time left.
  awaiting(2, 6, round(3, 15, 5, [OLD_BOOK])),
  // The papers are awaited by tomorrow.
  awaiting(3, 12, round(9, 1, 4, [OATH, OLD_BOOK])),
  // They were awaited until two working days ago.
  awaiting(4, 16, round(12, -2, 3, [OATH])),
  // A second round: the dossier counts as late by the index.
  awaiting(
    5,
    15,
    { ...round(12, -4, -5, [OATH]), handedIn: 8, dueAfter: 2 },
    round(2, 6, 2, [MARRIAGE, OLD_BOOK]),
  ),
  {
    // Stopped, because the papers never came.
    code: code(6),
    procedure: '1.004884',
    owner,
    unit: 'H99.21',
    summary: 'Đề nghị đăng ký lại khai sinh',
    received: 25,
    due: -15,
    status: '8',
    steps: [
      lodged(25),
      accepted(25),
      checking(24),
      ...stepsOf(round(22, -7, -15, [OATH])),
      { ago: 5, hour: 9, by: civil, words: 'Dừng xử lý vì quá hạn bổ sung giấy tờ.', status: '8' },
    ],
    more: supplementsOf(round(22, -7, -15, [OATH])),
  },
  {
    // Refused at the counter.
    code: code(7),
    procedure: '2.000720',
    owner,
    unit: 'H99.22',
    summary: 'Đề nghị đăng ký thay đổi tên hộ kinh doanh',
    received: 3,
    due: 2,
    status: '3',
    steps: [
      lodged(3),
      {
        ago: 2,
        hour: 11,
        by: desk,
        words: 'Chưa tiếp nhận vì tên hộ kinh doanh trùng với hộ đã đăng ký trong phường.',
        status: '3',
      },
    ],
    more: () => ({ GhiChu: 'Tên hộ kinh doanh trùng với hộ đã đăng ký trong phường.' }),
  },
  {
    // Withdrawn: the citizen asked, the agency agreed.
    code: code(8),
    procedure: '2.000575',
    owner,
    unit: 'H99.22',
    summary: 'Đề nghị cấp lại Giấy chứng nhận đăng ký hộ kinh doanh',
    received: 6,
    due: 1,
    status: '8',
    steps: [
      lodged(6),
      accepted(6),
      {
        ago: 4,
        hour: 10,
        words: 'Công dân gửi yêu cầu rút hồ sơ vì đã tìm lại được bản chính.',
        status: '7',
      },
      {
        ago: 3,
        hour: 9,
        by: business,
        words: 'Đồng ý cho rút hồ sơ theo yêu cầu của công dân.',
        status: '8',
      },
    ],
    more: () => ({ GhiChu: 'Hồ sơ được rút theo yêu cầu của công dân.' }),
  },
];
