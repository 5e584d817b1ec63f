import { readFileSync } from "node:fs";
import { PLACEHOLDER, stampManifest } from "../../webpack/stampManifest.cjs";
import { all, attribute, childNames, parsed } from "./xml";

/**
 * The rules of learn.microsoft.com that Excel applies when it loads the add-in, since nothing here can ask Excel. Each
 * group names its page.
 */

const text = readFileSync("manifest.xml", "utf8");
const manifest = parsed(text);
const RESOURCES = ["Image", "Url", "String"] as const;
const resources = RESOURCES.flatMap((name) => all(manifest, name));
const residUses = [...manifest.querySelectorAll("[resid]")];

/** office/dev/add-ins/develop/manifest-element-ordering: children in this order, others not at all. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides".split(
      " ",
    ),
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Runtimes: ["Runtime"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};
/** openspecs/office_file_formats/ms-owemxml, 5.7: sequences of the types that share a name. */
const ORDER_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  CustomFunctions: ["Script", "Page", "Metadata", "Namespace"],
  PrimaryCommandSurface: ["OfficeTab", "CustomTab"],
  ShowTaskpane: ["TaskpaneId", "SourceLocation", "Title"],
  ExecuteFunction: ["FunctionName"],
  Workbook: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
};

function isInOrder(element: Element): boolean {
  const type = element.getAttribute("xsi:type");
  const order = (type === null ? undefined : ORDER_BY_TYPE[type]) ?? ORDER[element.localName];
  if (!order) return true;
  const places = childNames(element).map((name) => order.indexOf(name));
  return places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
}

describe("manifest.xml: elements (office/dev/add-ins/develop/manifest-element-ordering)", () => {
  const outOfOrder = (root: Element): string[] =>
    [root, ...root.querySelectorAll("*")].filter((element) => !isInOrder(element)).map(({ localName }) => localName);

  it("has every element in the order of the schema", () => {
    expect(outOfOrder(manifest)).toEqual([]);
  });

  it.each([
    ["Group", /(<Label resid="Name" \/>)(\s*<Icon>.*?<\/Icon>)/s],
    ["OfficeApp", /(<Hosts>.*?<\/Hosts>)(.*?<\/Requirements>)/s],
    ["ExtensionPoint", /(<Page>.*?<\/Page>)(\s*<Metadata>.*?<\/Metadata>)/s],
  ])("would see children of %s in another order", (name, pair) => {
    expect(outOfOrder(parsed(text.replace(pair, "$2$1")))).toEqual([name]);
  });

  it("has what a task pane add-in must have (javascript/api/manifest/officeapp)", () => {
    const needed = ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "Permissions"];
    expect(childNames(manifest)).toEqual(expect.arrayContaining([...needed, "DefaultSettings"]));
    expect(all(manifest, "Id")[0]!.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all(manifest, "Version")[0]!.textContent).toMatch(/^\d+(\.\d+){1,3}$/);
    expect(attribute(manifest, "xsi:type")).toBe("TaskPaneApp");
  });

  it("keeps functions, ribbon and pane in one runtime that lasts (configure-your-add-in-to-use-a-shared-runtime)", () => {
    const [runtime, ...others] = all(manifest, "Runtime");
    expect(others).toEqual([]);
    expect(attribute(runtime!, "lifetime")).toBe("long");
    const page = attribute(runtime!, "resid");
    expect(all(manifest, "FunctionFile").map((file) => attribute(file, "resid"))).toEqual([page]);
    const pages = [...all(manifest, "Page"), ...all(manifest, "Action")].flatMap((each) => all(each, "SourceLocation"));
    expect(pages.map((location) => attribute(location, "resid"))).toEqual([page, page]);
  });

  it("names the functions without a prefix (javascript/api/manifest/customfunctions: Namespace is not required)", () => {
    expect(all(manifest, "Namespace")).toEqual([]);
  });

  it("asks for no more than custom functions, the shared runtime and the Excel of src/excel", () => {
    const sets = all(manifest, "Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
    const [needed] = /ExcelApi \d+\.\d+/.exec(readFileSync("src/excel/excelWorkbook.ts", "utf8")) ?? [];
    expect(sets).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.2", needed]);
  });
});

