import type { CDPSession } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { cellKey } from '../../../src/shared/layout/map-layout.ts';
import { phasesOf } from '../../../src/shared/model/phase.ts';
import { byOrder } from '../../../src/shared/model/order.ts';
import type { HostAnswers } from '../../../src/shared/protocol/host-api.ts';
import { signed } from '../../../src/shared/words/figures.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { cardOf, waitForRest } from '../../helpers/map-steps.ts';
import { askPageHost, watchPage } from '../../helpers/page-host.ts';
import { openSample } from '../../helpers/window-steps.ts';

type Records = HostAnswers['snapshot']['records'];
/** The accessible name of a part of the grid, and its row and column as ARIA counts them. */
type Heard = { readonly role: string; readonly name: string; readonly row: number; readonly column: number };

const severities = ['none', 'cosmetic', 'minor', 'major', 'blocker'];
const kinds: Readonly<Record<string, string>> = { 'pain-point': 'pain point' };
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** The accessible tree that the first map should have, built from the project's records alone. */
function modelOf(records: Records) {
  const map = records.map.toSorted(byOrder)[0];
  if (!map) throw new Error('The project has a map');
  const mine = <T extends { readonly mapId: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ mapId }) => mapId === map.id);
  const stages = mine(records.stage).toSorted(byOrder);
  const steps = stages.flatMap((stage) =>
    records.step
      .filter(({ stageId }) => stageId === stage.id)
      .toSorted(byOrder)
      .map((step) => ({ step, stage })),
  );
  const lanes = mine(records.lane).toSorted(byOrder);
  const cardName = (card: Records['card'][number]): string => {
    const facts = [card.title, kinds[card.kind] ?? card.kind];
    if (card.kind === 'pain-point' && card.severity !== null) {
      facts.push(`severity ${card.severity}, ${severities[card.severity]}`);
    }
    const linked = records.evidenceLink.filter(({ targetId }) => targetId === card.id);
    const proofs = linked.filter(({ stance }) => stance === 'supports').length;
    const against = linked.filter(({ stance }) => stance === 'contradicts').length;
    if (proofs > 0) facts.push(many(proofs, 'piece of evidence', 'pieces of evidence'));
    else if (card.kind === 'pain-point' || card.kind === 'touchpoint') facts.push('assumption');
    if (against > 0) facts.push(`${against} against`);
    return facts.join(', ');
  };
  const personas = (() => {
    const linked = new Set(
      records.personaLink.filter(({ targetId }) => targetId === map.id).map(({ personaId }) => personaId),
    );
    const all = records.persona.toSorted(byOrder);
    return linked.size === 0 ? all : all.filter(({ id }) => linked.has(id));
  })();
  const cells = new Map(
    lanes.flatMap((lane, row) =>
      steps.map(({ step, stage }, column) => {
        const cards = mine(records.card)
          .filter(({ laneId, stepId }) => laneId === lane.id && stepId === step.id)
          .toSorted(byOrder);
        const place = `${stage.name}, ${step.name}, ${lane.name}`;
        const at = { row: row + 4, column: column + 2 };
        const titles = cards.map(({ title }) => title).join(', ');
        let name =
          cards.length === 0
            ? `${place}, empty`
            : `${place}, ${many(cards.length, 'card', 'cards')}: ${titles}`;
        if (lane.kind === 'emotion') {
          const faces = personas.flatMap((persona) =>
            records.emotionPoint
              .filter((point) => point.personaId === persona.id && point.stepId === step.id)
              .map(({ value }) => `${persona.name} ${signed(value)}`),
          );
          if (faces.length > 0) name = [place, ...faces].join(', ');
        }
        return [
          cellKey(lane.id, step.id),
          {
            id: `map-cell-${lane.id}-${step.id}`,
            kind: lane.kind,
            stepId: step.id,
            place,
            name,
            ...at,
            cards: cards.map((card) => ({ id: `map-card-${card.id}`, name: cardName(card) })),
          },
        ] as const;
      }),
    ),
  );
  /** Said while one of them is open. */
  const commentsOn = (id: string): string => {
    const own = records.comment.filter(({ targetId }) => targetId === id);
    const open = own.filter(({ resolved }) => !resolved).length;
    return open === 0 ? '' : `, ${many(own.length, 'comment', 'comments')}, ${open} open`;
  };
  return {
    phases: phasesOf(stages).map(({ name, stages: own }) => ({
      id: `map-phase-${own[0]?.id}`,
      name: `Phase ${name}, ${many(own.length, 'stage', 'stages')}`,
      column: steps.findIndex(({ stage }) => stage.id === own[0]?.id) + 2,
    })),
    stages: stages.map(({ id, name, phase }) => ({
      id: `map-header-${id}`,
      name: `${name}, stage, ${phase}${commentsOn(id)}`,
      column: steps.findIndex(({ stage }) => stage.id === id) + 2,
    })),
    steps: steps.map(({ step }, index) => ({
      id: `map-header-${step.id}`,
      name: `${step.name}, step${step.momentOfTruth ? ', moment of truth' : ''}${commentsOn(step.id)}`,
      column: index + 2,
    })),
    lanes: lanes.map(({ id, name }, index) => ({
      id: `map-header-${id}`,
      name: `${name}, lane`,
      row: index + 4,
    })),
    cells,
  };
}

