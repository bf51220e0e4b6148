// What pages can do besides, with a script: narrow a list while one types, say what changed since one last looked, copy the
// answer, look into a chart, save it. Without it everything is there. Nothing leaves the browser; its words come from the page.
(function () {
  "use strict";
  function all(what, within) { return Array.prototype.slice.call((within || document).querySelectorAll(what)); }
  function one(what, within) { return (within || document).querySelector(what); }
  // Scripts one after the other, each once; ``done`` hears whether all were there.
  var assets = document.currentScript.src.replace(/[^/]*$/, ""), loading = {};
  function load(files, done) {
    Promise.all(files.map(function (file) {
      return loading[file] = loading[file] || new Promise(function (loaded) {
        var script = document.createElement("script");
        script.src = file;
        script.async = false;
        script.onload = function () { loaded(true); };
        script.onerror = function () { delete loading[file]; loaded(false); };
        document.head.appendChild(script);
      });
    })).then(function (found) { done(found.every(Boolean)); });
  }

  // The page's language, with the digits that the page writes.
  function locale() {
    return document.documentElement.lang.replace(/^en$/, "en-GB") + (/[0-9]/.test(one(".foot time").textContent) ? "-u-nu-latn" : "");
  }

  // How amounts are written: ``forms`` by plural category, of a value ``times`` so much; ``bare`` is the number alone.
  function writer(words) {
    var plural = new Intl.PluralRules(locale());
    return function (value, bare) {
      var scaled = Number((value * words.times).toPrecision(12)), size = Math.abs(scaled);
      var choices = size && size < .1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: size >= 1000 ? 0 : size >= 10 ? 1 : 2 };
      var number = new Intl.NumberFormat(locale(), bare && size >= 1e6 ? { notation: "compact", maximumFractionDigits: 1 } : choices).format(scaled).replace(/\u00a0/g, "\u202f");
      return bare ? number : (words.forms[plural.select(scaled)] || words.forms.other).replace("{n}", number);
    };
  }
  function plain(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLocaleLowerCase(); }

  // Lists ------------------------------------------------------------------------------------------------------------

  // Goals of the other sheets come from files beside the pages, when they are first asked for.
  function others(form, shown) {
    var files = (form.getAttribute("data-rows") || "").split(" ").filter(Boolean);
    window.goalposts = [];
    load(files, shown);
  }

  function rowOf(goal, model, home) {
    var row = model.cloneNode(true);
    var link = one("h3 a", row), status = one(".status", row), why = one(".why", row), now = one(".now", row), odds = one(".odds", row);
    var part = document.getElementById(goal.code), glyph = part && one(".glyph", part);
    row.className = "goal " + goal.code;
    row.setAttribute("data-words", goal.words);
    one("bdi", link) ? one("bdi", link).textContent = goal.title : link.textContent = goal.title;
    link.href = new URL(goal.href, home).href;
    status.className = "status " + goal.tone;
    status.textContent = goal.status;
    if (glyph) { status.insertBefore(glyph.cloneNode(true), status.firstChild); }
    if (one(".meta", row)) { one(".meta", row).textContent = goal.meta; }
    if (why) { why.textContent = goal.line; }
    one(".pic", row).textContent = "";
    now.textContent = "";
    now.appendChild(document.createElement("b")).textContent = goal.value;
    now.appendChild(document.createTextNode(goal.unit));
    odds.className = "odds " + goal.tone;
    odds.textContent = "";
    odds.appendChild(document.createElement("b")).textContent = goal.chance;
    one("b", odds).className = goal.chance.length > 5 ? "still" : "";
    odds.appendChild(document.createElement("span")).textContent = goal.left;
    return row;
  }

  function narrowing(form) {
    var field = one("input", form), said = one("output", form), found = one(".found"), asked = false;
    var rows = all(".goal"), words = rows.map(heard), total = Number(form.getAttribute("data-total"));
    function heard(row) { return plain(row.textContent + " " + (row.getAttribute("data-words") || "")); }
    function status() { return all(".seg").filter(function (part) { return "#" + part.id === decodeURIComponent(location.hash); })[0]; }
    function add() {
      var list = one("ul", found), home = one(".brand").href;
      var model = rows.filter(function (row) { return one(".why", row) && one(".meta", row); })[0] || rows[0];
      window.goalposts.forEach(function (goal) { rows.push(list.appendChild(rowOf(goal, model, home))); });
      words = rows.map(heard);
      narrow();
    }
    function narrow() {
      var wanted = plain(field.value).split(/\s+/).filter(Boolean), only = status(), shown = 0;
      if ((wanted.length || only) && found && !asked) { asked = true; return others(form, add); }
      rows.forEach(function (row, place) {
        var fits = wanted.every(function (word) { return words[place].indexOf(word) >= 0; }) && (!only || row.classList.contains(only.id));
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      all(".group").forEach(function (group) { group.hidden = !one(".goal:not([hidden])", group); });
      if (found && !wanted.length && !only) { found.hidden = true; }
      said.textContent = !wanted.length ? "" : shown ? shown + " / " + total : said.getAttribute("data-none");
    }
    all(".seg a:not([href])").forEach(function (link) { link.href = "#" + link.parentNode.id; });
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    field.addEventListener("input", narrow);
    window.addEventListener("hashchange", narrow);
    narrow();
  }

  // Since one last looked --------------------------------------------------------------------------------------------

  // Kept in this browser alone: the facts of this page when it was last open, and those of the day before it was.
  function since(box) {
    var key = "goalposts " + location.pathname, facts = JSON.parse(box.getAttribute("data-facts"));
    var today = new Date().toLocaleDateString("sv"), kept;
    try {
      kept = JSON.parse(localStorage.getItem(key)) || {};
      if (kept.day !== today) { kept = { before: kept.day && { day: kept.day, facts: kept.facts } }; }
      localStorage.setItem(key, JSON.stringify({ day: today, facts: facts, before: kept.before }));
    } catch (refused) { return; }
    if (kept.before) { tell(box, kept.before, facts); }
  }

  function tell(box, before, facts) {
    var list = one("ul", box), most = 12;
    var changes = Object.keys(facts).map(function (id) { return [facts[id], before.facts[id]]; }).filter(function (pair) {
      return !pair[1] || pair[0].status !== pair[1].status || Math.abs((pair[0].chance || 0) - (pair[1].chance || 0)) >= 5;
    });
    changes.slice(0, most).forEach(function (pair) {
      var now = pair[0], was = pair[1], item = list.appendChild(document.createElement("li")), link = document.createElement("a");
      if (now.title) {
        link.href = now.href;
        link.textContent = now.title;
        item.appendChild(document.createElement("bdi")).appendChild(link);
        item.appendChild(document.createTextNode(": "));
      }
      item.appendChild(document.createTextNode(was ? change(box, was, now) : box.getAttribute("data-new")));
    });
    if (changes.length > most) {
      list.appendChild(document.createElement("li")).textContent = box.getAttribute("data-more").replace("{n}", changes.length - most);
    }
    var counted = changes.length && box.getAttribute("data-counted"), folded = one("details", box), said = one(counted ? "summary" : "p", box);
    var form = counted ? JSON.parse(counted)[new Intl.PluralRules(document.documentElement.lang).select(changes.length)] : box.getAttribute(changes.length ? "data-since" : "data-same");
    said.textContent = form.replace("{date}", dayOf(before.day)).replace("{n}", changes.length);
    if (folded) { folded.hidden = !changes.length; }
    box.hidden = false;
  }

  function change(box, was, now) {
    var pair = was.status !== now.status ? [was.status, now.status] : [was.said, now.said];
    return box.getAttribute("data-change").replace("{old}", pair[0] || "–").replace("{new}", pair[1] || "–");
  }

  function dayOf(iso) {
    return new Date(iso + "T12:00:00Z").toLocaleDateString(locale(), { day: "numeric", month: "long", timeZone: "UTC" });
  }

  // The answer, to paste elsewhere -----------------------------------------------------------------------------------

  function copying(button) {
    var text = [one("h1").textContent.trim(), one("p.answer").textContent.trim(), location.href.split("#")[0]].join("\n");
    function done() { button.textContent = button.getAttribute("data-done"); }
    function old() {
      var field = document.body.appendChild(document.createElement("textarea"));
      field.className = "unseen";
      field.value = text;
      field.select();
      if (document.execCommand("copy")) { done(); }
      field.remove();
      button.focus();
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      if (navigator.clipboard) { navigator.clipboard.writeText(text).then(done, old); } else { old(); }
    });
  }

  function printing(button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  }

  // Charts to look into -----------------------------------------------------------------------------------------------

  // Nothing of it is loaded before it is asked for.
  function exploring(button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      load([assets + "vendor/vega.js", assets + "explore.js", new URL(button.getAttribute("data-chart"), document.baseURI).href], function (there) {
        there ? window.goalpostsExplore(button, locale(), writer) : button.textContent = JSON.parse(button.getAttribute("data-words")).failed;
      });
    });
  }

  // Charts to keep, drawn anew for viewers without a style sheet.
  function saving(button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      load([assets + "save.js"], function (there) {
        there ? window.goalpostsSave(button.closest(".picture, .drawn-here"), button.getAttribute("data-format")) : button.textContent = button.getAttribute("data-failed");
      });
    });
  }

  // If it gains so much: every number was computed by the build -------------------------------------------------------

  function pacing(box) {
    var stops = JSON.parse(box.getAttribute("data-stops")), slider = one("input", box), said = one("output", box), write = writer(stops);
    var percent = new Intl.NumberFormat(locale(), { style: "percent" });
    function chance(of) { return of < 0 ? stops.under : of > 100 ? stops.over : percent.format(of / 100); }
    function show() {
      var at = Number(slider.value), text = stops.said.replace("{pace}", write(stops.paces[at])).replace("{end}", write(stops.ends[at]));
      said.textContent = text.replace("{chance}", stops.chances.length ? chance(stops.chances[at]) : "");
      slider.setAttribute("aria-valuetext", said.textContent);
    }
    slider.value = stops.at;
    slider.addEventListener("input", show);
    box.hidden = false;
    show();
  }

  all(".filter").forEach(narrowing);
  all(".since").forEach(since);
  all(".copy").forEach(copying);
  all(".print").forEach(printing);
  all(".look").forEach(exploring);
  all(".save").forEach(saving);
  all(".pacing").forEach(pacing);
}());
