import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, toA1, type CellValue, type Grid } from '../../src/core';
import { laidPlainly } from '../support/laid-plainly';
import { evenRows } from '../support/rows';

/** Ways in which people change these tables that no official form provides for; each case was once misread. */

type Rows = CellValue[][];

function sample(id: string) {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`No form ${id}`);
  return laidPlainly(form, form.sample);
}

/** The sample's rows, changed by hand. */
function edited(id: string, edit: (rows: Rows) => void): Rows {
  const rows = sample(id).grid.values.map((row) => [...row]);
  edit(rows);
  return rows;
}

function check(rows: Rows, more: Partial<Grid> = {}) {
  const values = evenRows(rows);
  const result = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values, ...more } }]);
  return {
    ...result,
    said: result.findings.map(({ code, severity, position }) => `${toA1(position)} ${code} ${severity}`),
    keys: result.tables.map(({ key }) => key),
  };
}

const rowOf = (rows: Rows, label: string) => rows.findIndex((row) => row.includes(label));
const insertBelow = (rows: Rows, label: string, ...more: Rows) => rows.splice(rowOf(rows, label) + 1, 0, ...more);

describe('a row or label that the form does not have', () => {
  it('is not taken for a value', () => {
    const rows = edited('project-hebei', (all) =>
      insertBelow(all, '项目编码', ['项目负责人', '张三', '联系电话', '0315-123']),
    );
    expect(check(rows)).toMatchObject({ keys: ['13022524P004089100032'], said: [] });
  });

  it('does not hide that the field above it is empty', () => {
    const rows = edited('project-hebei', (all) => {
      const goals = all[rowOf(all, '绩效目标')];
      if (goals) goals[1] = null;
      insertBelow(all, '绩效目标', ['实施依据', '市政府文件']);
    });
    expect(check(rows).said).toEqual(['B8 C01 error']);
  });

  it('does not fill an empty field beside it', () => {
    const rows = edited('project-gansu', (all) => {
      const at = rowOf(all, '主管部门及代码');
      all[at] = ['主管部门及代码', null, '项目属性', '新增', '实施单位', '招商局'];
    });
    expect(check(rows).said).toEqual(['B4 C01 warning']);
  });

  it('may have an amount that is part of the total', () => {
    const rows = edited('project-gansu', (all) => {
      const total = all[rowOf(all, '年度资金总额')];
      if (total) total[2] = '365万元';
      const cost = all[rowOf(all, '成本指标')];
      if (cost) cost[4] = '≤365万元';
      insertBelow(all, '其他资金', [null, '单位自有资金', '50万元']);
    });
    expect(check(rows).said).toEqual([]);
  });

  it('may replace a source: the missing source counts as 0, but a total without any known source is not judged', () => {
    const without = edited('project-gansu', (all) => all.splice(rowOf(all, '上年结转资金'), 1));
    expect(check(without).said).toEqual(['C5 T01 error']);
    const renamed = edited('project-gansu', (all) => {
      for (const [from, to] of [
        ['其中：当年财政拨款', '中央资金'],
        ['上年结转资金', '省级资金'],
        ['其他资金', '市县资金'],
      ] as const) {
        const row = all[rowOf(all, from)];
        if (row) row[1] = to;
      }
    });
    expect(check(renamed).said.filter((line) => line.includes('T01'))).toEqual([]);
  });

  it('does not keep a label and its value in one cell from being read', () => {
    const rows = edited('project-hebei', (all) => {
      all[rowOf(all, '项目编码')] = ['*项目编码：13022524P004089100032', null, '项目名称（全称）', '安全生产检查经费'];
    });
    expect(check(rows)).toMatchObject({ keys: ['13022524P004089100032'], said: [] });
  });
});

describe('below a table', () => {
  it.each<[string, Rows]>([
    ['a signature in a column of values', [[null, null, null, '填报人：李四']]],
    ['a date', [[null, null, null, null, null, '2024年2月1日']]],
    ['a page number', [[null, null, null, null, null, '第1页']]],
    ['signatures side by side', [['部门负责人：张三', null, null, '经办人：李四', null, '联系电话：123']]],
    ['an opinion', [['审核意见', '同意']]],
    ['a note', [[], ['注：本表一式三份。']]],
    ['prose', [[], ['第二部分 预算项目绩效目标'], ['以下各表按项目填列。']]],
  ])('%s is not part of it', (_, more) => {
    const rows = edited('project-hebei', (all) => all.push(...more));
    const { said, tables } = check(rows);
    expect(said).toEqual([]);
    expect(tables[0]?.area.bottom).toBe(sample('project-hebei').grid.values.length - 1);
  });
});

