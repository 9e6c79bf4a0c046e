import { type ReactNode, useId } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { FeltBy } from '../../shared/map-import/plan/import-calls.ts';
import type { CellSplit } from '../../shared/map-import/structure/split-cell.ts';
import type { MapFormat } from '../../shared/map-import/table/map-file.ts';
import { changeMapFile, changeTable, chooseTable } from '../map-import/map-import-flow.ts';
import type { OpenMapFile } from '../map-import/map-import-store.ts';
import { inOrder } from '../session/find-by.ts';
import { useProject } from '../session/project-store.ts';
import { useSession } from '../session/session-store.ts';
import { PlainSelect } from '../ui/PlainSelect.tsx';
import { nameOf } from '../ui/words.ts';
import { Choice } from './PasteChoices.tsx';
import classes from './ImportMapDialog.module.css';

const formatName = (format: MapFormat): string => {
  const names: Readonly<Record<MapFormat, string>> = {
    delimited: t('Text table (CSV)'),
    workbook: t('Excel workbook'),
    markdown: t('Markdown table'),
    html: t('Table of a web page'),
    drawio: t('draw.io drawing'),
    canvas: t('JSON Canvas'),
    mermaid: t('Mermaid journey'),
    pasted: t('Pasted table'),
  };
  return names[format];
};

/** How the table is understood and where it goes. Only what makes a difference here is asked. */
export function ImportMapChoices({
  open,
  asksFor,
}: {
  readonly open: OpenMapFile;
  /** Who is proposed to feel what the file says of nobody; null where it names everybody. */
  readonly asksFor: FeltBy | null;
}): ReactNode {
  const { file, choices, goal } = open;
  const table = file.tables[open.table];
  const isKnown = table?.known !== null;
  return (
    <div className={classes.choices}>
      <Line label={t('Read as')}>
        <span>{formatName(file.format)}</span>
        {file.tables.length > 1 && (
          <PlainSelect
            label={t('Table to import')}
            value={String(open.table)}
            options={file.tables.map(({ name }, at) => ({
              value: String(at),
              label: name || t('Table {{number}}', { number: at + 1 }),
            }))}
            onChange={(value) => chooseTable(Number(value))}
          />
        )}
      </Line>
      {!isKnown && (
        <Line label={t('Layout')}>
          <PlainSelect
            label={t('Where stages are')}
            value={choices.turned ? 'rows' : 'columns'}
            options={[
              { value: 'columns', label: t('Stages are columns') },
              { value: 'rows', label: t('Stages are rows') },
            ]}
            onChange={(value) => changeTable({ turned: value === 'rows' })}
          />
          <PlainSelect
            label={t('What names the stages')}
            value={String(choices.heads)}
            options={[
              { value: '1', label: choices.turned ? t('First column: stages') : t('First row: stages') },
              {
                value: '2',
                label: choices.turned
                  ? t('First two columns: stages, steps')
                  : t('First two rows: stages, steps'),
              },
              { value: '0', label: t('No names of stages') },
            ]}
            onChange={(value) => changeTable({ heads: value === '2' ? 2 : value === '1' ? 1 : 0 })}
          />
          <Choice
            label={
              choices.turned ? t('First row contains lane names') : t('First column contains lane names')
            }
            checked={choices.names}
            onChange={(names) => changeTable({ names })}
          />
        </Line>
      )}
      {!table?.isDrawn && (
        <Line label={t('Cells')}>
          <PlainSelect<CellSplit>
            label={t('Several things in a cell')}
            value={choices.split}
            options={[
              { value: 'lines', label: t('A card for each line, bullet or part between semicolons') },
              {
                value: 'commas',
                label: t('A card for each line, bullet or part between semicolons or commas'),
              },
              { value: 'whole', label: t('One card for each cell') },
            ]}
            onChange={(split) => changeTable({ split })}
          />
        </Line>
      )}
      {asksFor !== null && <Feeling value={open.feltBy ?? asksFor} />}
      <Target goal={goal} name={open.mapName} />
    </div>
  );
}

const NEW = 'new';

/** Whose curve is drawn where the file names nobody. */
function Feeling({ value }: { readonly value: FeltBy }): ReactNode {
  const personas = useProject(({ records }) => inOrder(records.persona));
  return (
    <Line label={t('Emotions of')}>
      <PlainSelect
        label={t('Whose emotions these are')}
        value={value.personaId ?? NEW}
        options={[
          ...personas.map((persona) => ({ value: persona.id, label: nameOf(persona, t('Unnamed persona')) })),
          { value: NEW, label: t('A new persona: {{name}}', { name: t('Customer') }) },
        ]}
        onChange={(id) => changeMapFile({ feltBy: { personaId: id === NEW ? null : id } })}
      />
    </Line>
  );
}

function Target({ goal, name }: { readonly goal: OpenMapFile['goal']; readonly name: string }): ReactNode {
  const id = useId();
  const mapId = useSession((state) => state.mapId);
  const map = useProject(({ records }) => (mapId === null ? undefined : records.map.get(mapId)));
  return (
    <Line label={t('Goes to')}>
      <PlainSelect
        label={t('Where the map goes')}
        value={goal}
        options={[
          { value: 'new-map', label: t('A new map') },
          ...(map
            ? [
                {
                  value: 'open-map' as const,
                  label: t('The open map “{{name}}”', { name: nameOf(map, t('Untitled map')) }),
                },
              ]
            : []),
        ]}
        onChange={(value) => changeMapFile({ goal: value })}
      />
      {goal === 'new-map' && (
        <>
          <label htmlFor={id} className={classes.quiet}>
            {t('Name')}
          </label>
          <input
            id={id}
            className={classes.name}
            dir="auto"
            value={name}
            maxLength={2_000}
            onChange={({ currentTarget }) => changeMapFile({ mapName: currentTarget.value })}
          />
        </>
      )}
    </Line>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <span className={classes.label}>{label}</span>
      <div className={classes.line}>{children}</div>
    </>
  );
}
