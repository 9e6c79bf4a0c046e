import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, NO_ID, refusal, run, startRecords, testId } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

describe('add-map', () => {
  it('brings the five default stages with a step each, and the usual lanes', () => {
    const { records: after, value } = run(startRecords(), { command: 'add-map', input: {} });
    const mapId = value.id ?? '';
    expect(get(after, 'map', mapId)).toMatchObject({ name: 'New map', state: 'current', scope: '' });
    expect(list(after, 'stage', { mapId }).map((stage) => [stage.name, stage.phase])).toEqual([
      ['Consideration', 'Pre-purchase'],
      ['Evaluation', 'Pre-purchase'],
      ['Intent', 'Pre-purchase'],
      ['Purchase', 'Purchase'],
      ['Post-purchase', 'Post-purchase'],
    ]);
    expect(list(after, 'step', { mapId })).toHaveLength(5);
    expect(list(after, 'lane', { mapId }).map((lane) => lane.name)).toEqual([
      'Actions',
      'Touchpoints',
      'Thoughts',
      'Emotion curve',
      'Pain points',
      'Evidence',
      'Opportunities',
    ]);
  });

  it('brings one stage, step and lane when it shall be blank', () => {
    const { records: after } = run(startRecords(), { command: 'add-map', input: { template: 'blank' } });
    expect([after.stage.size, after.step.size, after.lane.size]).toEqual([1, 1, 1]);
    expect(problemsOf(after)).toEqual([]);
  });

  it('takes its own columns and rows in place of the template', () => {
    const mapId = id('map');
    expect(list(records, 'stage', { mapId }).map((stage) => stage.id)).toEqual([id('s1'), id('s2')]);
    expect(list(records, 'step', { stageId: id('s1') })).toMatchObject([
      { id: id('a'), name: 'A', momentOfTruth: false },
      { id: id('b'), name: 'B', momentOfTruth: true },
    ]);
    expect(list(records, 'lane', { mapId }).map((lane) => lane.name)).toEqual([
      'Actions',
      'Touchpoints',
      'Emotion curve',
      'Pain points',
      'Opportunities',
      'Images',
    ]);
  });

  it('goes to the end, or before the map named', () => {
    const { records: after } = run(
      records,
      { command: 'add-map', input: { name: 'Last' } },
      { command: 'add-map', input: { name: 'Middle', beforeMapId: id('other') } },
    );
    expect(list(after, 'map').map((map) => map.name)).toEqual(['Map', 'Middle', 'Other', 'Last']);
  });

  it.each([
    ['a step that is there', () => id('a'), () => testId(0xf1)],
    ['the same one twice', () => testId(0xf2), () => testId(0xf2)],
  ])('refuses columns with the id of %s', (_what, stepId, laneId) => {
    const stages = [
      { name: 'S', phase: 'Purchase', hue: 'teal', steps: [{ id: stepId(), name: 'A' }] },
    ] as const;
    const lanes = [{ id: laneId(), kind: 'actions' }] as const;
    expect(refusal(records, { command: 'add-map', input: { stages, lanes } }).code).toBe('id-taken');
  });

  it.each([
    { stages: [] },
    { lanes: [] },
    { stages: [{ name: 'S', phase: 'Purchase', hue: 'teal', steps: [] }] },
  ])('refuses a map without a stage, a step or a lane: %j', (input) => {
    expect(refusal(records, { command: 'add-map', input }).code).toBe('bad-input');
  });
});

describe('edit-map', () => {
  it('sets what is given and leaves the rest', () => {
    const { records: after } = run(records, {
      command: 'edit-map',
      input: { mapId: id('map'), scenario: 'Moves house', state: 'future' },
    });
    expect(get(after, 'map', id('map'))).toMatchObject({
      name: 'Map',
      scenario: 'Moves house',
      state: 'future',
    });
  });

  it('leaves no trace when nothing changes', () => {
    const same = run(records, { command: 'edit-map', input: { mapId: id('map'), name: 'Map' } });
    expect(same.changes).toEqual([]);
  });
});

