import { html, render } from 'lit';

/** The page's own Lit, beside the one inside the widgets' bundle. */
const place = document.createElement('p');
place.id = 'host-lit';
document.documentElement.querySelector('body')?.append(place);
render(html`Trang này có <b>Lit</b> của mình`, place);
