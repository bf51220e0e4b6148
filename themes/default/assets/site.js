// Narrows a list of goals while one types. Without this script everything is there; it only hides.
(function () {
  "use strict";
  var form = document.querySelector(".filter");
  if (!form) { return; }
  var field = form.querySelector("input");
  var said = form.querySelector("output");
  var rows = Array.prototype.slice.call(document.querySelectorAll(".goal"));
  var groups = Array.prototype.slice.call(document.querySelectorAll(".group"));
  function plain(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLocaleLowerCase(); }
  var words = rows.map(function (row) { return plain(row.textContent + " " + (row.getAttribute("data-words") || "")); });
  function narrow() {
    var wanted = plain(field.value).split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row, i) {
      var fits = wanted.every(function (word) { return words[i].indexOf(word) >= 0; });
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector(".goal:not([hidden])"); });
    var count = shown + " / " + rows.length + " " + (said.getAttribute("data-here") || "");
    said.textContent = !wanted.length ? "" : shown ? count : said.getAttribute("data-none");
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  field.addEventListener("input", narrow);
  narrow();
}());
