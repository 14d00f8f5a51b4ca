// Leave at once, with no way back. Without this script the links still leave.
(() => {
  const part = document.querySelector("[data-module=pp-exit-this-page]");
  const way = part && part.querySelector("a[href]");
  if (!way) return;
  const say = part.dataset, make = (name, role) => {
    const it = document.createElement("div");
    it.className = name;
    if (role) it.setAttribute("role", role);
    return it;
  };
  const voice = make("pp-visually-hidden", "status"), lights = make("pp-exit-this-page__presses");
  part.append(voice);
  let presses = 0, alone, timer;

  const leave = () => {
    const curtain = make("pp-exit-this-page-curtain", "alert"), words = make("pp-visually-hidden");
    document.body.textContent = document.title = "";
    document.body.append(curtain);
    curtain.append(words);
    words.textContent = say["i18n.activated"];
    location.replace(way.href);
  };
  const show = (count, words) => {
    presses = count;
    lights.textContent = "";
    for (let n = 0; n < 3; n++) lights.append(make("pp-exit-this-page__press" + (n < count ? " pp-exit-this-page__press--on" : "")));
    count ? way.append(lights) : lights.remove();
    voice.textContent = say["i18n." + words];
  };

  document.querySelectorAll("a[class*=pp-exit-this-page]").forEach((it) => it.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leave();
  }));
  // A Shift that makes a capital letter is none.
  addEventListener("keydown", (event) => { alone = event.key == "Shift" && (alone || !event.repeat); });
  addEventListener("keyup", (event) => {
    if (event.key != "Shift" || !alone) return;
    alone = false;
    if (presses == 2) return leave();
    if (!presses) timer = setTimeout(show, 5000, 0, "timedOut");
    show(presses + 1, presses ? "pressOneMoreTime" : "pressTwoMoreTimes");
  });
})();
