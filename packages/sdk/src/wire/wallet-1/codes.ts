/** What an answer says, in our words (decision 12, "States and answers", assumed A153). */
const codes = {
  '00': 'done',
  '01': 'bad_field',
  '02': 'unauthorised',
  '10': 'unknown',
  '11': 'closed',
  '12': 'paid_elsewhere',
  '13': 'paid',
  '14': 'in_doubt',
  '15': 'not_ready',
  '16': 'differs',
  '17': 'too_much',
  '18': 'other_content',
  '20': 'not_allowed',
  '51': 'balance',
  '98': 'busy',
  '99': 'failed',
} as const;

export type Answer = (typeof codes)[keyof typeof codes];

/** What an answer's JSON says; undefined where its `MaLoi` is not in the table. */
export function answerOf(json: unknown): Answer | undefined {
  const code = (json as Readonly<Record<string, unknown>> | null)?.['MaLoi'];
  return typeof code === 'string' && Object.hasOwn(codes, code)
    ? codes[code as keyof typeof codes]
    : undefined;
}

/** `MaLoi`, HTTP status and the fixed `MoTaLoi` of each answer. */
const words: Readonly<Record<Answer, readonly [status: number, text: string]>> = {
  done: [200, 'Đã thực hiện.'],
  bad_field: [400, 'Một trường bị thiếu hoặc không hợp lệ.'],
  unauthorised: [401, 'Chữ ký, khóa hoặc thời điểm ký không đúng.'],
  unknown: [200, 'Không có đơn này.'],
  closed: [200, 'Đơn đã đóng.'],
  paid_elsewhere: [200, 'Đơn đã được thanh toán bằng giao dịch khác.'],
  paid: [200, 'Tiền đã được trừ.'],
  in_doubt: [200, 'Chưa rõ kết quả, xin hỏi lại sau.'],
  not_ready: [200, 'Chưa sẵn sàng, xin gửi lại sau.'],
  differs: [200, 'Số tiền hoặc giao dịch không khớp với đơn.'],
  too_much: [200, 'Số tiền trả lại vượt quá số đã thanh toán.'],
  other_content: [409, 'Mã này đã dùng cho nội dung khác.'],
  not_allowed: [403, 'Không được phép.'],
  balance: [200, 'Số dư không đủ.'],
  busy: [503, 'Tạm thời chưa xử lý được, xin gửi lại sau.'],
  failed: [500, 'Chưa xử lý được.'],
};

/** An answer as JSON, and the status it goes out with. Holds no value of the message. */
export function writeAnswer(
  answer: Answer,
  fields: Readonly<Record<string, unknown>> = {},
): { readonly status: number; readonly body: string } {
  const [code] = Object.entries(codes).find(([, name]) => name === answer)!;
  const [status, text] = words[answer];
  return { status, body: JSON.stringify({ MaLoi: code, MoTaLoi: text, ...fields }) };
}

/** How an order stands, as either end tells it. `paid-elsewhere` is the platform's word only. */
export type OrderState = 'open' | 'paid' | 'in-doubt' | 'closed' | 'reversed' | 'paid-elsewhere';

const states: Readonly<Record<string, OrderState>> = {
  '0': 'open',
  '1': 'paid',
  '3': 'in-doubt',
  '4': 'closed',
  '5': 'reversed',
  '6': 'paid-elsewhere',
};

/** Undefined for a `TrangThaiGD` that is not in the table. */
export const stateOf = (code: unknown): OrderState | undefined =>
  typeof code === 'string' && Object.hasOwn(states, code) ? states[code] : undefined;

export const stateCode = (state: OrderState): string =>
  Object.entries(states).find(([, name]) => name === state)![0];
