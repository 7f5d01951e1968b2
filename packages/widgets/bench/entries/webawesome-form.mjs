import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/input/input.js';

// Looking up is the page's work.
const input = document.querySelector('wa-input');
document.querySelector('wa-button').addEventListener('click', () => fetch(`/shop/dossiers/${input.value}`));
