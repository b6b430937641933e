import { wordList } from '../language/word-list';
import { both, type Bilingual } from '../model/locale';

/** A place whose version of the forms a table may follow, and what tells it. */
export interface Profile {
  readonly id: string;
  readonly name: Bilingual;
  /** The first two digits of its codes of 行政区划, which begin its projects' codes. */
  readonly code?: string;
  /** The place and its cities, as units' names begin with them. */
  readonly places: readonly string[];
  /** Words of titles that only its forms have. */
  readonly titles: readonly string[];
  /** Labels of amounts that only its forms have, all of them together. */
  readonly labels: readonly string[];
  /** Forms that only it has: their demands are its own. */
  readonly forms: readonly string[];
}

type ProfileData = Pick<Profile, 'id' | 'code'> & {
  readonly name: readonly [chinese: string, english: string];
} & Readonly<Partial<Record<'places' | 'titles' | 'labels' | 'forms', string>>>;

function profile({ id, name, code, places = '', titles = '', labels = '', forms = '' }: ProfileData): Profile {
  return {
    id,
    name: both(...name),
    ...(code !== undefined && { code }),
    places: wordList(places),
    titles: wordList(titles),
    labels: wordList(labels),
    forms: wordList(forms),
  };
}

/** Sources: 财预〔2021〕101号 and 〔2015〕163号 (titles); GB/T 2260 (codes, places); published tables of each place (labels). */
export const PROFILES: readonly Profile[] = [
  profile({
    id: 'central',
    name: ['中央部门', 'central departments'],
    titles: '中央部门 中央本级 中央对地方 （中央）',
  }),
  profile({
    id: 'hebei',
    name: ['河北省', 'Hebei'],
    code: '13',
    places: '河北省 石家庄市 唐山市 秦皇岛市 邯郸市 邢台市 保定市 张家口市 承德市 沧州市 廊坊市 衡水市',
    forms: 'project-hebei unit-overall-hebei',
  }),
  profile({
    id: 'gansu',
    name: ['甘肃省', 'Gansu'],
    code: '62',
    places:
      '甘肃省 兰州市 嘉峪关市 金昌市 白银市 天水市 武威市 张掖市 平凉市 酒泉市 庆阳市 定西市 陇南市 临夏州 甘南州 临夏回族自治州 甘南藏族自治州',
    forms: 'unit-overall-gansu',
  }),
  profile({
    id: 'hunan',
    name: ['湖南省', 'Hunan'],
    code: '43',
    places:
      '湖南省 长沙市 株洲市 湘潭市 衡阳市 邵阳市 岳阳市 岳阳县 常德市 张家界市 益阳市 郴州市 永州市 怀化市 娄底市 湘西州 湘西土家族苗族自治州',
  }),
  profile({
    id: 'shanghai',
    name: ['上海市', 'Shanghai'],
    code: '31',
    places: '上海市',
    labels: '项目资金总额 年度资金申请总额',
  }),
  profile({
    id: 'sichuan',
    name: ['四川省', 'Sichuan'],
    code: '51',
    places:
      '四川省 成都市 自贡市 攀枝花市 泸州市 德阳市 绵阳市 广元市 遂宁市 内江市 乐山市 南充市 眉山市 宜宾市 广安市 达州市 雅安市 巴中市 资阳市 中江县 青神县 阿坝州 甘孜州 凉山州',
  }),
];
