/** Invented people. Id numbers stand in a province code that does not exist (999), phones in an unused prefix (000). */
export interface Persona {
  readonly id: string;
  /** The technical id: claim `sub` and `TechID`, and `MaDoiTuong` of the persona's dossiers. */
  readonly techId: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  /** One line on the sign-in page: who this is and what to try. */
  readonly about: string;
  /** 12 digits; absent for organisations. */
  readonly personalId?: string;
  readonly taxCode?: string;
  readonly birthDate?: string;
  readonly gender?: string;
  readonly ethnicity?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly assurance: 'LoA1' | 'LoA2';
  /** The account exists but may not sign in. */
  readonly locked?: boolean;
}

const techId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const person = (n: number, name: string, about: string, more: Partial<Persona> = {}): Persona => ({
  id: `P${String(n).padStart(2, '0')}`,
  techId: techId(n),
  kind: 'person',
  name,
  about,
  personalId: `999${String(100000000 + n * 1111)}`,
  phone: `0000 000 ${String(100 + n)}`.replaceAll(' ', ''),
  assurance: 'LoA2',
  ...more,
});

export const personas: readonly Persona[] = [
  person(1, 'Nguyễn Thị Hoa', '34 tuổi, Hà Nội. Có đủ loại hồ sơ, một hồ sơ cần nộp phí.', {
    birthDate: '19920315',
    gender: 'Nữ',
    ethnicity: 'Kinh',
    address: 'Số 1 phố Mẫu, phường Hoàn Kiếm, Thành phố Hà Nội',
    email: 'hoa@example.invalid',
  }),
  person(2, 'Trần Văn Đức', '71 tuổi, máy cũ, chữ lớn.', {
    birthDate: '19550820',
    gender: 'Nam',
    ethnicity: 'Kinh',
  }),
  person(3, 'Lê Minh Anh', 'Dùng trình đọc màn hình.', {
    birthDate: '19880101',
    gender: 'Nam',
    ethnicity: 'Kinh',
  }),
  person(4, 'H’Bia Êban', 'Đắk Lắk, người Ê Đê.', { birthDate: '19990909', gender: 'Nữ', ethnicity: 'Ê Đê' }),
  person(5, 'Thạch Sô Phia', 'Vĩnh Long, người Khmer.', {
    birthDate: '19850412',
    gender: 'Nữ',
    ethnicity: 'Khmer',
  }),
  person(6, 'Giàng A Páo', 'Lào Cai, người Mông, mạng chậm.', {
    birthDate: '19900202',
    gender: 'Nam',
    ethnicity: 'Mông',
  }),
  person(7, 'Phạm Quốc Bảo', 'Chỉ có tài khoản định danh mức độ 1.', {
    birthDate: '20010530',
    gender: 'Nam',
    assurance: 'LoA1',
  }),
  {
    id: 'P08',
    techId: techId(8),
    kind: 'organisation',
    name: 'Công ty TNHH Mẫu Sao Mai',
    about: 'Tổ chức, người đại diện là Nguyễn Thị Hoa.',
    taxCode: '0100233488',
    phone: '0000000108',
    email: 'saomai@example.invalid',
    address: 'Số 8 phố Mẫu, phường Hoàn Kiếm, Thành phố Hà Nội',
    assurance: 'LoA2',
  },
  person(9, 'Đỗ Thị Mai', 'Mẹ, làm hồ sơ thay con dưới 14 tuổi.', { birthDate: '19910707', gender: 'Nữ' }),
  person(10, 'Võ Văn Nam', 'Nộp phí thay cha.', { birthDate: '19970303', gender: 'Nam' }),
  person(11, 'NGUYEN Anna Thi', 'Người Việt Nam ở nước ngoài, tên theo hộ chiếu.', {
    birthDate: '19821224',
    gender: 'Nữ',
  }),
  person(12, 'Hoàng Văn Sơn', 'Cán bộ Bộ phận Một cửa.', { birthDate: '19790615', gender: 'Nam' }),
];

/** Shown beside the twelve: the same person as P07 with the account locked. */
export const lockedPersona: Persona = {
  ...person(7, 'Phạm Quốc Bảo', 'Tài khoản đang bị khóa.', { locked: true }),
  id: 'P07b',
  techId: techId(7002),
};
