import { describe, expect, it } from 'vitest';
import { watchShifts } from './look.js';
import { visitor, type Museum } from './museum.js';

const code = 'H99.01-20260701-0000005';

/** The roots are still those that the server sent. */
const isDeclared = () =>
  ['dvc-login-button', 'dvc-dossier-tracker'].some((tag) =>
    document.querySelector(tag)?.shadowRoot?.querySelector('link'),
  );

/** A page whose server sends the first state of its widgets, where scripts are slow and where there are none. */
export function describeDeclared(given: () => Museum): void {
  describe('a first state that the server sent', () => {
    it('is there before any script, and when that comes, no pixel and no focus moves', async () => {
      const page = await given().page(visitor('strict-csp'));
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      const shifts = await watchShifts(page);
      let script = () => {};
      let gateway = () => {};
      const late = new Promise<void>((go) => (script = go));
      const silent = new Promise<void>((go) => (gateway = go));
      await page.route('**/widgets/loader.js', (route) => late.then(() => route.continue()));
      await page.route('**/dvcqg/**', (route) => silent.then(() => route.continue()));

      await page.goto(given().at('strict-csp', `?ma=${code}`), { waitUntil: 'commit' });
      const link = page.locator('dvc-login-button').getByRole('link', { name: /^Đăng nhập bằng/ });
      await link.waitFor();
      await page.locator('dvc-dossier-tracker').getByRole('link').waitFor();
      await page.locator('footer').waitFor();
      expect(await page.evaluate(isDeclared)).toBe(true);
      await link.focus();
      const before = await page.screenshot({ animations: 'disabled' });

      script();
      await expect.poll(() => page.evaluate(isDeclared), { timeout: 20_000 }).toBe(false);
      const after = await page.screenshot({ animations: 'disabled' });
      expect(after.equals(before)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('dvc-login-button');

      gateway();
      await page
        .getByText(/Đến lượt Ông\/Bà: bổ sung 2 giấy tờ/)
        .first()
        .waitFor();
      expect(await shifts()).toEqual([]);
      expect(said).toEqual([]);
      await page.context().close();
    });

    it('leads to sign-in where no script ever comes', async () => {
      const page = await given().page({ ...visitor('strict-csp'), javaScriptEnabled: false });
      await page.goto(given().at('strict-csp', `?ma=${code}`));
      await page
        .locator('dvc-login-button')
        .getByRole('link', { name: /^Đăng nhập bằng/ })
        .click();
      await page.waitForURL(`${given().sandbox}/**`);
      await page.context().close();
    });
  });
}
