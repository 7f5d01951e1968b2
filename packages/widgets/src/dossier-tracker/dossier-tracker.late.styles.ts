import { sheetStyles } from '../paper/sheet.styles.js';
import { resultStyles } from './dossier-tracker.result.styles.js';
import { extraStyles } from './dossier-tracker.extra.styles.js';

/** What nothing needs before the first answer. */
export const lateStyles = [sheetStyles, resultStyles, extraStyles];
