/** What the console adds to the sandbox's stylesheet: denser than the pages for citizens, still 44 px to press. */
export const consoleCss = `
.con-nav{margin-block:-8px 24px;border-block-end:1px solid var(--dvc-line)}
.con-nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px;margin:0;padding:0}
.con-nav a{display:block;padding:10px 12px;white-space:nowrap;text-decoration:none;border-block-end:3px solid transparent;color:var(--dvc-ink-muted)}
.con-nav a:hover{color:var(--dvc-primary)}
.con-nav a[aria-current]{color:var(--dvc-ink);font-weight:600;border-color:var(--dvc-primary)}
.con h1{font-size:1.5rem}
.con-button{font:inherit;font-size:.9375rem;font-weight:600;line-height:1.4;min-block-size:44px;padding:9px 14px;border:1px solid var(--dvc-edge);border-radius:6px;background:var(--dvc-surface);color:var(--dvc-primary);cursor:pointer;text-decoration:none;display:inline-flex;align-items:center}
.con-button:hover{border-color:var(--dvc-primary);background:var(--dvc-info-bg);color:var(--dvc-primary)}
.con-row>*{min-inline-size:0;max-inline-size:100%}
.con-row{display:flex;flex-wrap:wrap;gap:12px;align-items:end}
.con-field{display:grid;grid-template-columns:minmax(0,1fr);gap:4px;font-size:.875rem;color:var(--dvc-ink-muted)}
.con-field input,.con-field select{font:inherit;font-size:1rem;color:var(--dvc-ink);background:var(--dvc-surface);border:1px solid var(--dvc-edge);border-radius:6px;min-block-size:44px;padding:8px 10px;max-inline-size:100%}
.con-field input[name=times]{inline-size:6rem}
.con-grow{flex:1 1 16rem}
.con-check{display:flex;gap:8px;align-items:center;min-block-size:44px}
.con-check input{inline-size:20px;block-size:20px;accent-color:var(--dvc-primary)}
.con-grid{display:grid;gap:16px}
@media (min-width:48rem){.con-grid{grid-template-columns:repeat(3,minmax(0,1fr))}}
.con-figure{padding:20px}
.con-figure h2{font-size:1rem}
.con-figure ul{list-style:none;padding:0;margin-block-start:12px;display:grid;gap:4px}
.con-figure li{display:flex;justify-content:space-between;gap:12px;align-items:center}
.con-figure li a{text-decoration:none}
.con .badge{white-space:normal}
.con-plain{list-style:none;padding:0;display:grid;gap:8px}
.con-facts dd{overflow-wrap:anywhere}
.con-num{font-variant-numeric:tabular-nums}
.con-table{font-size:.9375rem}
.con-table tbody th{font-weight:600}
.con-table td,.con-table th{padding:8px 12px}
.con-sub{display:block;font-weight:400;font-size:.875rem;color:var(--dvc-ink-muted)}
.con-pager{display:flex;gap:16px;align-items:center;min-block-size:44px}
@media (max-width:47.99rem){.con-table,.con-table tbody,.con-table tr,.con-table td,.con-table tbody th{display:block}.con .table-wrap{position:relative}.con-table thead{position:absolute;inset:0 auto auto 0;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.con-table tr{padding:12px 16px;border-block-start:1px solid var(--dvc-line)}.con-table tbody tr:first-child{border:0}.con-table td,.con-table tbody th{border:0;padding:2px 0;text-align:start}
.con-table td::before{content:attr(data-label) ": ";color:var(--dvc-ink-muted);font-size:.875rem}.con-table code,.con-table td,.con-table tbody th{overflow-wrap:anywhere}}
.con-list{display:grid;gap:16px}
.con-payment{padding:16px 20px;display:grid;gap:12px}
.con-payment:target{border-color:var(--dvc-primary)}
.con-payment header{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center}
.con-payment h2{font-size:1rem;overflow-wrap:anywhere}
.con-money{margin-inline-start:auto;font-weight:600;font-size:1.125rem;white-space:nowrap}
.con-inline{display:flex;flex-wrap:wrap;gap:4px 24px;font-size:.9375rem}
.con-inline>div{display:flex;gap:6px}
.con-inline dt{color:var(--dvc-ink-muted);white-space:nowrap}
.con-inline dd{margin:0;overflow-wrap:anywhere}
.con-actions{display:flex;flex-wrap:wrap;gap:8px}
.con-delivery>summary{font-weight:400;color:inherit}
.con-delivery ol{padding-inline-start:1.4em}
.con-split{gap:32px;grid-template-columns:minmax(0,1fr)}
@media (min-width:60rem){.con-split{grid-template-columns:minmax(0,5fr) minmax(0,8fr)}}
.con-split .con-field select{inline-size:100%}
.con-split form .con-button{justify-self:start}
.con-fields>div{display:grid;grid-template-columns:minmax(9rem,2fr) minmax(0,3fr);gap:4px 16px;padding-block:6px;border-block-end:1px solid var(--dvc-line)}
.con-fields dt{overflow-wrap:anywhere;color:var(--dvc-ink-muted)}
.con-fields dd{margin:0;overflow-wrap:anywhere}
.con-fields summary{padding-block:0;min-block-size:28px}
@media (max-width:30rem){.con-fields>div{grid-template-columns:minmax(0,1fr);gap:0}}
.con-trail{list-style:none;padding:0 0 0 16px;border-inline-start:2px solid var(--dvc-line);display:grid;gap:16px}
.con-log{border:1px solid var(--dvc-line);border-radius:8px;background:var(--dvc-surface);overflow:hidden}
.con-log:empty{display:none}
.con-log>details+details{border-block-start:1px solid var(--dvc-line)}
.con-log summary{font-weight:400;color:inherit;padding:10px 16px;display:flex;flex-wrap:wrap;gap:2px 12px;align-items:center}
.con-log summary:hover{background:var(--dvc-info-bg)}
.con-log details[open]>summary{margin:0}
.con-log-time,.con-log-way,.con-log-part{color:var(--dvc-ink-muted);font-size:.875rem}
.con-log-call{font-weight:600;overflow-wrap:anywhere}
.con-log-body{display:grid;gap:16px;padding:8px 16px 16px}
.con-log-body h2{font-size:.875rem;color:var(--dvc-ink-muted)}
@media (min-width:48rem){.con-log-body{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.con-log-part{margin-inline-start:auto}}
`;
