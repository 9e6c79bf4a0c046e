import { t } from '../../../language/translate.ts';
import type { Id } from '../../../model/fields.ts';
import { h, type HtmlElement } from './element.ts';
import type { PageSetting } from './page-setting.ts';

/** What is commented on, and the stage on which a comment stays where that is gone. */
export type Said = {
  readonly kind: 'card' | 'stage' | 'step';
  readonly id: Id;
  readonly stageId: Id;
  readonly name: string;
};

/** The button of a page for review that opens the comments on something; null on any other page. */
export const sayButton = ({ isReview }: Pick<PageSetting, 'isReview'>, said: Said): HtmlElement | null =>
  isReview
    ? h(
        'button',
        {
          type: 'button',
          class: 'say',
          'data-r': `${said.kind} ${said.id} ${said.stageId}`,
          'data-name': said.name,
          'aria-label': t('Comment on “{{name}}”', { name: said.name }),
          'aria-haspopup': 'dialog',
        },
        h('span', { 'aria-hidden': 'true' }, t('Comment')),
        h('span', { class: 'n', hidden: true }, ''),
      )
    : null;
