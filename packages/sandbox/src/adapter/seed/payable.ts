import type { WireObject } from '../ledger.js';
import { accepted, lodged, ownerOfPersona } from './common.js';
import { business, civil, land } from './officers.js';
import { fee, type Officer, type Owner, type Plan } from './plan.js';

/** Dossiers in status 6. How a payment ends follows from the last digits of its amount. */
export const payable: readonly Plan[] = [
  due('H99.01-20260702-0150000', '1.001612', 'P01', 'Đề nghị đăng ký thành lập hộ kinh doanh Tiệm may Mẫu', [
    fee('le-phi', 'Lệ phí đăng ký hộ kinh doanh', 150_000),
  ]),
  due('H99.01-20260702-0150003', '2.000720', 'P01', 'Đề nghị đăng ký thay đổi ngành nghề hộ kinh doanh', [
    fee('le-phi', 'Lệ phí đăng ký hộ kinh doanh', 150_003),
  ]),
  due('H99.01-20260702-0150004', '2.000575', 'P01', 'Đề nghị cấp đổi Giấy chứng nhận đăng ký hộ kinh doanh', [
    fee('le-phi', 'Lệ phí đăng ký hộ kinh doanh', 150_004),
  ]),
  due('H99.01-20260702-0150022', '1.012783', 'P01', 'Đề nghị cấp đổi Giấy chứng nhận quyền sử dụng đất', [
    fee('phi', 'Phí thẩm định hồ sơ cấp giấy chứng nhận', 150_022),
  ]),
  due('H99.01-20260702-0150031', '2.001019', 'P01', 'Đề nghị chứng thực di chúc', [
    fee('phi', 'Phí chứng thực di chúc', 150_031),
  ]),
  due(
    'H99.01-20260702-1250000',
    '1.012784',
    'P01',
    'Đề nghị hợp thửa đất số 46 và 47, tờ bản đồ số 12, xã Suối Trong',
    [
      fee('phi', 'Phí thẩm định hồ sơ cấp giấy chứng nhận', 1_000_000),
      fee('le-phi', 'Lệ phí cấp giấy chứng nhận', 250_000),
    ],
  ),
  due(
    'H99.01-20260703-0050000',
    '2.001035',
    'P02',
    'Đề nghị chứng thực hợp đồng tặng cho quyền sử dụng đất',
    [fee('phi', 'Phí chứng thực giao dịch', 50_000)],
  ),
  due('H99.01-20260703-0016000', '2.000635', 'P04', 'Đề nghị cấp 02 bản sao Trích lục khai sinh', [
    fee('phi', 'Phí cấp bản sao trích lục hộ tịch', 16_000),
  ]),
  due(
    'H99.01-20260703-0500000',
    '1.010727',
    'P08',
    'Đề nghị cấp giấy phép môi trường cho xưởng may Sao Mai',
    [fee('phi', 'Phí thẩm định cấp giấy phép môi trường', 500_000)],
  ),
  {
    ...due(
      'H99.01-20260703-0200000',
      '1.012783',
      'P10',
      'Đề nghị cấp đổi Giấy chứng nhận quyền sử dụng đất bị mờ',
      [fee('le-phi', 'Lệ phí cấp giấy chứng nhận', 200_000)],
    ),
    channel: '1',
    // Võ Văn Nam pays for his father, who has no account and lodged at the counter.
    owner: {
      name: 'Võ Văn Thành',
      kind: '1',
      personalId: '999062000777',
      phone: '0000000777',
    } satisfies Owner,
  },
];

function due(
  code: string,
  procedure: string,
  persona: string,
  summary: string,
  fees: readonly WireObject[],
): Plan {
  const [unit, officer] = handledBy(procedure);
  const total = fees.reduce((sum, one) => sum + Number(one['Gia']), 0);
  const amount = new Intl.NumberFormat('vi-VN').format(total);
  return {
    code,
    procedure,
    owner: ownerOfPersona(persona),
    unit,
    summary,
    received: 3,
    due: 7,
    status: '6',
    fees,
    steps: [
      lodged(3),
      accepted(3),
      { ago: 2, hour: 10, by: officer, words: 'Hồ sơ hợp lệ, đang thẩm định.', status: '4' },
      {
        ago: 1,
        hour: 9,
        by: officer,
        words: `Đề nghị nộp ${amount} đồng phí, lệ phí để tiếp tục giải quyết hồ sơ.`,
        status: '6',
        endsIn: 5,
      },
    ],
  };
}

function handledBy(procedure: string): readonly [unit: string, officer: Officer] {
  if (procedure.startsWith('1.012') || procedure.startsWith('1.010')) return ['H99.03', land];
  return procedure === '1.001612' || procedure.startsWith('2.0005') || procedure === '2.000720'
    ? ['H99.22', business]
    : ['H99.21', civil];
}
