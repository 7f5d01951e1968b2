import './dossier-list.js';
import './dossier-supplement.js';
import './dossier-tracker.js';
import './fee-payment.js';
import './gateway.js';
import './login-button.js';
import './payment-status.js';
import './receipt.js';
