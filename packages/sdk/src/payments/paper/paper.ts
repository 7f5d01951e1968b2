import { amountInWords } from '../../domain/number-words.js';
import { formatLongDate, formatTime } from '../../domain/time.js';
import type { Receipt } from '../schema.js';

export interface PaperOptions {
  /** `sandbox` stamps the sheet as a test. */
  readonly environment: 'sandbox' | 'live';
}

/** One label with its value. */
export type Fact = readonly [label: string, value: string];

/**
 * What stands on a receipt, whatever it is printed with. In Vietnamese, as papers of agencies are. It never calls itself
 * the agency's biên lai: that is `official`, and only when the platform has it.
 */
export interface Paper {
  readonly title: string;
  readonly subtitle: string;
  readonly qr: string;
  /** Beside the code: who collected, for whom, the number. */
  readonly head: readonly string[];
  readonly about: readonly Fact[];
  /** Undefined: a line to write the name on. */
  readonly payer: string | undefined;
  readonly lines: readonly { readonly name: string; readonly amount: string }[];
  readonly total: string;
  readonly words: string;
  readonly money: readonly Fact[];
  /** The time and who collected, under "Đã thanh toán". */
  readonly stamp: readonly string[];
  /** What this sheet is, and is not. */
  readonly note: string;
  readonly official: { readonly label: string; readonly url: string } | undefined;
  readonly test: string | undefined;
}

const titles = {
  fee: 'Biên nhận thanh toán phí',
  charge: 'Biên nhận thanh toán lệ phí',
  other: 'Biên nhận thanh toán phí, lệ phí',
} as const satisfies Record<Receipt['kind'], string>;

export const paperWords = {
  payer: 'Người nộp tiền',
  reason: 'Khoản thu',
  amount: 'Số tiền (đồng)',
  total: 'Tổng cộng',
  inWords: 'Bằng chữ',
  paid: 'Đã thanh toán',
  testMark: 'Thử nghiệm',
} as const;

export function paperOf(receipt: Receipt, { environment }: PaperOptions): Paper {
  const { kind, payee, agency, procedure, official } = receipt;
  const test = environment === 'sandbox';
  const paidAt = new Date(receipt.paidAt);
  return {
    title: titles[kind],
    subtitle: 'Bản dành cho người nộp tiền',
    qr: qrText(receipt, test),
    head: [payee?.name, agency?.name, `Số: ${receipt.number}`].filter((line) => line !== undefined),
    about: facts([
      ['Thủ tục', procedure?.name],
      ['Mã hồ sơ', receipt.dossierCode],
    ]),
    payer: receipt.payerName,
    lines: receipt.fees.map(({ name, amount }) => ({ name, amount: figure(amount) })),
    total: figure(receipt.amount),
    words: `${amountInWords(receipt.amount)}.`,
    money: facts([
      ['Mã tham chiếu', receipt.reference],
      ['Mã giao dịch', receipt.transactionId],
      ['Tài khoản nhận', [payee?.account, payee?.bank].filter(Boolean).join(', ') || undefined],
    ]),
    stamp: [`${formatTime(paidAt)}, ${formatLongDate(paidAt)}`, ...(payee ? [payee.name] : [])],
    note: 'Biên nhận này xác nhận khoản tiền đã nộp, không thay thế biên lai của cơ quan thu.',
    official:
      official?.state === 'ready' && official.url !== undefined
        ? { label: 'Biên lai điện tử của cơ quan thu', url: official.url }
        : undefined,
    test: test ? 'Biên nhận thử nghiệm, không có giá trị pháp lý.' : undefined,
  };
}

/** Of a file with the receipt, without its ending. */
export const paperName = (receipt: Receipt): string => `bien-nhan-${receipt.number.replace(/[^\w-]/g, '')}`;

const facts = (pairs: readonly (readonly [string, string | undefined])[]): readonly Fact[] =>
  pairs.filter((pair): pair is Fact => pair[1] !== undefined);

/** A bare figure: the unit stands in the head of the column, as on paper. */
const figure = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');

/** For an officer to find the payment by; nothing about a person. Plain ASCII, so that every scanner shows it as it is. */
const qrText = (receipt: Receipt, test: boolean): string =>
  [
    ...(test ? ['THU NGHIEM'] : []),
    'BIEN NHAN THANH TOAN',
    `So: ${receipt.number}`,
    `Ma ho so: ${receipt.dossierCode}`,
    `So tien: ${receipt.amount} VND`,
    `Thoi gian: ${receipt.paidAt}`,
  ].join('\n');
