import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { PaymentError } from '../../domain/errors.js';
import { receiptHtml } from '../../payments/paper/html.js';
import { paperName } from '../../payments/paper/paper.js';
import { receiptPdf } from '../../payments/paper/pdf.js';
import { sheetStyle } from '../../payments/paper/sheet-style.js';
import type { Receipt } from '../../payments/schema.js';
import type { GatewayContext } from '../context.js';
import { type CountedPayers, createCountedPayers } from '../counted-payers.js';

/** The sheet's own style and nothing else. */
const sheetPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(sheetStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Receipts, the payer's own only: `/receipts/{id}` as data, with `.html` as a sheet to print, with `.pdf` to keep. */
export function receiptRoutes(gateway: GatewayContext, payers: CountedPayers): Hono {
  const { payments, profile } = gateway.portal;
  const { environment } = profile;
  // Half a second of work each.
  const pdfPayers = createCountedPayers(gateway, { name: 'pdf', perMinute: 10 });
  const routes = new Hono();

  /** The name is the account's, and so only on what that account paid: who paid without signing in was never asked for one. */
  const receiptOf = async (c: Context, id: string, owners: readonly string[]): Promise<Receipt> => {
    const receipt = await payments.receipt(id, owners);
    const session = await gateway.session(c);
    const named = session && (await payments.get(receipt.paymentId, session.subject).catch(unlessNotFound));
    return named ? { ...receipt, payerName: session.account.displayName } : receipt;
  };

  routes.get('/receipts/:file', async (c) => {
    const [id = '', ending] = c.req.param('file').split(/\.(?=html$|pdf$)/);
    const owners = await (ending === 'pdf' ? pdfPayers : payers)(c);
    const receipt = await receiptOf(c, id, owners);
    if (ending === undefined) return c.json(receipt);
    if (ending === 'html') {
      c.header('content-security-policy', sheetPolicy);
      return c.html(await receiptHtml(receipt, { environment }));
    }
    const pdf = await receiptPdf(receipt, { environment });
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${paperName(receipt)}.pdf"`,
    });
  });

  return routes;
}

function unlessNotFound(error: unknown): undefined {
  if (error instanceof PaymentError && error.code === 'payment_not_found') return undefined;
  throw error;
}