describe('a text that looks like something else', () => {
  it('may end in 绩效目标表 without beginning a table, as basis, goal or name', () => {
    const rows = edited('project-hebei', (all) => {
      const goals = all[rowOf(all, '绩效目标')];
      if (goals) goals[1] = '按时报送绩效目标表';
      const first = all[rowOf(all, '数量指标')];
      if (first) first[5] = '2024年度部门整体绩效目标表';
    });
    expect(check(rows)).toMatchObject({ said: [], keys: ['13022524P004089100032'] });
  });

  it('may be 无 in place of an indicator, which means that there is none', () => {
    const rows = edited('project-hebei', (all) =>
      insertBelow(all, '社会效益指标', [null, '生态效益指标', '无', null, null, null]),
    );
    expect(check(rows).said).toEqual([]);
  });

  it('may be a zero that an accounting format shows as a dash, which counts as blank', () => {
    const dash = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ';
    const rows = edited('project-hebei', (all) => {
      const budget = all[rowOf(all, '预算数')];
      if (budget) budget.splice(0, 7, '预算规模及资金用途', '预算数', 0, '其中：财政资金', 0, '其他资金', 0);
    });
    const width = Math.max(...rows.map(({ length }) => length));
    const formats = rows.map((_, row) =>
      Array.from({ length: width }, () => (row === rowOf(rows, '预算数') ? dash : 'General')),
    );
    expect(check(rows, { formats }).said).toEqual(['C4 C01 error']);
  });
});

describe('the indicator section', () => {
  it.each([
    ['points and numbers', ['产出指标（50分）', '①数量指标', '质量指标2', '时效指标（10%）', '成本类指标']],
    ['no 指标 at all', ['产出', '数量', '质量', '时效', '成本']],
  ])('may have its levels written with %s', (_, [first, ...seconds]) => {
    const rows = edited('project-hebei', (all) => {
      const at = rowOf(all, '数量指标');
      seconds.forEach((second, index) => {
        const row = all[at + index];
        if (row) row.splice(0, 2, index === 0 ? (first ?? null) : null, second);
      });
    });
    expect(check(rows).said).toEqual([]);
  });

  it('may have 群众满意度 for 服务对象满意度', () => {
    const rows = edited('project-hebei', (all) => {
      const row = all[rowOf(all, '服务对象满意度指标')];
      if (row) row[1] = '群众满意度';
    });
    expect(check(rows).said).toEqual([]);
  });

  it('may have a level pasted one character per row beside full rows', () => {
    const rows = edited('project-hebei', (all) => {
      const at = rowOf(all, '数量指标');
      ['产', '出', '指', '标'].forEach((character, index) => {
        const row = all[at + index];
        if (row) row[0] = character;
      });
    });
    expect(check(rows).said).toEqual([]);
  });

  it('may have sign, number and unit under 指标值, with unmerged heads', () => {
    const rows = edited('project-gansu', (all) => {
      const head = rowOf(all, '指标值');
      all.splice(head + 1, 0, [null, null, null, null, '符号', '数值', '单位']);
      for (const row of all.slice(head + 2)) row.splice(4, 1, '≥', 90, '%');
      const cost = all[rowOf(all, '成本指标')];
      if (cost) cost.splice(4, 3, '≤', 400, '万元');
    });
    expect(check(rows).said.filter((line) => /[CT]\d/.test(line))).toEqual(['F12 T07 error']);
  });

  it('may have a row split by a page break', () => {
    const rows = edited('project-hebei', (all) => {
      const at = rowOf(all, '质量指标');
      const row = all[at];
      if (!row) return;
      const [value = null, basis = null] = row.splice(4, 2, null, null);
      all.splice(at + 1, 0, [value, basis]);
    });
    expect(check(rows).said).toEqual([]);
  });

  it('may continue below a repeated header', () => {
    const rows = edited('project-hebei', (all) =>
      insertBelow(all, '成本指标', ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']),
    );
    expect(check(rows)).toMatchObject({ said: [], keys: ['13022524P004089100032'] });
  });
});

describe('the year', () => {
  const hebei = (deadline: string, more: Rows = []) =>
    edited('project-hebei', (all) => {
      const row = all[rowOf(all, '时效指标')];
      if (row) row[4] = deadline;
      all.unshift(...more);
    });

  it('is not taken from another unit’s table on the sheet', () => {
    const gansu = sample('project-gansu').grid.values.map((row) => [...row]);
    const rows = [...gansu, [], ...hebei('2025年12月底')];
    expect(check(rows).said).toEqual([]);
  });

  it('is not taken from the project’s name, but from brackets after the title', () => {
    const named = (title: string) => hebei('2024年12月底').map((row, index) => (index === 0 ? [title] : row));
    expect(check(named('1.2022年度考核奖励经费绩效目标表')).said).toEqual([]);
    expect(check(named('1.考核奖励经费绩效目标表（2023年度）')).said).toEqual(['E12 V08 error']);
  });

  it('is read even if label and year stand in two cells', () => {
    const rows = hebei('2024年12月底');
    rows.splice(1, 0, ['预算年度：', '2023']);
    expect(check(rows).said).toEqual(['E13 V08 error']);
  });
});

describe('a sheet without a table', () => {
  it('names the nearest form and what it lacks', () => {
    const rows = edited('project-hebei', (all) => {
      all.splice(rowOf(all, '一级指标'), 1);
    });
    const { tables, problems, status } = check(rows);
    expect(tables).toEqual([]);
    expect(status).toBe('incomplete');
    expect(problems[0]).toMatchObject({ kind: 'no-table', message: 'nearest', values: { form: 'project-hebei' } });
    expect(problems[0]?.values.missing).toContain('一级指标');
  });

  it('is only reported as such if no form comes near', () => {
    expect(
      check([
        ['姓名', '电话'],
        ['张三', '123'],
      ]).problems[0],
    ).toMatchObject({ message: 'none' });
    expect(checkSheets([{ id: '1', name: '空', grid: { top: 0, left: 0, values: [] } }]).problems).toHaveLength(1);
  });
});
