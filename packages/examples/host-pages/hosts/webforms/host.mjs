import { views } from '../../views.mjs';

export const host = {
  name: 'webforms',
  agency: 'Ủy ban nhân dân phường Bến Mẫu',
  kind: {
    vi: 'trang kiểu ASP.NET WebForms, cả trang là một biểu mẫu',
    en: 'a WebForms-like page: one form around everything',
  },
  why: {
    vi: 'Thẻ nằm trong biểu mẫu của trang: phím Enter không được gửi cả trang, và mỗi lần UpdatePanel về thì thẻ bị thay.',
    en: 'The tag stands in the page’s one form: Enter must not post it, and each partial postback replaces the tag.',
  },
  origin: 'communes',
  routes(app, render, site) {
    app.post('/webforms/', async (c) => {
      const form = await c.req.parseBody();
      const times = Number(atob(String(form['__VIEWSTATE'] ?? '')).split(':')[1] ?? 0) + 1;
      const partial = c.req.header('x-microsoftajax') === 'Delta=true';
      const state = viewState(times);
      if (!partial)
        return render(
          'page',
          { ma: form['ma'] },
          { state, times: `Đã gửi cả trang ${times} lần`, content: panel(site, form) },
        );
      // As a ScriptManager answers: length|kind|id|content| for each part.
      const parts = [
        ['updatePanel', 'ctl00_up1', panel(site, form)],
        ['hiddenField', '__VIEWSTATE', state],
        [
          'scriptBlock',
          'ScriptContentNoTags',
          `document.getElementById('ctl00_lblLan').innerHTML='Cập nhật lần ${times}';`,
        ],
      ];
      return c.text(parts.map(([kind, id, text]) => `${text.length}|${kind}|${id}|${text}|`).join(''));
    });
  },
};

const viewState = (times) => btoa(`dDwtMTA4:${times}`);
const panel = (site, form) => views[''](site, { ma: String(form['ma'] ?? '') });
