import { accepted, lodged, ownerOfPersona } from './common.js';
import { civil, civilLead, desk } from './officers.js';
import type { Plan } from './plan.js';

const inProcess = (code: string, procedure: string, persona: string, summary: string): Plan => ({
  code,
  procedure,
  owner: ownerOfPersona(persona),
  unit: 'H99.21',
  summary,
  received: 2,
  due: 5,
  status: '4',
  steps: [
    lodged(2),
    accepted(2),
    { ago: 1, hour: 10, by: civil, words: 'Đang thẩm tra hồ sơ.', status: '4' },
  ],
});

/** Something for every other persona who signs in. */
export const more: readonly Plan[] = [
  inProcess(
    'H99.01-20260704-0000002',
    '1.001731',
    'P02',
    'Đề nghị hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội',
  ),
  {
    ...inProcess(
      'H99.01-20260704-0000003',
      '1.014747',
      'P03',
      'Đề nghị hỗ trợ đào tạo, nâng cao kỹ năng nghề',
    ),
    unit: 'H99.06',
  },
  inProcess(
    'H99.01-20260704-0000005',
    '1.004859',
    'P05',
    'Đề nghị bổ sung thông tin dân tộc trong Giấy khai sinh',
  ),
  inProcess('H99.01-20260704-0000006', '1.001193', 'P06', 'Đề nghị đăng ký khai sinh cho con'),
  inProcess('H99.01-20260704-0000011', '2.000635', 'P11', 'Đề nghị cấp bản sao Trích lục khai sinh'),
  {
    ...inProcess('H99.01-20260704-0000001', '2.000635', 'P01', 'Đề nghị cấp 03 bản sao Trích lục kết hôn'),
    received: 7,
    due: -4,
    status: '10',
    hasResult: true,
    steps: [
      lodged(7),
      accepted(7),
      { ago: 6, hour: 9, by: civilLead, words: 'Đã ký số bản sao trích lục.', status: '9' },
      { ago: 5, hour: 10, by: desk, words: 'Đã trả kết quả bản điện tử và bản giấy.', status: '10' },
    ],
  },
];
