import { kses } from './kses.mjs';

export const host = {
  name: 'wordpress',
  agency: 'Ủy ban nhân dân xã Suối Trong',
  kind: {
    vi: 'trang WordPress, trình soạn thảo lọc thẻ lạ',
    en: 'a WordPress page whose editor filters unknown tags',
  },
  why: {
    vi: 'KSES bỏ thẻ dvc-… trong bài viết; div data-dvcqg-widget còn lại. wpautop chèn đoạn vào bên trong.',
    en: 'KSES strips dvc-… tags from posts; div data-dvcqg-widget stays. wpautop puts paragraphs inside.',
  },
  origin: 'hosting',
  form: 'div',
  // Themes are not filtered, posts are.
  finish: (html) => html.replace(/<!-- post -->.*?<!-- \/post -->/s, (post) => kses(post)),
};
