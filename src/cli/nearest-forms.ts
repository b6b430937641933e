import { FORMS, type Form } from '../core';

/** How many changes of one sign lead from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
  }
  return row[b.length] ?? 0;
}

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
