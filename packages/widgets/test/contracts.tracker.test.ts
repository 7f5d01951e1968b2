import { keepsContracts } from '../src/testing/contracts/all.js';
import { subject as dossierTracker } from '../src/dossier-tracker/dossier-tracker.subject.js';

describe('contracts', () => [dossierTracker].forEach(keepsContracts));
