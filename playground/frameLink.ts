/** The way between the playground's page and the frame in which the add-in runs. */
export interface FrameLink {
  /** Where the host says it is. */
  readonly origin: string;
  readonly post: (message: string) => void;
  readonly close: () => void;
}

/**
 * Connects a frame with whoever takes its messages. office.js speaks to hosts at https addresses only, and sends to no
 * other. Where the page itself is served that way, messages travel as they do between Excel and an add-in. On a plain
 * http address, which needs no certificate, the page takes and hands over the messages by itself, under the https origin
 * of the same name; the frame must then be of the page's own origin.
 */
export function linkFrame(frame: HTMLIFrameElement, receive: (message: unknown) => void): FrameLink {
  return location.protocol === "https:" ? byMessages(frame, receive) : byHand(frame, receive);
}

function byMessages(frame: HTMLIFrameElement, receive: (message: unknown) => void): FrameLink {
  const take = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow) receive(event.data);
  };
  addEventListener("message", take);
  return {
    origin: location.origin,
    post: (message) => frame.contentWindow?.postMessage(message, new URL(frame.src).origin),
    close: () => {
      removeEventListener("message", take);
    },
  };
}

function byHand(frame: HTMLIFrameElement, receive: (message: unknown) => void): FrameLink {
  const origin = location.origin.replace(/^http:/, "https:");
  // Later, as from another page.
  const take = (message: unknown): void => {
    setTimeout(receive, 0, message);
  };
  window.postMessage = take;
  return {
    origin,
    post: (data) => {
      setTimeout(() => {
        const inside = frame.contentWindow as (Window & typeof globalThis) | null;
        inside?.dispatchEvent(new inside.MessageEvent("message", { data, origin, source: window }));
      }, 0);
    },
    close: () => {
      // The window's own method shows again.
      Reflect.deleteProperty(window, "postMessage");
    },
  };
}
