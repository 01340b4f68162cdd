// Keeps a frame on another page up to date while it is seen. Without it the frame tells how things stood when it was loaded.
(() => {
  "use strict";
  const EVERY = 60000;
  const AGED = 600000;
  const offline = document.getElementById("offline");

  // What had the focus has it again; one that is elsewhere on the page around the frame stays there.
  const exchange = (main, fresh) => {
    const held = main.contains(document.activeElement) && document.hasFocus() ? document.activeElement.getAttribute("href") : null;
    main.replaceWith(fresh);
    if (held) fresh.querySelector(`a[href="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  };

  // A server may go on handing out what nobody renews any more: its clock tells how old that is.
  const aged = (date) => Date.parse(date) - Date.parse(document.querySelector("#main footer time")?.dateTime) > AGED;

  const renew = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href, { credentials: "omit" });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
      const main = document.getElementById("main");
      if (fresh && main && fresh.innerHTML !== main.innerHTML) exchange(main, fresh);
      offline.hidden = !aged(answer.headers.get("Date"));
    } catch {
      offline.hidden = false;
    }
  };

  setInterval(renew, EVERY);
  document.addEventListener("visibilitychange", renew);
})();
