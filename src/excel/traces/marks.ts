import type { Finding } from './kind';

/** Marks, by rule; they are removed by `unmark`, which the pane's session knows of. */
export const MARKS: Finding = {
  async find(survey) {
    const { own } = await survey.marks();
    const rules = survey.sheets.flatMap(({ id, name }) => {
      const found = own.get(id);
      return found ? [{ id, name, count: found.ids.length + found.unread.length, isSure: found.isSure }] : [];
    });
    return {
      places: rules
        .filter(({ count }) => count > 0)
        .map(({ id, name, count }) => ({ sheetId: id, sheetName: name, count })),
      unseen: rules
        .filter(({ isSure }) => !isSure)
        .map(({ name }) => ({ sheetName: name, reason: 'marks-unreadable' as const })),
    };
  },
};
