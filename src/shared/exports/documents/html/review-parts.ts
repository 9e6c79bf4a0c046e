import { t } from '../../../language/translate.ts';
import { h, type HtmlElement } from './element.ts';

/** Longest comment and name that are taken in the page, UTF-16 units. */
const LONGEST = { text: 20_000, name: 200 } as const;

/** What a page for review has beside the map: how to comment, the comments on one thing, and what is kept and saved. */
export const reviewParts = (): readonly HtmlElement[] => [talkDialog(), reviewBar()];

/** How it is done, above the map; where scripts are off, that it cannot be done. */
export const reviewIntro = (): readonly HtmlElement[] => [
  h(
    'p',
    { class: 'review-intro works' },
    t(
      'You are asked for a review. Press Comment on a card, step or stage; at the end save your review and send the file back.',
    ),
  ),
  h(
    'p',
    { class: 'review-intro off' },
    t('This page cannot take comments here, because scripts are switched off.'),
  ),
];

const talkDialog = (): HtmlElement =>
  h(
    'dialog',
    { id: 'talk', 'aria-labelledby': 'talk-title' },
    h('h2', { id: 'talk-title', dir: 'auto' }, ''),
    h('ul', { id: 'talk-list', 'aria-label': t('Comments') }, []),
    h(
      'form',
      { id: 'talk-form', method: 'dialog' },
      h('p', { id: 'talk-to', class: 'soft', hidden: true, dir: 'auto' }, ''),
      h(
        'label',
        {},
        h('span', {}, t('Your comment')),
        h('textarea', { id: 'talk-text', rows: 4, maxlength: LONGEST.text, dir: 'auto' }, ''),
      ),
      h(
        'label',
        {},
        h('span', {}, t('Your name')),
        h('input', { id: 'talk-name', maxlength: LONGEST.name, autocomplete: 'name', dir: 'auto' }),
      ),
      h('p', { id: 'talk-problem', class: 'problem', role: 'alert' }, ''),
      h(
        'div',
        { class: 'talk-acts' },
        h('button', { type: 'submit', class: 'main' }, t('Add comment')),
        h('button', { type: 'button', id: 'talk-close' }, t('Close')),
      ),
    ),
  );

/** Its attributes hold the words that the script says. */
const reviewBar = (): HtmlElement =>
  h(
    'aside',
    {
      id: 'review',
      'aria-label': t('Review', { context: 'page' }),
      'data-title': t('Comments on “{name}”'),
      'data-none': t('No comments yet'),
      'data-one': t('1 comment'),
      'data-many': t('{n} comments'),
      'data-kept': t('kept in this browser'),
      'data-lost': t('not kept by this browser: save your review before you close the page'),
      'data-saved': t('saved'),
      'data-unsaved': t('not saved to a file yet'),
      'data-reply': t('Reply'),
      'data-replying': t('Reply to {name}'),
      'data-remove': t('Remove'),
      'data-someone': t('Someone'),
      'data-empty': t('Write a comment first.'),
      'data-nameless': t('Enter your name, so that it is known who says so.'),
    },
    h('p', { id: 'review-status', role: 'status' }, ''),
    h('button', { type: 'button', id: 'review-save', class: 'main', disabled: true }, t('Save review…')),
  );
