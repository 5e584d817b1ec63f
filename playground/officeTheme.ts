/** The looks that Excel for Windows and Mac has, as they tell them to add-ins. */
export type Theme = "light" | "dark";

/** Source: learn.microsoft.com/javascript/api/office/office.officetheme; the colours are Office's own. */
const THEMES = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#000000",
    controlBackgroundColor: "#F0F0F0",
    controlForegroundColor: "#000000",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#363636",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
} as const;

interface OfficeInside {
  readonly OSF?: { readonly _OfficeAppFactory: { setContext: (context: object) => void } };
}

/**
 * Gives the add-in in a frame the theme that Excel on a desktop gives. On the web office.js passes none on, whatever the
 * host says, so it is put into its context when that is made. To be called once office.js has loaded and asks the host for
 * its own context, and before the answer.
 */
export function giveTheme(frame: HTMLIFrameElement, theme: Theme): void {
  const factory = (frame.contentWindow as OfficeInside | null)?.OSF?._OfficeAppFactory;
  if (!factory) throw new Error("office.js has no place for a theme any more");
  const { setContext } = factory;
  factory.setContext = (context) => {
    Object.defineProperty(context, "officeTheme", { value: THEMES[theme], enumerable: true });
    setContext(context);
  };
}
