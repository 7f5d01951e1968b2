/**
 * The stylesheet of the sandbox's pages. Classes for authors of pages:
 *
 * .lead .muted .note .num          text: opening sentence, quieter, 14 px, tabular figures
 * .stack .stack-s .stack-xs        space between children: 24, 12, 4 px
 * .split > .split-main             two columns where there is room; the main one takes the whole right side
 * .actions                         a row of buttons
 * .card .section                   a bordered box; a part set off by a hairline
 * .button .button.quiet .link      the one main action; outline; a button that looks like a link
 * .choices > .choice               a row one can press (button or link) or choose (label with a radio inside);
 *                                  .choices.lined divides by hairlines, .choices.two makes two columns
 * .badge[data-tone]                a word in a pill: neutral positive attention danger info
 * .notice[data-tone]               a quiet box with a tone edge; first child a <strong class="notice-title">
 * .field > label .hint .error input    one question; .error-summary at the top, with tabindex="-1" and autofocus
 * dl.facts                         term and value pairs; dl.facts.columns keeps them side by side
 * .table-wrap > table              scrolls inside itself on a phone
 * .amount                          28 px figure
 */
export const css = `
:root{color-scheme:light dark;
--dvc-surface:#fff;--dvc-surface-sunken:#f5f6f8;--dvc-ink:#1a1f26;--dvc-ink-muted:#4b5563;--dvc-line:#d5dae1;--dvc-edge:#737d8a;
--dvc-primary:#0f4c81;--dvc-on-primary:#fff;--dvc-primary-strong:#0b3a63;
--dvc-positive:#166534;--dvc-positive-bg:#e9f5ec;--dvc-attention:#8a4b00;--dvc-attention-bg:#fdf1e0;
--dvc-danger:#a21a1a;--dvc-danger-bg:#fcebea;--dvc-info:#0f4c81;--dvc-info-bg:#e8f0f8;
--ribbon:#8a4b00;--ribbon-bg:#fde9c8;--ribbon-line:#e8c58d;
font-family:system-ui,"Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:100%;line-height:1.55;-webkit-text-size-adjust:100%}
@media (prefers-color-scheme:dark){:root{
--dvc-surface:#161b22;--dvc-surface-sunken:#0f1318;--dvc-ink:#eef1f5;--dvc-ink-muted:#b4bdc9;--dvc-line:#323a45;--dvc-edge:#8792a0;
--dvc-primary:#8cc2f2;--dvc-on-primary:#0b1a28;--dvc-primary-strong:#b3d8f8;
--dvc-positive:#7fd49a;--dvc-positive-bg:#14281b;--dvc-attention:#f2b866;--dvc-attention-bg:#2c2110;
--dvc-danger:#f59a94;--dvc-danger-bg:#2f1817;--dvc-info:#8cc2f2;--dvc-info-bg:#13222f;
--ribbon:#f2b866;--ribbon-bg:#2c2110;--ribbon-line:#5a431c}}
*,*::before,*::after{box-sizing:border-box}
html{background:var(--dvc-surface-sunken);color:var(--dvc-ink)}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;overflow-wrap:break-word}
h1,h2,h3{line-height:1.3;font-weight:600;margin:0;text-wrap:balance}
h1{font-size:1.625rem}h2{font-size:1.125rem}h3{font-size:1rem}
p,ul,ol,dl{margin:0}
a{color:var(--dvc-primary);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{color:var(--dvc-primary-strong);text-decoration-thickness:2px}
strong{font-weight:600}
code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em}
:focus-visible{outline:3px solid var(--dvc-primary);outline-offset:2px}
[tabindex="-1"]:focus{outline:none}

.narrow{max-width:40rem}.normal{max-width:46rem}.wide{max-width:72rem}
.ribbon{background:var(--ribbon-bg);color:var(--ribbon);border-block-end:1px solid var(--ribbon-line);text-align:center;
font-size:.875rem;font-weight:600;padding:6px 16px;text-wrap:balance}
.masthead{background:var(--dvc-surface);border-block-end:1px solid var(--dvc-line)}
.masthead-in{display:flex;align-items:center;gap:12px;margin-inline:auto;padding:12px 16px}
.mark{inline-size:40px;block-size:40px;flex:none}
.mark-plate{fill:var(--dvc-primary)}
.mark-line{fill:none;stroke:var(--dvc-on-primary);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.masthead-name{display:flex;flex-direction:column;line-height:1.35}
.masthead-name span{font-size:.875rem;color:var(--dvc-ink-muted)}
.page{inline-size:100%;margin-inline:auto;padding:24px 16px 40px;flex:1}
.foot{border-block-start:1px solid var(--dvc-line);color:var(--dvc-ink-muted);font-size:.875rem}
.foot p{margin-inline:auto;padding:16px}
@media (min-width:40rem){.page,.masthead-in,.foot p{padding-inline:32px}.page{padding-block:40px 56px}h1{font-size:1.875rem}}

.lead{font-size:1.125rem}.muted{color:var(--dvc-ink-muted)}.note{font-size:.875rem}
.num,td.num,.amount{font-variant-numeric:tabular-nums}
.amount{font-size:1.75rem;font-weight:600;line-height:1.3}
.stack>*+*{margin-block-start:24px}.stack-s>*+*{margin-block-start:12px}.stack-xs>*+*{margin-block-start:4px}
.split{display:grid;gap:32px}
@media (min-width:60rem){.split{grid-template:auto 1fr/minmax(0,5fr) minmax(0,7fr);gap:24px 64px;align-items:start}
.split>.split-main{grid-area:1/2/span 2/3}}
.card{background:var(--dvc-surface);border:1px solid var(--dvc-line);border-radius:8px;padding:20px}
@media (min-width:40rem){.card{padding:32px}}
.section{border-block-start:1px solid var(--dvc-line);padding-block-start:24px}
.visually-hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

.actions{display:flex;flex-wrap:wrap;gap:12px;align-items:center}
.button{font:inherit;font-weight:600;line-height:1.4;min-block-size:48px;padding:11px 20px;border:1px solid transparent;border-radius:6px;
background:var(--dvc-primary);color:var(--dvc-on-primary);cursor:pointer;text-decoration:none;display:inline-flex;align-items:center;justify-content:center;text-align:center}
.button:hover{background:var(--dvc-primary-strong);color:var(--dvc-on-primary)}
.button.quiet{background:var(--dvc-surface);color:var(--dvc-primary);border-color:var(--dvc-edge)}
.button.quiet:hover{border-color:var(--dvc-primary);background:var(--dvc-info-bg);color:var(--dvc-primary)}
.link{font:inherit;background:none;border:0;padding:10px 0;min-block-size:44px;color:var(--dvc-primary);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em;cursor:pointer}
.link:hover{color:var(--dvc-primary-strong);text-decoration-thickness:2px}
@media (max-width:39.99rem){.actions .button{inline-size:100%}}

.choices{list-style:none;padding:0;display:grid;gap:8px}
@media (min-width:40rem){.choices.two{grid-template-columns:1fr 1fr}}
.choices>li{display:grid}
.choice{font:inherit;color:inherit;text-align:start;text-decoration:none;display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:2px 12px;align-items:center;align-content:center;
min-block-size:64px;inline-size:100%;padding:10px 14px;background:var(--dvc-surface);border:1px solid var(--dvc-line);border-radius:8px;cursor:pointer}
.choice:hover{border-color:var(--dvc-primary);background:var(--dvc-info-bg);color:inherit}
.choices.lined{gap:0;margin-inline:-12px}
.choices.lined .choice{border-color:transparent;border-radius:6px;padding-inline:12px}
.choices.lined>li+li::before{content:"";block-size:1px;margin-inline:12px;background:var(--dvc-line)}
.choices.lined .choice:focus-visible{outline-offset:-2px}
.choice:active{border-color:var(--dvc-primary)}
.choice:has(input:checked){border-color:var(--dvc-primary);background:var(--dvc-info-bg);box-shadow:inset 0 0 0 1px var(--dvc-primary)}
.choice:has(input:focus-visible){outline:3px solid var(--dvc-primary);outline-offset:2px}
.choice input[type=radio]{inline-size:20px;block-size:20px;margin:0;accent-color:var(--dvc-primary);outline:none}
.choice-text{display:block;min-inline-size:0}
.choice-name{display:flex;flex-wrap:wrap;gap:2px 10px;align-items:center;font-weight:600;line-height:1.4}
.choice-about{display:block;font-size:.875rem;line-height:1.5;color:var(--dvc-ink-muted)}
.choice-go{inline-size:20px;block-size:20px;fill:none;stroke:var(--dvc-edge);stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.choice:hover .choice-go{stroke:var(--dvc-primary)}
.face{inline-size:40px;block-size:40px;border-radius:50%;background:var(--dvc-info-bg);color:var(--dvc-info);font-weight:600;font-size:.875rem;display:grid;place-items:center}
.face svg{inline-size:20px;block-size:20px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.face[data-tone=attention]{background:var(--dvc-attention-bg);color:var(--dvc-attention)}
.face[data-tone=danger]{background:var(--dvc-danger-bg);color:var(--dvc-danger)}

.badge{display:inline-block;font-size:.8125rem;font-weight:600;line-height:1.4;padding:2px 10px;border-radius:99px;background:var(--dvc-surface-sunken);color:var(--dvc-ink-muted);border:1px solid var(--dvc-line);white-space:nowrap}
.badge[data-tone=positive]{background:var(--dvc-positive-bg);color:var(--dvc-positive);border-color:transparent}
.badge[data-tone=attention]{background:var(--dvc-attention-bg);color:var(--dvc-attention);border-color:transparent}
.badge[data-tone=danger]{background:var(--dvc-danger-bg);color:var(--dvc-danger);border-color:transparent}
.badge[data-tone=info]{background:var(--dvc-info-bg);color:var(--dvc-info);border-color:transparent}

.notice{background:var(--dvc-surface);border:1px solid var(--dvc-line);border-inline-start:4px solid var(--dvc-edge);border-radius:8px;padding:14px 16px}
.notice-title{display:block;margin-block-end:4px}
.notice[data-tone=positive]{border-inline-start-color:var(--dvc-positive)}.notice[data-tone=positive] .notice-title{color:var(--dvc-positive)}
.notice[data-tone=attention]{border-inline-start-color:var(--dvc-attention)}.notice[data-tone=attention] .notice-title{color:var(--dvc-attention)}
.notice[data-tone=danger]{border-inline-start-color:var(--dvc-danger)}.notice[data-tone=danger] .notice-title{color:var(--dvc-danger)}
.notice[data-tone=info]{border-inline-start-color:var(--dvc-info)}.notice[data-tone=info] .notice-title{color:var(--dvc-info)}
.error-summary{background:var(--dvc-surface);border:1px solid var(--dvc-danger);border-inline-start-width:4px;border-radius:8px;padding:16px 20px}
.error-summary h2{color:var(--dvc-danger)}
.error-summary ul{padding-inline-start:1.2em;margin-block-start:8px}
.error-summary a{color:var(--dvc-danger);font-weight:600}
.error-summary:focus{outline:3px solid var(--dvc-primary);outline-offset:2px}

.field{display:grid;gap:4px}
.field label{font-weight:600}
.field .hint{color:var(--dvc-ink-muted);font-size:.875rem}
.field .error{color:var(--dvc-danger);font-weight:600;font-size:.9375rem}
.field input,.field select,.field textarea{font:inherit;inline-size:100%;min-block-size:48px;padding:10px 12px;margin-block-start:2px;color:var(--dvc-ink);background:var(--dvc-surface);border:1px solid var(--dvc-edge);border-radius:6px}
.field [aria-invalid=true]{border-color:var(--dvc-danger);box-shadow:inset 0 0 0 1px var(--dvc-danger)}
.field input:focus-visible{outline-offset:1px}

dl.facts{display:grid;gap:12px}
dl.facts>div{display:grid;gap:0}
dl.facts dt{color:var(--dvc-ink-muted);font-size:.875rem}
dl.facts dd{margin:0}
@media (min-width:40rem){dl.facts.columns>div{grid-template-columns:minmax(9rem,2fr) 5fr;gap:16px}dl.facts.columns dt{font-size:1rem}}
.table-wrap{overflow-x:auto;border:1px solid var(--dvc-line);border-radius:8px;background:var(--dvc-surface)}
table{border-collapse:collapse;inline-size:100%}
th,td{text-align:start;padding:10px 16px;border-block-start:1px solid var(--dvc-line);vertical-align:top}
thead th{border-block-start:0;background:var(--dvc-surface-sunken);font-size:.875rem;font-weight:600;color:var(--dvc-ink-muted)}
td.num,th.num{text-align:end}
details>summary{cursor:pointer;min-block-size:44px;padding-block:10px;font-weight:600;color:var(--dvc-primary)}
details[open]>summary{margin-block-end:12px}
pre{margin:0;overflow-x:auto;font-size:.875rem;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere}

@media (prefers-reduced-motion:no-preference){.button,.choice,.link{transition:background-color .12s,border-color .12s}}
@media (forced-colors:active){
:focus-visible,.choice:has(input:focus-visible),.error-summary:focus{outline-color:Highlight}
.button,.badge,.choice,.face{border:1px solid}
.choice:has(input:checked){outline:2px solid Highlight}
.mark-plate{fill:Canvas;stroke:CanvasText}.mark-line,.choice-go{stroke:CanvasText}}
@media print{.masthead,.foot,.actions{display:none}html{background:#fff;color:#000}}
`;
