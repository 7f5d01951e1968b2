/**
 * The doctor of a page: the loader brings it when somebody calls `dvcqg.doctor()`, and
 * `await import('…/doctor.js')` does where no loader is.
 */
import { doctor } from './doctor.js';
import { holder } from './offer.js';

holder().doctor = doctor;
