/* Uploads with progress: two at a time, retried when the line breaks; large files go piece by piece and are taken up
   where they stopped. Without it the form and its button do the work. */
(function () {
  "use strict";
  var doc = document, waiting = [], running = 0, MB = 1048576, LARGE = 5 * MB, PIECE = MB;

  function row(card, file) {
    var html = doc.createElement("div");
    html.className = "file";
    html.dataset.busy = "";
    html.innerHTML = '<span class="file__th" aria-hidden="true"></span><span class="file__n"></span>' +
      '<span class="file__m num" role="status"></span><span class="file__p"><progress class="bar" max="100" value="0"></progress></span>' +
      '<span class="file__a"></span>';
    html.querySelector(".file__n").textContent = file.name;
    html.querySelector("progress").setAttribute("aria-label", file.name + " 上传进度");
    if (/^image\/(jpeg|png|webp)$/.test(file.type)) {
      var picture = doc.createElement("img"), url = URL.createObjectURL(file);
      picture.alt = "";
      picture.onload = function () { URL.revokeObjectURL(url); };
      picture.src = url;
      html.firstChild.appendChild(picture);
    }
    card.querySelector('[data-part="files"]').appendChild(html);
    return html;
  }
  function say(job, words) { job.row.querySelector(".file__m").textContent = words; }
  function button(job, words, act) {
    var b = doc.createElement("button");
    b.type = "button";
    b.className = "btn btn--text btn--s";
    b.textContent = words;
    b.addEventListener("click", act);
    var place = job.row.querySelector(".file__a");
    place.textContent = "";
    place.appendChild(b);
  }
  function fail(job, words, mayRetry) {
    job.row.classList.add("file--bad");
    delete job.row.dataset.busy;
    say(job, words);
    job.row.querySelector(".file__p").hidden = true;
    button(job, mayRetry ? "重试" : "知道了", function () {
      if (!mayRetry) { job.row.remove(); return; }
      job.row.classList.remove("file--bad");
      job.row.dataset.busy = "";
      job.row.querySelector(".file__p").hidden = false;
      job.tries = 0;
      waiting.push(job);
      next();
    });
  }

  function next() {
    while (running < 2 && waiting.length) {
      var job = waiting.shift();
      if (job.pieces && job.file.size > LARGE) begin(job); else send(job);
    }
  }
  function told(job, done) {
    job.row.querySelector("progress").value = done;
    say(job, done < 100 ? "正在上传 " + done + "%，断网会自动接着传" : "正在检查");
  }
  function ask(job, method, url, body, head, act) {
    var request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("X-CSRFToken", window.court.token());
    request.setRequestHeader("X-Part", "1");
    Object.keys(head).forEach(function (name) { request.setRequestHeader(name, head[name]); });
    request.onload = function () { act(request); };
    request.onerror = function () { running -= 1; again(job); next(); };
    request.send(body);
    return request;
  }
  /* The answer to a whole file: its card; anything else says what is wrong. */
  function answered(job, request) {
    running -= 1;
    if (request.status === 200 || request.status === 422) done(job, request.responseText);
    else if (request.status === 413) fail(job, "这个文件太大了。请分成几份，或者改传照片。", false);
    else if (request.status === 403 || request.status === 404) fail(job, "没传上去，请刷新这一页再试。", false);
    else again(job);
    next();
  }
  function send(job) {
    var data = new FormData();
    running += 1;
    job.given.forEach(function (pair) { data.append(pair[0], pair[1]); });
    data.append("once", job.once);
    data.append("file", job.file, job.file.name);
    say(job, "正在上传 0%");
    var request = ask(job, "POST", job.action, data, {}, function (answer) { answered(job, answer); });
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) told(job, Math.floor(event.loaded * 100 / event.total));
    };
  }
  /* A large file: ask how much of it is there already, then send the rest piece by piece. */
  function begin(job) {
    var data = new FormData();
    running += 1;
    job.given.forEach(function (pair) { data.append(pair[0], pair[1]); });
    data.append("name", job.file.name);
    data.append("size", job.file.size);
    data.append("key", job.file.lastModified + "-" + job.file.size);
    say(job, "正在上传 0%");
    ask(job, "POST", job.pieces, data, {}, function (answer) {
      if (answer.status !== 200) { answered(job, answer); return; }
      var half = JSON.parse(answer.responseText);
      piece(job, half.url, half.offset);
    });
  }
  function piece(job, url, offset) {
    told(job, Math.floor(offset * 100 / job.file.size));
    var head = { "Upload-Offset": String(offset), "Content-Type": "application/octet-stream" };
    ask(job, "POST", url, job.file.slice(offset, offset + PIECE), head, function (answer) {
      var whole = answer.getResponseHeader("Content-Type") || "";
      if (answer.status === 200 && whole.indexOf("json") > 0) {
        job.tries = 0;
        piece(job, url, JSON.parse(answer.responseText).offset);
      } else answered(job, answer);
    });
  }
  /* The same once token goes with every retry, so that a file that did arrive is not kept twice. */
  function again(job) {
    job.tries += 1;
    if (job.tries > 6) { fail(job, "没传上去，请检查网络后再试。", true); return; }
    say(job, "网络断了，会自动接着传");
    var go = function () { window.removeEventListener("online", go); clearTimeout(timer); waiting.push(job); next(); };
    var timer = setTimeout(go, Math.min(1000 * Math.pow(2, job.tries), 20000));
    window.addEventListener("online", go);
  }
  function done(job, html) {
    var fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-slot]");
    var card = doc.getElementById(job.card);
    if (!fresh || !card) { location.reload(); return; }
    var others = jobs(job.card, job);
    card.replaceWith(fresh);
    others.forEach(function (other) { fresh.querySelector('[data-part="files"]').appendChild(other.row); });
    live = live.filter(function (other) { return other !== job; });
    if (!waiting.length && !running) frame();
  }
  var live = [];
  function jobs(card, but) { return live.filter(function (job) { return job.card === card && job !== but; }); }

  /* What is still missing stands in the foot bar and beside the steps: read again when the queue is empty. */
  function frame() {
    fetch(location.href, { credentials: "same-origin" }).then(function (answer) { return answer.text(); }).then(function (html) {
      var page = new DOMParser().parseFromString(html, "text/html");
      [".w-foot__in", ".w-side"].forEach(function (name) {
        var old = doc.querySelector(name), fresh = page.querySelector(name);
        if (old && fresh) old.innerHTML = fresh.innerHTML;
      });
    }).catch(function () {});
  }

  /* What else stands in the form, such as the file that a better picture takes the place of. */
  function given(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.type === "hidden" && ["once", "csrfmiddlewaretoken"].indexOf(field.name) < 0;
    }).map(function (field) { return [field.name, field.value]; });
  }
  function fits(file, accept) {
    if (!accept || /^image\//.test(file.type)) return true;
    var ending = file.name.slice(file.name.lastIndexOf(".")).toLowerCase();
    return file.name.indexOf(".") < 0 || accept.split(",").indexOf(ending) >= 0;
  }
  function take(form, files) {
    var card = form.closest("[data-slot]"), limit = Number(form.dataset.limitMb) * MB;
    Array.prototype.forEach.call(files, function (file) {
      var job = {
        file: file, action: form.action, pieces: form.dataset.pieces, given: given(form), card: card.id,
        once: window.court.once(), tries: 0, row: row(card, file)
      };
      if (!fits(file, form.dataset.accept)) {
        fail(job, "这种文件这里不收。可以交的格式写在按钮上方。", false);
        return;
      }
      if (file.size > limit) {
        fail(job, "这个文件 " + Math.ceil(file.size / MB) + " MB，超过 " + form.dataset.limitMb + " MB 了。请分成几份，或者改传照片。", false);
        return;
      }
      say(job, "等待上传");
      live.push(job);
      waiting.push(job);
    });
    next();
  }
  /* Listened for on the whole page: cards are replaced when they change. */
  function formOf(event) {
    var card = event.target.closest && event.target.closest("[data-slot]");
    return card && card.querySelector("[data-main]");
  }
  doc.addEventListener("change", function (event) {
    var form = event.target.type === "file" && event.target.closest('[data-behaviour~="upload"]');
    if (!form) return;
    take(form, event.target.files);
    event.target.value = "";
  });
  doc.addEventListener("dragover", function (event) {
    var form = formOf(event);
    if (form) { event.preventDefault(); form.closest("[data-slot]").classList.add("is-over"); }
  });
  doc.addEventListener("dragleave", function (event) {
    var form = formOf(event);
    if (form) form.closest("[data-slot]").classList.remove("is-over");
  });
  doc.addEventListener("drop", function (event) {
    var form = formOf(event);
    if (!form) return;
    event.preventDefault();
    form.closest("[data-slot]").classList.remove("is-over");
    take(form, event.dataTransfer.files);
  });
})();
