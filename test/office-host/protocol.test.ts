/** The protocol by itself, over a toy model: what office-host.md section 3 states of batches, paths and answers. */
import { describe, expect, it } from 'vitest';
import type { Executor } from '../../src/office-host/protocol/executor';
import { createExecutor } from '../../src/office-host/protocol/executor';
import type { Model } from '../../src/office-host/protocol/model';
import { HostError, ObjectNode } from '../../src/office-host/protocol/model';
import type { RequestBody, WireAction, WirePath } from '../../src/office-host/protocol/wire';

interface Shelf {
  readonly books: Map<string, { title: string }>;
}

function library(): { executor: Executor; shelf: Shelf } {
  const shelf: Shelf = {
    books: new Map([
      ['b1', { title: 'One' }],
      ['b2', { title: 'Two' }],
      ['b3', { title: 'Three' }],
    ]),
  };
  const bookOf = (id: string) => {
    const book = shelf.books.get(id);
    if (!book) throw new HostError('ItemNotFound', 'No such book.');
    return book;
  };
  const node = (id: string) => (bookOf(id), new ObjectNode('Book', id));
  const Book: Model[string] = {
    key: { field: 'Id', of: String },
    properties: {
      Id: { get: (id) => id },
      Title: {
        get: (id) => bookOf(String(id)).title,
        set: (id, title) => void (bookOf(String(id)).title = String(title)),
      },
      Pages: { get: () => 100, onRequest: true },
    },
    navigations: { Shelf: () => new ObjectNode('Shelf', null) },
  };
  const ShelfType: Model[string] = {
    properties: { Length: { get: () => shelf.books.size } },
    items: () => [...shelf.books.keys()].map((id) => new ObjectNode('Book', id)),
    item: (_, key) => node(String(key)),
    methods: {
      Add(_, args) {
        shelf.books.set(args.text(0), { title: args.text(1) });
        return node(args.text(0));
      },
      Titles: (_, args) => (args.any(0) as ObjectNode[]).map(({ state }) => bookOf(String(state)).title),
    },
  };
  return {
    shelf,
    executor: createExecutor({ model: { Book, Shelf: ShelfType }, root: new ObjectNode('Shelf', null) }),
  };
}

const ROOT: WirePath = { Id: 1, ObjectPathType: 1 };
const book = (Id: number, key: string): WirePath => ({
  Id,
  ObjectPathType: 5,
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: [key] },
});
const method = (Id: number, Name: string, ...Arguments: unknown[]): WirePath => ({
  Id,
  ObjectPathType: 3,
  Name,
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments },
});

function body(paths: WirePath[], ...actions: Omit<WireAction, 'Id'>[]): RequestBody {
  return {
    ObjectPaths: Object.fromEntries([ROOT, ...paths].map((path) => [path.Id, path])),
    Actions: actions.map((action, index) => ({ Id: index + 1, ...action })),
  };
}

const instantiate = (ObjectPathId: number) => ({ ActionType: 1, ObjectPathId });
const query = (ObjectPathId: number, ...Select: string[]) => ({ ActionType: 2, ObjectPathId, QueryInfo: { Select } });
const set = (ObjectPathId: number, Name: string, value: unknown) => ({
  ActionType: 4,
  ObjectPathId,
  Name,
  ArgumentInfo: { Arguments: [value] },
});

async function values(executor: Executor, request: RequestBody): Promise<unknown[]> {
  const { Results, Error: error } = await executor.execute(request);
  expect(error).toBeUndefined();
  return Results.map(({ Value }) => Value);
}

describe('queries', () => {
  it('are answered with the protocol’s letter case, whatever the case of the question', async () => {
    expect(await values(library().executor, body([book(2, 'b1')], query(2, 'title')))).toEqual([
      { Id: 'b1', Title: 'One' },
    ]);
  });

  it('give all plain properties if none is named, except those that must be named', async () => {
    expect(await values(library().executor, body([book(2, 'b1')], query(2)))).toEqual([{ Id: 'b1', Title: 'One' }]);
    expect(await values(library().executor, body([book(2, 'b1')], query(2, 'pages')))).toEqual([
      { Id: 'b1', Pages: 100 },
    ]);
  });

  it('follow navigations, and keep the properties of a collection apart from those of its items', async () => {
    const [answer] = await values(library().executor, body([book(2, 'b1')], query(2, 'shelf/length', 'shelf/title')));
    expect(answer).toEqual({
      Id: 'b1',
      Shelf: {
        Length: 3,
        _Items: [
          { Id: 'b1', Title: 'One' },
          { Id: 'b2', Title: 'Two' },
          { Id: 'b3', Title: 'Three' },
        ],
      },
    });
  });

  it('give items their key even if it is not asked for, in pages', async () => {
    const request = body([], { ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ['title'], Skip: 1, Top: 1 } });
    expect(await values(library().executor, request)).toEqual([{ _Items: [{ Id: 'b2', Title: 'Two' }] }]);
  });

  it('answer `retrieve` as plain JSON', async () => {
    const request = body([], { ActionType: 7, ObjectPathId: 1, QueryInfo: { Select: ['title'], Top: 1 } });
    expect(await values(library().executor, request)).toEqual([{ items: [{ id: 'b1', title: 'One' }] }]);
  });
});

