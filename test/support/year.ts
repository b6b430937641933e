import type { CellValue } from '../../src/core';

/** A year of the sample of F18: what is typed into the tables that follow up its targets, by address. */

/** In the middle of the year, into F24. */
export const SO_FAR: Readonly<Record<string, CellValue>> = {
  F6: 210,
  F7: 160,
  F8: 15,
  F9: 35,
  H6: 300,
  H7: 200,
  H8: 15,
  H9: 85,
  ...{ F12: '210万元', F13: '16次', F14: '31%', F15: '30%', F16: '93%' },
  ...{ G12: '300万元', G13: '24次', G14: '31%', G15: '30%', G16: '93%' },
  ...{ I12: '确定能', I13: '确定能', I14: '确定能', I15: '确定能', I16: '确定能' },
};

/** After the year, into F23. */
export const REACHED: Readonly<Record<string, CellValue>> = {
  E6: 300,
  E7: 200,
  E8: 15,
  E9: 85,
  F6: 285,
  F7: 200,
  F8: 15,
  F9: 70,
  G6: 10,
  H6: 0.95,
  H7: 1,
  H8: 1,
  H9: 0.8235,
  I6: 9.5,
  F11: '外出招商26次，签约率达到31%。',
  ...{ F13: '285万元', F14: '26次', F15: '31%', F16: '32%', F17: '93%' },
  ...{ H13: 20, H14: 20, H15: 20, H16: 20, H17: 10 },
  ...{ G18: 100, H18: 99.5 },
};
