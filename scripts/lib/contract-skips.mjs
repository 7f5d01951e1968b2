/** What an engine, or the way in which it is driven, cannot try of a contract, and why. Nothing else may be skipped. */
export const cannot = {
  firefox: {
    'more-contrast': {
      vi: 'Firefox ESR 140 chỉ báo tương phản cao cùng với màu do người đọc chọn; phần đó đã thử ở `forced-colors`.',
      en: 'Firefox ESR 140 has more contrast only together with the reader’s own colours, which `forced-colors` tries.',
    },
    moves: {
      vi: 'Trang không cân được bộ nhớ của mình; các phép đếm trình nghe, bộ hẹn giờ, bộ quan sát vẫn chạy.',
      en: 'A page cannot weigh its heap; listeners, timers and observers are counted all the same.',
    },
    'strict-page': {
      vi: 'Firefox ESR 140 chưa có Trusted Types (từ bản 148); phần CSP vẫn chạy.',
      en: 'Firefox ESR 140 has no Trusted Types (148 does); the rest of the policy is tried.',
    },
  },
  webkitgtk: {
    'forced-colors': {
      vi: 'WebKitGTK không có màu bắt buộc.',
      en: 'WebKitGTK has no forced colours.',
    },
    'more-contrast': {
      vi: 'WebKitGTK lấy tương phản từ chủ đề GTK, không đổi được khi đang chạy.',
      en: 'WebKitGTK takes contrast from the GTK theme, which cannot be changed while it runs.',
    },
    moves: {
      vi: 'Trang không cân được bộ nhớ của mình; các phép đếm trình nghe, bộ hẹn giờ, bộ quan sát vẫn chạy.',
      en: 'A page cannot weigh its heap; listeners, timers and observers are counted all the same.',
    },
  },
};
