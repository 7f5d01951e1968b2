import { define } from '../foundation/define.js';
import { DvcPaymentStatus } from '../payment-status/payment-status.js';

define('dvc-payment-status', DvcPaymentStatus);
