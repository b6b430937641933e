/**
 * What the rules of the first issue must say of the five seeds, by the cell of the seed's rows: agreed with the rules'
 * definitions and with what a careful reviewer found. T09 is listed apart, since it speaks on nearly every table of
 * seeds 001 and 004 (amounts under a heading in %).
 */
export interface Expected {
  readonly seed: string;
  readonly index: number;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly cell: readonly [row: number, column: number];
}

const at = (seed: string, index: number, code: string, severity: Expected['severity'], row: number, column: number): Expected => ({
  seed,
  index,
  code,
  severity,
  cell: [row, column],
});

const GANSU_PROJECTS = [1, 2, 3, 4, 5, 6];

export const EXPECTED: readonly Expected[] = [
  at('000', 0, 'C01', 'error', 6, 2), // 项目支出 blank although the total needs 11082.37
  at('000', 0, 'T01', 'error', 6, 4), // 14438.25 ≠ 12253
  at('000', 0, 'T02', 'error', 7, 4), // 1170.63 + blank ≠ 12253
  ...GANSU_PROJECTS.map((index) => at('000', index, 'C01', 'warning', 1, 1)), // 主管部门及代码
  ...GANSU_PROJECTS.map((index) => at('000', index, 'C02', 'warning', [0, 12, 9, 9, 9, 9, 10][index] ?? 0, 1)), // 质量
  at('000', 6, 'T07', 'error', 9, 4), // 466.96 + 27.36 = 494.32 ≠ 494.92
  at('002', 3, 'V08', 'warning', 10, 3), // 2023年12月底前完成 in a budget of 2024
  at('002', 10, 'T07', 'error', 11, 4), // ≤64万元 over 27.01
  at('003', 27, 'T07', 'error', 12, 4), // ≤100万元 over 20.00
  at('004', 2, 'T08', 'error', 5, 4), // 150.00 in October, blank in December
  at('004', 8, 'T08', 'error', 5, 4), // 200.52 of 200.53
  at('004', 8, 'C02', 'error', 8, 0), // no 成本
  at('004', 10, 'V08', 'error', 10, 4), // 2022年12月底
  at('004', 13, 'C02', 'error', 8, 0), // no 时效
  at('004', 13, 'T07', 'warning', 10, 4), // 322.38 of 322.39
  at('004', 14, 'C01', 'error', 3, 1), // a project of 428.15 with nothing filled in
  at('004', 14, 'C01', 'error', 6, 1),
  at('004', 14, 'T08', 'error', 5, 4),
  at('004', 14, 'C04', 'error', 7, 0),
];

/** Tables whose plan is written as amounts under 资金支出计划（%）, with the column of its first figure. */
export const AMOUNT_PLANS: readonly Expected[] = [
  at('001', 0, 'T09', 'warning', 5, 1),
  at('001', 1, 'T09', 'warning', 5, 1),
  ...[0, 1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 15, 16].map((index) => at('004', index, 'T09', 'warning', 5, 1)),
  at('004', 2, 'T09', 'warning', 5, 3),
];
