/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots['dvc-dossier-supplement, no code: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  "Chưa có mã hồ sơ nào để bổ sung."
status
`;
/* end snapshot dvc-dossier-supplement, no code: tree */

snapshots['dvc-dossier-supplement, signed out: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  "Đăng nhập bằng tài khoản của chủ hồ sơ để bổ sung giấy tờ."
  button "Đăng nhập bằng tài khoản định danh điện tử"
  "Giấy tờ chỉ nhận từ chủ hồ sơ, để bảo vệ thông tin cá nhân."
status
`;
/* end snapshot dvc-dossier-supplement, signed out: tree */

snapshots['dvc-dossier-supplement, waiting: tree'] = `
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  "Đang xem cơ quan cần bổ sung những gì…"
status
`;
/* end snapshot dvc-dossier-supplement, waiting: tree */

snapshots['dvc-dossier-supplement, asked: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Còn 5 ngày làm việc (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  heading "Giấy tờ cần gửi" level=4
  "PDF, JPEG hoặc PNG, mỗi tệp không quá 10 MB."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      "Chọn tệp"
      textbox "Chọn tệp Giấy chứng sinh (bản chụp rõ bốn góc)" invalid=false
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "Chọn tệp"
      textbox "Chọn tệp Giấy chứng nhận kết hôn của cha mẹ" invalid=false
  "Lời nhắn cho cơ quan (không bắt buộc)"
  textbox "Lời nhắn cho cơ quan (không bắt buộc)"
  button "Kiểm tra lại trước khi gửi"
status
`;
/* end snapshot dvc-dossier-supplement, asked: tree */

snapshots['dvc-dossier-supplement, too late, can still be sent: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Đã quá hạn bổ sung (ngày 10 tháng 7 năm 2025). Hồ sơ có thể bị dừng xử lý; vẫn có thể gửi ngay bây giờ. Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  heading "Giấy tờ cần gửi" level=4
  "PDF, JPEG hoặc PNG, mỗi tệp không quá 10 MB."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      "Chọn tệp"
      textbox "Chọn tệp Giấy chứng sinh (bản chụp rõ bốn góc)" invalid=false
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "Chọn tệp"
      textbox "Chọn tệp Giấy chứng nhận kết hôn của cha mẹ" invalid=false
  "Lời nhắn cho cơ quan (không bắt buộc)"
  textbox "Lời nhắn cho cơ quan (không bắt buộc)"
  button "Kiểm tra lại trước khi gửi"
status
`;
/* end snapshot dvc-dossier-supplement, too late, can still be sent: tree */

snapshots['dvc-dossier-supplement, files chosen: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Còn 5 ngày làm việc (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  heading "Giấy tờ cần gửi" level=4
  "PDF, JPEG hoặc PNG, mỗi tệp không quá 10 MB."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      "giay-chung-sinh.pdf"
      "1 KB"
      "Chọn tệp khác"
      textbox "Chọn tệp khác Giấy chứng sinh (bản chụp rõ bốn góc)" invalid=false
      button "Bỏ tệp cho Giấy chứng sinh (bản chụp rõ bốn góc)"
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "giay-chung-nhan-ket-hon.pdf"
      "1,4 MB"
      "Chọn tệp khác"
      textbox "Chọn tệp khác Giấy chứng nhận kết hôn của cha mẹ" invalid=false
      button "Bỏ tệp cho Giấy chứng nhận kết hôn của cha mẹ"
  "Lời nhắn cho cơ quan (không bắt buộc)"
  textbox "Lời nhắn cho cơ quan (không bắt buộc)"
  button "Kiểm tra lại trước khi gửi"
status
`;
/* end snapshot dvc-dossier-supplement, files chosen: tree */

snapshots['dvc-dossier-supplement, nothing chosen: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Còn 5 ngày làm việc (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  group "Có 2 chỗ cần xem lại"
    "Có 2 chỗ cần xem lại"
    list
      listitem
        link "Giấy chứng sinh (bản chụp rõ bốn góc): Chọn tệp cho giấy tờ này"
      listitem
        link "Giấy chứng nhận kết hôn của cha mẹ: Chọn tệp cho giấy tờ này"
  heading "Giấy tờ cần gửi" level=4
  "PDF, JPEG hoặc PNG, mỗi tệp không quá 10 MB."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      "Chọn tệp cho giấy tờ này"
      "Chọn tệp"
      textbox "Chọn tệp Giấy chứng sinh (bản chụp rõ bốn góc)" invalid=true
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "Chọn tệp cho giấy tờ này"
      "Chọn tệp"
      textbox "Chọn tệp Giấy chứng nhận kết hôn của cha mẹ" invalid=true
  "Lời nhắn cho cơ quan (không bắt buộc)"
  textbox "Lời nhắn cho cơ quan (không bắt buộc)"
  button "Kiểm tra lại trước khi gửi"
status
`;
/* end snapshot dvc-dossier-supplement, nothing chosen: tree */

snapshots['dvc-dossier-supplement, of the wrong type: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Còn 5 ngày làm việc (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  heading "Giấy tờ cần gửi" level=4
  "PDF, JPEG hoặc PNG, mỗi tệp không quá 10 MB."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      alert
        "Tệp này không phải là PDF, JPEG hoặc PNG. Xin chọn tệp khác hoặc chụp ảnh giấy tờ."
      "giay-chung-sinh.docx"
      "1 KB"
      "Chọn tệp khác"
      textbox "Chọn tệp khác Giấy chứng sinh (bản chụp rõ bốn góc)" invalid=true
      button "Bỏ tệp cho Giấy chứng sinh (bản chụp rõ bốn góc)"
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "Chọn tệp"
      textbox "Chọn tệp Giấy chứng nhận kết hôn của cha mẹ" invalid=false
  "Lời nhắn cho cơ quan (không bắt buộc)"
  textbox "Lời nhắn cho cơ quan (không bắt buộc)"
  button "Kiểm tra lại trước khi gửi"
status
`;
/* end snapshot dvc-dossier-supplement, of the wrong type: tree */

snapshots['dvc-dossier-supplement, too large: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Còn 5 ngày làm việc (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  heading "Giấy tờ cần gửi" level=4
  "PDF, JPEG hoặc PNG, mỗi tệp không quá 10 MB."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      alert
        "Tệp nặng 10,1 MB, lớn hơn mức 10 MB. Xin chọn tệp nhỏ hơn."
      "giay-chung-sinh.pdf"
      "10,1 MB"
      "Chọn tệp khác"
      textbox "Chọn tệp khác Giấy chứng sinh (bản chụp rõ bốn góc)" invalid=true
      button "Bỏ tệp cho Giấy chứng sinh (bản chụp rõ bốn góc)"
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "Chọn tệp"
      textbox "Chọn tệp Giấy chứng nhận kết hôn của cha mẹ" invalid=false
  "Lời nhắn cho cơ quan (không bắt buộc)"
  textbox "Lời nhắn cho cơ quan (không bắt buộc)"
  button "Kiểm tra lại trước khi gửi"
status
`;
/* end snapshot dvc-dossier-supplement, too large: tree */

snapshots['dvc-dossier-supplement, a photo too large: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Còn 5 ngày làm việc (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  heading "Giấy tờ cần gửi" level=4
  "PDF, JPEG hoặc PNG, mỗi tệp không quá 10 MB."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      alert
        "Tệp nặng 10,1 MB, lớn hơn mức 10 MB. Có thể chụp lại ảnh nhỏ hơn hoặc để hệ thống tự nén."
      "IMG_2041.jpg"
      "10,1 MB"
      "Chọn tệp khác"
      textbox "Chọn tệp khác Giấy chứng sinh (bản chụp rõ bốn góc)" invalid=true
      button "Nén giúp tôi cho Giấy chứng sinh (bản chụp rõ bốn góc)"
      button "Bỏ tệp cho Giấy chứng sinh (bản chụp rõ bốn góc)"
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "Chọn tệp"
      textbox "Chọn tệp Giấy chứng nhận kết hôn của cha mẹ" invalid=false
  "Lời nhắn cho cơ quan (không bắt buộc)"
  textbox "Lời nhắn cho cơ quan (không bắt buộc)"
  button "Kiểm tra lại trước khi gửi"
status
`;
/* end snapshot dvc-dossier-supplement, a photo too large: tree */

snapshots['dvc-dossier-supplement, read back: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Còn 5 ngày làm việc (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  heading "Xin kiểm tra lại trước khi gửi" level=4
  "Các giấy tờ dưới đây sẽ được gửi cho Ủy ban nhân dân xã Bến Mẫu, cho hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      "giay-chung-sinh.pdf"
      "1 KB"
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "giay-chung-nhan-ket-hon.pdf"
      "1,4 MB"
  button "Gửi bổ sung" disabled=false
  button "Sửa lại"
status
`;
/* end snapshot dvc-dossier-supplement, read back: tree */

snapshots['dvc-dossier-supplement, uploading: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Còn 5 ngày làm việc (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  heading "Xin kiểm tra lại trước khi gửi" level=4
  "Các giấy tờ dưới đây sẽ được gửi cho Ủy ban nhân dân xã Bến Mẫu, cho hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      "giay-chung-sinh.pdf"
      "1 KB"
      "đang gửi…"
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "giay-chung-nhan-ket-hon.pdf"
      "1,4 MB"
      "chưa gửi"
  "Xin giữ trang này mở cho đến khi gửi xong."
  button "Đang gửi…" disabled=true
status
`;
/* end snapshot dvc-dossier-supplement, uploading: tree */

snapshots['dvc-dossier-supplement, one file could not be sent: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước ngày 10 tháng 7 năm 2025." level=3
  "Còn 5 ngày làm việc (đến ngày 10 tháng 7 năm 2025). Thời gian chờ bổ sung không tính vào thời hạn giải quyết."
  figure "Ý kiến của cơ quan"
    "Ý kiến của cơ quan"
    "Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại."
  alert
    "Hệ thống đang tạm gián đoạn"
    "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
    "Những tệp đã gửi xong không phải gửi lại."
    "Mã để đọc cho nơi hỗ trợ:"
    "r e q, 7 f 3 a"
  heading "Xin kiểm tra lại trước khi gửi" level=4
  "Các giấy tờ dưới đây sẽ được gửi cho Ủy ban nhân dân xã Bến Mẫu, cho hồ sơ H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2."
  list
    listitem
      "Giấy chứng sinh (bản chụp rõ bốn góc)"
      "giay-chung-sinh.pdf"
      "1 KB"
      "đã gửi xong"
    listitem
      "Giấy chứng nhận kết hôn của cha mẹ"
      "giay-chung-nhan-ket-hon.pdf"
      "1,4 MB"
      "chưa gửi được"
  button "Gửi lại" disabled=false
  button "Sửa lại"
status
`;
/* end snapshot dvc-dossier-supplement, one file could not be sent: tree */

snapshots['dvc-dossier-supplement, sent: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Đã gửi bổ sung" level=3
  "Đến lượt cơ quan: kiểm tra giấy tờ vừa nhận. Thời hạn giải quyết được tính tiếp. Hẹn trả kết quả ngày 8 tháng 7 năm 2025."
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 2"
  term
    "Giấy tờ đã gửi"
  definition
    list
      listitem
        "Giấy chứng sinh (bản chụp rõ bốn góc)"
      listitem
        "Giấy chứng nhận kết hôn của cha mẹ"
  link "Xem hồ sơ"
status
`;
/* end snapshot dvc-dossier-supplement, sent: tree */

snapshots['dvc-dossier-supplement, the session is over: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  "Phiên đăng nhập đã hết hạn vì lý do an toàn. Sau khi đăng nhập lại, xin chọn lại các tệp."
  button "Đăng nhập bằng tài khoản định danh điện tử"
status
`;
/* end snapshot dvc-dossier-supplement, the session is over: tree */

snapshots['dvc-dossier-supplement, another’s dossier: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Tài khoản đang đăng nhập không phải là chủ hồ sơ này." level=3
  "Chỉ chủ hồ sơ bổ sung được giấy tờ tại đây. Có thể nộp trực tiếp tại Bộ phận Một cửa."
  link "Xem hồ sơ"
status
`;
/* end snapshot dvc-dossier-supplement, another’s dossier: tree */

snapshots['dvc-dossier-supplement, nothing is asked: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  heading "Hồ sơ này hiện không chờ bổ sung giấy tờ." level=3
  "Ông/Bà không cần làm gì thêm ở đây. Giấy tờ đã gửi trước đó không bị ảnh hưởng."
  link "Xem hồ sơ"
status
`;
/* end snapshot dvc-dossier-supplement, nothing is asked: tree */

snapshots['dvc-dossier-supplement, service down: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
region "Bổ sung hồ sơ"
  heading "Bổ sung hồ sơ" level=2
  alert
    "Hệ thống đang tạm gián đoạn"
    "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
    button "Thử lại"
    "Mã để đọc cho nơi hỗ trợ:"
    "r e q, 7 f 3 a"
status
`;
/* end snapshot dvc-dossier-supplement, service down: tree */

snapshots['dvc-dossier-supplement, asked: keys'] = `
Tab → textbox "Chọn tệp Giấy chứng sinh (bản chụp rõ bốn góc)" invalid=false
Tab → textbox "Chọn tệp Giấy chứng nhận kết hôn của cha mẹ" invalid=false
Tab → textbox "Lời nhắn cho cơ quan (không bắt buộc)"
Tab → button "Kiểm tra lại trước khi gửi"
`;
/* end snapshot dvc-dossier-supplement, asked: keys */

snapshots['dvc-dossier-supplement, nothing chosen: keys'] = `
Tab → link "Giấy chứng sinh (bản chụp rõ bốn góc): Chọn tệp cho giấy tờ này"
Tab → link "Giấy chứng nhận kết hôn của cha mẹ: Chọn tệp cho giấy tờ này"
Tab → textbox "Chọn tệp Giấy chứng sinh (bản chụp rõ bốn góc)" invalid=true
Tab → textbox "Chọn tệp Giấy chứng nhận kết hôn của cha mẹ" invalid=true
Tab → textbox "Lời nhắn cho cơ quan (không bắt buộc)"
Tab → button "Kiểm tra lại trước khi gửi"
`;
/* end snapshot dvc-dossier-supplement, nothing chosen: keys */

snapshots['dvc-dossier-supplement, read back: keys'] = `
Tab → button "Gửi bổ sung" disabled=false
Tab → button "Sửa lại"
`;
/* end snapshot dvc-dossier-supplement, read back: keys */

snapshots['dvc-receipt, no receipt named: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
"Chưa có biên nhận nào để xem."
status
`;
/* end snapshot dvc-receipt, no receipt named: tree */

snapshots['dvc-receipt, waiting: tree'] = `
"Đang mở biên nhận…"
status
`;
/* end snapshot dvc-receipt, waiting: tree */

snapshots['dvc-receipt, the sheet: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
button "In biên nhận"
link "Lưu biên nhận (PDF, dưới 100 kB)"
link "Mở bản để in (trang HTML, dưới 20 kB)"
"Biên lai của cơ quan thu đang được lập. Có thể dùng bản này để đối chiếu trong khi chờ."
article
  img "Mã QR của biên nhận, mã tham chiếu H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  "Sở Tư pháp tỉnh Sông Mẫu"
  "Ủy ban nhân dân xã Bến Mẫu"
  "Số"
  ":"
  "H 9 9, 2 5 0 7, 0 0 0 1, 2 3, 1"
  heading "Biên nhận thanh toán lệ phí" level=2
  "Bản dành cho người nộp tiền"
  term
    "Người nộp tiền"
  definition
    "Nguyễn Thị Mẫu"
  term
    "Thủ tục"
  definition
    "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  table "Các khoản đã thu"
    "Các khoản đã thu"
    rowgroup
      row
        columnheader
          "Khoản thu"
        columnheader
          "Số tiền (đồng)"
    rowgroup
      row
        columnheader
          "Lệ phí"
      row
        rowheader
          "Lệ phí cấp Phiếu lý lịch tư pháp"
        cell
          "một trăm năm mươi nghìn đồng"
    rowgroup
      row
        rowheader
          "Tổng cộng"
        cell
          "một trăm năm mươi nghìn đồng"
  "Bằng chữ"
  ":"
  "Một trăm năm mươi nghìn đồng"
  "."
  term
    "Mã tham chiếu"
  definition
    "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  term
    "Mã giao dịch"
  definition
    "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
  term
    "Tài khoản nhận"
  definition
    "3 5 1 1, 0, 1 2 3 4, 5 6 7"
    ","
    "Kho bạc Nhà nước tỉnh Sông Mẫu"
  "Đã thanh toán"
  "·· giờ ·· phút ·· giây, ngày 3 tháng 7 năm 2025"
  "Sở Tư pháp tỉnh Sông Mẫu"
  "Biên nhận này xác nhận khoản tiền đã nộp, không thay thế biên lai của cơ quan thu."
  "Biên nhận thử nghiệm, không có giá trị pháp lý."
status
`;
/* end snapshot dvc-receipt, the sheet: tree */

snapshots['dvc-receipt, the agency’s own is ready: tree'] = `
button "In biên nhận"
link "Xem biên lai của cơ quan thu"
link "Lưu biên nhận (PDF, dưới 100 kB)"
link "Mở bản để in (trang HTML, dưới 20 kB)"
article
  img "Mã QR của biên nhận, mã tham chiếu H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  "Sở Tư pháp tỉnh Sông Mẫu"
  "Ủy ban nhân dân xã Bến Mẫu"
  "Số"
  ":"
  "H 9 9, 2 5 0 7, 0 0 0 1, 2 3, 1"
  heading "Biên nhận thanh toán lệ phí" level=2
  "Bản dành cho người nộp tiền"
  term
    "Người nộp tiền"
  definition
    "Nguyễn Thị Mẫu"
  term
    "Thủ tục"
  definition
    "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  table "Các khoản đã thu"
    "Các khoản đã thu"
    rowgroup
      row
        columnheader
          "Khoản thu"
        columnheader
          "Số tiền (đồng)"
    rowgroup
      row
        columnheader
          "Lệ phí"
      row
        rowheader
          "Lệ phí cấp Phiếu lý lịch tư pháp"
        cell
          "một trăm năm mươi nghìn đồng"
    rowgroup
      row
        rowheader
          "Tổng cộng"
        cell
          "một trăm năm mươi nghìn đồng"
  "Bằng chữ"
  ":"
  "Một trăm năm mươi nghìn đồng"
  "."
  term
    "Mã tham chiếu"
  definition
    "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  term
    "Mã giao dịch"
  definition
    "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
  term
    "Tài khoản nhận"
  definition
    "3 5 1 1, 0, 1 2 3 4, 5 6 7"
    ","
    "Kho bạc Nhà nước tỉnh Sông Mẫu"
  "Đã thanh toán"
  "·· giờ ·· phút ·· giây, ngày 3 tháng 7 năm 2025"
  "Sở Tư pháp tỉnh Sông Mẫu"
  "Biên nhận này xác nhận khoản tiền đã nộp, không thay thế biên lai của cơ quan thu."
status
`;
/* end snapshot dvc-receipt, the agency’s own is ready: tree */

snapshots['dvc-receipt, many fees: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
button "In biên nhận"
link "Lưu biên nhận (PDF, dưới 100 kB)"
link "Mở bản để in (trang HTML, dưới 20 kB)"
"Biên lai của cơ quan thu đang được lập. Có thể dùng bản này để đối chiếu trong khi chờ."
article
  img "Mã QR của biên nhận, mã tham chiếu H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  "Sở Tư pháp tỉnh Sông Mẫu"
  "Ủy ban nhân dân xã Bến Mẫu"
  "Số"
  ":"
  "H 9 9, 2 5 0 7, 0 0 0 1, 2 3, 1"
  heading "Biên nhận thanh toán phí" level=2
  "Bản dành cho người nộp tiền"
  term
    "Người nộp tiền"
  definition
    "Nguyễn Thị Mẫu"
  term
    "Thủ tục"
  definition
    "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  table "Các khoản đã thu"
    "Các khoản đã thu"
    rowgroup
      row
        columnheader
          "Khoản thu"
        columnheader
          "Số tiền (đồng)"
    rowgroup
      row
        columnheader
          "Phí"
      row
        rowheader
          "Phí thẩm định nội dung thứ 1 của hồ sơ có tên gọi dài để xuống dòng"
        cell
          "hai mươi nghìn đồng"
      row
        rowheader
          "Phí thẩm định nội dung thứ 2 của hồ sơ có tên gọi dài để xuống dòng"
        cell
          "bốn mươi nghìn đồng"
      row
        rowheader
          "Phí thẩm định nội dung thứ 3 của hồ sơ có tên gọi dài để xuống dòng"
        cell
          "sáu mươi nghìn đồng"
      row
        rowheader
          "Phí thẩm định nội dung thứ 4 của hồ sơ có tên gọi dài để xuống dòng"
        cell
          "tám mươi nghìn đồng"
      row
        rowheader
          "Phí thẩm định nội dung thứ 5 của hồ sơ có tên gọi dài để xuống dòng"
        cell
          "một trăm nghìn đồng"
      row
        rowheader
          "Phí thẩm định nội dung thứ 6 của hồ sơ có tên gọi dài để xuống dòng"
        cell
          "một trăm hai mươi nghìn đồng"
    rowgroup
      row
        rowheader
          "Tổng cộng"
        cell
          "bốn trăm hai mươi nghìn đồng"
  "Bằng chữ"
  ":"
  "Bốn trăm hai mươi nghìn đồng"
  "."
  term
    "Mã tham chiếu"
  definition
    "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  term
    "Mã giao dịch"
  definition
    "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
  term
    "Tài khoản nhận"
  definition
    "3 5 1 1, 0, 1 2 3 4, 5 6 7"
    ","
    "Kho bạc Nhà nước tỉnh Sông Mẫu"
  "Đã thanh toán"
  "·· giờ ·· phút ·· giây, ngày 3 tháng 7 năm 2025"
  "Sở Tư pháp tỉnh Sông Mẫu"
  "Biên nhận này xác nhận khoản tiền đã nộp, không thay thế biên lai của cơ quan thu."
  "Biên nhận thử nghiệm, không có giá trị pháp lý."
status
`;
/* end snapshot dvc-receipt, many fees: tree */

snapshots['dvc-receipt, phí and lệ phí: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
button "In biên nhận"
button "Biên nhận thanh toán phí: 1.000.000 ₫"
link "Lưu biên nhận (PDF, dưới 100 kB)"
link "Mở bản để in (trang HTML, dưới 20 kB)"
"Biên lai của cơ quan thu đang được lập. Có thể dùng bản này để đối chiếu trong khi chờ."
article
  img "Mã QR của biên nhận, mã tham chiếu H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  "Sở Tư pháp tỉnh Sông Mẫu"
  "Ủy ban nhân dân xã Bến Mẫu"
  "Số"
  ":"
  "H 9 9, 2 5 0 7, 0 0 0 1, 2 3, 1"
  heading "Biên nhận thanh toán lệ phí" level=2
  "Bản dành cho người nộp tiền"
  term
    "Người nộp tiền"
  definition
    "Nguyễn Thị Mẫu"
  term
    "Thủ tục"
  definition
    "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
  term
    "Mã hồ sơ"
  definition
    "H 9 9, 0 1, 2 0 2 5, 0 7, 0 1, 0 0 0 3"
  table "Các khoản đã thu"
    "Các khoản đã thu"
    rowgroup
      row
        columnheader
          "Khoản thu"
        columnheader
          "Số tiền (đồng)"
    rowgroup
      row
        columnheader
          "Lệ phí"
      row
        rowheader
          "Lệ phí cấp Phiếu lý lịch tư pháp"
        cell
          "một trăm năm mươi nghìn đồng"
    rowgroup
      row
        rowheader
          "Tổng cộng"
        cell
          "một trăm năm mươi nghìn đồng"
  "Bằng chữ"
  ":"
  "Một trăm năm mươi nghìn đồng"
  "."
  term
    "Mã tham chiếu"
  definition
    "H 9 9, 2 5 0 7, 0 0 0 1, 2 3"
  term
    "Mã giao dịch"
  definition
    "T X 2 0, 2 5 0 7, 0 3 1 0, 0 4 1 2"
  term
    "Tài khoản nhận"
  definition
    "3 5 1 1, 0, 1 2 3 4, 5 6 7"
    ","
    "Kho bạc Nhà nước tỉnh Sông Mẫu"
  "Đã thanh toán"
  "·· giờ ·· phút ·· giây, ngày 3 tháng 7 năm 2025"
  "Sở Tư pháp tỉnh Sông Mẫu"
  "Biên nhận này xác nhận khoản tiền đã nộp, không thay thế biên lai của cơ quan thu."
  "Biên nhận thử nghiệm, không có giá trị pháp lý."
status
`;
/* end snapshot dvc-receipt, phí and lệ phí: tree */

snapshots['dvc-receipt, being made: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Biên nhận đang được lập" level=2
"Đã thanh toán một trăm năm mươi nghìn đồng. Ông/Bà không cần nộp thêm; xin xem lại sau ít phút."
button "Kiểm tra lại"
status
`;
/* end snapshot dvc-receipt, being made: tree */

snapshots['dvc-receipt, not paid: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
heading "Chưa có biên nhận" level=2
"Khoản thanh toán này chưa hoàn thành nên chưa có biên nhận."
button "Kiểm tra lại"
status
`;
/* end snapshot dvc-receipt, not paid: tree */

snapshots['dvc-receipt, another’s receipt: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  heading "Không tìm thấy biên nhận này" level=2
  "Biên nhận chỉ hiện cho người đã thanh toán, trên trình duyệt hoặc tài khoản đã dùng khi đó."
status
`;
/* end snapshot dvc-receipt, another’s receipt: tree */

snapshots['dvc-receipt, service down: tree'] = `
"MÔI TRƯỜNG THỬ NGHIỆM"
alert
  "Hệ thống đang tạm gián đoạn"
  "Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút."
  button "Thử lại"
  "Mã để đọc cho nơi hỗ trợ:"
  "r e q, 7 f 3 a"
status
`;
/* end snapshot dvc-receipt, service down: tree */

snapshots['dvc-receipt, the sheet: keys'] = `
Tab → button "In biên nhận"
Tab → link "Lưu biên nhận (PDF, dưới 100 kB)"
Tab → link "Mở bản để in (trang HTML, dưới 20 kB)"
`;
/* end snapshot dvc-receipt, the sheet: keys */
