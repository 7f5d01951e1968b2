import { keepsContracts } from '../src/testing/contracts/all.js';
import { subject as feePayment } from '../src/fee-payment/fee-payment.subject.js';
import { subject as loginButton } from '../src/login-button/login-button.subject.js';

describe('contracts', () => [feePayment, loginButton].forEach(keepsContracts));
