import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A source file: its path below the root, the files below the root that it imports, and its length in lines. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly string[];
  readonly lines: number;
}

/** Reads every TypeScript file below `root`. Imports of types count like any other; packages, styles and data do not. */
export function readSources(root: string): SourceFile[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && statSync(path.join(root, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  const known = new Set(names);
  return names.map((name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    const imports = specifiersIn(name, text)
      .map((specifier) => resolve(name, specifier, known))
      .filter((target) => target !== undefined);
    return { path: name, imports: [...new Set(imports)].sort(), lines: text.split('\n').length - 1 };
  });
}

/** What a file names in `import`, `export … from`, `import(…)` and `import('…')` as a type. */
function specifiersIn(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, false));
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return undefined;
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`].find((candidate) =>
    known.has(candidate),
  );
}
