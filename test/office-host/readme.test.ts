/** The sample in the README is code that runs. */
import { expect, it } from 'vitest';
import { sampleOf } from '../support/readme-sample';

interface Sample {
  readonly sumOfTwo: () => Promise<unknown>;
}

it('works on a workbook as the README shows it', async () => {
  const { sumOfTwo } = (await sampleOf('src/office-host/README.md')) as Sample;
  expect(await sumOfTwo()).toEqual({ values: [[42]], batches: 1, missing: [] });
});
