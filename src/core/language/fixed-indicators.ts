import { squeeze } from './spelling';

/**
 * Indicators that a budget system sets by itself for every project of staff costs and of public funds (人员类, 公用经费), as the exports of Sichuan's
 * units print them: nobody chose their kinds, directions or values.
 */
const FIXED =
  /^“?(?:足额保障率|科目调整次数|按时发放率|发放及时率|发放(?:\(缴纳\))?覆盖率|结余率|预算编制(?:准确率|质量)|预算执行率|三公”?经费”?控制率|运转保障率)/;

export function isFixedIndicator(name: string): boolean {
  return FIXED.test(squeeze(name));
}
