/* The review desk: keys, zoom, turning, marks without a button. All of it is also there as links and buttons. */
(function () {
  "use strict";
  var doc = document, desk = doc.querySelector('[data-behaviour~="review"]');
  if (!desk) return;
  var SIZES = ["50", "75", "100", "125", "150", "200"], size = 2, turn = 0;
  var pages = desk.querySelector('.v__main') || desk;

  function part(name) { return desk.querySelector('[data-part="' + name + '"]'); }
  function draw() {
    SIZES.forEach(function (s) { pages.classList.toggle("z" + s, s === SIZES[size]); });
    ["90", "180", "270"].forEach(function (t) { pages.classList.toggle("r" + t, Number(t) === turn); });
    if (part("zoom")) part("zoom").textContent = SIZES[size] + "%";
  }
  function on(name, act) { if (part(name)) part(name).addEventListener("click", act); }
  on("smaller", function () { size = Math.max(size - 1, 0); draw(); });
  on("larger", function () { size = Math.min(size + 1, SIZES.length - 1); draw(); });
  on("turn", function () { turn = (turn + 90) % 360; draw(); });
  on("full", function () {
    var viewer = part("viewer");
    if (doc.fullscreenElement) doc.exitFullscreen(); else if (viewer.requestFullscreen) viewer.requestFullscreen();
  });

  /* A mark is kept at once; 要补充 first shows its words, and is kept when they are left. */
  function watch(form) {
    var words = form.querySelector("textarea");
    form.addEventListener("change", function (event) {
      if (event.target.name !== "mark") return;
      if (event.target.value === "met") { form.requestSubmit ? form.requestSubmit() : form.submit(); return; }
      form.classList.add("is-open");
      words.focus();
    });
    words.addEventListener("focus", function () { form.classList.add("is-open"); });
  }
  window.court.all("mark").forEach(watch);

  function step(by) {
    var strip = Array.prototype.slice.call(desk.querySelectorAll(".v__th a"));
    var here = strip.findIndex(function (a) { return a.hasAttribute("aria-current"); });
    var there = strip[here + by];
    if (there) there.click();
  }
  function mark(value) {
    var open = doc.activeElement && doc.activeElement.closest(".ck") || desk.querySelector(".ck--open");
    var box = open && open.querySelectorAll('input[name="mark"]')[value];
    if (box) { box.focus(); box.click(); }
  }
  doc.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || doc.documentElement.dataset.keys === "off") return;
    if (event.target.matches('input:not([type="radio"]),textarea,select')) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    var key = event.key === "=" ? "+" : event.key.toLowerCase();
    if (key === "n" || key === "p") { step(key === "n" ? 1 : -1); return; }
    if (key === "1" || key === "2") { event.preventDefault(); mark(Number(key) - 1); return; }
    var bound = doc.querySelector('[data-key="' + (window.CSS && CSS.escape ? CSS.escape(key) : key) + '"]');
    if (!bound) return;
    event.preventDefault();
    if (bound.matches("input")) bound.focus(); else bound.click();
  });
  var current = desk.querySelector(".qi[aria-current]");
  if (current) current.scrollIntoView({ block: "nearest" });
  draw();
})();
