import { invalidValue } from "../../src/functions/answer";
import { expectedPayment, paymentRange } from "../../src/functions/answers";
import { bookModel, SETTLE_MILLISECONDS, type BookModel } from "../../src/functions/bookModel";
import { answerOnce, stream } from "../../src/functions/streaming";
import { CHOICES, type Rows } from "../sheets/book";
import { CellError, fakeClock, installCustomFunctions, settled, streamingCell } from "./fakeOffice";
import { AS_OF, paid, ROWS, snapshotOf } from "./sampleBook";

beforeAll(installCustomFunctions);

interface Sheet {
  readonly model: BookModel;
  readonly reads: () => number;
  readonly edit: (rows: Rows | null) => Promise<void>;
}

function sheet(): Sheet {
  let rows: Rows | null = ROWS;
  let reads = 0;
  const clock = fakeClock();
  const model = bookModel({
    read: () => {
      reads++;
      return rows === null ? Promise.reject(new Error("busy")) : Promise.resolve(snapshotOf(rows));
    },
    asOf: () => AS_OF,
    choices: () => Promise.resolve(CHOICES),
    schedule: clock.schedule,
  });
  const edit = async (edited: Rows | null): Promise<void> => {
    rows = edited;
    model.invalidate();
    clock.pass(SETTLE_MILLISECONDS);
    await settled();
  };
  return { model, reads: () => reads, edit };
}

const words = (): string => "Excel is busy";

describe("stream", () => {
  it("shows the figure, and why there is none any more once the invoice is marked paid", async () => {
    const { model, edit } = sheet();
    const { invocation, shown } = streamingCell<number>();
    stream(model, invocation, (book) => expectedPayment(book, "0015"), words);
    await settled();
    expect(shown).toEqual([expect.any(Number)]);
    await edit(paid("20/11/2026"));
    expect(shown.slice(1)).toEqual([new CellError("#N/A", "La facture 0015 est payée : rien n’est attendu.")]);
  });

  it("does not send the same answer again, one cell or two", async () => {
    const { model, edit } = sheet();
    const date = streamingCell<number>();
    const range = streamingCell<(number | string)[][]>();
    stream(model, date.invocation, (book) => expectedPayment(book, "16"), words);
    stream(model, range.invocation, (book) => paymentRange(book, "16", null), words);
    await settled();
    await edit(ROWS.map((row) => [...row]));
    expect([date.shown.length, range.shown.length]).toEqual([1, 1]);
  });

  it("fills ten thousand cells from one reading", async () => {
    const { model, reads } = sheet();
    const cells = Array.from({ length: 10_000 }, () => streamingCell<number>());
    for (const { invocation } of cells) stream(model, invocation, (book) => expectedPayment(book, 15), words);
    await settled();
    expect(reads()).toBe(1);
    expect(cells.every(({ shown }) => shown.length === 1)).toBe(true);
  });

  it("sends nothing to a cell that is gone, before its first answer or later", async () => {
    const { model, edit } = sheet();
    const early = streamingCell<number>();
    const late = streamingCell<number>();
    stream(model, early.invocation, (book) => expectedPayment(book, "0015"), words);
    stream(model, late.invocation, (book) => expectedPayment(book, "0015"), words);
    early.cancel();
    await settled();
    late.cancel();
    await edit(paid("20/11/2026"));
    expect([early.shown.length, late.shown.length]).toEqual([0, 1]);
  });

  it("says that Excel refused to be read, and recovers with the next change", async () => {
    const { model, edit } = sheet();
    const { invocation, shown } = streamingCell<number>();
    stream(model, invocation, (book) => expectedPayment(book, "0015"), words);
    await settled();
    await edit(null);
    await edit(ROWS);
    expect(shown).toEqual([shown[0], new CellError("#N/A", "Excel is busy"), shown[0]]);
  });
});

describe("stream, where the words for a refusal have to be loaded", () => {
  it("never puts them in the place of a date that came meanwhile", async () => {
    const { model, edit } = sheet();
    const { invocation, shown } = streamingCell<number>();
    let load: (words: string) => void = () => undefined;
    const loaded = new Promise<string>((resolve) => (load = resolve));
    stream(
      model,
      invocation,
      (book) => expectedPayment(book, "0015"),
      () => loaded,
    );
    await settled();
    await edit(null);
    await edit(paid("20/11/2026"));
    load("Excel is busy");
    await settled();
    const [date, later] = [expect.any(Number) as number, "La facture 0015 est payée : rien n’est attendu."];
    expect(shown).toEqual([date, new CellError("#N/A", later)]);
  });
});

describe("stream, where what answers has to be loaded", () => {
  it("says that it did not come, and answers after the next change", async () => {
    const { model, edit } = sheet();
    const { invocation, shown } = streamingCell<number>();
    let isThere = false;
    const load = () => (isThere ? Promise.resolve({ expectedPayment }) : Promise.reject(new Error("no network")));
    stream(model, invocation, async (book) => (await load()).expectedPayment(book, "0015"), words);
    await settled();
    expect(shown).toEqual([new CellError("#N/A", "Excel is busy")]);
    isThere = true;
    await edit(ROWS.map((row) => [...row]));
    expect(shown.slice(1)).toEqual([expect.any(Number)]);
  });
});

describe("answerOnce", () => {
  const thrownBy = (asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      () => null,
      (error: unknown) => error,
    );

  it("gives the value, or throws what the cell shows", async () => {
    const { model } = sheet();
    expect(await answerOnce(model, () => ({ value: 3 }), words)).toBe(3);
    const refused = answerOnce(model, () => invalidValue("Give a date."), words);
    expect(await thrownBy(refused)).toEqual(new CellError("#VALUE!", "Give a date."));
  });

  it("says that Excel refused to be read", async () => {
    const { model, edit } = sheet();
    await edit(null);
    const refused = answerOnce(model, () => ({ value: 3 }), words);
    expect(await thrownBy(refused)).toEqual(new CellError("#N/A", "Excel is busy"));
  });
});
