// The shell of the kiosk: no windows, and a clean screen for who comes next.
(() => {
  const idle = 90_000;
  const warning = 15_000;
  const note = document.querySelector('#vang');
  const gateway = document.currentScript.dataset.gatewayUrl;
  let touched = Date.now();

  window.open = () => null;
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('a[target=_blank]')) event.preventDefault();
  });
  for (const name of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(name, () => ((touched = Date.now()), (note.hidden = true)), { passive: true, capture: true });
  }
  setInterval(() => {
    const left = idle - (Date.now() - touched);
    if (left <= 0) return void finish();
    note.hidden = left > warning;
    note.querySelector('b').textContent = String(Math.ceil(left / 1000));
  }, 1000);
  document.querySelector('#xong').addEventListener('click', () => void finish());

  /** Ends the session, here and at the identity provider, then shows the start. */
  async function finish() {
    touched = Date.now();
    const start = new URL('/kiosk/', location.href).href;
    const session = await fetch(`${gateway}/logout`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json', 'x-dvcqg': '1' },
      body: JSON.stringify({ returnTo: start }),
    }).then((answer) => answer.json(), () => ({}));
    location.replace(session.redirectTo ?? start);
  }
})();
