import { describe, it } from 'vitest';
import { stage, visitor, type Museum } from './museum.js';

/** Fees are paid on some hosts and seen to be paid on others. */
export function describeMoney(given: () => Museum): void {
  describe('a payment made on one host', () => {
    const fees = [
      { host: 'webforms', code: 'H99.01-20260702-0150000', amount: '150.000 ₫', seenOn: 'tables-2009' },
      { host: 'bootstrap-3', code: 'H99.01-20260703-0050000', amount: '50.000 ₫', seenOn: 'strict-csp' },
      { host: 'frames', code: 'H99.01-20260703-0016000', amount: '16.000 ₫', seenOn: 'translated' },
    ];

    it('moves the timeline on the others', async () => {
      const watching = await Promise.all(
        fees.map(async ({ code, seenOn }) => {
          const page = await given().page(visitor(seenOn));
          await page.goto(given().at(seenOn, `?ma=${code}`));
          await page
            .getByText(/Đến lượt Ông\/Bà: nộp/)
            .first()
            .waitFor();
          return page;
        }),
      );
      for (const { host, code, amount } of fees) {
        const page = await given().page(visitor(host));
        await page.goto(given().at(host, `?ma=${code}`));
        await (await stage(page)).getByRole('link', { name: /^Nộp/ }).first().click();
        await (await stage(page)).getByRole('button', { name: /^Thanh toán/ }).click();
        await page.waitForURL(`${given().sandbox}/payment/**`);
        await page.getByRole('radio', { name: /Ví Mẫu/ }).check();
        await page.getByRole('button', { name: /^Tiếp tục/ }).click();
        await page.getByRole('button', { name: /^Thanh toán/ }).click();
        await page.getByRole('link', { name: /^Quay lại trang/ }).click();
        await page.waitForURL(`${given().at(host)}**`);
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
      const page = await given().page(visitor('in-app'));
      await page.goto(given().at('in-app', '?ma=H99.01-20260702-1250000'));
      await page.getByRole('link', { name: /^Nộp/ }).first().click();
      await page.waitForURL(`${given().site}/thanh-toan?**`);
      await page.getByRole('button', { name: /^Thanh toán/ }).waitFor();
      await page.context().close();
    });
  });
}