describe('paths', () => {
  it('run a method once, however many actions depend on the path', async () => {
    const { executor, shelf } = library();
    await values(
      executor,
      body([method(2, 'Add', 'b4', 'Four')], instantiate(2), query(2, 'title'), set(2, 'Title', 'IV')),
    );
    expect(shelf.books.size).toBe(4);
    expect(shelf.books.get('b4')?.title).toBe('IV');
  });

  it('pass objects among the arguments as objects', async () => {
    const paths = [book(2, 'b1'), book(3, 'b2')];
    const call = {
      ActionType: 3,
      ObjectPathId: 1,
      Name: 'Titles',
      ArgumentInfo: { Arguments: [[2, 3]], ReferencedObjectPathIds: [[2, 3]] },
    };
    expect(await values(library().executor, body(paths, call))).toEqual([['One', 'Two']]);
  });

  it('keep a referenced object until it is released', async () => {
    const { executor } = library();
    const keep = { ActionType: 3, ObjectPathId: 2, Name: '_KeepReference' };
    const [, identity] = await values(executor, body([book(2, 'b1')], keep, instantiate(2)));
    const reference = (identity as { _ReferenceId: string })._ReferenceId;
    const again: WirePath = { Id: 2, ObjectPathType: 6, Name: reference };
    expect(await values(executor, body([again], query(2, 'title')))).toEqual([
      { Id: 'b1', _ReferenceId: reference, Title: 'One' },
    ]);
    const release = {
      ActionType: 3,
      ObjectPathId: 1,
      Name: '_RemoveReference',
      ArgumentInfo: { Arguments: [reference] },
    };
    await values(executor, body([], instantiate(1), release));
    const { Error: error } = await executor.execute(body([again], query(2, 'title')));
    expect(error?.Code).toBe('InvalidReference');
    expect(executor.stats.housekeeping).toBe(1);
  });
});

describe('null objects', () => {
  const orNull = method(2, 'GetItemOrNullObject', 'nowhere');
  const below: WirePath = { Id: 3, ObjectPathType: 4, Name: 'Shelf', ParentObjectPathId: 2 };

  it('come from any member that throws, and swallow everything called on them', async () => {
    const request = body([orNull, below], instantiate(2), query(2, 'title'), instantiate(3));
    expect(await values(library().executor, request)).toEqual([null, null, null]);
  });

  it('cannot be written to', async () => {
    const { Error: error } = await library().executor.execute(body([orNull], instantiate(2), set(2, 'Title', 'x')));
    expect(error).toMatchObject({ Code: 'ItemNotFound', ActionIndex: 1 });
  });
});

describe('failures', () => {
  it('stop the batch where they happen: earlier actions stay done, later ones are not run', async () => {
    const { executor, shelf } = library();
    const request = body(
      [book(2, 'b1'), book(3, 'nowhere')],
      set(2, 'Title', 'I'),
      instantiate(3),
      set(2, 'Title', 'never'),
    );
    const answer = await executor.execute(request);
    expect(answer.Results).toHaveLength(1);
    expect(answer.Error).toEqual({
      Code: 'ItemNotFound',
      Message: 'No such book.',
      Location: 'Shelf.getItem',
      ActionIndex: 1,
    });
    expect(shelf.books.get('b1')?.title).toBe('I');
  });

  it('name and count what the host does not have', async () => {
    const { executor } = library();
    const answers = [
      await executor.execute(body([book(2, 'b1')], query(2, 'weight'))),
      await executor.execute(body([book(2, 'b1')], set(2, 'Id', 'b9'))),
      await executor.execute(body([method(2, 'Burn')], instantiate(2))),
      await executor.execute(body([method(2, 'Burn')], instantiate(2))),
    ];
    expect(answers.map(({ Error: error }) => error?.Code)).toEqual(Array(4).fill('ApiNotAvailable'));
    expect(Object.fromEntries(executor.missing)).toEqual({ 'Book.weight': 1, 'Book.Id=': 1, 'Shelf.Burn': 2 });
  });

  it('include calls of names that every JavaScript object has, such as constructor', async () => {
    const { executor } = library();
    const answer = await executor.execute(body([method(2, 'constructor')], instantiate(2)));
    expect(answer.Error?.Code).toBe('ApiNotAvailable');
  });

  it('list only traces that were reached, since event handlers depend on them', async () => {
    const trace = { ActionType: 5, ObjectPathId: 0 };
    const answer = await library().executor.execute(body([book(2, 'nowhere')], trace, instantiate(2), trace));
    expect(answer.TraceIds).toEqual([1]);
  });
});
