import { expect } from '@open-wc/testing';
import { allows, type Fetching, mended, readPolicies, type Want } from './csp.js';

const self = new URL('https://xa-mau.example/trang');
const loader = new URL('https://xa-mau.example/widgets/loader.js');
const [script, connect] = ['script-src-elem', 'connect-src'] as const;

const says = (policy: string, kind: Fetching, want: Want) =>
  readPolicies(policy).every((one) => allows(one, kind, want, self));

describe('what a policy allows', () => {
  for (const [policy, kind, want, is] of [
    ["script-src 'self'", script, { url: loader }, true],
    ["default-src 'none'; script-src 'self'", connect, { url: loader }, false],
    ["img-src 'none'", connect, { url: loader }, true],
    ["SCRIPT-SRC 'SELF'; script-src 'none'", script, { url: loader }, true],
    ["script-src-elem 'none'; script-src *", script, { url: loader }, false],
    ["script-src 'nonce-abc'", script, { url: loader, nonce: 'abc' }, true],
    ["script-src 'nonce-abc'", script, { url: loader, nonce: 'other' }, false],
    ["script-src 'nonce-abc' 'strict-dynamic' 'self'", script, { url: loader }, false],
    ["script-src 'nonce-abc' 'strict-dynamic'", script, { url: loader, isImported: true }, true],
    ["script-src 'sha384-AAA'", script, { url: loader, integrity: 'sha384-AAA' }, true],
    ['script-src https:', script, { url: loader }, true],
    ['script-src http:', script, { url: loader }, true],
    ['script-src data:', script, { url: loader }, false],
    ['script-src *.example', script, { url: loader }, true],
    ['script-src *.xa-mau.example', script, { url: loader }, false],
    ['script-src xa-mau.example:8443', script, { url: loader }, false],
    ['script-src xa-mau.example:*', script, { url: loader }, true],
    ['script-src xa-mau.example/widgets/', script, { url: loader }, true],
    ['script-src xa-mau.example/widgets', script, { url: loader }, false],
    ["connect-src 'self', connect-src 'none'", connect, { url: loader }, false],
    ['connect-src *', connect, { url: new URL('data:,x') }, false],
  ] as const) {
    it(`${policy}: ${JSON.stringify(want)} ${is ? 'passes' : 'does not'}`, () => {
      expect(says(policy, kind, want)).to.equal(is);
    });
  }
});

describe('a policy mended', () => {
  const mend = (policy: string, kind: Fetching) => mended(readPolicies(policy)[0]!, kind, "'self'");

  it('keeps what it allowed', () => {
    expect(mend('script-src https://cdn.example', script)).to.equal("script-src https://cdn.example 'self';");
  });

  it('says of its own what default-src said, and drops the word for nothing', () => {
    expect(mend("default-src 'none'", connect)).to.equal("connect-src 'self';");
    expect(mend('default-src https:', script)).to.equal("script-src https: 'self';");
  });
});
