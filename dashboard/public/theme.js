// Before the first paint, so that nobody sees a flash of the other theme.
(function () {
  var chosen = null;
  try {
    chosen = JSON.parse(localStorage.getItem("aetherflow.appearance") || "null");
  } catch {
    chosen = null;
  }
  var theme = (chosen && chosen.state && chosen.state.theme) || "system";
  var dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("dark", dark);
})();
