import { readFileSync, readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createChecker } from '../../src/core';
import { LIMITS } from '../../src/files/xlsx/package/limits';
import type { Held } from '../../src/files/picked/held';
import { pick } from '../../src/files/picked/picked';
import { reportSheet, unreadPart } from '../../src/report';
import { answer } from '../../src/taskpane/files-worker/answer';
import type { FileQuestion, FileWorkerListener } from '../../src/taskpane/files-worker/question';
import { filesTotal, listedFiles, MOST_FILES } from '../../src/taskpane/logic/files';
import { FilesSession, PATIENCE } from '../../src/taskpane/session/files';
import { filesTotalText, partSentence } from '../../src/words/files-page';

const SAMPLES = new URL('../samples/', import.meta.url).pathname;
const DOCUMENTS = readdirSync(SAMPLES).filter((name) => /^\d{3}.*\.xlsx$/.test(name));
const checker = createChecker();

const sample = (name: string, as = name): File => new File([readFileSync(SAMPLES + name)], as);
const held = (...files: File[]): Held => ({ files, folders: [] });
const named = (...names: string[]): Held => held(...names.map((name) => new File(['x'], name)));

/** A worker that really checks, or does with a file of some name what the test says. */
class FakeWorkers {
  readonly asked: string[] = [];
  started = 0;
  ended = 0;
  readonly moods = new Map<string, 'dies' | 'hangs'>();
  /** Whether its script comes. */
  comes = true;
  onAsked: (path: string) => void = () => undefined;
  tick: () => void = () => undefined;
  copied = '';
  clipboardRefuses = false;

  readonly start = ({ onAnswer, onDeath }: FileWorkerListener) => {
    this.started += 1;
    let isOver = false;
    const later = (what: () => void) => queueMicrotask(() => !isOver && what());
    later(() => (this.comes ? onAnswer({ kind: 'ready' }) : onDeath()));
    return {
      ask: (question: FileQuestion) => {
        this.asked.push(question.path);
        this.onAsked(question.path);
        const mood = this.moods.get(question.path);
        if (mood === 'dies') later(onDeath);
        else if (mood === 'hangs') later(() => this.tickAway());
        else void answer(question, checker).then((part) => !isOver && onAnswer({ kind: 'done', part }));
      },
      end: () => {
        isOver = true;
        this.ended += 1;
      },
    };
  };

  private tickAway(): void {
    for (let second = 0; second < PATIENCE; second += 1) this.tick();
  }

  session(): FilesSession {
    return new FilesSession({
      startWorker: this.start,
      clipboard: {
        write: (text) => {
          this.copied = text;
          return this.clipboardRefuses ? Promise.reject(new Error('NotAllowedError')) : Promise.resolve();
        },
      },
      clock: () => new Date('2026-11-30T09:05:00'),
      ticks: (listener) => {
        this.tick = listener;
        return () => (this.tick = () => undefined);
      },
      locale: 'zh-CN',
    });
  }
}

let workers: FakeWorkers;
let session: FilesSession;
beforeEach(() => {
  workers = new FakeWorkers();
  session = workers.session();
});

const sentences = (): readonly (readonly [string, string])[] =>
  listedFiles(session.store.state()).map(({ path, part }) => [path, part ? partSentence(part, 'zh-CN') : '']);

