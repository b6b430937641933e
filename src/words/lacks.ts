import type { InsertedSheet, Locale } from '../core';

/** What an inserted sheet may lack. */
export type Lack = InsertedSheet['lacks'][number];

interface LackWords {
  /** What could not be set up in the inserted sheets, by what it is. */
  readonly lacks: Readonly<Record<Lack, string>>;
  readonly lacking: (what: readonly string[]) => string;
}

const lackWords: Readonly<Record<Locale, LackWords>> = {
  'zh-CN': {
    lacks: {
      contents: '有的单元格与表样不一致，请对照检查',
      choices: '下拉选项没有设好',
      frozen: '表头没有冻结',
      page: '打印设置没有设好，打印前请自行设置纸张和方向',
    },
    lacking: (what) => `其中${what.join('；')}。`,
  },
  'en-US': {
    lacks: {
      contents: 'some cells differ from the form: compare them',
      choices: 'drop-downs could not be set up',
      frozen: 'the heads are not frozen',
      page: 'printing could not be set up: choose paper and orientation before you print',
    },
    lacking: (what) => `But ${what.join('; ')}.`,
  },
};

/** In one sentence. */
export function lackText(what: readonly Lack[], locale: Locale): string {
  const { lacks, lacking } = lackWords[locale];
  return lacking(what.map((lack) => lacks[lack]));
}

/** For words from outside: those that are some. */
export function lacksFor(words: readonly string[]): Lack[] {
  return (Object.keys(lackWords['zh-CN'].lacks) as Lack[]).filter((lack) => words.includes(lack));
}
