/* The review desk: keys, zoom, turning, marks without a button. All of it is also there as links and buttons. */
(function () {
  "use strict";
  var doc = document;
  var desk = doc.querySelector('[data-behaviour~="review"],[data-behaviour~="review-keys"]');
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
    if (!words) return;
    form.addEventListener("change", function (event) {
      if (event.target.name !== "mark") return;
      if (event.target.value === "met") { form.requestSubmit ? form.requestSubmit() : form.submit(); return; }
      form.classList.add("is-open");
      words.focus();
    });
    words.addEventListener("focus", function () { form.classList.add("is-open"); });
  }
  window.court.all("mark").forEach(watch);

  /* A ready sentence goes into the words, where it can be changed. */
  desk.addEventListener("change", function (event) {
    var list = event.target.closest('[data-part="phrase"]');
    if (!list || !list.selectedOptions[0].dataset.text) return;
    var words = list.closest("form").querySelector("textarea");
    words.value = list.selectedOptions[0].dataset.text;
    words.focus();
  });

  /* A place on the page is circled with two clicks, of its corners; the list beside it needs no pointer. */
  var circling = null;
  function circle(button) {
    var sheet = part("sheet"), form = button.closest("form"), list = form.querySelector('[data-part="place"]');
    var here = list.querySelector('optgroup option[value^="page:"]');
    if (!sheet || !here) return;
    circling = { form: form, list: list, place: here.value, first: null };
    sheet.classList.add("is-circling");
    button.textContent = "在左边点两下：一角和对角";
  }
  function corner(event) {
    var sheet = part("sheet");
    if (!circling || !sheet || !sheet.contains(event.target)) return;
    var box = sheet.getBoundingClientRect();
    var at = [100 * (event.clientX - box.left) / box.width, 100 * (event.clientY - box.top) / box.height];
    if (!circling.first) { circling.first = at; return; }
    var x = Math.min(at[0], circling.first[0]), y = Math.min(at[1], circling.first[1]);
    var sizes = [x, y, Math.abs(at[0] - circling.first[0]), Math.abs(at[1] - circling.first[1])];
    var held = sizes.map(function (n) { return Math.max(0, Math.min(99.9, n)).toFixed(1); });
    circling.form.querySelector('[data-part="region"]').value = held.join(",");
    circling.list.value = circling.place;
    var rect = doc.createElementNS("http://www.w3.org/2000/svg", "rect");
    ["x", "y", "width", "height"].forEach(function (name, i) { rect.setAttribute(name, held[i]); });
    part("regions").appendChild(rect);
    circling.form.querySelector('[data-part="circle"]').textContent = "已圈出，记下后生效";
    sheet.classList.remove("is-circling");
    circling = null;
  }
  desk.addEventListener("click", function (event) {
    var button = event.target.closest('[data-part="circle"]');
    if (button) circle(button); else corner(event);
  });
  if (part("sheet")) desk.querySelectorAll('[data-part="circle"]').forEach(function (b) { b.hidden = false; });

  /* On a phone one of the three parts at a time. */
  function tab(name) {
    desk.dataset.tab = name;
    desk.querySelectorAll("[data-tab]").forEach(function (a) {
      if (a.dataset.tab === name) a.setAttribute("aria-current", "true"); else a.removeAttribute("aria-current");
    });
  }
  desk.querySelectorAll(".rv__tabs a").forEach(function (a) {
    a.addEventListener("click", function (event) { event.preventDefault(); tab(a.dataset.tab); });
  });
  tab(/^#p-|^#rv-panel/.test(location.hash) ? "panel" : desk.querySelector(".v__tabs") ? "viewer" : "queue");

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
  function pressed(event) {
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
  }
  doc.addEventListener("keydown", pressed);
  var current = desk.querySelector(".qi[aria-current]");
  if (current) current.scrollIntoView({ block: "nearest" });
  draw();
})();
