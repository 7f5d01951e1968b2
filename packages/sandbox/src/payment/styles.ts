/** What the pay pages and the receipt add to the sandbox's stylesheet. */
export const paymentCss = `
.pay-icon{inline-size:20px;block-size:20px;flex:none;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.pay-columns{display:grid;gap:32px;grid-template-columns:minmax(0,1fr)}
dl.facts dd{overflow-wrap:anywhere}
@media (min-width:56rem){.pay-columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:48px;align-items:start}}
.pay-amount>.amount{margin-block:2px}
.pay-summary .amount{font-size:2rem}
.pay-summary dl.facts>div{border-block-start:1px solid var(--dvc-line);padding-block-start:12px}
@media (min-width:30rem){.pay-summary dl.facts>div{grid-template-columns:7rem minmax(0,1fr);gap:12px;align-items:baseline}}
.pay-lines{list-style:none;padding:0}
.pay-lines li{display:flex;justify-content:space-between;gap:16px}
.pay-lines .num{white-space:nowrap}
.pay-methods{border:0;margin:0;padding:0;min-inline-size:0}
.pay-methods legend{padding:0;margin-block-end:12px}
.pay-method-icon{inline-size:40px;block-size:40px;border-radius:8px;display:grid;place-items:center;background:var(--dvc-info-bg);color:var(--dvc-info)}
.pay-source{display:flex;gap:10px;align-items:flex-start}
.pay-source .pay-icon{margin-block-start:3px;color:var(--dvc-info)}
.pay-warning{display:flex;gap:8px;align-items:flex-start}
.pay-help{border-block-start:1px solid var(--dvc-line);padding-block-start:8px}
.pay-help>summary{font-weight:400;font-size:.875rem}
.pay-help dl.facts{gap:6px;margin-block-start:8px}
.pay-qr{display:grid;gap:24px}
@media (min-width:44rem){.pay-qr{grid-template-columns:auto minmax(0,1fr);gap:40px;align-items:start}}
.pay-qr-sheet{background:#fff;color:#1a1f26;border:1px solid var(--dvc-line);border-radius:8px;padding-block-end:14px;overflow:hidden;justify-self:center;text-align:center;font-weight:600}
.pay-qr-image{display:block;inline-size:304px;block-size:auto;max-inline-size:100%}
.pay-copy{user-select:all;font-weight:600}
.pay-result{display:grid;grid-template-columns:auto minmax(0,1fr);gap:16px;align-items:start;padding:20px;border-radius:8px;background:var(--tone-bg)}
.pay-result h1{color:var(--tone);font-size:1.5rem}
.pay-result[data-tone=positive]{--tone:var(--dvc-positive);--tone-bg:var(--dvc-positive-bg)}
.pay-result[data-tone=attention]{--tone:var(--dvc-attention);--tone-bg:var(--dvc-attention-bg)}
.pay-result[data-tone=danger]{--tone:var(--dvc-danger);--tone-bg:var(--dvc-danger-bg)}
.pay-result[data-tone=info]{--tone:var(--dvc-info);--tone-bg:var(--dvc-info-bg)}
.pay-result-icon{inline-size:44px;block-size:44px;border-radius:50%;display:grid;place-items:center;background:var(--tone);color:var(--tone-bg)}
.pay-result-icon .pay-icon{inline-size:30px;block-size:30px}
.pay-reference{font-size:1.125rem;overflow-wrap:anywhere}
@media (max-width:39.99rem){.pay-result{grid-template-columns:minmax(0,1fr);gap:12px}}

.bill{position:relative;overflow:hidden;margin-inline:auto;max-inline-size:148mm;padding:8mm;background:#fff;color:#000;border:1px solid var(--dvc-line);border-radius:2px;font-size:.875rem;line-height:1.5;color-scheme:light}
.bill p,.bill dl,.bill dd{margin:0}
.bill-watermark{position:absolute;inset-block-start:0;inset-inline:0;inline-size:100%;block-size:auto;fill:#8a4b00;opacity:.12;font-size:26px;font-weight:600;pointer-events:none}
.bill-head{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:12px 16px;align-items:start}
.bill-head .pay-qr-image{inline-size:27mm;margin:-2mm 0 0 -2mm}
.bill-serial>div{display:flex;gap:6px;justify-content:space-between}
.bill-serial dt{color:#444}
.bill-serial dd{font-variant-numeric:tabular-nums}
.bill-title{text-align:center;margin-block:10px 14px}
.bill-title h1{font-size:1.375rem}
.bill-facts>div{display:grid;grid-template-columns:9.5em minmax(0,1fr);gap:8px;padding-block:2px}
.bill-facts dt{color:#444}
.bill-facts dd{overflow-wrap:anywhere}
.bill-lines{margin-block:12px;border:1px solid #000}
.bill-lines th,.bill-lines td{padding:6px 8px;border:1px solid #999;background:none;color:#000;font-size:inherit}
.bill-lines thead th{border-block-end-color:#000}
.bill-lines .num{white-space:nowrap}
.bill-kind{color:#444}
.bill-foot{display:grid;gap:12px;margin-block-start:12px}
.bill-seal{justify-self:end;border:1.5px solid #166534;color:#166534;border-radius:4px;padding:8px 12px;font-size:.8125rem}
.bill-note{margin-block-start:12px!important;padding-block-start:8px;border-block-start:1px solid #999;font-size:.8125rem;color:#444;text-align:center}
.bill-tools{text-align:center;margin-block-end:16px}
@media (max-width:36rem){.bill{padding:16px}.bill-head{grid-template-columns:auto minmax(0,1fr)}.bill-serial{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:4px 20px}.bill-facts>div{grid-template-columns:minmax(0,1fr);gap:0;padding-block:4px}}
@page bill{size:A5;margin:8mm}
@media print{.bill{border:0;padding:0;max-inline-size:none;font-size:9.5pt}.page:has(.bill){padding:0}.bill-tools{display:none}body:has(.bill){page:bill;display:block;min-height:0}body:has(.bill)>.ribbon{border:0;padding:0 0 4mm;background:none;color:#000}
.bill-watermark{-webkit-print-color-adjust:exact;print-color-adjust:exact}.bill-head{grid-template-columns:auto minmax(0,1fr) auto}.bill-facts>div{grid-template-columns:9.5em minmax(0,1fr);padding-block:1px}.bill-serial{display:block;grid-column:auto}}
`;
