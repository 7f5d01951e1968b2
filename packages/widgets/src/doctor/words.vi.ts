import type { Words } from './words.js';

/** What the doctor says in Vietnamese: the fault, what it does to a citizen, and the line that mends it. */
export const vi: Words = {
  quirks_mode: [
    'Trang thiếu khai báo doctype nên trình duyệt hiển thị theo lối cũ (quirks mode).',
    'Thẻ vẫn chạy; phần còn lại của trang có thể lệch giữa các trình duyệt.',
    '<!doctype html>  (dòng đầu tiên của trang)',
  ],
  charset_not_utf8: [
    'Trang dùng bảng mã {charset}, không phải UTF-8.',
    'Chữ tiếng Việt đặt trong trang hoặc trong thuộc tính của thẻ có thể hiện sai dấu.',
    '<meta charset="utf-8">  (trong 1024 byte đầu; lưu tệp dưới dạng UTF-8)',
  ],
  lang_missing: [
    'Trang không khai báo ngôn ngữ.',
    'Thẻ tự khai ngôn ngữ của mình; phần còn lại của trang có thể bị đọc bằng giọng của ngôn ngữ khác.',
    '<html lang="vi">',
  ],
  base_font_changed: [
    'Cỡ chữ gốc của trang là {size}, không phải 16px.',
    'Thẻ giữ cỡ chữ riêng nên vẫn đọc được; kích thước trang đặt cho thẻ bằng rem sẽ khác dự kiến.',
    'Đặt kích thước quanh thẻ bằng px hoặc em, không dùng rem.',
  ],
  nested_forms: [
    'Có biểu mẫu nằm trong biểu mẫu khác (action "{action}").',
    'Trình duyệt bỏ biểu mẫu bên trong: dữ liệu người dân nhập ở đó bị gửi đến địa chỉ của biểu mẫu bên ngoài.',
    'Đóng biểu mẫu thứ nhất bằng </form> trước khi mở <form action="{action}">.',
  ],
  base_elsewhere: [
    'Thẻ <base> đưa các địa chỉ tương đối sang {base}.',
    'Thẻ hỏi cổng trung gian ở máy chủ khác: không đăng nhập, không xem được hồ sơ.',
    '<script … data-gateway="{gateway}"></script> hoặc <dvc-gateway url="{gateway}">, hoặc bỏ <base>.',
  ],
  framed: [
    'Trang chạy trong khung của {top}.',
    'Thẻ vẫn chạy; đăng nhập và thanh toán mở ra cả cửa sổ.',
    'Nếu được, đặt liên kết mở trang trong cửa sổ chính: <a href="…" target="_top">.',
  ],
  framed_by_stranger: [
    'Trang ({frame}) nằm trong khung của một trang khác nguồn.',
    'Trình duyệt chặn cookie trong khung như vậy: người dân đăng nhập xong vẫn bị coi là chưa đăng nhập.',
    'Thay <iframe src="…"> bằng liên kết <a href="…" target="_top">.',
  ],
  old_library: [
    'Trang dùng {name} {version}, bản đã cũ.',
    'Thẻ không dùng thư viện này và vẫn chạy; lỗ hổng đã biết của bản cũ vẫn còn trên trang.',
    'Nâng {name} khi có thể. Không cần đổi gì cho thẻ.',
  ],
  natives_patched: [
    'Mã của trang thay hàm có sẵn của trình duyệt: {names}.',
    'Thẻ đã được thử với các thay đổi như vậy và vẫn chạy.',
    'Không cần làm gì; kiểm tra lại sau mỗi lần nâng cấp thư viện của trang.',
  ],
  natives_broken: [
    'Mã của trang làm hỏng hàm có sẵn của trình duyệt: {names}.',
    'Thẻ có thể không hiện, hoặc gửi dữ liệu sai dạng nên bị từ chối.',
    'Bỏ đoạn mã thay {names}, hoặc nạp nó chỉ khi trình duyệt chưa có hàm đó.',
  ],
  loaded_twice: [
    'Tệp {file} được nạp hai lần.',
    'Trang tải chậm hơn; chỉ bản thứ nhất có tác dụng.',
    'Xóa một dòng: <script type="module" src="{url}"></script>',
  ],
  several_versions: [
    'Trang nạp nhiều phiên bản của thẻ: {versions}.',
    'Bản nào nạp trước thì chạy: thẻ có thể khác nhau sau mỗi lần mở trang, hoặc không hiểu nhau.',
    'Giữ một dòng <script type="module" src="…/loader.js"></script>, xóa các dòng còn lại.',
  ],
  script_missing: [
    'Không lấy được tệp {url} (máy chủ: {status}).',
    'Thẻ không hiện; người dân chỉ thấy liên kết dự phòng trong thẻ.',
    'Chép đủ tệp của bản phát hành vào thư mục đó, hoặc sửa địa chỉ trong thuộc tính src.',
  ],
  script_changed: [
    'Tệp {url} khác với mã băm của nó.',
    'Trình duyệt từ chối chạy tệp: thẻ không hiện.',
    'Chép lại đủ tệp của bản phát hành; hoặc, chỉ sau khi đối chiếu với manifest.json: {line}',
  ],
  not_started: [
    'Thẻ <{tag}> không chạy.',
    'Người dân chỉ thấy liên kết dự phòng trong thẻ, hoặc một chỗ trống.',
    '<script type="module" src="{url}"></script>',
  ],
  tags_removed: [
    'Trang nạp tệp của thẻ nhưng không có thẻ nào: hệ quản trị nội dung có thể đã xóa hoặc đổi thẻ thành chữ.',
    'Người dân không thấy gì.',
    '<div data-dvcqg-widget="login-button"></div>  (hoặc cho phép thẻ dvc-… trong bộ lọc của hệ quản trị)',
  ],
  reserve_missing: [
    'Trang không có reserve.css.',
    'Khi thẻ hiện ra, nội dung bên dưới bị đẩy xuống: người dân dễ bấm nhầm.',
    '<link rel="stylesheet" href="{url}">',
  ],
  csp_blocks: [
    'Chính sách nội dung (CSP) chặn {url}.',
    'Thẻ không hiện, bị lệch, hoặc không hỏi được cổng trung gian.',
    '{line}',
  ],
  trusted_types_block: [
    'Chính sách nội dung (CSP) không cho phép chính sách Trusted Types của thẻ.',
    'Thẻ dừng ngay khi nạp: người dân chỉ thấy liên kết dự phòng.',
    '{line}',
  ],
  mixed_content: [
    'Trang https dùng địa chỉ không mã hóa {url}.',
    'Trình duyệt chặn địa chỉ đó: thẻ không hiện hoặc không hỏi được gì.',
    '{line}',
  ],
  gateway_absent: [
    'Không có cổng trung gian ở {url}.',
    'Người dân không đăng nhập, không xem hồ sơ, không thanh toán được; thẻ báo hệ thống gián đoạn.',
    'dvcqg gateway --public-url {origin}  và cho máy chủ web chuyển /dvcqg đến đó, hoặc sửa data-gateway.',
  ],
  gateway_refuses: [
    'Cổng kết nối {url} có chạy nhưng không cho phép trang của {origin}.',
    'Mọi thẻ trên trang báo lỗi kết nối.',
    'dvcqg gateway … --allow {origin}',
  ],
  contrast_low: [
    '{token} trên {on} chỉ có độ tương phản {ratio}:1, cần ít nhất {least}:1 (nền {scheme}).',
    'Người mắt kém, hoặc xem ngoài nắng, không đọc được thẻ.',
    '{line}',
  ],
  colour_invalid: [
    '{name} không phải là một màu CSS đặc.',
    'Thẻ lấy màu của trang, nên có thể không đọc được; độ tương phản không tính được.',
    '{name}: #0f4c81;  (một màu đặc, ví dụ như vậy), hoặc bỏ {name} để dùng màu mặc định.',
  ],
};
