// The script of an exported page. It runs from the file alone, in whatever browser the reader has.
(() => {
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  root.dataset.js = '';
  root.dataset.view = 'map';

  const words = JSON.parse(find('#words').textContent);
  const rows = new Map(all('tr[data-c]').map((row) => [row.dataset.c, row]));
  const cards = all('.card').map((element) => ({
    element,
    row: rows.get(element.id.slice(1)),
    kind: element.dataset.k,
    personas: element.dataset.p?.split(' ') ?? null,
    text: '',
  }));
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const readTexts = () => {
    for (const card of cards) card.text = plain(card.element.textContent);
  };

  const status = find('#status');
  const chosen = (name) => all(`input[name="${name}"]:checked`).map(({ value }) => value);
  const filter = () => {
    const wanted = plain(find('#find').value).split(/\s+/).filter(Boolean);
    const kinds = chosen('kind');
    const personas = chosen('persona');
    let shown = 0;
    for (const { element, row, kind, personas: about, text } of cards) {
      const fits =
        (kinds.length === 0 || kinds.includes(kind)) &&
        (personas.length === 0 || about === null || about.some((one) => personas.includes(one))) &&
        wanted.every((word) => text.includes(word));
      element.hidden = !fits;
      if (row) row.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of all('.list-table tbody')) group.hidden = !find('tr[data-c]:not([hidden])', group);
    for (const curve of all('[data-curve]')) {
      const isOn = personas.length === 0 || personas.includes(curve.dataset.curve);
      if (isOn) curve.removeAttribute('display');
      else curve.setAttribute('display', 'none');
      if (curve instanceof HTMLElement) curve.hidden = !isOn;
    }
    const isAll = wanted.length + kinds.length + personas.length === 0;
    find('#clear').hidden = isAll;
    find('#none').hidden = shown > 0 || cards.length === 0;
    const number = (value) => value.toLocaleString(root.lang);
    status.textContent = status.dataset.text
      .replace('{shown}', number(shown))
      .replace('{all}', number(cards.length));
  };

  const form = find('.bar');
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    setTimeout(filter);
    find('#find').focus();
  });

  const speak = (language) => {
    const said = words[language];
    root.lang = language;
    for (const element of all('[data-w]')) element.textContent = said[element.dataset.w];
    for (const element of all('[data-wa]'))
      for (const mark of element.dataset.wa.split(' ')) {
        const at = mark.lastIndexOf(':');
        element.setAttribute(mark.slice(0, at), said[mark.slice(at + 1)]);
      }
    readTexts();
    filter();
  };
  find('#language').addEventListener('change', ({ target }) => speak(target.value));
  find('#theme').addEventListener('change', ({ target }) => {
    if (target.value === 'system') delete root.dataset.theme;
    else root.dataset.theme = target.value;
  });
  find('#view').addEventListener('change', ({ target }) => {
    root.dataset.view = target.value;
  });

  // The map as a grid (ARIA practices): one cell has the keyboard, arrow keys move it, Enter leads into a cell.
  const table = find('table.map');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-readonly', 'true');
  find('#grid').removeAttribute('tabindex');
  const places = [];
  for (const [y, row] of [...table.rows].entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (places[y]?.[x]) x += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) (places[y + down] ??= [])[x + right] = cell;
      cell.tabIndex = -1;
      x += cell.colSpan;
    }
  }
  const inside = (cell) => all('summary, a[href], .say', cell).filter((one) => one.checkVisibility());
  for (const one of all('summary, a[href], .say', table)) one.tabIndex = -1;
  const now = { x: Math.min(1, (places[0]?.length ?? 1) - 1), y: 0 };
  const place = (cell) => {
    for (const [y, row] of places.entries()) {
      const x = row.indexOf(cell);
      if (x >= 0) return { x, y };
    }
    return null;
  };
  const settle = ({ x, y }) => {
    const before = places[now.y]?.[now.x];
    const after = places[y]?.[x];
    if (!after) return;
    if (before) before.tabIndex = -1;
    after.tabIndex = 0;
    Object.assign(now, { x, y });
  };
  settle(now);
  const step = (key, { ctrl }) => {
    const cell = places[now.y][now.x];
    let { x, y } = now;
    const last = { x: places[0].length - 1, y: places.length - 1 };
    const move = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
    if (move) {
      // Over all places of a cell that spans several.
      while (places[y]?.[x] === cell) [x, y] = [x + move[0], y + move[1]];
      return places[y]?.[x] ? { x, y } : null;
    }
    if (key === 'Home') return { x: 0, y: ctrl ? 0 : y };
    if (key === 'End') return { x: last.x, y: ctrl ? last.y : y };
    return null;
  };
  table.addEventListener('keydown', (event) => {
    const cell = event.target.closest('td, th');
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey || event.shiftKey) return;
    if (event.target !== cell) {
      const others = inside(cell);
      const at = others.indexOf(event.target);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
      if (event.key === 'Escape') cell.focus();
      else if (next !== undefined) others[next]?.focus();
      else return;
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      inside(cell)[0]?.focus();
      event.preventDefault();
      return;
    }
    const to = step(event.key, { ctrl });
    if (!to) return;
    settle(to);
    const target = places[to.y][to.x];
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    event.preventDefault();
  });
  table.addEventListener('focusin', ({ target }) => {
    const at = place(target.closest('td, th'));
    if (at && places[now.y]?.[now.x] !== places[at.y][at.x]) settle(at);
  });
  table.addEventListener('pointerdown', ({ target }) => {
    const cell = target.closest('td, th');
    if (cell && !target.closest('summary, a, button')) cell.focus({ preventScroll: true });
  });

  // What sticks below the header has to know how high it is.
  const pane = find('#grid');
  new ResizeObserver(() => pane.style.setProperty('--head', `${table.tHead.offsetHeight}px`)).observe(
    table.tHead,
  );

  readTexts();
  filter();
})();
