import { readdirSync, readFileSync } from 'node:fs';

const wire = new URL('../../packages/sdk/src/wire/', import.meta.url);

/** A syllable of Vietnamese without its marks. */
const syllable = /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?$/i;

/** `MaLoi`, `TKThuHuong`, `UrlBienLai`: joined words, at least half of them Vietnamese. */
function isVietnamese(name) {
  const parts = name.match(/[A-Z]{2,}(?![a-z])|[A-Z][a-z]*/g) ?? [];
  return parts.length > 1 && parts.filter((part) => syllable.test(part)).length * 2 >= parts.length;
}

/** In quotation marks, or the name of a property. */
const fields = /(?<=')[A-Z][A-Za-z]+(?=')|\b[A-Z][A-Za-z]+(?=\??:)/g;

/** What the codecs read and write by name: no list to keep, a new codec brings its own. */
const names = new Set(
  readdirSync(wire, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => readFileSync(new URL(file, wire), 'utf8').match(fields) ?? [])
    .filter(isVietnamese),
);

/** Vietnamese names of the wire's fields, wherever code may say them: in names, texts, templates and patterns. */
export const wireNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { spoken: '{{name}} is a name on the wire: it is spoken under wire/ only, in tests as well.' },
  },
  create(context) {
    const listen = (node, text) => {
      for (const name of text.match(/[A-Za-z]+/g) ?? [])
        if (names.has(name)) context.report({ node, messageId: 'spoken', data: { name } });
    };
    return {
      Identifier: (node) => listen(node, node.name),
      Literal: (node) => listen(node, node.raw),
      TemplateElement: (node) => listen(node, node.value.raw),
    };
  },
};
