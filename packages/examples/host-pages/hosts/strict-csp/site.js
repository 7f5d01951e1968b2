const button = document.querySelector('#nen');
button.addEventListener('click', () => {
  const dark = document.documentElement.classList.toggle('toi');
  button.setAttribute('aria-pressed', String(dark));
});
