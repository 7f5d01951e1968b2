import { hosts } from '../hosts.mjs';
import { originsFrom } from '../origins.mjs';

const texts = {
  vi: {
    title: 'Bảo tàng trang chủ nhà',
    intro: `Mười hai trang như trang thật của cơ quan, dùng chung một cổng trung gian và một môi trường thử nghiệm, đứng trên bốn địa
chỉ: hai cùng site với cổng trung gian, hai khác site. Cơ quan và địa danh đều không có thật. Chạy \`npm start\` rồi mở
\`http://localhost:4600\`, hoặc chạy riêng \`node packages/examples/host-pages/server.mjs\` (\`GATEWAY\` chỉ cổng trung gian).`,
    tested: `Mỗi lần \`npm test\`, ở từng trang: thẻ hiện hồ sơ; đăng nhập theo cách địa chỉ đó cho phép; trang quanh thẻ không đổi một điểm ảnh,
một thuộc tính CSS hay một biến toàn cục nào so với khi không có gì của chúng tôi; bên trong thẻ chữ đúng cỡ, không bị cắt; không có gì xê
dịch; kịch bản riêng của trang vẫn chạy. Khoản phí nộp ở ba trang làm đổi tiến trình đang mở ở ba trang khác.`,
    made: 'Trang này và hình do `npm run shots -- museum` làm ra.',
    same: 'cùng site với cổng trung gian: phiên đăng nhập dùng chung',
    other: 'khác site: đăng nhập và nộp phí bằng cách chuyển cả cửa sổ về trang của tỉnh',
    before: 'Trước: không tải được gì của chúng tôi, còn đường dẫn dự phòng',
    after: 'Sau',
    desktop: 'máy tính',
    phone: 'điện thoại',
  },
  en: {
    title: 'The museum of host pages',
    intro: `Twelve pages as agencies really have them, with one gateway and one sandbox, on four origins: two of the gateway's site, two of
other sites. All agencies and places are invented. Run \`npm start\` and open \`http://localhost:4600\`, or alone
\`node packages/examples/host-pages/server.mjs\` (\`GATEWAY\` names the gateway).`,
    tested: `In each \`npm test\`, on every page: the tag shows the dossier; sign-in works the way that origin allows; the page around the tag differs
in no pixel, no CSS property and no global from the same page without anything of ours; inside the tag text has its size and is not cut
off; nothing shifts; the page's own scripts go on working. Fees paid on three pages move the timelines that are open on three others.`,
    made: 'This page and its pictures are made by `npm run shots -- museum`.',
    same: 'same site as the gateway: the session is shared',
    other: 'another site: sign-in and payment take the whole window to the page of the province',
    before: 'Before: nothing of ours could be loaded, the fallback link stays',
    after: 'After',
    desktop: 'desktop',
    phone: 'phone',
  },
};

/** The docs' page of the museum. */
export function docsPage(lang: 'vi' | 'en'): string {
  const t = texts[lang];
  const origins = originsFrom(4600);
  const parts = hosts.map(({ name, agency, kind, why, origin }) => {
    const picture = (size: 'desktop' | 'phone', when: 'before' | 'after') =>
      `![${agency}, ${t[size]}: ${t[when]}](/museum/${name}.${size}.${when}.webp)`;
    const row = (size: 'desktop' | 'phone') => `| ${picture(size, 'before')} | ${picture(size, 'after')} |`;
    return `## ${agency}

${kind[lang].replace(/^./, (first) => first.toUpperCase())}. ${why[lang]}

\`${name}\`, ${origins[origin].url}, ${origins[origin].sameSite ? t.same : t.other}.

| ${t.before} | ${t.after} |
| --- | --- |
${row('desktop')}
${row('phone')}
`;
  });
  return `# ${t.title}

${t.intro}

${t.tested}

${t.made}

${parts.join('\n')}`;
}
