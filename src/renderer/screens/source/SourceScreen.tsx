import { Button } from '@mantine/core';
import { IconHighlight, IconLink, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dayText } from '../../../shared/language/dates.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Source } from '../../../shared/model/source.ts';
import { inOrder } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { sourceStore, useSource } from '../../session/source-store.ts';
import { setHighlight, stopAdjusting } from '../../sources/adjust-highlight.ts';
import { markSelected } from '../../sources/mark.ts';
import { openSource } from '../../sources/open-source.ts';
import { goToMainArea } from '../../ui/areas.ts';
import { PlainSelect } from '../../ui/PlainSelect.tsx';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { BackToMap } from '../parts/BackToMap.tsx';
import bar from '../parts/screen.module.css';
import { FindInSource } from './FindInSource.tsx';
import { LinkCard } from './LinkCard.tsx';
import classes from './SourceScreen.module.css';
import { SourceText } from './SourceText.tsx';
import { useMarks } from './use-marks.ts';

/** Keys of the text. */
const keys = { mark: 'H', link: 'E' } as const;

/** The reading view: a transcript or notes, in which any stretch can be marked as evidence. */
export function SourceScreen(): ReactNode {
  const sources = useProject(({ records }) => inOrder(records.source));
  const sourceId = useSource((state) => state.sourceId);
  const source = sources.find(({ id }) => id === sourceId) ?? sources[0];
  const isLinking = useSource((state) => state.isLinking);
  if (!source)
    return (
      <div className={bar.screen} data-main-area="" tabIndex={-1}>
        <header className={bar.bar}>
          <BackToMap action="open-source" />
        </header>
        <div className={classes.nothing} data-main-focus="" tabIndex={-1}>
          <p>
            {t(
              'No sources yet. Import interview transcripts or notes, then mark what people said as evidence.',
            )}
          </p>
          <ActionButton
            action="import-source"
            label={t('Import transcript or notes')}
            icon={<IconHighlight size={18} aria-hidden="true" />}
          />
        </div>
      </div>
    );
  return (
    <div className={bar.screen} data-main-area="" tabIndex={-1}>
      <header className={bar.bar}>
        <div className={classes.chosen}>
          <PlainSelect
            label={t('Source')}
            value={source.id}
            options={sources.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={openSource}
          />
        </div>
        <Facts source={source} />
        <ActionButton
          action="source-details"
          label={t('Source details')}
          size={30}
          icon={<IconPencil size={17} aria-hidden="true" />}
        />
        <BackToMap action="open-source" />
      </header>
      <div className={bar.bar}>
        <Keys source={source} />
        <FindInSource source={source} />
      </div>
      <SourceText key={source.id} source={source} />
      {/* Below: what appeared above would move the words away under the pointer. */}
      <Adjusting source={source} />
      {isLinking && <LinkCard />}
    </div>
  );
}

/** When it was, and how many highlights there are, those whose words are gone apart. */
function Facts({ source }: { readonly source: Source }): ReactNode {
  const { marks, lost } = useMarks(source);
  return (
    <span className={classes.quiet}>
      {[source.date === null ? '' : dayText(source.date), t('{{count}} highlights', { count: marks.length })]
        .filter(Boolean)
        .join(' · ')}
      {lost > 0 && <strong> · {t('{{count}} no longer in the text', { count: lost })}</strong>}
    </span>
  );
}

/** The two things one does here, with their keys. */
function Keys({ source }: { readonly source: Source }): ReactNode {
  return (
    <span className={classes.keys}>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconHighlight size={15} aria-hidden="true" />}
        rightSection={<kbd>{keys.mark}</kbd>}
        onClick={() => {
          void markSelected(source);
          goToMainArea();
        }}
      >
        {t('Mark as evidence')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconLink size={15} aria-hidden="true" />}
        rightSection={<kbd>{keys.link}</kbd>}
        onClick={() => sourceStore.setState({ isLinking: true })}
      >
        {t('Link to a card')}
      </Button>
    </span>
  );
}

/** While a highlight is put onto other words: what to do, and the two ways out. */
function Adjusting({ source }: { readonly source: Source }): ReactNode {
  const isAdjusting = useSource(({ adjusting }) => adjusting !== null);
  if (!isAdjusting) return null;
  return (
    <div className={`${classes.adjusting ?? ''} ${classes.keys ?? ''}`}>
      <p>
        {t('Select the words of this highlight. Shift and arrow keys move its end, R takes the other end.')}
      </p>
      <Button
        size="xs"
        variant="default"
        rightSection={<kbd>{t('Esc')}</kbd>}
        onClick={() => {
          stopAdjusting();
          goToMainArea();
        }}
      >
        {t('Cancel')}
      </Button>
      <Button
        size="xs"
        rightSection={<kbd>↵</kbd>}
        onClick={() => {
          void setHighlight(source);
          goToMainArea();
        }}
      >
        {t('Set highlight')}
      </Button>
    </div>
  );
}
