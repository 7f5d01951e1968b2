import { moneyStories } from './money-stories.js';

export interface Picture {
  readonly story: string;
  readonly what: string;
}

const texts = {
  vi: {
    title: 'Tiền trong bản chạy thử',
    intro: `Mỗi mục là một lượt thật qua trang của tỉnh, trang thanh toán và Ví Mẫu, chụp khi chạy. Chạy \`npm start\` để tự đi; mã hồ sơ và số tiền quyết
định ngân hàng làm gì, xem README của \`@dvcqg/sandbox\`. Mọi cơ quan, ngân hàng, ví và người đều không có thật.`,
    tested:
      'Mỗi lần `npm test`, các lượt này được đi trên điện thoại và mọi trang được kiểm tra khả năng tiếp cận.',
    made: 'Trang này và hình do `npm run shots -- money` làm ra.',
    desktop: 'Máy tính',
    phone: 'Điện thoại',
  },
  en: {
    title: 'Money in the demo',
    intro: `Each part is a real way through the pages of the province, the pay page and Ví Mẫu, pictured while it ran. Run \`npm start\` to walk it
yourself; code and amount decide what the bank does, see the README of \`@dvcqg/sandbox\`. All agencies, banks, wallets and people are invented.`,
    tested: 'Each `npm test` walks them on a phone, and checks that every page is accessible.',
    made: 'This page and its pictures are made by `npm run shots -- money`.',
    desktop: 'Desktop',
    phone: 'Phone',
  },
};

/** The docs' page of what the demo shows of money. */
export function moneyDocs(lang: 'vi' | 'en', pictures: readonly Picture[]): string {
  const t = texts[lang];
  const parts = moneyStories.map(({ name, title, text }) => {
    const rows = pictures
      .filter(({ story }) => story === name)
      .map(({ what }) => {
        const picture = (size: 'desktop' | 'phone') =>
          `![${title[lang]}: ${t[size]}](/money/${name}.${what}.${size}.webp)`;
        return `| ${picture('desktop')} | ${picture('phone')} |`;
      });
    return `## ${title[lang]}

${text[lang]}

| ${t.desktop} | ${t.phone} |
| --- | --- |
${rows.join('\n')}
`;
  });
  return `# ${t.title}

${t.intro}

${t.tested}

${t.made}

${parts.join('\n')}`;
}
