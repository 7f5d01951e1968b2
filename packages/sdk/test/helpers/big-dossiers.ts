import type { DossierRecord } from '../../src/domain/dossier-record.js';
import type { Fee } from '../../src/index.js';

/** Invented dossiers with more of everything than offices write, in words that do not repeat as a stamp would. */
const syllables =
  'hồ sơ đăng ký giấy tờ công dân tiếp nhận thẩm định kết quả bổ sung bản sao chứng thực thường trú khai sinh lý lịch tư pháp đất đai xây dựng kinh doanh giấy phép môi trường trích lục hộ tịch phường xã tỉnh huyện phòng sở ủy ban nhân dân chuyên viên văn thư lãnh đạo phê duyệt trả lời hẹn ngày thời hạn lệ phí biên lai chuyển khoản yêu cầu đề nghị chụp lại rõ bốn góc thiếu chữ ký xác nhận cư trú căn cước hộ chiếu người nước ngoài'.split(
    ' ',
  );

/** The same words for the same number, other words for another. */
export function prose(length: number, seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  let text = '';
  while (text.length < length) text += `${syllables[next() % syllables.length] ?? ''} `;
  return text.slice(0, length).trim();
}

export const bigFees = (count: number): Fee[] =>
  Array.from({ length: count }, (_, n) => ({
    code: `LP-${n}`,
    name: `Lệ phí ${prose(90, n)}`,
    kind: n % 2 ? 'fee' : 'charge',
    amount: 10_000 + n * 1_000,
  }));

const at = (n: number) => new Date(Date.UTC(2026, 5, 1, 1) + n * 5_400_000).toISOString();

/** `n` tells one from another; 40 steps, 4 requests for papers, 12 fees, 4 results, 12 dossiers of a life event. */
export function bigDossier(code: string, n: number, techId: string): DossierRecord {
  return {
    code,
    procedure: { code: `1.00${1000 + n}`, name: `Thủ tục ${prose(160, n)}` },
    field: { code: 'G15-HT', name: prose(40, n + 1) },
    channel: 'online',
    owner: { name: 'Nguyễn Thị Mẫu', techId, identities: [], kind: 'citizen' },
    summary: prose(200, n),
    status: '5',
    submittedAt: at(0),
    receivedAt: at(1),
    dueAt: '2026-12-01T17:00:00+07:00',
    agency: { name: `Ủy ban nhân dân ${prose(60, n + 2)}` },
    note: prose(300, n + 3),
    receiptNumber: `BN-${n}`,
    documents: [],
    fees: bigFees(12),
    otherDocuments: [],
    databases: [],
    supplements: [1, 2, 3, 4].map((round) => ({
      id: `bs-${round}`,
      requestedAt: at(round * 8),
      ...(round < 4 && { answeredAt: at(round * 8 + 4) }),
      note: prose(200, n + round),
      papers: [1, 2, 3, 4, 5].map((paper) => ({ name: prose(80, n + round * 10 + paper) })),
      fees: [],
    })),
    results: [1, 2, 3, 4].map((result) => ({
      name: prose(80, n + result),
      code: `${n}-${result}/2026`,
      url: `https://ketqua.songmau.example/${prose(60, n).replaceAll(' ', '-')}/${result}.pdf`,
    })),
    progress: Array.from({ length: 40 }, (_, step) => ({
      at: at(step),
      officer: 'Trần Văn Mẫu',
      position: prose(30, step),
      unit: prose(60, step + n),
      note: prose(150, step * 31 + n),
      status: step % 4 ? '4' : '5',
    })),
    ...(n === 0 && {
      parts: Array.from({ length: 12 }, (_, part) => ({ code: `${code.slice(0, -3)}9${part + 10}` })),
    }),
  } as unknown as DossierRecord;
}
