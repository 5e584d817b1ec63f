export const PLACEHOLDER: string;
export function stampManifest(
  manifest: string,
  request: { readonly url: string; readonly namespace: string | null },
): string;
