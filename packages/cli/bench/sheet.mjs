/**
 * A sheet of so many dossiers, with invented people, as a stream of pieces.
 *
 * @param {number} count
 * @returns {Generator<string>}
 */
export function* sheet(count) {
  yield 'Mã hồ sơ;Mã TTHC;Tên TTHC;Mã lĩnh vực;Lĩnh vực;Kênh thực hiện;Chủ hồ sơ;Loại đối tượng;Số CCCD;Số điện thoại;Trích yếu;Trạng thái;Ngày tiếp nhận;Ngày hẹn trả;Đơn vị xử lý;Lệ phí\r\n';
  let piece = '';
  for (let n = 0; n < count; n++) {
    piece += `H99.02-20260706-${String(n).padStart(7, '0')};1.004884;Thủ tục đăng ký lại khai sinh;G15-TP07;Hộ tịch;Trực tiếp;Nguyễn Văn Mẫu;Cá nhân;999${String(n).padStart(9, '0')};0000000101;Đề nghị đăng ký lại khai sinh;Được tiếp nhận;06/07/2026 08:00;13/07/2026 17:00;Ủy ban nhân dân xã Mẫu;8.000\r\n`;
    if (n % 500 === 499 || n === count - 1) {
      yield piece;
      piece = '';
    }
  }
}
