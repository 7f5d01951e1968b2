import type { Words } from '../words.js';

/** What was looked at when a check failed. */
export const points = {
  answer: { vi: 'mã trả lời', en: 'answer code' },
  http: { vi: 'mã HTTP', en: 'HTTP status' },
  signature: { vi: 'chữ ký của câu trả lời', en: 'signature of the answer' },
  field: { vi: 'trường sai được nêu', en: 'named field' },
  opening: { vi: 'kết quả mở đơn', en: 'what opening the order said' },
  pressing: { vi: 'kết quả bấm thanh toán', en: 'what pressing “pay” said' },
  declining: { vi: 'kết quả bấm không thanh toán', en: 'what pressing “do not pay” said' },
  balance: { vi: 'thay đổi số dư người trả (đồng)', en: "change of the payer's balance (đồng)" },
  state: { vi: 'trạng thái ví trả lời', en: 'state the wallet tells' },
  amount: { vi: 'số tiền', en: 'amount' },
  currency: { vi: 'tiền tệ', en: 'currency' },
  transaction: { vi: 'mã giao dịch', en: 'transaction id' },
  time: { vi: 'thời gian giao dịch', en: 'time of the debit' },
  returned: { vi: 'số đã hoàn (đồng)', en: 'given back so far (đồng)' },
  details: { vi: 'số lần hỏi chi tiết đơn', en: 'times the details were asked for' },
  confirmations: { vi: 'số giao dịch được xác nhận', en: 'debits confirmed' },
  attempts: { vi: 'số lần gửi xác nhận', en: 'times the confirmation was sent' },
  reversals: { vi: 'số lần báo trả lại tiền', en: 'reversals told' },
  reason: { vi: 'lý do', en: 'reason' },
  cancellations: { vi: 'số lần báo hủy', en: 'cancellations told' },
  nonces: { vi: 'số lần dùng lại nonce', en: 'nonces used again' },
  file: { vi: 'tệp đối soát', en: 'day file' },
  rows: { vi: 'dòng trong tệp đối soát', en: 'rows of the day file' },
  personal: { vi: 'dữ liệu cá nhân trong bản tin', en: 'personal data in messages' },
  echo: { vi: 'giá trị của bản tin trong lời báo lỗi', en: 'value of the message in the error text' },
  page: { vi: 'tiêu đề HTTP của trang ví', en: "headers of the wallet's page" },
  transport: { vi: 'giao thức của địa chỉ', en: 'scheme of the address' },
  ready: { vi: 'chuẩn bị phép thử', en: 'preparing the check' },
  finished: { vi: 'phép thử kết thúc', en: 'end of the check' },
} as const satisfies Record<string, Words>;
export type Point = keyof typeof points;

/** The wallet did otherwise than it must. */
export class Failure extends Error {
  constructor(
    readonly point: Point,
    readonly expected: string,
    readonly got: string,
  ) {
    super(`${point}: expected ${expected}, got ${got}`);
  }
}

/** The check could not be asked here. */
export class Skip extends Error {
  constructor(readonly reason: Words) {
    super(reason.en);
  }
}

const show = (value: unknown): string => {
  if (value === undefined) return '–';
  return value instanceof Date ? value.toISOString() : String(value);
};

/** @throws {Failure} unless `got` is `expected`, or one of several. */
export function expect(point: Point, expected: unknown, got: unknown): void {
  const allowed = Array.isArray(expected) ? expected : [expected];
  const isSame = allowed.some((one) => show(one) === show(got));
  if (!isSame) throw new Failure(point, allowed.map(show).join(' | '), show(got));
}

/** @throws {Failure} when `got` is `forbidden`. */
export function refuse(point: Point, forbidden: unknown, got: unknown): void {
  if (show(forbidden) === show(got)) throw new Failure(point, `≠ ${show(forbidden)}`, show(got));
}
