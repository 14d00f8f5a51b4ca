// Leaves at once, with no way back. Without it the links still leave.
(() => {
  const name = "pp-exit-this-page", part = document.querySelector(`[data-module=${name}]`), way = part?.querySelector("a[href]");
  if (!way) return;
  const make = (place, kind, role) => {
    const it = document.createElement("div");
    it.className = kind;
    it.setAttribute("role", role);
    place.append(it);
    return it;
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

  document.querySelectorAll(`a[class*=${name}]`).forEach((it) =>
    it.onclick = () => !!leave());
  // Shift for a capital letter does not count. What is called a button is pressed by the space bar too.
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
