/** What Excel on the web tells an add-in's page before anything else, and how its address says where it runs. */

/** Excel, opened for editing, with an add-in's pane (`AppName`, `ClientMode`, `OsfControlType` of office.js 1.1.110). */
const EXCEL = 16;
const READ_WRITE = 0;
const TASK_PANE = 1;
/** The pane is opened by a button. */
const HIDDEN = 1;
/** A runtime shared by pane, ribbon and functions. */
const SHARED_RUNTIME = 3;

/** What this stand-in claims to know: the sets that manifest.xml asks for, and those that office.js asks for itself. */
const REQUIREMENT_SETS = {
  ExcelApi: 1.17,
  RichApiRuntime: 1.2,
  SharedRuntime: 1.2,
  CustomFunctionsRuntime: 1.4,
  CustomFunctions: 1.9,
  RibbonApi: 1.2,
  AddinCommands: 1.3,
};

export type AppContext = Readonly<Record<string, unknown>>;

/** What the host says of itself, in the language of its own surface ("fr-FR"). */
export function appContext(displayLanguage: string): AppContext {
  return {
    _id: "control",
    _appName: EXCEL,
    _appVersion: "16.01",
    _appUILocale: displayLanguage,
    _dataLocale: displayLanguage,
    _docUrl: "https://localhost/Workbook.xlsx",
    _clientMode: READ_WRITE,
    _settings: [],
    _reason: "inserted",
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: "stand-in",
    _appInstanceId: "stand-in",
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.0.0.0",
    _appDomains: [],
    _initialDisplayMode: HIDDEN,
  };
}

/** How a page is opened as an add-in: what its frame is called, and its address. */
export interface FrameOpening {
  readonly name: string;
  readonly address: string;
}

/** `page`: address of the add-in's page; `origin`: where the host claims to be, https. */
export function frameOpening(page: string, origin: string, displayLanguage: string): FrameOpening {
  const hostInfo = `Excel$Web$16.00$${displayLanguage}$stand-in$$disableLogging$${SHARED_RUNTIME}`;
  const address = new URL(page);
  address.searchParams.set("_host_Info", hostInfo);
  const name = {
    hostInfo,
    xdmInfo: `conversation|control|${origin}`,
    serializerVersion: "1",
    flights: "[]",
    baseFrameName: "stand-in",
  };
  // "$" stays as it is: office.js reads the address undecoded.
  return { name: JSON.stringify(name), address: address.href.replaceAll("%24", "$") };
}
