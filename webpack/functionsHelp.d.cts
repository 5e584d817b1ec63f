/** What Excel is told of the functions. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly options?: { readonly stream?: boolean };
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly optional?: boolean;
  }[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}
/** The words of one language, by function and by argument as the doc comments name them. */
export type FunctionsHelp = Readonly<
  Record<
    string,
    {
      readonly description: string;
      readonly parameters: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
    }
  >
>;
export function translatedHelp(metadata: FunctionsMetadata, help: FunctionsHelp): FunctionsMetadata;
export function completedMetadata(metadata: FunctionsMetadata): FunctionsMetadata;
