import { profile } from './declare';

/** Places that are told, and whose own demands are not known. */
export const hunan = profile({
  id: 'hunan',
  name: ['湖南省', 'Hunan'],
  code: '43',
  units: `湖南省 长沙市 株洲市 湘潭市 衡阳市 邵阳市 岳阳市 岳阳县 常德市 张家界市 益阳市 郴州市 永州市 怀化市 娄底市 湘西州
    湘西土家族苗族自治州`,
});

export const shanghai = profile({
  id: 'shanghai',
  name: ['上海市', 'Shanghai'],
  code: '31',
  units: '上海市',
  labels: '项目资金总额 年度资金申请总额',
});
