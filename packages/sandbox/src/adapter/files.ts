import type { Hono } from 'hono';
import type { DossierLedger } from './ledger.js';

/** Where a seeded dossier's papers and results can be opened. */
export const fileUrl = (origin: string, code: string, name: string) => `${origin}/files/${code}/${name}.pdf`;

/** The papers of seeded dossiers: one real, small PDF page that says it is a test. */
export function mountTestFiles(app: Hono, ledger: DossierLedger): void {
  app.get('/files/:code/:name', (c) => {
    const { code, name } = c.req.param();
    if (ledger.get(code) === undefined || !/^[a-z0-9-]{1,40}\.pdf$/.test(name)) return c.notFound();
    return c.body(testPage(code, name), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
    });
  });
}

/** Only ASCII comes in (codes and file names), so byte and character offsets are the same. */
function testPage(code: string, name: string): string {
  const text = (size: number, y: number, words: string) => `BT /F1 ${size} Tf 60 ${y} Td (${words}) Tj ET`;
  const drawing = [
    text(22, 760, 'MOI TRUONG THU NGHIEM'),
    text(14, 730, 'Khong co gia tri phap ly / Test document'),
    text(12, 690, `Ho so: ${code}`),
    text(12, 670, `Tep: ${name}`),
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let page = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = page.length;
    page += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${page}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${page.length}\n%%EOF\n`;
}
