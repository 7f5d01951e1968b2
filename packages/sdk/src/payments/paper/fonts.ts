import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface PaperFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

let loaded: Promise<PaperFonts> | undefined;

/** Be Vietnam Pro (SIL Open Font License 1.1), which has every Vietnamese letter. Read once, when the first PDF is made. */
export function paperFonts(): Promise<PaperFonts> {
  loaded ??= read();
  return loaded;
}

async function read(): Promise<PaperFonts> {
  // By the package's own name: right from the sources and from either build.
  const home = dirname(createRequire(import.meta.url).resolve('@dvcqg/sdk/package.json'));
  const font = (name: string) => readFile(join(home, 'data/fonts', `BeVietnamPro-${name}.ttf`));
  const [regular, bold] = await Promise.all([font('Regular'), font('SemiBold')]);
  return { regular, bold };
}
