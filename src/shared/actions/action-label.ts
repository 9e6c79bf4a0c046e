import { t } from '../language/translate.ts';
import type { ActionDefinition } from './action-list.ts';

type Labelled = Pick<ActionDefinition, 'label'>;

/** An action's label in the language that is spoken, as menus and lists show it. */
export const actionLabel = ({ label }: Labelled): string => t(label, { context: 'action' });

/** The label without the sign that more is asked, for sentences and buttons. */
export const actionName = (action: Labelled): string => actionLabel(action).replace('…', '');
