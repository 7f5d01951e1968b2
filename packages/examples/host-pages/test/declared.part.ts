import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { watchShifts } from './look.js';
import { visitor, type Museum } from './museum.js';
import { farthest } from './pixels.js';

const code = 'H99.01-20260701-0000005';

/** A root is still the one that the server sent: that links its sheet. */
const isDeclared = () =>
  ['dvc-login-button', 'dvc-dossier-tracker'].some((tag) =>
    document.querySelector(tag)?.shadowRoot?.querySelector('link'),
  );

/** Holds back what is asked of these addresses until the function that comes back is called. */
async function late(page: Page, addresses: string): Promise<() => void> {
  let go = () => {};
  const gone = new Promise<void>((resolve) => (go = resolve));
  await page.route(addresses, (route) => gone.then(() => route.continue()));
  return go;
}

const signIn = (page: Page) =>
  page.locator('dvc-login-button').getByRole('link', { name: /^Đăng nhập bằng/ });

/** A page whose server sends the first state of its widgets, where scripts are slow and where there are none. */
export function describeDeclared(given: () => Museum): void {
  describe('a first state that the server sent', () => {
    it('is there before any script, and when that comes, no pixel moves, and what was typed stays', async () => {
      const page = await given().page(visitor('strict-csp'));
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      const shifts = await watchShifts(page);
      const script = await late(page, '**/widgets/loader.js');
      const gateway = await late(page, '**/dvcqg/**');

      await page.goto(given().at('strict-csp'), { waitUntil: 'commit' });
      await signIn(page).waitFor();
      await page.locator('footer').waitFor();
      const field = page.locator('dvc-dossier-tracker').getByRole('textbox', { name: 'Mã hồ sơ' });
      await field.pressSequentially(code);
      expect(await page.evaluate(isDeclared)).toBe(true);
      const before = await page.screenshot({ animations: 'disabled' });

      script();
      await expect.poll(() => page.evaluate(isDeclared), { timeout: 20_000 }).toBe(false);
      const after = await page.screenshot({ animations: 'disabled' });
      expect(await farthest(page, before, after)).toBeLessThan(16);
      expect(await field.inputValue()).toBe(code);
      expect(await shifts()).toEqual([]);

      gateway();
      // The focus is where it was: nothing has to be pressed but Enter.
      await page.keyboard.press('Enter');
      await page
        .getByText(/Đến lượt Ông\/Bà: bổ sung 2 giấy tờ/)
        .first()
        .waitFor();
      expect(said).toEqual([]);
      await page.context().close();
    });

    it('gives the focus on to the button that a link becomes', async () => {
      const page = await given().page(visitor('strict-csp'));
      const script = await late(page, '**/widgets/loader.js');
      await page.goto(given().at('strict-csp'), { waitUntil: 'commit' });
      await signIn(page).focus();
      script();
      await expect.poll(() => page.evaluate(isDeclared), { timeout: 20_000 }).toBe(false);
      const focused = () => document.activeElement?.shadowRoot?.activeElement?.localName;
      await expect.poll(() => page.evaluate(focused)).toBe('button');
      await page.context().close();
    });

    it('leads to sign-in where no script ever comes', async () => {
      const page = await given().page({ ...visitor('strict-csp'), javaScriptEnabled: false });
      await page.goto(given().at('strict-csp', `?ma=${code}`));
      await signIn(page).click();
      await page.waitForURL(`${given().sandbox}/**`);
      await page.context().close();
    });
  });
}
