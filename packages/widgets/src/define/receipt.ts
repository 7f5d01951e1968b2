import { define } from '../foundation/define.js';
import { DvcReceipt } from '../receipt/receipt.js';

define('dvc-receipt', DvcReceipt);