/** The cell of the lowest point says the quote that is pinned to it. */
const withoutQuote = (name: string): string => name.replace(/, “.*”$/su, '');

describeApp('the map as a screen reader has it', { size: [1280, 800], calm: true }, ({ app, window }) => {
  let cdp: CDPSession;
  let model: ReturnType<typeof modelOf>;

  beforeAll(async () => {
    await watchPage(window);
    await openSample(app);
    await cardOf(window, 'Works a week').waitFor();
    await waitForRest(window);
    const snapshot = await askPageHost(window, 'snapshot', {});
    if (!snapshot.ok) throw new Error(snapshot.failure.message);
    model = modelOf(snapshot.value.records);
    cdp = await window.context().newCDPSession(window);
    await cdp.send('DOM.enable');
    await cdp.send('DOM.getDocument', { depth: 0 });
  });

  /** The parts of the grid in the browser's own accessibility tree, by the id of their element. */
  async function treeById(): Promise<ReadonlyMap<string, Heard>> {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const byAxId = new Map(nodes.map((node) => [node.nodeId, node]));
    const attributesOf = async (
      node: (typeof nodes)[number] | undefined,
    ): Promise<ReadonlyMap<string, string>> => {
      if (node?.backendDOMNodeId === undefined) return new Map();
      const { node: dom } = await cdp.send('DOM.describeNode', { backendNodeId: node.backendDOMNodeId });
      const list = dom.attributes ?? [];
      return new Map(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? ''] as const] : [])));
    };
    const found = new Map<string, Heard>();
    for (const node of nodes) {
      const role = String(node.role?.value ?? '');
      if (node.ignored || !['gridcell', 'columnheader', 'rowheader', 'group'].includes(role)) continue;
      const own = await attributesOf(node);
      const id = own.get('id') ?? '';
      if (!id.startsWith('map-')) continue;
      let parent = node.parentId === undefined ? undefined : byAxId.get(node.parentId);
      while (parent && parent.role?.value !== 'row') {
        parent = parent.parentId === undefined ? undefined : byAxId.get(parent.parentId);
      }
      found.set(id, {
        role,
        name: String(node.name?.value ?? ''),
        row: Number((await attributesOf(parent)).get('aria-rowindex') ?? 0),
        column: Number(own.get('aria-colindex') ?? 0),
      });
    }
    return found;
  }

  /** The ids of what is in view: headers of columns and lanes that stand beside the grid's body. */
  const inView = (prefix: string): Promise<readonly string[]> =>
    window.locator(`[data-header^="${prefix} "]`).evaluateAll((headers) => {
      const body = document.querySelector('[data-map-body]')?.getBoundingClientRect();
      return headers
        .filter((header) => {
          const { left, right, top, bottom } = header.getBoundingClientRect();
          const inside = right > (body?.left ?? 0) && left < (body?.right ?? 0);
          return header.matches('[data-header^="lane "]')
            ? bottom > (body?.top ?? 0) && top < (body?.bottom ?? 0)
            : inside;
        })
        .map(({ id }) => id);
    });

  const nameOfEvidence = /, (?:empty|\d+ pieces? of evidence: .+)$/;
  /** What answers say is none of the records. */
  const nameOfMeasures = /, (?:empty|.+ from [\d,]+ (?:answers?|people|tickets?|comments?).*)$/;
  const namesWithout: Readonly<Record<string, RegExp>> = {
    evidence: nameOfEvidence,
    measures: nameOfMeasures,
  };

  test('is a grid that says how many rows and columns there are', async () => {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const grid = nodes.find(({ role }) => role?.value === 'grid');
    expect(grid?.name?.value).toBe('Map Buying the first desk online');
    const element = window.getByRole('grid');
    expect(Number(await element.getAttribute('aria-rowcount'))).toBe(model.lanes.length + 3);
    expect(Number(await element.getAttribute('aria-colcount'))).toBe(model.steps.length + 1);
  });

  test('has every phase, stage, step, lane, cell and card in view with its role, place and name', async () => {
    const tree = await treeById();
    const [stages, steps, lanes] = await Promise.all(['stage', 'step', 'lane'].map(inView));
    expect(Math.min(stages?.length ?? 0, steps?.length ?? 0, lanes?.length ?? 0)).toBeGreaterThan(1);
    for (const { id, name, column } of model.phases) {
      expect(tree.get(id), name).toEqual({ role: 'columnheader', name, row: 1, column });
    }
    for (const { id, name, column } of model.stages.filter((one) => stages?.includes(one.id))) {
      expect(tree.get(id), name).toEqual({ role: 'columnheader', name, row: 2, column });
    }
    for (const { id, name, column } of model.steps.filter((one) => steps?.includes(one.id))) {
      expect(tree.get(id), name).toEqual({ role: 'columnheader', name, row: 3, column });
    }
    for (const { id, name, row } of model.lanes.filter((one) => lanes?.includes(one.id))) {
      expect(tree.get(id), name).toEqual({ role: 'rowheader', name, row, column: 1 });
    }
    let cards = 0;
    for (const cell of model.cells.values()) {
      const isShown =
        lanes?.includes(model.lanes[cell.row - 4]?.id ?? '') && steps?.includes(`map-header-${cell.stepId}`);
      const heard = tree.get(cell.id);
      if (isShown)
        expect(heard, cell.name).toMatchObject({ role: 'gridcell', row: cell.row, column: cell.column });
      if (!heard) continue;
      const pattern = namesWithout[cell.kind];
      if (pattern) expect(heard.name).toMatch(pattern);
      else expect(heard.name).toBe(cell.name);
      for (const card of cell.cards) {
        const spoken = tree.get(card.id);
        if (!spoken) continue;
        expect(spoken).toMatchObject({ role: 'group', name: card.name, row: cell.row });
        cards += 1;
      }
    }
    expect(cards).toBeGreaterThan(8);
    // Nothing is announced that the project does not contain.
    const known = new Set([
      ...[...model.phases, ...model.stages, ...model.steps, ...model.lanes].map(({ id }) => id),
      ...[...model.cells.values()].flatMap((cell) => [cell.id, ...cell.cards.map(({ id }) => id)]),
    ]);
    expect([...tree.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  /** What has the keyboard: the grid's active descendant, once it is in the page. */
  const active = (): Promise<Heard & { readonly id: string }> =>
    window.evaluate(async () => {
      for (let frames = 0; frames < 90; frames += 1) {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        const element = document.getElementById(id);
        if (element) {
          const cell = element.closest('[aria-colindex]');
          return {
            id,
            role: element.getAttribute('role') ?? '',
            name: element.getAttribute('aria-label') ?? '',
            row: Number(element.closest('[role="row"]')?.getAttribute('aria-rowindex')),
            column: Number(cell?.getAttribute('aria-colindex')),
          };
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return { id: '', role: '', name: 'nothing', row: 0, column: 0 };
    });
  const press = async (key: string): Promise<Heard & { readonly id: string }> => {
    await window.keyboard.press(key);
    return active();
  };

  test('is walked by arrows through every cell and card, also those out of view', {
    timeout: 240_000,
  }, async () => {
    await window.getByRole('grid').focus();
    await window.keyboard.press('Escape');
    let at = await press('ArrowDown');
    for (let presses = 0; at.role !== 'columnheader' && presses < 3; presses += 1)
      at = await press('ControlOrMeta+ArrowUp');
    const toTheEnd = async (key: string): Promise<void> => {
      for (let before = ''; before !== at.id; at = await press(key)) before = at.id;
    };
    // One column downwards, the next one upwards.
    for (const [index, step] of model.steps.entries()) {
      const isDownwards = index % 2 === 0;
      const column = [...model.cells.values()].filter(({ stepId }) => step.id === `map-header-${stepId}`);
      const parts = column.flatMap((cell) =>
        (cell.cards.length > 0 ? cell.cards : [cell]).map((part) => ({ cell, part })),
      );
      const isHeader = {
        role: 'columnheader',
        name: step.name,
        row: 3,
        column: step.column,
      };
      if (index > 0) at = await press('ArrowRight');
      if (isDownwards) {
        expect(at, step.name).toMatchObject(isHeader);
        at = await press('ArrowDown');
      } else await toTheEnd('ArrowDown');
      for (const [place, { cell, part }] of (isDownwards ? parts : parts.toReversed()).entries()) {
        if (place > 0) at = await press(isDownwards ? 'ArrowDown' : 'ArrowUp');
        expect(at.id, `${part.name} of ${step.name}`).toBe(part.id);
        const pattern = namesWithout[cell.kind];
        if (pattern && part.id === cell.id) expect(at.name).toMatch(pattern);
        else expect(withoutQuote(at.name)).toBe(part.name);
        expect([at.row, at.column], part.name).toEqual([cell.row, cell.column]);
      }
      if (isDownwards) continue;
      at = await press('ControlOrMeta+ArrowUp');
      expect(at, step.name).toMatchObject(isHeader);
    }
    if (at.role !== 'columnheader') {
      await toTheEnd('ArrowUp');
      at = await press('ControlOrMeta+ArrowUp');
    }
    at = await press('ArrowUp');
    expect(at.name).toBe(model.stages.at(-1)?.name);
    for (const { name } of model.stages.slice(0, -1).toReversed()) {
      at = await press('ArrowLeft');
      expect(at).toMatchObject({ role: 'columnheader', name, row: 2 });
    }
    at = await press('ArrowUp');
    for (const { name } of model.phases) {
      expect(at).toMatchObject({ role: 'columnheader', name, row: 1 });
      at = await press('ArrowRight');
    }
    at = await press('Home');
    at = await press('ArrowDown');
    expect(at.name).toBe(model.stages[0]?.name);
    await press('ArrowDown');
    await press('ArrowDown');
    at = await press('ControlOrMeta+ArrowLeft');
    expect(at).toMatchObject({ role: 'rowheader', name: model.lanes[0]?.name, row: 4, column: 1 });
    for (const { name, row } of model.lanes.slice(1)) {
      at = await press('ArrowDown');
      expect(at).toMatchObject({ role: 'rowheader', name, row });
    }
  });

  test('says a stage’s new name in its cells', async () => {
    await window.locator('[data-header^="stage "]').first().dblclick();
    await window.getByRole('textbox', { name: 'Stage name' }).fill('Beginnings');
    await window.keyboard.press('Enter');
    await window
      .getByRole('gridcell', { name: /^Beginnings, / })
      .first()
      .waitFor();
    expect(await window.getByRole('gridcell', { name: /^Consideration, / }).count()).toBe(0);
    await window.keyboard.press('ControlOrMeta+Z');
    await window
      .getByRole('gridcell', { name: /^Consideration, / })
      .first()
      .waitFor();
  });

  test('seen whole as one picture, says in full where the keyboard is', async () => {
    await window.locator('[data-action="zoom-fit"]').click();
    await expect.poll(() => window.locator('[data-card-id]').count()).toBe(0);
    await window.getByRole('grid').focus();
    const cell = [...model.cells.values()].find(
      ({ kind, cards }) => kind === 'pain-points' && cards.length > 0,
    );
    await window.keyboard.press('Escape');
    let at = await press('ArrowDown');
    for (let presses = 0; at.row !== cell?.row && presses < 60; presses += 1) at = await press('ArrowDown');
    expect(at).toMatchObject({ role: 'gridcell', row: cell?.row });
    const said = [...model.cells.values()]
      .flatMap(({ cards, ...one }) => [one, ...cards])
      .map(({ name }) => name);
    expect(said).toContain(at.name);
    expect(app.problems).toEqual([]);
  });
});
