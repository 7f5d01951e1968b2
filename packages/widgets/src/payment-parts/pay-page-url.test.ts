import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { payPageUrl } from './pay-page-url.js';

describe('payPageUrl', () => {
  it('takes https, and this machine where it is no live environment', () => {
    expect(payPageUrl('https://pay.example/a?b=1', 'live')).to.equal('https://pay.example/a?b=1');
    for (const host of ['127.0.0.1:4400', 'localhost:4400', '[::1]:4400']) {
      expect(payPageUrl(`http://${host}/pay`, 'sandbox')).to.equal(`http://${host}/pay`);
      expect(payPageUrl(`http://${host}/pay`, 'live')).to.equal(undefined);
    }
    expect(payPageUrl('http://pay.example/', 'sandbox')).to.equal(undefined);
    expect(payPageUrl('http://127.0.0.1.evil.example/', 'sandbox')).to.equal(undefined);
  });

  it('never lets anything else through', () => {
    const odd = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.constantFrom('//x', 'javascript:1', ' https://a', 'https:\\\\a', 'blob:x'),
    );
    fc.assert(
      fc.property(odd, (value) => {
        const url = payPageUrl(value, 'live');
        if (url !== undefined) expect(new URL(url).protocol).to.equal('https:');
      }),
    );
  });
});
