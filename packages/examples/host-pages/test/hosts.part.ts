import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hoa } from '../../provincial-site/test/steps.js';
import { hosts } from '../hosts.mjs';
import { faultsInside, lookAround, watchShifts } from './look.js';
import { stage, visitor, type Museum } from './museum.js';

/** Waits for papers: anybody may look it up. */
const code = 'H99.01-20260701-0000005';
/** Names that appear: of Lit, of this test, and jQuery's, which has chance in it. */
const known = /^(lit\w*Versions|litPropertyMetadata|reactiveElementVersions|shifts|jQuery\d+|dvcqg)$/;

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

/** Each host with the widgets on it: shown, unharmed in both directions, signed in. */
export function describeHosts(given: () => Museum): void {
  describe.each(hosts)('$name', ({ name }) => {
    it('shows the dossier, neither harms the other, and signs in by the way its place allows', async () => {
      const page = await given().page(visitor(name));
      const said = complaints(page);
      const shifts = await watchShifts(page);
      await page.goto(given().at(name, `?ma=${code}`));
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
      const bare = await given().page(visitor(name));
      await bare.route('**/widgets/**', (route) => route.abort());
      await bare.goto(given().at(name, `?ma=${code}`));
      const before = await lookAround(bare, await stage(bare), after.boxes);
      expect.soft(after.elements).toEqual(before.elements);
      expect
        .soft(after.globals.filter((one) => !before.globals.includes(one) && !known.test(one)))
        .toEqual([]);
      expect.soft(after.picture.equals(before.picture)).toBe(true);
      await bare.context().close();

      await frame
        .getByRole('button', { name: /^Đăng nhập/ })
        .first()
        .click();
      await page.waitForURL(`${given().sandbox}/**`);
      await page.getByRole('button', { name: hoa }).first().click();
      if (given().sameSite(name)) {
        // Back on the page, and the session is the page's.
        await page.waitForURL(`${given().at(name)}**`);
        const back = await stage(page);
        await back.getByRole('button', { name: new RegExp(hoa) }).waitFor();
        await back.getByText(hoa).nth(1).waitFor();
      } else {
        // On the citizen's page at the province. What stands on another site never learns of it.
        await page.waitForURL(`${given().site}/ho-so`);
        await page.getByRole('button', { name: new RegExp(hoa) }).waitFor();
        await page.goto(given().at(name, `?ma=${code}`));
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
}
