/* The province nearest to where somebody is. Asked for at the press of a button; the position stays on the device. */
(function () {
  "use strict";
  if (!navigator.geolocation) return;
  window.court.all("locate").forEach(function (box) {
    var button = box.querySelector('[data-part="locate"]'), said = box.querySelector('[data-part="said"]');
    var rows = Array.prototype.slice.call(box.parentNode.querySelectorAll("[data-lat]"));
    function say(words) { said.textContent = words; button.classList.remove("is-busy"); }
    function far(row, here) {
      var rad = Math.PI / 180, lat = Number(row.dataset.lat), lon = Number(row.dataset.lon);
      var x = (lon - here.longitude) * Math.cos((lat + here.latitude) / 2 * rad), y = lat - here.latitude;
      return x * x + y * y;
    }
    function found(position) {
      var near = rows.filter(function (row) { return row.dataset.lat; }).sort(function (a, b) {
        return far(a, position.coords) - far(b, position.coords);
      })[0];
      if (!near) return say("没有找到省份，请在下面自己选。");
      var link = near.querySelector("a");
      if (!link) return say("您大概在" + near.dataset.name + "，那里还没有开通网上立案的法院。请在下面自己选。");
      location.href = link.href;
    }
    function refused(error) {
      say(error.code === 1 ? "没有得到允许，请在下面自己选省份。" : "没有找到您的位置，请在下面自己选省份。");
    }
    box.hidden = false;
    button.addEventListener("click", function () {
      button.classList.add("is-busy");
      said.textContent = "正在找您的位置…";
      navigator.geolocation.getCurrentPosition(found, refused, { timeout: 15000, maximumAge: 600000 });
    });
  });
})();
