import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', 'src', 'renderer');

type Parsed = { readonly name: string; readonly source: ts.SourceFile };
const parsed = (endsWith: string): readonly Parsed[] =>
  readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(endsWith))
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      source: ts.createSourceFile(
        name,
        readFileSync(join(renderer, name), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
        ts.ScriptKind.TSX,
      ),
    }));

function each(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => each(child, see));
}

/** Names of the functions in a part of the code: those it calls, and those it hands on. */
function functionsIn(node: ts.Node): readonly string[] {
  const names: string[] = [];
  each(node, (one) => {
    if (ts.isIdentifier(one) && !ts.isPropertyAccessExpression(one.parent)) names.push(one.text);
  });
  return names;
}

/** What the actions of the list are made of: the functions that their `run` calls. */
function functionsOfActions(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, source } of parsed('.ts')) {
    if (!/^actions\/.*(-actions|select-cards)\.ts$/.test(name)) continue;
    const imported = new Set<string>();
    each(source, (node) => {
      if (ts.isImportSpecifier(node) || ts.isFunctionDeclaration(node)) imported.add(node.name?.text ?? '');
    });
    each(source, (node) => {
      if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'run') return;
      for (const one of functionsIn(node.initializer)) if (imported.has(one)) names.add(one);
    });
    // `onMap(zoomIn)` and its like make an action of a function.
    each(source, (node) => {
      if (!ts.isCallExpression(node) || !/^on(Map|Selection)$/.test(node.expression.getText())) return;
      for (const one of node.arguments.flatMap(functionsIn)) if (imported.has(one)) names.add(one);
    });
  }
  for (const general of ['runOrNotice', 'openDialog', 'askMainOrNotice', 't']) names.delete(general);
  return names;
}

/** Items that do more than the action of the same function: they link what they add to what is shown. */
const others: ReadonlySet<string> = new Set([
  'panels/inspector/EvidenceLinks.tsx: addEvidence',
  'panels/inspector/EvidenceLinks.tsx: pickAndAttachFiles',
]);

test('no item of a menu does what an action does without being its ActionItem, which shows its keys', () => {
  const ofActions = functionsOfActions();
  expect(ofActions).toContain('moveSelection');
  expect(ofActions).toContain('zoomFit');
  expect(ofActions).toContain('selectCardsOfLanes');
  expect(ofActions.size).toBeGreaterThan(40);
  const found: string[] = [];
  const written: string[] = [];
  let items = 0;
  for (const { name, source } of parsed('.tsx')) {
    each(source, (node) => {
      if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return;
      if (!/^Menu\.(\w*Item)$/.test(node.tagName.getText())) return;
      items += 1;
      if (name === 'ui/ActionItem.tsx') return;
      for (const attribute of node.attributes.properties) {
        if (!ts.isJsxAttribute(attribute)) continue;
        const what = attribute.name.getText();
        if (/^on[A-Z]/.test(what)) {
          const called = functionsIn(attribute).filter((one) => ofActions.has(one) || one === 'runAction');
          found.push(...called.map((one) => `${name}: ${one}`));
        }
        // Keys as a fixed text are wrong once somebody chose others.
        if (what === 'rightSection' && attribute.initializer && ts.isStringLiteral(attribute.initializer)) {
          written.push(`${name}: ${attribute.initializer.text}`);
        }
      }
    });
  }
  expect(items).toBeGreaterThan(12);
  expect(found.filter((one) => !others.has(one))).toEqual([]);
  expect(written).toEqual([]);
});
