// Runs before the first paint, so that the chosen theme does not flash. src/lib/theme.ts writes the key.
(function () {
  // The text for whoever runs no program does not flash either: the program takes its place.
  document.documentElement.dataset.scripted = '';
  try {
    var theme = localStorage.getItem('pitwall.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is refused: the system's theme is used.
  }
})();
