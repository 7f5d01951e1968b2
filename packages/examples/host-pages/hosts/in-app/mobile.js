// What such browsers do to a page, for those that are looked at in another one; and the hint such pages show.
window.open = function () {
  return null;
};
document.addEventListener('DOMContentLoaded', function () {
  var hint = document.getElementById('goi-y');
  hint.hidden = !/Zalo|FBAN|FBAV/.test(navigator.userAgent);
  hint.querySelector('button').addEventListener('click', function () {
    hint.hidden = true;
  });
});
