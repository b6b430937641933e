import type { Locale } from '../core';

const zhCN = {
  /** Stands in every page and is seen where its script has not run. */
  guard: {
    title: '助手没有打开',
    body: '这个页面的程序没有运行起来。请依次试一试：',
    advice: [
      '关闭这个窗格或窗口，再打开一次。助手刚更新过的，请退出 Excel 后重新打开。',
      '需要 Microsoft 365、Office 2021 或更新的版本；在 Mac 上还需要 macOS 12.3 或更新的系统。',
      '仍然打不开的，请把下面这一行字和 Excel 的版本告诉本单位的信息管理人员。',
    ],
    support: '助手是什么、怎样求助',
  },
  support: {
    title: '绩效目标表助手',
    about: {
      title: '这是什么',
      lines: [
        'Excel 里的一个加载项：检查预算绩效目标表和部门预算公开表（合计、必填项、资金计划、表与表之间的勾稽），把有问题的单元格标出来，逐条列在旁边的窗格里；也可以插入结构完整的空表。',
        '表格内容只在您的电脑上处理，不发送到任何地方。标注是条件格式，点“清除标注”即可去掉；您自己的内容、底色和格式保持原样。',
      ],
    },
    needs: {
      title: '需要什么',
      lines: [
        'Windows 或 Mac 上的 Microsoft 365、Office 2021 或更新的版本（ExcelApi 1.14），或 Excel 网页版。',
        'Mac 上还需要 macOS 12.3 或更新的系统。',
        '不支持 WPS 表格，也不支持 Office 2019 及更早的版本。',
      ],
    },
    blank: {
      title: '窗格空白、按钮没有反应时',
      lines: [
        '关闭窗格再打开一次；不行就保存工作簿，退出全部 Excel 窗口，重新启动。',
        '窗格里出现“没有连上 Excel”的，多半是网络到不了 Office 组件（office.js）的地址，请告诉信息管理人员。',
        '助手刚更新过而仍然空白的：在“文件 – 选项 – 信任中心 – 信任中心设置 – 受信任的加载项目录”中，勾选下次启动时清除加载项缓存，重新启动 Excel。',
        '正在编辑单元格时按钮要等编辑结束才起作用：先按 Enter 或 Esc。',
      ],
    },
    help: {
      title: '怎样求助',
      lines: [
        '请记下：窗格里的提示文字、Excel 的版本（“文件 – 账户”）、正在做什么。需要附表格时，请先去掉不便外传的内容。',
      ],
      contact: '联系：',
      /** Where the build was not told of anybody. */
      nobody: '本单位的信息管理人员',
    },
    version: '版本',
    notices: '第三方软件的许可声明',
  },
};

/** Words of the pages that must be readable without any script. */
export type PageWords = typeof zhCN;

const enUS: PageWords = {
  guard: {
    title: 'The add-in did not open',
    body: 'The script of this page has not run. Please try, one after the other:',
    advice: [
      'Close this pane or window and open it again. If the add-in was updated just now, leave Excel and start it again.',
      'It needs Microsoft 365, or Office 2021 or later; on a Mac also macOS 12.3 or later.',
      'If that does not help, tell the line below and your version of Excel to those who look after computers in your office.',
    ],
    support: 'What the add-in is, and where to get help',
  },
  support: {
    title: 'Performance Target Tables',
    about: {
      title: 'What it is',
      lines: [
        'An add-in for Excel. It checks budget performance-target tables and the tables of a budget disclosure (totals, required cells, spending plans, ties between tables), marks the cells that need a look and lists them in a pane beside the sheet. It also inserts empty forms that are complete.',
        'Your tables are read on your own computer and sent nowhere. Marks are conditional formats and go away with Clear Marks; your own contents, fills and formats stay as they are.',
      ],
    },
    needs: {
      title: 'What it needs',
      lines: [
        'Microsoft 365, or Office 2021 or later, on Windows or Mac (ExcelApi 1.14), or Excel on the web.',
        'On a Mac also macOS 12.3 or later.',
        'WPS, and Office 2019 and earlier, are not supported.',
      ],
    },
    blank: {
      title: 'When the pane is blank, or a button does nothing',
      lines: [
        'Close the pane and open it again; if that does not help, save the workbook, leave all windows of Excel, and start it again.',
        'If the pane says that Excel could not be reached, the network most likely does not let through the address of Office’s own component (office.js): tell those who look after computers in your office.',
        'If it is still blank after the add-in was updated: in File – Options – Trust Center – Trust Center Settings – Trusted Add-in Catalogs, choose to clear the add-in cache at the next start, and start Excel again.',
        'While a cell is being edited a button waits: press Enter or Esc first.',
      ],
    },
    help: {
      title: 'Where to get help',
      lines: [
        'Please note what the pane says, the version of Excel (File – Account), and what you were doing. Before you hand on a workbook, take out what is confidential.',
      ],
      contact: 'Contact:',
      nobody: 'those who look after computers in your office',
    },
    version: 'Version',
    notices: 'Licences of third-party software',
  },
};

export const pageWords: Readonly<Record<Locale, PageWords>> = { 'zh-CN': zhCN, 'en-US': enUS };
