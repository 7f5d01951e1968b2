import { messages } from '../foundation/localize.js';
import type { Advice, Finding, FindingCode } from './finding.js';

type Words = Readonly<Record<`${FindingCode}${'' | '_effect' | '_remedy'}`, string>>;

const vi: Words = {
  quirks_mode: 'Trang thiếu khai báo doctype nên trình duyệt hiển thị theo lối cũ (quirks mode).',
  quirks_mode_effect: 'Tiện ích vẫn chạy; phần còn lại của trang có thể lệch giữa các trình duyệt.',
  quirks_mode_remedy: '<!doctype html>  (dòng đầu tiên của trang)',
  charset_not_utf8: 'Trang dùng bảng mã {charset}, không phải UTF-8.',
  charset_not_utf8_effect:
    'Chữ tiếng Việt đặt trong trang hoặc trong thuộc tính của thẻ có thể hiện sai dấu.',
  charset_not_utf8_remedy: '<meta charset="utf-8">  (trong 1024 byte đầu; lưu tệp dưới dạng UTF-8)',
  lang_missing: 'Trang không khai báo ngôn ngữ.',
  lang_missing_effect: 'Trình đọc màn hình có thể đọc tiếng Việt bằng giọng của ngôn ngữ khác.',
  lang_missing_remedy: '<html lang="vi">',
  base_font_changed: 'Cỡ chữ gốc của trang là {size}, không phải 16px.',
  base_font_changed_effect:
    'Tiện ích giữ cỡ chữ riêng nên vẫn đọc được; kích thước trang đặt cho tiện ích bằng rem sẽ khác dự kiến.',
  base_font_changed_remedy: 'Đặt kích thước quanh tiện ích bằng px hoặc em, không dùng rem.',
  nested_forms: 'Có biểu mẫu nằm trong biểu mẫu khác (action "{action}").',
  nested_forms_effect:
    'Trình duyệt bỏ biểu mẫu bên trong: dữ liệu người dân nhập ở đó bị gửi đến địa chỉ của biểu mẫu bên ngoài.',
  nested_forms_remedy: 'Đóng biểu mẫu thứ nhất bằng </form> trước khi mở <form action="{action}">.',
  base_elsewhere: 'Thẻ <base> đưa các địa chỉ tương đối sang {base}.',
  base_elsewhere_effect: 'Tiện ích hỏi cổng kết nối ở máy chủ khác: không đăng nhập, không xem được hồ sơ.',
  base_elsewhere_remedy:
    '<script … data-gateway="{gateway}"></script> hoặc <dvc-gateway url="{gateway}">, hoặc bỏ <base>.',
  framed: 'Trang chạy trong khung của {top}.',
  framed_effect: 'Tiện ích vẫn chạy; đăng nhập và thanh toán mở trong khung.',
  framed_remedy: 'Nếu được, đặt liên kết mở trang trong cửa sổ chính: <a href="…" target="_top">.',
  framed_by_stranger: 'Trang ({frame}) nằm trong khung của một trang khác nguồn.',
  framed_by_stranger_effect:
    'Trình duyệt chặn cookie trong khung như vậy: người dân đăng nhập xong vẫn bị coi là chưa đăng nhập.',
  framed_by_stranger_remedy: 'Thay <iframe src="…"> bằng liên kết <a href="…" target="_top">.',
  old_library: 'Trang dùng {name} {version}, bản đã cũ.',
  old_library_effect:
    'Tiện ích không dùng thư viện này và vẫn chạy; lỗ hổng đã biết của bản cũ vẫn còn trên trang.',
  old_library_remedy: 'Nâng {name} khi có thể. Không cần đổi gì cho tiện ích.',
  natives_patched: 'Mã của trang thay hàm có sẵn của trình duyệt: {names}.',
  natives_patched_effect: 'Các hàm đó đã được thử và vẫn trả về kết quả đúng.',
  natives_patched_remedy: 'Không cần làm gì; kiểm tra lại sau mỗi lần nâng cấp thư viện của trang.',
  natives_broken: 'Mã của trang làm hỏng hàm có sẵn của trình duyệt: {names}.',
  natives_broken_effect: 'Tiện ích có thể không hiện, hoặc gửi dữ liệu sai dạng nên bị từ chối.',
  natives_broken_remedy: 'Bỏ đoạn mã thay {names}, hoặc nạp nó chỉ khi trình duyệt chưa có hàm đó.',
  loaded_twice: 'Tệp {file} được nạp hai lần.',
  loaded_twice_effect: 'Trang tải chậm hơn; chỉ bản thứ nhất có tác dụng.',
  loaded_twice_remedy: 'Xóa một dòng: <script type="module" src="{url}"></script>',
  several_versions: 'Trang nạp nhiều phiên bản của tiện ích: {versions}.',
  several_versions_effect:
    'Bản nào nạp trước thì chạy: tiện ích có thể khác nhau sau mỗi lần mở trang, hoặc không hiểu nhau.',
  several_versions_remedy:
    'Giữ một dòng <script type="module" src="…/loader.js"></script>, xóa các dòng còn lại.',
  script_missing: 'Không có tệp {url} (máy chủ trả lời {status}).',
  script_missing_effect: 'Tiện ích không hiện; người dân chỉ thấy liên kết dự phòng trong thẻ.',
  script_missing_remedy:
    'Chép đủ tệp của bản phát hành vào thư mục đó, hoặc sửa địa chỉ trong thuộc tính src.',
  script_changed: 'Tệp {url} khác với mã kiểm tra trong thuộc tính integrity.',
  script_changed_effect: 'Trình duyệt từ chối chạy tệp: tiện ích không hiện.',
  script_changed_remedy: '{line}  (chỉ sau khi đối chiếu với manifest.json của bản phát hành)',
  not_started: 'Thẻ <{tag}> không chạy.',
  not_started_effect: 'Người dân chỉ thấy liên kết dự phòng trong thẻ, hoặc một chỗ trống.',
  not_started_remedy: '<script type="module" src="{url}"></script>',
  tags_removed:
    'Trang nạp tiện ích nhưng không có thẻ nào: hệ quản trị nội dung có thể đã xóa hoặc đổi thẻ thành chữ.',
  tags_removed_effect: 'Người dân không thấy tiện ích.',
  tags_removed_remedy:
    '<div data-dvcqg-widget="login-button"></div>  (hoặc cho phép thẻ dvc-… trong bộ lọc của hệ quản trị)',
  reserve_missing: 'Trang không có reserve.css.',
  reserve_missing_effect: 'Khi tiện ích hiện ra, nội dung bên dưới bị đẩy xuống: người dân dễ bấm nhầm.',
  reserve_missing_remedy: '<link rel="stylesheet" href="{url}">',
  csp_blocks: 'Chính sách nội dung (CSP) chặn {url}.',
  csp_blocks_effect: 'Tiện ích không hiện, bị lệch, hoặc không hỏi được cổng kết nối.',
  csp_blocks_remedy: '{line}',
  trusted_types_block: 'Chính sách nội dung không cho phép chính sách Trusted Types tên dvcqg-lit.',
  trusted_types_block_effect: 'Tiện ích dừng ngay khi nạp: người dân chỉ thấy liên kết dự phòng.',
  trusted_types_block_remedy: '{line}',
  mixed_content: 'Trang https dùng địa chỉ không mã hóa {url}.',
  mixed_content_effect: 'Trình duyệt chặn địa chỉ đó: tiện ích không hiện hoặc không hỏi được gì.',
  mixed_content_remedy: '{line}',
  gateway_absent: 'Không có cổng kết nối ở {url}.',
  gateway_absent_effect:
    'Người dân không đăng nhập, không xem hồ sơ, không thanh toán được; tiện ích báo hệ thống gián đoạn.',
  gateway_absent_remedy:
    'dvcqg gateway --public-url {origin}  và cho máy chủ web chuyển /dvcqg đến đó, hoặc sửa data-gateway.',
  gateway_refuses: 'Cổng kết nối {url} có chạy nhưng không cho phép trang của {origin}.',
  gateway_refuses_effect: 'Mọi tiện ích trên trang báo lỗi kết nối.',
  gateway_refuses_remedy: 'dvcqg gateway … --allow {origin}',
  contrast_low: '{token} trên {on} chỉ có độ tương phản {ratio}:1, cần ít nhất {least}:1.',
  contrast_low_effect: 'Người mắt kém, hoặc xem ngoài nắng, không đọc được tiện ích.',
  contrast_low_remedy: 'Chọn màu khác cho {name} đến khi đạt {least}:1, hoặc bỏ {name} để dùng màu mặc định.',
};

