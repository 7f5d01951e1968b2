import { expect } from '@open-wc/testing';
import type { Subject } from '../src/testing/contracts/subject.js';
import { until } from '../src/testing/until.js';
import { subject as dossierList } from '../src/dossier-list/dossier-list.subject.js';
import { subject as dossierSupplement } from '../src/dossier-supplement/dossier-supplement.subject.js';
import { subject as dossierTracker } from '../src/dossier-tracker/dossier-tracker.subject.js';
import { subject as feePayment } from '../src/fee-payment/fee-payment.subject.js';
import { subject as loginButton } from '../src/login-button/login-button.subject.js';
import { subject as paymentStatus } from '../src/payment-status/payment-status.subject.js';
import { subject as receipt } from '../src/receipt/receipt.subject.js';
import { subject as refundRequest } from '../src/refund-request/refund-request.subject.js';

const widgets = [
  loginButton,
  dossierList,
  dossierSupplement,
  dossierTracker,
  feePayment,
  paymentStatus,
  receipt,
  refundRequest,
];

/** What somebody may give as a colour where a page takes colours from people; each would fetch the canary if it were believed. */
const hostile = [
  'url(/canary)',
  'red url(/canary)',
  'image-set("/canary" 1x)',
  'red;background:url(/canary)',
  'red}*{background:url(/canary)}',
  '</style><img src=/canary>',
  '@import url(/canary)',
  'expression(location="/canary")',
];

/** Every custom property that the documents offer. */
async function offered(): Promise<readonly string[]> {
  const manifest = await fetch('/packages/widgets/custom-elements.json');
  if (!manifest.ok) throw new Error('packages/widgets is not built: run its build first.');
  const names = (await manifest.text()).matchAll(/"name": "(--dvc-[\w-]+)"/g);
  return [...new Set([...names].map(([, name = '']) => name))];
}

const fetched = (what: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes(what));

/** Draws a widget with a value in all its properties: given by script, and, where the value ends no rule, by a sheet. */
async function drawn(subject: Subject, names: readonly string[], value: string): Promise<void> {
  const shown = await subject.show(subject.main);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${subject.tag} { ${names.map((name) => `${name}: ${value};`).join(' ')} }`);
  try {
    for (const name of names) shown.widget.style.setProperty(name, value);
    expect([...shown.widget.style].filter((name) => !names.includes(name))).to.deep.equal([]);
    await frames();
    shown.widget.removeAttribute('style');
    if (/[;{}]/.test(value)) return;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await frames();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    shown.remove();
  }
}

async function frames(): Promise<void> {
  for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A picture of the page's own, asked for in the same way: what the browser tells of it, it would tell of the others. */
async function control(): Promise<void> {
  const box = document.body.appendChild(document.createElement('div'));
  box.textContent = '.';
  box.style.setProperty('--own', 'url(/control)');
  box.style.background = 'var(--own)';
  await until('the picture of the page’s own', () => fetched('/control'));
  box.remove();
}

describe('values of the custom properties', () => {
  it('fetch nothing, whatever they are', async function () {
    this.timeout(60_000);
    performance.setResourceTimingBufferSize(20_000);
    const names = await offered();
    expect(names).to.include('--dvc-primary');
    for (const subject of widgets) for (const value of hostile) await drawn(subject, names, value);
    await control();
    expect(fetched('/canary')).to.equal(false);
  });
});
