import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { createTestIds, run, startRecords } from '../../helpers/records.ts';

export type TestMap = {
  readonly records: ProjectRecords;
  readonly mapId: string;
  readonly stageIds: readonly string[];
};

/** Texts that must be found in every export, one or more a language. */
export const languageTexts = {
  German: 'Lieferzeit für Größe XL ungewiß – „übermorgen“?',
  Chinese: '没有足够的产品信息，无法放心购买',
  Japanese: '商品の詳しい情報が足りないため、安心して購入できません。',
  Thai: 'ลูกค้าไม่มั่นใจในคุณภาพของสินค้า',
  Arabic: 'لا توجد معلومات كافية عن المنتج',
  Hebrew: 'אין מספיק מידע על המוצר',
  Greek: 'Δεν υπάρχουν αρκετές πληροφορίες',
  Russian: 'Недостаточно сведений о товаре',
  Emoji: 'Happy with it 😀 👩‍💻 🇩🇪 ⭐',
  Mixed: 'Widget (网站) שלום 2.0 & <b>not bold</b> "quoted"',
  Vietnamese: 'Khách hàng không đủ thông tin',
} as const;

/** Three stages, six steps; a card in each language, an emotion curve, arrows, a picture card and long words. */
export function languagesMap(): TestMap {
  const id = createTestIds();
  const mapId = id();
  const stages = ['Erwägung', '評価', 'Kauf & Lieferung'].map((name, index) => ({
    id: id(),
    name,
    phase: (['Pre-purchase', 'Purchase', 'Post-purchase'] as const)[index]!,
    hue: (['iris', 'teal', 'rose'] as const)[index]!,
    steps: [
      { id: id(), name: `${name} 1`, momentOfTruth: index === 1 },
      { id: id(), name: `${name} 2` },
    ],
  }));
  const lanes = (['actions', 'touchpoints', 'emotion', 'pain-points', 'images'] as const).map((kind) => ({
    id: id(),
    kind,
  }));
  const stepIds = stages.flatMap((stage) => stage.steps.map((step) => step.id));
  const [actions, touchpoints, , pains] = lanes.map((lane) => lane.id);
  const texts = Object.values(languageTexts);
  const cards = texts.map(
    (text, index): CommandCall => ({
      command: 'add-card',
      input: {
        id: id(),
        laneId: [actions!, touchpoints!, pains!][index % 3]!,
        stepId: stepIds[index % stepIds.length]!,
        title: text,
        body: `${text} – ${text}`,
        ...(index % 3 === 2 ? { severity: index % 5 } : {}),
      },
    }),
  );
  const personaId = id();
  const { records } = run(
    startRecords(),
    {
      command: 'add-map',
      input: {
        id: mapId,
        name: 'Kundenreise 旅程',
        scenario: 'Ein Schreibtisch wird gekauft',
        stages,
        lanes,
      },
    },
    ...cards,
    { command: 'add-persona', input: { id: personaId, name: 'Jörg Müller' } },
    { command: 'link-persona', input: { personaId, targetKind: 'map', targetId: mapId } },
    ...stepIds.map(
      (stepId, index): CommandCall => ({
        command: 'set-emotion',
        input: { stepId, personaId, value: [1, 2, -1.5, 0, 1, 2][index]! },
      }),
    ),
  );
  return { records, mapId, stageIds: stages.map((stage) => stage.id) };
}

/** The last words of the longest text of `crowdedMap`. */
export const LAST_WORDS = 'the very end of it';

/** A map of nothing but one lane and one step. */
export function bareMap(): TestMap {
  const id = createTestIds(2_000_000);
  const [mapId, stageId] = [id(), id()];
  const { records } = run(startRecords(), {
    command: 'add-map',
    input: {
      id: mapId,
      name: '',
      stages: [{ id: stageId, name: '', phase: 'Purchase', hue: 'iris', steps: [{ id: id(), name: '' }] }],
      lanes: [{ id: id(), kind: 'actions' }],
    },
  });
  return { records, mapId, stageIds: [stageId] };
}

