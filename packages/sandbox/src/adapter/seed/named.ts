import { accepted, lodged, ownerOfPersona } from './common.js';
import { dateIn, fee, type Moment, type Plan } from './plan.js';
import { business, civil, civilLead, desk, land, landLead } from './officers.js';

const hoa = ownerOfPersona('P01');

/** The officer's exact words; the deadline is also NgayKetThucTheoQuyDinh of the step (assumed A35). */
const supplement = (moment: Moment) =>
  'Hồ sơ còn thiếu 02 giấy tờ: (1) bản sao sổ hộ khẩu cũ hoặc giấy tờ chứng minh nơi cư trú trước đây; ' +
  '(2) văn bản cam đoan về việc đã đăng ký khai sinh nhưng không còn bản chính. ' +
  `Đề nghị bổ sung trước ngày ${dateIn(moment, 5)}.`;

const apology = (moment: Moment) =>
  'Sở Nông nghiệp và Môi trường xin lỗi Ông/Bà vì chậm trả kết quả do phải đo đạc lại ranh giới thửa đất. ' +
  `Hẹn lại ngày trả kết quả: ${dateIn(moment, 4)}.`;

const code = (number: number) => `H99.01-20260701-${String(number).padStart(7, '0')}`;

/** One dossier for every status and every sentence that depends on it; the demo and the guides name them. */
export const named: readonly Plan[] = [
  {
    code: code(1),
    procedure: '2.000635',
    owner: hoa,
    unit: 'H99.21',
    summary: 'Đề nghị cấp 02 bản sao Giấy khai sinh',
    received: 0,
    due: 1,
    status: '1',
    steps: [lodged(0)],
  },
  {
    code: code(2),
    procedure: '1.004859',
    owner: hoa,
    unit: 'H99.21',
    summary: 'Đề nghị cải chính chữ đệm trong Giấy khai sinh',
    received: 1,
    due: 4,
    status: '2',
    steps: [lodged(1), accepted(1)],
  },
  {
    code: code(3),
    procedure: '1.012784',
    owner: hoa,
    unit: 'H99.03',
    summary: 'Đề nghị tách thửa đất số 45, tờ bản đồ số 12, xã Suối Trong',
    received: 4,
    due: 8,
    status: '3',
    steps: [
      lodged(4),
      {
        ago: 2,
        hour: 10,
        by: desk,
        words:
          'Chưa tiếp nhận vì thửa đất sau khi tách có diện tích 38,5 m², nhỏ hơn diện tích tối thiểu được tách thửa. ' +
          'Đề nghị điều chỉnh phương án tách thửa và nộp lại. Chưa thu phí, lệ phí.',
        status: '3',
      },
    ],
    more: () => ({
      GhiChu: 'Thửa đất sau khi tách có diện tích 38,5 m², nhỏ hơn diện tích tối thiểu được tách thửa.',
    }),
  },
  {
    code: code(4),
    procedure: '1.012783',
    owner: hoa,
    unit: 'H99.03',
    summary: 'Đề nghị cấp đổi Giấy chứng nhận quyền sử dụng đất bị rách',
    received: 18,
    due: -3,
    status: '4',
    steps: [
      lodged(18),
      accepted(18),
      {
        ago: 17,
        hour: 14,
        by: land,
        words: 'Thẩm tra hồ sơ, trích lục bản đồ địa chính.',
        status: '4',
        endsIn: -6,
      },
      {
        ago: 2,
        hour: 16,
        by: landLead,
        words: apology,
        status: '4',
        endsIn: 4,
      },
    ],
    more: (moment) => ({ GhiChu: apology(moment) }),
  },
  {
    code: code(5),
    procedure: '1.004884',
    owner: hoa,
    unit: 'H99.21',
    summary: 'Đề nghị đăng ký lại khai sinh',
    received: 3,
    due: 6,
    status: '5',
    steps: [
      lodged(3),
      accepted(3),
      { ago: 2, hour: 9, by: civil, words: 'Thẩm tra hồ sơ, đối chiếu sổ hộ tịch.', status: '4' },
      { ago: 1, hour: 15, by: civil, words: supplement, status: '5', endsIn: 5 },
    ],
    more: (moment) => ({
      DanhSachHoSoBoSung: [
        {
          HoSoBoSungId: 'BS1',
          NguoiYeuCauBoSung: civil.name,
          NoiDungBoSung: supplement(moment),
          NgayBoSung: moment(-1, 15),
          TrangThaiBoSung: '0',
          DanhSachGiayToBoSung: [
            { TenGiayTo: 'Bản sao sổ hộ khẩu cũ hoặc giấy tờ chứng minh nơi cư trú trước đây', SoLuong: '1' },
            {
              TenGiayTo: 'Văn bản cam đoan về việc đã đăng ký khai sinh nhưng không còn bản chính',
              SoLuong: '1',
            },
          ],
          DanhSachLePhiBoSung: [],
          NgayHenTraTruoc: moment(6, 17),
        },
      ],
    }),
  },
  {
    code: code(6),
    procedure: '2.001263',
    owner: hoa,
    unit: 'H99.21',
    summary: 'Đề nghị đăng ký việc nuôi con nuôi trong nước',
    received: 5,
    due: 9,
    status: '4',
    fees: [fee('le-phi', 'Lệ phí đăng ký nuôi con nuôi trong nước', 400_000)],
    paid: 3,
    steps: [
      lodged(5),
      accepted(5),
      {
        ago: 4,
        hour: 14,
        by: civil,
        words: 'Đề nghị nộp lệ phí đăng ký nuôi con nuôi: 400.000 đồng.',
        status: '6',
      },
      { ago: 3, hour: 9, words: 'Đã nhận 400.000 đồng nộp trực tuyến.', status: '4' },
      { ago: 2, hour: 10, by: civil, words: 'Lấy ý kiến của những người có liên quan.', status: '4' },
    ],
  },
  {
    code: code(7),
    procedure: '2.000720',
    owner: hoa,
    unit: 'H99.22',
    summary: 'Đề nghị đăng ký thay đổi địa chỉ hộ kinh doanh',
    received: 2,
    due: 2,
    status: '7',
    steps: [
      lodged(2),
      accepted(2),
      {
        ago: 1,
        hour: 10,
        words: 'Công dân gửi yêu cầu rút hồ sơ với lý do chưa thuê được địa điểm mới.',
        status: '7',
      },
    ],
  },
  {
    code: code(8),
    procedure: '2.000575',
    owner: hoa,
    unit: 'H99.22',
    summary: 'Đề nghị cấp lại Giấy chứng nhận đăng ký hộ kinh doanh',
    received: 9,
    due: -4,
    status: '8',
    steps: [
      lodged(9),
      accepted(9),
      {
        ago: 8,
        hour: 9,
        by: business,
        words: 'Kiểm tra thông tin trên cơ sở dữ liệu hộ kinh doanh.',
        status: '4',
      },
      {
        ago: 6,
        hour: 15,
        by: business,
        words: 'Dừng xử lý theo Thông báo số 12/TB-UBND vì hộ kinh doanh đã chấm dứt hoạt động.',
        status: '8',
      },
    ],
    more: () => ({
      GhiChu: 'Dừng xử lý theo Thông báo số 12/TB-UBND vì hộ kinh doanh đã chấm dứt hoạt động.',
    }),
  },
  {
    code: code(9),
    procedure: '2.002516',
    owner: hoa,
    unit: 'H99.21',
    summary: 'Đề nghị xác nhận thông tin hộ tịch',
    received: 4,
    due: 1,
    status: '9',
    hasResult: true,
    steps: [
      lodged(4),
      accepted(4),
      { ago: 3, hour: 9, by: civil, words: 'Tra cứu sổ hộ tịch, dự thảo văn bản xác nhận.', status: '4' },
      {
        ago: 1,
        hour: 14,
        by: civilLead,
        words: 'Đã ký số văn bản xác nhận thông tin hộ tịch. Kết quả bản điện tử đã có.',
        status: '9',
      },
    ],
  },
  {
    // Adoption, which a stranger sees with a second proof only (assumed A81): the one seed of its field.
    code: code(10),
    procedure: '1.000808',
    owner: ownerOfPersona('P09'),
    unit: 'H99.02',
    summary: 'Đề nghị đăng ký việc nhận con nuôi khi tạm trú ở nước ngoài',
    received: 1,
    due: 22,
    status: '4',
    steps: [
      lodged(1),
      accepted(1),
      { ago: 0, hour: 7, by: civil, words: 'Đang thẩm tra hồ sơ.', status: '4' },
    ],
  },
  {
    code: code(11),
    procedure: '1.001612',
    owner: hoa,
    unit: 'H99.22',
    summary: 'Đề nghị đăng ký thành lập hộ kinh doanh Quán Mẫu',
    received: 12,
    due: -8,
    status: '10',
    fees: [fee('le-phi', 'Lệ phí đăng ký hộ kinh doanh', 100_000)],
    paid: 11,
    hasResult: true,
    steps: [
      lodged(12),
      accepted(12),
      { ago: 11, hour: 9, words: 'Đã nhận 100.000 đồng nộp trực tuyến.', status: '4' },
      {
        ago: 10,
        hour: 10,
        by: business,
        words: 'Đã cấp Giấy chứng nhận đăng ký hộ kinh doanh.',
        status: '9',
      },
      { ago: 9, hour: 15, by: desk, words: 'Đã trả kết quả cho người nộp hồ sơ.', status: '10' },
    ],
  },
  {
    code: '000.00.01.H99-260101-0001',
    procedure: '1.000894',
    owner: hoa,
    unit: 'H99.21',
    channel: '1',
    summary: 'Đề nghị đăng ký kết hôn',
    received: 30,
    due: -26,
    status: '10',
    hasResult: true,
    steps: [
      accepted(30),
      { ago: 28, hour: 9, by: civil, words: 'Xác minh tình trạng hôn nhân của hai bên.', status: '4' },
      { ago: 27, hour: 10, by: civilLead, words: 'Đã ký Giấy chứng nhận kết hôn.', status: '9' },
      { ago: 26, hour: 9, by: desk, words: 'Hai bên đã ký và nhận Giấy chứng nhận kết hôn.', status: '10' },
    ],
  },
];
