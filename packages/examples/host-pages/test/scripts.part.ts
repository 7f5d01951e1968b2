import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hoa } from '../../provincial-site/test/steps.js';
import { stage, visitor, type Museum } from './museum.js';

const code = 'H99.01-20260701-0000005';
const turn = /Đến lượt Ông\/Bà: bổ sung 2 giấy tờ/;
const reads = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** What the hosts do of their own, with our widgets on the page. */
export function describeScripts(given: () => Museum): void {
  const open = async (name: string, query = `?ma=${code}`, path = ''): Promise<Page> => {
    const page = await given().page(visitor(name));
    await page.goto(given().at(name, path + query));
    return page;
  };

  describe("the host's own scripts go on working", () => {
    it('2009: the vote is taken, the clock and the counter are there', async () => {
      const page = await open('tables-2009');
      await reads(page, turn);
      expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
      await page.getByText('Bình chọn').click();
      await reads(page, 'Cảm ơn!');
      await reads(page, '0048213');
      await page.context().close();
    });

    it('Liferay: the menu opens; soft navigation takes the tag away and brings it again', async () => {
      const page = await open('liferay', '');
      await page.locator('body.yui-ready').waitFor();
      await page.evaluate(() => ((globalThis as { same?: boolean }).same = true));
      for (const times of [1, 2]) {
        if (!(await page.getByRole('link', { name: 'Chức năng, nhiệm vụ' }).isVisible()))
          await page.getByRole('link', { name: 'Giới thiệu ▾' }).click();
        await page.getByRole('link', { name: 'Chức năng, nhiệm vụ' }).click();
        await reads(page, /tham mưu, giúp Ủy ban/);
        expect(await page.locator('dvc-dossier-tracker').count()).toBe(0);
        await page.getByRole('link', { name: 'Tra cứu hồ sơ' }).click();
        await reads(page, turn);
        expect(await page.locator('#main-content').getAttribute('data-so-lan')).toBe(String(2 * times));
      }
      expect(await page.evaluate(() => (globalThis as { same?: boolean }).same)).toBe(true);
      await page.context().close();
    });

    it('WebForms: Enter in our field looks up and posts nothing; partial postbacks replace the tag', async () => {
      const page = await open('webforms', '');
      const posts: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().includes('/webforms/')) posts.push(request.url());
      });
      await page.getByRole('textbox', { name: /Mã hồ sơ/ }).fill(code);
      await page.getByRole('textbox', { name: /Mã hồ sơ/ }).press('Enter');
      await reads(page, turn);
      expect(posts).toEqual([]);

      await page.goto(given().at('webforms', `?ma=${code}`));
      for (const times of [1, 2]) {
        await reads(page, turn);
        await page.locator('dvc-dossier-tracker').evaluate((tag) => tag.setAttribute('data-old', ''));
        await page.locator('#ctl00_btnCapNhat').click();
        await reads(page, `Cập nhật lần ${times}`);
        await page.locator('dvc-dossier-tracker:not([data-old])').getByText(turn).first().waitFor();
      }
      // The page's own field does post the page.
      await page.getByTitle('Tìm kiếm').fill('khai sinh');
      await page.getByTitle('Tìm kiếm').press('Enter');
      await reads(page, 'Đã gửi cả trang 3 lần');
      await reads(page, turn);
      await page.context().close();
    });

    it('WordPress: the filter took the tag and left the div, which became the widget', async () => {
      const page = await open('wordpress');
      await reads(page, turn);
      expect(await page.locator('dvc-dossier-list').count()).toBe(0);
      await reads(page, 'Xem danh sách hồ sơ tại Cổng Dịch vụ công quốc gia.');
      expect(
        await page.locator('.entry-content > div[data-dvcqg-widget] > dvc-dossier-tracker').count(),
      ).toBe(1);
      await page.context().close();
    });

    it('Prototype.js: tabs, Ajax.Updater and forms', async () => {
      const page = await open('prototype-js');
      await reads(page, turn);
      expect(await page.evaluate(() => Array.from(new Set([1])).length)).toBe(0);
      await page.getByRole('link', { name: 'Bảng giá đất' }).click();
      await reads(page, /12\.000\.000 đồng/);
      await page.getByLabel('Góp ý').fill(' xin cảm ơn ');
      await page.getByLabel('Góp ý').press('Enter');
      await reads(page, 'Đã nhận: ["xin cảm ơn"]');
      await page.getByRole('link', { name: 'Hồ sơ', exact: true }).click();
      await reads(page, turn);
      await page.context().close();
    });

    it('Bootstrap 3: dropdown and modal', async () => {
      const page = await open('bootstrap-3');
      await reads(page, turn);
      await page.getByRole('button', { name: /Thủ tục/ }).click();
      await page.getByRole('link', { name: 'Hộ tịch' }).waitFor();
      await page.getByRole('button', { name: 'Hướng dẫn' }).click();
      await reads(page, 'Mã hồ sơ in ở góc trên giấy hẹn.');
      await page.getByRole('button', { name: 'Đóng' }).click();
      await page.getByText('Mã hồ sơ in ở góc trên giấy hẹn.').waitFor({ state: 'hidden' });
      await page.context().close();
    });

    it('Tailwind: the button counts, the answer unfolds', async () => {
      const page = await open('tailwind');
      await reads(page, turn);
      await page.getByRole('button', { name: 'Hữu ích 0' }).click();
      await page.getByRole('button', { name: 'Hữu ích 1' }).waitFor();
      await page.getByText('Câu hỏi thường gặp').click();
      await reads(page, /15 ngày làm việc/);
      await page.context().close();
    });

    it('frames: the menu changes the frame of contents', async () => {
      const page = await open('frames', '');
      await page.frameLocator('frame[name=danhmuc]').getByRole('link', { name: 'Hồ sơ mẫu' }).click();
      await (await stage(page)).getByText(turn).first().waitFor();
      await page.context().close();
    });

    it('strict CSP: the page turns dark and the widget with it; the policy is never broken', async () => {
      const page = await given().page(visitor('strict-csp'));
      const said: string[] = [];
      page.on('console', (message) => void said.push(message.text()));
      await page.goto(given().at('strict-csp', `?ma=${code}`));
      await reads(page, turn);
      const ground = () =>
        page
          .locator('dvc-dossier-tracker .card')
          .first()
          .evaluate((card) => getComputedStyle(card).backgroundColor);
      const light = await ground();
      await page.getByRole('button', { name: 'Nền tối' }).click();
      expect(await ground()).not.toBe(light);
      expect(said).toEqual([]);
      await page.context().close();
    });

    it('kiosk: nobody there for 90 seconds, and nothing of the last person is left; no new windows', async () => {
      const page = await given().page(visitor('kiosk'));
      await page.clock.install();
      await page.goto(given().at('kiosk', `?ma=${code}`));
      await page
        .getByRole('button', { name: /^Đăng nhập/ })
        .first()
        .click();
      await page.waitForURL(`${given().sandbox}/**`);
      await page.getByRole('button', { name: hoa }).first().click();
      await page.getByRole('button', { name: new RegExp(hoa) }).waitFor();
      await page.getByRole('link', { name: 'Cổng Dịch vụ công', exact: true }).click();
      expect(page.context().pages()).toHaveLength(1);
      await page.clock.fastForward(91_000);
      await page.waitForURL(given().at('kiosk'));
      await page
        .getByRole('button', { name: /^Đăng nhập/ })
        .first()
        .waitFor();
      expect(await page.getByText(hoa).count()).toBe(0);
      await page.context().close();
    });

    it('in an app: the hint is for its visitors, and no new window is asked for', async () => {
      const page = await open('in-app');
      await reads(page, turn);
      await reads(page, /Mở bằng trình duyệt/);
      await page.getByRole('button', { name: 'Đã hiểu' }).click();
      await page.getByText(/Mở bằng trình duyệt/).waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => window.open('about:blank'))).toBe(null);
      await page.context().close();
    });

    it('translation: the widget follows lang, says new things in it, and comes back', async () => {
      const page = await open('translated', '');
      await page.getByRole('textbox', { name: /Mã hồ sơ/ }).waitFor();
      await page.getByLabel('Ngôn ngữ').selectOption('en');
      await reads(page, 'Tourism in Mau province');
      await page.getByRole('textbox', { name: /Dossier code/ }).fill(code);
      await page.getByRole('textbox', { name: /Dossier code/ }).press('Enter');
      await reads(page, /Your turn/);
      await page.getByLabel('Ngôn ngữ').selectOption('fr');
      await reads(page, 'Tourisme dans la province de Mau');
      await page.getByLabel('Ngôn ngữ').selectOption('vi');
      await reads(page, turn);
      await reads(page, 'Du lịch tỉnh Mẫu');
      await page.context().close();
    });
  });
}
