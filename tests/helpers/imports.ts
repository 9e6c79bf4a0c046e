import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The project's folder, with a separator at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One `import`, `export … from`, `import()`, `require()` or import type. */
export type Import = {
  /** As written. */
  readonly specifier: string;
  /** A path from the project's folder where it is relative, otherwise the package or Node module. */
  readonly target: string;
  readonly names: readonly string[];
  readonly line: number;
};

/** All files below a folder, as paths from the project's folder with forward slashes. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

export const isCode = (file: string): boolean => /\.(ts|tsx|mts|cts|js|mjs|cjs)$/.test(file);

export const readText = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The imports of a file of TypeScript. `file` is its path from the project's folder. */
export function importsOf(file: string, text: string): readonly Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const note = (node: ts.Node, specifier: string, names: readonly string[]): void => {
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    found.push({ specifier, target, names, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      note(node, node.moduleSpecifier.text, namesOf(node.importClause));
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      note(node, node.moduleSpecifier.text, ['*']);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) note(node, node.argument.literal.text, ['*']);
    } else if (ts.isCallExpression(node) && isImportCall(node)) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) note(node, argument.text, ['*']);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isImportCall = (node: ts.CallExpression): boolean =>
  node.expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(node.expression) && node.expression.text === 'require');

/** The names that are taken from the module; `*` where it is everything. */
function namesOf(clause: ts.ImportClause | undefined): readonly string[] {
  if (!clause) return [];
  const bindings = clause.namedBindings;
  const named = !bindings
    ? []
    : ts.isNamespaceImport(bindings)
      ? ['*']
      : bindings.elements.map((element) => (element.propertyName ?? element.name).text);
  return clause.name ? ['default', ...named] : named;
}
