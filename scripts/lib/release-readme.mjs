/** The lines a page needs for a release, made from its `manifest.json`. */
const policy = ({ csp }) =>
  Object.entries({ 'default-src': ["'none'"], ...csp })
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

export const tags = ({ version, files }, folder = `/widgets/dvcqg-widgets-${version}`) => {
  const pin = (file) => `integrity="${files[file].integrity}"`;
  return `<link rel="stylesheet" href="${folder}/reserve.css" ${pin('reserve.css')}>
<script type="module" crossorigin src="${folder}/loader.js" data-gateway="/dvcqg"
  ${pin('loader.js')}></script>
<dvc-dossier-tracker><a href="https://dichvucong.gov.vn">Tra cứu trên Cổng Dịch vụ công quốc gia</a></dvc-dossier-tracker>`;
};

export const readme = {
  vi: (manifest) => `# Thẻ DVCQG ${manifest.version}

Không phải sản phẩm chính thức của Cổng Dịch vụ công quốc gia.

Đặt cả thư mục này lên máy chủ web của mình, mỗi phiên bản một thư mục, rồi thêm vào trang:

\`\`\`html
${tags(manifest)}
\`\`\`

Mã băm của \`loader.js\` giữ cả bản phát hành: tệp nào bị sửa thì không chạy, và nội dung bên trong thẻ ở lại. Trình soạn thảo bỏ
thẻ lạ thì viết \`<div data-dvcqg-widget="dossier-tracker">…</div>\`.

Chính sách nội dung (CSP) mà các thẻ cần, khi tệp và cổng trung gian cùng nguồn với trang:

\`\`\`
${policy(manifest)}
\`\`\`

\`manifest.json\` ghi dung lượng, mã băm của từng tệp và mỗi thẻ cần những tệp nào.
`,
  en: (manifest) => `# DVCQG widgets ${manifest.version}

Not an official product of the National Public Service Portal.

Put this whole folder on your own web server, a folder for each version, and add to the page:

\`\`\`html
${tags(manifest)}
\`\`\`

The hash of \`loader.js\` holds the whole release: a file that was changed does not run, and what stands inside the tag stays. Where
an editor strips tags it does not know, write \`<div data-dvcqg-widget="dossier-tracker">…</div>\`.

The Content-Security-Policy that the widgets need, where files and gateway are of the page's own origin:

\`\`\`
${policy(manifest)}
\`\`\`

\`manifest.json\` has the size and the hash of every file, and which files each widget needs.
`,
};
