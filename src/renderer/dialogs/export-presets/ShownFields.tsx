import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShownParts } from '../../../shared/exports/shown/shown-parts.ts';
import { t } from '../../../shared/language/translate.ts';
import { byOrder } from '../../../shared/model/order.ts';
import { personasOfMap } from '../../../shared/model/personas-of-map.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { useProject } from '../../session/project-store.ts';
import classes from './PresetField.module.css';

type Props = {
  readonly mapId: string;
  readonly shown: ShownParts;
  readonly onChange: (shown: ShownParts) => void;
};

type Kind = keyof ShownParts;

/** Which lanes, stages and personas of the map are exported; all where nothing is said. */
export function ShownFields({ mapId, shown, onChange }: Props): ReactNode {
  const records = useProject((state) => state.records);
  const groups: readonly (readonly [Kind, string, readonly string[]])[] = [
    ['stages', t('Stages'), namesOn(records, 'stage', mapId)],
    ['lanes', t('Lanes'), namesOn(records, 'lane', mapId)],
    ['personas', t('Personas'), distinct(personasOfMap(records, mapId).map(({ name }) => name))],
  ];
  const limited = groups.flatMap(([kind, , all]) => {
    const names = all.filter((name) => isShown(shown[kind], name, all));
    return names.length < all.length ? [names.join(', ')] : [];
  });
  const set = (kind: Kind, all: readonly string[], names: readonly string[]): void => {
    const { [kind]: _old, ...others } = shown;
    onChange(names.length === all.length ? others : { ...others, [kind]: names });
  };
  return (
    <details className={classes.more}>
      <summary>
        {t('Only some stages, lanes or personas')} <em>{limited.join(' · ')}</em>
      </summary>
      <div className={classes.fields}>
        {groups.map(([kind, label, all]) => {
          const chosen = all.filter((name) => isShown(shown[kind], name, all));
          return (
            all.length > 1 && (
              <fieldset key={kind} className={classes.group}>
                <legend>{label}</legend>
                <div className={classes.checks}>
                  {all.map((name) => (
                    <Checkbox
                      key={name}
                      label={name}
                      checked={chosen.includes(name)}
                      // The last one stays: an export of nothing is none.
                      disabled={chosen.length === 1 && chosen[0] === name}
                      onChange={(event) =>
                        set(
                          kind,
                          all,
                          all.filter((one) =>
                            one === name ? event.currentTarget.checked : chosen.includes(one),
                          ),
                        )
                      }
                    />
                  ))}
                </div>
              </fieldset>
            )
          );
        })}
      </div>
    </details>
  );
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A limit that names nothing of this map leaves it whole. */
function isShown(limit: readonly string[] | undefined, name: string, all: readonly string[]): boolean {
  if (limit === undefined || !all.some((one) => limit.some((wanted) => same(wanted, one)))) return true;
  return limit.some((wanted) => same(wanted, name));
}

const distinct = (names: readonly string[]): readonly string[] => [
  ...new Set(names.map((name) => name.trim()).filter((name) => name !== '')),
];

const namesOn = (records: ProjectRecords, kind: 'stage' | 'lane', mapId: string): readonly string[] =>
  distinct(
    [...records[kind].values()]
      .filter((one) => one.mapId === mapId)
      .sort(byOrder)
      .map(({ name }) => name),
  );
