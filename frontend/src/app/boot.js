// Runs before the first paint: a page must not flash in the wrong colours, size or language.
(function () {
  var root = document.documentElement;
  /** @type {{ theme?: string, text?: string }} */
  var saved = {};
  try {
    saved = JSON.parse(localStorage.getItem('madang.display') || '{}') || {};
  } catch {
    // storage may be forbidden in an in-app browser
  }
  var dark = saved.theme === 'dark' || (saved.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.text = saved.text === 'large' ? 'large' : 'normal';
  root.lang = /^\/en(\/|$)/.test(location.pathname) ? 'en' : 'ko';
})();
