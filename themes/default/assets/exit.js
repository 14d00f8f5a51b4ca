// Leaves at once, with no way back. Without this script the links still leave, but Back returns.
(() => {
  const name = "pp-exit-this-page", part = document.querySelector(`[data-module=${name}]`), way = part?.querySelector("a[href]");
  if (!way) return;
  const make = (place, kind, role) => {
    const element = document.createElement("div");
    element.className = kind;
    element.setAttribute("role", role);
    place.append(element);
    return element;
  };
  const word = (key) => part.dataset["i18n." + key];
  const voice = make(part, "pp-visually-hidden", "status"), bar = make(way, "", "none");
  let presses = 0, alone;

  const leave = () => {
    const page = document.body;
    page.textContent = document.title = "";
    make(page, name + "-curtain", "alert").textContent = word("activated");
    location.replace(way.href);
  };
  const count = (number, key) => {
    presses = number;
    bar.className = `${name}__presses ${name}__presses--${number}`;
    voice.textContent = word(key);
  };

  document.querySelectorAll(`a[class*=${name}]`).forEach((link) =>
    link.onclick = () => !!leave());
  // A page of this site takes the place of this one in the history, so that Back does not return here.
  document.onclick = (event) => {
    const link = event.target.closest("a[href]"), { protocol, host } = location;
    if (!link || link.target || link.hasAttribute("download") || link.protocol != protocol || link.host != host) return;
    if (event.defaultPrevented || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.replace(link.href);
  };
  // Shift for a capital letter does not count. The link has the role of a button, so the space bar presses it too.
  onkeydown = (event) => {
    alone = event.key == "Shift";
    if (event.key == " " && event.target == way) {
      event.preventDefault();
      leave();
    }
  };
  onkeyup = ({ key }) => {
    if (!alone || key != "Shift") return;
    alone = false;
    if (presses > 1) return leave();
    if (!presses) setTimeout(count, 5000, 0, "timedOut");
    count(presses + 1, presses ? "pressOneMoreTime" : "pressTwoMoreTimes");
  };
})();
