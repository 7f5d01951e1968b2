export type Lang = 'vi' | 'en';

/** What is wrong and what to do, by stable code. `{…}` is filled from the sheet's own words, never with a person's data. */
const texts = {
  code_malformed: ['Mã hồ sơ không đúng dạng. Sửa theo mẫu H26.17-20250701-0001 như trên giấy tiếp nhận.', 'The dossier code has a wrong form. Correct it to the form H26.17-20250701-0001 of the receipt.'],
  code_duplicate: ['Mã hồ sơ đã có ở dòng {other}. Giữ lại một dòng, xóa dòng còn lại.', 'The dossier code stands in row {other} already. Keep one of the two rows.'],
  value_missing: ['Chưa có {field}. Điền vào ô này.', '{field} is missing. Fill in this cell.'],
  column_missing: ['Bảng không có cột cho {field}. Thêm cột này, hoặc ghi giá trị trong tệp --columns.', 'The sheet has no column for {field}. Add one, or give the value in the --columns file.'],
  column_twice: ['Hai cột cùng chứa {field}. Xóa hoặc đổi tên một cột.', 'Two columns hold {field}. Remove or rename one.'],
  text_too_long: ['Nội dung dài hơn {max} ký tự. Rút gọn lại.', 'The text is longer than {max} characters. Shorten it.'],
  leading_zeros_lost: ['Bảng tính đã coi ô này là số nên mất các số 0 ở đầu. Đổi ô sang dạng văn bản rồi nhập lại đủ chữ số.', 'The spreadsheet took this for a number and lost its leading zeros. Format the cell as text and enter all digits again.'],
  id_number_malformed: ['Số định danh cá nhân phải có đúng 12 chữ số (mã số thuế: 10 chữ số). Kiểm tra và nhập lại.', 'A personal id has exactly 12 digits (a tax code 10). Check it and enter it again.'],
  phone_malformed: ['Số điện thoại không đúng dạng. Nhập 10 hoặc 11 chữ số, bắt đầu bằng 0.', 'The phone number has a wrong form. Enter 10 or 11 digits that begin with 0.'],
  email_malformed: ['Địa chỉ thư điện tử không đúng dạng. Sửa lại hoặc để trống.', 'The e-mail address has a wrong form. Correct it or leave it empty.'],
  procedure_malformed: ['Mã thủ tục không đúng dạng. Sửa theo mẫu 1.004222.', 'The procedure code has a wrong form. Correct it to the form 1.004222.'],
  date_unreadable: ['Không đọc được ngày. Nhập theo dạng ngày/tháng/năm, ví dụ 01/07/2025 08:30.', 'The date cannot be read. Enter it as day/month/year, for example 01/07/2025 08:30.'],
  date_impossible: ['Ngày hoặc giờ này không có thật. Kiểm tra lại ngày, tháng và giờ.', 'There is no such day or time. Check day, month and time.'],
  date_in_future: ['Ngày này ở tương lai. Kiểm tra lại năm và tháng.', 'This date lies in the future. Check year and month.'],
  due_before_received: ['Ngày hẹn trả sớm hơn ngày tiếp nhận. Kiểm tra lại hai ngày này.', 'The due date lies before the day of reception. Check both dates.'],
  completed_before_received: ['Ngày kết thúc xử lý sớm hơn ngày tiếp nhận. Kiểm tra lại hai ngày này.', 'The completion lies before the day of reception. Check both dates.'],
  returned_before_completed: ['Ngày trả kết quả sớm hơn ngày kết thúc xử lý. Kiểm tra lại hai ngày này.', 'The result was returned before the completion. Check both dates.'],
  status_unknown: ['Trạng thái “{value}” chưa được đối chiếu. Thêm vào tệp --statuses (xem dvcqg sync map-status).', 'The status “{value}” is not mapped. Add it to the --statuses file (see dvcqg sync map-status).'],
  choice_unknown: ['Giá trị này không có trong danh mục. Dùng một trong: {words}.', 'The value is none of the list. Use one of: {choices}.'],
  flag_unreadable: ['Ô này chỉ nhận “có” hoặc “không”.', 'This cell takes “yes” or “no” only.'],
  amount_unreadable: ['Không đọc được số tiền. Nhập số đồng, ví dụ 150000.', 'The amount cannot be read. Enter whole đồng, for example 150000.'],
  amount_negative: ['Số tiền không được âm. Kiểm tra lại.', 'An amount cannot be negative. Check it.'],
  amount_fraction: ['Số tiền phải là số đồng nguyên, không có phần lẻ. Làm tròn lại.', 'An amount is whole đồng, without a fraction. Round it.'],
  number_unreadable: ['Ô này phải là số nguyên không âm. Nhập lại.', 'This cell takes a whole number from 0. Enter it again.'],
  tech_id_missing: ['Hồ sơ nộp trực tuyến phải có mã đối tượng của tài khoản người nộp. Bổ sung mã, hoặc sửa kênh thực hiện.', 'A dossier lodged online needs the technical id of its account. Add it, or correct the channel.'],
  formula_error: ['Công thức trong ô bị lỗi. Sửa công thức hoặc nhập giá trị.', 'The formula of the cell failed. Mend it or enter the value.'],
  text_undecodable: ['Có ký tự không đọc được. Lưu lại tệp dạng UTF-8 rồi kiểm tra dòng này.', 'Some characters cannot be read. Save the file as UTF-8 and check this row.'],
  row_truncated: ['Dòng cuối bị cắt giữa chừng. Xuất lại tệp từ phần mềm một cửa.', 'The last line is cut off. Export the file again from the one-stop system.'],
  row_too_short: ['Dòng thiếu ô so với dòng tiêu đề. Kiểm tra dấu ngăn cách và dấu ngoặc kép.', 'The row has fewer cells than the header. Check separators and quotes.'],
  row_too_long: ['Dòng thừa ô so với dòng tiêu đề. Đặt nội dung có dấu ngăn cách trong dấu ngoặc kép.', 'The row has more cells than the header. Put text that has a separator into quotes.'],
  row_unreadable: ['Không đọc được dòng này. Kiểm tra dấu ngoặc và xuất lại tệp.', 'The row cannot be read. Check its quotes and export the file again.'],
  file_changed: ['Tệp bị thay đổi trong khi đọc. Đóng tệp ở phần mềm khác rồi chạy lại.', 'The file changed while it was read. Close it elsewhere and run again.'],
  version_reused: ['Phiên bản này đã được dùng cho nội dung khác. Tăng phiên bản ở phần mềm một cửa rồi xuất lại tệp.', 'This version was used for other content before. Raise it in the one-stop system and export the file again.'],
  record_refused: ['Nội dung vượt giới hạn của Cổng ở {field}. Kiểm tra lại ô này.', 'The content breaks a limit of the Portal at {field}. Check this cell.'],
  second_supplement: ['Yêu cầu bổ sung lần thứ hai trở đi bị tính là trễ hạn theo công thức Bộ chỉ số 766.', 'A second request for papers counts as late by the formula of the 766 index.'],
  agency_retired: ['Mã cơ quan {code} đã hết hiệu lực từ {until}. Cơ quan kế tiếp: {successor}.', 'The agency code {code} went out of force on {until}. Its successor: {successor}.'],
  due_on_day_off: ['Ngày hẹn trả rơi vào ngày nghỉ. Nên hẹn vào ngày làm việc kế tiếp.', 'The due date is a day off. Better promise the next working day.'],
  status_backwards: ['Trên Cổng hồ sơ đã ở bước sau trạng thái này: gửi dòng này sẽ đưa hồ sơ lùi lại. Kiểm tra trạng thái ở phần mềm một cửa trước khi gửi.', 'At the Portal the dossier is further than this status: to send this row would take it back. Check its status in the one-stop system first.'],
  column_unknown: ['Không dùng cột “{header}”. Nếu cần, khai trong tệp --columns.', 'The column “{header}” is not used. Name its field in the --columns file if it is needed.'],
} as const; // prettier-ignore

export type FaultCode = keyof typeof texts;
export const faultCodes = Object.keys(texts) as readonly FaultCode[];

export interface Fault {
  /** As a spreadsheet counts: the header is 1. */
  readonly row: number;
  /** The header as written; empty for a whole row. */
  readonly column: string;
  readonly code: FaultCode;
  readonly message: string;
}

/** A finding before it has words. */
export interface Finding {
  readonly code: FaultCode;
  readonly column: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function toFault({ code, column, params = {} }: Finding, row: number, lang: Lang): Fault {
  const text: string = texts[code][lang === 'vi' ? 0 : 1];
  return {
    row,
    column,
    code,
    message: text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')),
  };
}
