// A page of the frameset that is opened alone goes back into its frame, as such sites do.
if (window.top === window.self) {
  location.replace('/frames/?trang=' + encodeURIComponent(location.pathname + location.search));
}
