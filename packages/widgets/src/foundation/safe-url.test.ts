import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fillUrl, safeUrl } from './safe-url.js';

const refused = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://a/b',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https://user:pass@evil.example',
  'https://evil.example\u202Egpj',
  'https://a b',
  'relative/path',
  '',
  null,
  undefined,
  42,
  {},
];

describe('safeUrl', () => {
  for (const value of refused) {
    it(`refuses ${JSON.stringify(value) ?? 'undefined'}`, () => expect(safeUrl(value)).to.equal(undefined));
  }

  it('takes web addresses and paths of this site', () => {
    expect(safeUrl('https://dichvucong.gov.vn/a?b=c#d')).to.equal('https://dichvucong.gov.vn/a?b=c#d');
    expect(safeUrl('/a/b', 'https://x.gov.vn/c')).to.equal('https://x.gov.vn/a/b');
    expect(safeUrl('?a=1', 'https://x.gov.vn/c')).to.equal('https://x.gov.vn/c?a=1');
  });

  it('whatever goes in, only http(s) without a user name comes out, and a path stays on its site', () => {
    const prefix = fc.constantFrom(
      '',
      '/',
      '//',
      'http',
      'https://',
      'javascript:',
      '\\',
      '?',
      '\t/',
      'https:/',
    );
    fc.assert(
      fc.property(prefix, fc.string({ unit: 'binary', maxLength: 40 }), (start, rest) => {
        const text = start + rest;
        const out = safeUrl(text, 'https://site.example/a');
        if (out === undefined) return;
        const url = new URL(out);
        expect(url.protocol).to.match(/^https?:$/);
        expect(url.username + url.password).to.equal('');
        if (!/^https?:/i.test(text)) expect(url.origin).to.equal('https://site.example');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('fillUrl', () => {
  it('values never change where a template leads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (code) => {
        const out = fillUrl('https://a.example/x?ma={code}', { code });
        expect(new URL(out ?? '').origin).to.equal('https://a.example');
        expect(new URL(out ?? '').searchParams.get('ma')).to.equal(code);
      }),
    );
  });
});
