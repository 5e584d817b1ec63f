import { ribbonHandlers } from "../../src/commands/ribbon";
import { writePlan } from "../../src/commands/writePlan";
import type { Workbook, WorkbookEdits, WorkbookSnapshot } from "../../src/sheets/workbook";
import { CHOICES } from "../sheets/book";
import { settled } from "../functions/fakeOffice";
import { AS_OF, snapshotOf } from "../functions/sampleBook";

describe("ribbonHandlers", () => {
  it("does one work after the other, and tells Excel that each has ended", async () => {
    const log: string[] = [];
    const handler = ribbonHandlers({ tell: () => Promise.resolve(), failureWords: String });
    const press = (name: string): void => {
      const work = async (): Promise<null> => {
        log.push(`${name} begins`);
        await settled();
        log.push(`${name} ends`);
        return null;
      };
      handler(work)({ completed: () => log.push(`${name} completed`) });
    };
    press("plan");
    press("list");
    await settled();
    await settled();
    await settled();
    const steps = ["begins", "ends", "completed"];
    expect(log).toEqual([...steps.map((step) => `plan ${step}`), ...steps.map((step) => `list ${step}`)]);
  });

  it("tells the user why it failed, and works at the next press", async () => {
    const told: string[] = [];
    const completed = jest.fn();
    const handler = ribbonHandlers({
      tell: (message) => Promise.resolve(void told.push(message)),
      failureWords: (failure) => (failure as Error).message,
    });
    handler(() => Promise.reject(new Error("Excel is busy")))({ completed });
    handler(() => Promise.resolve("No list"))({ completed });
    handler(() => Promise.resolve(null))({ completed });
    await settled();
    expect(told).toEqual(["Excel is busy", "No list"]);
    expect(completed).toHaveBeenCalledTimes(3);
  });

  it("tells Excel that the work has ended even when the pane does not open", async () => {
    const completed = jest.fn();
    const handler = ribbonHandlers({ tell: () => Promise.reject(new Error("no pane")), failureWords: String });
    handler(() => Promise.resolve("No list"))({ completed });
    await settled();
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

describe("writePlan", () => {
  function workbook(snapshot: WorkbookSnapshot): Workbook & { readonly written: WorkbookEdits[] } {
    const written: WorkbookEdits[] = [];
    return {
      written,
      read: () => Promise.resolve(snapshot),
      write: (edits) => Promise.resolve(void written.push(edits)),
    };
  }

  it("writes the plan, the to-do list and the forecast, and has nothing to say", async () => {
    const book = workbook(snapshotOf());
    expect(await writePlan(book, { asOf: AS_OF, choices: CHOICES })).toBeNull();
    expect(book.written.map(({ sheets, columns }) => [sheets.length, columns !== null])).toEqual([[3, true]]);
  });

  it("writes nothing into a workbook without invoices, and says why in a sentence", async () => {
    const book = workbook(snapshotOf([["Bonjour"]]));
    expect(await writePlan(book, { asOf: AS_OF, choices: CHOICES })).toMatch(/\.$/);
    expect(book.written).toEqual([]);
  });
});
