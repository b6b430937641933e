import { both } from '../model/locale';
import type { PageSource } from './page';

export const C12: PageSource = {
  why: both(
    '“（200字以内）”一类的文字是模板写给填报人看的；留在表里，等于这一格没有填。',
    'Texts such as （200字以内） tell the user of a template what to write; left in, the cell is as good as empty.',
  ),
  remedy: both('删去说明，写上实际内容。', 'Delete the instruction and write what it asks for.'),
  found: [
    {
      paper: 'self-evaluation',
      note: both('完成情况里还是模板的说明', 'the template’s instruction in place of what was reached'),
      cells: { F10: '对照年度目标，说明相关任务目标的完成情况（100字以内）' },
      findings: [{ at: 'F10' }],
    },
    {
      paper: 'self-evaluation',
      note: both('正文后面留着字数要求', 'a limit left behind the text'),
      cells: { F10: '改造泵站3座，受益4100人。（100字以内）' },
      findings: [{ at: 'F10' }],
    },
  ],
  silent: [
    {
      paper: 'self-evaluation',
      note: both('字数要求写在栏目名称里', 'a limit in a label'),
      cells: { A9: '年度总体目标（200字以内）', F9: '实际完成情况（200字以内）' },
    },
    {
      paper: 'self-evaluation',
      note: both('表下的填报说明', 'instructions below the table'),
      cells: { A18: '填报说明：各栏请结合实际填写（200字以内）' },
    },
    {
      paper: 'self-evaluation',
      note: both('正文里提到字数', 'a text that is about a number of words'),
      cells: { F10: '完成5000字以内的短文征集20篇。' },
    },
  ],
};
