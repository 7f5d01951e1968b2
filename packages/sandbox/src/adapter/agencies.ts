/** The invented province whose one-stop system the sandbox knows. */
export const PROVINCE = 'H99';
export const CENTRE = 'H99.01';

export interface Agency {
  readonly code: string;
  readonly name: string;
  /** CAPDONVI: `1` central, `2` province, `3` commune (assumed A37). */
  readonly level: '1' | '2' | '3';
}

export const agencies: readonly Agency[] = [
  { code: PROVINCE, name: 'Ủy ban nhân dân tỉnh Sông Mẫu', level: '2' },
  { code: CENTRE, name: 'Trung tâm Phục vụ hành chính công tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.02', name: 'Sở Tư pháp tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.03', name: 'Sở Nông nghiệp và Môi trường tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.04', name: 'Sở Xây dựng tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.05', name: 'Sở Tài chính tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.06', name: 'Sở Nội vụ tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.07', name: 'Sở Y tế tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.08', name: 'Sở Công Thương tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.09', name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.10', name: 'Sở Giáo dục và Đào tạo tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.11', name: 'Sở Khoa học và Công nghệ tỉnh Sông Mẫu', level: '2' },
  { code: 'H99.21', name: 'Ủy ban nhân dân phường Bến Mẫu', level: '3' },
  { code: 'H99.22', name: 'Ủy ban nhân dân phường Đồi Thông', level: '3' },
  { code: 'H99.23', name: 'Ủy ban nhân dân xã Suối Trong', level: '3' },
  { code: 'H99.24', name: 'Ủy ban nhân dân xã Tân Mẫu', level: '3' },
];

/** Works for both forms: `H99.01` and `000.00.01.H99`. */
export function agencyName(code: string): string | undefined {
  const [, unit] = /^000\.00\.(\d{2})\.H99$/.exec(code) ?? [];
  const modern = unit === undefined ? code : unit === '00' ? PROVINCE : `${PROVINCE}.${unit}`;
  return agencies.find((agency) => agency.code === modern)?.name;
}
