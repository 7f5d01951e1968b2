// A translation tool as browsers and agencies use them: the words are few, what it does to the page is the point.
(function () {
  var words = {
    en: {
      'Du lịch tỉnh Mẫu': 'Tourism in Mau province',
      'Tra cứu hồ sơ cấp thẻ hướng dẫn viên.': 'Look up an application for a tour guide card.',
      'Đường dây hỗ trợ du khách hoạt động cả ngày.': 'The visitor line is open all day.',
      'Trang này không có thật.': 'This page is not real.',
    },
    fr: { 'Du lịch tỉnh Mẫu': 'Tourisme dans la province de Mau', 'Trang này không có thật.': "Cette page n'est pas réelle." },
  };
  var language = 'vi';

  function translate(root) {
    if (language === 'vi') return;
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    var found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    found.forEach(function (node) {
      var text = node.data.trim();
      if (!text || !node.parentNode || node.parentElement?.closest('script, style, [translate=no], font')) return;
      var outer = document.createElement('font');
      var inner = outer.appendChild(document.createElement('font'));
      inner.textContent = words[language][text] || text;
      inner.dataset.original = node.data;
      node.parentNode.replaceChild(outer, node);
    });
  }

  function restore() {
    document.querySelectorAll('font > font[data-original]').forEach(function (inner) {
      inner.parentNode.replaceWith(inner.dataset.original);
    });
  }

  document.getElementById('dich').addEventListener('change', function () {
    restore();
    language = this.value;
    document.documentElement.lang = language;
    document.documentElement.classList.toggle('translated-ltr', language !== 'vi');
    translate(document.body);
  });
  new MutationObserver(function (records) {
    records.forEach(function (record) {
      record.addedNodes.forEach(function (node) {
        if (node.nodeType === 1 && node.localName !== 'font') translate(node);
      });
    });
  }).observe(document.body, { childList: true, subtree: true });
})();
