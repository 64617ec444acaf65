/* global document, localStorage */
// Runs before the first paint, so that the chosen theme does not flash. src/lib/theme.ts writes the key.
(function () {
  try {
    var theme = localStorage.getItem('pitwall.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is refused: the system's theme is used.
  }
})();
