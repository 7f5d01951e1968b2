import type { LocalDate } from './local-date.js';

/** One level-1 body. `recalled`: from memory of the older lists, not read in a source. */
export interface AgencyRow {
  readonly name: string;
  readonly formerName?: string;
  readonly from?: LocalDate;
  /** The last day its code was in force. */
  readonly until?: LocalDate;
  readonly successor?: string;
  /** Bodies that took over parts. */
  readonly alsoTo?: readonly string[];
  readonly recalled?: true;
}

/**
 * Level-1 agency codes of decision 20/2020/QĐ-TTg as amended by 09/2025/QĐ-TTg, with the mergers of 1 March and 1 July
 * 2025. G: central bodies, H: provinces, D: courts.
 *
 * Sources: baodautu.vn (rows 1 to 25 of the 2025 list), vneconomy.vn (when provinces merge, the unit that keeps a name keeps
 * the code), publisher codes seen at the Portal; who inherited which closed G code: 176/2025/QH15, 190/2025/QH15. As of
 * 2026-07-19. One row a line: the file is long because the list is.
 */
// prettier-ignore
export const agencyList: Readonly<Record<string, AgencyRow>> = {
  G01: { name: 'Bộ Công an' },
  G02: { name: 'Bộ Công Thương' },
  G03: { name: 'Bộ Giáo dục và Đào tạo' },
  G04: { name: 'Bộ Giao thông vận tải', until: '2025-02-28', successor: 'G17' },
  G05: { name: 'Bộ Kế hoạch và Đầu tư', until: '2025-02-28', successor: 'G12' },
  G06: { name: 'Bộ Khoa học và Công nghệ' },
  G07: { name: 'Bộ Lao động - Thương binh và Xã hội', until: '2025-02-28', successor: 'G09', alsoTo: ['G18', 'G03', 'G01'] },
  G08: { name: 'Bộ Ngoại giao' },
  G09: { name: 'Bộ Nội vụ' },
  G10: { name: 'Bộ Nông nghiệp và Môi trường', from: '2025-03-01', formerName: 'Bộ Nông nghiệp và Phát triển nông thôn' },
  G11: { name: 'Bộ Quốc phòng' },
  G12: { name: 'Bộ Tài chính' },
  G13: { name: 'Bộ Tài nguyên và Môi trường', until: '2025-02-28', successor: 'G10' },
  G14: { name: 'Bộ Thông tin và Truyền thông', until: '2025-02-28', successor: 'G06', alsoTo: ['G16', 'G01'] },
  G15: { name: 'Bộ Tư pháp' },
  G16: { name: 'Bộ Văn hóa, Thể thao và Du lịch' },
  G17: { name: 'Bộ Xây dựng' },
  G18: { name: 'Bộ Y tế' },
  G19: { name: 'Ngân hàng Nhà nước Việt Nam' },
  G20: { name: 'Thanh tra Chính phủ' },
  G21: { name: 'Bộ Dân tộc và Tôn giáo', from: '2025-03-01', formerName: 'Ủy ban Dân tộc' },
  G22: { name: 'Văn phòng Chính phủ' },
  G24: { name: 'Bảo hiểm xã hội Việt Nam', until: '2025-02-28', successor: 'G12' },
  G27: { name: 'Đài Tiếng nói Việt Nam' },
  G28: { name: 'Đài Truyền hình Việt Nam' },
  G30: { name: 'Thông tấn xã Việt Nam' },
  G31: { name: 'Viện Hàn lâm Khoa học và Công nghệ Việt Nam' },
  G32: { name: 'Viện Hàn lâm Khoa học xã hội Việt Nam' },
  G34: { name: 'Ủy ban Giám sát tài chính Quốc gia', until: '2025-02-28', successor: 'G12' },
  G35: { name: 'Ủy ban An toàn giao thông Quốc gia' },
  G36: { name: 'Ủy ban Quản lý vốn nhà nước tại doanh nghiệp', until: '2025-02-28', successor: 'G12' },
  G38: { name: 'Ủy ban sông Mê Công Việt Nam' },
  G39: { name: 'Hội đồng đánh giá trữ lượng khoáng sản quốc gia' },
  D01: { name: 'Tòa án nhân dân' },
  H01: { name: 'UBND tỉnh An Giang' },
  H02: { name: 'UBND tỉnh Bắc Giang', until: '2025-06-30', successor: 'H05', recalled: true },
  H03: { name: 'UBND tỉnh Bắc Kạn', until: '2025-06-30', successor: 'H55', recalled: true },
  H04: { name: 'UBND tỉnh Bạc Liêu', until: '2025-06-30', successor: 'H12', recalled: true },
  H05: { name: 'UBND tỉnh Bắc Ninh' },
  H06: { name: 'UBND tỉnh Bà Rịa - Vũng Tàu', until: '2025-06-30', successor: 'H29', recalled: true },
  H07: { name: 'UBND tỉnh Bến Tre', until: '2025-06-30', successor: 'H61', recalled: true },
  H08: { name: 'UBND tỉnh Bình Định', until: '2025-06-30', successor: 'H21', recalled: true },
  H09: { name: 'UBND tỉnh Bình Dương', until: '2025-06-30', successor: 'H29', recalled: true },
  H10: { name: 'UBND tỉnh Bình Phước', until: '2025-06-30', successor: 'H19', recalled: true },
  H11: { name: 'UBND tỉnh Bình Thuận', until: '2025-06-30', successor: 'H36', recalled: true },
  H12: { name: 'UBND tỉnh Cà Mau' },
  H13: { name: 'UBND Thành phố Cần Thơ', recalled: true },
  H14: { name: 'UBND tỉnh Cao Bằng' },
  H15: { name: 'UBND tỉnh Đắk Lắk' },
  H16: { name: 'UBND tỉnh Đắk Nông', until: '2025-06-30', successor: 'H36', recalled: true },
  H17: { name: 'UBND Thành phố Đà Nẵng' },
  H18: { name: 'UBND tỉnh Điện Biên' },
  H19: { name: 'UBND Thành phố Đồng Nai', formerName: 'UBND tỉnh Đồng Nai' },
  H20: { name: 'UBND tỉnh Đồng Tháp' },
  H21: { name: 'UBND tỉnh Gia Lai' },
  H22: { name: 'UBND tỉnh Hà Giang', until: '2025-06-30', successor: 'H60', recalled: true },
  H23: { name: 'UBND tỉnh Hải Dương', until: '2025-06-30', successor: 'H24', recalled: true },
  H24: { name: 'UBND Thành phố Hải Phòng' },
  H25: { name: 'UBND tỉnh Hà Nam', until: '2025-06-30', successor: 'H42', recalled: true },
  H26: { name: 'UBND Thành phố Hà Nội' },
  H27: { name: 'UBND tỉnh Hà Tĩnh' },
  H28: { name: 'UBND tỉnh Hòa Bình', until: '2025-06-30', successor: 'H44', recalled: true },
  H29: { name: 'UBND Thành phố Hồ Chí Minh' },
  H30: { name: 'UBND tỉnh Hậu Giang', until: '2025-06-30', successor: 'H13', recalled: true },
  H31: { name: 'UBND tỉnh Hưng Yên', recalled: true },
  H32: { name: 'UBND tỉnh Khánh Hòa', recalled: true },
  H33: { name: 'UBND tỉnh Kiên Giang', until: '2025-06-30', successor: 'H01', recalled: true },
  H34: { name: 'UBND tỉnh Kon Tum', until: '2025-06-30', successor: 'H48', recalled: true },
  H35: { name: 'UBND tỉnh Lai Châu' },
  H36: { name: 'UBND tỉnh Lâm Đồng' },
  H37: { name: 'UBND tỉnh Lạng Sơn' },
  H38: { name: 'UBND tỉnh Lào Cai' },
  H39: { name: 'UBND tỉnh Long An', until: '2025-06-30', successor: 'H53', recalled: true },
  H40: { name: 'UBND tỉnh Nam Định', until: '2025-06-30', successor: 'H42', recalled: true },
  H41: { name: 'UBND tỉnh Nghệ An' },
  H42: { name: 'UBND tỉnh Ninh Bình' },
  H43: { name: 'UBND tỉnh Ninh Thuận', until: '2025-06-30', successor: 'H32', recalled: true },
  H44: { name: 'UBND tỉnh Phú Thọ' },
  H45: { name: 'UBND tỉnh Phú Yên', until: '2025-06-30', successor: 'H15', recalled: true },
  H46: { name: 'UBND tỉnh Quảng Bình', until: '2025-06-30', successor: 'H50', recalled: true },
  H47: { name: 'UBND tỉnh Quảng Nam', until: '2025-06-30', successor: 'H17', recalled: true },
  H48: { name: 'UBND tỉnh Quảng Ngãi' },
  H49: { name: 'UBND tỉnh Quảng Ninh' },
  H50: { name: 'UBND tỉnh Quảng Trị' },
  H51: { name: 'UBND tỉnh Sóc Trăng', until: '2025-06-30', successor: 'H13', recalled: true },
  H52: { name: 'UBND tỉnh Sơn La' },
  H53: { name: 'UBND tỉnh Tây Ninh' },
  H54: { name: 'UBND tỉnh Thái Bình', until: '2025-06-30', successor: 'H31', recalled: true },
  H55: { name: 'UBND tỉnh Thái Nguyên' },
  H56: { name: 'UBND tỉnh Thanh Hóa' },
  H57: { name: 'UBND Thành phố Huế', formerName: 'UBND tỉnh Thừa Thiên Huế' },
  H58: { name: 'UBND tỉnh Tiền Giang', until: '2025-06-30', successor: 'H20', recalled: true },
  H59: { name: 'UBND tỉnh Trà Vinh', until: '2025-06-30', successor: 'H61', recalled: true },
  H60: { name: 'UBND tỉnh Tuyên Quang' },
  H61: { name: 'UBND tỉnh Vĩnh Long' },
  H62: { name: 'UBND tỉnh Vĩnh Phúc', until: '2025-06-30', successor: 'H44', recalled: true },
  H63: { name: 'UBND tỉnh Yên Bái', until: '2025-06-30', successor: 'H38', recalled: true },
};
