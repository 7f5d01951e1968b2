/**
 * `<script type="module" src="…/doctor.js"></script>`, or nothing where the loader is: then `await dvcqg.doctor()` in the
 * browser's console says what will break on this page.
 */
import { doctor } from './doctor.js';
import { holder } from './offer.js';

holder().doctor = doctor;
