import { ExcelHost, type HostBook } from "../test/host/excelHost";
import type { AddInFunctions } from "../test/host/functions/cellFunctions";
import { appContext, frameOpening } from "../test/host/web/appContext";
import { WebProtocol } from "../test/host/web/webProtocol";
import type { FunctionsMetadata } from "../webpack/functionsHelp.cjs";
import { readManifest, type AddInManifest } from "./addInManifest";
import { giveTheme, type Theme } from "./officeTheme";
import { linkFrame } from "./frameLink";

/** What is shown around the workbook and its add-in. */
export interface StageView {
  /** Holds the frame of the add-in. */
  readonly pane: HTMLElement;
  readonly showPane: (visible: boolean) => void;
  /** The workbook has something new to show. */
  readonly changed: () => void;
}

/** Which add-in is started, and how Excel looks to it. */
export interface StageLook {
  readonly manifestAddress: string;
  readonly locale: string;
  /** As Excel on a desktop has it; null as on the web, where the pane follows the system. */
  readonly theme: Theme | null;
}

/** An open workbook with the add-in running beside it. */
export interface Stage {
  readonly host: ExcelHost;
  readonly manifest: AddInManifest;
  readonly functions: AddInFunctions;
  readonly frame: HTMLIFrameElement;
  readonly press: (buttonId: string) => Promise<void>;
  readonly showPane: (visible: boolean) => void;
  /** Whether the add-in has started and waits for ribbon buttons. */
  readonly takesCommands: () => boolean;
  readonly close: () => void;
}

/** Opens a workbook and starts the add-in whose manifest lies at `manifestAddress`, as Excel does in that language. */
export async function openStage(
  book: HostBook | ExcelHost,
  { manifestAddress, locale, theme }: StageLook,
  view: StageView,
): Promise<Stage> {
  const manifest = readManifest(await fetched(manifestAddress), manifestAddress, locale);
  const functions = JSON.parse(await fetched(manifest.functions)) as FunctionsMetadata;
  const frame = document.createElement("iframe");
  const link = linkFrame(frame, (message) => {
    protocol.receive(message);
    view.changed();
  });
  const protocol = new WebProtocol({
    origin: link.origin,
    context: appContext(locale),
    post: link.post,
    onStart: () => {
      if (theme !== null) giveTheme(frame, theme);
    },
  });
  const host = book instanceof ExcelHost ? book.moveTo(protocol) : new ExcelHost(book, protocol);
  const showPane = (visible: boolean): void => {
    view.showPane(visible);
    host.showedPane(visible);
  };
  const installed = host.install({ functions, namespace: manifest.namespace, showPane });
  host.workbook.onCalculated = view.changed;
  openFrame(frame, view.pane, frameOpening(manifest.page, link.origin, locale));
  return {
    host,
    manifest,
    functions: installed,
    frame,
    press: (buttonId) => press(manifest, protocol, showPane, buttonId),
    showPane,
    takesCommands: () => protocol.takesCommands,
    close: () => {
      link.close();
      frame.remove();
    },
  };
}

function press(
  manifest: AddInManifest,
  protocol: WebProtocol,
  showPane: (visible: boolean) => void,
  buttonId: string,
): Promise<void> {
  const button = manifest.buttons.find(({ id }) => id === buttonId);
  if (!button) return Promise.reject(new Error(`no button ${buttonId}`));
  if (button.runs !== null) return protocol.press(button.runs, button.id);
  showPane(true);
  return Promise.resolve();
}

function openFrame(frame: HTMLIFrameElement, pane: HTMLElement, opening: ReturnType<typeof frameOpening>): void {
  frame.name = opening.name;
  frame.src = opening.address;
  frame.title = "Encaisse";
  pane.append(frame);
}

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}
