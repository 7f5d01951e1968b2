jQuery(function ($) {
  $('.menu-toggle').on('click', function () {
    $('#primary-menu').slideToggle(120);
    $(this).attr('aria-expanded', $(this).attr('aria-expanded') === 'false');
  });
});
