// The script of a page for review: comments are kept in the page and leave it as a file that the reader saves.
(() => {
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const about = JSON.parse(find('#review-data').textContent);
  const bar = find('#review');
  const words = bar.dataset;
  const talk = find('#talk');
  const list = find('#talk-list');
  const text = find('#talk-text');
  const name = find('#talk-name');
  const problem = find('#talk-problem');

  // A page opened from a mail may have no storage, or one that is emptied when the browser closes.
  const key = `throughline-review ${about.project} ${about.map} ${about.made}`;
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return kept && Array.isArray(kept.comments) ? kept : null;
    } catch {
      return null;
    }
  };
  let isKept = true;
  const state = read() ?? { reviewer: '', comments: [], isSaved: true };
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(state));
      isKept = localStorage.getItem(key) !== null;
    } catch {
      isKept = false;
    }
  };

  // UUIDv7 (RFC 9562): the same comment is known again when the file is added twice.
  const newId = () => {
    const random = crypto.getRandomValues(new Uint8Array(10));
    const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const time = Date.now().toString(16).padStart(12, '0');
    const variant = ((Number.parseInt(hex[3], 16) & 3) | 8).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
  };

  const buttons = all('.say');
  const placeOf = (button) => {
    const [kind, id, stageId] = button.dataset.r.split(' ');
    return { kind, id, stageId, name: button.dataset.name };
  };
  const commentsOn = (id) => state.comments.filter(({ target }) => target.id === id);

  const show = () => {
    const count = state.comments.length;
    const said = count === 0 ? words.none : count === 1 ? words.one : words.many.replace('{n}', count);
    const parts = [said];
    if (count > 0) parts.push(state.isSaved ? words.saved : words.unsaved);
    if (!isKept) parts.push(words.lost);
    else if (count > 0 && !state.isSaved) parts.push(words.kept);
    find('#review-status').textContent = parts.join(' · ');
    find('#review-save').disabled = count === 0;
    for (const button of buttons) {
      const number = commentsOn(placeOf(button).id).length;
      const sign = find('.n', button);
      sign.hidden = number === 0;
      sign.textContent = number === 0 ? '' : String(number);
      button.toggleAttribute('data-has', number > 0);
    }
  };
  const changed = () => {
    state.isSaved = false;
    keep();
    show();
  };

  let open = null;
  let replyTo = null;
  const setReply = (comment) => {
    replyTo = comment?.id ?? null;
    const to = find('#talk-to');
    to.hidden = !comment;
    to.textContent = comment ? words.replying.replace('{name}', comment.author || words.someone) : '';
  };
  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const drawTalk = () => {
    find('#talk-title').textContent = words.title.replace('{name}', () => open.name);
    const own = commentsOn(open.id);
    const firsts = own.filter((comment) => comment.replyTo === null);
    const ordered = firsts.flatMap((first) => [first, ...own.filter((one) => one.replyTo === first.id)]);
    list.replaceChildren(
      ...ordered.map((comment) => {
        const time = new Date(comment.createdAt).toLocaleString(root.lang, {
          dateStyle: 'medium',
          timeStyle: 'short',
        });
        const acts = element('span', { className: 'talk-acts' });
        if (comment.replyTo === null)
          acts.append(
            element('button', {
              type: 'button',
              textContent: words.reply,
              onclick: () => {
                setReply(comment);
                text.focus();
              },
            }),
          );
        acts.append(
          element('button', {
            type: 'button',
            textContent: words.remove,
            onclick: () => {
              state.comments = state.comments.filter(
                ({ id, replyTo: to }) => id !== comment.id && to !== comment.id,
              );
              changed();
              drawTalk();
              text.focus();
            },
          }),
        );
        const item = element(
          'li',
          {},
          element('p', { className: 'soft', dir: 'auto', textContent: `${comment.author} · ${time}` }),
          element('p', { dir: 'auto', textContent: comment.text }),
          acts,
        );
        item.classList.toggle('reply', comment.replyTo !== null);
        return item;
      }),
    );
    list.hidden = ordered.length === 0;
  };
  for (const button of buttons)
    button.addEventListener('click', () => {
      open = placeOf(button);
      setReply(null);
      problem.textContent = '';
      name.value = state.reviewer;
      drawTalk();
      talk.showModal();
      text.focus();
    });
  find('#talk-close').addEventListener('click', () => talk.close());
  find('#talk-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const said = text.value.trim();
    const author = name.value.trim();
    problem.textContent = said === '' ? words.empty : author === '' ? words.nameless : '';
    if (problem.textContent !== '') {
      (said === '' ? text : name).focus();
      return;
    }
    state.reviewer = author;
    const { kind, id, stageId, name: title } = open;
    state.comments.push({
      id: newId(),
      target: { kind, id, stageId, name: title },
      author,
      text: said,
      createdAt: new Date().toISOString(),
      replyTo,
    });
    text.value = '';
    setReply(null);
    changed();
    drawTalk();
    text.focus();
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      find('#talk-form').requestSubmit();
    }
  });

  find('#review-save').addEventListener('click', () => {
    const review = {
      format: 'throughline-review',
      version: 1,
      project: about.project,
      projectName: about.projectName,
      map: about.map,
      mapName: about.mapName,
      made: about.made,
      reviewer: state.reviewer,
      savedAt: new Date().toISOString(),
      comments: state.comments,
    };
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(review, null, 2)], { type: 'application/json' }),
    );
    const plain = `${about.mapName} ${state.reviewer}`
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .trim()
      .slice(0, 80);
    element('a', { href: url, download: `${plain || 'map'}.review.json` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    state.isSaved = true;
    keep();
    show();
  });
  window.addEventListener('beforeunload', (event) => {
    const isTyped = text.value.trim() !== '' && talk.open;
    if (isTyped || (!isKept && !state.isSaved && state.comments.length > 0)) event.preventDefault();
  });
  // The words of the other language are put in by the script of the page.
  new MutationObserver(() => {
    show();
    if (open) drawTalk();
  }).observe(root, { attributeFilter: ['lang'] });
  keep();
  show();
})();
