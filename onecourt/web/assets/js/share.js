/* The share sheet of the device, with WeChat and all else that is installed there; shown only where there is one. */
(function () {
  "use strict";
  window.court.all("system-share").forEach(function (button) {
    if (!navigator.share) return;
    button.classList.add("is-there");
    button.addEventListener("click", function () {
      navigator.share({ title: button.dataset.shareTitle, url: button.dataset.shareUrl }).catch(function () {});
    });
  });
})();
