import { stylesheet } from './stylesheet.mjs';

export const host = {
  name: 'tailwind',
  agency: 'Sở Y tế tỉnh Mẫu',
  kind: { vi: 'trang mới với Tailwind và preflight', en: 'a new page with Tailwind and its preflight' },
  why: {
    vi: 'Preflight xóa lề, viền, chữ đậm, dấu đầu dòng của mọi thẻ và đổi cách nút, ô nhập thừa hưởng chữ.',
    en: 'Preflight takes margins, borders, weights and list marks from every tag and changes how controls inherit type.',
  },
  origin: 'agencies',
  routes(app) {
    app.get(
      '/tailwind/tailwind.css',
      async () =>
        new Response(await stylesheet(), { headers: { 'content-type': 'text/css; charset=utf-8' } }),
    );
  },
};
