import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { FORMS, layoutForm, type SheetPlan } from '../../src/core';
import { templateData } from '../../src/core/templates/template';
import { seedData } from '../../test/core/layout-data';
import { SEED_TABLES } from '../../test/samples/seeds';

/**
 * 宋体 is not on most machines that run this; a font whose digits are half as wide as its Han characters, as in 宋体, shows what breaks
 * where in Excel.
 */
const FONTS = `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>宋体</string></test>
<edit name="family" mode="assign" binding="strong"><string>Noto Sans Mono CJK SC</string></edit></match></fontconfig>`;

/** Enough to read the smallest print. */
const DOTS_PER_INCH = 70;

/**
 * Prints every form, empty and as the seeds fill it in, by LibreOffice (`soffice`, `pdftoppm` on the path) into a folder, to be looked at.
 * @param only forms whose id contains this
 */
export async function main(folder = 'test/output/prints', only = ''): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const form of FORMS.filter(({ id }) => id.includes(only))) {
    await print(
      folder,
      `${form.id}-empty`,
      layoutForm(form, templateData(form, { year: 2024, unitName: '某县水利局', unitCode: '101001' })),
    );
    const seeds = SEED_TABLES.filter((table) => table.form === form.id);
    // Of a form with many tables, the longest and an ordinary one.
    const longest = [...seeds].sort((a, b) => JSON.stringify(b.rows).length - JSON.stringify(a.rows).length)[0];
    for (const [name, seed] of [
      ['ordinary', seeds.find((table) => table !== longest)],
      ['filled', longest],
    ] as const) {
      if (!seed) continue;
      const { data } = seedData(seed);
      await print(folder, `${form.id}-${name}`, layoutForm(form, data));
    }
    if (seeds.length === 0) await print(folder, `${form.id}-filled`, layoutForm(form, form.sample));
  }
}

async function print(folder: string, name: string, plan: SheetPlan): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), 'jixiao-prints-'));
  try {
    writeFileSync(join(own, `${name}.xlsx`), await writeWorkbook([plan]));
    writeFileSync(join(own, 'fonts.conf'), FONTS);
    const args = [
      `-env:UserInstallation=file://${own}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      own,
      join(own, `${name}.xlsx`),
    ];
    execFileSync('soffice', args, {
      stdio: 'ignore',
      env: { ...process.env, FONTCONFIG_FILE: join(own, 'fonts.conf') },
    });
    execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', join(own, `${name}.pdf`), resolve(folder, name)]);
    console.log(
      `${name}: ${plan.widths.reduce((sum, width) => sum + width, 0)} characters wide, ${plan.print.landscape ? 'landscape' : 'portrait'}`,
    );
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
