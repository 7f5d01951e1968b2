import { define } from '../foundation/define.js';
import { DvcRefundRequest } from '../refund-request/refund-request.js';

define('dvc-refund-request', DvcRefundRequest);
