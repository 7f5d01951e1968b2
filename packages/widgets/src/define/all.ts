import './gateway.js';
import './login-button.js';
