export const host = {
  name: 'prototype-js',
  agency: 'Văn phòng đăng ký đất đai tỉnh Mẫu',
  kind: { vi: 'trang dùng Prototype.js 1.7.3', en: 'a page with Prototype.js 1.7.3' },
  why: {
    vi: 'Prototype.js vá Array, Function, String và Element: Array.from, map, entries, remove, update không còn như chuẩn.',
    en: 'Prototype.js patches Array, Function, String and Element: Array.from, map, entries, remove and update are no longer the standard’s.',
  },
  origin: 'agencies',
  routes(app) {
    app.get('/prototype-js/bang-gia', (c) =>
      c.html('<li>Đất ở đô thị: 12.000.000 đồng/m²</li><li>Đất ở nông thôn: 1.500.000 đồng/m²</li>'),
    );
  },
};
