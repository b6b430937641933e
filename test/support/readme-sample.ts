import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs the code sample of a README exactly as written. Its imports are relative to the top of the repository.
 * @returns what the sample exports
 */
export async function sampleOf(readme: string): Promise<unknown> {
  const sample = /```ts\n([\s\S]*?)```/.exec(readFileSync(readme, 'utf8'))?.[1];
  if (sample === undefined) throw new Error(`${readme} has no sample.`);
  mkdirSync('test/output', { recursive: true });
  const folder = mkdtempSync('test/output/readme-');
  try {
    const file = path.resolve(folder, 'sample.ts');
    writeFileSync(file, sample.replaceAll("from './", `from '${path.relative(folder, '.')}/`));
    const exported: unknown = await import(file);
    return exported;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
