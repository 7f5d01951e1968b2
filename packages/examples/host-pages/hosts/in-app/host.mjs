export const host = {
  name: 'in-app',
  agency: 'Ủy ban nhân dân xã Đồng Mẫu',
  kind: {
    vi: 'trang mở trong trình duyệt của ứng dụng nhắn tin',
    en: 'a page opened in the browser of a chat app',
  },
  why: {
    vi: 'Không có cửa sổ mới, window.open trả về null, không có cookie của site khác, thanh địa chỉ bị giấu.',
    en: 'No new windows, window.open gives null, no cookies of other sites, no address bar.',
  },
  origin: 'elsewhere',
};