describe('move-map', () => {
  it('puts a map before another one, or last', () => {
    const first = run(records, {
      command: 'move-map',
      input: { mapId: id('other'), beforeMapId: id('map') },
    });
    expect(list(first.records, 'map').map((map) => map.name)).toEqual(['Other', 'Map']);
    const last = run(first.records, {
      command: 'move-map',
      input: { mapId: id('other'), beforeMapId: null },
    });
    expect(list(last.records, 'map').map((map) => map.name)).toEqual(['Map', 'Other']);
  });

  it.each([null, 'other'])('changes nothing where it lies already (before %s)', (before) => {
    const input = { mapId: id('other'), beforeMapId: before === null ? null : id(before) };
    expect(run(records, { command: 'move-map', input }).changes).toEqual([]);
  });
});

describe('remove-map', () => {
  it('removes everything on it, and keeps evidence, personas and the other map', () => {
    const { records: after } = run(records, { command: 'remove-map', input: { mapId: id('map') } });
    expect(problemsOf(after)).toEqual([]);
    expect([...after.map.keys()]).toEqual([id('other')]);
    expect(list(after, 'stage', { mapId: id('map') })).toEqual([]);
    expect([...after.card.keys()]).toEqual([id('oact')]);
    expect([after.connection.size, after.emotionPoint.size, after.evidenceLink.size]).toEqual([0, 0, 0]);
    expect([after.evidence.size, after.persona.size, after.tag.size]).toEqual([2, 2, 2]);
    expect([...after.comment.keys()]).toEqual([id('on-evidence')]);
    expect([...after.attachment.values()].map(({ name }) => name)).toEqual([
      'acme.png',
      'file.png',
      'photo.png',
      'recording.png',
    ]);
    expect([...after.personaLink.values()].map((link) => link.targetKind)).toEqual(['evidence']);
  });

  it('refuses to remove the only map', () => {
    const one = run(records, { command: 'remove-map', input: { mapId: id('map') } }).records;
    expect(refusal(one, { command: 'remove-map', input: { mapId: id('other') } }).code).toBe('last-map');
  });
});

describe('edit-project', () => {
  it('renames the project', () => {
    const { records: after } = run(records, {
      command: 'edit-project',
      input: { name: 'Havnby', description: 'Desks' },
    });
    expect([...after.project.values()]).toMatchObject([{ name: 'Havnby', description: 'Desks' }]);
  });
});

describe('a card that opens another map', () => {
  const opens = (linkedMapId: string | null) =>
    ({
      command: 'edit-cards',
      input: { cardIds: [id('act1'), id('act4')], fields: { linkedMapId } },
    }) as const;

  it('keeps which one, and stays when that map is removed', () => {
    const { records: linked } = run(records, opens(id('other')));
    expect(get(linked, 'card', id('act1')).linkedMapId).toBe(id('other'));
    const { records: after } = run(linked, { command: 'remove-map', input: { mapId: id('other') } });
    expect(get(after, 'card', id('act1'))).toEqual({
      ...get(records, 'card', id('act1')),
      linkedMapId: null,
    });
    expect(problemsOf(after)).toEqual([]);
  });

  it('does not open its own map, nor one that is not there', () => {
    expect(refusal(records, opens(id('map'))).code).toBe('own-map');
    expect(refusal(records, opens(NO_ID)).code).toBe('map-not-found');
    const place = { laneId: id('actions'), stepId: id('a'), linkedMapId: id('map') };
    expect(refusal(records, { command: 'add-card', input: place }).code).toBe('own-map');
    expect(refusal(records, { command: 'add-cards', input: { cards: [place] } }).code).toBe('own-map');
    const second = { ...place, linkedMapId: NO_ID };
    const cards = [{ ...place, linkedMapId: id('other') }, second];
    expect(refusal(records, { command: 'add-cards', input: { cards } }).code).toBe('map-not-found');
  });
});
