// A chart as a file of its own, SVG or PNG, for slides and documents: loaded when a reader asks for it.
// Made of the drawing in the page, with its colours written out as on white paper, the page's heading above and the caption below, for
// viewers that know no style sheet. The PNG is painted from the same elements, so the page's policy need not allow pictures from elsewhere.
(function () {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg", EDGE = 24, SHARP = 2, ROOM = .85;
  var ISOLATES = /[\u2066-\u2069]/g, LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufefc]/, VARIABLE = /var\((--[\w-]+)(?:,([^()]*(?:\([^()]*\))?))?\)/;
  var LINES = { heading: { size: 20, height: 27, weight: 700, colour: "--ink" }, caption: { size: 13, height: 19, weight: 400, colour: "--soft" } };
  var brush = document.createElement("canvas").getContext("2d");

  function element(tag, attributes) {
    var made = document.createElementNS(SVG, tag);
    Object.keys(attributes).forEach(function (name) { made.setAttribute(name, attributes[name]); });
    return made;
  }

  // Colours and type ---------------------------------------------------------------------------------------------------

  // What ``does`` finds while the page has its light colours; nothing is shown in between.
  function inLight(does) {
    var root = document.documentElement, was = root.getAttribute("data-colours");
    root.setAttribute("data-colours", "light");
    try { return does(); } finally { was === null ? root.removeAttribute("data-colours") : root.setAttribute("data-colours", was); }
  }

  function token(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  function colour(value) {
    for (var found = VARIABLE.exec(value); found; found = VARIABLE.exec(value)) { value = value.replace(found[0], token(found[1]) || found[2] || "#000"); }
    if (value === "none") { return value; }
    brush.fillStyle = value;
    return brush.fillStyle;
  }

  // Names that only browsers know mean nothing to a program for slides.
  function typeface() {
    return getComputedStyle(document.body).fontFamily.split(",").filter(function (name) { return !/^\s*(system-ui|-apple-system|BlinkMacSystemFont|ui-)/.test(name); }).join(",");
  }

  // Style sheets -------------------------------------------------------------------------------------------------------

  var STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "text-anchor", "font-size", "font-weight"];

  // A small drawing has its looks from the page's style sheet: here they are written at each shape. A text in a colour of its own within
  // another becomes that text.
  function styled(svg) {
    var copy = svg.cloneNode(true), copies = copy.querySelectorAll("*");
    Array.prototype.forEach.call(svg.querySelectorAll("*"), function (each, place) {
      var looks = getComputedStyle(each), shape = each.tagName === "tspan" ? copies[place].parentNode : copies[place];
      STYLES.forEach(function (name) { shape.setAttribute(name, looks.getPropertyValue(name).replace(/px/g, "")); });
      if (looks.strokeDasharray === "none") { shape.removeAttribute("stroke-dasharray"); }
      if (looks.opacity !== "1") { shape.setAttribute("fill-opacity", looks.opacity); }
      shape.removeAttribute("class");
    });
    Array.prototype.forEach.call(copy.querySelectorAll("tspan"), function (each) { each.replaceWith(each.textContent); });
    return copy;
  }

  // The picture --------------------------------------------------------------------------------------------------------

  // Without variables, and each letter's border as a text of its own under it: few programs know an order of painting.
  function resolved(svg) {
    var copy = svg.classList.contains("d") ? styled(svg) : svg.cloneNode(true);
    Array.prototype.forEach.call(copy.querySelectorAll("*"), function (each) {
      ["fill", "stroke"].forEach(function (name) { if (each.hasAttribute(name)) { each.setAttribute(name, colour(each.getAttribute(name))); } });
    });
    Array.prototype.forEach.call(copy.querySelectorAll("[paint-order] text"), function (text) {
      var border = text.cloneNode(true);
      border.setAttribute("fill", "none");
      if (text.getAttribute("stroke") !== "none") { text.before(border); }
      text.setAttribute("stroke", "none");
    });
    Array.prototype.forEach.call(copy.querySelectorAll("[paint-order]"), function (group) { group.removeAttribute("paint-order"); });
    return copy;
  }

  function font(line, family) { return line.weight + " " + line.size + "px " + family; }

  // Within less than the width, since the letters of another program's type may be wider.
  function wrapped(text, line, family, width) {
    var rows = [];
    brush.font = font(line, family);
    text.split(/\s+/).filter(Boolean).forEach(function (word) {
      var longer = rows.length ? rows[rows.length - 1] + " " + word : word;
      if (rows.length && brush.measureText(longer).width <= width) { rows[rows.length - 1] = longer; } else { rows.push(word); }
    });
    return rows;
  }

  // By its anchor and marks in the text: few programs know an attribute for it.
  function leftwards(text, x) {
    text.setAttribute("x", x);
    text.setAttribute("text-anchor", "end");
    text.textContent = "\u2067" + text.textContent + "\u2069";
  }

  function written(rows, line, top, width) {
    var group = element("g", { "font-size": line.size, "font-weight": line.weight, fill: colour("var(" + line.colour + ")") });
    rows.forEach(function (row, place) {
      var text = group.appendChild(element("text", { x: EDGE, y: top + line.size + place * line.height }));
      text.textContent = row;
      if (document.documentElement.dir === "rtl") { leftwards(text, width - EDGE); }
    });
    return group;
  }

  // A page whose heading is a sentence about all of it lends a chart only the heading of its section.
  function said(figure) {
    var below = figure.querySelector("figcaption, .note"), caption = below ? below.cloneNode(true) : document.createElement("p"), part = figure.closest("section, details.result"), within = part && part.querySelector("h2");
    Array.prototype.forEach.call(caption.querySelectorAll(".no-print"), function (link) { link.remove(); });
    var foot = document.querySelector(".foot time"), titles = [document.querySelector("h1"), within].filter(Boolean).map(function (title) { return title.textContent.trim(); });
    return {
      heading: titles.filter(function (title, place) { return place || titles.length === 1 || !/[.!?؟]$/.test(title); }).join(" – "),
      caption: caption.textContent.trim(),
      origin: [document.querySelector(".brand").textContent.trim(), foot.textContent.trim()].join(" · ")
    };
  }

  function pictureOf(figure) {
    var still = figure.querySelector("[role=img] svg"), box = still.viewBox.baseVal, words = said(figure), family = typeface();
    var width = box.width + 2 * EDGE, top = EDGE, drawing = resolved(still), moved;
    var picture = element("svg", { xmlns: SVG, role: "img", fill: "none", direction: "ltr", "font-family": family });
    var ground = picture.appendChild(element("path", { fill: colour("var(--paper)") }));
    function put(text, line) {
      var rows = wrapped(text, line, family, box.width * ROOM);
      picture.appendChild(written(rows, line, top, width));
      top += rows.length * line.height;
    }
    put(words.heading, LINES.heading);
    top += 12;
    moved = picture.appendChild(element("g", { transform: "translate(" + (EDGE - box.x) + " " + (top - box.y) + ")" }));
    while (drawing.firstChild) { moved.appendChild(drawing.firstChild); }
    top += box.height + 14;
    put(words.caption, LINES.caption);
    put(words.origin, LINES.caption);
    top += EDGE - 4;
    ground.setAttribute("d", "M0,0h" + width + "v" + top + "h-" + width + "Z");
    picture.setAttribute("viewBox", "0 0 " + width + " " + top);
    picture.setAttribute("width", width);
    picture.setAttribute("height", top);
    picture.prepend(element("title", {}));
    picture.firstChild.textContent = figure.querySelector("[role=img]").getAttribute("aria-label");
    if (!LEFTWARDS.test(picture.textContent)) { plainly(picture); }
    return picture;
  }

  // Marks of direction that change nothing here, and that some programs show as boxes.
  function plainly(picture) {
    Array.prototype.forEach.call(picture.querySelectorAll("title, text"), function (text) { text.textContent = text.textContent.replace(ISOLATES, ""); });
  }

  // Painting -----------------------------------------------------------------------------------------------------------

  var PAINT = {
    path: function (shape) { return new Path2D(shape.getAttribute("d")); },
    circle: function (shape) {
      var path = new Path2D();
      path.arc(number(shape, "cx"), number(shape, "cy"), number(shape, "r"), 0, 2 * Math.PI);
      return path;
    }
  };

  function number(shape, name) { return Number(shape.getAttribute(name)); }

  // ``given`` are the attributes of what the shape stands in.
  function paint(canvas, shape, given) {
    var style = Object.assign({}, given), moved = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(shape.getAttribute("transform") || "");
    Array.prototype.forEach.call(shape.attributes, function (each) { style[each.name] = each.value; });
    canvas.save();
    if (moved) { canvas.translate(Number(moved[1]), Number(moved[2])); }
    if (shape.tagName === "text") { lettered(canvas, shape, style); } else if (PAINT[shape.tagName]) { drawn(canvas, PAINT[shape.tagName](shape), style); }
    Array.prototype.forEach.call(shape.children, function (child) { paint(canvas, child, style); });
    canvas.restore();
  }

  function prepared(canvas, style) {
    canvas.lineWidth = style["stroke-width"] || 1;
    canvas.lineCap = style["stroke-linecap"] || "butt";
    canvas.lineJoin = style["stroke-linejoin"] || "miter";
    canvas.setLineDash((style["stroke-dasharray"] || "").split(/[ ,]+/).filter(Boolean).map(Number));
    canvas.fillStyle = style.fill;
    canvas.strokeStyle = style.stroke || "#000";
  }

  function drawn(canvas, path, style) {
    prepared(canvas, style);
    canvas.globalAlpha = style["fill-opacity"] || 1;
    if (style.fill !== "none") { canvas.fill(path); }
    canvas.globalAlpha = 1;
    if (style.stroke && style.stroke !== "none") { canvas.stroke(path); }
  }

  function lettered(canvas, text, style) {
    prepared(canvas, style);
    canvas.font = font({ weight: style["font-weight"] || 400, size: style["font-size"] }, style["font-family"]);
    canvas.direction = style.direction;
    canvas.textAlign = { middle: "center", end: "end" }[style["text-anchor"]] || "start";
    if (style.stroke && style.stroke !== "none") { canvas.strokeText(text.textContent, number(text, "x"), number(text, "y")); }
    if (style.fill !== "none") { canvas.fillText(text.textContent, number(text, "x"), number(text, "y")); }
  }

  function painted(picture) {
    var sheet = document.createElement("canvas"), canvas = sheet.getContext("2d");
    sheet.width = Math.round(number(picture, "width") * SHARP);
    sheet.height = Math.round(number(picture, "height") * SHARP);
    canvas.scale(SHARP, SHARP);
    paint(canvas, picture, {});
    return sheet;
  }

  // The file -----------------------------------------------------------------------------------------------------------

  // Called after the page's folder; the second chart of a page and those after it are numbered.
  function nameOf(figure, format) {
    var folders = decodeURI(location.pathname).replace(/[^/]*$/, "").split("/").filter(Boolean);
    var place = Array.prototype.indexOf.call(document.querySelectorAll(".picture, .drawn-here"), figure);
    return (folders.pop() || "chart") + (place ? "-" + (place + 1) : "") + "." + format;
  }

  function keep(blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  window.goalpostsSave = function (figure, format) {
    var picture = inLight(function () { return pictureOf(figure); }), name = nameOf(figure, format);
    if (format === "png") { return painted(picture).toBlob(function (blob) { keep(blob, name); }, "image/png"); }
    keep(new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" }), name);
  };
}());
