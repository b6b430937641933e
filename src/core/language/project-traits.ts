import { rememberedText } from './remembered';
import { squeeze } from './spelling';

/** Works, major repairs and purchases by the name of their project: 财预〔2021〕101号 asks for a cost of these. */
const WORKS = /工程|基建|修缮|维修改造|改扩建|新建|扩建|迁建|续建|建设项目|购置|采购/;

/** People whom a project serves, and who can be asked whether they are satisfied. */
const SERVED =
  /群众|公众|百姓|居民|村民|市民|农民|农户|牧民|学生|师生|患者|病人|老人|老年人|老年|儿童|妇女|青少年|残疾人|困难|贫困|低保|特困|优抚|退役|游客|用户|求职|失业|培训|救助|补贴|补助|慰问|服务对象/;

/** Whether the name of a project says that something is built, repaired or bought. */
export const namesWorks: (name: string) => boolean = rememberedText((name) => WORKS.test(squeeze(name)));

/** Whether a text speaks of people who are served. */
export const speaksOfServed: (text: string) => boolean = rememberedText((text) => SERVED.test(squeeze(text)));
