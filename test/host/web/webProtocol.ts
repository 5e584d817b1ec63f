import { type BatchHost, type HostChannel, type HostMessage } from "../channel";
import type { Batch } from "../richApi/wire";
import type { AppContext } from "./appContext";

/** Numbers in the messages between office.js 1.1.110 and Excel on the web. */
const TYPE = { request: 0, response: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const ANSWERED = 0;
const TOLD = 1;
const SERIALIZER = 1;
/** What `executeMethod` may ask for: a batch, and to note that a ribbon command has ended. */
const BATCH = 93;
const COMMAND_ENDED = 94;
/** Place of a batch in its array: custom data, method, address, headers, body, flags. */
const BODY = 4;

/** Events that a host on the web tells of; which of them is registered under which name. */
const EVENTS = ["richApiMessage", "appCommandInvoked"] as const;

interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: { readonly DdaMethod?: { readonly DispatchId?: number }; readonly ArrayData?: readonly unknown[] };
}

/** The two ends of the way: where the host claims to be, what it tells first, how its messages reach the add-in. */
export interface WebEnd {
  readonly origin: string;
  readonly context: AppContext;
  readonly post: (message: string) => void;
  /** Called when the library, loaded in the page, asks where it runs. */
  readonly onStart?: () => void;
}

/**
 * Excel on the web as the add-in's page sees it: messages to and from a frame. Whatever office.js asks for that is not
 * known here is an error, in the host and in the answer.
 */
export class WebProtocol implements HostChannel {
  #host: BatchHost | null = null;
  /** The conversation in which each event is listened to. */
  readonly #listeners = new Map<string, string>();
  readonly #commands = new Map<string, () => void>();
  #untold: HostMessage[] = [];
  #lastCommand = 0;

  constructor(private readonly end: WebEnd) {}

  connect(host: BatchHost): void {
    this.#host = host;
  }

  send(messages: readonly HostMessage[]): void {
    if (this.#tell("richApiMessage", { ArrayData: messages })) return;
    this.#untold.push(...messages);
  }

  /** Whether the add-in waits for ribbon buttons. */
  get takesCommands(): boolean {
    return this.#listeners.has("appCommandInvoked");
  }

  /** Presses a ribbon button that runs a function. Resolves when the add-in says that it has ended. */
  press(functionName: string, controlId: string): Promise<void> {
    const id = `command-${++this.#lastCommand}`;
    return new Promise((resolve, reject) => {
      this.#commands.set(id, resolve);
      const source = JSON.stringify({ source: { id: controlId } });
      if (!this.#tell("appCommandInvoked", [id, functionName, source])) {
        reject(new Error("The add-in does not wait for ribbon buttons yet"));
      }
    });
  }

  /** Takes a message of the add-in's page; others than office.js's are left alone. */
  receive(text: unknown): void {
    const message = messageIn(text);
    if (message?._messageType !== TYPE.request) return;
    try {
      this.#reply(message, this.#answer(message), 0);
    } catch (error) {
      this.#reply(message, String(error), 1);
      throw error;
    }
  }

  #answer(message: Message): unknown {
    const { _actionName: name, _actionType: action = ACTION.invoke } = message;
    if (action === ACTION.register || action === ACTION.unregister) return this.#listen(message, action);
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        this.end.onStart?.();
        return this.end.context;
      case "ContextActivationManager_notifyHost":
        return {};
      case "executeMethod":
        return this.#execute(message);
      default:
        throw new Error(`${name} is not implemented by the test host`);
    }
  }

  #listen({ _actionName: name, _conversationId: conversation }: Message, action: number): unknown {
    if (!EVENTS.some((known) => known === name)) throw new Error(`no event ${name} in the test host`);
    if (action === ACTION.register) this.#listeners.set(name, conversation);
    else this.#listeners.delete(name);
    const untold = this.#untold;
    this.#untold = [];
    if (untold.length > 0) queueMicrotask(() => { this.send(untold); }); // prettier-ignore
    return { Version: 1, Error: 0 };
  }

  #execute({ _data: data }: Message): unknown {
    const method = data?.DdaMethod?.DispatchId;
    if (method === BATCH) return this.#batch(data?.ArrayData ?? []);
    if (method !== COMMAND_ENDED) throw new Error(`method ${String(method)} is not implemented by the test host`);
    this.#endCommand(data);
    return { Version: 1, Error: 0 };
  }

  #batch(entries: readonly unknown[]): unknown {
    const body = entries[BODY];
    if (!this.#host || typeof body !== "string") throw new Error("a batch without a body, or without a host");
    const bytes = new TextEncoder().encode(body).length;
    const reply = this.#host.answer(JSON.parse(body) as Batch, bytes);
    return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], JSON.stringify(reply)] };
  }

  #endCommand(data: unknown): void {
    const told = JSON.stringify(data);
    for (const [id, resolve] of this.#commands) {
      if (!told.includes(`"${id}"`)) continue;
      this.#commands.delete(id);
      resolve();
    }
  }

  #tell(name: (typeof EVENTS)[number], data: unknown): boolean {
    const conversation = this.#listeners.get(name);
    if (conversation === undefined) return false;
    this.#post({ _actionName: name, _conversationId: conversation, _correlationId: -1 }, data, { type: TOLD, code: 0 });
    return true;
  }

  #reply(message: Message, data: unknown, code: number): void {
    this.#post(message, data, { type: ANSWERED, code });
  }

  #post(
    about: Pick<Message, "_actionName" | "_conversationId" | "_correlationId">,
    data: unknown,
    { type, code }: { readonly type: number; readonly code: number },
  ): void {
    const { _actionName, _conversationId, _correlationId } = about;
    const response = {
      _messageType: TYPE.response,
      _actionName,
      _conversationId,
      _correlationId,
      _origin: this.end.origin,
      _data: data,
      _errorCode: code,
      _responseType: type,
      _serializerVersion: SERIALIZER,
    };
    this.end.post(JSON.stringify(response));
  }
}

function messageIn(text: unknown): Message | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  try {
    return JSON.parse(text) as Message;
  } catch {
    return null;
  }
}
