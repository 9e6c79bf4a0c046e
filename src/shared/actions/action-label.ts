import { t } from '../language/translate.ts';
import type { ActionDefinition, ActionId } from './action-list.ts';
import { actionWords } from './action-words.ts';

type Labelled = Pick<ActionDefinition, 'label'>;

/** An action's label in the language that is spoken, as menus and lists show it. */
export const actionLabel = ({ label }: Labelled): string => t(label, { context: 'action' });

/** The label without the sign that more is asked, for sentences and buttons. */
export const actionName = (action: Labelled): string => actionLabel(action).replace('…', '');

type Named = Labelled & { readonly id: ActionId };

/** An action by verb and object, for lists in which it stands without its menu: 'Add stage'. */
export function actionTitle(action: Named): string {
  const { name } = actionWords[action.id];
  return name === undefined ? actionLabel(action) : t(name);
}

/** What an action is found by, best first: its title, its label, and what else people call it. */
export const actionPhrases = (action: Named): readonly string[] => [
  actionTitle(action),
  actionName(action),
  ...t(actionWords[action.id].words).split(', '),
];

/** The same in English, for whoever knows the app in English. */
export const englishPhrases = ({ id, label }: Named): readonly string[] => {
  const { name, words } = actionWords[id];
  return [...(name === undefined ? [] : [name]), label, ...words.split(', ')];
};
