import { accepted, lodged, ownerOfPersona } from './common.js';
import { civil, civilLead, desk, health, residence } from './officers.js';
import type { Plan } from './plan.js';
import { type Round, stepsOf, supplementsOf } from './supplement.js';

const owner = ownerOfPersona('P09');
const code = (number: number) => `H99.01-20260706-${String(number).padStart(7, '0')}`;

const lease: Round = {
  by: residence,
  ago: 1,
  hour: 9,
  until: 6,
  papers: ['Văn bản đồng ý của chủ hộ cho trẻ đăng ký thường trú'],
  dueBefore: 5,
};

/** A birth: one dossier asks for all, three children follow it, each with its own agency and clock (assumed A79). */
export const lifeEvent: readonly Plan[] = [
  {
    code: code(1),
    procedure: '3.000722',
    owner,
    unit: 'H99.21',
    summary:
      'Đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho con dưới 6 tuổi; không đề nghị cấp thẻ căn cước',
    received: 3,
    due: 5,
    status: '4',
    steps: [
      lodged(3),
      accepted(3),
      { ago: 3, hour: 15, by: desk, words: 'Đã chuyển hồ sơ đến các cơ quan giải quyết.', status: '4' },
    ],
    more: () => ({
      // The catalogue has no code for the field of linked procedures.
      MaLinhVuc: 'G15-TP07',
      TenLinhVuc: 'Hộ tịch',
      DanhSachHoSoLienThong: [2, 3, 4].map((number) => ({ MaHoSo: code(number) })),
    }),
  },
  {
    code: code(2),
    procedure: '1.001193',
    owner,
    unit: 'H99.21',
    summary: 'Đăng ký khai sinh cho con',
    received: 3,
    due: 1,
    status: '9',
    hasResult: true,
    steps: [
      lodged(3),
      accepted(3),
      { ago: 2, hour: 9, by: civil, words: 'Đã lấy số định danh cá nhân cho trẻ.', status: '4' },
      {
        ago: 1,
        hour: 8,
        by: civilLead,
        words: 'Đã ký Giấy khai sinh. Kết quả bản điện tử đã có.',
        status: '9',
      },
    ],
  },
  {
    code: code(3),
    procedure: '1.004222',
    owner,
    unit: 'H99.21',
    summary: 'Đăng ký thường trú cho con',
    received: 2,
    due: lease.dueBefore,
    status: '5',
    steps: [
      lodged(2),
      accepted(2),
      { ago: 2, hour: 16, by: residence, words: 'Kiểm tra dữ liệu cư trú.', status: '4' },
      ...stepsOf(lease),
    ],
    more: supplementsOf(lease),
  },
  {
    code: code(4),
    procedure: '1.014137',
    owner,
    unit: 'H99.07',
    summary: 'Cấp thẻ bảo hiểm y tế cho con dưới 6 tuổi',
    received: 1,
    due: 4,
    status: '4',
    steps: [
      lodged(1),
      accepted(1),
      { ago: 0, hour: 7, by: health, words: 'Đang lập thẻ bảo hiểm y tế.', status: '4' },
    ],
  },
];
