import { FORMS, GENERIC_FORM, type Form } from '../../src/core';

/** @throws Error for an id nobody declared */
export function formOf(id: string): Form {
  const form = [...FORMS, GENERIC_FORM].find((candidate) => candidate.id === id);
  if (!form) throw new Error(`There is no form ${id}.`);
  return form;
}
