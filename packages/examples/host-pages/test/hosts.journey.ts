import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoa } from '../../provincial-site/test/steps.js';
import { hosts } from '../hosts.mjs';
import { faultsInside, lookAround, watchShifts } from './look.js';
import { stage, startMuseum, visitor, type Museum } from './museum.js';

let museum: Museum;
beforeAll(async () => {
  museum = await startMuseum();
});
afterAll(() => museum.close());

/** Waits for papers: anybody may look it up. */
const code = 'H99.01-20260701-0000005';
/** Names that appear: of Lit, of this test, and jQuery's, which has chance in it. */
const known = /^(lit\w*Versions|litPropertyMetadata|reactiveElementVersions|shifts|jQuery\d+)$/;

const turn = (frame: Frame) =>
  frame
    .getByText(/Đến lượt Ông\/Bà: bổ sung 2 giấy tờ/)
    .first()
    .waitFor();

const complaints = (page: Page) => {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  return said;
};

describe.each(hosts)('$name', ({ name }) => {
  it('shows the dossier, and neither harms the other', async () => {
    const page = await museum.page(visitor(name));
    const said = complaints(page);
    const shifts = await watchShifts(page);
    await page.goto(museum.at(name, `?ma=${code}`));
    const frame = await stage(page);
    await turn(frame);
    await frame
      .getByRole('button', { name: /^Đăng nhập/ })
      .first()
      .waitFor();
    expect.soft(await shifts()).toEqual([]);
    expect.soft(await faultsInside(frame, name === 'kiosk' ? 22 : 16)).toEqual([]);
    expect.soft(said).toEqual([]);
    const after = await lookAround(page, frame);

    // The same page without anything of ours.
    const bare = await museum.page(visitor(name));
    await bare.route('**/widgets/**', (route) => route.abort());
    await bare.goto(museum.at(name, `?ma=${code}`));
    const before = await lookAround(bare, await stage(bare), after.boxes);
    expect.soft(after.elements).toEqual(before.elements);
    expect.soft(after.globals.filter((one) => !before.globals.includes(one) && !known.test(one))).toEqual([]);
    expect.soft(after.picture.equals(before.picture)).toBe(true);
    await page.context().close();
    await bare.context().close();
  });

  it('signs in by the way its place allows', async () => {
    const page = await museum.page(visitor(name));
    const said = complaints(page);
    await page.goto(museum.at(name, `?ma=${code}`));
    await (
      await stage(page)
    )
      .getByRole('button', { name: /^Đăng nhập/ })
      .first()
      .click();
    await page.waitForURL(`${museum.sandbox}/**`);
    await page.getByRole('button', { name: hoa }).first().click();
    if (museum.sameSite(name)) {
      // Back on the page, and the session is the page's.
      await page.waitForURL(`${museum.at(name)}**`);
      const frame = await stage(page);
      await frame.getByRole('button', { name: new RegExp(hoa) }).waitFor();
      await frame.getByText(hoa).nth(1).waitFor();
    } else {
      // On the citizen's page at the province. What stands on another site never learns of it.
      await page.waitForURL(`${museum.site}/ho-so`);
      await page.getByRole('button', { name: new RegExp(hoa) }).waitFor();
      await page.goto(museum.at(name, `?ma=${code}`));
      await turn(page.mainFrame());
      await page
        .getByRole('button', { name: /^Đăng nhập/ })
        .first()
        .waitFor();
      expect(await page.getByText(hoa).count()).toBe(0);
    }
    expect(said).toEqual([]);
    await page.context().close();
  });
});

describe('a payment made on one host', () => {
  const fees = [
    { host: 'webforms', code: 'H99.01-20260702-0150000', amount: '150.000 ₫', seenOn: 'tables-2009' },
    { host: 'bootstrap-3', code: 'H99.01-20260703-0050000', amount: '50.000 ₫', seenOn: 'strict-csp' },
    { host: 'frames', code: 'H99.01-20260703-0016000', amount: '16.000 ₫', seenOn: 'translated' },
  ];

  it('moves the timeline on the others', async () => {
    const watching = await Promise.all(
      fees.map(async ({ code, seenOn }) => {
        const page = await museum.page(visitor(seenOn));
        await page.goto(museum.at(seenOn, `?ma=${code}`));
        await page
          .getByText(/Đến lượt Ông\/Bà: nộp/)
          .first()
          .waitFor();
        return page;
      }),
    );
    for (const { host, code, amount } of fees) {
      const page = await museum.page(visitor(host));
      await page.goto(museum.at(host, `?ma=${code}`));
      await (await stage(page)).getByRole('link', { name: /^Nộp/ }).first().click();
      await (await stage(page)).getByRole('button', { name: /^Thanh toán/ }).click();
      await page.waitForURL(`${museum.sandbox}/payment/**`);
      await page.getByRole('radio', { name: /Ví Mẫu/ }).check();
      await page.getByRole('button', { name: /^Tiếp tục/ }).click();
      await page.getByRole('button', { name: /^Thanh toán/ }).click();
      await page.getByRole('link', { name: /^Quay lại trang/ }).click();
      await page.waitForURL(`${museum.at(host)}**`);
      await (await stage(page)).getByText(`Đã thanh toán ${amount}`).first().waitFor();
      await page.context().close();
    }
    for (const page of watching) {
      // Not asked for: told, by the stream that the page holds.
      await page
        .getByText(/Đến lượt Ông\/Bà: nộp/)
        .first()
        .waitFor({ state: 'detached' });
      await page.context().close();
    }
  });

  it('is made at the province where the page is of another site', async () => {
    const page = await museum.page(visitor('in-app'));
    await page.goto(museum.at('in-app', '?ma=H99.01-20260702-1250000'));
    await page.getByRole('link', { name: /^Nộp/ }).first().click();
    await page.waitForURL(`${museum.site}/thanh-toan?**`);
    await page.getByRole('button', { name: /^Thanh toán/ }).waitFor();
    await page.context().close();
  });
});
