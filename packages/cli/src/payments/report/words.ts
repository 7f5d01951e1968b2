import type { DifferenceKind, ReconciliationGroup, ReconciliationSummary } from '@dvcqg/sdk/server';
import type { Lang } from '../../sync/check/messages.js';

type Words = Readonly<Record<Lang, string>>;

/** What each kind of difference is called, and what people do about it. */
export const kindWords: Readonly<Record<DifferenceKind, { readonly name: Words; readonly remedy: Words }>> = {
  missing_here: { name: { vi: 'Nền tảng có, sổ không có', en: 'There, not here' }, remedy: { vi: 'Hỏi nền tảng thanh toán khoản này của ai; chưa ghi sổ khi chưa rõ.', en: 'Ask the platform whose money it is; book nothing until it is known.' } },
  unknown_order: { name: { vi: 'Có thông báo tiền về, sổ không có lệnh', en: 'Told of, but no such order here' }, remedy: { vi: 'Tìm lệnh trong bản sao lưu; không có thì hỏi nền tảng thanh toán.', en: 'Look for the order in backups; if there is none, ask the platform.' } },
  missing_there: { name: { vi: 'Sổ có, nền tảng không có', en: 'Here, not there' }, remedy: { vi: 'Gửi nền tảng thanh toán chứng cứ đã ký của giao dịch này.', en: 'Send the platform the signed evidence of the transaction.' } },
  double_payment: { name: { vi: 'Nộp hai lần', en: 'Paid twice' }, remedy: { vi: 'Báo người nộp và làm thủ tục hoàn trả khoản thứ hai tại Kho bạc Nhà nước.', en: 'Tell the payer and ask the State Treasury to return the second one.' } },
  duplicate: { name: { vi: 'Dòng lặp trong tệp', en: 'The same row again' }, remedy: { vi: 'Yêu cầu nền tảng thanh toán gửi lại tệp đúng.', en: 'Ask the platform for a right file.' } },
  mismatch: { name: { vi: 'Tiền về không đúng lệnh', en: 'Money otherwise than ordered' }, remedy: { vi: 'Xử lý theo quy trình tiền về sai; biên lai chỉ lập khi đã rõ.', en: 'Settle it as money that does not fit; no receipt before that.' } },
  status: { name: { vi: 'Khác trạng thái', en: 'Other status' }, remedy: { vi: 'Hỏi nền tảng thanh toán trạng thái cuối cùng; không tự sửa sổ.', en: 'Ask the platform for the final status; do not edit the ledger.' } },
  amount: { name: { vi: 'Khác số tiền', en: 'Other amount' }, remedy: { vi: 'Đối chiếu với sao kê ngân hàng, rồi yêu cầu bên sai điều chỉnh.', en: 'Compare with the bank statement; whoever is wrong corrects it.' } },
  currency: { name: { vi: 'Khác loại tiền', en: 'Other currency' }, remedy: { vi: 'Phí, lệ phí chỉ thu bằng đồng: yêu cầu nền tảng thanh toán kiểm tra.', en: 'Fees are in đồng only: ask the platform to check.' } },
  transaction: { name: { vi: 'Khác mã giao dịch', en: 'Other transaction id' }, remedy: { vi: 'Xác nhận với nền tảng hai mã là một khoản tiền.', en: 'Have the platform confirm that both ids are one payment.' } },
  wrong_day: { name: { vi: 'Khác ngày', en: 'Other day' }, remedy: { vi: 'Xem đối soát ngày liền trước, liền sau; ngày tính từ 0 giờ giờ Việt Nam.', en: 'See the day before and after; a day begins at midnight in Vietnam.' } },
}; // prettier-ignore

export const groupKinds: Readonly<Record<ReconciliationGroup['kind'], Words>> = {
  fee: { vi: 'Phí', en: 'Fee (phí)' },
  charge: { vi: 'Lệ phí', en: 'Charge (lệ phí)' },
  other: { vi: 'Khác', en: 'Other' },
  unclear: { vi: 'Chưa rõ', en: 'Unclear' },
};

