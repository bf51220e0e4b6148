/* A field for what may be written in several ways: it shows whatever stands there as text, and writes back the same kind of thing.
 *
 * `holds` says what is usual: `value` (a text, a number or a group of keys), `text` (one, or one for each language), `words` (one, or
 * several with commas between them), `table` (a line for each key). A group of keys is shown as lines, `key: value`. What is not
 * touched is not changed. */
(() => {
  "use strict";
  const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
  const LINE = /^\s*([^:]+?)\s*:(?:\s+(.*?))?\s*$/;
  const plain = (value) => (value && typeof value.toJS === "function" ? value.toJS() : value);
  const isTable = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  const shownWord = (value) => (value !== null && typeof value === "object" ? JSON.stringify(value) : String(value ?? ""));
  const shown = (value) => {
    if (Array.isArray(value)) {
      return value.every((each) => typeof each !== "object") ? value.join(", ") : JSON.stringify(value);
    }
    if (!isTable(value)) return String(value ?? "");
    return Object.entries(value).map(([key, each]) => `${key}: ${shownWord(each)}`.trimEnd()).join("\n");
  };

  const word = (text) => {
    if (NUMBER.test(text)) return Number(text);
    if (text === "true" || text === "false") return text === "true";
    if (/^[[{]/.test(text)) {
      try {
        return JSON.parse(text);
      } catch {
        return text;
      }
    }
    return text;
  };
  const table = (text) => {
    const lines = text.split("\n").filter((line) => line.trim());
    const parts = lines.map((line) => LINE.exec(line));
    if (!parts.length || parts.some((part) => !part)) return null;
    return Object.fromEntries(parts.map(([, key, value]) => [key, value === undefined ? null : word(value)]));
  };
  const read = (text, holds, before) => {
    if (!text.trim()) return "";
    const wantsTable = holds === "table" || isTable(before) || (holds !== "words" && text.includes("\n"));
    if (wantsTable) return table(text) ?? text;
    if (holds === "words") {
      const words = text.split(",").map((each) => each.trim()).filter(Boolean);
      return words.length > 1 || Array.isArray(before) ? words : words[0];
    }
    return holds === "text" ? text : word(text.trim());
  };

  const Control = window.createClass({
    getInitialState() {
      const before = plain(this.props.value);
      return { before, text: shown(before) };
    },
    /* Decap shows the next entry in the same fields. */
    componentDidUpdate({ value }) {
      if (value === this.props.value) return;
      const before = plain(this.props.value);
      if (JSON.stringify(before) !== this.sent) this.setState({ before, text: shown(before) });
    },
    change(event) {
      const text = event.target.value;
      const value = read(text, this.props.field.get("holds"), this.state.before);
      this.sent = JSON.stringify(value);
      this.setState({ text });
      this.props.onChange(value);
    },
    render() {
      const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const lines = this.state.text.split("\n").length;
      const isWide = this.props.field.get("holds") === "table" || lines > 1;
      return window.h(isWide ? "textarea" : "input", {
        id: forID,
        className: classNameWrapper,
        value: this.state.text,
        onChange: this.change,
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
        ...(isWide ? { rows: Math.max(3, lines + 1) } : { type: "text" }),
      });
    },
  });
  window.CMS.registerWidget("goalposts", Control);
})();
