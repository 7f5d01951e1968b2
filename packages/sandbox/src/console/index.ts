import type { Context, Hono } from 'hono';
import type { DossierLedger } from '../adapter/ledger.js';
import type { SandboxContext, SandboxPart } from '../context.js';
import { readForm } from '../page/form.js';
import { html } from '../page/layout.js';
import type { PaymentPart } from '../payment/index.js';
import { sameOriginOnly } from '../same-origin.js';
import { dayFileDownload } from './day-file-panel.js';
import { dossierPage, dossierPath, dossiersPage } from './dossiers-page.js';
import { sendConsole } from './frame.js';
import { overviewPage } from './overview.js';
import { paymentsPage } from './payments-page.js';
import { personasPage } from './personas-page.js';
import { consoleCss } from './styles.js';
import { transcriptPage } from './transcript-page.js';

export interface ConsoleParts {
  readonly adapter: { readonly ledger: DossierLedger };
  readonly payment: PaymentPart;
}

/**
 * The window into the sandbox, and its levers. It reads the parts directly; what it changes it changes through the
 * control API, so that a button does nothing a test could not do.
 */
export function createConsole(context: SandboxContext, { adapter, payment }: ConsoleParts): SandboxPart {
  const { platform } = payment;

  const mount = (app: Hono) => {
    const control = async (path: string, body: unknown, method = 'POST') =>
      app.fetch(
        new Request(`${context.origin}/control/${path}`, {
          method,
          headers: { 'content-type': 'application/json' },
          ...(method === 'POST' && { body: JSON.stringify(body) }),
        }),
      );

    app.use('/console/*', sameOriginOnly(context.origin));
    app.get('/assets/console.css', (c) =>
      c.body(consoleCss, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
    );

    app.get('/console', (c) =>
      sendConsole(c, {
        section: '/console',
        title: 'Tổng quan',
        body: overviewPage(context, adapter.ledger, platform),
      }),
    );
    app.get('/console/personas', (c) =>
      sendConsole(c, { section: '/console/personas', title: 'Nhân vật', body: personasPage() }),
    );
    app.get('/console/dossiers', (c) => {
      const { status = '', q = '', page } = c.req.query();
      const body = dossiersPage(adapter.ledger, { status, search: q, page });
      return sendConsole(c, { section: '/console/dossiers', title: 'Hồ sơ', body });
    });
    app.get('/console/dossiers/:code', (c) => showDossier(c, c.req.param('code')));
    app.get('/console/payments', (c) => {
      const { state = '', page } = c.req.query();
      const body = paymentsPage(platform, context.now(), { state, page });
      return sendConsole(c, { section: '/console/payments', title: 'Thanh toán', body });
    });
    app.get('/console/transcript', (c) => {
      const { part = '', refused, page } = c.req.query();
      const body = transcriptPage(context, { part, refusedOnly: refused === '1', page });
      return sendConsole(c, { section: '/console/transcript', title: 'Nhật ký trao đổi', body });
    });

    app.post('/console/reset', async (c) => {
      await control('reset', {});
      return c.redirect('/console', 303);
    });
    app.post('/console/clock', async (c) => {
      const { minutes } = await fields(c);
      await control('clock', { minutes: Number(minutes) });
      return c.redirect('/console', 303);
    });
    app.post('/console/faults', async (c) => {
      const { target, kind, times } = await fields(c);
      await control('faults', {
        target,
        kind,
        ...(Number(times) > 0 && { times: Number(times) }),
        ...(kind === 'partial' && { first: 1 }),
      });
      return c.redirect('/console', 303);
    });
    app.post('/console/faults/clear', async (c) => {
      await control('faults', undefined, 'DELETE');
      return c.redirect('/console', 303);
    });
    app.post('/console/dossiers/:code', async (c) => {
      const code = c.req.param('code');
      const { status, note } = await fields(c);
      const progress = note ? { progress: { NoiDungXuLy: note } } : {};
      const answer = await control(`dossiers/${encodeURIComponent(code)}`, {
        TrangThaiHoSo: status,
        ...progress,
      });
      if (answer.ok) return c.redirect(dossierPath(code), 303);
      return showDossier(c, code, problemIn(await answer.json()));
    });
    app.get('/console/reconciliation', (c) => dayFileDownload(c, platform));
    app.post('/console/reconciliation', async (c) => {
      const { kind, maThamChieu } = await fields(c);
      await control('reconciliation', { kind, ...(maThamChieu && { maThamChieu }) });
      return c.redirect('/console/payments', 303);
    });
    app.post('/console/reconciliation/clear', async (c) => {
      await control('reconciliation', undefined, 'DELETE');
      return c.redirect('/console/payments', 303);
    });
    const levers = { settle: 'settle', notify: 'notify', receipt: 'receipt', refund: 'refund/settle' };
    for (const [action, path] of Object.entries(levers)) {
      app.post(`/console/payments/:code/${action}`, async (c) => {
        const found = platform.book.list().find(({ code }) => code === c.req.param('code'));
        if (found) {
          const { outcome, tamper, maHoanTra } = await fields(c);
          const { init, partner } = found;
          await control(`payments/${encodeURIComponent(init.MaThamChieu)}/${path}`, {
            maDoiTac: partner.code,
            ...(maHoanTra && { maHoanTra }),
            ...(outcome && { outcome }),
            ...(tamper && { tamper }),
          });
        }
        return c.redirect(`/console/payments#${c.req.param('code')}`, 303);
      });
    }
  };

  function showDossier(c: Context, code: string, problem?: string): Response {
    const dossier = adapter.ledger.get(code);
    const section = '/console/dossiers';
    if (!dossier) {
      const body = html`<p>
        Mã này không có trong môi trường thử nghiệm. <a href="${section}">Xem mọi hồ sơ</a>
      </p>`;
      return sendConsole(c, { section, title: 'Không tìm thấy hồ sơ', body, status: 404 });
    }
    const body = dossierPage(dossier, problem);
    return sendConsole(c, {
      section,
      title: dossier.MaHoSo,
      body,
      status: problem === undefined ? 200 : 422,
    });
  }

  return { mount, reset() {}, close() {} };
}

const fields = async (c: Context): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(await readForm(c));

/** Which fields the control API found wrong, without their values. */
function problemIn(answer: unknown): string {
  const problems = (answer as { problems?: readonly { path?: unknown }[] }).problems ?? [];
  const paths = problems.map(({ path }) => path).filter((path) => typeof path === 'string');
  return paths.length > 0 ? `Cần sửa: ${paths.join(', ')}` : 'Trạng thái không hợp lệ.';
}
