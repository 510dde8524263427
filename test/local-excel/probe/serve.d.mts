import type { Server } from "node:https";

export function serve(
  folder: string,
  port: number,
  certificate: { readonly cert: Buffer; readonly key: Buffer },
  saving?: { readonly answers: string; readonly onSaved: (file: string) => void } | null,
): Promise<Server>;
