/** The wallet's own pages: plain forms, no script. A payer's press is a post that ends in a redirect, so reload repeats nothing. */
import { walletMessage } from '@dvcqg/sdk/wallet';
import { Hono } from 'hono';
import { begin, end, personOf, signedIn } from './accounts.mjs';
import { page } from './layout.mjs';
import { historyPage } from './pages/history.mjs';
import { messagePage } from './pages/message.mjs';
import { orderPage } from './pages/order.mjs';
import { resultPage } from './pages/result.mjs';
import { signInPage } from './pages/sign-in.mjs';

export function createApp({ wallet, balance, css }) {
  const app = new Hono();
  app.all('/platform/*', (c) => wallet().fetch(c.req.raw));
  app.get('/assets/vi-mau.css', (c) => c.body(css, 200, { 'content-type': 'text/css; charset=utf-8' }));

  // Another site's form must not press a button here.
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.header('origin') === new URL(c.req.url).origin) return next();
    return page(
      {
        title: 'Không thực hiện được',
        body: messagePage('Yêu cầu không đến từ trang của ví. Chưa trừ tiền.'),
      },
      403,
    );
  });

  app.get('/thanh-toan', async (c) => {
    const { id } = await wallet().open(c.req.query('order') ?? '');
    // The signed order leaves the address: what stays in the history is a number.
    return c.redirect(`/don/${id}`, 303);
  });

  app.get('/', async (c) => {
    const person = signedIn(c.req.raw);
    if (!person) return c.redirect('/dang-nhap', 303);
    const orders = await wallet().list(person.account);
    return page({
      title: 'Lịch sử',
      person,
      body: historyPage({ orders, balance: balance(person.account) }),
    });
  });

  app.get('/dang-nhap', (c) =>
    page({ title: 'Đăng nhập', body: signInPage({ next: pathOf(c.req.query('tiep')) }) }),
  );
  app.post('/dang-nhap', async (c) => {
    const { phone = '', next } = await c.req.parseBody();
    const person = personOf(String(phone));
    const to = pathOf(next);
    if (!person) return page({ title: 'Lỗi: Đăng nhập', body: signInPage({ next: to, unknown: true }) }, 422);
    c.header('set-cookie', begin(person));
    return c.redirect(to, 303);
  });
  app.post('/dang-xuat', (c) => {
    c.header('set-cookie', end(c.req.raw));
    return c.redirect('/dang-nhap', 303);
  });

  app.use('/don/*', async (c, next) => {
    const person = signedIn(c.req.raw);
    if (!person)
      return c.redirect(`/dang-nhap?tiep=${encodeURIComponent(`/don/${c.req.path.split('/')[2]}`)}`, 303);
    c.set('person', person);
    return next();
  });
  app.get('/don/:id', async (c) => {
    const person = c.get('person');
    const order = await wallet().get(c.req.param('id'));
    // Somebody else's order: its number opens nothing.
    if (order.account && order.account !== person.account) return notFound(person);
    return order.status === 'open' ? showOrder(order, person) : showResult(order, person);
  });
  app.post('/don/:id/thanh-toan', async (c) => {
    const id = c.req.param('id');
    const person = c.get('person');
    try {
      await wallet().confirm(id, { account: person.account });
    } catch (error) {
      const order = await wallet().get(id);
      if (order.status === 'open')
        return showOrder(order, person, walletMessage(error.messageKey), error.status ?? 500);
    }
    return c.redirect(`/don/${id}`, 303);
  });
  app.post('/don/:id/huy', async (c) => {
    const id = c.req.param('id');
    await wallet()
      .decline(id)
      .catch((error) => {
        if (error.code !== 'wallet_money_moved') throw error;
      });
    return c.redirect(`/don/${id}`, 303);
  });
  app.get('/don/:id/bien-lai', async (c) => {
    const order = await wallet().get(c.req.param('id'));
    if (order.account !== c.get('person').account) return notFound(c.get('person'));
    return c.redirect(await wallet().receipt(order.id), 303);
  });

  const showOrder = (order, person, failure, status) =>
    page(
      {
        title: 'Xác nhận thanh toán',
        person,
        body: orderPage({ order, balance: balance(person.account), failure }),
      },
      status,
    );
  const showResult = (order, person) =>
    page({
      title: 'Kết quả thanh toán',
      person,
      body: resultPage(order),
      // The debit's outcome, or the platform's word, is awaited.
      refresh: order.status === 'paying' || order.status === 'reversing' ? 3 : undefined,
    });
  const notFound = (person) =>
    page(
      { title: 'Không tìm thấy trang', person, body: messagePage(walletMessage('wallet_order_unknown')) },
      404,
    );

  app.notFound(() =>
    page(
      {
        title: 'Không tìm thấy trang',
        body: messagePage('Không tìm thấy trang này. Tiền trong ví không bị ảnh hưởng.'),
      },
      404,
    ),
  );
  app.onError((error, c) => {
    // An address of the order that failed holds its token: nothing of the request is told to anyone.
    if (!error.messageKey) console.error('A page could not be made.');
    const text = walletMessage(error.messageKey ?? 'wallet_platform_silent');
    return page(
      { title: 'Chưa thanh toán được', person: signedIn(c.req.raw), body: messagePage(text) },
      error.status ?? 500,
    );
  });
  return app;
}

/** A path of this site, or the first page. */
const pathOf = (text) => (typeof text === 'string' && /^\/don\/[\w.-]{1,64}$/.test(text) ? text : '/');
