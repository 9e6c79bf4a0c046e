import type { Source } from '../../shared/model/source.ts';
import { findAnchor } from '../../shared/sources/anchor.ts';
import { findBy } from '../session/find-by.ts';
import { projectStore } from '../session/project-store.ts';

/** How many highlights of a source have no words in its text any more. */
export const lostIn = ({ id, text }: Source): number =>
  findBy(projectStore.getState().records.highlight, 'sourceId', id).filter(
    (highlight) => findAnchor(text, highlight).state === 'orphaned',
  ).length;
