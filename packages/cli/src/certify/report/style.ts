/** Of the report; the same plain look as the report of a synchronisation. */
export const style = `
:root{color-scheme:light}*{box-sizing:border-box}body{margin:0 auto;max-width:60rem;padding:24px;color:#1a1f26;background:#fff;font:16px/1.5 system-ui,"Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{font-size:28px;line-height:1.3;font-weight:600;color:#0f4c81;margin:0 0 16px}h2{font-size:22px;line-height:1.3;font-weight:600;margin:32px 0 8px}h3{font-size:18px;line-height:1.4;font-weight:600;margin:0}
.lead{margin:0 0 16px;padding:12px 16px;border-inline-start:4px solid;font-size:18px}.good{border-color:#166534;background:#e9f5ec}.bad{border-color:#9b1c1c;background:#fdecec}
dl{margin:0;padding:16px 0}dt{color:#4b5563}dd{margin:0;overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:8px 32px;border-block:1px solid #d5dae1}.counts dd{font-size:22px;font-variant-numeric:tabular-nums}
.facts{display:grid;gap:8px 32px}.facts div{display:grid;grid-template-columns:11rem 1fr;gap:0 16px}
article{padding:16px 0;border-top:1px solid #d5dae1;break-inside:avoid}article p{margin:4px 0}ol{padding-inline-start:24px}
code,pre{font:14px/1.5 ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}pre{margin:4px 0;padding:8px 12px;background:#f3f5f8;white-space:pre-wrap}
summary{min-height:44px;padding:10px 0;cursor:pointer;color:#0f4c81}summary:focus-visible{outline:3px solid #0f4c81;outline-offset:2px}
table{width:100%;border-collapse:collapse;margin-bottom:24px}caption{text-align:start;font-weight:600;font-size:18px;padding:8px 0}th,td{text-align:start;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid #d5dae1}
td:first-child,td:last-child{white-space:nowrap;font-variant-numeric:tabular-nums}small{display:block;color:#4b5563;font-size:14px}thead{display:table-header-group}tr{break-inside:avoid}
.passed td:last-child{color:#166534}.failed td:last-child{color:#9b1c1c;font-weight:600}.skipped td:last-child{color:#4b5563}.note{color:#8a4b00}
@media(max-width:40rem){body{padding:16px}h1{font-size:22px}.facts div{grid-template-columns:1fr}td{padding-inline-end:8px}}
@page{size:A4;margin:16mm}@media print{body{padding:0;max-width:none;font-size:11pt}.lead{border:1px solid}pre{border:1px solid #d5dae1}details:not([open]){display:none}h2,h3{break-after:avoid}}`;
