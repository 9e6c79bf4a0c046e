import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export type FoundText = { readonly text: string; readonly place: string };

export type FoundTexts = {
  /** The arguments of `t` and `phrase`. */
  readonly said: readonly FoundText[];
  /** What reads like a text for people and is not. */
  readonly loose: readonly FoundText[];
};

/** Folders whose words are no words of the window: the command line, the sample's own content, SQL, what files of survey tools hold. */
const otherWords = [
  'src/main/cli/',
  'src/main/preload.ts',
  'src/host/database/tables/',
  'src/host/database/migrations/',
  'src/shared/feedback/words/',
  'src/shared/feedback/layouts/',
  // Names of styles, which Word knows in English.
  'src/shared/exports/documents/docx/styles.ts',
  // Keys of PDF.
  'src/main/export/pdf-file/',
  'src/shared/masking/names/generic-words.ts',
  'src/shared/tone/function-words.ts',
  'src/shared/tone/english-weights.ts',
  'src/shared/tone/features.ts',
  'src/shared/sample/',
  'src/shared/language/',
];

/** What reads like a text and is for programs only, by file: answers of the inner server, keys of PDF, SQL. */
const forPrograms: Readonly<Record<string, readonly string[]>> = {
  'src/main/export/page/waiting-page.ts': ['Throughline export'],
  'src/main/export/formats/finish-pdf.ts': ['First', 'Next', 'Outlines', 'Version', 'Chromium and pdf-lib'],
  'src/main/export/accessible/complete-structure.ts': ['Nums', 'Tabs', 'Contents', 'Dest'],
  'src/main/export/accessible/fonts.ts': ['Font', 'Subtype'],
  'src/main/export/accessible/mark-artifacts.ts': ['Filter', 'Contents'],
  'src/main/export/accessible/metadata.ts': ['Metadata'],
  'src/main/export/accessible/structure-elements.ts': ['Obj'],
  'src/main/export/formats/place-pieces.ts': ['Drawing', 'Artifact'],
  'src/main/export/index.ts': ['Throughline {}'],
  'src/main/export/page/page-server.ts': ['Not found', 'Not understood', 'Refused'],
  'src/main/platform/addresses.ts': ["img-src 'self' blob: data:"],
  'src/main/platform/app-protocol.ts': ['Not found'],
  'src/main/platform/chromium-switches.ts': ['Translate', 'MAP * ~NOTFOUND, EXCLUDE {}', 'MAP * ~NOTFOUND'],
  'src/main/hosts/host-process.ts': ['Throughline project'],
  'src/renderer/session/actions/press.ts': ['Left', 'Right', 'Down', 'Esc'],
  'src/renderer/app/theme.ts': ["'Inter Variable', Inter, system-ui, sans-serif"],
  'src/renderer/map/gestures/evidence-drop.ts': ['Files'],
  'src/renderer/dialogs/map-keys.ts': ['Left', 'Right', 'Down', 'Esc'],
  'src/shared/actions/keys.ts': ['Left', 'Right', 'Down', 'Esc'],
  'src/shared/exports/documents/docx/body-xml.ts': [' PAGEREF {} \\h '],
  'src/shared/exports/documents/html/blocks.ts': ['noopener noreferrer'],
  'src/shared/exports/documents/html/card.ts': ['piece soft'],
  'src/shared/exports/documents/html/list-table.ts': ['plain list-table'],
  'src/shared/exports/documents/html/page.ts': ['soft none', 'soft keys'],
  'src/shared/scene/fonts.ts': ['Roboto', 'Arial'],
};

/** Finds every text in `src`, by the syntax of the files. */
export function findTexts(root: string): FoundTexts {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .filter((file) => !otherWords.some((start) => file.startsWith(start)));
  const found = files.map((file) => textsOf(file, readFileSync(join(root, file), 'utf8')));
  return { said: found.flatMap(({ said }) => said), loose: found.flatMap(({ loose }) => loose) };
}

