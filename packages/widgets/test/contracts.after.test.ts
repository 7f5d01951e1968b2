import { keepsContracts } from '../src/testing/contracts/all.js';
import { subject as paymentStatus } from '../src/payment-status/payment-status.subject.js';
import { subject as refundRequest } from '../src/refund-request/refund-request.subject.js';
import { subject as dossierList } from '../src/dossier-list/dossier-list.subject.js';

describe('contracts', () => [paymentStatus, refundRequest, dossierList].forEach(keepsContracts));
