import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { placeProof } from '../../../../src/shared/graphs/proof/place-proof.ts';
import { proofContents } from '../../../../src/shared/graphs/proof/proof-content.ts';
import { type ProofChoice, proofGraph } from '../../../../src/shared/graphs/proof/proof-graph.ts';
import { createProofScene } from '../../../../src/shared/graphs/proof/proof-scene.ts';
import { edgeLook } from '../../../../src/shared/graphs/proof/edge-shapes.ts';
import { speak } from '../../../../src/shared/language/translate.ts';
import type { ProjectRecords } from '../../../../src/shared/model/records.ts';
import { sceneHeadings } from '../../../../src/shared/scene/scene-to-html.ts';
import { sceneToSvg } from '../../../../src/shared/scene/scene-to-svg.ts';
import type { Scene, Shape } from '../../../../src/shared/scene/shape.ts';
import { darkTheme, lightTheme, type Theme } from '../../../../src/shared/scene/theme.ts';
import type { MapView } from '../../../../src/shared/layout/view.ts';
import { anyRecords, viewOf as anyViewOf } from '../../../helpers/any-map.ts';
import { contrast } from '../../../helpers/contrast.ts';
import { sampleRecords, sampleView } from '../../../helpers/sample-records.ts';
import { scenePage } from '../../../helpers/scene-page.ts';
import { tableMeasure } from '../../../helpers/table-measure.ts';
import { recordsOf, viewOf } from './proof-records.ts';

afterEach(() => speak('en'));

type Asked = ProofChoice & { readonly theme?: Theme };
function draw(view: MapView, records: ProjectRecords, { theme = lightTheme, ...choice }: Asked = {}): Scene {
  const graph = proofGraph(view, records, choice);
  const contents = proofContents(graph, tableMeasure);
  return createProofScene({
    graph,
    contents,
    placed: placeProof(graph, contents),
    theme,
    measure: tableMeasure,
    view,
    titleBlock: true,
    legend: true,
    date: '2026-06-01',
    projectName: 'Project',
  });
}

type TextShape = Extract<Shape, { readonly kind: 'text' }>;
const textsIn = ({ shapes }: Scene): readonly TextShape[] =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');
const saidIn = (scene: Scene): string =>
  textsIn(scene)
    .map(({ lines }) => lines.join(' '))
    .join('\n');

const claims = recordsOf({
  opportunities: ['o1', 'o2', 'o3'],
  pains: ['p1', 'p2', 'p3'],
  pieces: [{ id: 'e1' }, { id: 'e2' }],
  answers: [
    ['o1', 'p2'],
    ['o1', 'p1'],
    ['o2', 'p1'],
  ],
  links: [
    ['p1', 'e1'],
    ['p2', 'e2', 'contradicts'],
    ['o2', 'e2', 'contradicts'],
  ],
});

