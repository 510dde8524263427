import { Executor } from "../../richapi/executor";
import { RichApiError } from "../../richapi/error";
import { RemoteType, type RemoteObject } from "../../richapi/remote";
import type { Action, BatchRequest, ObjectPathInfo } from "../../richapi/protocol";

/** A model that has nothing to do with Excel: shelves of books. */
interface Book {
  title: string;
  pages: number;
}
interface Shelf {
  readonly id: string;
  readonly books: Book[];
}

const bookType: RemoteType<Book> = new RemoteType<Book>({
  name: "Book",
  kept: true,
  properties: {
    Title: {
      get: (book) => book.title,
      set: (book, value) => {
        if (value === "") throw new RichApiError("InvalidArgument", "A book has a title.");
        book.title = String(value);
      },
    },
    Pages: { get: (book) => book.pages },
  },
  methods: { Tear: (book, [count]) => (book.pages -= Number(count)) },
});
const shelfType: RemoteType<Shelf> = new RemoteType<Shelf>({
  name: "Shelf",
  identity: { field: "Id", of: (shelf) => shelf.id },
  properties: { Count: { get: (shelf) => shelf.books.length } },
  objects: {
    First: (shelf) => (shelf.books[0] === undefined ? null : bookType.of(shelf.books[0])),
  },
  methods: {
    FindOrNullObject: (shelf, [title]) => {
      const found = shelf.books.find((book) => book.title === title);
      return found === undefined ? null : bookType.of(found);
    },
    Add: (shelf, [book]) => {
      shelf.books.push(bookType.target(book));
      return bookType.of(bookType.target(book));
    },
  },
  items: (shelf) => shelf.books.map((book) => bookType.of(book)),
  indexer: (shelf, key) => {
    const book = shelf.books[Number(key)];
    if (book === undefined) throw new RangeError("no such book");
    return bookType.of(book);
  },
});

const start = () => {
  const shelf: Shelf = {
    id: "s1",
    books: [
      { title: "Emma", pages: 474 },
      { title: "Persuasion", pages: 249 },
    ],
  };
  const released: RemoteObject[] = [];
  const executor = new Executor({
    root: () => shelfType.of(shelf),
    newObject: (name) => (name === "Library.Book" ? bookType.of({ title: "new", pages: 1 }) : null),
    released: (object) => released.push(object),
    translate: (error) => (error instanceof RangeError ? new RichApiError("ItemNotFound", error.message) : null),
  });
  return { shelf, released, executor };
};

const root: ObjectPathInfo = { Id: 1, ObjectPathType: 1, Name: "" };
const find: ObjectPathInfo = {
  Id: 2,
  ObjectPathType: 3,
  Name: "FindOrNullObject",
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: ["Emma"] },
};
const batch = (paths: readonly ObjectPathInfo[], actions: readonly Omit<Action, "Id">[]): BatchRequest => ({
  AutoKeepReference: false,
  ObjectPaths: Object.fromEntries(paths.map((path) => [String(path.Id), path])),
  Actions: actions.map((action, index) => ({ ...action, Id: 100 + index })),
});
const on = (ObjectPathId: number, ActionType: number, rest: Partial<Action> = {}): Omit<Action, "Id"> => ({
  ActionType,
  ObjectPathId,
  Name: "",
  ...rest,
});

test("a query without names answers every scalar, and the identity besides", () => {
  const { executor } = start();
  expect(executor.execute(batch([root, find], [on(2, 2, { QueryInfo: {} })]))).toEqual({
    Results: [{ ActionId: 100, Value: { Title: "Emma", Pages: 474 } }],
    TraceIds: [],
  });
});

test("a collection answers its own scalars beside its items, with Top and Skip", () => {
  const { executor } = start();
  const query = on(1, 2, {
    QueryInfo: { Select: ["title", "Count"], Top: 1, Skip: 1 },
  });
  expect(executor.execute(batch([root], [query])).Results[0]?.Value).toEqual({
    Id: "s1",
    Count: 2,
    _Items: [{ Title: "Persuasion", _Index: 1 }],
  });
});

test("retrieve() answers camelCase names and items", () => {
  const { executor } = start();
  const query = on(1, 7, { QueryInfo: { Select: ["pages"] } });
  expect(executor.execute(batch([root], [query])).Results[0]?.Value).toEqual({
    Id: "s1",
    items: [{ pages: 474 }, { pages: 249 }],
  });
});

test("what was done before a failing action stays done, what comes after is not tried", () => {
  const { executor, shelf } = start();
  const answer = executor.execute(
    batch(
      [root, find],
      [
        on(2, 4, { Name: "Title", ArgumentInfo: { Arguments: ["Sanditon"] } }),
        on(2, 4, { Name: "Title", ArgumentInfo: { Arguments: [""] } }),
        on(2, 4, {
          Name: "Title",
          ArgumentInfo: { Arguments: ["The Watsons"] },
        }),
      ],
    ),
  );
  expect(answer).toEqual({
    Error: {
      ActionIndex: 1,
      Code: "InvalidArgument",
      HttpStatusCode: 400,
      Location: "Book.title",
      Message: "A book has a title.",
    },
    Results: [{ ActionId: 100, Value: null }],
    TraceIds: [],
  });
  expect(shelf.books[0]?.title).toBe("Sanditon");
});

test("a refusal of the model is translated and located, a defect is thrown", () => {
  const { executor } = start();
  const missing: ObjectPathInfo = {
    Id: 3,
    ObjectPathType: 5,
    Name: "",
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: [9] },
  };
  expect(executor.execute(batch([root, missing], [on(3, 1)])).Error).toMatchObject({
    Code: "ItemNotFound",
    Location: "Shelf.getItem",
    HttpStatusCode: 404,
  });
  const wrong: ObjectPathInfo = {
    ...find,
    Name: "Add",
    ArgumentInfo: { Arguments: ["no book"] },
  };
  expect(executor.execute(batch([root, wrong], [on(2, 1)])).Error?.Code).toBe("InvalidArgument");
});

