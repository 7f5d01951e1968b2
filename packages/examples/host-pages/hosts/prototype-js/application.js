document.observe('dom:loaded', function () {
  $$('#tabs a').each(function (a) {
    a.observe('click', function (event) {
      event.stop();
      $$('#tabs li').invoke('removeClassName', 'on');
      a.up('li').addClassName('on');
      $$('.tab').invoke('hide');
      $(a.readAttribute('href').substring(1)).show();
      if (a.readAttribute('href') === '#tab-gia') new Ajax.Updater('bang-gia', '/prototype-js/bang-gia', { method: 'get' });
    });
  });
  $('gop-y').observe('submit', function (event) {
    event.stop();
    $('da-gui').update('Đã nhận: ' + Object.toJSON([$F('y').strip()]));
  });
});
