/** What each contract promises, in words, and for which criteria of WCAG 2.2 it is evidence. Ids as in `contracts/`. */
export const contractWords = {
  states: {
    vi: 'Mọi trạng thái được báo đúng, lời không có chỗ hở',
    en: 'Every state is told, and no sentence has a hole',
    wcag: ['4.1.2'],
  },
  axe: {
    vi: 'axe không thấy lỗi, nền sáng và nền tối',
    en: 'axe finds nothing, in light and in dark',
    wcag: ['1.1.1', '1.3.1', '1.4.1', '1.4.3', '2.5.8', '3.1.1', '4.1.2'],
  },
  'a11y-tree': {
    vi: 'Cây trợ năng đúng như bản ghi',
    en: 'Accessibility tree as written down',
    wcag: ['1.3.1', '1.3.2', '2.4.6', '4.1.2', '4.1.3'],
  },
  spoken: {
    vi: 'Số tiền, ngày giờ, mã được đọc thành lời',
    en: 'Amounts, days, times and codes are said in words',
    wcag: ['1.3.1', '3.1.2'],
  },
  labels: {
    vi: 'Nhãn và ô nhập cùng một gốc, có autocomplete',
    en: 'Label and input in one root, autocomplete set',
    wcag: ['1.3.5', '3.3.2', '4.1.2'],
  },
  'label-in-name': {
    vi: 'Tên của nút, liên kết, ô nhập có đúng chữ nhìn thấy, để điều khiển bằng giọng nói',
    en: 'What a control reads is in its name, for those who speak to it',
    wcag: ['2.5.3'],
  },
  narrow: { vi: 'Đủ chỗ ở 320 px', en: 'Room at 320 px', wcag: ['1.4.10'] },
  'large-text': { vi: 'Đủ chỗ khi chữ to gấp đôi', en: 'Room for text at 200 %', wcag: ['1.4.4'] },
  'text-spacing': {
    vi: 'Đủ chỗ khi giãn chữ, giãn dòng',
    en: 'Room for wide text spacing',
    wcag: ['1.4.12'],
  },
  'forced-colors': {
    vi: 'Dùng được với màu do người đọc chọn',
    en: 'Works in the reader’s own colours',
    wcag: ['1.4.11', '1.4.1'],
  },
  'more-contrast': {
    vi: 'Vẫn phân biệt được khi người đọc muốn tương phản cao hơn',
    en: 'Still told apart by who wants more contrast',
    wcag: ['1.4.11'],
  },
  'reduced-motion': {
    vi: 'Không chuyển động khi người đọc không muốn',
    en: 'Nothing moves for who wants less motion',
    wcag: ['2.2.2', '2.3.3'],
  },
  'own-origin': { vi: 'Không gọi sang nơi khác', en: 'Asks nothing of another site', wcag: [] },
  'nothing-kept': { vi: 'Không lưu gì trong trình duyệt', en: 'Keeps nothing in the browser', wcag: [] },
  'on-focus': {
    vi: 'Chỉ đưa con trỏ bàn phím tới thì không có gì đổi',
    en: 'The focus alone changes nothing',
    wcag: ['3.2.1'],
  },
  uncovered: {
    vi: 'Chỗ đang có con trỏ bàn phím không bị che',
    en: 'What has the focus is not covered',
    wcag: ['2.4.11'],
  },
  keyboard: {
    vi: 'Dùng được hết bằng bàn phím, đúng bản ghi',
    en: 'All by keyboard, as written down',
    wcag: ['2.1.1', '2.1.2', '2.4.3', '2.4.7'],
  },
  forms: {
    vi: 'Biểu mẫu của trang không bị gửi; lỗi được đưa tới chỗ đang đọc',
    en: 'The host’s form is never sent; errors take the focus',
    wcag: ['3.3.1', '3.3.3', '3.2.2'],
  },
  language: {
    vi: 'Đổi ngôn ngữ khi đang chạy',
    en: 'Language switched at run time',
    wcag: ['3.1.1', '3.1.2'],
  },
  translated: {
    vi: 'Công cụ dịch sửa chữ mà widget vẫn nói đúng điều mới',
    en: 'A tool that rewrites its texts does not freeze them',
    wcag: ['3.1.2'],
  },
  rtl: {
    vi: 'Chữ viết từ phải không làm đảo chữ khác',
    en: 'Right-to-left text turns nothing else',
    wcag: ['1.3.2'],
  },
  'no-shift': { vi: 'Không xê dịch trang', en: 'No layout shift', wcag: [] },
  hydrates: {
    vi: 'Khung do máy chủ gửi trước không chớp, không mất chữ đã gõ',
    en: 'What a server declared does not flash, and keeps focus and typed text',
    wcag: [],
  },
  'gateway-faults': {
    vi: 'Cổng trung gian chậm, lỗi, vắng',
    en: 'Gateway slow, failing, absent',
    wcag: ['3.3.1'],
  },
  'sign-out': { vi: 'Đăng xuất ở thẻ khác', en: 'Sign-out in another tab', wcag: [] },
  'other-gateway': {
    vi: 'Trang đổi cổng trung gian: điều cổng cũ nói không ở lại, không sang cổng mới',
    en: 'The page changes the gateway: what the old one said neither stays nor is told to the new one',
    wcag: [],
  },
  forged: { vi: 'Sự kiện giả không làm đổi gì', en: 'Forged events change nothing', wcag: [] },
  moves: {
    vi: 'Dời, sao chép, gắn lại 1.000 lần không sót gì',
    en: 'Moved, copied, reconnected 1,000 times without a leak',
    wcag: [],
  },
  'strict-page': { vi: 'CSP chặt và Trusted Types', en: 'Strict CSP and Trusted Types', wcag: [] },
  prototypes: { vi: 'Trang sửa prototype', en: 'Patched prototypes', wcag: [] },
  clobbering: { vi: 'Trang che biến toàn cục bằng id, name', en: 'DOM clobbering', wcag: [] },
  'host-css': { vi: 'CSS thù địch của trang', en: 'Hostile CSS of the page', wcag: ['1.4.4'] },
  'two-versions': { vi: 'Hai bản trên một trang', en: 'Two versions on one page', wcag: [] },
  'hostile-text': {
    vi: 'Chuỗi độc hại ở mọi thuộc tính và dữ liệu',
    en: 'Hostile strings everywhere',
    wcag: [],
  },
  'hostile-links': { vi: 'Địa chỉ độc hại bị từ chối', en: 'Hostile URLs refused', wcag: [] },
};
