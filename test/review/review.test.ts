import { describe, expect, it } from 'vitest';
import {
  fullWidth,
  official,
  shifted,
  spacers,
  together,
  unmergedBlank,
  unmergedRepeated,
  type Dress,
} from '../samples/dress';
import { review } from './review';

const DRESSES: readonly Dress[] = [
  official,
  together(unmergedBlank, shifted(3, 2)),
  spacers(2),
  fullWidth,
  unmergedRepeated,
];

describe.each(DRESSES.map((dress) => [dress.name, dress] as const))(
  'compared with a careful reviewer, in the dress %s',
  (_, dress) => {
    const { found, missed, falseErrors, broken } = review(dress);
    const share = (severity: string) => {
      const hit = found.filter((expected) => expected.severity === severity).length;
      return hit / (hit + missed.filter((expected) => expected.severity === severity).length);
    };

    it('the rules find every error and nearly every warning', () => {
      expect(share('error')).toBe(1);
      expect(share('warning')).toBeGreaterThanOrEqual(0.85);
    });

    it('the rules give no false error and no finding where there must be none', () => {
      expect(falseErrors).toEqual([]);
      expect(broken).toEqual([]);
    });
  },
);
