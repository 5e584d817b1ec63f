import { ribbonHandler } from "../../src/commands/ribbon";
import { settled } from "../functions/fakeOffice";

describe("ribbonHandler", () => {
  it("leaves the pane closed when the plan was written, and tells Excel that the work has ended", async () => {
    const [openPane, completed] = [jest.fn(() => Promise.resolve()), jest.fn()];
    ribbonHandler({ press: () => Promise.resolve("written"), openPane })({ completed });
    await settled();
    expect([openPane.mock.calls.length, completed.mock.calls.length]).toEqual([0, 1]);
  });

  it.each(["asked", "unreadable", "cancelled", "failed"] as const)("opens the pane when it ended %s", async (end) => {
    const [openPane, completed] = [jest.fn(() => Promise.resolve()), jest.fn()];
    ribbonHandler({ press: () => Promise.resolve(end), openPane })({ completed });
    await settled();
    expect([openPane.mock.calls.length, completed.mock.calls.length]).toEqual([1, 1]);
  });

  it("tells Excel that the work has ended even when the pane does not open", async () => {
    const completed = jest.fn();
    const openPane = () => Promise.reject(new Error("no pane"));
    ribbonHandler({ press: () => Promise.resolve("asked"), openPane })({ completed });
    await settled();
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
