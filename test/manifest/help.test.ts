import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { completedMetadata, translatedHelp, type FunctionsHelp } from "../../webpack/functionsHelp.cjs";
import type { FunctionsMetadata } from "../../webpack/functionsHelp.cjs";

/** Excel's help for the functions: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json */

const french = JSON.parse(readFileSync("src/functions/help.fr.json", "utf8")) as FunctionsHelp;
let metadata: FunctionsMetadata;

beforeAll(async () => {
  const made = await generateCustomFunctionsMetadata(resolve("src/functions/functions.ts"));
  expect(made.errors).toEqual([]);
  metadata = completedMetadata(JSON.parse(made.metadataJson) as FunctionsMetadata);
});

describe("the functions' help", () => {
  it("names the functions as a person would, in ids that Excel accepts", () => {
    const names = metadata.functions.map(({ name }) => name);
    expect(names).toEqual([
      "EXPECTED_PAYMENT",
      "PAYMENT_RANGE",
      "PAYMENT_CHANCE",
      "CLIENT_DELAY",
      "DUE_DATE",
      "LATE_FEE",
      "NEXT_REMINDER",
      "DSO",
    ]);
    // custom-functions-naming: letters, digits, full stops and underscores, three characters at least
    for (const { id } of metadata.functions) expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
  });

  it("streams whatever hangs on the workbook, and nothing else", () => {
    const still = metadata.functions.filter(({ options }) => options?.stream !== true).map(({ name }) => name);
    expect(still).toEqual(["DUE_DATE"]);
  });

  it("lets the share of a range and the days of LATE_FEE and the DSO be left out, and nothing else", () => {
    const optional = metadata.functions.flatMap(({ name, parameters }) =>
      parameters.filter((parameter) => parameter.optional === true).map((parameter) => `${name} ${parameter.name}`),
    );
    expect(optional).toEqual(["PAYMENT_RANGE share", "LATE_FEE asOf", "DSO asOf"]);
  });

  it("spills a range into two cells of any type", () => {
    const range = metadata.functions.find(({ name }) => name === "PAYMENT_RANGE");
    expect(range?.result).toEqual({ type: "any", dimensionality: "matrix" });
  });

  it("describes every function and argument in both languages, under the same function names", () => {
    const translated = translatedHelp(metadata, french);
    for (const [index, english] of metadata.functions.entries()) {
      const other = translated.functions[index]!;
      expect(other.name).toBe(english.name);
      const words = ({ description, parameters }: typeof english): string[] => [
        description,
        ...parameters.map((parameter) => parameter.description),
      ];
      expect(words(english).filter((sentence) => !/^[A-Z].*\.$/s.test(sentence))).toEqual([]);
      words(other).forEach((sentence, at) => {
        expect(sentence).not.toBe(words(english)[at]);
      });
    }
  });

  it("refuses help that lacks an argument or describes one that is not there", () => {
    const { DSO, ...others } = french;
    expect(() => translatedHelp(metadata, others)).toThrow("missing DSO");
    expect(() => translatedHelp(metadata, { ...others, DSO: { ...DSO!, parameters: {} } })).toThrow("missing asOf");
    expect(() => translatedHelp(metadata, { ...french, TVA: DSO! })).toThrow("unknown TVA");
  });
});
