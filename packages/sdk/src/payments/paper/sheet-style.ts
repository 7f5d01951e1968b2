/** The sheet as the receipt widget has it: A5, QR at the top left, black on white in print. */
export const sheetStyle = `@page{size:A5 portrait;margin:10mm}
*{box-sizing:border-box;margin:0}
body{background:#f5f6f8;color:#14181d;padding:24px 12px;font:1rem/1.5 system-ui,"Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",sans-serif}
.ribbon{max-width:35rem;margin:0 auto 12px;padding:4px 12px;background:#ffd98a;color:#3d2600;text-align:center;font-weight:600}
.sheet{position:relative;isolation:isolate;display:grid;gap:16px;max-width:35rem;margin:0 auto;padding:28px;border:1px solid #b9c0ca;background:#fff}
header{display:flex;gap:12px;align-items:start}
header svg{flex:none;width:7.5rem;height:7.5rem;margin:-.75rem 0 -.75rem -.5rem;fill:#000;background:#fff}
header div{min-width:0;overflow-wrap:anywhere;display:grid;gap:4px}
.collector,h1,.paid{font-weight:600}
h1{font-size:1.5rem;line-height:1.3;text-align:center}
.subtitle{text-align:center;margin-top:-12px}
dl{display:grid;grid-template-columns:11.5rem 1fr;gap:6px 16px}
dt{color:#4b5563}
dd{overflow-wrap:anywhere}
.fill{border-bottom:1px dotted}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid;padding:6px 10px;text-align:start;font-weight:400}
thead th,tfoot :is(th,td){font-weight:600}
:is(th,td):last-child{width:1%;white-space:nowrap;text-align:end;font-variant-numeric:tabular-nums}
.stamp{justify-self:end;padding:8px 16px;border:2px solid #166534;border-radius:4px;color:#166534;font-size:.875rem;text-align:center}
.paid{font-size:1.125rem}
.official{overflow-wrap:anywhere}
.note{border-top:1px solid #b9c0ca;padding-top:8px;color:#4b5563;font-size:.875rem;text-align:center}
.watermark{position:absolute;inset:0;z-index:-1;display:grid;place-items:center;overflow:hidden;color:#f8eed9;font-size:min(4.75rem,13vw);font-weight:600;white-space:nowrap}
@media (max-width:30rem){.sheet{padding:20px 16px}dl{grid-template-columns:1fr}}
@media print{body{padding:0;background:#fff;font-size:10pt;line-height:1.4}.sheet{max-width:none;padding:0;border:0;gap:4mm}
header svg{width:32mm;height:32mm;margin:-3mm 0 -3mm -2.2mm}dl{grid-template-columns:40mm 1fr;gap:1.5mm 4mm}dt,.note{color:#000}
.stamp{border-color:#000;color:#000}.ribbon{border:1px solid #3d2600;background:none}.watermark{font-size:48pt;print-color-adjust:exact}
tr,dd,.stamp{break-inside:avoid}}`;
