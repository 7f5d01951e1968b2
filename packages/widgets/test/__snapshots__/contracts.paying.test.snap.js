/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots['dvc-fee-payment, no dossier: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Chưa có mã hồ sơ để xem khoản phải nộp."
status
`;
/* end snapshot dvc-fee-payment, no dossier: tree */

snapshots['dvc-fee-payment, waiting: tree'] = `
"Đang xem khoản phải nộp…"
status
`;
/* end snapshot dvc-fee-payment, waiting: tree */

snapshots['dvc-fee-payment, a guest pays: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Số tiền phải nộp" level=2
"một trăm năm mươi nghìn đồng"
"Một trăm năm mươi nghìn đồng"
table "Các khoản phải nộp"
  "Các khoản phải nộp"
  rowgroup
    row
      columnheader
        "Phí"
    row
      rowheader
        "Phí cung cấp thông tin lý lịch tư pháp"
      cell
        "một trăm nghìn đồng"
  rowgroup
    row
      columnheader
        "Lệ phí"
    row
      rowheader
        "Lệ phí cấp bản giấy"
      cell
        "năm mươi nghìn đồng"
separator
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Tài khoản nhận"
definition
  "3 5 1 1, 0, 1 2 3 4, 5 6 7"
  ","
  "Kho bạc Nhà nước tỉnh Sông Mẫu"
term
  "Nộp cho thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Nội dung nộp tiền"
definition
  "LE PHI HO SO H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
group open=false
  button "Căn cứ pháp lý"
separator
button "Thanh toán 150.000 ₫" disabled=false
"Ông/Bà sẽ sang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn ngân hàng hoặc ví điện tử, rồi trở lại trang.example xem kết quả."
"Không cần đăng nhập để nộp tiền. Biên nhận xem được trên trình duyệt này."
"Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng."
status
`;
/* end snapshot dvc-fee-payment, a guest pays: tree */

snapshots['dvc-fee-payment, signed in: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Ông/Bà đang nộp thay cho hồ sơ của người khác" level=2
"Hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3 của N. T. M.; biên nhận ghi người nộp tiền là Nguyễn Thị Mẫu. Nếu không phải hồ sơ này, xin đừng thanh toán và nhập lại mã hồ sơ."
heading "Số tiền phải nộp" level=2
"một trăm năm mươi nghìn đồng"
"Một trăm năm mươi nghìn đồng"
table "Các khoản phải nộp"
  "Các khoản phải nộp"
  rowgroup
    row
      columnheader
        "Phí"
    row
      rowheader
        "Phí cung cấp thông tin lý lịch tư pháp"
      cell
        "một trăm nghìn đồng"
  rowgroup
    row
      columnheader
        "Lệ phí"
    row
      rowheader
        "Lệ phí cấp bản giấy"
      cell
        "năm mươi nghìn đồng"
separator
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Tài khoản nhận"
definition
  "3 5 1 1, 0, 1 2 3 4, 5 6 7"
  ","
  "Kho bạc Nhà nước tỉnh Sông Mẫu"
term
  "Nộp cho thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Nội dung nộp tiền"
definition
  "LE PHI HO SO H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Người nộp tiền"
definition
  "Nguyễn Thị Mẫu"
group open=false
  button "Căn cứ pháp lý"
separator
button "Thanh toán 150.000 ₫" disabled=false
"Ông/Bà sẽ sang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn ngân hàng hoặc ví điện tử, rồi trở lại trang.example xem kết quả."
"Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng."
status
`;
/* end snapshot dvc-fee-payment, signed in: tree */

snapshots['dvc-fee-payment, a choice of ways: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Số tiền phải nộp" level=2
"một trăm năm mươi nghìn đồng"
"Một trăm năm mươi nghìn đồng"
table "Các khoản phải nộp"
  "Các khoản phải nộp"
  rowgroup
    row
      columnheader
        "Phí"
    row
      rowheader
        "Phí cung cấp thông tin lý lịch tư pháp"
      cell
        "một trăm nghìn đồng"
  rowgroup
    row
      columnheader
        "Lệ phí"
    row
      rowheader
        "Lệ phí cấp bản giấy"
      cell
        "năm mươi nghìn đồng"
separator
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Tài khoản nhận"
definition
  "3 5 1 1, 0, 1 2 3 4, 5 6 7"
  ","
  "Kho bạc Nhà nước tỉnh Sông Mẫu"
term
  "Nộp cho thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Nội dung nộp tiền"
definition
  "LE PHI HO SO H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
group open=false
  button "Căn cứ pháp lý"
separator
group "Cách nộp tiền"
  "Cách nộp tiền"
  radio "Ngân hàng, ví điện tửSang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn, rồi trở lại trang.example xem kết quả." checked=true
  "Ngân hàng, ví điện tử"
  "Sang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn, rồi trở lại trang.example xem kết quả."
  radio "Chuyển khoản bằng mã VietQRQuét mã, hoặc tự nhập số tài khoản trong ứng dụng ngân hàng. Kết quả hiện ngay tại trang này." checked=false
  "Chuyển khoản bằng mã VietQR"
  "Quét mã, hoặc tự nhập số tài khoản trong ứng dụng ngân hàng. Kết quả hiện ngay tại trang này."
button "Thanh toán 150.000 ₫" disabled=false
"Không cần đăng nhập để nộp tiền. Biên nhận xem được trên trình duyệt này."
"Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng."
status
`;
/* end snapshot dvc-fee-payment, a choice of ways: tree */

snapshots['dvc-fee-payment, for another’s dossier: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Ông/Bà đang nộp thay cho hồ sơ của người khác" level=2
"Hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3 của V. V. T.; biên nhận ghi người nộp tiền là Nguyễn Thị Mẫu. Nếu không phải hồ sơ này, xin đừng thanh toán và nhập lại mã hồ sơ."
heading "Số tiền phải nộp" level=2
"một trăm năm mươi nghìn đồng"
"Một trăm năm mươi nghìn đồng"
table "Các khoản phải nộp"
  "Các khoản phải nộp"
  rowgroup
    row
      columnheader
        "Phí"
    row
      rowheader
        "Phí cung cấp thông tin lý lịch tư pháp"
      cell
        "một trăm nghìn đồng"
  rowgroup
    row
      columnheader
        "Lệ phí"
    row
      rowheader
        "Lệ phí cấp bản giấy"
      cell
        "năm mươi nghìn đồng"
separator
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Tài khoản nhận"
definition
  "3 5 1 1, 0, 1 2 3 4, 5 6 7"
  ","
  "Kho bạc Nhà nước tỉnh Sông Mẫu"
term
  "Nộp cho thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Nội dung nộp tiền"
definition
  "LE PHI HO SO H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Người nộp tiền"
definition
  "Nguyễn Thị Mẫu"
group open=false
  button "Căn cứ pháp lý"
separator
button "Thanh toán 150.000 ₫" disabled=false
"Ông/Bà sẽ sang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn ngân hàng hoặc ví điện tử, rồi trở lại trang.example xem kết quả."
"Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng."
status
`;
/* end snapshot dvc-fee-payment, for another’s dossier: tree */

snapshots['dvc-fee-payment, two agencies, phí and lệ phí: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Số tiền phải nộp" level=2
"một triệu hai trăm năm mươi nghìn đồng"
"Một triệu hai trăm năm mươi nghìn đồng"
"Tiền chuyển đến 2 đơn vị và được nộp lần lượt, mỗi đơn vị một lần thanh toán và biên nhận riêng."
list "Các đơn vị nhận tiền, theo thứ tự nộp"
  listitem current=step
    "Sở Nông nghiệp và Môi trường tỉnh Sông Mẫu"
    "một triệu đồng"
    "Nộp bây giờ"
    table "Các khoản phải nộp"
      "Các khoản phải nộp"
      rowgroup
        row
          columnheader
            "Phí"
        row
          rowheader
            "Phí thẩm định hồ sơ cấp giấy chứng nhận"
          cell
            "một triệu đồng"
  listitem current=false
    "Văn phòng đăng ký đất đai Sông Mẫu"
    "hai trăm năm mươi nghìn đồng"
    "Nộp sau"
    table "Các khoản phải nộp"
      "Các khoản phải nộp"
      rowgroup
        row
          columnheader
            "Lệ phí"
        row
          rowheader
            "Lệ phí cấp giấy chứng nhận"
          cell
            "hai trăm năm mươi nghìn đồng"
separator
term
  "Nộp cho thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Nội dung nộp tiền"
definition
  "LE PHI HO SO H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
group open=false
  button "Căn cứ pháp lý"
separator
button "Thanh toán khoản đầu tiên: 1.000.000 ₫" disabled=false
"Ông/Bà sẽ sang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn ngân hàng hoặc ví điện tử, rồi trở lại trang.example xem kết quả."
"Không cần đăng nhập để nộp tiền. Biên nhận xem được trên trình duyệt này."
"Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng."
status
`;
/* end snapshot dvc-fee-payment, two agencies, phí and lệ phí: tree */

snapshots['dvc-fee-payment, amount changed: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Mức phí đã thay đổi từ một trăm năm mươi nghìn đồng thành một trăm tám mươi nghìn đồng" level=2
"Chưa có khoản tiền nào bị trừ. Xin kiểm tra lại trước khi thanh toán."
heading "Số tiền phải nộp" level=2
"một trăm tám mươi nghìn đồng"
"Một trăm tám mươi nghìn đồng"
table "Các khoản phải nộp"
  "Các khoản phải nộp"
  rowgroup
    row
      columnheader
        "Phí"
    row
      rowheader
        "Phí cung cấp thông tin lý lịch tư pháp"
      cell
        "một trăm nghìn đồng"
  rowgroup
    row
      columnheader
        "Lệ phí"
    row
      rowheader
        "Lệ phí cấp bản giấy"
      cell
        "năm mươi nghìn đồng"
separator
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Tài khoản nhận"
definition
  "3 5 1 1, 0, 1 2 3 4, 5 6 7"
  ","
  "Kho bạc Nhà nước tỉnh Sông Mẫu"
term
  "Nộp cho thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Nội dung nộp tiền"
definition
  "LE PHI HO SO H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
group open=false
  button "Căn cứ pháp lý"
separator
button "Thanh toán 180.000 ₫" disabled=false
"Ông/Bà sẽ sang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn ngân hàng hoặc ví điện tử, rồi trở lại trang.example xem kết quả."
"Không cần đăng nhập để nộp tiền. Biên nhận xem được trên trình duyệt này."
"Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng."
status
`;
/* end snapshot dvc-fee-payment, amount changed: tree */

snapshots['dvc-fee-payment, the code of a transfer: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Quét mã hoặc chuyển khoản theo thông tin dưới đây" level=2
"Xin giữ đúng số tài khoản và số tiền. Chỉ chuyển một lần."
img "Mã QR thanh toán một trăm năm mươi nghìn đồng cho Sở Tư pháp tỉnh Sông Mẫu"
term
  "Ngân hàng"
definition
  "Ngân hàng Thử"
  ","
  "mã 999999"
term
  "Số tài khoản"
definition
  "9 9 2 5, 0 7 0 3, 0 0 0 0, 0 1"
  button "Sao chép Số tài khoản"
term
  "Chủ tài khoản"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Số tiền"
definition
  "một trăm năm mươi nghìn đồng"
  button "Sao chép Số tiền"
term
  "Nội dung chuyển khoản"
definition
  "NOP AB2CD3"
  button "Sao chép Nội dung chuyển khoản"
term
  "Mã tham chiếu"
definition
  "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
term
  "Mã có hiệu lực đến"
definition
  "10 giờ 15 phút, ngày 3 tháng 7 năm 2025"
"Đang chờ ngân hàng báo có tiền. Trang này tự kiểm tra."
"Đã chuyển khoản xong thì có thể đóng trang này. Khoản tiền vẫn được ghi nhận theo mã tham chiếu."
button "Tôi đã chuyển, kiểm tra kết quả" disabled=false
button "Chọn cách khác"
link "Mở trang thanh toán"
group open=false
  button "Không nộp nữa"
status
`;
/* end snapshot dvc-fee-payment, the code of a transfer: tree */

snapshots['dvc-fee-payment, the code is out of date: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Mã thanh toán đã hết hiệu lực" level=2
"Nếu Ông/Bà vừa chuyển tiền, xin chờ kết quả trước khi tạo mã mới."
term
  "Mã tham chiếu"
definition
  "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
"Đang chờ ngân hàng báo có tiền. Trang này tự kiểm tra. Kiểm tra gần nhất lúc ·· giờ ·· phút ·· giây."
button "Kiểm tra lại" disabled=false
button "Tạo mã mới"
status
`;
/* end snapshot dvc-fee-payment, the code is out of date: tree */

snapshots['dvc-fee-payment, going to the pay page: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Số tiền phải nộp" level=2
"một trăm năm mươi nghìn đồng"
"Một trăm năm mươi nghìn đồng"
table "Các khoản phải nộp"
  "Các khoản phải nộp"
  rowgroup
    row
      columnheader
        "Phí"
    row
      rowheader
        "Phí cung cấp thông tin lý lịch tư pháp"
      cell
        "một trăm nghìn đồng"
  rowgroup
    row
      columnheader
        "Lệ phí"
    row
      rowheader
        "Lệ phí cấp bản giấy"
      cell
        "năm mươi nghìn đồng"
separator
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Tài khoản nhận"
definition
  "3 5 1 1, 0, 1 2 3 4, 5 6 7"
  ","
  "Kho bạc Nhà nước tỉnh Sông Mẫu"
term
  "Nộp cho thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Nội dung nộp tiền"
definition
  "LE PHI HO SO H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
group open=false
  button "Căn cứ pháp lý"
separator
button "Đang mở trang thanh toán…" disabled=true
"Ông/Bà sẽ sang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn ngân hàng hoặc ví điện tử, rồi trở lại trang.example xem kết quả."
"Không cần đăng nhập để nộp tiền. Biên nhận xem được trên trình duyệt này."
"Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng."
status
`;
/* end snapshot dvc-fee-payment, going to the pay page: tree */

snapshots['dvc-fee-payment, bank silent: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Xin đừng thanh toán lại" level=2
"Hồ sơ này có một khoản thanh toán đang chờ kết quả. Nếu tài khoản đã bị trừ tiền, khoản tiền đó vẫn được ghi nhận theo mã tham chiếu dưới đây."
term
  "Mã tham chiếu"
definition
  "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
term
  "Số tiền phải nộp"
definition
  "một trăm năm mươi nghìn đồng"
term
  "Có kết quả chậm nhất"
definition
  "12 giờ, ngày 3 tháng 7 năm 2025"
link "Xem kết quả thanh toán"
status
`;
/* end snapshot dvc-fee-payment, bank silent: tree */

snapshots['dvc-fee-payment, booked for people to settle: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Xin đừng thanh toán lại" level=2
"Hồ sơ này có một khoản thanh toán đang chờ kết quả. Nếu tài khoản đã bị trừ tiền, khoản tiền đó vẫn được ghi nhận theo mã tham chiếu dưới đây."
term
  "Mã tham chiếu"
definition
  "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
term
  "Số tiền phải nộp"
definition
  "một trăm năm mươi nghìn đồng"
link "Xem kết quả thanh toán"
status
`;
/* end snapshot dvc-fee-payment, booked for people to settle: tree */

snapshots['dvc-fee-payment, last attempt took nothing: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Lần thanh toán trước không thành công" level=2
"Chưa ghi nhận khoản tiền nào. Có thể thanh toán lại."
heading "Số tiền phải nộp" level=2
"một trăm năm mươi nghìn đồng"
"Một trăm năm mươi nghìn đồng"
table "Các khoản phải nộp"
  "Các khoản phải nộp"
  rowgroup
    row
      columnheader
        "Phí"
    row
      rowheader
        "Phí cung cấp thông tin lý lịch tư pháp"
      cell
        "một trăm nghìn đồng"
  rowgroup
    row
      columnheader
        "Lệ phí"
    row
      rowheader
        "Lệ phí cấp bản giấy"
      cell
        "năm mươi nghìn đồng"
separator
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Tài khoản nhận"
definition
  "3 5 1 1, 0, 1 2 3 4, 5 6 7"
  ","
  "Kho bạc Nhà nước tỉnh Sông Mẫu"
term
  "Nộp cho thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Nội dung nộp tiền"
definition
  "LE PHI HO SO H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
group open=false
  button "Căn cứ pháp lý"
separator
button "Thanh toán 150.000 ₫" disabled=false
"Ông/Bà sẽ sang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn ngân hàng hoặc ví điện tử, rồi trở lại trang.example xem kết quả."
"Không cần đăng nhập để nộp tiền. Biên nhận xem được trên trình duyệt này."
"Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng."
status
`;
/* end snapshot dvc-fee-payment, last attempt took nothing: tree */

snapshots['dvc-fee-payment, already paid: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Hồ sơ này đã thanh toán đủ" level=2
"Đã thanh toán một trăm năm mươi nghìn đồng ngày 3 tháng 7 năm 2025. Không cần nộp thêm."
link "Xem biên nhận"
status
`;
/* end snapshot dvc-fee-payment, already paid: tree */

snapshots['dvc-fee-payment, nothing due: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Số tiền phải nộp" level=2
"không đồng"
"Không đồng"
heading "Không có khoản nào phải nộp" level=2
"Hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3 không phải nộp phí, lệ phí lúc này."
status
`;
/* end snapshot dvc-fee-payment, nothing due: tree */

snapshots['dvc-fee-payment, no such dossier: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  "Không tìm thấy hồ sơ có mã H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  "Mã thường có dạng H 2 6, 1 7, 2 0 2 5, 0 7, 0 1, 0 0 0 1, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
  "Mã để đọc cho nơi hỗ trợ:"
  "r e q, 7 f 3 a"
status
`;
/* end snapshot dvc-fee-payment, no such dossier: tree */

snapshots['dvc-fee-payment, service down: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  "Hệ thống đang tạm gián đoạn"
  "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
  button "Thử lại"
  "Mã để đọc cho nơi hỗ trợ:"
  "r e q, 7 f 3 a"
status
`;
/* end snapshot dvc-fee-payment, service down: tree */

snapshots['dvc-fee-payment, payment not made: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  "Hệ thống đang tạm gián đoạn"
  "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
  "Chưa có khoản tiền nào bị trừ."
  "Mã để đọc cho nơi hỗ trợ:"
  "r e q, 7 f 3 a"
heading "Số tiền phải nộp" level=2
"một trăm năm mươi nghìn đồng"
"Một trăm năm mươi nghìn đồng"
table "Các khoản phải nộp"
  "Các khoản phải nộp"
  rowgroup
    row
      columnheader
        "Phí"
    row
      rowheader
        "Phí cung cấp thông tin lý lịch tư pháp"
      cell
        "một trăm nghìn đồng"
  rowgroup
    row
      columnheader
        "Lệ phí"
    row
      rowheader
        "Lệ phí cấp bản giấy"
      cell
        "năm mươi nghìn đồng"
separator
term
  "Đơn vị nhận tiền"
definition
  "Sở Tư pháp tỉnh Sông Mẫu"
term
  "Tài khoản nhận"
definition
  "3 5 1 1, 0, 1 2 3 4, 5 6 7"
  ","
  "Kho bạc Nhà nước tỉnh Sông Mẫu"
term
  "Nộp cho thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Nội dung nộp tiền"
definition
  "LE PHI HO SO H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
group open=false
  button "Căn cứ pháp lý"
separator
button "Thanh toán 150.000 ₫" disabled=false
"Ông/Bà sẽ sang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn ngân hàng hoặc ví điện tử, rồi trở lại trang.example xem kết quả."
"Không cần đăng nhập để nộp tiền. Biên nhận xem được trên trình duyệt này."
"Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng."
status
`;
/* end snapshot dvc-fee-payment, payment not made: tree */

snapshots['dvc-fee-payment, a choice of ways: keys'] = `
Tab → button "Căn cứ pháp lý"
Tab → radio "Ngân hàng, ví điện tửSang trang thanh toán của Cổng Dịch vụ công quốc gia để chọn, rồi trở lại trang.example xem kết quả." checked=true
Tab → button "Thanh toán 150.000 ₫" disabled=false
`;
/* end snapshot dvc-fee-payment, a choice of ways: keys */

snapshots['dvc-fee-payment, the code of a transfer: keys'] = `
Tab → button "Sao chép Số tài khoản"
Tab → button "Sao chép Số tiền"
Tab → button "Sao chép Nội dung chuyển khoản"
Tab → button "Tôi đã chuyển, kiểm tra kết quả" disabled=false
Tab → button "Chọn cách khác"
Tab → link "Mở trang thanh toán"
Tab → button "Không nộp nữa"
`;
/* end snapshot dvc-fee-payment, the code of a transfer: keys */

snapshots['dvc-fee-payment, bank silent: keys'] = `
Tab → link "Xem kết quả thanh toán"
`;
/* end snapshot dvc-fee-payment, bank silent: keys */

snapshots['dvc-fee-payment, already paid: keys'] = `
Tab → link "Xem biên nhận"
`;
/* end snapshot dvc-fee-payment, already paid: keys */

snapshots['dvc-login-button, nobody knows yet: tree'] = `
button "Đăng nhập bằng tài khoản định danh điện tử" disabled=false
status
`;
/* end snapshot dvc-login-button, nobody knows yet: tree */

snapshots['dvc-login-button, signed out: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
button "Đăng nhập bằng tài khoản định danh điện tử" disabled=false
status
`;
/* end snapshot dvc-login-button, signed out: tree */

snapshots['dvc-login-button, signed in: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
button "Tài khoản Nguyễn Thị Mẫu" expanded=false
status
`;
/* end snapshot dvc-login-button, signed in: tree */

snapshots['dvc-login-button, an organisation: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
button "Tài khoản Công ty TNHH Một thành viên Mẫu Sao Mai" expanded=false
status
`;
/* end snapshot dvc-login-button, an organisation: tree */

snapshots['dvc-login-button, menu open: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
button "Tài khoản Nguyễn Thị Mẫu" expanded=true
"Nguyễn Thị Mẫu"
"Tài khoản định danh cá nhân, mức độ 2"
button "Đăng xuất" disabled=false
status
`;
/* end snapshot dvc-login-button, menu open: tree */

snapshots['dvc-login-button, signing out: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
button "Tài khoản Nguyễn Thị Mẫu" expanded=true
"Nguyễn Thị Mẫu"
"Tài khoản định danh cá nhân, mức độ 2"
button "Đang đăng xuất…" disabled=true
status
`;
/* end snapshot dvc-login-button, signing out: tree */

snapshots['dvc-login-button, gateway down: tree'] = `
button "Chưa kết nối được. Thử lại" disabled=false
status
`;
/* end snapshot dvc-login-button, gateway down: tree */

snapshots['dvc-login-button, signed out: keys'] = `
Tab → button "Đăng nhập bằng tài khoản định danh điện tử" disabled=false
`;
/* end snapshot dvc-login-button, signed out: keys */

snapshots['dvc-login-button, signed in: keys'] = `
Tab → button "Tài khoản Nguyễn Thị Mẫu" expanded=false
`;
/* end snapshot dvc-login-button, signed in: keys */

snapshots['dvc-login-button, menu open: keys'] = `
Tab → button "Tài khoản Nguyễn Thị Mẫu" expanded=true
Tab → button "Đăng xuất" disabled=false
`;
/* end snapshot dvc-login-button, menu open: keys */
