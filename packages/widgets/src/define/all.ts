import './gateway.js';