describe("manifest.xml: ribbon (javascript/api/manifest/group, control-button, action)", () => {
  const groups = all(manifest, "Group");
  const controls = all(manifest, "Control");

  it("has ids of its own, of 125 characters at most, and at most six controls in a group", () => {
    const ids = [...groups, ...controls].map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
    for (const group of groups) expect(all(group, "Control").length).toBeLessThanOrEqual(6);
  });

  it("calls functions that the add-in associates", () => {
    const commands = readFileSync("src/commands/commands.ts", "utf8");
    const associated = [...commands.matchAll(/associate\("(\w+)"/g)].map(([, name]) => name);
    expect(all(manifest, "FunctionName").map((name) => name.textContent)).toEqual(associated);
  });

  it("gives every icon the sizes 16, 32 and 80, which Excel requires", () => {
    for (const icon of all(manifest, "Icon")) {
      const sizes = all(icon, "Image").map((image) => attribute(image, "size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });
});

describe("manifest.xml: resources (javascript/api/manifest/resources)", () => {
  const ids = resources.filter((element) => element.hasAttribute("id")).map((element) => attribute(element, "id"));

  it("has ids of its own, of 32 characters at most", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it("has each resource that is named, and names each that it has", () => {
    const named = residUses.map((element) => attribute(element, "resid"));
    expect([...new Set(named)].sort()).toEqual([...ids].sort());
  });

  it("takes labels and titles from the short strings, descriptions from the long ones", () => {
    const idsIn = (name: string): string[] =>
      all(all(manifest, name)[0]!, "String").map((each) => attribute(each, "id"));
    const residsOf = (...names: string[]): string[] =>
      names.flatMap((name) => all(manifest, name)).flatMap((each) => each.getAttribute("resid") ?? []);
    expect(idsIn("ShortStrings")).toEqual(expect.arrayContaining(residsOf("Label", "Title")));
    expect(idsIn("LongStrings")).toEqual(expect.arrayContaining(residsOf("Description")));
  });

  it.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("keeps %s within %d characters in every language", (name, limit) => {
    const strings = all(all(manifest, name)[0]!, "String");
    const values = strings.flatMap((each) => [
      attribute(each, "DefaultValue"),
      ...all(each, "Override").map((override) => attribute(override, "Value")),
    ]);
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => value.length > limit || value.trim() === "")).toEqual([]);
  });
});

describe("manifest.xml: languages (office/dev/add-ins/develop/localization)", () => {
  const worded = [
    ...["DisplayName", "Description"].map((name) => manifest.querySelector(`:scope > ${name}`)!),
    ...all(manifest, "String").filter((element) => element.hasAttribute("id")),
  ];

  it("speaks French, and English wherever it speaks", () => {
    expect(all(manifest, "DefaultLocale")[0]!.textContent).toBe("fr-FR");
    expect(worded.length).toBeGreaterThan(8);
    for (const element of worded) {
      const locales = all(element, "Override").map((override) => attribute(override, "Locale"));
      expect([attribute(element, "DefaultValue"), locales]).toEqual([expect.any(String), ["en-US", "en-GB"]]);
    }
  });

  it("tells English from French, save for the name", () => {
    const same = worded.filter((element) =>
      all(element, "Override").some((each) => attribute(each, "Value") === attribute(element, "DefaultValue")),
    );
    expect(new Set(same.map((element) => attribute(element, "DefaultValue")))).toEqual(new Set(["Encaisse"]));
  });

  it("serves the functions' help in both languages", () => {
    const [help] = all(manifest, "Url").filter((element) => element.getAttribute("id") === "Functions.Url");
    expect(attribute(help!, "DefaultValue")).toBe(`${PLACEHOLDER}/functions.fr.json`);
    for (const override of all(help!, "Override"))
      expect(attribute(override, "Value")).toBe(`${PLACEHOLDER}/functions.json`);
  });
});

describe("manifest.xml: addresses", () => {
  const addresses = [...text.matchAll(/"(https?:[^"]*)"/g)].map(([, address]) => address!);
  const ours = addresses.filter((address) => !address.startsWith("http://"));

  it("are https, of 2048 characters at most, and on one host; http only names schemas", () => {
    const schemas = addresses.filter((address) => address.startsWith("http://"));
    expect(schemas.filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address))).toEqual(
      [],
    );
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter((address) => !address.startsWith(`${PLACEHOLDER}/`) || address.length > 2048)).toEqual([]);
  });

  it("of icons are files of that many pixels", () => {
    const icons = all(manifest, "Icon").flatMap((icon) => all(icon, "Image"));
    for (const icon of icons) {
      const id = attribute(icon, "resid");
      const image = all(manifest, "Image").find((element) => element.getAttribute("id") === id)!;
      const size = Number(attribute(icon, "size"));
      expect([id, pixels(attribute(image, "DefaultValue"))]).toEqual([id, [size, size]]);
    }
    expect(pixels(attribute(all(manifest, "IconUrl")[0]!, "DefaultValue"))).toEqual([32, 32]);
    expect(pixels(attribute(all(manifest, "HighResolutionIconUrl")[0]!, "DefaultValue"))).toEqual([64, 64]);
  });

  it("of pages are what the build emits", () => {
    const urls = all(manifest, "Url").map((url) => attribute(url, "DefaultValue").slice(PLACEHOLDER.length));
    expect(urls).toEqual(["/taskpane.html", "/encaisse.js", "/functions.fr.json"]);
  });
});

describe("stampManifest", () => {
  it("moves every address to the host, whatever its path", () => {
    const stamped = stampManifest(text, { url: "https://example.org/encaisse/", namespace: null });
    expect(stamped).not.toContain(PLACEHOLDER);
    expect(stamped).toContain('"https://example.org/encaisse/taskpane.html"');
  });

  it("puts a namespace in where the schema wants it", () => {
    const stamped = parsed(stampManifest(text, { url: PLACEHOLDER, namespace: "ENCAISSE" }));
    const [point] = all(stamped, "ExtensionPoint");
    expect(childNames(point!)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
    const id = attribute(all(stamped, "Namespace")[0]!, "resid");
    const string = all(stamped, "String").find((element) => element.getAttribute("id") === id);
    expect(attribute(string!, "DefaultValue")).toBe("ENCAISSE");
  });

  it("refuses an address that Excel would not load, and a namespace that is none", () => {
    expect(() => stampManifest(text, { url: "http://example.org", namespace: null })).toThrow("https");
    expect(() => stampManifest(text, { url: PLACEHOLDER, namespace: 'A" x="' })).toThrow("letters");
  });
});

/** Width and height of a PNG, from its header (RFC 2083, 11.2.1). */
function pixels(address: string): number[] {
  const png = readFileSync(address.slice(PLACEHOLDER.length + 1));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
