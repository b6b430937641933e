/** The list of sample workbooks beside the page. */
import { z } from 'zod';

const SAMPLES = z.array(z.object({ file: z.string(), title: z.string(), titleEn: z.string() }));

export type Sample = z.infer<typeof SAMPLES>[number];

/** Empty where no samples were built beside this page. */
export async function listSamples(): Promise<Sample[]> {
  const answer = await fetch('samples/index.json');
  return answer.ok ? SAMPLES.parse(await answer.json()) : [];
}

export async function fetchSample({ file }: Sample): Promise<Uint8Array> {
  const answer = await fetch(`samples/${encodeURIComponent(file)}`);
  if (!answer.ok) throw new Error(`samples/${file}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
