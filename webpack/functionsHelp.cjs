/**
 * Excel's help for the functions in another language: the metadata made from the doc comments, with the words of `help`
 * in place of theirs. Names stay, so that a workbook reads the same in every language.
 * Throws where `help` lacks a function or an argument, or names one that is not there.
 *
 * Source: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming, "Localize custom functions".
 */
function translatedHelp(metadata, help) {
  const names = metadata.functions.map(({ id }) => id);
  requireSame("functions", names, Object.keys(help));
  const functions = metadata.functions.map((described) => {
    const { description, parameters } = help[described.id];
    requireSame(
      described.id,
      described.parameters.map(({ name }) => name),
      Object.keys(parameters),
    );
    return {
      ...described,
      description,
      parameters: described.parameters.map((parameter) => ({ ...parameter, ...parameters[parameter.name] })),
    };
  });
  return { ...metadata, functions };
}

/**
 * The metadata as Excel needs it of us: arguments are numbers and texts, never entities, and a result of mixed cells is
 * of any type (the plugin leaves that type out).
 */
function completedMetadata({ allowCustomDataForDataTypeAny: _entities, ...metadata }) {
  const functions = metadata.functions.map((each) => ({ ...each, result: { type: "any", ...each.result } }));
  return { ...metadata, functions };
}

function requireSame(what, needed, given) {
  const missing = needed.filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !needed.includes(name));
  if (missing.length + unknown.length > 0)
    throw new Error(
      `help of ${what}: missing ${missing.join(", ") || "none"}, unknown ${unknown.join(", ") || "none"}`,
    );
}

module.exports = { completedMetadata, translatedHelp };
