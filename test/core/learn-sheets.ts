import { parseA1, type SheetSnapshot } from '../../src/core';
import type { CellValue } from '../../src/core/model/grid';

/** A layout as its province prints it, and what a unit has filled into it; persons are nobody. */
interface Layout {
  readonly name: string;
  readonly width: number;
  readonly printed: Readonly<Record<string, CellValue>>;
  readonly filled: Readonly<Record<string, CellValue>>;
  readonly merges: string;
}

function sheetOf({ name, width, printed, merges }: Layout, cells: Readonly<Record<string, CellValue>>): SheetSnapshot {
  const all = Object.entries({ ...printed, ...cells }).map(([address, value]) => ({ area: parseA1(address), value }));
  const height = all.reduce((most, { area }) => Math.max(most, (area?.bottom ?? 0) + 1), 0);
  const values = Array.from({ length: height }, () => Array.from({ length: width }, (): CellValue => null));
  for (const { area, value } of all) {
    const row = area && values[area.top];
    if (row) row[area.left] = value;
  }
  return {
    id: name,
    name,
    grid: { top: 0, left: 0, values, merges: merges.split(' ').flatMap((at) => parseA1(at) ?? []) },
  };
}

export const blankSheet = (layout: Layout): SheetSnapshot => sheetOf(layout, {});

/** @param changes cells that hold something else than what was filled in rightly */
export const filledSheet = (layout: Layout, changes: Readonly<Record<string, CellValue>> = {}): SheetSnapshot =>
  sheetOf(layout, { ...layout.filled, ...changes });

/** 绩效目标自评表 as a county of Sichuan printed it for 2022. */
export const COUNTY_EVALUATION: Layout = {
  name: '自评',
  width: 9,
  printed: {
    A1: '绩效目标自评表',
    A2: '（2022年度）',
    A3: '项目名称',
    F3: '项目负责人及电话',
    A4: '主管部门',
    F4: '实施单位',
    A5: '资金情况（万元）',
    D5: '全年预算数（A）',
    E5: '全年执行数（B）',
    F5: '分值',
    G5: '执行率（B/A）',
    I5: '得分',
    C6: '年度资金总额：',
    C7: '其中：本年财政拨款',
    C8: '其他资金',
    A9: '年度总体目标',
    B9: '年初设定目标',
    F9: '年度总体目标完成情况综述',
    A11: '绩效指标',
    B11: '一级指标',
    C11: '二级指标',
    D11: '三级指标',
    E11: '分值',
    F11: '年度指标值',
    G11: '全年实际值',
    H11: '得分',
    I11: '未完成原因及拟采取的改进措施',
    B12: '产出指标',
    C12: '数量指标',
    C14: '质量指标',
    C15: '时效指标',
    C16: '成本指标',
    B17: '效益指标',
    C17: '社会效益指标',
    B18: '满意度指标',
    C18: '服务对象满意度指标',
    A19: '总分',
  },
  filled: {
    C3: '小型水库水标尺制作安装',
    H3: '某某 00000000',
    C4: '某县水利局',
    H4: '某县水利局',
    ...{ D6: 20, E6: 20, F6: 10, G6: '100.00%', I6: 10, D7: 15, E7: 15, D8: 5, E8: 5 },
    B10: '对农村供水计量设施进行改进，为农业生产夯实基础。',
    F10: '已对农业用水进行计量，为农业生产夯实基础。',
    ...{ D12: '安装坡面水标尺', E12: 10, F12: '≥266米', G12: '266米', H12: 10 },
    ...{ D13: '水标尺宽度', E13: 10, F13: '≥50厘米', G13: '50厘米', H13: 10 },
    ...{ D14: '工程验收合格率', E14: 20, F14: '100%', G14: '100%', H14: 20 },
    ...{ D15: '按期完工率', E15: 20, F15: '≥90%', G15: '95%', H15: 20 },
    ...{ D16: '项目计划总投资', E16: 10, F16: '≤20万元', G16: '20万元', H16: 10 },
    ...{ D17: '受益农户人口数', E17: 10, F17: '≥1000人', G17: '1000人', H17: 10 },
    ...{ D18: '受益农户满意度', E18: 10, F18: '≥95%', G18: '96%', H18: 10 },
    ...{ E19: 100, H19: 100 },
  },
  merges:
    'A1:I1 A2:I2 A3:B3 C3:E3 F3:G3 H3:I3 A4:B4 C4:E4 F4:G4 H4:I4 A5:B8 G5:H5 G6:H6 G7:H7 G8:H8 A9:A10 B9:E9 F9:I9 B10:E10 F10:I10 A11:A18 B12:B16 C12:C13 A19:D19',
};

/** 中央对地方转移支付区域绩效目标表 with the whole amount and its sources, as it was issued to a province for 2025. */
export const REGION_TARGETS: Layout = {
  name: '区域',
  width: 6,
  printed: {
    A1: '中央对地方转移支付区域绩效目标表',
    A2: '（2025年度）',
    A3: '转移支付（项目）名称',
    A4: '中央主管部门',
    A5: '省级财政部门',
    E5: '省级主管部门',
    A6: '资金情况\n（万元）',
    C6: '年度金额：',
    C7: '其中：中央补助',
    C8: '地方资金',
    A9: '年度总体目标',
    A10: '绩效指标',
    B10: '一级指标',
    C10: '二级指标',
    D10: '三级指标',
    F10: '指标值',
    B11: '产出指标',
    C11: '数量指标',
    C12: '质量指标',
    C13: '时效指标',
    C14: '成本指标',
    B15: '效益指标',
    C15: '社会效益指标',
    B16: '满意度指标',
    C16: '服务对象满意度指标',
  },
  filled: {
    C3: '困难群众救助补助资金',
    C4: '民政部',
    C5: '某省财政厅',
    F5: '某省民政厅',
    ...{ E6: 1000, E7: 700, E8: 300 },
    C9: '目标1：保障困难群众基本生活。',
    ...{ D11: '农村低保发放人数', F11: '≥12000人', D12: '应保尽保率', F12: '≥99%' },
    ...{ D13: '按时发放率', F13: '≥95%', D14: '农村低保标准', F14: '≥4300元/人·年' },
    ...{ D15: '政策知晓率', F15: '≥85%', D16: '低保对象满意度', F16: '≥85%' },
  },
  merges:
    'A1:F1 A2:F2 A3:B3 C3:F3 A4:B4 C4:F4 A5:B5 C5:D5 A6:B8 C6:D6 E6:F6 C7:D7 E7:F7 C8:D8 E8:F8 A9:B9 C9:F9 A10:A16 B11:B14 D10:E10 D11:E11 D12:E12 D13:E13 D14:E14 D15:E15 D16:E16',
};
