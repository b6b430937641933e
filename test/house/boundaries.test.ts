import { ESLint, type Linter } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// What is asked here needs no types, and making them for each snippet costs half a minute.
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config });

async function complaints(filePath: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

const BOUNDARY = 'boundaries/dependencies';

describe('the folders of src', { timeout: 60_000 }, () => {
  it.each([
    ['a floor of the core imports a higher one', 'src/core/language/money.ts', "export type { Form } from '../forms';"],
    ['types count too', 'src/core/model/finding.ts', "export type { Table } from '../read';"],
    ['a floor comes back through the door', 'src/core/rules/T01.ts', "export { FORMS } from '../index';"],
    [
      'the language of forms uses a package it does not need',
      'src/core/forms/keys.ts',
      "export { Decimal } from 'decimal.js';",
    ],
    ['the pane reaches past the door', 'src/taskpane/ports.ts', "export { RULES } from '../core/rules';"],
    ['the core imports the words', 'src/core/rules/T01.ts', "export { cliWords } from '../../words/cli';"],
    ['the words reach past the door', 'src/words/describe.ts', "export { ruleOf } from '../core/rules';"],
    ['core imports an upper folder', 'src/core/index.ts', "export * from '../excel/index';"],
    ['core imports one lazily', 'src/core/index.ts', "export const later = () => import('../excel/index');"],
    ['core imports Node', 'src/core/index.ts', "export { readFileSync } from 'node:fs';"],
    ['core imports a package it does not need', 'src/core/read/table.ts', "export { readXlsx } from 'hucre';"],
    ['a component imports the adapter', 'src/taskpane/ports.ts', "export * from '../excel/index';"],
    ['the pane imports the workbench', 'src/taskpane/mount.tsx', "export * from '../workbench/page';"],
    ['the files import a form', 'src/files/xlsx/open.ts', "export { FORMS } from '../../core';"],
    ['the files import the office host', 'src/files/xlsx/open.ts', "export * from '../../office-host/host';"],
    ['the files import Univer', 'src/files/xlsx/open.ts', "export { Univer } from '@univerjs/core';"],
    ['the office host imports a form', 'src/office-host/host.ts', "export { FORMS } from '../core';"],
    ['the office host reaches past geometry', 'src/office-host/host.ts', "export * from '../core/model/geometry';"],
    ['the office host imports the adapter', 'src/office-host/host.ts', "export * from '../excel/index';"],
    ['the office host imports the page', 'src/office-host/host.ts', "export * from '../workbench/page';"],
    ['the pane imports the office host', 'src/taskpane/ports.ts', "export * from '../office-host/host';"],
    ['the commands import the pane', 'src/commands/index.ts', "export * from '../taskpane/ports';"],
    ['the commands import React', 'src/commands/index.ts', "export { useState } from 'react';"],
  ])('%s: refused', async (_what, file, code) => {
    expect(await complaints(file, code)).toContain(BOUNDARY);
  });

  it.each([
    ['a floor imports lower ones', 'src/core/rules/T01.ts', "export { FORMS } from '../forms';"],
    ['the door imports every floor', 'src/core/index.ts', "export { RULES } from './rules';"],
    ['the language of forms imports zod', 'src/core/forms/schema.ts', "export { z } from 'zod';"],
    ['the words import the door', 'src/words/describe.ts', "export { ruleOf } from '../core';"],
    [
      'the office host imports geometry, files and Univer',
      'src/office-host/host.ts',
      "export { toA1 } from '../core/geometry';\nexport * from '../files/workbook/record';\nexport { Univer } from '@univerjs/core';",
    ],
    ['the files import geometry', 'src/files/xlsx/open.ts', "export { toA1 } from '../../core/geometry';"],
    ['the command line imports the files', 'src/cli/main.ts', "export { openXlsx } from '../files/xlsx/open';"],
    ['the pane imports the files', 'src/taskpane/ports.ts', "export { openXlsx } from '../files/xlsx/open';"],
    [
      'the workbench imports the core, files and the office host',
      'src/workbench/page.ts',
      "export { FORMS } from '../core';\nexport { openXlsx } from '../files/xlsx/open';\nexport * from '../office-host/host';",
    ],
    ["the pane's entry imports the core", 'src/taskpane/mount.tsx', "export { toA1 } from '../core';"],
  ])('%s: allowed', async (_what, file, code) => {
    expect(await complaints(file, code)).not.toContain(BOUNDARY);
  });
});

it.each(['src/office-host', 'src/files'])('%s never speaks of the product', (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|md)$/.test(name));
  expect(files.length).toBeGreaterThan(10);
  const speaking = files.filter((name) => /jixiao|绩效|finding/i.test(readFileSync(join(folder, name), 'utf8')));
  expect(speaking).toEqual([]);
});

describe('globals', { timeout: 60_000 }, () => {
  it.each([
    ['the page', 'export const title: string = document.title;', 'no-restricted-globals'],
    ['Excel', 'export const context = Excel.createWorkbook;', 'no-restricted-globals'],
    ['a type of Excel', 'export type Cells = Excel.Range;', 'no-restricted-syntax'],
  ])('the core may not name %s', async (_what, code, rule) => {
    expect(await complaints('src/core/index.ts', code)).toContain(rule);
  });

  it('a component may not name Office', async () => {
    expect(await complaints('src/taskpane/ports.ts', 'export const ready = Office.onReady;')).toContain(
      'no-restricted-globals',
    );
  });

  it('any is refused', async () => {
    expect(await complaints('src/core/index.ts', 'export const x: any = 1;')).toContain(
      '@typescript-eslint/no-explicit-any',
    );
  });
});
