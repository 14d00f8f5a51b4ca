// Reloads the page after an edit. planpress serve adds this to the pages that it shows;
// it is never part of a published site.
(() => {
  "use strict";
  const version = document.currentScript.dataset.version;
  let events = null;

  // A browser opens few connections to one place: a page that no one sees gives its own back.
  const listen = () => {
    if (document.visibilityState === "hidden") {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/_planpress/events");
      events.onmessage = (message) => {
        if (message.data !== version) location.reload();
      };
    }
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => { events?.close(); events = null; });
  addEventListener("pageshow", listen);
  listen();
})();
