// Part of `goalposts serve` alone: reloads the page where another site is shown, at the place where it was read, and says
// what stops the next one. It is put into what the preview sends and stands in no site.
(() => {
  'use strict';
  const edition = Number(document.currentScript.dataset.edition);
  const PLACE = 'goalposts-preview-place';
  const OWN = '/.goalposts/';
  let events = null;
  let overlay = null;
  let hidden = '';

  const details = () => [...document.querySelectorAll('details')];

  function reload() {
    const open = details().map((each) => each.open);
    try {
      sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY, open }));
    } catch { /* a browser that keeps nothing begins at the top */ }
    location.reload();
  }

  function restore() {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(PLACE));
      sessionStorage.removeItem(PLACE);
    } catch { /* as above */ }
    if (!place || place.path !== location.pathname) return;
    const folds = details();
    if (folds.length === place.open.length) folds.forEach((each, number) => { each.open = place.open[number]; });
    history.scrollRestoration = 'manual';
    const back = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
    back();
    addEventListener('load', () => requestAnimationFrame(() => { back(); history.scrollRestoration = 'auto'; }));
  }

  function made(name, text, ...inside) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    element.append(...inside);
    return element;
  }

  function told(trouble) {
    const head = made('h3', '', made('b', trouble.severity), ' ', made('code', trouble.code));
    const item = made('li', '', head);
    if (trouble.place) item.append(made('p', '', made('code', trouble.place)));
    if (trouble.excerpt) item.append(made('pre', trouble.excerpt));
    item.append(made('p', trouble.message));
    if (trouble.why) item.append(made('p', '', made('b', 'why: '), trouble.why));
    if (trouble.fix) item.append(made('p', '', made('b', 'fix: '), trouble.fix));
    item.className = trouble.severity;
    return item;
  }

  function show(troubles) {
    const said = JSON.stringify(troubles);
    if (overlay && overlay.said === said) return;
    if (overlay) overlay.remove();
    overlay = null;
    if (!troubles.length || said === hidden) return;
    overlay = made('goalposts-troubles');
    overlay.said = said;
    overlay.lang = 'en';
    overlay.dir = 'ltr';
    const close = made('button', 'Hide');
    close.type = 'button';
    close.addEventListener('click', () => { hidden = said; show([]); });
    const title = made('h2', edition ? 'This is the last good site. What was written since cannot be built.' : 'The site cannot be built yet.');
    const panel = made('section', '', made('header', '', title, close), made('ul', '', ...troubles.map(told)));
    panel.setAttribute('role', 'alert');
    const style = made('link');
    style.rel = 'stylesheet';
    style.href = `${OWN}preview.css`;
    overlay.attachShadow({ mode: 'open' }).append(style, panel);
    document.documentElement.append(overlay);
    if (overlay.showPopover) {
      overlay.popover = 'manual';
      overlay.showPopover();
    }
  }

  // A browser opens few connections to one server, so a page that nobody sees gives its own back.
  function listen() {
    if (document.visibilityState === 'hidden') {
      if (events) events.close();
      events = null;
    } else if (!events) {
      events = new EventSource(`${OWN}events`);
      events.addEventListener('message', (event) => {
        const now = JSON.parse(event.data);
        if (now.edition !== edition) reload();
        else show(now.troubles);
      });
    }
  }

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && overlay) { hidden = overlay.said; show([]); }
  });
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => { if (events) events.close(); events = null; });
  addEventListener('pageshow', listen);
  restore();
  listen();
})();
