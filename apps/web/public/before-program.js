// Runs before the first paint and before the program, which may never come.
(function () {
  var root = document.documentElement;
  // The text for whoever runs no program does not flash either: the program takes its place.
  root.dataset.scripted = '';
  // The chosen theme does not flash. src/lib/theme.ts writes the key.
  try {
    var theme = localStorage.getItem('pitwall.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is refused: the system's theme is used.
  }
  // Amid a deploy the program may be gone: the page says so, above the text for whoever runs none.
  addEventListener(
    'error',
    function (event) {
      var failed = event.target;
      var place = document.getElementById('root');
      if (!(failed instanceof HTMLScriptElement) || failed.type !== 'module' || !place) return;
      delete root.dataset.scripted;
      document.head.append(sheetOfReading());
      place.prepend(notLoaded());
    },
    // An error of a script is heard only as it passes down.
    true,
  );

  function sheetOfReading() {
    var sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/reading.css';
    return sheet;
  }

  function notLoaded() {
    var notice = document.createElement('div');
    notice.className = 'not-loaded';
    notice.setAttribute('role', 'alert');
    var title = document.createElement('h1');
    title.textContent = 'This page could not be loaded.';
    var words = document.createElement('p');
    words.textContent =
      'Pitwall may be taking up a new version, or the connection is lost. Wait a moment, then load it again.';
    var again = document.createElement('a');
    again.href = location.href;
    again.textContent = 'Load it again';
    notice.append(title, words, again);
    return notice;
  }
})();
