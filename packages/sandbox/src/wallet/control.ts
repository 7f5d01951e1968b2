import type { Context, Hono } from 'hono';
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { WalletCaller } from './call.js';
import type { WalletDealings } from './dealings.js';
import type { Bend } from './envelope.js';
import type { WalletOrder } from './orders.js';
import { sandboxPlatformKeys, sandboxWallet } from './sandbox-values.js';
import { calls, type CallName } from './wire.js';

/** Lies about the signature, of our answers and of our calls. */
const lies: Readonly<Record<string, Bend>> = {
  none: {},
  'wrong-signature': { signature: 'flipped' },
  'old-key': { key: sandboxPlatformKeys.old },
  'ended-key': { key: sandboxPlatformKeys.ended },
  'clock-behind': { clock: -600 },
  'clock-ahead': { clock: 600 },
  rewritten: { rewrite: (body) => `${body}\n` },
};
const lie = v.optional(v.picklist(Object.keys(lies)), 'none');
const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 1);
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const address = v.pipe(
  v.string(),
  v.check((url) => URL.canParse(url)),
);

const walletSchema = v.object({
  maVi: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,32}$/)),
  name: v.optional(text),
  orderUrl: v.optional(address),
  url: v.optional(address),
  keys: v.optional(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,32}$/)),
        algorithm: v.picklist(['hmac-sha256', 'ed25519']),
        secret: v.optional(v.pipe(v.string(), v.minLength(32))),
        publicKey: v.optional(v.string()),
        notBefore: v.optional(v.string()),
        notAfter: v.optional(v.string()),
      }),
    ),
  ),
});
const twistSchema = v.object({
  call: v.picklist(Object.keys(calls) as CallName[]),
  code: v.optional(v.pipe(v.string(), v.regex(/^\d\d$/))),
  lost: v.optional(v.boolean()),
  down: v.optional(v.boolean()),
  delayMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60_000))),
  amount: v.optional(v.pipe(v.number(), v.integer())),
  tamper: lie,
  times: count,
});
const sendSchema = v.object({
  id: v.optional(text),
  amount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  tamper: lie,
  times: count,
  atOnce: v.optional(v.boolean(), false),
});
type Send = v.InferOutput<typeof sendSchema>;

/** `/control/wallets…` and `/control/wallet-orders…`: for tests and for developers, not part of the wire. */
export function mountWalletControl(app: Hono, dealings: WalletDealings): void {
  const { platform } = dealings;

  app.post('/control/wallets', (c) =>
    reading(c, walletSchema, ({ maVi, ...given }) => {
      const known = dealings.wallet(maVi) ?? sandboxWallet;
      const rest = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      dealings.register({ ...known, ...rest, id: maVi });
      return c.json({ ok: true });
    }),
  );

  app.post('/control/wallets/faults', (c) =>
    reading(c, twistSchema, ({ call, times, tamper, amount, code, lost, down, delayMs }) => {
      const twist = {
        ...(code !== undefined && { code }),
        ...(lost && { lost }),
        ...(down && { down }),
        ...(delayMs !== undefined && { delayMs }),
        ...(amount !== undefined && { change: { amount } }),
        ...(tamper !== 'none' && { bend: lies[tamper] as Bend }),
      };
      platform.twist(call, twist, times);
      return c.json({ ok: true });
    }),
  );

  app.get('/control/wallets/:wallet/days/:day', async (c) => {
    const wallet = dealings.wallet(c.req.param('wallet'));
    const day = c.req.param('day');
    if (wallet === undefined || !/^\d{8}$/.test(day)) return c.json({ error: 'unknown_wallet_or_day' }, 404);
    const found = await dealings.reconcile(wallet, day);
    return c.json('refused' in found ? found : { differences: found });
  });

  app.get('/control/wallet-orders', (c) =>
    c.json({
      orders: platform.orders.list().map(({ id, wallet, amount, state, debit, returns }) => ({
        id,
        wallet,
        amount,
        state,
        ...(debit && { transaction: debit.id }),
        returns: returns.map(({ type, id: back, amount: sum }) => ({ type, id: back, amount: sum })),
      })),
    }),
  );

  const send = (
    name: string,
    run: (order: WalletOrder, to: WalletCaller, options: Send) => ReturnType<WalletCaller['status']>,
  ) =>
    app.post(`/control/wallet-orders/:id/${name}`, (c) =>
      reading(c, sendSchema, async (given) => {
        const order = platform.orders.find(c.req.param('id'));
        const wallet = order && dealings.wallet(order.wallet);
        if (order === undefined || wallet === undefined) return c.json({ error: 'unknown_order' }, 404);
        // One id for all copies: they are the same message, sent again.
        const options = {
          ...given,
          id: given.id ?? `${name.slice(0, 3).toUpperCase()}-${randomBytes(6).toString('hex')}`,
        };
        const once = () => run(order, platform.to(wallet), options);
        const answers = [];
        if (given.atOnce) answers.push(...(await Promise.all(Array.from({ length: given.times }, once))));
        else for (let n = 0; n < given.times; n += 1) answers.push(await once());
        return c.json({ id: options.id, answers: answers.map(({ text: _, ...answer }) => answer) });
      }),
    );

  send('status', ({ id }, to, { tamper }) => to.status(id, bendOf(tamper)));
  send('cancel', async ({ id, wallet }, to, { tamper }) => {
    const answer = await to.cancel(id, bendOf(tamper));
    if (answer.code === '00' || answer.code === '10') platform.orders.cancel(wallet, id);
    return answer;
  });
  const giveBack = (
    type: 'REFUND' | 'REVERSAL',
    call: 'refund' | 'reverse',
    reason: 'decision' | 'duplicate',
  ) => {
    send(type.toLowerCase(), async (order, to, { id = '', amount = order.amount, tamper }) => {
      const transaction = order.debit?.id ?? 'CHUA-CO';
      const answer = await to[call]({ id, order: order.id, transaction, amount, reason }, bendOf(tamper));
      const at = dealings.now();
      if (answer.code === '00')
        platform.orders.giveBack(order.wallet, { type, id, order: order.id, amount, at });
      return answer;
    });
  };
  giveBack('REFUND', 'refund', 'decision');
  giveBack('REVERSAL', 'reverse', 'duplicate');
}

const bendOf = (tamper: string) => ({ bend: lies[tamper] ?? {} });

/** No body is an empty object: every option has a default. */
async function reading<T extends v.GenericSchema>(
  c: Context,
  schema: T,
  run: (options: v.InferOutput<T>) => Response | Promise<Response>,
): Promise<Response> {
  const body = await c.req.text();
  let value: unknown;
  try {
    value = body === '' ? {} : JSON.parse(body);
  } catch {
    value = undefined;
  }
  const options = v.safeParse(schema, value);
  if (!options.success)
    return c.json({ error: 'invalid', field: v.getDotPath(options.issues[0]) ?? 'body' }, 400);
  return run(options.output);
}
