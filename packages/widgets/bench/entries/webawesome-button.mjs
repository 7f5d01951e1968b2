import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';

// Signing in is the page's work.
document.querySelector('wa-button').addEventListener('click', () => fetch('/shop/login'));
