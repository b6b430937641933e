import { distance } from 'fastest-levenshtein';
import { FORMS, type Form } from '../core';

/** 0 to 1: how much two words have in common. */
function likeness(a: string, b: string): number {
  const whole = Math.max(a.length, b.length, 1);
  const isPart = a.length >= 2 && (b.includes(a) || a.includes(b));
  return Math.max(1 - distance(a, b) / whole, isPart ? 0.7 + 0.3 * (Math.min(a.length, b.length) / whole) : 0);
}

/** The forms whose ids or names come nearest to what was typed, best first; three at most. */
export function nearestForms(typed: string): readonly Form[] {
  const word = typed.toLowerCase();
  return FORMS.map((form) => ({ form, like: Math.max(likeness(word, form.id), likeness(word, form.name['zh-CN'])) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, 3)
    .map(({ form }) => form);
}
