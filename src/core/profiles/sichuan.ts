import { COMMON } from './common';
import { profile } from './declare';

/** Sichuan: lists out of its budget system, which sets the indicators of projects of staff costs (letter R) by itself. */
export const sichuan = profile({
  id: 'sichuan',
  name: ['四川省', 'Sichuan'],
  code: '51',
  fixed: 'R',
  units: `四川省 成都市 自贡市 攀枝花市 泸州市 德阳市 绵阳市 广元市 遂宁市 内江市 乐山市 南充市 眉山市 宜宾市 广安市 达州市 雅安市 巴中市 资阳市
    中江县 青神县 阿坝州 甘孜州 凉山州`,
  alsoOn: 'project-list',
  demands: COMMON,
});
