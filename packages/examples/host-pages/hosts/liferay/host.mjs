import { combo } from './combo.mjs';

export const host = {
  name: 'liferay',
  agency: 'Sở Tư pháp tỉnh Mẫu',
  kind: {
    vi: 'cổng kiểu Liferay với jQuery 1.11, YUI 3 và chuyển trang mềm',
    en: 'a Liferay-like portal with jQuery 1.11, YUI 3 and soft navigation',
  },
  why: {
    vi: 'Nội dung được thay mà trang không tải lại: thẻ bị gỡ ra, gắn vào nhiều lần; hai thư viện cũ cùng quản DOM.',
    en: 'Content is replaced without a new page: tags come and go many times, and two old libraries share the DOM.',
  },
  origin: 'agencies',
  routes(app, render) {
    app.get('/liferay/combo', async (c) => {
      const script = await combo(c.req.queries('m') ?? []);
      return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    });
    app.get('/liferay/gioi-thieu', (c) => render('page', c.req.query(), { content: about }));
  },
};

const about = `<div class="journal-content-article"><h2 class="asset-title">Giới thiệu chung</h2>
  <p>Sở Tư pháp tỉnh Mẫu tham mưu, giúp Ủy ban nhân dân tỉnh quản lý nhà nước về công tác xây dựng pháp luật, hộ tịch, chứng thực,
  lý lịch tư pháp và bổ trợ tư pháp.</p></div>`;
