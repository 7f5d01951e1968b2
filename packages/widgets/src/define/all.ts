import './dossier-list.js';
import './dossier-tracker.js';
import './gateway.js';
import './login-button.js';