/** Sixty stages written from right to left, with the longest title and text that a card can have on it. */
export function crowdedMap(): TestMap {
  const id = createTestIds(3_000_000);
  const mapId = id();
  const stages = Array.from({ length: 60 }, (_, at) => ({
    id: id(),
    name: `مرحلة ${at + 1}`,
    phase: 'Pre-purchase' as const,
    hue: 'teal' as const,
    steps: [{ id: id(), name: `שלב ${at + 1}` }],
  }));
  const lanes = (['touchpoints', 'emotion', 'pain-points'] as const).map((kind) => ({ id: id(), kind }));
  const card = (lane: number, title: string, body: string): CommandCall => ({
    command: 'add-card',
    input: { id: id(), laneId: lanes[lane]!.id, stepId: stages[lane * 20]!.steps[0]!.id, title, body },
  });
  const { records } = run(
    startRecords(),
    { command: 'add-map', input: { id: mapId, name: 'رحلة العميل', stages, lanes } },
    card(0, 'لا توجد معلومات كافية', `${'كلمة word 词 '.repeat(1_600)}${LAST_WORDS}`),
    card(2, 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(47), ''),
  );
  return { records, mapId, stageIds: stages.map((stage) => stage.id) };
}

/** Width of a column, px: too narrow for two cards side by side, so that many make a high map. */
const COLUMN = 240;

/** A map of many columns and cards, each with a number of its own. */
export function wideMap(stepCount: number, cardsACell: number): TestMap {
  const id = createTestIds(1_000_000);
  const mapId = id();
  const perStage = Math.ceil(stepCount / 5);
  const stages = ['One', 'Two', 'Three', 'Four', 'Five'].map((name, index) => ({
    id: id(),
    name: `Stage ${name}`,
    phase: (['Pre-purchase', 'Pre-purchase', 'Pre-purchase', 'Purchase', 'Post-purchase'] as const)[index]!,
    hue: (['iris', 'azure', 'teal', 'amber', 'rose'] as const)[index]!,
    steps: Array.from(
      { length: Math.max(1, Math.min(perStage, stepCount - index * perStage)) },
      (_, step) => ({ id: id(), name: `Step ${index * perStage + step + 1}` }),
    ),
  }));
  const kinds = ['actions', 'touchpoints', 'thoughts', 'pain-points', 'opportunities'] as const;
  const lanes = kinds.map((kind) => ({ id: id(), kind }));
  const cards: CommandCall[] = [];
  const steps = stages.flatMap((stage) => stage.steps);
  for (const step of steps) {
    for (const lane of lanes) {
      for (let index = 0; index < cardsACell; index += 1) {
        const number = cards.length + 1;
        cards.push({
          command: 'add-card',
          input: {
            id: id(),
            laneId: lane.id,
            stepId: step.id,
            title: `Card ${number}`,
            body: 'Price is unclear until the last page of the checkout, so many leave '.repeat(
              1 + (number % 4),
            ),
            ...(lane.kind === 'pain-points' ? { severity: number % 5 } : {}),
          },
        });
      }
    }
  }
  const { records } = run(
    startRecords(),
    { command: 'add-map', input: { density: 'comfortable', id: mapId, name: 'Wide map', stages, lanes } },
    ...steps.map(
      (step): CommandCall => ({ command: 'edit-step', input: { stepId: step.id, width: COLUMN } }),
    ),
    ...cards,
  );
  return { records, mapId, stageIds: stages.map((stage) => stage.id) };
}

/** A map with one image card a picture. */
export function pictureMap(pictures: readonly string[]): TestMap {
  const id = createTestIds(2_000_000);
  const mapId = id();
  const stageId = id();
  const stepId = id();
  const laneId = id();
  const { records } = run(
    startRecords(),
    {
      command: 'add-map',
      input: {
        id: mapId,
        name: 'Pictures',
        stages: [
          {
            id: stageId,
            name: 'Stage',
            phase: 'Purchase',
            hue: 'teal',
            steps: [{ id: stepId, name: 'Step' }],
          },
        ],
        lanes: [{ id: laneId, kind: 'images' }],
      },
    },
    ...pictures.flatMap((sha256, index): readonly CommandCall[] => {
      const cardId = id();
      return [
        { command: 'add-card', input: { id: cardId, laneId, stepId, title: `Picture ${index + 1}` } },
        {
          command: 'add-attachment',
          input: {
            ownerKind: 'card',
            ownerId: cardId,
            sha256,
            name: `picture-${index + 1}.png`,
            mediaType: 'image/png',
            size: 100,
          },
        },
      ];
    }),
  );
  return { records, mapId, stageIds: [stageId] };
}
