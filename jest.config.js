/** Few big test files: starting a file costs more than running its tests. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // A busy machine is slow, not wrong: the limit is for what hangs.
  testTimeout: 60_000,
  testMatch: ["**/*.test.ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
};