test("a member that is not there answers ApiNotFound and is counted, read-only properties too", () => {
  const { executor } = start();
  const codes = [
    on(2, 4, { Name: "Pages", ArgumentInfo: { Arguments: [1] } }),
    on(2, 4, { Name: "Colour", ArgumentInfo: { Arguments: [1] } }),
    on(2, 3, { Name: "Burn", ArgumentInfo: { Arguments: [] } }),
    on(2, 2, { QueryInfo: { Select: ["author/name"] } }),
    on(2, 2, { QueryInfo: { Select: ["author"] } }),
    on(2, 6),
  ].map((action) => executor.execute(batch([root, find], [action])).Error?.Code);
  expect(new Set(codes)).toEqual(new Set(["ApiNotFound"]));
  expect(executor.apiNotFound).toEqual([
    "Book.Pages=",
    "Book.Colour",
    "Book.Burn()",
    "Book.author",
    "Book.author",
    "action type 6",
  ]);
});

test("a null object answers null to questions and refuses commands", () => {
  const { executor } = start();
  const none: ObjectPathInfo = {
    ...find,
    ArgumentInfo: { Arguments: ["Ulysses"] },
  };
  const below: ObjectPathInfo = {
    Id: 4,
    ObjectPathType: 4,
    Name: "Author",
    ParentObjectPathId: 2,
  };
  const answer = executor.execute(
    batch([root, none, below], [on(2, 1), on(4, 1), on(2, 2, { QueryInfo: {} }), on(2, 3, { Name: "Tear" })]),
  );
  expect(answer.Results.map((result) => result.Value)).toEqual([null, null, null]);
  expect(answer.Error?.Code).toBe("ItemNotFound");
});

test("a kept object is found again by its reference until it is removed", () => {
  const { executor, shelf, released } = start();
  const first = executor.execute(batch([root, find], [on(2, 1), on(2, 3, { Name: "_KeepReference" }), on(2, 1)]));
  expect(first.Results[0]?.Value).toEqual({});
  const id = String((first.Results[2]?.Value as { _ReferenceId: string })._ReferenceId);
  const kept: ObjectPathInfo = { Id: 2, ObjectPathType: 6, Name: id };
  executor.execute(
    batch(
      [kept],
      [
        on(2, 4, {
          Name: "Title",
          ArgumentInfo: { Arguments: ["Emma, again"] },
        }),
      ],
    ),
  );
  expect(shelf.books[0]?.title).toBe("Emma, again");
  executor.execute(
    batch(
      [root],
      [
        on(1, 3, {
          Name: "_RemoveReference",
          ArgumentInfo: { Arguments: [id] },
        }),
      ],
    ),
  );
  expect(released).toHaveLength(1);
  expect(executor.references.count).toBe(0);
  expect(executor.execute(batch([kept], [on(2, 1)])).Error?.Code).toBe("InvalidReference");
});

test("a method path with an effect is walked once a request", () => {
  const { executor, shelf } = start();
  const made: ObjectPathInfo = {
    Id: 5,
    ObjectPathType: 2,
    Name: "Library.Book",
  };
  const add: ObjectPathInfo = {
    Id: 6,
    ObjectPathType: 3,
    Name: "Add",
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: [5], ReferencedObjectPathIds: [5] },
  };
  executor.execute(
    batch(
      [root, made, add],
      [on(6, 1), on(6, 2, { QueryInfo: {} }), on(6, 3, { Name: "Tear", ArgumentInfo: { Arguments: [0] } })],
    ),
  );
  expect(shelf.books).toHaveLength(3);
});

test("objects hidden in plain arguments are found, numbers in lists stay numbers", () => {
  const seen: unknown[] = [];
  const type: RemoteType<object> = new RemoteType<object>({
    name: "Box",
    methods: { Put: (_, args) => void seen.push(...args) },
  });
  const executor = new Executor({ root: () => type.of({}) });
  executor.execute(
    batch(
      [root],
      [
        on(1, 3, {
          Name: "Put",
          ArgumentInfo: {
            Arguments: [{ at: { _ObjectPathId: 1 } }, [[1, 2]], 1],
            ReferencedObjectPathIds: [0, 0, 0],
          },
        }),
      ],
    ),
  );
  expect(type.find((seen[0] as { at: unknown }).at)).toEqual({});
  expect(seen.slice(1)).toEqual([[[1, 2]], 1]);
});

test("Update sets several properties, EnsureUnchanged answers Conflict after a change", () => {
  const { executor, shelf } = start();
  const check = on(2, 8, { ObjectState: { title: "Emma" } });
  expect(executor.execute(batch([root, find], [check])).Error).toBeUndefined();
  executor.execute(batch([root, find], [on(2, 9, { ObjectState: { title: "Lady Susan" } })]));
  expect(shelf.books[0]?.title).toBe("Lady Susan");
  const again: ObjectPathInfo = {
    ...find,
    ArgumentInfo: { Arguments: ["Lady Susan"] },
  };
  expect(executor.execute(batch([root, again], [check])).Error?.Code).toBe("Conflict");
});

test("trace ids come back, with a result each: event registration waits for them", () => {
  const { executor } = start();
  expect(executor.execute(batch([root], [on(0, 5, { Name: "Trace" })]))).toEqual({
    Results: [{ ActionId: 100, Value: null }],
    TraceIds: [100],
  });
});
