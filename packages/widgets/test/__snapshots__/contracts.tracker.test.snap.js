/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots['dvc-dossier-tracker, status 1, registered: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Mới đăng ký"
heading "Đã gửi, đang chờ cơ quan kiểm tra." level=2
heading "Quá trình giải quyết" level=3
list
  listitem current=step
    "Mới đăng ký"
    "("
    "hiện tại"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 8 giờ 20 phút, ngày 1 tháng 7 năm 2025."
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 1, registered: tree */

snapshots['dvc-dossier-tracker, status 2, accepted: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Được tiếp nhận"
heading "Đã tiếp nhận, đang chờ giải quyết." level=2
"Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=step
    "Được tiếp nhận"
    "("
    "hiện tại"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 8 giờ, ngày 2 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 2, accepted: tree */

snapshots['dvc-dossier-tracker, status 3, rejected: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Không được tiếp nhận"
heading "Chưa được tiếp nhận. Xem lý do và cách làm lại." level=2
"Giấy chứng sinh không có dấu của cơ sở khám bệnh, chữa bệnh. Đề nghị xin cấp lại rồi nộp lại."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Không được tiếp nhận"
    "("
    "đã kết thúc"
    ")"
    "15 giờ, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 3, rejected: tree */

snapshots['dvc-dossier-tracker, status 4, in_progress: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đang xử lý"
heading "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu." level=2
"Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 4, in_progress: tree */

snapshots['dvc-dossier-tracker, status 5, supplement_requested: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Yêu cầu bổ sung giấy tờ"
"Tạm dừng tính thời hạn"
heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=2
"Còn 5 ngày làm việc để bổ sung (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
link "Bổ sung giấy tờ"
heading "Giấy tờ cần bổ sung" level=3
list
  listitem
    "Giấy chứng sinh (bản chụp rõ bốn góc)"
  listitem
    "Giấy chứng nhận kết hôn của cha mẹ"
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem current=step
    "Yêu cầu bổ sung giấy tờ"
    "("
    "hiện tại"
    ")"
    "9 giờ, ngày 3 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
    "Tạm dừng tính thời hạn từ ngày 3 tháng 7 năm 2025"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "Nguyễn Thị Mẫu"
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 5, supplement_requested: tree */

snapshots['dvc-dossier-tracker, status 6, payment_requested: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Yêu cầu thực hiện nghĩa vụ tài chính"
heading "Đến lượt Ông/Bà: nộp một trăm năm mươi nghìn đồng." level=2
"Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
link "Nộp 150.000 ₫"
heading "Phí, lệ phí" level=3
"Phí cung cấp thông tin lý lịch tư pháp"
"một trăm nghìn đồng"
"Lệ phí cấp bản giấy"
"năm mươi nghìn đồng"
"Tổng cộng"
"một trăm năm mươi nghìn đồng"
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
term
  "Thủ tục"
definition
  "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 6, payment_requested: tree */

snapshots['dvc-dossier-tracker, status 7, withdrawal_requested: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Công dân yêu cầu rút hồ sơ"
heading "Đang xem xét yêu cầu rút hồ sơ." level=2
"Hẹn trả kết quả ngày 8 tháng 7 năm 2025."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem current=step
    "Công dân yêu cầu rút hồ sơ"
    "("
    "hiện tại"
    ")"
    "8 giờ 30 phút, ngày 3 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
    "Người nộp yêu cầu rút hồ sơ."
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 7, withdrawal_requested: tree */

snapshots['dvc-dossier-tracker, status 8, stopped: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Dừng xử lý"
heading "Đã dừng xử lý." level=2
"Dừng xử lý theo yêu cầu rút hồ sơ của người nộp, Công văn số 12/UBND-HT ngày 3 tháng 7 năm 2025."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem current=false
    "Công dân yêu cầu rút hồ sơ"
    "("
    "đã xong"
    ")"
    "8 giờ 30 phút, ngày 3 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
    "Người nộp yêu cầu rút hồ sơ."
  listitem current=false
    "Dừng xử lý"
    "("
    "đã kết thúc"
    ")"
    "9 giờ 30 phút, ngày 3 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 8, stopped: tree */

snapshots['dvc-dossier-tracker, status 9, completed: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đã xử lý xong"
"Đúng hẹn"
heading "Đã có kết quả tại Ủy ban nhân dân xã Bến Mẫu." level=2
heading "Kết quả" level=3
list
  listitem
    link "Giấy khai sinh"
    "("
    "1 5, 2 0 2 5"
    ")"
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem current=false
    "Đã xử lý xong"
    "("
    "đã xong"
    ")"
    "15 giờ, ngày 4 tháng 7 năm 2025"
    "·"
    "Ủy ban nhân dân xã Bến Mẫu"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 5"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "Nguyễn Thị Mẫu"
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Đã nộp trực tuyến."
"Cập nhật lúc 15 giờ 20 phút, ngày 4 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 9, completed: tree */

snapshots['dvc-dossier-tracker, status 10, returned: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đã trả kết quả"
"Đúng hẹn"
heading "Đã trả kết quả ngày 4 tháng 7 năm 2025." level=2
heading "Kết quả" level=3
list
  listitem
    link "Giấy khai sinh"
    "("
    "1 5, 2 0 2 5"
    ")"
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem current=false
    "Đã xử lý xong"
    "("
    "đã xong"
    ")"
    "15 giờ, ngày 4 tháng 7 năm 2025"
    "·"
    "Ủy ban nhân dân xã Bến Mẫu"
  listitem current=false
    "Đã trả kết quả"
    "("
    "đã xong"
    ")"
    "16 giờ, ngày 4 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 5"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "Nguyễn Thị Mẫu"
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Đã nộp trực tuyến."
"Cập nhật lúc 17 giờ, ngày 4 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, status 10, returned: tree */

snapshots['dvc-dossier-tracker, a status not known yet: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Chờ niêm yết công khai"
heading "Chờ niêm yết công khai" level=2
"Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, a status not known yet: tree */

snapshots['dvc-dossier-tracker, due soon: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đang xử lý"
"Sắp đến hẹn"
heading "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu." level=2
"Còn 1 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 7 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, due soon: tree */

snapshots['dvc-dossier-tracker, overdue, no new date: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đang xử lý"
"Quá hẹn"
heading "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu." level=2
"Đã quá ngày hẹn trả 2 ngày làm việc (hẹn ngày 1 tháng 7 năm 2025)."
"Cơ quan giải quyết có trách nhiệm xin lỗi và hẹn lại. Ngày hẹn mới: chưa có."
"Do lượng hồ sơ tăng, kết quả được hẹn lại vào ngày 7 tháng 7 năm 2025. Cơ quan thành thật xin lỗi Ông/Bà."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 4"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 1 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, overdue, no new date: tree */

snapshots['dvc-dossier-tracker, overdue, apology and new date: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đang xử lý"
"Quá hẹn"
heading "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu." level=2
"Đã quá ngày hẹn trả 2 ngày làm việc (hẹn ngày 1 tháng 7 năm 2025)."
"Cơ quan giải quyết có trách nhiệm xin lỗi và hẹn lại. Ngày hẹn mới: ngày 7 tháng 7 năm 2025."
"Do lượng hồ sơ tăng, kết quả được hẹn lại vào ngày 7 tháng 7 năm 2025. Cơ quan thành thật xin lỗi Ông/Bà."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem
    "Hẹn trả kết quả (ngày hẹn mới)"
    "("
    "chưa tới"
    ")"
    "ngày 7 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 4"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 1 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, overdue, apology and new date: tree */

snapshots['dvc-dossier-tracker, papers asked of somebody else: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Yêu cầu bổ sung giấy tờ"
"Tạm dừng tính thời hạn"
heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=2
"Còn 5 ngày làm việc để bổ sung (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
link "Bổ sung giấy tờ"
heading "Giấy tờ cần bổ sung" level=3
list
  listitem
    "Giấy chứng sinh (bản chụp rõ bốn góc)"
  listitem
    "Giấy chứng nhận kết hôn của cha mẹ"
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem current=step
    "Yêu cầu bổ sung giấy tờ"
    "("
    "hiện tại"
    ")"
    "9 giờ, ngày 3 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
    "Tạm dừng tính thời hạn từ ngày 3 tháng 7 năm 2025"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, papers asked of somebody else: tree */

snapshots['dvc-dossier-tracker, papers answered: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đang xử lý"
heading "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu." level=2
"Còn 3 ngày làm việc (hẹn trả ngày 10 tháng 7 năm 2025)."
heading "Giấy tờ đã bổ sung" level=3
list
  listitem
    "Giấy chứng sinh (bản chụp rõ bốn góc)"
  listitem
    "Giấy chứng nhận kết hôn của cha mẹ"
"Đã bổ sung ngày 7 tháng 7 năm 2025."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem current=false
    "Yêu cầu bổ sung giấy tờ"
    "("
    "đã xong"
    ")"
    "9 giờ, ngày 3 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
    "Tạm dừng tính thời hạn từ ngày 3 tháng 7 năm 2025 đến ngày 7 tháng 7 năm 2025 (2 ngày làm việc)"
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "9 giờ, ngày 7 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 10 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 7 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, papers answered: tree */

snapshots['dvc-dossier-tracker, papers asked a second time: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Yêu cầu bổ sung giấy tờ"
"Tạm dừng tính thời hạn"
heading "Đến lượt Ông/Bà: bổ sung 1 giấy tờ trước ngày 15 tháng 7 năm 2025." level=2
"Còn 4 ngày làm việc để bổ sung (đến ngày 15 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
link "Bổ sung giấy tờ"
heading "Giấy tờ cần bổ sung" level=3
list
  listitem
    "Giấy xác nhận thông tin về cư trú của người mẹ"
heading "Giấy tờ đã bổ sung" level=3
list
  listitem
    "Giấy chứng sinh (bản chụp rõ bốn góc)"
  listitem
    "Giấy chứng nhận kết hôn của cha mẹ"
"Đã bổ sung ngày 7 tháng 7 năm 2025."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem current=false
    "Yêu cầu bổ sung giấy tờ"
    "("
    "đã xong"
    ")"
    "9 giờ, ngày 3 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
    "Tạm dừng tính thời hạn từ ngày 3 tháng 7 năm 2025 đến ngày 7 tháng 7 năm 2025 (2 ngày làm việc)"
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "9 giờ, ngày 7 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
  listitem current=step
    "Yêu cầu bổ sung giấy tờ"
    "("
    "hiện tại"
    ")"
    "14 giờ, ngày 8 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "Còn thiếu giấy tờ chứng minh nơi cư trú của người mẹ."
    "Tạm dừng tính thời hạn từ ngày 8 tháng 7 năm 2025"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "Nguyễn Thị Mẫu"
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 9 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, papers asked a second time: tree */

snapshots['dvc-dossier-tracker, papers not sent in time: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Yêu cầu bổ sung giấy tờ"
"Tạm dừng tính thời hạn"
heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ." level=2
"Đã quá hạn bổ sung (ngày 10 tháng 7 năm 2025). Hồ sơ có thể bị dừng xử lý. Ông/Bà có thể nộp lại hoặc liên hệ Ủy ban nhân dân xã Bến Mẫu."
link "Bổ sung giấy tờ"
heading "Giấy tờ cần bổ sung" level=3
list
  listitem
    "Giấy chứng sinh (bản chụp rõ bốn góc)"
  listitem
    "Giấy chứng nhận kết hôn của cha mẹ"
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=false
    "Đang xử lý"
    "("
    "đã xong"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem current=step
    "Yêu cầu bổ sung giấy tờ"
    "("
    "hiện tại"
    ")"
    "9 giờ, ngày 3 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
    "Tạm dừng tính thời hạn từ ngày 3 tháng 7 năm 2025"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "Nguyễn Thị Mẫu"
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 9 giờ, ngày 14 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, papers not sent in time: tree */

snapshots['dvc-dossier-tracker, a life event with parts: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đang xử lý"
heading "Đến lượt Ông/Bà ở 1 hồ sơ liên thông." level=2
"Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu. Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
heading "Các hồ sơ liên thông" level=3
list
  listitem
    heading "Đăng ký khai sinh" level=4
    "Đã xử lý xong"
    "Đã có kết quả tại Ủy ban nhân dân xã Bến Mẫu."
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 1 1"
    "Ủy ban nhân dân xã Bến Mẫu"
    button "Xem hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 1 1"
  listitem
    heading "Đăng ký thường trú" level=4
    "Yêu cầu bổ sung giấy tờ"
    "Đến lượt Ông/Bà: bổ sung giấy tờ."
    "Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 1 2"
    "Công an xã Bến Mẫu"
    button "Xem hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 1 2"
  listitem
    heading "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi" level=4
    "Đang xử lý"
    "Đang giải quyết tại Bảo hiểm xã hội cơ sở Sông Mẫu."
    "Còn 4 ngày làm việc (hẹn trả ngày 9 tháng 7 năm 2025)."
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 1 3"
    "Bảo hiểm xã hội cơ sở Sông Mẫu"
    button "Xem hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 1 3"
  listitem
    heading "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 1 4" level=4
    "Chưa xem được hồ sơ này lúc này."
    button "Xem hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 1 4"
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 1 0"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, a life event with parts: tree */

snapshots['dvc-dossier-tracker, several side by side: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
list
  listitem
    heading "Đăng ký khai sinh" level=2
    "Đang xử lý"
    "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu."
    "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
    "Ủy ban nhân dân xã Bến Mẫu"
    button "Xem hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
  listitem
    heading "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" level=2
    "Yêu cầu thực hiện nghĩa vụ tài chính"
    "Đến lượt Ông/Bà: nộp một trăm năm mươi nghìn đồng."
    "Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
    "Ủy ban nhân dân xã Bến Mẫu"
    button "Xem hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  listitem
    heading "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 9 9 9 9" level=2
    "Không tìm thấy hồ sơ có mã H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 9 9 9 9"
status
`;
/* end snapshot dvc-dossier-tracker, several side by side: tree */

snapshots['dvc-dossier-tracker, live: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đang xử lý"
heading "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu." level=2
"Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025. Tự cập nhật khi có thay đổi."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, live: tree */

snapshots['dvc-dossier-tracker, offline: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đang xử lý"
heading "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu." level=2
"Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Mất kết nối. Thông tin cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, offline: tree */

snapshots['dvc-dossier-tracker, stale: what is newer cannot be had: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Đang xử lý"
heading "Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu." level=2
"Còn 3 ngày làm việc (hẹn trả ngày 8 tháng 7 năm 2025)."
heading "Quá trình giải quyết" level=3
list
  listitem current=false
    "Mới đăng ký"
    "("
    "đã xong"
    ")"
    "8 giờ 5 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Cổng Dịch vụ công"
  listitem current=false
    "Được tiếp nhận"
    "("
    "đã xong"
    ")"
    "9 giờ 30 phút, ngày 1 tháng 7 năm 2025"
    "·"
    "Bộ phận Một cửa"
    "·"
    "Công chức tiếp nhận"
    "Hồ sơ đủ thành phần."
  listitem current=step
    "Đang xử lý"
    "("
    "hiện tại"
    ")"
    "14 giờ 10 phút, ngày 2 tháng 7 năm 2025"
    "·"
    "Bộ phận Tư pháp – Hộ tịch"
    "·"
    "Công chức thụ lý"
  listitem
    "Hẹn trả kết quả"
    "("
    "chưa tới"
    ")"
    "ngày 8 tháng 7 năm 2025"
term
  "Mã hồ sơ"
definition
  "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
term
  "Thủ tục"
definition
  "Đăng ký khai sinh"
term
  "Cơ quan giải quyết"
definition
  "Ủy ban nhân dân xã Bến Mẫu"
term
  "Chủ hồ sơ"
definition
  "N. T. M."
  "Tên chỉ hiện chữ cái đầu để bảo vệ thông tin cá nhân."
term
  "Ngày nộp"
definition
  "ngày 1 tháng 7 năm 2025"
term
  "Ngày hẹn trả"
definition
  "ngày 8 tháng 7 năm 2025"
heading "Phí, lệ phí" level=3
"Lệ phí đăng ký khai sinh"
"tám nghìn đồng"
"Cập nhật lúc 10 giờ, ngày 3 tháng 7 năm 2025."
button "In giấy hẹn trả kết quả"
button "Cập nhật" disabled=false
alert
  "Hệ thống đang tạm gián đoạn"
  "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
  button "Thử lại"
  "Mã để đọc cho nơi hỗ trợ:"
  "r e q, 7 f 3 a"
status
`;
/* end snapshot dvc-dossier-tracker, stale: what is newer cannot be had: tree */

snapshots['dvc-dossier-tracker, no code yet: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Tra cứu tình trạng hồ sơ" level=2
"Mã hồ sơ"
"Ví dụ H 2 6, 1 7, 2 0 2 5, 0 7, 0 1, 0 0 0 1, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
textbox "Mã hồ sơ" invalid=false required
button "Tra cứu" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, no code yet: tree */

snapshots['dvc-dossier-tracker, a code that is none: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Tra cứu tình trạng hồ sơ" level=2
"Mã hồ sơ"
"Ví dụ H 2 6, 1 7, 2 0 2 5, 0 7, 0 1, 0 0 0 1, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
alert
  "Mã hồ sơ chưa đúng dạng: phần ngày '20251332' không phải là ngày"
  "Phần ngày có dạng 20250701 hoặc 250701: năm, tháng, ngày."
textbox "Mã hồ sơ" invalid=true required
button "Tra cứu" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, a code that is none: tree */

snapshots['dvc-dossier-tracker, waiting: tree'] = `
"Đang tra cứu hồ sơ…"
status
`;
/* end snapshot dvc-dossier-tracker, waiting: tree */

snapshots['dvc-dossier-tracker, needs a proof: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Xác nhận chủ hồ sơ" level=2
"Để bảo vệ thông tin, xin nhập thêm 4 số cuối điện thoại của chủ hồ sơ hoặc đăng nhập."
"4 số cuối điện thoại của chủ hồ sơ"
textbox "4 số cuối điện thoại của chủ hồ sơ" invalid=false required
button "Xem hồ sơ" disabled=false
button "Đăng nhập bằng tài khoản định danh điện tử"
status
`;
/* end snapshot dvc-dossier-tracker, needs a proof: tree */

snapshots['dvc-dossier-tracker, the proof is wrong: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Xác nhận chủ hồ sơ" level=2
"Để bảo vệ thông tin, xin nhập thêm 4 số cuối điện thoại của chủ hồ sơ hoặc đăng nhập."
"4 số cuối điện thoại của chủ hồ sơ"
alert
  "4 số vừa nhập chưa đúng."
  "Còn 3 lần thử."
textbox "4 số cuối điện thoại của chủ hồ sơ" invalid=true required
button "Xem hồ sơ" disabled=false
button "Đăng nhập bằng tài khoản định danh điện tử"
status
`;
/* end snapshot dvc-dossier-tracker, the proof is wrong: tree */

snapshots['dvc-dossier-tracker, the proof is being checked: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Xác nhận chủ hồ sơ" level=2
"Để bảo vệ thông tin, xin nhập thêm 4 số cuối điện thoại của chủ hồ sơ hoặc đăng nhập."
"4 số cuối điện thoại của chủ hồ sơ"
textbox "4 số cuối điện thoại của chủ hồ sơ" invalid=false required
button "Xem hồ sơ" disabled=true
button "Đăng nhập bằng tài khoản định danh điện tử"
status
`;
/* end snapshot dvc-dossier-tracker, the proof is being checked: tree */

snapshots['dvc-dossier-tracker, not found: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  "Không tìm thấy hồ sơ có mã H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 1"
  "Mã thường có dạng H 2 6, 1 7, 2 0 2 5, 0 7, 0 1, 0 0 0 1, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
  "Mã để đọc cho nơi hỗ trợ:"
  "r e q, 7 f 3 a"
status
`;
/* end snapshot dvc-dossier-tracker, not found: tree */

snapshots['dvc-dossier-tracker, looked up too often: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  "Ông/Bà đã tra cứu nhiều lần"
  "Xin thử lại sau 30 giây."
  "Mã để đọc cho nơi hỗ trợ:"
  "r e q, 7 f 3 a"
button "Thử lại" disabled=true
status
`;
/* end snapshot dvc-dossier-tracker, looked up too often: tree */

snapshots['dvc-dossier-tracker, service down: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  "Hệ thống đang tạm gián đoạn"
  "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
  button "Thử lại"
  "Mã để đọc cho nơi hỗ trợ:"
  "r e q, 7 f 3 a"
status
`;
/* end snapshot dvc-dossier-tracker, service down: tree */

snapshots['dvc-dossier-tracker, scanning a slip: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Tra cứu tình trạng hồ sơ" level=2
"Mã hồ sơ"
"Ví dụ H 2 6, 1 7, 2 0 2 5, 0 7, 0 1, 0 0 0 1, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
textbox "Mã hồ sơ" invalid=false required
button "Quét mã"
dialog "Quét mã QR trên giấy hẹn"
  "Quét mã QR trên giấy hẹn"
  status
  button "Đóng"
button "Tra cứu" disabled=false
status
`;
/* end snapshot dvc-dossier-tracker, scanning a slip: tree */

snapshots['dvc-dossier-tracker, papers asked a second time: keys'] = `
Tab → link "Bổ sung giấy tờ"
Tab → button "In giấy hẹn trả kết quả"
Tab → button "Cập nhật" disabled=false
`;
/* end snapshot dvc-dossier-tracker, papers asked a second time: keys */

snapshots['dvc-dossier-tracker, no code yet: keys'] = `
Tab → textbox "Mã hồ sơ" invalid=false required
Tab → button "Tra cứu" disabled=false
`;
/* end snapshot dvc-dossier-tracker, no code yet: keys */

snapshots['dvc-dossier-tracker, a code that is none: keys'] = `
Tab → textbox "Mã hồ sơ" invalid=true required
Tab → button "Tra cứu" disabled=false
`;
/* end snapshot dvc-dossier-tracker, a code that is none: keys */

snapshots['dvc-dossier-tracker, needs a proof: keys'] = `
Tab → textbox "4 số cuối điện thoại của chủ hồ sơ" invalid=false required
Tab → button "Xem hồ sơ" disabled=false
Tab → button "Đăng nhập bằng tài khoản định danh điện tử"
`;
/* end snapshot dvc-dossier-tracker, needs a proof: keys */
