const late = /\bimport\(["'](\.\/[\w.-]+\.js)["']\)/g;

/**
 * By npm a widget's late parts come with its controller. The CDN build cuts files so that they share nothing that would be waited
 * for; esbuild makes one more file of what a late part shares with the controller, and the controller waits for that.
 */
export const together = {
  name: 'together',
  async transform(code, id) {
    if (!id.endsWith('.controller.ts')) return null;
    let text = code;
    for (const [whole, file] of code.matchAll(late)) {
      // By name: an object of a whole module needs a helper, which is such a file again.
      const { exports } = await this.load(await this.resolve(file, id));
      const names = exports.join(', ');
      text = `import { ${names} } from '${file}';${text.replace(whole, `Promise.resolve({ ${names} })`)}`;
    }
    return { code: text, map: null };
  },
};
