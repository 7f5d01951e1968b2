const button = document.querySelector('#dem');
button.addEventListener('click', () => {
  const count = button.querySelector('span');
  count.textContent = String(Number(count.textContent) + 1);
});
