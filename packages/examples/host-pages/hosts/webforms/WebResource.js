// What ASP.NET AJAX does of this, in the few lines that matter here.
var theForm = document.forms['aspnetForm'];
function WebForm_OnSubmit() {
  return true;
}
function __doPostBack(target, argument) {
  theForm.__EVENTTARGET.value = target;
  theForm.__EVENTARGUMENT.value = argument;
  var fields = [];
  for (var i = 0; i < theForm.elements.length; i++) {
    var e = theForm.elements[i];
    if (e.name) fields.push(encodeURIComponent(e.name) + '=' + encodeURIComponent(e.value));
  }
  var xhr = new XMLHttpRequest();
  xhr.open('POST', theForm.action);
  xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded; charset=utf-8');
  xhr.setRequestHeader('X-MicrosoftAjax', 'Delta=true');
  xhr.onload = function () {
    var text = xhr.responseText;
    while (text) {
      var head = /^(\d+)\|(\w+)\|(\w+)\|/.exec(text);
      var content = text.substr(head[0].length, +head[1]);
      text = text.substr(head[0].length + content.length + 1);
      if (head[2] === 'updatePanel') document.getElementById(head[3]).innerHTML = content;
      if (head[2] === 'hiddenField') document.getElementById(head[3]).value = content;
      if (head[2] === 'scriptBlock') eval(content);
    }
  };
  xhr.send(fields.join('&'));
}
