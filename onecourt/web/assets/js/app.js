/* Behaviours of every page, bound by data-behaviour="…". Each page works without them. */
(function () {
  "use strict";
  var doc = document, root = doc.documentElement;
  root.classList.add("js");

  function all(name, within) {
    return Array.prototype.slice.call((within || doc).querySelectorAll('[data-behaviour~="' + name + '"]'));
  }
  function token() {
    try { return JSON.parse(doc.body.getAttribute("hx-headers") || "{}")["X-CSRFToken"] || ""; } catch (e) { return ""; }
  }
  function once() {
    if (window.crypto && crypto.randomUUID) return crypto.randomUUID();
    var b = crypto.getRandomValues(new Uint8Array(16)), s = "";
    for (var i = 0; i < 16; i++) s += (b[i] + 256).toString(16).slice(1);
    return s;
  }
  window.court = { all: all, token: token, once: once };

  /* The first wrong field gets the focus; without one on this page, the summary, whose links lead into the fields. */
  function errors() {
    var box = all("error-summary")[0];
    if (!box) return;
    var wrong = doc.querySelector("main [aria-invalid='true']:not([type='hidden']):not(:disabled)");
    if (wrong) { wrong.focus({ preventScroll: true }); wrong.scrollIntoView({ block: "center" }); }
    if (!wrong || doc.activeElement !== wrong) box.focus();
  }
  doc.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest('.errs a[href^="#"]');
    if (!link) return;
    var field = doc.getElementById(link.getAttribute("href").slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    (field.matches("input,select,textarea,[tabindex]") ? field : field.querySelector("input,select,textarea") || field).focus();
  });

  /* 正在提交…: a second press while the first is under way does nothing. */
  doc.addEventListener("submit", function (event) {
    var form = event.target, button = event.submitter;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sending) { event.preventDefault(); return; }
    if (navigator.onLine === false) { event.preventDefault(); offline(form); return; }
    form.dataset.sending = "1";
    if (!button && form.id) button = doc.querySelector('.btn--primary[form="' + form.id + '"]');
    if (form.matches('[data-behaviour~="submit-once"]') && button && button.classList.contains("btn--primary")) {
      button.dataset.words = button.innerHTML;
      button.classList.add("is-busy");
      button.textContent = "正在提交…";
    }
  });
  /* Without a network nothing is sent, so that what was typed does not go with the page. */
  function offline(form) {
    var says = doc.getElementById("offline");
    if (!says) {
      says = doc.createElement("p");
      says.id = "offline";
      says.className = "note note--bad";
      says.setAttribute("role", "alert");
      says.tabIndex = -1;
      says.textContent = "网络断了，没有提交。您填的内容还在这一页上，请不要关掉；连上网后再点一次。";
    }
    form.insertBefore(says, form.firstChild);
    says.focus();
  }
  window.addEventListener("online", function () {
    var says = doc.getElementById("offline");
    if (says) says.remove();
  });
  function ready() {
    Array.prototype.forEach.call(doc.querySelectorAll("form[data-sending]"), function (form) { delete form.dataset.sending; });
    Array.prototype.forEach.call(doc.querySelectorAll(".btn.is-busy"), function (button) {
      button.innerHTML = button.dataset.words;
      button.classList.remove("is-busy");
    });
  }
  window.addEventListener("pageshow", ready);

  /* Autosave: 800 ms after the last change, the form goes to its own address; the head says when. */
  function autosave(form) {
    var timer, waiting = false, running = false, again = false, wait = 2000;
    var place = doc.querySelector('[data-part="saved"]');
    function say(words, bad) {
      if (!place) return;
      place.hidden = false;
      place.classList.toggle("is-bad", !!bad);
      place.lastElementChild.textContent = words;
    }
    function send() {
      if (form.dataset.sending) return;
      if (running) { again = true; return; }
      running = true; again = waiting = false;
      var data = new FormData(form);
      data.set("once", once());
      fetch(form.dataset.autosaveUrl || form.action, {
        method: "POST", body: data, credentials: "same-origin", redirect: "manual", keepalive: doc.hidden,
        headers: { "X-Autosave": "1", "X-CSRFToken": token() }
      }).then(function (answer) {
        if (answer.type === "opaqueredirect") { say("登录过期了，请重新登录再接着填", true); return null; }
        if (answer.status === 409) { say("这份草稿在别处改过，请刷新"); return null; }
        if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
        return answer.text();
      }).then(function (html) {
        if (html === null) return;
        var part = new DOMParser().parseFromString(html, "text/html").querySelector("[data-version]");
        if (part) {
          form.querySelector('[name="version"]').value = part.dataset.version;
          say(part.textContent);
        }
        wait = 2000;
      }).catch(function () {
        say("没保存上，正在重试", true);
        timer = setTimeout(send, wait);
        wait = Math.min(wait * 2, 30000);
      }).then(function () {
        running = false;
        if (again) send();
      });
    }
    function later() { waiting = true; clearTimeout(timer); timer = setTimeout(send, 800); }
    /* Switching away on a phone may be the last that the page hears. */
    doc.addEventListener("visibilitychange", function () { if (doc.hidden && waiting) { clearTimeout(timer); send(); } });
    form.addEventListener("input", later);
    form.addEventListener("change", later);
  }

  /* The agreement: pressing too early says what is missing, the server says it again. */
  function agreement(form) {
    var box = form.querySelector('input[type="checkbox"]');
    var button = doc.querySelector('.btn--primary[form="' + form.id + '"]');
    function look() { button.setAttribute("aria-disabled", String(!box.checked)); }
    box.addEventListener("change", function () { if (unread() && box.checked) { box.checked = false; say(UNREAD); } look(); });
    look();
    /* Without a script the whole text lies above the box; with one its frame must have been scrolled to the end. */
    var text = doc.getElementById(form.dataset.toTheEnd || ""), mark = form.querySelector('[name="opened"]');
    var UNREAD = "请先把上面的内容看到最后，再勾选。";
    function unread() { return !!(mark && mark.disabled); }
    function seen() {
      if (text.scrollTop + text.clientHeight < text.scrollHeight - 8) return;
      mark.disabled = false;
      text.removeEventListener("scroll", seen);
    }
    if (text && mark) { mark.disabled = true; text.addEventListener("scroll", seen); seen(); }
    form.addEventListener("submit", function (event) {
      if (box.checked) return;
      event.preventDefault();
      say(unread() ? UNREAD : "请先勾选。");
      (unread() ? text : box).focus();
    });
    function say(words) {
      var field = box.closest(".fld"), says = field.querySelector(".fld__e");
      if (!says) {
        says = doc.createElement("p");
        says.className = "fld__e";
        says.setAttribute("role", "alert");
        field.insertBefore(says, field.firstChild);
      }
      field.classList.add("fld--bad");
      says.textContent = words;
    }
  }

  /* Dialogs lie over a real page; the opener is a link to that page. */
  doc.addEventListener("click", function (event) {
    var open = event.target.closest('[data-behaviour~="dialog"]');
    var dialog = open && doc.getElementById(open.dataset.dialog);
    if (dialog && dialog.showModal) { event.preventDefault(); dialog.showModal(); }
    var close = event.target.closest('[data-behaviour~="close-dialog"]');
    if (close && close.closest("dialog")) close.closest("dialog").close();
    var copy = event.target.closest('[data-behaviour~="copy"]');
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.dataset.copy).then(function () { copy.textContent = "已复制"; });
    }
    if (event.target.closest('[data-behaviour~="print"]')) window.print();
  });

  /* What is announced on the live channel is fetched again from its own address; without it, at most every 30 s. */
  function live(part) {
    var again = 30000, timer, timer2, source;
    function fetchPart() {
      if (doc.hidden) return;
      /* A file on its way is not wiped off the page. */
      if (part.querySelector("[data-busy]")) { clearTimeout(timer2); timer2 = setTimeout(fetchPart, 2000); return; }
      fetch(part.dataset.liveUrl || location.href, { credentials: "same-origin", headers: { "X-Part": "1" } }).then(function (answer) {
        return answer.ok ? answer.text() : null;
      }).then(function (html) {
        if (html === null || part.contains(doc.activeElement) && doc.activeElement.matches("input,textarea,select")) return;
        var page = new DOMParser().parseFromString(html, "text/html");
        var fresh = part.id && page.getElementById(part.id);
        part.innerHTML = fresh ? fresh.innerHTML : page.body.innerHTML;
        start(part);
      }).catch(function () {});
    }
    function poll() { clearInterval(timer); timer = setInterval(fetchPart, again); }
    function listen() {
      if (!window.EventSource || !part.dataset.liveTicketUrl) return poll();
      fetch(part.dataset.liveTicketUrl, { credentials: "same-origin" }).then(function (answer) {
        if (!answer.ok) throw new Error();
        return answer.json();
      }).then(function (given) {
        if (!given.url) return poll();
        source = new EventSource(given.url);
        source.addEventListener("changed", fetchPart);
        source.onerror = function () { source.close(); poll(); setTimeout(listen, again); };
        source.onopen = function () { clearInterval(timer); };
      }).catch(poll);
    }
    doc.addEventListener("visibilitychange", function () { if (!doc.hidden) fetchPart(); });
    listen();
  }

  function countdown(place) {
    var left = Number(place.dataset.seconds);
    var timer = setInterval(function () {
      left -= 1;
      place.textContent = String(Math.max(left, 0));
      if (left <= 0) { clearInterval(timer); setTimeout(function () { location.reload(); }, 1500); }
    }, 1000);
  }
  /* The current entry of a strip comes into view. */
  function strip(nav) {
    var here = nav.querySelector("[aria-current]");
    if (here) nav.scrollLeft = here.offsetLeft - nav.offsetLeft - 40;
  }
  function start(within) {
    all("autosave", within).forEach(autosave);
    all("agreement", within).forEach(agreement);
    all("countdown", within).forEach(countdown);
    all("strip", within).forEach(strip);
    if (!within) all("live").forEach(live);
  }
  start();
  errors();
  if (window.visualViewport) visualViewport.addEventListener("resize", function () {
    root.classList.toggle("keyboard-open", visualViewport.height < window.innerHeight * 0.75);
  });
})();
