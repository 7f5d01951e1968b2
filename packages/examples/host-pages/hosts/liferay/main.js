jQuery.noConflict();
jQuery(function ($) {
  $('#navigation').on('click', '.mo-menu', function (e) {
    e.preventDefault();
    $(this).next('.child-menu').slideToggle(120);
  });
  $('#menu-btn').click(function (e) {
    e.preventDefault();
    $('#navigation > ul').slideToggle(120);
  });
});
YUI({ bootstrap: false }).use('node', 'event', 'pjax', function (Y) {
  Y.on('domready', function () {
    var pjax = new Y.Pjax({ container: '#column-1 .portlet-content', contentSelector: '#column-1 .portlet-content > *', scrollToTop: false });
    pjax.on('navigate', function () {
      Y.one('#main-content').addClass('loading');
    });
    pjax.on('load', function () {
      Y.one('#main-content').removeClass('loading').setAttribute('data-so-lan', +(Y.one('#main-content').getAttribute('data-so-lan') || 0) + 1);
    });
    Y.one('body').addClass('yui-ready');
  });
});
