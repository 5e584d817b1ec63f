import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", ".cache", "coverage", "node_modules", "demo", "**/*.js", "**/*.cjs", "**/*.mjs"] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          "./src/engine/tsconfig.json",
          "./src/sheets/tsconfig.json",
          "./src/cli/tsconfig.json",
          "./src/excel/tsconfig.json",
          "./src/functions/tsconfig.json",
          "./test/tsconfig.json",
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // An index proven in range by its loop is honest; a check that can never fail hides the real ones.
      "@typescript-eslint/no-non-null-assertion": "off",
      complexity: ["warn", 12],
      "max-lines": ["warn", { max: 250, skipComments: true, skipBlankLines: true }],
      "max-lines-per-function": ["warn", { max: 50, skipComments: true }],
      "max-params": ["warn", 4],
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": ["error", { publicOnly: true, require: { FunctionDeclaration: true } }],
      "jsdoc/require-description": "error",
      "jsdoc/check-param-names": "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/engine/**/*.ts", "src/sheets/**/*.ts", "src/text/**/*.ts", "src/run.ts", "src/preparePlan.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "Use engine/calendar: dates have no time zone here." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Same input, same output: pass a seeded generator." },
      ],
    },
  },
  {
    files: ["src/functions/**/*.ts"],
    rules: {
      // What a function throws to show an error in its cell is Excel's own class, which is no JavaScript error.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", name: "Error", package: "custom-functions-runtime" }] },
      ],
    },
  },
  { files: ["src/engine/calendar.ts"], rules: { "no-restricted-globals": "off" } },
  {
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
);
