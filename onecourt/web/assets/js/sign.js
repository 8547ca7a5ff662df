/* Handwriting on a canvas: strokes and picture go into hidden inputs of the form. */
(function () {
  "use strict";
  if (!window.SignaturePad) return;

  /* A dot or a tick is not a signature; the server measures again. */
  function written(strokes) {
    var points = 0, left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
    strokes.forEach(function (stroke) {
      stroke.points.forEach(function (p) {
        points += 1;
        left = Math.min(left, p.x); right = Math.max(right, p.x);
        top = Math.min(top, p.y); bottom = Math.max(bottom, p.y);
      });
    });
    return points >= 8 && Math.max(right - left, bottom - top) >= 30;
  }

  window.court.all("signature").forEach(function (box) {
    function part(name) { return box.querySelector('[data-part="' + name + '"]'); }
    var canvas = box.querySelector("canvas"), form = box.closest("form"), error = part("error");
    part("pad").hidden = false;
    part("tools").hidden = false;
    var pad = new SignaturePad(canvas, { penColor: "#14181F", minWidth: 1, maxWidth: 3 });

    function fit() {
      var strokes = pad.toData(), ratio = Math.max(window.devicePixelRatio || 1, 1);
      canvas.width = canvas.offsetWidth * ratio;
      canvas.height = canvas.offsetHeight * ratio;
      canvas.getContext("2d").scale(ratio, ratio);
      pad.clear();
      pad.fromData(strokes);
    }
    function show() { part("state").textContent = pad.isEmpty() ? "还没有签名" : "已签名"; }
    function keep() {
      var strokes = pad.toData();
      part("strokes").value = pad.isEmpty() ? "" : JSON.stringify(strokes);
      part("image").value = pad.isEmpty() ? "" : pad.toDataURL("image/png");
      show();
    }
    var width = window.innerWidth;
    window.addEventListener("resize", function () {
      if (window.innerWidth !== width) { width = window.innerWidth; fit(); }
    });
    pad.addEventListener("endStroke", function () {
      keep();
      error.hidden = true;
      box.classList.remove("sig--bad");
    });
    part("clear").addEventListener("click", function () { pad.clear(); keep(); });
    form.addEventListener("submit", function (event) {
      keep();
      var photo = box.querySelector('input[type="file"]');
      if (written(pad.toData()) || photo && photo.files.length) return;
      event.preventDefault();
      error.hidden = false;
      error.lastElementChild.textContent = pad.isEmpty() ? "还没有签名。请在框里写自己的姓名。" : "签名太短，看不清。请点「重写」，写全姓名。";
      box.classList.add("sig--bad");
      box.focus();
      box.scrollIntoView({ block: "center" });
    });
    fit();
  });
})();
