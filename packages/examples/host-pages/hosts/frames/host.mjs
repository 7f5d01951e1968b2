export const host = {
  name: 'frames',
  agency: 'Ban Quản lý khu công nghiệp tỉnh Mẫu',
  kind: {
    vi: 'trang frameset, nội dung luôn nằm trong khung',
    en: 'a frameset: content always stands in a frame',
  },
  why: {
    vi: 'Đăng nhập và thanh toán không mở được trong khung (chống nhúng): phải ra cả cửa sổ rồi quay về khung.',
    en: 'Sign-in and pay pages refuse to be framed: they take the whole window and come back into the frame.',
  },
  origin: 'agencies',
  start: 'noi-dung',
  routes(app, render) {
    app.get('/frames/', (c) => {
      const { trang = '', ma = '' } = c.req.query();
      const inside = /^\/frames\/[\w-]+(\?[\w.=&%-]*)?$/.test(trang)
        ? trang
        : `/frames/noi-dung?ma=${encodeURIComponent(ma)}`;
      return render('frameset', { inside });
    });
    app.get('/frames/gioi-thieu', (c) =>
      render('page', c.req.query(), { content: '<p>Ban Quản lý phục vụ 42 doanh nghiệp.</p>' }),
    );
    app.get('/frames/dau-trang', (c) => render('top', c.req.query()));
    app.get('/frames/danh-muc', (c) => render('menu', c.req.query()));
  },
};
