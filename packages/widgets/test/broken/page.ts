import { boardOnPage } from './subject.js';

/** What pages of the contracts import; the fault is in the address. */
export const subject = boardOnPage(new URL(import.meta.url).searchParams.get('fault'));
