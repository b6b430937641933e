/** The pane's words for the pages' own HTML, so that they too have one home (src/words/pane.ts). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export async function readPaneWords() {
  const file = fileURLToPath(new URL('../src/words/pane.ts', import.meta.url));
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  const { paneWords } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return paneWords;
}