describe('a folder of real documents', () => {
  it('is one table with a sentence per file, and one report', { timeout: 60_000 }, async () => {
    expect(DOCUMENTS).toHaveLength(10);
    await session.choose(held(...DOCUMENTS.map((name) => sample(name))), undefined);
    const said = sentences();
    expect(said.map(([path]) => path).sort()).toEqual(DOCUMENTS);
    for (const [, sentence] of said)
      expect(sentence).toMatch(/^\d+ 张表：(?:未发现问题|(?:强制|核实|提示) \d+ 条).*。$/);
    expect(said[0]?.[1]).toContain('强制');
    expect(new Map(said).get('002-caofeidian.xlsx')).toBe('13 张表：强制 1 条，核实 3 条，提示 2 条。');
    expect(workers.started).toBe(1);
    expect(workers.ended).toBe(1);

    const report = session.report();
    expect(report.date).toBe('2026-11-30 09:05');
    expect(report.parts.map(({ file }) => file)).toEqual(said.map(([path]) => path));
    const plan = reportSheet(report);
    const texts = plan.cells.map(({ value }) => String(value ?? ''));
    for (const name of DOCUMENTS) expect(texts).toContain(name);
    // Nobody knows where the files lie: a link would lead to the wrong place, or nowhere.
    expect(plan.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('says the same of a cause once in a file', { timeout: 60_000 }, async () => {
    await session.choose(held(...DOCUMENTS.map((name) => sample(name))), undefined);
    for (const { path, part } of session.store.state().lines) {
      const ties = part?.ties.filter(({ status }) => status !== 'broken') ?? [];
      const causes = ties.map(({ owner, outcome }) => `${owner} ${outcome}`);
      expect([path, causes]).toEqual([path, [...new Set(causes)]]);
      const open = part?.open.map(({ sheet, address, what, reason }) => [sheet, address, what, reason].join()) ?? [];
      expect([path, open]).toEqual([path, [...new Set(open)]]);
    }
  });
});

describe('files that cannot be read', () => {
  it('are a line that says why, and keep no other from being checked', async () => {
    const broken = readFileSync(`${SAMPLES}002-caofeidian.xlsx`).subarray(0, 20_000);
    await session.choose(
      held(
        new File([broken], '截断.xlsx'),
        new File([], '空.xlsx'),
        new File(['%PDF-1.7'], '扫描件.xlsx'),
        sample('001-laoting-chengqu.xlsx', '好.xlsx'),
        new File([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)], '旧.xls'),
      ),
      undefined,
    );
    expect(Object.fromEntries(sentences())).toEqual({
      '截断.xlsx': '文件可能已损坏，读不出来。',
      '空.xlsx': '是空文件，没有任何内容。',
      '扫描件.xlsx': '是 PDF，不是工作簿；请使用原来的 .xlsx。',
      '好.xlsx': '2 张表：核实 4 条，提示 18 条。',
      '旧.xls': expect.stringContaining('.xls') as unknown,
    });
    expect(filesTotalText(filesTotal(session.store.state()), 'zh-CN')).toBe(
      '5 个文件，2 张表：核实 4 条，提示 18 条；4 个文件没有读取。',
    );
  });

  it('are told when they are too large, before they are read', async () => {
    const large = Object.defineProperties(new File(['x'], '大.xlsx'), {
      size: { value: LIMITS.file + 1 },
      arrayBuffer: { value: () => Promise.reject(new Error('It was read.')) },
    });
    await session.choose(held(large), undefined);
    expect(sentences()).toEqual([['大.xlsx', '文件太大：最多 100 MB，没有读取。']]);
  });

  it('are told when they have gone since', async () => {
    const gone = new File(['x'], '走.xlsx');
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('NotFoundError')) });
    await session.choose(held(gone), undefined);
    expect(sentences()[0]?.[1]).toContain('读不到这个文件');
  });

  it.each([
    ['dies', '程序停住了'],
    ['hangs', '两分钟没有检查完'],
  ] as const)('and end their worker (%s): the next file has a new one', async (mood, why) => {
    workers.moods.set('2.xlsx', mood);
    await session.choose(
      held(
        sample('001-laoting-chengqu.xlsx', '1.xlsx'),
        new File(['x'], '2.xlsx'),
        sample('001-laoting-chengqu.xlsx', '3.xlsx'),
      ),
      undefined,
    );
    const said = Object.fromEntries(sentences());
    expect(said['2.xlsx']).toContain(why);
    expect(said['1.xlsx']).toBe('2 张表：核实 4 条，提示 18 条。');
    expect(said['3.xlsx']).toBe(said['1.xlsx']);
    expect([workers.started, workers.ended]).toEqual([2, 2]);
    expect(session.store.state().phase).toBe('idle');
  });
});

