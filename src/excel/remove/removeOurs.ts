import { isNothing, removalOf, type Removal } from "../../sheets/removal";
import { WorkbookError } from "../../sheets/workbook";
import { isOwnName } from "../marks";
import { readWorkbook, type WorkbookReading } from "../read/readWorkbook";
import { Requests } from "../requests";
import { isOwnSetting } from "../settings";
import { askLists, emptyColumns, refuseLists } from "./columns";
import { refuseMentions } from "./mentions";

/**
 * Takes our columns, sheets, marks and what we keep beside the cells out of the open workbook; `before` is what the user
 * was told of. Looks first and refuses before anything is changed, and so does `beforeChange`. The marks go last: what
 * breaks off is found again, and completed by a second run.
 */
export async function removeOurs(
  context: Excel.RequestContext,
  before: WorkbookReading | null,
  beforeChange: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { worksheets, names, protection, settings } = context.workbook;
  const reading = await readWorkbook(context);
  const removal = removalOf(reading.snapshot);
  if (before) refuseTypedMeanwhile(removalOf(before.snapshot), removal);
  names.load("items/name,items/formula");
  settings.load("items/key");
  worksheets.load("items/name,items/visibility");
  protection.load("protected");
  const lists = askLists(context, reading.snapshot, removal.columns);
  await context.sync();

  const isAny = !isNothing(removal);
  if (isAny) {
    checkSheets(worksheets, removal);
    if (protection.protected && removal.sheets.length > 0) throw new WorkbookError("structure-protected", "");
    refuseLists(lists);
    await refuseMentions(context, reading, removal);
  }
  await beforeChange();
  if (isAny) {
    const requests = new Requests(context);
    for (const list of lists) await emptyColumns(requests, list);
    for (const name of removal.sheets) {
      await requests.makeRoom(0);
      worksheets.getItem(name).delete();
    }
    await requests.send();
  }
  // By their names: counted places would shift with each one that goes.
  for (const { name } of names.items.filter((item) => isOwnName(item.name))) names.getItem(name).delete();
  for (const { key } of settings.items.filter((setting) => isOwnSetting(setting.key))) settings.getItem(key).delete();
  await context.sync();
}

/**
 * Refuses where the user typed into our sheets after being told what goes.
 * @throws {WorkbookError} "changed-meanwhile"
 */
function refuseTypedMeanwhile(told: Removal, now: Removal): void {
  const typed = ({ sheet, row, column, value }: Removal["typed"][number]): string =>
    JSON.stringify([sheet, row, column, value]);
  const known = new Set(told.typed.map(typed));
  const unknown = now.typed.find((cell) => !known.has(typed(cell)));
  if (unknown) throw new WorkbookError("changed-meanwhile", unknown.sheet);
}

/**
 * Refuses where no sheet in sight would be left: Excel deletes no last one.
 * @throws {WorkbookError} "nothing-else"
 */
function checkSheets({ items }: Excel.WorksheetCollection, { sheets }: Removal): void {
  const stays = items.some(({ name, visibility }) => visibility === "Visible" && !sheets.includes(name));
  if (!stays) throw new WorkbookError("nothing-else", sheets[0] ?? "");
}
