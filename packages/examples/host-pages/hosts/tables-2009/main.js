// As such pages have them: everything global.
function dongho() {
  var d = new Date();
  var thu = new Array('Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy');
  return thu[d.getDay()] + ', ' + d.getDate() + '/' + (d.getMonth() + 1) + '/' + d.getFullYear();
}
function demso(n) {
  var s = '' + n;
  while (s.length < 7) s = '0' + s;
  return s;
}
function binhchon(f) {
  for (i = 0; i < f.yk.length; i++) if (f.yk[i].checked) document.getElementById('ketqua').innerHTML = 'Cảm ơn!';
  return false;
}
