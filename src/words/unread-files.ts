import { fill, type Locale } from '../core';

const zhCN = {
  locked: '设有打开密码，请用 Excel 或 WPS 去掉密码另存一份。',
  xls: '是旧版 .xls（或 .et）格式，请用 Excel 或 WPS 另存为 .xlsx。',
  xlsb: '是二进制工作簿 .xlsb，请用 Excel 另存为 .xlsx。',
  ods: '是 OpenDocument 表格 .ods，请用 Excel 或 WPS 另存为 .xlsx。',
  docx: '是 Word 文档 .docx，不是工作簿；表格请复制到 Excel 里存为 .xlsx。',
  pptx: '是演示文稿 .pptx，不是工作簿。',
  doc: '是旧版 Word 文档 .doc，不是工作簿；表格请复制到 Excel 里存为 .xlsx。',
  ppt: '是旧版演示文稿 .ppt，不是工作簿。',
  document: '是文档，不是工作簿；表格请复制到 Excel 里存为 .xlsx。',
  zip: '是 .zip 压缩包，不是 .xlsx 工作簿；请先解压缩。',
  archive: '是压缩包，不是 .xlsx 工作簿；请先解压缩。',
  pdf: '是 PDF，不是工作簿；请使用原来的 .xlsx。',
  image: '是图片，不是工作簿；请使用原来的 .xlsx。',
  html: '是网页（有的系统导出的“Excel”其实是网页），请用 Excel 打开后另存为 .xlsx。',
  xml: '是 XML 文件，不是 .xlsx 工作簿；请用 Excel 打开后另存为 .xlsx。',
  text: '是文本文件（如 .csv、.txt），不是 .xlsx 工作簿；请用 Excel 打开后另存为 .xlsx。',
  empty: '是空文件，没有任何内容。',
  other: '不是 .xlsx 工作簿。',
  /** Of a file that is too large; `{most}` is the limit. */
  file: '文件太大：最多 {most}，没有读取。',
  entries: '文件里的部件太多：最多 {most} 个，没有读取。',
  unpacked: '文件解压后太大：最多 {most}，没有读取。',
  content: '文件的内容太多：表格和文字最多 {most}，没有读取。',
  cells: '单元格太多：最多 {most} 个，没有读取。请删去明细数据，只留要审核的表。',
  strings: '不同的文字太多：最多 {most} 条，没有读取。请删去明细数据，只留要审核的表。',
  merges: '一张工作表上的合并单元格太多：最多 {most} 处，没有读取。',
  cellText: '有单元格的文字超过 Excel 的上限（{most} 个字），没有读取。',
  damaged: '文件可能已损坏，读不出来。',
  noSheets: '工作簿里没有工作表。',
  /** Of one that was chosen or dropped in a browser. */
  gone: '读不到这个文件：它可能是文件夹，正被占用，或已经移走。',
};

const failed: Readonly<Record<Locale, string>> = {
  'zh-CN': '检查这个文件时程序出错，没有完成：{detail}',
  'en-US': 'Checking this file failed because of a mistake in the program: {detail}',
};

const MEGABYTE = 2 ** 20;

/** Why files are not read. */
type UnreadWords = Readonly<typeof zhCN>;

const words: Readonly<Record<Locale, UnreadWords>> = {
  'zh-CN': zhCN,
  'en-US': {
    locked: 'The file is password-protected. Save a copy without the password in Excel.',
    xls: 'This is the old .xls (or .et) format. Save it as .xlsx in Excel.',
    xlsb: 'This is a binary workbook (.xlsb). Save it as .xlsx in Excel.',
    ods: 'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx in Excel.',
    docx: 'This is a Word document (.docx), not a workbook. Copy its tables into Excel and save them as .xlsx.',
    pptx: 'This is a presentation (.pptx), not a workbook.',
    doc: 'This is an old Word document (.doc), not a workbook. Copy its tables into Excel and save them as .xlsx.',
    ppt: 'This is an old presentation (.ppt), not a workbook.',
    document: 'This is a document, not a workbook. Copy its tables into Excel and save them as .xlsx.',
    zip: 'This is a .zip archive, not an .xlsx workbook. Unpack it first.',
    archive: 'This is an archive, not an .xlsx workbook. Unpack it first.',
    pdf: 'This is a PDF, not a workbook. Use the .xlsx it was made from.',
    image: 'This is a picture, not a workbook. Use the .xlsx it was made from.',
    html: 'This is a web page (what some systems export as "Excel"). Open it in Excel and save it as .xlsx.',
    xml: 'This is an XML file, not an .xlsx workbook. Open it in Excel and save it as .xlsx.',
    text: 'This is a text file (such as .csv or .txt), not an .xlsx workbook. Open it in Excel and save it as .xlsx.',
    empty: 'The file is empty.',
    other: 'This is not an .xlsx workbook.',
    file: 'The file is too large: {most} is the most. It was not read.',
    entries: 'The file has too many parts: {most} is the most. It was not read.',
    unpacked: 'The file unpacks to too much: {most} is the most. It was not read.',
    content: 'The file holds too much: {most} of tables and texts is the most. It was not read.',
    cells:
      'There are too many cells: {most} is the most. The file was not read. Delete detailed data and keep the tables to be checked.',
    strings:
      'There are too many different texts: {most} is the most. The file was not read. Delete detailed data and keep the tables to be checked.',
    merges: 'A worksheet has too many merged areas: {most} is the most. The file was not read.',
    cellText: 'A cell holds more text than Excel allows ({most} characters). The file was not read.',
    damaged: 'The file seems to be damaged and cannot be read.',
    noSheets: 'There is no worksheet in the workbook.',
    gone: 'The file cannot be read: it may be a folder, be held by another program, or have been moved.',
  },
};

/**
 * Why a file is not read, and what to do.
 * @param most what the limit is, where it is one
 */
export function describeUnreadFile(reason: keyof UnreadWords, most: number | undefined, locale: Locale): string {
  const isBytes = most !== undefined && most % MEGABYTE === 0;
  const shown = isBytes ? `${most / MEGABYTE} MB` : (most?.toLocaleString('en-US') ?? '');
  return fill(words[locale][reason], { most: shown }, locale);
}

/** Of a file whose check failed by a mistake of ours. */
export function describeFailedCheck(error: unknown, locale: Locale): string {
  return fill(failed[locale], { detail: error instanceof Error ? error.message : String(error) }, locale);
}
