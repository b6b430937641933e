/** The words of a catalogue for the pages' own HTML, so that they too have one home (src/words). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What the catalogue `src/words/<name>.ts`, which must import nothing but types, exports. */
export async function readWords(name) {
  const file = fileURLToPath(new URL(`../src/words/${name}.ts`, import.meta.url));
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}
