/** The ten states of a dossier (wire fact 1.9: NEWGEN, OCPS, IDX766), by wire code. */
export const dossierStatuses = {
  '1': { key: 'registered', turn: 'agency', tone: 'neutral', label: 'Mới đăng ký' },
  '2': { key: 'accepted', turn: 'agency', tone: 'positive', label: 'Được tiếp nhận' },
  '3': { key: 'rejected', turn: 'citizen', tone: 'attention', label: 'Không được tiếp nhận' },
  '4': { key: 'in_progress', turn: 'agency', tone: 'neutral', label: 'Đang xử lý' },
  '5': { key: 'supplement_requested', turn: 'citizen', tone: 'attention', label: 'Yêu cầu bổ sung giấy tờ' },
  '6': {
    key: 'payment_requested',
    turn: 'citizen',
    tone: 'attention',
    label: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  },
  '7': { key: 'withdrawal_requested', turn: 'agency', tone: 'neutral', label: 'Công dân yêu cầu rút hồ sơ' },
  '8': { key: 'stopped', turn: 'none', tone: 'attention', label: 'Dừng xử lý' },
  '9': { key: 'completed', turn: 'citizen', tone: 'positive', label: 'Đã xử lý xong' },
  '10': { key: 'returned', turn: 'none', tone: 'positive', label: 'Đã trả kết quả' },
} as const satisfies Record<string, DossierStatusFacts>;

/** Whose turn it is: the question no status label answers. */
export type Turn = 'citizen' | 'agency' | 'none';
export type Tone = 'neutral' | 'positive' | 'attention' | 'danger' | 'info';

interface DossierStatusFacts {
  readonly key: string;
  readonly turn: Turn;
  readonly tone: Tone;
  readonly label: string;
}

export type DossierStatusKey = (typeof dossierStatuses)[keyof typeof dossierStatuses]['key'];

/** What is known of a wire code. A code this version does not know is shown as it came, in a neutral tone. */
export function dossierStatus(code: string): {
  readonly code: string;
  readonly key: DossierStatusKey | 'unknown';
  readonly turn: Turn;
  readonly tone: Tone;
  readonly label: string;
} {
  const known = Object.hasOwn(dossierStatuses, code)
    ? dossierStatuses[code as keyof typeof dossierStatuses]
    : undefined;
  return known ? { code, ...known } : { code, key: 'unknown', turn: 'none', tone: 'neutral', label: code };
}
