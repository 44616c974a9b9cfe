import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { build, createServer, preview } from "vite";

declare module "vitest" {
  interface ProvidedContext {
    url: string;
  }
}

const HERE = { port: 0, host: "127.0.0.1" };

/** Serves the window, answered by recorded values, for as long as the tests run: built where times are taken. */
export default async function serve(project: TestProject) {
  const { url, close } = await (process.env["NIGAO_BENCH"] ? built() : unbuilt());
  project.provide("url", `${url}dev/`);
  return close;
}

async function unbuilt() {
  const server = await createServer({ logLevel: "error", server: HERE });
  await server.listen();
  return { url: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}

async function built() {
  const outDir = await mkdtemp(join(tmpdir(), "window-"));
  const rollupOptions = { input: "dev/index.html" };
  await build({ logLevel: "error", build: { outDir, emptyOutDir: true, rollupOptions } });
  const server = await preview({ logLevel: "error", build: { outDir }, preview: HERE });
  const close = () => server.close().then(() => rm(outDir, { recursive: true }));
  return { url: server.resolvedUrls?.local[0] ?? "", close };
}
