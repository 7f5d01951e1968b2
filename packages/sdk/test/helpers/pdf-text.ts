import { inflateSync } from 'node:zlib';

/** The text of a PDF as a reader would copy it: each string through the ToUnicode table of its font. */
export function pdfText(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs))
    objects.set(id, body);
  const tables = new Map<string, Map<number, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', font = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
      if (table) tables.set(name, unicodeOf(streamOf(objects.get(table) ?? '')));
    }
  }
  let text = '';
  for (const body of objects.values()) {
    if (!/stream\r?\n/.test(body) || /\/Length1|FontFile|\/Type \/XRef/.test(body)) continue;
    const content = streamOf(body);
    if (!content.includes(' Tf')) continue;
    let table = new Map<number, string>();
    for (const [, font, strings] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/gs)) {
      if (font) table = tables.get(font) ?? table;
      for (const [, hex = ''] of (strings ?? '').matchAll(/<([0-9a-f]*)>/gi)) {
        for (let i = 0; i < hex.length; i += 4)
          text += table.get(parseInt(hex.slice(i, i + 4), 16)) ?? '\uFFFD';
      }
      if (strings !== undefined) text += '\n';
    }
  }
  return text.normalize('NFC');
}

function streamOf(body: string): string {
  const [, bytes = ''] = /stream\r?\n(.*)\r?\nendstream/s.exec(body) ?? [];
  const raw = Buffer.from(bytes, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

function unicodeOf(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[(.*?)\]/gis)) {
    const all = [...list.matchAll(/<([0-9a-f]*)>/gi)];
    all.forEach(([, hex = ''], i) => table.set(parseInt(from, 16) + i, letters(hex)));
  }
  return table;
}
