import { GENERIC_FORM } from '../forms';
import type { Form } from '../forms/schema';
import { Titles } from '../read/fields/titles';

/** What tells the titles of tables apart from other lines. */
export const createTitles = (forms: readonly Form[]): Titles => new Titles([...forms, GENERIC_FORM]);
