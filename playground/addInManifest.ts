/** What the playground takes from manifest.xml: where the add-in lives and which buttons it has, in one language. */
export interface AddInManifest {
  readonly name: string;
  /** Address of the page that pane, ribbon and functions share. */
  readonly page: string;
  /** Address of the functions' description. */
  readonly functions: string;
  /** Before the functions' names, or null. */
  readonly namespace: string | null;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The function it runs, or null for the button that opens the pane. */
  readonly runs: string | null;
}

/** Icons in the ribbon are 32 pixels wide (manifest reference, "Icon element"). */
const ICON = "32";

/**
 * Reads the manifest at `address` in a language ("fr-FR", "en-US"). A manifest that is stamped for another place than it
 * lies in speaks of the files beside it.
 */
export function readManifest(xml: string, address: string, locale: string): AddInManifest {
  const tree = new DOMParser().parseFromString(xml, "application/xml");
  const all = (tag: string, within: Element | Document = tree): Element[] => [...within.getElementsByTagName(tag)];
  const stamped = new URL(".", all("SourceLocation")[0]?.getAttribute("DefaultValue") ?? address).href;
  const here = new URL(".", address).href;
  const resource = (id: string | null | undefined): string => {
    const found = [...all("bt:String"), ...all("bt:Url"), ...all("bt:Image")].find(
      (each) => each.getAttribute("id") === id,
    );
    const own = found && all("bt:Override", found).find((each) => each.getAttribute("Locale") === locale);
    const value = own?.getAttribute("Value") ?? found?.getAttribute("DefaultValue");
    if (value == null) throw new Error(`The manifest has no resource ${id ?? "without a name"}`);
    return value.startsWith(stamped) ? here + value.slice(stamped.length) : value;
  };
  const resourceOf = (tag: string, within: Element): string => resource(all(tag, within)[0]?.getAttribute("resid"));
  const metadata = all("Metadata")[0];
  const runtime = all("Runtime")[0];
  if (!metadata || !runtime) throw new Error("The manifest has no functions or no runtime");
  const namespace = all("Namespace")[0];
  return {
    name: all("DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    page: resource(runtime.getAttribute("resid")),
    functions: resourceOf("SourceLocation", metadata),
    namespace: namespace ? resource(namespace.getAttribute("resid")) : null,
    buttons: all("Control").map((control) => ({
      id: control.getAttribute("id") ?? "",
      label: resourceOf("Label", control),
      tip: resourceOf("Description", control),
      icon: resource(
        all("bt:Image", control)
          .find((image) => image.getAttribute("size") === ICON)
          ?.getAttribute("resid"),
      ),
      runs: all("FunctionName", control)[0]?.textContent ?? null,
    })),
  };
}
