// Runs before everything else of a page, and waits for nothing.

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

// What a page behind the login asks first is asked while its code is still on its way: lib/api/early.ts takes the answers.
(function () {
  var path = location.pathname;
  if (/^\/(login|register|forgot-password|reset-password|verify-email|accept-invitation|docs)(\/|$)/.test(path)) {
    return;
  }
  var asked = ["/auth/me"];
  if (/^\/dashboards\/[^/]+$/.test(path)) {
    asked.push(path);
  }
  window.aetherflowEarly = {};
  asked.forEach(function (each) {
    var url = location.origin + "/api/v1" + each;
    window.aetherflowEarly[url] = fetch(url, { headers: { "X-Requested-With": "dashboard" } });
    // Whoever takes it hears of the failure.
    window.aetherflowEarly[url].catch(function () {});
  });
})();
