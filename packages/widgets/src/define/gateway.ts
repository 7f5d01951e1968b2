import { define } from '../foundation/define.js';
import { DvcGateway } from '../gateway/gateway.js';

define('dvc-gateway', DvcGateway);
