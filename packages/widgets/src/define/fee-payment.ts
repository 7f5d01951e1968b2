import { DvcFeePayment } from '../fee-payment/fee-payment.js';
import { define } from '../foundation/define.js';

define('dvc-fee-payment', DvcFeePayment);
