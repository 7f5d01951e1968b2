import { escape } from './template.mjs';

/** The dossier that the links of the list open: it waits for papers. */
const sample = 'H99.01-20260701-0000005';

/** The page that names them all. */
export const listPage = (hosts, origins) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Bảo tàng trang chủ nhà</title>
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1f26; }
      li { margin-block: 1rem; }
      small { color: #4b5563; display: block; }
    </style>
  </head>
  <body>
    <h1>Bảo tàng trang chủ nhà</h1>
    <p>Mười hai trang như trang thật của cơ quan, trên bốn địa chỉ, dùng chung một cổng trung gian và một môi trường thử nghiệm.
    Mọi cơ quan ở đây đều không có thật.</p>
    <ol>${hosts
      .map(({ name, agency, kind, why, origin }) => {
        const { url, sameSite } = origins[origin];
        return `
      <li><a href="${url}/${name}/?ma=${sample}">${escape(agency)}</a> – ${escape(kind.vi)}
        <small>${escape(why.vi)}</small>
        <small>${url} · ${sameSite ? 'cùng site với cổng trung gian' : 'khác site với cổng trung gian'}</small></li>`;
      })
      .join('')}
    </ol>
  </body>
</html>
`;