describe('a check of files', () => {
  it('ends at once when it is cancelled, keeps what is done, and goes on later', async () => {
    workers.onAsked = (path) => {
      if (path === '2.xlsx') session.cancel();
    };
    const running = session.choose(named('1.xlsx', '2.xlsx', '3.xlsx'), undefined);
    await running;
    expect(workers.asked).toEqual(['1.xlsx', '2.xlsx']);
    expect(workers.ended).toBe(1);
    expect(session.store.state().lines.map(({ part }) => part !== undefined)).toEqual([true, false, false]);
    expect(filesTotalText(filesTotal(session.store.state()), 'zh-CN')).toBe(
      '3 个文件，1 个文件没有读取；2 个文件没有检查。',
    );
    // What was not checked is in the report, and says so.
    expect(session.report().parts.map(({ open }) => open[0]?.reason)).toEqual([
      '是文本文件（如 .csv、.txt），不是 .xlsx 工作簿；请用 Excel 打开后另存为 .xlsx。',
      '没有检查。',
      '没有检查。',
    ]);
    workers.onAsked = () => undefined;
    await session.check(undefined);
    expect(workers.asked).toEqual(['1.xlsx', '2.xlsx', '2.xlsx', '3.xlsx']);
    expect(filesTotal(session.store.state()).left).toBe(0);
  });

  it('says that nothing was checked where its worker does not come, and can be tried again', async () => {
    workers.comes = false;
    await session.choose(named('1.xlsx', '2.xlsx'), undefined);
    expect(session.store.state()).toMatchObject({ phase: 'idle', trouble: 'not-started' });
    expect(filesTotal(session.store.state()).left).toBe(2);
    workers.comes = true;
    await session.check(undefined);
    expect(session.store.state().trouble).toBeUndefined();
    expect(filesTotal(session.store.state()).left).toBe(0);
  });

  it('takes no other files meanwhile, and says so', async () => {
    const running = session.choose(named('1.xlsx'), undefined);
    await session.choose(named('2.xlsx'), undefined);
    expect(session.store.state().trouble).toBe('busy');
    await running;
    expect(sentences().map(([path]) => path)).toEqual(['1.xlsx']);
  });

  it('lists the worst first once it is done, or by name', () => {
    const counts = (error: number, warning: number) => ({ error, warning, hint: 0 });
    const { dispatch } = session.store;
    const part = (file: string, found: ReturnType<typeof counts>) =>
      ({
        ...unreadPart('', { file, path: undefined }),
        status: 'findings',
        checked: 1,
        unchecked: 0,
        counts: found,
      }) as const;
    const lines = [
      { id: 0, path: '好.xlsx', part: part('好.xlsx', counts(0, 0)) },
      { id: 1, path: '少.xlsx', part: part('少.xlsx', counts(1, 9)) },
      { id: 2, path: '坏.xlsx', part: unreadPart('读不出来。', { file: '坏.xlsx', path: undefined }) },
      { id: 3, path: '多.xlsx', part: part('多.xlsx', counts(2, 0)) },
      { id: 4, path: '未.xlsx', part: undefined },
      { id: 5, path: '核.xlsx', part: part('核.xlsx', counts(0, 1)) },
    ];
    dispatch({
      type: 'picked',
      lines,
      passedOver: { others: [], programsOwn: [], unlisted: [], isCut: false, beyond: 0 },
    });
    expect(sentences().map(([path]) => path)).toEqual([
      '多.xlsx',
      '少.xlsx',
      '坏.xlsx',
      '核.xlsx',
      '好.xlsx',
      '未.xlsx',
    ]);
    session.order('name');
    expect(sentences().map(([path]) => path)).toEqual(lines.map(({ path }) => path));
  });

  it('is copied as a sentence per file; a refused clipboard leaves the text', async () => {
    await session.choose(held(sample('001-laoting-chengqu.xlsx', '=甲.xlsx'), new File([], '乙.xlsx')), undefined);
    await session.copy();
    expect(workers.copied.split('\n')).toEqual([
      '2 个文件，2 张表：核实 4 条，提示 18 条；1 个文件没有读取。',
      '1. 乙.xlsx：是空文件，没有任何内容。',
      '2. =甲.xlsx：2 张表：核实 4 条，提示 18 条。',
    ]);
    expect(session.store.state().copied).toBe(2);
    workers.clipboardRefuses = true;
    await session.copy();
    expect(session.store.state()).toMatchObject({ copied: undefined, toCopy: workers.copied });
  });
});

