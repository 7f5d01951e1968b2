/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots['dvc-payment-status, no payment: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Chưa có khoản thanh toán nào để xem kết quả."
status
`;
/* end snapshot dvc-payment-status, no payment: tree */

snapshots['dvc-payment-status, waiting: tree'] = `
"Đang hỏi kết quả thanh toán…"
"Xin chờ trong giây lát, không cần bấm gì thêm."
status
`;
/* end snapshot dvc-payment-status, waiting: tree */

snapshots['dvc-payment-status, not paid yet: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Chưa nhận được kết quả thanh toán" level=2
"Nếu Ông/Bà đã chuyển tiền, xin chờ kết quả, đừng chuyển lần nữa. Nếu chưa chuyển, có thể mở lại trang thanh toán."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Số tiền"
definition
  "một trăm năm mươi nghìn đồng"
term
  "Tình hình"
definition
  "Hệ thống tự hỏi ngân hàng và ghi nhận kết quả."
term
  "Kiểm tra gần nhất"
definition
  "·· giờ ·· phút ·· giây"
term
  "Kiểm tra tiếp theo"
definition
  "lúc ·· giờ ·· phút ·· giây"
term
  "Trang thanh toán nhận tiền đến"
definition
  "10 giờ 15 phút, ngày 3 tháng 7 năm 2025"
button "Kiểm tra lại" disabled=false
link "Mở lại trang thanh toán"
group open=false
  button "Không nộp nữa"
status
`;
/* end snapshot dvc-payment-status, not paid yet: tree */

snapshots['dvc-payment-status, bank silent: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Xin đừng thanh toán lại" level=2
"Ngân hàng chưa báo kết quả. Nếu tài khoản đã bị trừ tiền, khoản tiền đó vẫn được ghi nhận theo mã tham chiếu dưới đây."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Số tiền"
definition
  "một trăm năm mươi nghìn đồng"
term
  "Tình hình"
definition
  "Hệ thống tự hỏi ngân hàng và ghi nhận kết quả."
term
  "Kiểm tra gần nhất"
definition
  "·· giờ ·· phút ·· giây"
term
  "Kiểm tra tiếp theo"
definition
  "lúc ·· giờ ·· phút ·· giây"
term
  "Có kết quả chậm nhất"
definition
  "12 giờ, ngày 3 tháng 7 năm 2025"
"Ông/Bà có thể đóng trang này. Kết quả vẫn được ghi nhận; mở lại trang này để xem."
button "Kiểm tra lại" disabled=false
status
`;
/* end snapshot dvc-payment-status, bank silent: tree */

snapshots['dvc-payment-status, booked for people to settle: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Xin đừng thanh toán lại" level=2
"Đã nhận được một khoản tiền theo mã tham chiếu dưới đây, nhưng chưa khớp với khoản phải nộp. Cơ quan thu sẽ đối soát và xử lý."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Số tiền"
definition
  "một trăm năm mươi nghìn đồng"
term
  "Tình hình"
definition
  "Cơ quan thu đang đối soát khoản tiền này."
term
  "Kiểm tra gần nhất"
definition
  "·· giờ ·· phút ·· giây"
"Ông/Bà có thể đóng trang này. Kết quả vẫn được ghi nhận; mở lại trang này để xem."
button "Kiểm tra lại" disabled=false
status
`;
/* end snapshot dvc-payment-status, booked for people to settle: tree */

snapshots['dvc-payment-status, paid: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Đã thanh toán một trăm năm mươi nghìn đồng" level=2
"Cơ quan thu đã nhận được khoản thanh toán. Ông/Bà không cần làm gì thêm."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Thời điểm thanh toán"
definition
  "10 giờ 4 phút, ngày 3 tháng 7 năm 2025"
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Mã giao dịch"
definition
  "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
link "Xem biên nhận"
link "Lưu biên nhận (PDF, dưới 100 kB)"
status
`;
/* end snapshot dvc-payment-status, paid: tree */

snapshots['dvc-payment-status, paid, receipt to come: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Đã thanh toán một trăm năm mươi nghìn đồng" level=2
"Cơ quan thu đã nhận được khoản thanh toán. Ông/Bà không cần làm gì thêm."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Thời điểm thanh toán"
definition
  "10 giờ 4 phút, ngày 3 tháng 7 năm 2025"
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Mã giao dịch"
definition
  "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
"Biên nhận đang được lập. Xin mở lại trang này sau."
status
`;
/* end snapshot dvc-payment-status, paid, receipt to come: tree */

snapshots['dvc-payment-status, paid twice: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Khoản này đã được thanh toán 2 lần" level=2
"Cơ quan thu đã nhận tiền hai lần cho cùng một khoản. Phần nộp thừa có thể được hoàn trả; xin đừng chuyển thêm."
button "Yêu cầu hoàn trả"
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Thời điểm thanh toán"
definition
  "10 giờ 4 phút, ngày 3 tháng 7 năm 2025"
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Mã giao dịch"
definition
  "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
link "Xem biên nhận"
link "Lưu biên nhận (PDF, dưới 100 kB)"
status
`;
/* end snapshot dvc-payment-status, paid twice: tree */

snapshots['dvc-payment-status, one of two agencies is paid: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Đã thanh toán một trăm năm mươi nghìn đồng" level=2
"Đây là khoản thứ 1 trong 2 khoản của hồ sơ, mỗi khoản nộp cho một đơn vị. Vẫn còn khoản chưa nộp."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Thời điểm thanh toán"
definition
  "10 giờ 4 phút, ngày 3 tháng 7 năm 2025"
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Mã giao dịch"
definition
  "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
list "Các đơn vị nhận tiền, theo thứ tự nộp"
  listitem current=false
    "Sở Tư pháp tỉnh Sông Mẫu"
    "một trăm năm mươi nghìn đồng"
    "Đã nộp"
  listitem current=step
    "Văn phòng đăng ký đất đai Sông Mẫu"
    "hai trăm năm mươi nghìn đồng"
    "Nộp bây giờ"
button "Nộp khoản tiếp theo: 250.000 ₫" disabled=false
link "Xem biên nhận"
link "Lưu biên nhận (PDF, dưới 100 kB)"
status
`;
/* end snapshot dvc-payment-status, one of two agencies is paid: tree */

snapshots['dvc-payment-status, phí and lệ phí, a receipt each: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Đã thanh toán một trăm năm mươi nghìn đồng" level=2
"Cơ quan thu đã nhận được khoản thanh toán. Ông/Bà không cần làm gì thêm."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Thời điểm thanh toán"
definition
  "10 giờ 4 phút, ngày 3 tháng 7 năm 2025"
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Mã giao dịch"
definition
  "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
link "Xem biên nhận"
link "Lưu biên nhận, phí (PDF, dưới 100 kB)"
link "Lưu biên nhận, lệ phí (PDF, dưới 100 kB)"
status
`;
/* end snapshot dvc-payment-status, phí and lệ phí, a receipt each: tree */

snapshots['dvc-payment-status, turning back is refused: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Chưa nhận được kết quả thanh toán" level=2
"Nếu Ông/Bà đã chuyển tiền, xin chờ kết quả, đừng chuyển lần nữa. Nếu chưa chuyển, có thể mở lại trang thanh toán."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Số tiền"
definition
  "một trăm năm mươi nghìn đồng"
term
  "Tình hình"
definition
  "Hệ thống tự hỏi ngân hàng và ghi nhận kết quả."
term
  "Kiểm tra gần nhất"
definition
  "·· giờ ·· phút ·· giây"
term
  "Kiểm tra tiếp theo"
definition
  "lúc ·· giờ ·· phút ·· giây"
term
  "Trang thanh toán nhận tiền đến"
definition
  "10 giờ 15 phút, ngày 3 tháng 7 năm 2025"
button "Kiểm tra lại" disabled=false
link "Mở lại trang thanh toán"
group open=true
  button "Không nộp nữa"
  "Chưa chuyển tiền thì không bị trừ tiền. Khoản phải nộp của hồ sơ vẫn còn và có thể nộp vào lúc khác. Nếu tiền đã chuyển đi, khoản tiền đó vẫn được ghi nhận."
  "Trang thanh toán đã mở tự hết hiệu lực lúc 10 giờ 15 phút, ngày 3 tháng 7 năm 2025."
  alert
    "Một trang thanh toán đã mở vẫn còn hiệu lực."
    "Nếu đã chuyển tiền, khoản tiền đó vẫn được ghi nhận theo mã H99-2507-000123. Xin thanh toán lại sau 10 giờ 15 phút, ngày 3 tháng 7 năm 2025."
    "Nếu không muốn nộp, chỉ cần không chuyển tiền và không mở lại trang thanh toán."
  button "Dừng khoản thanh toán này" disabled=false
status
`;
/* end snapshot dvc-payment-status, turning back is refused: tree */

snapshots['dvc-payment-status, turned back: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Đã dừng khoản thanh toán này" level=2
"Chưa ghi nhận khoản tiền nào. Khoản phải nộp của hồ sơ vẫn còn và có thể nộp vào lúc khác. Nếu tiền vẫn đến, khoản tiền đó được ghi nhận theo mã tham chiếu dưới đây."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Số tiền"
definition
  "một trăm năm mươi nghìn đồng"
term
  "Tình hình"
definition
  "Trang thanh toán đã đóng. Khoản tiền đến muộn vẫn được ghi nhận."
term
  "Kiểm tra gần nhất"
definition
  "·· giờ ·· phút ·· giây"
button "Kiểm tra lại" disabled=false
button "Mở trang thanh toán mới" disabled=false
status
`;
/* end snapshot dvc-payment-status, turned back: tree */

snapshots['dvc-payment-status, paid, a refund can be asked for: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Đã thanh toán một trăm năm mươi nghìn đồng" level=2
"Cơ quan thu đã nhận được khoản thanh toán. Ông/Bà không cần làm gì thêm."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Thời điểm thanh toán"
definition
  "10 giờ 4 phút, ngày 3 tháng 7 năm 2025"
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Mã giao dịch"
definition
  "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
link "Xem biên nhận"
link "Lưu biên nhận (PDF, dưới 100 kB)"
link "Yêu cầu hoàn trả"
status
`;
/* end snapshot dvc-payment-status, paid, a refund can be asked for: tree */

snapshots['dvc-payment-status, failed: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  heading "Giao dịch không thành công" level=2
  "Chưa ghi nhận khoản tiền nào. Nếu tài khoản vẫn bị trừ tiền, ngân hàng sẽ hoàn lại theo quy định của ngân hàng."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
link "Thanh toán lại"
status
`;
/* end snapshot dvc-payment-status, failed: tree */

snapshots['dvc-payment-status, expired: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Trang thanh toán đã hết hiệu lực" level=2
"Nếu Ông/Bà vừa chuyển tiền, xin chờ kết quả trước khi mở trang mới."
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Số tiền"
definition
  "một trăm năm mươi nghìn đồng"
term
  "Tình hình"
definition
  "Trang thanh toán đã đóng. Khoản tiền đến muộn vẫn được ghi nhận."
term
  "Kiểm tra gần nhất"
definition
  "·· giờ ·· phút ·· giây"
button "Kiểm tra lại" disabled=false
button "Mở trang thanh toán mới" disabled=false
status
`;
/* end snapshot dvc-payment-status, expired: tree */

snapshots['dvc-payment-status, another’s payment: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  heading "Không tìm thấy khoản thanh toán này" level=2
  "Kết quả chỉ hiện cho người đã thanh toán, trên trình duyệt hoặc tài khoản đã dùng khi đó. Nếu tài khoản ngân hàng đã bị trừ tiền, xin đừng thanh toán lại mà hỏi cơ quan thu."
status
`;
/* end snapshot dvc-payment-status, another’s payment: tree */

snapshots['dvc-payment-status, service down: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  "Hệ thống đang tạm gián đoạn"
  "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
  "Nếu tài khoản đã bị trừ tiền, khoản tiền đó vẫn được ghi nhận. Xin đừng thanh toán lại."
  "Mã để đọc cho nơi hỗ trợ:"
  "r e q, 7 f 3 a"
button "Kiểm tra lại" disabled=false
status
`;
/* end snapshot dvc-payment-status, service down: tree */

snapshots['dvc-payment-status, paid, a refund can be asked for: keys'] = `
Tab → button "Sao chép"
Tab → link "Xem biên nhận"
Tab → link "Lưu biên nhận (PDF, dưới 100 kB)"
Tab → link "Yêu cầu hoàn trả"
`;
/* end snapshot dvc-payment-status, paid, a refund can be asked for: keys */

snapshots['dvc-payment-status, not paid yet: keys'] = `
Tab → button "Sao chép"
Tab → button "Kiểm tra lại" disabled=false
Tab → link "Mở lại trang thanh toán"
Tab → button "Không nộp nữa"
`;
/* end snapshot dvc-payment-status, not paid yet: keys */

snapshots['dvc-payment-status, failed: keys'] = `
Tab → button "Sao chép"
Tab → link "Thanh toán lại"
`;
/* end snapshot dvc-payment-status, failed: keys */

snapshots['dvc-refund-request, no payment: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  "Chưa có khoản thanh toán nào để yêu cầu hoàn trả."
status
`;
/* end snapshot dvc-refund-request, no payment: tree */

snapshots['dvc-refund-request, waiting: tree'] = `
region "Yêu cầu hoàn trả" busy=true
  heading "Yêu cầu hoàn trả" level=2
  "Đang xem khoản đã nộp…"
status
`;
/* end snapshot dvc-refund-request, waiting: tree */

snapshots['dvc-refund-request, form: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  term
    "Đã nộp"
  definition
    "một trăm năm mươi nghìn đồng"
  term
    "Còn có thể yêu cầu hoàn trả"
  definition
    "một trăm năm mươi nghìn đồng"
  separator
  group "Lý do"
    "Lý do"
    radio "Nộp sai số tiền" checked=false required
    "Nộp sai số tiền"
    radio "Nộp nhầm hồ sơ" checked=false required
    "Nộp nhầm hồ sơ"
    radio "Hồ sơ đã rút hoặc không được tiếp nhận" checked=false required
    "Hồ sơ đã rút hoặc không được tiếp nhận"
    radio "Lý do khác" checked=false required
    "Lý do khác"
  group "Số tiền đề nghị hoàn trả"
    "Số tiền đề nghị hoàn trả"
    radio "Toàn bộ 150.000 ₫" checked=true required
    "Toàn bộ 150.000 ₫"
    radio "Một phần" checked=false required
    "Một phần"
  button "Xem lại yêu cầu"
status
`;
/* end snapshot dvc-refund-request, form: tree */

snapshots['dvc-refund-request, paid twice: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  term
    "Đã nộp"
  definition
    "một trăm năm mươi nghìn đồng"
  term
    "Còn có thể yêu cầu hoàn trả"
  definition
    "ba trăm nghìn đồng"
  separator
  group "Lý do"
    "Lý do"
    radio "Đã nộp hai lần cho cùng một khoản" checked=true required
    "Đã nộp hai lần cho cùng một khoản"
    radio "Nộp sai số tiền" checked=false required
    "Nộp sai số tiền"
    radio "Nộp nhầm hồ sơ" checked=false required
    "Nộp nhầm hồ sơ"
    radio "Hồ sơ đã rút hoặc không được tiếp nhận" checked=false required
    "Hồ sơ đã rút hoặc không được tiếp nhận"
    radio "Lý do khác" checked=false required
    "Lý do khác"
  group "Số tiền đề nghị hoàn trả"
    "Số tiền đề nghị hoàn trả"
    radio "Toàn bộ" checked=true required
    "Toàn bộ"
    radio "Một phần" checked=false required
    "Một phần"
  button "Xem lại yêu cầu"
status
`;
/* end snapshot dvc-refund-request, paid twice: tree */

snapshots['dvc-refund-request, nothing filled in: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  term
    "Đã nộp"
  definition
    "một trăm năm mươi nghìn đồng"
  term
    "Còn có thể yêu cầu hoàn trả"
  definition
    "một trăm năm mươi nghìn đồng"
  separator
  group "Chưa gửi được: cần sửa 1 chỗ"
    "Chưa gửi được: cần sửa 1 chỗ"
    list
      listitem
        link "Chọn lý do đề nghị hoàn trả"
  group "Lý do"
    "Lý do"
    "Chọn lý do đề nghị hoàn trả"
    radio "Nộp sai số tiền" checked=false required
    "Nộp sai số tiền"
    radio "Nộp nhầm hồ sơ" checked=false required
    "Nộp nhầm hồ sơ"
    radio "Hồ sơ đã rút hoặc không được tiếp nhận" checked=false required
    "Hồ sơ đã rút hoặc không được tiếp nhận"
    radio "Lý do khác" checked=false required
    "Lý do khác"
  group "Số tiền đề nghị hoàn trả"
    "Số tiền đề nghị hoàn trả"
    radio "Toàn bộ 150.000 ₫" checked=true required
    "Toàn bộ 150.000 ₫"
    radio "Một phần" checked=false required
    "Một phần"
  button "Xem lại yêu cầu"
status
`;
/* end snapshot dvc-refund-request, nothing filled in: tree */

snapshots['dvc-refund-request, more than was paid: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  term
    "Đã nộp"
  definition
    "một trăm năm mươi nghìn đồng"
  term
    "Còn có thể yêu cầu hoàn trả"
  definition
    "một trăm năm mươi nghìn đồng"
  separator
  group "Chưa gửi được: cần sửa 1 chỗ"
    "Chưa gửi được: cần sửa 1 chỗ"
    list
      listitem
        link "Số tiền không được lớn hơn 150.000 ₫"
  group "Lý do"
    "Lý do"
    radio "Nộp sai số tiền" checked=false required
    "Nộp sai số tiền"
    radio "Nộp nhầm hồ sơ" checked=true required
    "Nộp nhầm hồ sơ"
    radio "Hồ sơ đã rút hoặc không được tiếp nhận" checked=false required
    "Hồ sơ đã rút hoặc không được tiếp nhận"
    radio "Lý do khác" checked=false required
    "Lý do khác"
  group "Số tiền đề nghị hoàn trả"
    "Số tiền đề nghị hoàn trả"
    radio "Toàn bộ 150.000 ₫" checked=false required
    "Toàn bộ 150.000 ₫"
    radio "Một phần" checked=true required
    "Một phần"
    "Số tiền (đồng)"
    "Nhiều nhất một trăm năm mươi nghìn đồng"
    "Số tiền không được lớn hơn một trăm năm mươi nghìn đồng"
    textbox "Số tiền (đồng)" invalid=true required
  button "Xem lại yêu cầu"
status
`;
/* end snapshot dvc-refund-request, more than was paid: tree */

snapshots['dvc-refund-request, read back: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Kiểm tra trước khi gửi" level=3
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  term
    "Mã tham chiếu"
  definition
    "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  term
    "Số tiền đề nghị hoàn trả"
  definition
    "một trăm năm mươi nghìn đồng"
  term
    "Lý do"
  definition
    "Nộp nhầm hồ sơ"
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  button "Gửi yêu cầu hoàn trả" disabled=false
  button "Sửa lại"
status
`;
/* end snapshot dvc-refund-request, read back: tree */

snapshots['dvc-refund-request, sending: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Kiểm tra trước khi gửi" level=3
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  term
    "Mã tham chiếu"
  definition
    "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  term
    "Số tiền đề nghị hoàn trả"
  definition
    "một trăm năm mươi nghìn đồng"
  term
    "Lý do"
  definition
    "Nộp nhầm hồ sơ"
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  button "Đang gửi yêu cầu…" disabled=true
status
`;
/* end snapshot dvc-refund-request, sending: tree */

snapshots['dvc-refund-request, not sent: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  alert
    "Hệ thống đang tạm gián đoạn"
    "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
    "Nếu yêu cầu đã đến nơi, gửi lại cũng chỉ tính một lần."
    "Mã để đọc cho nơi hỗ trợ:"
    "r e q, 7 f 3 a"
  heading "Kiểm tra trước khi gửi" level=3
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  term
    "Mã tham chiếu"
  definition
    "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  term
    "Số tiền đề nghị hoàn trả"
  definition
    "một trăm năm mươi nghìn đồng"
  term
    "Lý do"
  definition
    "Nộp nhầm hồ sơ"
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  button "Gửi lại" disabled=false
  button "Sửa lại"
status
`;
/* end snapshot dvc-refund-request, not sent: tree */

snapshots['dvc-refund-request, sent: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Đã gửi yêu cầu hoàn trả" level=3
  "Cơ quan thu sẽ kiểm tra và chuyển Kho bạc Nhà nước. Thời gian tùy thuộc quy định; Ông/Bà có thể theo dõi tại đây."
  list "Các yêu cầu hoàn trả"
    listitem
      term
        "Số tiền đề nghị hoàn trả"
      definition
        "một trăm năm mươi nghìn đồng"
      term
        "Lý do"
      definition
        "Nộp nhầm hồ sơ"
      term
        "Mã tham chiếu"
      definition
        "H T, 2 5 0 7, 0 0 0 0, 4 5"
      list
        listitem current=false
          "Gửi yêu cầu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=false
          "Đến cơ quan thu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=step
          "Cơ quan thu đồng ý"
          "đang chờ"
        listitem current=false
          "Kho bạc Nhà nước chi trả"
          "chưa đến"
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  button "Kiểm tra lại" disabled=false
status
`;
/* end snapshot dvc-refund-request, sent: tree */

snapshots['dvc-refund-request, on its way: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Yêu cầu hoàn trả đã được ghi nhận" level=3
  "Hệ thống đang chuyển yêu cầu đến cơ quan thu. Không cần gửi lại."
  list "Các yêu cầu hoàn trả"
    listitem
      term
        "Số tiền đề nghị hoàn trả"
      definition
        "một trăm năm mươi nghìn đồng"
      term
        "Lý do"
      definition
        "Nộp nhầm hồ sơ"
      term
        "Mã tham chiếu"
      definition
        "H T, 2 5 0 7, 0 0 0 0, 4 5"
      list
        listitem current=false
          "Gửi yêu cầu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=step
          "Đến cơ quan thu"
          "đang chờ"
        listitem current=false
          "Cơ quan thu đồng ý"
          "chưa đến"
        listitem current=false
          "Kho bạc Nhà nước chi trả"
          "chưa đến"
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  button "Kiểm tra lại" disabled=false
status
`;
/* end snapshot dvc-refund-request, on its way: tree */

snapshots['dvc-refund-request, nobody answered: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Xin đừng gửi lại yêu cầu" level=3
  "Chưa rõ yêu cầu đã đến cơ quan thu hay chưa. Yêu cầu vẫn được giữ và hệ thống tự hỏi lại."
  list "Các yêu cầu hoàn trả"
    listitem
      term
        "Số tiền đề nghị hoàn trả"
      definition
        "một trăm năm mươi nghìn đồng"
      term
        "Lý do"
      definition
        "Nộp nhầm hồ sơ"
      term
        "Mã tham chiếu"
      definition
        "H T, 2 5 0 7, 0 0 0 0, 4 5"
      list
        listitem current=false
          "Gửi yêu cầu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=step
          "Đến cơ quan thu"
          "đang chờ"
        listitem current=false
          "Cơ quan thu đồng ý"
          "chưa đến"
        listitem current=false
          "Kho bạc Nhà nước chi trả"
          "chưa đến"
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  button "Kiểm tra lại" disabled=false
status
`;
/* end snapshot dvc-refund-request, nobody answered: tree */

snapshots['dvc-refund-request, agreed, not yet paid: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Cơ quan thu đã đồng ý, đang chờ Kho bạc Nhà nước chi trả" level=3
  "Chưa có tiền được trả. Thời gian chi trả tùy thuộc Kho bạc Nhà nước."
  list "Các yêu cầu hoàn trả"
    listitem
      term
        "Số tiền đề nghị hoàn trả"
      definition
        "một trăm năm mươi nghìn đồng"
      term
        "Lý do"
      definition
        "Nộp nhầm hồ sơ"
      term
        "Mã tham chiếu"
      definition
        "H T, 2 5 0 7, 0 0 0 0, 4 5"
      list
        listitem current=false
          "Gửi yêu cầu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=false
          "Đến cơ quan thu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=false
          "Cơ quan thu đồng ý"
          "đã xong"
          "14 giờ 20 phút, ngày 9 tháng 7 năm 2025"
        listitem current=step
          "Kho bạc Nhà nước chi trả"
          "đang chờ"
  "Cơ quan thu xem xét yêu cầu và quyết định. Nếu đồng ý, Kho bạc Nhà nước chi trả. Việc này cần thời gian theo quy định; gửi yêu cầu chưa có nghĩa là được hoàn trả."
  button "Kiểm tra lại" disabled=false
  button "Yêu cầu hoàn trả phần còn lại"
status
`;
/* end snapshot dvc-refund-request, agreed, not yet paid: tree */

snapshots['dvc-refund-request, paid back: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Kho bạc Nhà nước đã chi trả một trăm năm mươi nghìn đồng" level=3
  "Ngân hàng có thể cần thêm thời gian để ghi có vào tài khoản đã nộp tiền."
  list "Các yêu cầu hoàn trả"
    listitem
      term
        "Số tiền đề nghị hoàn trả"
      definition
        "một trăm năm mươi nghìn đồng"
      term
        "Lý do"
      definition
        "Nộp nhầm hồ sơ"
      term
        "Mã tham chiếu"
      definition
        "H T, 2 5 0 7, 0 0 0 0, 4 5"
      list
        listitem current=false
          "Gửi yêu cầu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=false
          "Đến cơ quan thu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=false
          "Cơ quan thu đồng ý"
          "đã xong"
          "14 giờ 20 phút, ngày 9 tháng 7 năm 2025"
        listitem current=false
          "Kho bạc Nhà nước chi trả"
          "đã xong"
          "10 giờ 5 phút, ngày 15 tháng 7 năm 2025"
status
`;
/* end snapshot dvc-refund-request, paid back: tree */

snapshots['dvc-refund-request, refused: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Cơ quan thu không đồng ý hoàn trả" level=3
  "Khoản tiền đã nộp vẫn được ghi nhận. Xin liên hệ cơ quan thu nếu cần biết lý do hoặc khiếu nại."
  list "Các yêu cầu hoàn trả"
    listitem
      term
        "Số tiền đề nghị hoàn trả"
      definition
        "một trăm năm mươi nghìn đồng"
      term
        "Lý do"
      definition
        "Nộp nhầm hồ sơ"
      term
        "Mã tham chiếu"
      definition
        "H T, 2 5 0 7, 0 0 0 0, 4 5"
      list
        listitem current=false
          "Gửi yêu cầu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=false
          "Đến cơ quan thu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=false
          "Cơ quan thu không đồng ý"
          "10 giờ 5 phút, ngày 15 tháng 7 năm 2025"
  button "Gửi yêu cầu khác"
status
`;
/* end snapshot dvc-refund-request, refused: tree */

snapshots['dvc-refund-request, agreed, then not paid: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Đã đồng ý nhưng chưa chi trả được" level=3
  "Kho bạc Nhà nước báo chưa chi trả được. Khoản tiền này vẫn được ghi nhận là chưa hoàn trả; xin liên hệ cơ quan thu."
  list "Các yêu cầu hoàn trả"
    listitem
      term
        "Số tiền đề nghị hoàn trả"
      definition
        "một trăm năm mươi nghìn đồng"
      term
        "Lý do"
      definition
        "Nộp nhầm hồ sơ"
      term
        "Mã tham chiếu"
      definition
        "H T, 2 5 0 7, 0 0 0 0, 4 5"
      list
        listitem current=false
          "Gửi yêu cầu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=false
          "Đến cơ quan thu"
          "đã xong"
          "9 giờ, ngày 4 tháng 7 năm 2025"
        listitem current=false
          "Cơ quan thu đồng ý"
          "đã xong"
          "14 giờ 20 phút, ngày 9 tháng 7 năm 2025"
        listitem current=false
          "Chưa chi trả được"
          "10 giờ 5 phút, ngày 15 tháng 7 năm 2025"
  button "Gửi yêu cầu khác"
status
`;
/* end snapshot dvc-refund-request, agreed, then not paid: tree */

snapshots['dvc-refund-request, nothing left: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Không có khoản nào để hoàn trả" level=3
  "Khoản này đã được yêu cầu hoàn trả hết."
status
`;
/* end snapshot dvc-refund-request, nothing left: tree */

snapshots['dvc-refund-request, not paid: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  heading "Khoản này chưa thanh toán xong" level=3
  "Chỉ có thể yêu cầu hoàn trả khoản đã thanh toán."
status
`;
/* end snapshot dvc-refund-request, not paid: tree */

snapshots['dvc-refund-request, another’s payment: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  alert
    heading "Không tìm thấy khoản thanh toán này" level=3
    "Chỉ người đã thanh toán mới yêu cầu hoàn trả được, trên trình duyệt hoặc tài khoản đã dùng khi đó."
status
`;
/* end snapshot dvc-refund-request, another’s payment: tree */

snapshots['dvc-refund-request, service down: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Yêu cầu hoàn trả" busy=false
  heading "Yêu cầu hoàn trả" level=2
  alert
    "Hệ thống đang tạm gián đoạn"
    "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
    button "Thử lại"
    "Mã để đọc cho nơi hỗ trợ:"
    "r e q, 7 f 3 a"
status
`;
/* end snapshot dvc-refund-request, service down: tree */

snapshots['dvc-refund-request, form: keys'] = `
Tab → radio "Nộp sai số tiền" checked=false required
Tab → radio "Toàn bộ 150.000 ₫" checked=true required
Tab → button "Xem lại yêu cầu"
`;
/* end snapshot dvc-refund-request, form: keys */

snapshots['dvc-refund-request, more than was paid: keys'] = `
Tab → link "Số tiền không được lớn hơn 150.000 ₫"
Tab → radio "Nộp nhầm hồ sơ" checked=true required
Tab → radio "Một phần" checked=true required
Tab → textbox "Số tiền (đồng)" invalid=true required
Tab → button "Xem lại yêu cầu"
`;
/* end snapshot dvc-refund-request, more than was paid: keys */

snapshots['dvc-refund-request, read back: keys'] = `
Tab → button "Gửi yêu cầu hoàn trả" disabled=false
Tab → button "Sửa lại"
`;
/* end snapshot dvc-refund-request, read back: keys */

snapshots['dvc-dossier-list, waiting: tree'] = `
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "Đang tải hồ sơ…"
status
`;
/* end snapshot dvc-dossier-list, waiting: tree */

snapshots['dvc-dossier-list, signed out: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "Đăng nhập để xem các hồ sơ đã nộp và việc Ông/Bà cần làm."
  button "Đăng nhập bằng tài khoản định danh điện tử"
  "Không cần đăng nhập nếu chỉ tra cứu một hồ sơ theo mã."
status
`;
/* end snapshot dvc-dossier-list, signed out: tree */

snapshots['dvc-dossier-list, five: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "5 hồ sơ"
  group "Lọc theo việc cần làm"
    button "Tất cả 5" pressed=true
    button "Cần Ông/Bà làm 2" pressed=false
    button "Cơ quan đang giải quyết 2" pressed=false
    button "Đã kết thúc 1" pressed=false
  list
    listitem
      link "Đăng ký khai sinh"
      "Yêu cầu bổ sung giấy tờ"
      "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
    listitem
      link "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
      "Yêu cầu thực hiện nghĩa vụ tài chính"
      "Đến lượt Ông/Bà: nộp một trăm năm mươi nghìn đồng."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đã quá ngày hẹn trả 2 ngày làm việc (hẹn ngày 1 tháng 7 năm 2025)."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 4"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
    listitem
      link "Đăng ký khai sinh"
      "Đã trả kết quả"
      "Đã trả kết quả ngày 4 tháng 7 năm 2025."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 5"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
  button "In danh sách"
status
`;
/* end snapshot dvc-dossier-list, five: tree */

snapshots['dvc-dossier-list, only those that wait for me: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "5 hồ sơ"
  group "Lọc theo việc cần làm"
    button "Tất cả 5" pressed=false
    button "Cần Ông/Bà làm 2" pressed=true
    button "Cơ quan đang giải quyết 2" pressed=false
    button "Đã kết thúc 1" pressed=false
  list
    listitem
      link "Đăng ký khai sinh"
      "Yêu cầu bổ sung giấy tờ"
      "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
    listitem
      link "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
      "Yêu cầu thực hiện nghĩa vụ tài chính"
      "Đến lượt Ông/Bà: nộp một trăm năm mươi nghìn đồng."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
  button "In danh sách"
status
`;
/* end snapshot dvc-dossier-list, only those that wait for me: tree */

snapshots['dvc-dossier-list, none like that: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "1 hồ sơ"
  group "Lọc theo việc cần làm"
    button "Tất cả 1" pressed=false
    button "Cần Ông/Bà làm 0" pressed=false
    button "Cơ quan đang giải quyết 1" pressed=false
    button "Đã kết thúc 0" pressed=true
  list
  "Không có hồ sơ nào như vậy trong số đã tải."
  button "In danh sách"
status
`;
/* end snapshot dvc-dossier-list, none like that: tree */

snapshots['dvc-dossier-list, many: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "21 hồ sơ"
  group "Lọc theo việc cần làm"
    button "Tất cả" pressed=true
    button "Cần Ông/Bà làm" pressed=false
    button "Cơ quan đang giải quyết" pressed=false
    button "Đã kết thúc" pressed=false
  list
    listitem
      link "Đăng ký khai sinh"
      "Không được tiếp nhận"
      "Chưa được tiếp nhận. Xem lý do và cách làm lại."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 5"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Yêu cầu bổ sung giấy tờ"
      "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 7"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
    listitem
      link "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
      "Yêu cầu thực hiện nghĩa vụ tài chính"
      "Đến lượt Ông/Bà: nộp một trăm năm mươi nghìn đồng."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 8"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 1"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 2"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 1 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Mới đăng ký"
      "Đã gửi, đang chờ cơ quan kiểm tra."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 3"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Được tiếp nhận"
      "Đã tiếp nhận, đang chờ giải quyết."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 4"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 6"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Công dân yêu cầu rút hồ sơ"
      "Đang xem xét yêu cầu rút hồ sơ."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 9"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Hẹn trả kết quả ngày 8 tháng 7 năm 2025."
    listitem
      link "Đăng ký khai sinh"
      "Dừng xử lý"
      "Đã dừng xử lý."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 0"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
  button "Xem thêm" disabled=false
  button "In danh sách"
status
`;
/* end snapshot dvc-dossier-list, many: tree */

snapshots['dvc-dossier-list, loading more: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "21 hồ sơ"
  group "Lọc theo việc cần làm"
    button "Tất cả" pressed=true
    button "Cần Ông/Bà làm" pressed=false
    button "Cơ quan đang giải quyết" pressed=false
    button "Đã kết thúc" pressed=false
  list
    listitem
      link "Đăng ký khai sinh"
      "Không được tiếp nhận"
      "Chưa được tiếp nhận. Xem lý do và cách làm lại."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 5"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Yêu cầu bổ sung giấy tờ"
      "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 7"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
    listitem
      link "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
      "Yêu cầu thực hiện nghĩa vụ tài chính"
      "Đến lượt Ông/Bà: nộp một trăm năm mươi nghìn đồng."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 8"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 1"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 2"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 1 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Mới đăng ký"
      "Đã gửi, đang chờ cơ quan kiểm tra."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 3"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Được tiếp nhận"
      "Đã tiếp nhận, đang chờ giải quyết."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 4"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 6"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Công dân yêu cầu rút hồ sơ"
      "Đang xem xét yêu cầu rút hồ sơ."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 9"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Hẹn trả kết quả ngày 8 tháng 7 năm 2025."
    listitem
      link "Đăng ký khai sinh"
      "Dừng xử lý"
      "Đã dừng xử lý."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 0"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
  button "Đang tải thêm…" disabled=true
  button "In danh sách"
status
`;
/* end snapshot dvc-dossier-list, loading more: tree */

snapshots['dvc-dossier-list, all pages, some unreadable: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "21 hồ sơ"
  group "Lọc theo việc cần làm"
    button "Tất cả 20" pressed=true
    button "Cần Ông/Bà làm 5" pressed=false
    button "Cơ quan đang giải quyết 12" pressed=false
    button "Đã kết thúc 3" pressed=false
  list
    listitem
      link "Đăng ký khai sinh"
      "Không được tiếp nhận"
      "Chưa được tiếp nhận. Xem lý do và cách làm lại."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 5"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Yêu cầu bổ sung giấy tờ"
      "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 7"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
    listitem
      link "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
      "Yêu cầu thực hiện nghĩa vụ tài chính"
      "Đến lượt Ông/Bà: nộp một trăm năm mươi nghìn đồng."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 8"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 1"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 2"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 1 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Mới đăng ký"
      "Đã gửi, đang chờ cơ quan kiểm tra."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 3"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Được tiếp nhận"
      "Đã tiếp nhận, đang chờ giải quyết."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 4"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 6"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Công dân yêu cầu rút hồ sơ"
      "Đang xem xét yêu cầu rút hồ sơ."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 9"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Hẹn trả kết quả ngày 8 tháng 7 năm 2025."
    listitem
      link "Đăng ký khai sinh"
      "Dừng xử lý"
      "Đã dừng xử lý."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 0"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Đã xử lý xong"
      "Đã có kết quả tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 1"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Không được tiếp nhận"
      "Chưa được tiếp nhận. Xem lý do và cách làm lại."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 9"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Đã trả kết quả"
      "Đã trả kết quả ngày 4 tháng 7 năm 2025."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 2"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đã quá ngày hẹn trả 2 ngày làm việc (hẹn ngày 1 tháng 7 năm 2025)."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 3"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
    listitem
      link "Đăng ký khai sinh"
      "Chờ niêm yết công khai"
      "Chờ niêm yết công khai"
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 4"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 5"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 6"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 1 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Mới đăng ký"
      "Đã gửi, đang chờ cơ quan kiểm tra."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 7"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Được tiếp nhận"
      "Đã tiếp nhận, đang chờ giải quyết."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 8"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 2 0"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
  "Có 1 hồ sơ chưa hiển thị được ở đây. Xin tra cứu theo mã hoặc hỏi Bộ phận Một cửa."
  button "In danh sách"
status
`;
/* end snapshot dvc-dossier-list, all pages, some unreadable: tree */

snapshots['dvc-dossier-list, the next page cannot be had: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "21 hồ sơ"
  group "Lọc theo việc cần làm"
    button "Tất cả" pressed=true
    button "Cần Ông/Bà làm" pressed=false
    button "Cơ quan đang giải quyết" pressed=false
    button "Đã kết thúc" pressed=false
  list
    listitem
      link "Đăng ký khai sinh"
      "Không được tiếp nhận"
      "Chưa được tiếp nhận. Xem lý do và cách làm lại."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 5"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Yêu cầu bổ sung giấy tờ"
      "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 7"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
    listitem
      link "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
      "Yêu cầu thực hiện nghĩa vụ tài chính"
      "Đến lượt Ông/Bà: nộp một trăm năm mươi nghìn đồng."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 8"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 1"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 2"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 1 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Mới đăng ký"
      "Đã gửi, đang chờ cơ quan kiểm tra."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 3"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
    listitem
      link "Đăng ký khai sinh"
      "Được tiếp nhận"
      "Đã tiếp nhận, đang chờ giải quyết."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 4"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Đang xử lý"
      "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 6"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    listitem
      link "Đăng ký khai sinh"
      "Công dân yêu cầu rút hồ sơ"
      "Đang xem xét yêu cầu rút hồ sơ."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 0 9"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
      "Hẹn trả kết quả ngày 8 tháng 7 năm 2025."
    listitem
      link "Đăng ký khai sinh"
      "Dừng xử lý"
      "Đã dừng xử lý."
      "H 9 9, 0 1, 2 0 2 5, 0 7, 0 2, 0 0 1 0"
      "·"
      "Ủy ban nhân dân xã Bến Mẫu"
  alert
    "Hệ thống đang tạm gián đoạn"
    "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
    "Mã để đọc cho nơi hỗ trợ:"
    "r e q, 7 f 3 a"
  button "Xem thêm" disabled=false
  button "In danh sách"
status
`;
/* end snapshot dvc-dossier-list, the next page cannot be had: tree */

snapshots['dvc-dossier-list, the session is over: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "Phiên đăng nhập đã hết hạn vì lý do an toàn. Vui lòng đăng nhập lại để tiếp tục."
  button "Đăng nhập bằng tài khoản định danh điện tử"
status
`;
/* end snapshot dvc-dossier-list, the session is over: tree */

snapshots['dvc-dossier-list, none yet: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  "Chưa có hồ sơ nào."
  "Hồ sơ nộp trực tuyến hoặc tại Bộ phận Một cửa sẽ hiện ở đây sau khi cơ quan cập nhật."
status
`;
/* end snapshot dvc-dossier-list, none yet: tree */

snapshots['dvc-dossier-list, service down: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Hồ sơ của tôi"
  heading "Hồ sơ của tôi" level=2
  alert
    "Hệ thống đang tạm gián đoạn"
    "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
    button "Thử lại"
    "Mã để đọc cho nơi hỗ trợ:"
    "r e q, 7 f 3 a"
status
`;
/* end snapshot dvc-dossier-list, service down: tree */

snapshots['dvc-dossier-list, five: keys'] = `
Tab → button "Tất cả 5" pressed=true
Tab → button "Cần Ông/Bà làm 2" pressed=false
Tab → button "Cơ quan đang giải quyết 2" pressed=false
Tab → button "Đã kết thúc 1" pressed=false
Tab → link "Đăng ký khai sinh"
Tab → link "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
Tab → link "Đăng ký khai sinh"
Tab → link "Đăng ký khai sinh"
Tab → link "Đăng ký khai sinh"
Tab → button "In danh sách"
`;
/* end snapshot dvc-dossier-list, five: keys */

snapshots['dvc-dossier-list, none like that: keys'] = `
Tab → button "Tất cả 1" pressed=false
Tab → button "Cần Ông/Bà làm 0" pressed=false
Tab → button "Cơ quan đang giải quyết 1" pressed=false
Tab → button "Đã kết thúc 0" pressed=true
Tab → button "In danh sách"
`;
/* end snapshot dvc-dossier-list, none like that: keys */

snapshots['dvc-payment-status, paid twice, asked back by itself: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Khoản này đã được thanh toán 2 lần" level=2
"Tiền đã đến hai lần cho cùng một khoản. Phần nộp thừa một trăm năm mươi nghìn đồng đã được tự động đề nghị cơ quan thu hoàn trả; Ông/Bà không cần làm gì thêm."
link "Theo dõi việc hoàn trả"
"Mã tham chiếu"
"H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
button "Sao chép"
separator
term
  "Thời điểm thanh toán"
definition
  "10 giờ 4 phút, ngày 3 tháng 7 năm 2025"
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Mã giao dịch"
definition
  "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
link "Xem biên nhận"
link "Lưu biên nhận (PDF, dưới 100 kB)"
status
`;
/* end snapshot dvc-payment-status, paid twice, asked back by itself: tree */
