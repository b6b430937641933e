import { describe, expect, it } from 'vitest';
import { indicatorsIn } from '../../../src/core';
import { sheetOf } from '../../samples/dress';
import { seedTable } from '../../samples/seeds';
import { projectSheet, targetsOn } from './sheets';

/** What is gathered of tables that were read: each indicator with its second level and its target in parts. */

const knownOf = (rows: Parameters<typeof projectSheet>[1]) =>
  indicatorsIn(targetsOn(projectSheet('设备购置', rows).sheet));

const partsOf = (name: string, value: string | null, level2 = '数量指标') => {
  const [known] = knownOf([['产出指标', level2, name, value]]);
  return known && [known.name, known.direction, known.usual, known.unit];
};

describe('an indicator of a table', () => {
  it.each([
    ['设备购置数量', '≥20台', ['设备购置数量', '≥', '20', '台']],
    ['指标1：设备购置数量', '不少于20台', ['设备购置数量', '≥', '20', '台']],
    ['设备验收合格率（%）', '≥98', ['设备验收合格率（%）', '≥', '98', '']],
    ['购置计划完成率', '100百分比', ['购置计划完成率', '=', '100', '%']],
    ['采购完成时间', '11月底前', ['采购完成时间', '定性', '11月底前', '']],
    ['故障响应时间', '<2小时', ['故障响应时间', '<', '2', '小时']],
    ['验收情况', '通过', ['验收情况', '定性', '通过', '']],
  ])('%s %s', (name, value, parts) => {
    expect(partsOf(name, value)).toEqual(parts);
  });

  it('is left out where a template’s words, a sentence or nothing stands in its place', () => {
    const sentence =
      '本项目按照年度计划完成全部设备的采购安装和验收，确保设备按期投入使用并满足各科室日常工作的实际需要，同时做好后期的维护保养和使用培训工作';
    const rows = ['……', '指标1：', '无', sentence].map((name) => ['产出指标', '数量指标', name, '≥1台'] as const);
    expect(knownOf(rows)).toEqual([]);
  });

  it('has its own words for a second level that no library has', () => {
    const { grid } = sheetOf(seedTable('000', 0));
    const known = indicatorsIn(targetsOn({ id: '1', name: '表', grid }));
    expect(known.find(({ name }) => name === '人事管理合规性')?.second).toBe('人员管理');
  });

  it('has its project, its description and its basis', () => {
    const { grid } = sheetOf(seedTable('003', 20));
    const [known] = indicatorsIn(targetsOn({ id: '1', name: '表', grid }));
    expect(known?.project.name).not.toBe('');
    expect(known?.description).toBeTruthy();
    expect(known?.basis).toBeTruthy();
  });
});