describe('what is picked', () => {
  /** A folder as a browser hands it over, a few entries at a time. */
  function folder(name: string, entries: readonly FileSystemEntry[] | 'refused'): FileSystemDirectoryEntry {
    return {
      name,
      isDirectory: true,
      createReader: () => {
        const rest = entries === 'refused' ? [] : [...entries];
        return {
          readEntries: (resolve: (some: FileSystemEntry[]) => void, reject: (error: Error) => void) =>
            entries === 'refused' ? reject(new Error('NotReadableError')) : resolve(rest.splice(0, 2)),
        };
      },
    } as unknown as FileSystemDirectoryEntry;
  }
  const file = (name: string, isThere = true): FileSystemEntry =>
    ({
      name,
      isDirectory: false,
      file: (resolve: (got: File) => void, reject: () => void) => (isThere ? resolve(new File(['x'], name)) : reject()),
    }) as unknown as FileSystemEntry;

  it('are the workbooks of folders at any depth, in the order in which people look for them', async () => {
    const top = folder('单位', [
      file('第10号.xlsx'),
      file('第9号.xlsx'),
      file('~$第9号.xlsx'),
      file('说明.docx'),
      file('旧.et'),
      folder('.git', [file('a.xlsx')]),
      folder('下级', [file('第9号.xlsx'), file('没了.xlsx', false)]),
      folder('禁止', 'refused'),
    ]);
    const picked = await pick({ files: [], folders: [top] });
    const paths = picked.files.map(({ path }) => path);
    expect([...paths].sort()).toEqual([
      '单位/下级/没了.xlsx',
      '单位/下级/第9号.xlsx',
      '单位/旧.et',
      '单位/第10号.xlsx',
      '单位/第9号.xlsx',
    ]);
    expect(paths.indexOf('单位/第9号.xlsx')).toBeLessThan(paths.indexOf('单位/第10号.xlsx'));
    expect(picked).toMatchObject({
      others: ['单位/说明.docx'],
      programsOwn: ['单位/~$第9号.xlsx'],
      unlisted: ['单位/禁止'],
      isCut: false,
    });
    await session.choose({ files: [], folders: [top] }, undefined);
    expect(Object.fromEntries(sentences())['单位/下级/没了.xlsx']).toContain('读不到这个文件');
  });

  it('are told apart where they have one name, and the same folder as chosen in a dialog', async () => {
    const inFolder = new File(['x'], 'a.xlsx');
    Object.defineProperty(inFolder, 'webkitRelativePath', { value: '甲/a.xlsx' });
    const { files } = await pick(held(new File(['x'], 'a.xlsx'), new File(['y'], 'a.xlsx'), inFolder));
    expect(files.map(({ path }) => path).sort()).toEqual(['a.xlsx', 'a.xlsx (2)', '甲/a.xlsx']);
  });

  it('are no more than the page can hold', async () => {
    const many = Array.from({ length: MOST_FILES + 3 }, (_, index) => new File([], `${index}.xlsx`));
    workers.comes = false;
    await session.choose(held(...many), undefined);
    expect(session.store.state().lines).toHaveLength(MOST_FILES);
    expect(session.store.state().passedOver?.beyond).toBe(3);
  });
});