/** The texts of one file. */
export function textsOf(file: string, source: string): FoundTexts {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const said: FoundText[] = [];
  const loose: FoundText[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null) {
      const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const found = { text, place: `${relative('.', file)}:${line}` };
      if (isSaid(node)) said.push(found);
      else if (isProse(text, node) && !isForMachines(node) && !forPrograms[file]?.includes(text))
        loose.push(found);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return { said, loose };
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
  return ts.isJsxText(node) ? node.text.trim() : null;
}

/** Given to `t` or `phrase`, also by way of `a ? … : …`. */
function isSaid(node: ts.Node): boolean {
  let inner = node;
  let outer = node.parent;
  while (
    ts.isParenthesizedExpression(outer) ||
    (ts.isConditionalExpression(outer) && outer.condition !== inner)
  ) {
    inner = outer;
    outer = outer.parent;
  }
  return (
    ts.isCallExpression(outer) &&
    ts.isIdentifier(outer.expression) &&
    (outer.expression.text === 't' || outer.expression.text === 'phrase') &&
    outer.arguments[0] === inner
  );
}

/** Names of keys, of events and of things that are called the same in every language. */
const names =
  /^(Enter|Escape|Tab|Delete|Backspace|Home|End|Space|Shift|Control|Ctrl|Alt|AltGraph|Meta|Dead|Process|Unidentified|ContextMenu|Arrow\w+|Page\w+|CmdOrCtrl|Cmd|Inter|Throughline|Text|Title|Author|Software|Description|Document)$/;
const style =
  /\b(?:var|calc|rgba?|translate|scale|rotate|url|blur|cubic-bezier|minmax|repeat)\(|\d(?:px|ms|em|fr)\b/;

const sql =
  /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|JOIN|EXISTS|LIKE|CASE WHEN|ORDER BY|IS NULL|LIMIT|PRAGMA)\b|^SQLite format/;
const sheet = /\{[^}]*:[^}]*\}/;

/** Words one after another, a word with a capital, or any letters where only people look. */
function isProse(text: string, node: ts.Node): boolean {
  if (ts.isJsxText(node)) return text !== 'Throughline' && /\p{L}/u.test(text.replaceAll(/&\w+;/g, ''));
  if (isShownAttribute(node)) return /\p{L}/u.test(text.replaceAll('{}', ''));
  if (names.test(text) || style.test(text) || sql.test(text) || sheet.test(text)) return false;
  return (
    /^[A-Z][a-z]{2,}…?$/.test(text) || /(?:^|[\s“(])[A-Za-z’]+[,:;.…”)]* +(?:[a-z]{2,}|\{\}|“)/.test(text)
  );
}

const shownAttributes = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'hint',
  'description',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);

const isShownAttribute = ({ parent }: ts.Node): boolean =>
  ts.isJsxAttribute(parent) && shownAttributes.has(parent.name.getText());

const attributesForMachines =
  /^(className|class|key|role|id|href|d|type|style|transform|rel|data-.*|fontFamily)$/;
const callsForMachines =
  /^(?:console\.\w+|reportBug|reportError|logInfo|logError|log|exec|prepare|querySelector(?:All)?|closest|matches|matchMedia|addEventListener|removeEventListener|describe|startsWith|endsWith|includes|split|join|replace|replaceAll|RegExp)$/;

/** What no person reads: imports, types, exceptions, the log, comparisons, names of properties, styles. */
function isForMachines(node: ts.Node): boolean {
  for (let inner = node, outer = node.parent; ; inner = outer, outer = outer.parent) {
    if (ts.isImportDeclaration(outer) || ts.isExportDeclaration(outer) || ts.isTypeNode(outer)) return true;
    if (ts.isNewExpression(outer) && /(?:Error|Set|RegExp|URL|Worker)$/.test(outer.expression.getText()))
      return true;
    if (ts.isCaseClause(outer) || ts.isTaggedTemplateExpression(outer)) return true;
    if (ts.isPropertyAssignment(outer) && outer.name === inner) return true;
    if (ts.isElementAccessExpression(outer) && outer.argumentExpression === inner) return true;
    if (ts.isBinaryExpression(outer) && /^[!=]==?$/.test(outer.operatorToken.getText())) return true;
    if (ts.isJsxAttribute(outer)) return attributesForMachines.test(outer.name.getText());
    if (ts.isCallExpression(outer) && outer.expression !== inner) {
      const called = outer.expression.getText().replace(/^.*[.?]/, '');
      if (callsForMachines.test(called) || callsForMachines.test(outer.expression.getText())) return true;
    }
    if (ts.isStatement(outer) || ts.isSourceFile(outer) || ts.isFunctionLike(outer)) return false;
  }
}
