// Keeps the colours that the visitor chose, and the page up to date while it is looked at. Everything works without it.
(() => {
  "use strict";
  const EVERY = 15000;
  const PATIENCE = 60000;
  const AGED = 600000;
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

  // Which services have the words that were typed, where all are on the page; the choice by state is a matter of style alone.
  const seek = () => {
    const field = document.getElementById("find");
    const finder = field?.closest("[data-found]");
    if (!finder) return;
    const plain = (text) => text.normalize("NFKC").toLowerCase();
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const group of document.querySelectorAll(".grp")) {
      const title = group.querySelector("h3").textContent;
      let within = 0;
      for (const row of group.querySelectorAll(".svc")) {
        const text = plain(`${title} ${row.querySelector(".nm").textContent} ${row.dataset.find ?? ""}`);
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) within += 1;
      }
      found += within;
      group.hidden = within === 0;
      if (words.length && within && group.dataset.was === undefined) group.dataset.was = String(group.open);
      if (words.length && within) group.open = true;
      else if (group.dataset.was !== undefined) {
        group.open = group.dataset.was === "true";
        delete group.dataset.was;
      }
    }
    const { found: some, none } = finder.dataset;
    document.getElementById("found").textContent = !words.length ? "" : found ? some.replace("{n}", found) : none;
  };

  const watchFinder = () => {
    document.addEventListener("input", (event) => {
      if (event.target.id === "find") seek();
    });
    document.addEventListener("submit", (event) => {
      if (event.target.matches("[data-found] form, .foot form")) event.preventDefault();
    });
    seek(); // the browser may have kept what was typed
  };

  // What the visitor has opened, chosen and typed stays so when the text is exchanged; what was published as another is news.
  let opened = new Map();
  const published = (main) => new Map([...main.querySelectorAll("details[id]")].map((one) => [one.id, one.open]));
  const carryOver = (from, to) => {
    const fresh = published(to);
    for (const details of from.querySelectorAll("details[id]")) {
      const same = to.querySelector(`#${CSS.escape(details.id)}`);
      if (!same || fresh.get(details.id) !== opened.get(details.id)) continue;
      same.open = details.open;
      if (details.dataset.was !== undefined) same.dataset.was = details.dataset.was;
    }
    opened = fresh;
    for (const field of from.querySelectorAll("input[id]")) {
      const same = to.querySelector(`#${CSS.escape(field.id)}`);
      if (same && same.type === "radio") same.checked = field.checked;
      else if (same) same.value = field.value;
    }
    for (const row of to.querySelectorAll("[data-live][id]")) {
      const before = from.querySelector(`#${CSS.escape(row.id)}`);
      if (!before || before.textContent !== row.textContent) row.classList.add("changed");
    }
  };

  const focusKey = (main) => {
    const held = document.activeElement;
    if (!held || !main.contains(held)) return null;
    const owner = held.matches("summary") ? held.parentElement : held;
    const href = held.getAttribute("href");
    if (owner.id) return `#${CSS.escape(owner.id)}${owner === held ? "" : " > summary"}`;
    return href ? `a[href="${CSS.escape(href)}"]` : null;
  };

  const refocus = (key, caret) => {
    const held = document.querySelector(`#main ${key}`);
    held?.focus({ preventScroll: true });
    if (caret !== null && held?.type === "search") held.setSelectionRange(caret, caret);
  };

  // The first thing in view that has a name stays where it is, whatever comes or goes above it.
  const inView = () => {
    for (const one of document.querySelectorAll("#main [id]:not(svg *)")) {
      const { top, height } = one.getBoundingClientRect();
      if (height && top >= 0 && top < window.innerHeight) return { id: one.id, top };
    }
    return null;
  };

  const stay = (seen) => {
    const same = seen && window.scrollY > 0 ? document.getElementById(seen.id) : null;
    if (same) window.scrollBy({ top: same.getBoundingClientRect().top - seen.top, behavior: "instant" });
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
    const caret = document.activeElement?.type === "search" ? document.activeElement.selectionStart : null;
    const seen = inView();
    carryOver(main, next);
    document.title = fresh.title;
    document.body.className = fresh.body.className;
    document.getElementById("stale").replaceWith(document.adoptNode(banner));
    main.replaceWith(document.adoptNode(next));
    seek();
    if (focus) refocus(focus, caret);
    stay(seen);
  };

  // A page that hangs on a wall must not stay green while nothing reaches it.
  let reached = Date.now();
  const hear = (answered) => {
    if (answered) reached = Date.now();
    document.getElementById("offline").hidden = answered || Date.now() - reached < PATIENCE;
  };

  // A server may go on handing out what nobody renews any more: its clock tells how old that is.
  const aged = (date) => Date.parse(date) - Date.parse(document.querySelector("#main .asof time")?.dateTime) > AGED;

  let etag = null;
  const refresh = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      const answer = await fetch(location.pathname + location.search, { cache: "no-store", headers: etag ? { "If-None-Match": etag } : {} });
      if (answer.status === 200) {
        etag = answer.headers.get("ETag");
        exchange(await answer.text());
      }
      hear((answer.ok || answer.status === 304) && !aged(answer.headers.get("Date")));
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

  // A line that is dead at one end only stays open for ever.
  const ask = () => {
    if (!stream || stream.readyState !== EventSource.OPEN || Date.now() - reached > PATIENCE) refresh();
  };

  document.addEventListener("DOMContentLoaded", () => {
    watchTheme();
    watchFinder();
    if (!document.querySelector("main[data-poll]")) return;
    shown = wording(document);
    opened = published(document.getElementById("main"));
    listen();
    setInterval(ask, EVERY);
    setInterval(listen, 8 * EVERY);
    document.addEventListener("visibilitychange", () => {
      listen();
      refresh();
    });
  });
})();
