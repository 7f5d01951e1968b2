import { define } from '../foundation/define.js';
import { DvcLoginButton } from '../login-button/login-button.js';

define('dvc-login-button', DvcLoginButton);
