import type { Page } from 'playwright-core';

/**
 * The largest difference between two screenshots, in any channel of any pixel, of 255. What is painted anew can come out some steps
 * lighter at a rounded edge, which nobody sees (text that moves by a pixel differs by 100 and more): so pictures are not compared byte by byte where something was painted anew.
 */
export async function farthest(page: Page, ...pictures: readonly [Buffer, Buffer]): Promise<number> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      async (texts) => {
        const [one, other] = await Promise.all(
          texts.map(async (text) => {
            const file = await fetch(`data:image/png;base64,${text}`);
            const image = await createImageBitmap(await file.blob());
            const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
            context?.drawImage(image, 0, 0);
            return context?.getImageData(0, 0, image.width, image.height).data;
          }),
        );
        if (!one?.length || one.length !== other?.length) return 255;
        return one.reduce((far, value, at) => Math.max(far, Math.abs(value - (other[at] ?? 0))), 0);
      },
      pictures.map((picture) => picture.toString('base64')),
    );
  } finally {
    await blank.close();
  }
}