const en: Words = {
  quirks_mode: 'The page has no doctype, so browsers show it the old way (quirks mode).',
  quirks_mode_effect: 'Widgets work; the rest of the page may differ from browser to browser.',
  quirks_mode_remedy: '<!doctype html>  (the first line of the page)',
  charset_not_utf8: 'The page is encoded as {charset}, not as UTF-8.',
  charset_not_utf8_effect: 'Vietnamese text in the page or in attributes of tags may be shown garbled.',
  charset_not_utf8_remedy: '<meta charset="utf-8">  (within the first 1024 bytes; save the file as UTF-8)',
  lang_missing: 'The page does not say its language.',
  lang_missing_effect: 'A screen reader may read Vietnamese in the voice of another language.',
  lang_missing_remedy: '<html lang="vi">',
  base_font_changed: 'The base font size of the page is {size}, not 16px.',
  base_font_changed_effect:
    'Widgets keep a size of their own and can be read; sizes the page gives them in rem differ from what is expected.',
  base_font_changed_remedy: 'Give sizes around widgets in px or em, not in rem.',
  nested_forms: 'A form stands within another form (action "{action}").',
  nested_forms_effect:
    'Browsers drop the inner form: what a citizen enters there goes to the address of the outer one.',
  nested_forms_remedy: 'Close the first form by </form> before <form action="{action}"> opens.',
  base_elsewhere: '<base> leads relative addresses to {base}.',
  base_elsewhere_effect: 'Widgets look for the gateway at another server: no signing in, no dossiers.',
  base_elsewhere_remedy:
    '<script … data-gateway="{gateway}"></script> or <dvc-gateway url="{gateway}">, or without <base>.',
  framed: 'The page runs in a frame of {top}.',
  framed_effect: 'Widgets work; signing in and paying open within the frame.',
  framed_remedy: 'If you can, link to the page in the whole window: <a href="…" target="_top">.',
  framed_by_stranger: 'The page ({frame}) stands in a frame of another origin.',
  framed_by_stranger_effect:
    'Browsers block cookies in such frames: who has signed in is still taken for signed out.',
  framed_by_stranger_remedy: 'In place of <iframe src="…">, a link: <a href="…" target="_top">.',
  old_library: 'The page uses {name} {version}, which is old.',
  old_library_effect: 'Widgets do not use it and work; known holes of the old version stay on the page.',
  old_library_remedy: 'Update {name} when you can. Nothing has to change for the widgets.',
  natives_patched: "Code of the page replaces the browser's own functions: {names}.",
  natives_patched_effect: 'They were tried, and still answer rightly.',
  natives_patched_remedy: "Nothing to do; check again after updates of the page's libraries.",
  natives_broken: "Code of the page breaks the browser's own functions: {names}.",
  natives_broken_effect: 'Widgets may not show, or send data in a wrong form that is refused.',
  natives_broken_remedy:
    'Remove the code that replaces {names}, or load it only where the browser has no such function.',
  loaded_twice: '{file} is loaded twice.',
  loaded_twice_effect: 'The page loads more slowly; only the first one has an effect.',
  loaded_twice_remedy: 'Remove one line: <script type="module" src="{url}"></script>',
  several_versions: 'The page loads several versions of the widgets: {versions}.',
  several_versions_effect:
    'Whichever comes first runs: widgets may differ each time the page is opened, or not understand each other.',
  several_versions_remedy:
    'Keep one line <script type="module" src="…/loader.js"></script> and remove the others.',
  script_missing: 'There is no file {url} (the server answers {status}).',
  script_missing_effect: "Widgets do not show; a citizen sees only the tag's own link.",
  script_missing_remedy: 'Copy all files of the release into that folder, or mend the address in src.',
  script_changed: '{url} is not the file that its integrity attribute names.',
  script_changed_effect: 'Browsers refuse to run it: widgets do not show.',
  script_changed_remedy: "{line}  (only after you compared it with the release's manifest.json)",
  not_started: '<{tag}> does not start.',
  not_started_effect: "A citizen sees only the tag's own link, or an empty place.",
  not_started_remedy: '<script type="module" src="{url}"></script>',
  tags_removed:
    'The page loads the widgets and has no tag of theirs: a CMS may have removed them or made text of them.',
  tags_removed_effect: 'A citizen sees no widget.',
  tags_removed_remedy:
    '<div data-dvcqg-widget="login-button"></div>  (or let the filter of the CMS pass dvc-… tags)',
  reserve_missing: 'The page has no reserve.css.',
  reserve_missing_effect:
    'When a widget shows, what is below it moves down: a citizen easily presses the wrong thing.',
  reserve_missing_remedy: '<link rel="stylesheet" href="{url}">',
  csp_blocks: 'The Content-Security-Policy blocks {url}.',
  csp_blocks_effect: 'Widgets do not show, move the page, or cannot ask the gateway.',
  csp_blocks_remedy: '{line}',
  trusted_types_block: 'The Content-Security-Policy does not allow the Trusted Types policy dvcqg-lit.',
  trusted_types_block_effect: "Widgets stop while they load: a citizen sees only the tag's own link.",
  trusted_types_block_remedy: '{line}',
  mixed_content: 'The https page uses an address that is not encrypted: {url}.',
  mixed_content_effect: 'Browsers block it: widgets do not show, or cannot ask for anything.',
  mixed_content_remedy: '{line}',
  gateway_absent: 'There is no gateway at {url}.',
  gateway_absent_effect:
    'Nobody can sign in, see dossiers or pay; widgets say that the system is interrupted.',
  gateway_absent_remedy:
    'dvcqg gateway --public-url {origin}  and let the web server pass /dvcqg to it, or mend data-gateway.',
  gateway_refuses: 'The gateway at {url} runs, and does not allow pages of {origin}.',
  gateway_refuses_effect: 'Every widget of the page reports that it cannot connect.',
  gateway_refuses_remedy: 'dvcqg gateway … --allow {origin}',
  contrast_low: '{token} on {on} has a contrast of {ratio}:1 only; at least {least}:1 is needed.',
  contrast_low_effect: 'Who sees badly, or reads in the sun, cannot read the widgets.',
  contrast_low_remedy:
    'Choose another colour for {name} until {least}:1 is reached, or remove {name} to have ours.',
};

const texts = messages('doctor', vi, en);

/** A finding in words of a language. */
export function inWords(
  { code, params }: Finding,
  lang: 'vi' | 'en',
): Pick<Advice, 'fault' | 'effect' | 'remedy'> {
  const say = (key: keyof Words) =>
    texts[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
  return { fault: say(code), effect: say(`${code}_effect`), remedy: say(`${code}_remedy`) };
}