describe('the drawing of a proof', () => {
  it('says title, columns, every card and piece, what stands out and what the lines mean', () => {
    const said = saidIn(draw(viewOf(claims), claims));
    for (const text of [
      'Project',
      'Proof',
      '3 opportunities',
      '2 pain points that nothing supports',
      'Opportunities',
      'Pain points',
      'Evidence',
      'Sources',
      'Title of o1',
      'Title of p3',
      'Piece e2',
      'Source of e1',
      'Nothing supports it',
      'No opportunity addresses it',
      'Addresses no pain point',
      'Contradicts a claim',
      'Supported by evidence',
      'Contradicted by evidence',
    ]) {
      expect(said.split('\n').join(' ')).toContain(text);
    }
  });

  it('is read as its outline: cards are headings below those they prove', () => {
    const scene = draw(viewOf(claims), claims);
    expect(sceneHeadings(scene)).toEqual([
      'Map · Proof',
      'Title of o1',
      'Title of p1',
      'Title of p2',
      'Title of o2',
      'Title of p3',
      'Title of o3',
    ]);
    const page = scenePage(scene, { resolveImage: () => null });
    const tags = [...page.matchAll(/<(h\d)[^>]*>Title of (\w\d)/g)].map(([, tag, id]) => `${tag} ${id}`);
    expect(tags).toEqual(['h2 o1', 'h3 p1', 'h3 p2', 'h2 o2', 'h2 p3', 'h2 o3']);
    const order = ['Title of p1', 'Piece e1', 'Source of e1', 'Title of p2', 'Piece e2'].map((text) =>
      page.indexOf(`>${text}<`),
    );
    expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true);
  });

  it('says of every line what it joins, and marks what contradicts not by colour alone', () => {
    const svg = sceneToSvg(draw(viewOf(claims), claims), { resolveImage: () => null });
    for (const words of [
      'Title of o1 addresses Title of p1',
      'Piece e1 supports Title of p1',
      'Piece e2 contradicts Title of p2',
      'Piece e1 comes from Source of e1',
    ]) {
      expect(svg).toContain(`<title>${words}</title>`);
    }
    expect(edgeLook('contradicts', lightTheme).dash).not.toBeNull();
    expect(edgeLook('supports', lightTheme).dash).toBeNull();
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(3);
  });

  it('shows nothing of confidential evidence but that it is there', () => {
    const records = recordsOf({
      pains: ['p1'],
      pieces: [
        {
          id: 'e1',
          title: 'Hush',
          text: 'Hush',
          source: 'Hush',
          link: 'https://hush.example',
          confidentiality: 'confidential',
        },
      ],
      links: [['p1', 'e1']],
    });
    const svg = sceneToSvg(draw(viewOf(records), records), { resolveImage: () => null });
    expect(svg).toContain('Confidential');
    expect(svg).not.toMatch(/hush/i);
  });

  it('keeps every text and box on the paper, whatever the file holds', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const scene = draw(anyViewOf(records), records);
        for (const shape of scene.shapes) {
          if (shape.kind !== 'text' && shape.kind !== 'box') continue;
          const height = shape.kind === 'box' ? shape.height : shape.lines.length * shape.style.lineHeight;
          expect(shape.x).toBeGreaterThanOrEqual(0);
          expect(shape.y).toBeGreaterThanOrEqual(0);
          expect(shape.x + shape.width).toBeLessThanOrEqual(scene.width + 0.01);
          expect(shape.y + height).toBeLessThanOrEqual(scene.height + 0.01);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says in a sentence that there is nothing to show', () => {
    const blank = recordsOf({});
    const empty = draw(viewOf(blank), blank);
    expect(saidIn(empty)).toContain('This map has no pain points and no opportunities yet.');
    expect(saidIn(empty)).not.toContain('Sources');
    const gone = draw(viewOf(claims), claims, { cardId: 'gone' });
    expect(saidIn(gone)).toContain('Only a pain point or an opportunity on this map has a proof of its own.');
    const alone = recordsOf({ pains: ['p1'] });
    const bare = saidIn(draw(viewOf(alone), alone));
    for (const text of ['No opportunities', 'No evidence is linked.']) expect(bare).toContain(text);
  });

  it('is of one card alone where that is chosen', () => {
    const scene = draw(viewOf(claims), claims, { cardId: 'o2' });
    expect(scene.title).toBe('Map · Proof of “Title of o2”');
    expect(saidIn(scene)).not.toContain('Title of o1');
  });

  it('is written in German', async () => {
    const records = sampleRecords();
    await speak('de');
    const said = saidIn(draw(sampleView(records), records));
    for (const text of [
      'Nachweis',
      'Chancen',
      'Belege',
      'Quellen',
      'Durch nichts belegt',
      'Von keiner Chance aufgegriffen',
    ]) {
      expect(said).toContain(text);
    }
    expect(said).not.toMatch(/Opportunit|Nothing supports|Evidence|Sources|Proof/);
  });

  it.each([lightTheme, darkTheme])('has readable texts and lines to be seen in the $name theme', (theme) => {
    for (const kind of ['answers', 'supports', 'contradicts', 'context', 'comes-from'] as const) {
      expect(contrast(edgeLook(kind, theme).stroke, theme.paper)).toBeGreaterThanOrEqual(3);
    }
    const scene = draw(viewOf(claims), claims, { theme });
    const groundOf = (text: TextShape): string => {
      const boxes = scene.shapes
        .slice(0, scene.shapes.indexOf(text))
        .filter((shape) => shape.kind === 'box')
        .filter(
          ({ x, y, width, height }) =>
            x <= text.x && text.x < x + width && y <= text.y && text.y + text.style.lineHeight <= y + height,
        );
      return boxes.findLast(({ fill }) => fill !== null)?.fill ?? theme.paper;
    };
    const marks = textsIn(scene).filter(({ lines }) =>
      /supports it|addresses it|no pain|a claim/.test(lines.join(' ')),
    );
    expect(marks.length).toBeGreaterThanOrEqual(4);
    for (const text of marks) expect(contrast(text.colour, groundOf(text))).toBeGreaterThanOrEqual(4.5);
  });
});
