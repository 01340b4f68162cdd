// Keeps a frame on another page up to date while it is seen. Without it the frame tells how things stood when it was loaded.
(() => {
  "use strict";
  const EVERY = 60000;
  const offline = document.getElementById("offline");

  const renew = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href, { credentials: "omit" });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
      const main = document.getElementById("main");
      if (fresh && main && fresh.innerHTML !== main.innerHTML && !main.contains(document.activeElement)) main.replaceWith(fresh);
      offline.hidden = true;
    } catch {
      offline.hidden = false;
    }
  };

  setInterval(renew, EVERY);
  document.addEventListener("visibilitychange", renew);
})();
