export const codeOf = (n) => `H99.02-20260706-${String(n).padStart(7, '0')}`;

/** Every fifth dossier has a step in its trail. */
export const hasStep = (n) => n % 5 === 0;

/** A version of a dossier. Its status is its version, so that the far side's ledger tells it. */
export const itemOf = (n, version) => ({
  version,
  record: {
    code: codeOf(n),
    procedure: { code: '1.004884', name: 'Thủ tục đăng ký lại khai sinh' },
    field: { code: 'G15-TP07', name: 'Hộ tịch' },
    channel: 'counter',
    owner: { name: `Người thứ ${n}`, kind: 'citizen' },
    summary: `Đề nghị lần ${version}`,
    status: String(version),
    receivedAt: '2026-07-06T08:00:00+07:00',
    dueAt: '2026-07-13T17:00:00+07:00',
    agency: { name: 'Ủy ban nhân dân xã Mẫu' },
  },
  ...(hasStep(n) && {
    progress: [{ at: '2026-07-06T09:00:00+07:00', officer: 'Cán bộ Một', note: 'Đã tiếp nhận', status: '1' }],
  }),
});
