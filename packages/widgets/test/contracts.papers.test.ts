import { keepsContracts } from '../src/testing/contracts/all.js';
import { subject as dossierSupplement } from '../src/dossier-supplement/dossier-supplement.subject.js';
import { subject as receipt } from '../src/receipt/receipt.subject.js';

describe('contracts', () => [dossierSupplement, receipt].forEach(keepsContracts));
