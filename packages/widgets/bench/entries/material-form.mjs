import '@material/web/button/filled-button.js';
import '@material/web/textfield/outlined-text-field.js';

// Looking up is the page's work.
const input = document.querySelector('md-outlined-text-field');
document
  .querySelector('md-filled-button')
  .addEventListener('click', () => fetch(`/shop/dossiers/${input.value}`));
