// The page of search: results while one types, from words that lie beside the page. Nothing leaves the browser. What one
// looks for stands behind the # of the address, so that it can be passed on and the way back leads to it.
(function () {
  "use strict";
  var PAGE = 40, data = window.goalpostsIndex, form = document.querySelector(".search");
  if (!data || !window.MiniSearch || !form) { return; }
  var field = document.getElementById("search"), said = form.querySelector("output"), hits = document.querySelector(".hits");
  var more = document.querySelector(".more-hits"), everything = document.querySelector(".everything"), choices = form.elements;
  var counted = JSON.parse(form.getAttribute("data-counted")), plural = new Intl.PluralRules(document.documentElement.lang);
  var pages = data.pages.map(pageOf), found = [], index;

  // Words as people type them ------------------------------------------------------------------------------------------

  // One spelling for all: å and aa, ø and oe, alef with or without hamza, ة and ه, digits of any script; no marks.
  var LETTERS = { "ø": "o", "æ": "ae", "œ": "o", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ٱ": "ا", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك" };
  function folded(word) {
    return word.toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640]/gu, "")
      .replace(/[øæœßđðþłıٱةىیک]/g, function (letter) { return LETTERS[letter]; })
      .replace(/[٠-٩]/g, function (digit) { return digit.charCodeAt(0) - 0x660; })
      .replace(/[۰-۹]/g, function (digit) { return digit.charCodeAt(0) - 0x6f0; })
      .replace(/aa/g, "a").replace(/oe/g, "o");
  }
  // A number is one word however its thousands are set apart: 10,000, 10.000 and 10 000 are found by 10000 and by each other.
  function joined(words) { return words.replace(/(\p{Nd})(?:[,.'’٬](?=\p{Nd})|[ \u00a0\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd})))/gu, "$1"); }
  // The Arabic article, and what is written together with it: المطعم and للمطعم are found by مطعم.
  function bare(word) { return word.replace(/^(?:[وفبك]?ال|لل)(?=.{2})/, ""); }
  function indexed(word) { var plain = folded(word), short = bare(plain); return short === plain ? plain : [plain, short]; }
  function sought(word) { return bare(folded(word)); }

  // The index ----------------------------------------------------------------------------------------------------------

  function name(number) { return data.names[number]; }
  function pageOf(row, number) {
    var goal = row.length > 4;
    return {
      id: number, kind: row[0], href: row[1], title: row[2], language: row[3], status: goal ? row[5] : -1, client: goal ? row[6] : -1,
      key: goal ? row[4] : "", people: goal ? (row[6] < 0 ? [] : [row[6]]).concat(row[7]).map(name) : [], line: goal ? row[9] : "",
      names: goal ? row[8].map(name).join("\n") : ""
    };
  }
  function search(words) {
    if (!index) {
      index = new window.MiniSearch({
        fields: ["title", "people", "names", "key", "line"], processTerm: indexed,
        extractField: function (page, part) { return part === "id" ? page.id : joined(part === "people" ? page.people.join("\n") : page[part]); },
        searchOptions: {
          processTerm: sought, prefix: true, combineWith: "AND", boost: { title: 4, people: 2, names: 2 },
          fuzzy: function (term) { return term.length > 4 ? 0.2 : false; }
        }
      });
      index.addAll(pages);
    }
    return index.search(joined(words)).map(function (hit) { return pages[hit.id]; });
  }

  // What is shown ------------------------------------------------------------------------------------------------------

  function element(kind, shown, tone) {
    var made = document.createElement(kind);
    made.textContent = shown;
    if (tone) { made.className = tone; }
    return made;
  }
  function hit(page) {
    var item = document.createElement("li"), link = element("a", "", ""), title = element("bdi", page.title), status = data.statuses[page.status];
    link.href = page.href;
    if (page.language) { title.lang = page.language; }
    link.appendChild(title);
    item.appendChild(link);
    item.appendChild(status ? element("span", status[1], "status " + status[2]) : element("span", data.kinds[page.kind][2], "note"));
    var about = page.people.concat(page.line || []);
    if (about.length) {
      var line = item.appendChild(element("p", "", "note"));
      about.forEach(function (part, place) {
        if (place) { line.appendChild(document.createTextNode(" · ")); }
        line.appendChild(element("bdi", part));
      });
    }
    return item;
  }
  function show() {
    var from = hits.children.length;
    found.slice(from, from + PAGE).forEach(function (page) { hits.appendChild(hit(page)); });
    more.hidden = hits.children.length >= found.length;
  }
  function fits(page) {
    return ["kind", "status", "client"].every(function (part) { return choices[part].value === "" || String(page[part]) === choices[part].value; });
  }
  function look() {
    var words = field.value.trim(), asked = words || choices.kind.value || choices.status.value || choices.client.value;
    found = !asked ? [] : (words ? search(words) : pages).filter(fits);
    hits.textContent = "";
    hits.hidden = !found.length;
    everything.hidden = Boolean(asked);
    said.textContent = !asked ? "" : !found.length ? form.getAttribute("data-none") : counted[plural.select(found.length)].replace("{n}", numbered(found.length));
    show();
  }
  // In the digits of the page, which its own numbers show.
  function numbered(n) {
    var language = document.documentElement.lang.replace(/^en$/, "en-GB"), latin = /[0-9]/.test(document.querySelector(".foot time").textContent);
    return n.toLocaleString(language + (latin ? "-u-nu-latn" : ""));
  }

  // What one asks for --------------------------------------------------------------------------------------------------

  function offer(part, options) {
    options.forEach(function (option) {
      var made = element("option", option[1]);
      made.value = option[0];
      choices[part].appendChild(made);
    });
    choices[part].parentNode.hidden = options.length < 2;
  }
  function used(part) { return pages.map(function (page) { return page[part]; }).filter(function (value, place, all) { return value >= 0 && all.indexOf(value) === place; }); }
  function compared(one, other) { return one[1].localeCompare(other[1], document.documentElement.lang); }
  function remember() {
    var asked = new URLSearchParams();
    ["q", "kind", "status", "client"].forEach(function (part) {
      var value = part === "q" ? field.value.trim() : codeOf(part, choices[part].value);
      if (value) { asked.set(part, value); }
    });
    try { history.replaceState(null, "", "#" + asked); } catch (refused) { /* some browsers, from a file's address */ }
  }
  function recall() {
    var asked = new URLSearchParams(location.hash.slice(1));
    field.value = asked.get("q") || "";
    ["kind", "status", "client"].forEach(function (part) {
      var wanted = asked.get(part), fitting = wanted && Array.prototype.filter.call(choices[part].options, function (option) { return codeOf(part, option.value) === wanted; })[0];
      choices[part].value = fitting ? fitting.value : "";
    });
    look();
  }
  function codeOf(part, value) { return value === "" ? "" : part === "client" ? name(value) : data[part === "kind" ? "kinds" : "statuses"][value][0]; }

  function asking() { look(); remember(); }
  function onKey(event) {
    var links = Array.prototype.slice.call(hits.querySelectorAll("a")), place = links.indexOf(document.activeElement), inField = document.activeElement === field;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !(inField || place >= 0)) { return; }
    if (event.key === "Escape") { if (inField) { field.value = ""; asking(); } else { field.focus(); } }
    else if (event.key === "ArrowDown" && links[place + 1]) { links[place + 1].focus(); }
    else if (event.key === "ArrowUp" && place >= 0) { (links[place - 1] || field).focus(); }
    else if (event.key === "Enter" && inField && links[0]) { links[0].click(); }
    else { return; }
    event.preventDefault();
  }

  offer("kind", used("kind").map(function (kind) { return [kind, data.kinds[kind][1]]; }));
  offer("status", data.statuses.map(function (status, place) { return [place, status[1]]; }));
  offer("client", used("client").map(function (client) { return [client, name(client)]; }).sort(compared));
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", asking);
  more.addEventListener("click", function () { var first = hits.children.length; show(); hits.children[first].querySelector("a").focus(); });
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", recall);
  recall();
  if (!field.value) { field.focus({ preventScroll: true }); }
}());
