// Keeps the colours that the visitor chose, and the page up to date while it is looked at. Everything works without it.
(() => {
  "use strict";
  const EVERY = 15000;
  const PATIENCE = 60000;
  const root = document.documentElement;

  const stored = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage may be forbidden; then the choice holds for this page only
    }
  };

  const applyTheme = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  applyTheme(stored());

  const watchTheme = () => {
    const chosen = document.getElementById(`theme-${stored()}`);
    if (chosen) chosen.checked = true;
    document.querySelector(".theme")?.addEventListener("change", (event) => {
      applyTheme(event.target.value);
      try {
        localStorage.setItem("theme", event.target.value);
      } catch {
        // as above
      }
    });
  };

  // What the visitor has opened or focused stays so when the text is exchanged.
  const carryOver = (from, to) => {
    for (const details of from.querySelectorAll("details[id]")) {
      const same = to.querySelector(`#${CSS.escape(details.id)}`);
      if (same) same.open = details.open;
    }
    for (const row of to.querySelectorAll("[data-live][id]")) {
      const before = from.querySelector(`#${CSS.escape(row.id)}`);
      if (!before || before.textContent !== row.textContent) row.classList.add("changed");
    }
  };

  const focusKey = (main) => {
    const held = document.activeElement;
    if (!held || !main.contains(held)) return null;
    const href = held.getAttribute("href");
    return held.id ? `#${CSS.escape(held.id)}` : href ? `a[href="${CSS.escape(href)}"]` : null;
  };

  const wording = (page) => ["stale", "main"].map((id) => page.getElementById(id)?.innerHTML).join("");

  let shown = ""; // as it was published: what the visitor has opened since is no news
  const exchange = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const main = document.getElementById("main");
    const next = fresh.getElementById("main");
    const banner = fresh.getElementById("stale");
    if (!next || !banner || wording(fresh) === shown) return;
    shown = wording(fresh);
    const focus = focusKey(main);
    carryOver(main, next);
    document.title = fresh.title;
    document.body.className = fresh.body.className;
    document.getElementById("stale").replaceWith(document.adoptNode(banner));
    main.replaceWith(document.adoptNode(next));
    if (focus) document.querySelector(`#main ${focus}`)?.focus({ preventScroll: true });
  };

  // A page that hangs on a wall must not stay green while nothing reaches it.
  let reached = Date.now();
  const hear = (answered) => {
    if (answered) reached = Date.now();
    document.getElementById("offline").hidden = answered || Date.now() - reached < PATIENCE;
  };

  let etag = null;
  const refresh = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      const answer = await fetch(location.pathname + location.search, { cache: "no-store", headers: etag ? { "If-None-Match": etag } : {} });
      hear(answer.ok || answer.status === 304);
      if (answer.status !== 200) return;
      etag = answer.headers.get("ETag");
      exchange(await answer.text());
    } catch {
      hear(false);
    }
  };

  // The stream says when there is news. Where there is none, or no seat is left, the page asks every now and then.
  // A page that nobody looks at gives its seat up: a browser has few connections for all tabs.
  let stream = null;
  const listen = () => {
    const visible = document.visibilityState === "visible";
    if (!window.EventSource || (visible && stream && stream.readyState !== EventSource.CLOSED)) return;
    stream?.close();
    stream = visible ? new EventSource(document.getElementById("main").dataset.stream) : null;
    stream?.addEventListener("page", refresh);
  };

  const ask = () => {
    if (!stream || stream.readyState !== EventSource.OPEN) refresh();
  };

  document.addEventListener("DOMContentLoaded", () => {
    watchTheme();
    if (!document.querySelector("main[data-poll]")) return;
    shown = wording(document);
    listen();
    setInterval(ask, EVERY);
    setInterval(listen, 8 * EVERY);
    document.addEventListener("visibilitychange", () => {
      listen();
      refresh();
    });
  });
})();
