import '@material/web/button/filled-button.js';

// Signing in is the page's work.
document.querySelector('md-filled-button').addEventListener('click', () => fetch('/shop/login'));
