// A goal's chart to look into, loaded when a reader asks for it: values under the pointer, by keyboard and by touch, and closer looks.
// Vega draws the goal's own specification (chart.vl.json) with expressions interpreted, in the page's colours and its language.
(function () {
  "use strict";
  var DAY = 864e5, LEAST = 7 * DAY;
  var INK = "var(--ink)", SOFT = "var(--soft)", RULE = "var(--rule)", BLUE = "var(--blue)";
  var STYLES = {
    outer: { color: BLUE, opacity: .14 }, inner: { color: BLUE, opacity: .24 }, plan: { color: INK, strokeDash: [1, 4] },
    readings: { color: INK, strokeWidth: 2 }, target: { color: "var(--green, " + INK + ")", strokeWidth: 2 }
  };

  // The specification ------------------------------------------------------------------------------------------------

  function styleOf(layer) { return layer.mark.style; }

  function readingsOf(picture) {
    var rows = picture.layer.filter(function (layer) { return styleOf(layer) === "readings"; })[0].data.values;
    return rows.map(function (row) { return { date: Date.parse(row.date), value: row.value }; });
  }

  // The same picture in a unit that holds ``size`` of its own, as a length of time is told in days.
  function inUnitOf(picture, size) {
    return Object.assign({}, picture, { layer: picture.layer.map(function (layer) {
      return Object.assign({}, layer, { data: { values: layer.data.values.map(function (row) {
        var told = Object.assign({}, row);
        ["value", "low", "high"].forEach(function (key) { if (key in row) { told[key] = row[key] / size; } });
        return told;
      }) } });
    }) });
  }

  // From the first to the last day of anything in the picture.
  function wholeOf(picture) {
    var days = [];
    picture.layer.forEach(function (layer) { layer.data.values.forEach(function (row) { if (row.date) { days.push(Date.parse(row.date)); } }); });
    return [Math.min.apply(null, days), Math.max(Math.max.apply(null, days), Math.min.apply(null, days) + DAY)];
  }

  function shown(picture, whole, size) {
    var axis = { domain: false, tickColor: RULE, gridColor: RULE, labelColor: SOFT, labelFontSize: 12, labelOverlap: true };
    var x = { field: "date", type: "temporal", title: null, scale: { type: "utc", nice: false, domainMin: { expr: "from" }, domainMax: { expr: "to" } },
      axis: Object.assign({ grid: false, labelExpr: "goalpostsDay(datum.value)", tickCount: size.width < 500 ? 3 : 6 }, axis) };
    var y = { axis: Object.assign({ ticks: false, labelExpr: "goalpostsNumber(datum.value)", tickCount: 5 }, axis), title: null };
    var layers = picture.layer.map(function (layer) {
      var encoding = Object.assign({}, layer.encoding, { y: Object.assign({}, layer.encoding.y, y) });
      var mark = Object.assign({}, layer.mark, { clip: true });
      if (mark.point) { mark.point = { color: INK, size: 22 }; }
      if (encoding.x) { encoding.x = x; }
      return Object.assign({}, layer, { mark: mark, encoding: encoding });
    });
    var value = { field: "value", type: "quantitative", axis: y.axis, title: null, scale: { zero: false } };
    layers.push({ data: { name: "chosen" }, mark: { type: "rule", color: SOFT, clip: true }, encoding: { x: x } });
    layers.push({ data: { name: "chosen" }, mark: { type: "point", shape: "circle", size: 90, color: BLUE, fill: "var(--paper)", opacity: 1, strokeWidth: 2.5 }, encoding: { x: x, y: value } });
    return {
      width: size.width, height: size.height, autosize: { type: "fit", contains: "padding" }, padding: 2, background: null,
      params: [{ name: "from", value: whole[0] }, { name: "to", value: whole[1] }],
      datasets: { chosen: [] }, layer: layers,
      config: { view: { stroke: null }, style: STYLES, font: getComputedStyle(document.body).fontFamily, aria: false }
    };
  }

  // The words --------------------------------------------------------------------------------------------------------

  function wordsOf(words, locale, writer) {
    var day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    var short = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }), write = writer(words);
    return {
      day: function (time) { return short.format(time); },
      tick: function (value) { return write(value, words.times === 1); },
      reading: function (row) { return words.said.replace("{value}", write(row.value)).replace("{date}", day.format(row.date)); }
    };
  }

  // The view ---------------------------------------------------------------------------------------------------------

  function made(tag, within, text) {
    var element = within.appendChild(document.createElement(tag));
    if (text) { element.textContent = text; }
    return element;
  }

  function button(within, text, does) {
    var made_ = made("button", within, text);
    made_.type = "button";
    made_.className = "plainly";
    made_.addEventListener("click", does);
    return made_;
  }

  window.goalpostsExplore = function (asked, locale, writer) {
    var words = JSON.parse(asked.getAttribute("data-words")), said = wordsOf(words, locale, writer);
    var picture = inUnitOf(window.goalpostsChart.vconcat[Number(asked.getAttribute("data-place"))], words.size || 1);
    var readings = readingsOf(picture), whole = wholeOf(picture), span = whole.slice(), at = readings.length - 1;
    var figure = asked.closest(".picture"), still = figure.querySelector("[role=img]"), name = still.getAttribute("aria-label");
    var box = document.createElement("div"), plot = made("div", box), canvas = made("div", plot), output = made("output", box), tools = made("p", box);
    var fingers = {}, held = null, view;

    function size() { return { width: Math.max(box.clientWidth, 240), height: box.clientWidth < 500 ? 240 : 320 }; }

    function choose(place) {
      at = Math.min(Math.max(place, 0), readings.length - 1);
      var row = readings[at], width = span[1] - span[0];
      if (row.date < span[0] || row.date > span[1]) { look(row.date - width / 2, width); }
      view.data("chosen", [row]).run();
      output.textContent = said.reading(row);
    }

    // ``width`` milliseconds from ``first``, kept within what there is.
    function look(first, width) {
      width = Math.min(Math.max(width, Math.min(LEAST, whole[1] - whole[0])), whole[1] - whole[0]);
      first = Math.min(Math.max(first, whole[0]), whole[1] - width);
      span = [first, first + width];
      view.signal("from", span[0]).signal("to", span[1]).run();
    }

    function zoom(times, around) {
      var width = (span[1] - span[0]) / times;
      look(around - (around - span[0]) / times, width);
    }

    function time(event) {
      var left = plot.querySelector("svg").getBoundingClientRect().left + view.origin()[0];
      return span[0] + (event.clientX - left) / view.width() * (span[1] - span[0]);
    }

    function nearest(when) {
      return readings.reduce(function (best, row, place) { return Math.abs(row.date - when) < Math.abs(readings[best].date - when) ? place : best; }, 0);
    }

    function apart() {
      var ends = Object.keys(fingers).map(function (id) { return fingers[id].clientX; });
      return ends.length === 2 ? Math.max(Math.abs(ends[0] - ends[1]), 1) : 0;
    }

    function moved(event) {
      var before = apart();
      if (fingers[event.pointerId]) { fingers[event.pointerId] = event; }
      if (before) { return zoom(apart() / before, time(event)); }
      if (held !== null && event.pointerType === "mouse") { return look(span[0] + held - time(event), span[1] - span[0]); }
      choose(nearest(time(event)));
    }

    function pressed(event) {
      fingers[event.pointerId] = event;
      held = time(event);
      plot.setPointerCapture(event.pointerId);
      choose(nearest(held));
    }

    function released(event) {
      delete fingers[event.pointerId];
      held = null;
    }

    function close() {
      view.finalize();
      window.removeEventListener("resize", fitted);
      box.remove();
      still.hidden = asked.hidden = false;
      asked.focus();
    }

    function fitted() { view.width(size().width).height(size().height).resize().run(); }

    var keys = {
      ArrowLeft: function () { choose(at - 1); }, ArrowRight: function () { choose(at + 1); },
      Home: function () { choose(0); }, End: function () { choose(readings.length - 1); },
      "+": function () { zoom(2, readings[at].date); }, "=": function () { zoom(2, readings[at].date); }, "-": function () { zoom(.5, readings[at].date); }
    };

    box.className = "explore no-print";
    plot.tabIndex = 0;
    plot.setAttribute("role", "application");
    plot.setAttribute("aria-label", name);
    plot.setAttribute("aria-description", words.hint);
    canvas.setAttribute("aria-hidden", "true");
    canvas.dir = "ltr";
    button(tools, words.nearer, function () { zoom(2, readings[at].date); });
    button(tools, words.farther, function () { zoom(.5, readings[at].date); });
    button(tools, words.back, close);
    made("span", tools, words.hint).className = "soft";
    still.hidden = asked.hidden = true;
    still.after(box);

    vega.expressionFunction("goalpostsDay", said.day);
    vega.expressionFunction("goalpostsNumber", said.tick);
    view = new vega.View(vega.parse(vega.compile(shown(picture, whole, size())).spec, null, { ast: true }), {
      container: canvas, expr: vega.expressionInterpreter, renderer: "svg"
    });
    view.run();
    choose(at);
    plot.addEventListener("pointermove", moved);
    plot.addEventListener("pointerdown", pressed);
    plot.addEventListener("pointerup", released);
    plot.addEventListener("pointercancel", released);
    plot.addEventListener("wheel", function (event) {
      if (event.ctrlKey) { event.preventDefault(); zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, time(event)); }
    }, { passive: false });
    plot.addEventListener("keydown", function (event) {
      if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); keys[event.key](); }
    });
    box.addEventListener("keydown", function (event) { if (event.key === "Escape") { close(); } });
    window.addEventListener("resize", fitted);
    plot.focus();
  };
}());
