/** What is said of explanations (审核说明): on their sheet, in the pane, on the command line and in reports. */
import { REPORT_MARK, SHORTEST_EXPLANATION, type Locale, type NoteKind } from '../core';

const zhCN = {
  /** What the sheet says of itself. */
  sheet: {
    madeBy: REPORT_MARK,
    notes: [
      '一行说明一条“核实”问题。“审核说明”一栏可以直接修改，其余各栏请勿改动；不要的说明，把整行清空即可。',
      '单元格内容变了，问题会重新列出；问题没有了或这一行读不出，检查时会提示。本表不参加审核。',
    ],
  },
  count: (explained: number) => `已说明 ${explained} 条`,
  /** What is to be said of a row of the sheet. */
  notes: {
    tag: '“标识”缺失或读不出，不知道说明的是哪条问题，没有采用。请清空这一行，在窗格里重新写。',
    changed: '“表”“问题”或“单元格内容”被改过，与写说明时不一致，没有采用。请清空这一行，在窗格里重新写。',
    short: `说明不足 ${SHORTEST_EXPLANATION} 个字，没有采用，请补写。`,
    returned: '写说明以后，单元格内容或问题有了变化，问题已重新列出，请重新核实。',
    gone: '所说明的问题这次没有查出。确已解决的，请撤回这条说明。',
    repeated: '与另一行说明的是同一条问题，请撤回这一行。',
    error: '这条问题现在是“强制”，必须改正，说明不起作用。',
    hint: '这条问题现在是“提示”，可以不改，不需要说明。',
    edited: '说明的文字在表上改过，按现在的文字算。',
  } satisfies Record<NoteKind, string>,
  /** A row of the sheet, by its place. */
  rowOf: (sheet: string, row: number) => `“${sheet}”第 ${row} 行`,
  noteCount: (count: number) => `审核说明有 ${count} 处请看一下`,
  form: {
    label: '审核说明',
    hint: `说明为什么这样填是对的，至少 ${SHORTEST_EXPLANATION} 个字。保存在工作表“审核说明”里，可以打印。`,
    former: (text: string) => `原来的说明：${text}`,
    signs: (count: number) =>
      count < SHORTEST_EXPLANATION ? `${count} 字，还差 ${SHORTEST_EXPLANATION - count} 字` : `${count} 字`,
    save: '保存',
    cancel: '取消',
  },
  list: {
    heading: (count: number) => `已说明 ${count} 条`,
    explanation: '说明',
    date: (date: string) => `${date} 写`,
    change: '修改',
    withdraw: '撤回',
    changeAt: (address: string) => `修改 ${address} 的说明`,
    withdrawAt: (address: string) => `撤回 ${address} 的说明`,
    goToRow: '定位',
    goToRowAt: (row: number) => `定位到说明第 ${row} 行`,
    withdrawRow: (row: number) => `撤回说明第 ${row} 行`,
  },
  tray: {
    explain: '正在写审核说明…',
    'undo-explain': '正在撤销…',
    written: (address: string, sheet: string) => `${address} 的说明已写入“${sheet}”。`,
    changed: (address: string, sheet: string) => `${address} 的说明已改，见“${sheet}”。`,
    withdrawn: (address: string, sheet: string) => `${address} 的说明已从“${sheet}”撤回。`,
    undone: '已撤销，“审核说明”恢复原样。',
    undo: '撤销',
    /** Why it is not undone. */
    changedSince: '这一行后来又有改动，所以没有再动它。',
  },
};

export type ExplainWords = Readonly<typeof zhCN>;

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const explainWords: Readonly<Record<Locale, ExplainWords>> = {
  'zh-CN': zhCN,
  'en-US': {
    sheet: {
      madeBy: REPORT_MARK,
      notes: [
        'Each row explains one finding to be verified. The explanations may be changed here, the other columns may not; a row that is not wanted is cleared as a whole.',
        'A finding is listed again once its cells change; a row whose finding is gone, or that cannot be read, is reported. This sheet is not checked.',
      ],
    },
    count: (explained) => `${explained} explained`,
    notes: {
      tag: 'The last column is missing or cannot be read: what this row explains is not known, and it was not used. Clear the row and explain it in the pane again.',
      changed:
        'Table, finding or content were changed in this row and are not what was explained; it was not used. Clear the row and explain it in the pane again.',
      short: `Fewer than ${SHORTEST_EXPLANATION} characters: it was not used. Please say more.`,
      returned: 'Cell or finding have changed since this was written. The finding is listed again: verify it anew.',
      gone: 'What this explains was not found this time. If it is settled, withdraw the explanation.',
      repeated: 'Another row explains the same finding. Withdraw this one.',
      error: 'This is an error by now and must be corrected; an explanation does not settle it.',
      hint: 'This is a hint by now and may stay as it is; it needs no explanation.',
      edited: 'The text was changed on the sheet and counts as it stands.',
    },
    rowOf: (sheet, row) => `"${sheet}", row ${row}`,
    noteCount: (count) => `${plural(count, 'explanation')} to look at`,
    form: {
      label: 'Explanation',
      hint: `Say why this is right as it is, in at least ${SHORTEST_EXPLANATION} characters. It is kept on the sheet 审核说明, to be read and printed.`,
      former: (text) => `The former explanation: ${text}`,
      signs: (count) =>
        count < SHORTEST_EXPLANATION
          ? `${count}, ${SHORTEST_EXPLANATION - count} more needed`
          : plural(count, 'character'),
      save: 'Save',
      cancel: 'Cancel',
    },
    list: {
      heading: (count) => `${count} explained`,
      explanation: 'Explanation',
      date: (date) => `written ${date}`,
      change: 'Change',
      withdraw: 'Withdraw',
      changeAt: (address) => `Change the explanation of ${address}`,
      withdrawAt: (address) => `Withdraw the explanation of ${address}`,
      goToRow: 'Go to',
      goToRowAt: (row) => `Go to row ${row} of the explanations`,
      withdrawRow: (row) => `Withdraw row ${row} of the explanations`,
    },
    tray: {
      explain: 'Writing the explanation…',
      'undo-explain': 'Undoing…',
      written: (address, sheet) => `The explanation of ${address} was written to "${sheet}".`,
      changed: (address, sheet) => `The explanation of ${address} was changed, see "${sheet}".`,
      withdrawn: (address, sheet) => `The explanation of ${address} was withdrawn from "${sheet}".`,
      undone: 'Undone: the explanations are as before.',
      undo: 'Undo',
      changedSince: 'The row has been changed since, and was left alone.',
    },
  },
};
