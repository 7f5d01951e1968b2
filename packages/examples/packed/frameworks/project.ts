/** An empty project of a framework, as its users begin one, with one widget of each kind of binding on its page. */
export interface Project {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  /** Checks the types, `skipLibCheck` off. */
  readonly check: readonly string[];
  /** Writes the page into `out`, to be served at `/app/`. */
  readonly build: readonly string[];
  readonly out: string;
  /** The tag of a widget that the page does not use and that its files must not hold. */
  readonly without?: string;
  /** A file with a fault in its use of the widgets, in place of the sound one; the check has to refuse it. */
  readonly faulty: Readonly<Record<string, string>>;
}

/** Packages that the pinned ones need are those of this day: put it on with the versions. */
export const day = '2026-11-25';

export const vite = { vite: '8.3.8', typescript: '6.0.3' };

export const page = (script: string) => `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8" /><title>Trang</title></head>
  <body><div id="app"></div><script type="module" src="${script}"></script></body>
</html>
`;

export const tsconfig = (more: object = {}, include = ['src']) =>
  JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'bundler',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: [],
      strict: true,
      skipLibCheck: false,
      verbatimModuleSyntax: true,
      noEmit: true,
      ...more,
    },
    include,
  });

export const viteConfig = (plugin?: { from: string; name: string; options?: string; imports?: string }) => `
import { defineConfig } from 'vite';
${plugin ? `import ${plugin.name} from '${plugin.from}';` : ''}
${plugin?.imports ?? ''}
export default defineConfig({ base: '/app/', plugins: [${plugin ? `${plugin.name.replace(/[{} ]/g, '')}(${plugin.options ?? ''})` : ''}] });
`;
