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

// What a page asks first is asked while its code is still on its way: lib/api/early.ts takes the answers.
(function () {
  var path = location.pathname;
  if (/^\/(login|register|forgot-password|reset-password|verify-email|accept-invitation)\/?$/.test(path)) {
    return;
  }
  window.aetherflowEarly = {};
  ["/auth/me", "/departments"].concat(/^\/dashboards\/[^/]+$/.test(path) ? path : []).forEach(function (each) {
    var url = location.origin + "/api/v1" + each;
    var answer = fetch(url, { headers: { "X-Requested-With": "dashboard" } });
    // Whoever takes it hears of a failure.
    answer.catch(function () {});
    window.aetherflowEarly[url] = answer;
  });
  // A browser's first number and first date take long: done while there is nothing else to do. The locale is lib/format's.
  [
    function () {
      new Intl.NumberFormat("en-GB").format(0);
    },
    function () {
      new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(0);
    },
  ].forEach(function (work) {
    setTimeout(work);
  });
})();

// The files that the page is made of are asked for, too, as scripts/page-files.ts tells them.
(function () {
  var told = document.querySelector('meta[name="page-files"]');
  (told ? told.content.split(" ") : []).forEach(function (each) {
    var page = each.split(":");
    if (new RegExp("^" + page[0].replace(/\$\w+/g, "[^/]+") + "$").test(location.pathname)) {
      page[1].split(",").forEach(function (file) {
        var link = document.createElement("link");
        link.rel = "modulepreload";
        link.href = "/assets/" + file + ".js";
        document.head.append(link);
      });
    }
  });
})();
