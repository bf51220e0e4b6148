// Before anything of a page is shown: the reader's own choice of light or dark colours, kept in this browser alone, so that
// nothing flashes. Then the choice itself, and the key / that leads to the search. Without it colours are the device's.
(function () {
  "use strict";
  var root = document.documentElement, COLOURS = "goalposts colours", KEY = "goalposts key";

  function kept(name) { try { return localStorage.getItem(name) || ""; } catch (refused) { return ""; } }
  function keep(name, value) {
    try { if (value) { localStorage.setItem(name, value); } else { localStorage.removeItem(name); } } catch (refused) { /* for this page alone */ }
  }
  function show(colours) {
    if (colours === "light" || colours === "dark") { root.setAttribute("data-colours", colours); } else { root.removeAttribute("data-colours"); }
  }

  function choosing() {
    var label = document.querySelector(".colours"), choice = label && label.querySelector("select");
    if (!choice) { return; }
    label.hidden = false;
    choice.value = root.getAttribute("data-colours") || "";
    choice.addEventListener("change", function () { show(choice.value); keep(COLOURS, choice.value); });
    window.addEventListener("storage", function (event) {
      if (event.key === COLOURS || event.key === null) { show(kept(COLOURS)); choice.value = root.getAttribute("data-colours") || ""; }
    });
  }

  // A key without Ctrl or the like can be struck by mistake, or by speech: the page of search can switch it off.
  function keyed() {
    var label = document.querySelector(".by-key"), box = label && label.querySelector("input");
    if (!box) { return; }
    label.hidden = false;
    box.checked = kept(KEY) !== "off";
    box.addEventListener("change", function () { keep(KEY, box.checked ? "" : "off"); });
  }

  function toSearch(event) {
    var field = document.getElementById("search"), link = document.querySelector(".find");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) { return; }
    if (event.target.closest("input, select, textarea, [contenteditable]") || kept(KEY) === "off") { return; }
    if (field) { field.focus(); field.select(); } else if (link) { link.click(); } else { return; }
    event.preventDefault();
  }

  show(kept(COLOURS));
  document.addEventListener("keydown", toSearch);
  document.addEventListener("DOMContentLoaded", function () { choosing(); keyed(); });
}());
