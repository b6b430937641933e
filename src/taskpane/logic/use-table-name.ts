import { useCallback } from 'react';
import type { TableRef } from '../../core';
import { tableTitle } from '../../words/describe';
import { usePorts, useWords } from '../ports';

/** A table by its sheet and its title; by one of them where that says both. */
export function useTableName(): (table: TableRef) => string {
  const { place } = useWords();
  const { locale } = usePorts();
  return useCallback(
    (table) => {
      const { sheetName } = table;
      const name = tableTitle(table, locale);
      return sheetName.includes(name) ? sheetName : place(sheetName, name);
    },
    [place, locale],
  );
}