/** As the agency's staff would say them; statuses of the platform's file among them. */
export const statusWords: Readonly<Record<string, Words>> = {
  created: { vi: 'Mới tạo', en: 'Created' },
  initiated: { vi: 'Chờ nộp', en: 'Waiting for the payer' },
  pending: { vi: 'Chờ ngân hàng', en: 'Waiting for the bank' },
  unknown: { vi: 'Chưa rõ kết quả', en: 'Not known' },
  succeeded: { vi: 'Thành công', en: 'Succeeded' },
  failed: { vi: 'Không thành công', en: 'Failed' },
  expired: { vi: 'Hết hạn', en: 'Expired' },
  mismatch: { vi: 'Tiền về không đúng lệnh', en: 'Money otherwise than ordered' },
};

export const reportWords = {
  vi: { title: 'Đối soát thanh toán trực tuyến', day: 'Ngày', partner: 'Đối tác', digest: 'Mã xác thực tệp', brief: 'Tổng hợp', summary: 'Tổng hợp theo đơn vị, kênh và loại', differences: 'Sai lệch', agency: 'Đơn vị', provider: 'Ngân hàng, ví', kind: 'Loại', hereCount: 'Số khoản (sổ)', hereAmount: 'Số tiền (sổ), đồng', thereCount: 'Số khoản (nền tảng)', thereAmount: 'Số tiền (nền tảng), đồng', effect: 'Chênh lệch, đồng', total: 'Tổng số giao dịch', unknown: 'Không rõ', difference: 'Sai lệch', reference: 'Mã tham chiếu', transaction: 'Mã giao dịch', hereStatus: 'Trạng thái (sổ)', hereAt: 'Thời điểm (sổ)', thereStatus: 'Trạng thái (nền tảng)', thereValue: 'Số tiền (nền tảng)', thereAt: 'Thời điểm (nền tảng)', currency: 'Loại tiền', count: 'Số lượng', remedy: 'Việc cần làm', rows: 'Dòng trong tệp', matched: 'Khớp', same: 'Hai bên khớp hoàn toàn.', differ: 'Có {n} sai lệch cần xử lý.', none: 'Không có.', more: 'Còn {n} sai lệch nữa, xem trong bản CSV.', list: 'Danh sách sai lệch', what: 'Sai lệch theo loại', parts: 'Một khoản có cả phí và lệ phí được đếm ở cả hai dòng; dòng tổng đếm theo giao dịch.', signature: '(Ký, ghi rõ họ tên)', by: 'Cơ quan đối chiếu', platform: 'Nền tảng thanh toán' },
  en: { title: 'Reconciliation of online payments', day: 'Day', partner: 'Partner', digest: 'Digest of the file', brief: 'Summary', summary: 'By agency, channel and kind', differences: 'Differences', agency: 'Agency', provider: 'Bank or wallet', kind: 'Kind', hereCount: 'Count (ledger)', hereAmount: 'Amount (ledger), đồng', thereCount: 'Count (platform)', thereAmount: 'Amount (platform), đồng', effect: 'Difference, đồng', total: 'All transactions', unknown: 'Not known', difference: 'Difference', reference: 'Reference', transaction: 'Transaction id', hereStatus: 'Status (ledger)', hereAt: 'Time (ledger)', thereStatus: 'Status (platform)', thereValue: 'Amount (platform)', thereAt: 'Time (platform)', currency: 'Currency', count: 'Count', remedy: 'What to do', rows: 'Rows of the file', matched: 'The same', same: 'Both sides are the same.', differ: '{n} differences are to be settled.', none: 'None.', more: '{n} more differences: see the CSV.', list: 'List of differences', what: 'Differences by kind', parts: 'A payment of several kinds counts in each line; the last line counts transactions.', signature: '(Signature and full name)', by: 'Agency', platform: 'Payment platform' },
} as const; // prettier-ignore

/** What a report of this day is called. */
export const titleOf = ({ day }: Pick<ReconciliationSummary, 'day'>, lang: Lang): string =>
  `${reportWords[lang].title} ${lang === 'vi' ? 'ngày ' : ''}${day.split('-').reverse().join('/')}`;
