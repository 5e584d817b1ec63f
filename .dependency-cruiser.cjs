/** The layer rules: imports run only against the flow of data (README, "Map of the code"). Each rule says why. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: "^src/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", comment: "Data flows one way.", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file nobody imports is dead, unless it is an entry point.",
      from: { orphan: true, path: "^src/", pathNot: "[.]d[.]ts$" },
      to: {},
    },
    only("engine-stands-alone", "^src/engine/", ["^src/engine/"], "The engine knows no sheet, host, language or face."),
    only(
      "ledger-is-first",
      "^src/engine/ledger/",
      ["^src/engine/(ledger/|[^/]+$)"],
      "Data flows ledger -> delay -> plan | dunning.",
    ),
    only(
      "delay-after-ledger",
      "^src/engine/delay/",
      ["^src/engine/(delay/|ledger/|[^/]+$)"],
      "Delay models read the ledger only.",
    ),
    only(
      "plan-not-dunning",
      "^src/engine/plan/",
      ["^src/engine/(plan/|delay/|ledger/|[^/]+$)"],
      "Plan and dunning do not know each other.",
    ),
    only(
      "dunning-not-plan",
      "^src/engine/dunning/",
      ["^src/engine/(dunning/|delay/|ledger/|[^/]+$)"],
      "Plan and dunning do not know each other.",
    ),
    only(
      "sheets-see-engine-and-text",
      "^src/sheets/",
      ["^src/(sheets|engine|text)/"],
      "Tables map to the engine's types and to words; hosts come later.",
    ),
    only(
      "text-sees-data",
      "^src/text/",
      ["^src/text/", "^src/engine/", "^src/sheets/(problem|workbook|account|fields)[.]ts$"],
      "Words are made of reasons, problems and figures; they compute nothing.",
    ),
    only(
      "chart-draws-the-plan",
      "^src/chart/",
      ["^src/chart/", "^src/(engine|text)/"],
      "A picture of figures and words it is given: no sheet, no host.",
    ),
    only(
      "drafts-write-what-they-are-given",
      "^src/drafts/",
      ["^src/drafts/", "^src/(engine|text)/", "^src/chart/markup[.]ts$"],
      "Messages, letters and mail links are made of figures and words: no sheet, no host, no file.",
    ),
    only(
      "run-sees-the-port",
      "^src/(run|preparePlan)[.]ts$",
      ["^src/(sheets|engine|text|drafts)/", "^src/run[.]ts$"],
      "The pipeline sees a Workbook, never a host.",
    ),
    only(
      "hosts-implement-the-port",
      "^src/(excel|xlsx|csv)/",
      [
        "^src/$1/",
        "^src/sheets/(workbook[.]ts$|cellRange[.]ts$|marks[.]ts$|serialDate[.]ts$|sheetNames[.]ts$|tableNames[.]ts$|removal[.]ts$|listShrinkage[.]ts$|layout/[^/]+Layout[.]ts$|layout/cell)",
        "^src/engine/(types|calendar)[.]ts$",
      ],
      "A host moves cells; it reads no invoice and computes nothing.",
    ),
    only(
      "addin-has-no-file-library",
      "^src/(commands|functions|taskpane)/",
      ["^src/(commands|functions|taskpane|excel|sheets|engine|text|chart|drafts)/", "^src/(run|preparePlan)[.]ts$"],
      "The add-in's bundle must not hold the file library.",
    ),
    only(
      "command-line-has-no-office",
      "^src/cli/",
      ["^src/(cli|xlsx|csv|sheets|engine|text|chart|drafts)/", "^src/(run|preparePlan)[.]ts$"],
      "The command line runs without Office.",
    ),
    {
      name: "engine-packages",
      severity: "error",
      comment: "The engine uses pure packages only.",
      from: { path: "^src/engine/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown", "core"],
        pathNot: "node_modules/(simple-statistics|date-fns|@date-fns/utc)/",
      },
    },
    {
      name: "files-only-at-the-edge",
      severity: "error",
      comment: "Only the command line and the file hosts may reach Node's own modules.",
      from: { path: "^src/", pathNot: "^src/(xlsx|csv|cli)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "not-to-test",
      severity: "error",
      comment: "What ships never imports what tests it.",
      from: { path: "^src/" },
      to: { path: "^(test|bench|samples)/" },
    },
    {
      name: "not-to-dev-packages",
      severity: "error",
      comment: "What ships uses declared run-time packages.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
