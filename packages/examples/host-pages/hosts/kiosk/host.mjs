export const host = {
  name: 'kiosk',
  agency: 'Bộ phận Một cửa phường Bến Mẫu, máy tra cứu',
  kind: {
    vi: 'máy tra cứu tại quầy: cảm ứng, chữ lớn, tự về đầu khi vắng người',
    en: 'a kiosk: touch, large text, back to the start when nobody is there',
  },
  why: {
    vi: 'Nhiều người dùng chung: hết 90 giây không ai chạm thì đăng xuất và xóa màn hình; không mở được cửa sổ mới; có máy in.',
    en: 'Many people share it: after 90 seconds without a touch it signs out and clears the screen; no new windows; it prints.',
  },
  origin: 'communes',
};
