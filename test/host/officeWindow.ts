import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import { MESSAGE, type BatchHost, type HostChannel } from "./channel";
import type { Batch } from "./richApi/wire";

/** A page in which the real office.js runs, and the host behind it. */
export interface OfficeWindow extends HostChannel {
  /** What the add-in finds as the global `Excel`. */
  readonly excel: unknown;
  /**
   * Stops the library's timers, and Excel's answers: what waits for one now never goes on. Resolves when what did not wait
   * has come to its next question, so that nothing of a test is still under way when the next begins.
   */
  close(): Promise<void>;
}

const LIBRARY = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
/** Says that this is Excel on the web, as Office does in the address of an add-in's page. */
const ADDRESS = "https://localhost/taskpane.html?_host_Info=Excel$Web$16.00$en-US$test$$disableLogging$3";

/** Numbers of the messages between office.js and a native host (`OfficeExtension.HostBridge`), and of its event list. */
const REPLY = 2;
const EVENT = 3;

interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

/** Turns of the event loop that the longest work between two questions to Excel takes, and as many again. */
const TURNS_TO_NEXT_QUESTION = 50;

/** Set on requests of `Excel.run({ delayForCellEdit: true })`, which wait until the user has left the cell. */
const WAITS_FOR_CELL_EDIT = 64;

interface RequestMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: Batch };
}

/**
 * Loads office.js, unmodified, into a page without a screen. It talks to its host by `window._richApiNativeBridge`, the way
 * it does inside a native one; answers come later, as from another process.
 */
export function openOfficeWindow(): OfficeWindow {
  let host: BatchHost | null = null;
  let isClosed = false;
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as RequestMessage;
      const answering = host ?? fail("No host is connected");
      const answer = (): void => {
        const body = JSON.stringify(answering.answer(message.body, Buffer.byteLength(text)));
        send({ id, type: REPLY, message: { statusCode: 200, headers: {}, body } });
      };
      if (!answering.cellEdit) answer();
      else if (flags & WAITS_FOR_CELL_EDIT) void answering.cellEdit.then(answer);
      else fail("A request that does not wait for the user to leave the cell");
    },
  };
  const send = (message: unknown) => {
    setImmediate(() => {
      if (!isClosed) bridge.onMessageFromHost?.(JSON.stringify(message));
    });
  };
  const { window } = new JSDOM("<!doctype html><body></body>", {
    url: ADDRESS,
    runScripts: "outside-only",
    pretendToBeVisual: true,
    // Behind this bridge only requests and events are answered: office.js complains that its own start gets no answer.
    virtualConsole: new VirtualConsole(),
  });
  Object.assign(window, { _richApiNativeBridge: bridge });
  // office.js finds its own folder by the script tag that loads it.
  const script = window.document.createElement("script");
  script.setAttribute("src", "https://localhost/office.js");
  window.document.head.append(script);
  for (const file of ["office.js", "excel-web-16.00.js"]) window.eval(readFileSync(join(LIBRARY, file), "utf8"));
  return {
    excel: (window as unknown as { Excel: unknown }).Excel,
    connect: (next) => {
      host = next;
    },
    send: (entries) => {
      const isOther = entries.some(([category]) => category !== MESSAGE.event);
      if (isOther) throw new Error("Behind this bridge only events are told");
      send({ type: EVENT, controlId: "", message: { entries } });
    },
    close: async () => {
      isClosed = true;
      for (let turn = 0; turn < TURNS_TO_NEXT_QUESTION; turn++) await new Promise((resolve) => setTimeout(resolve));
      window.close();
    },
  };
}

function fail(message: string): never {
  throw new Error(message);
}
