import type { TestProject } from "vitest/node";
import { createServer } from "vite";

declare module "vitest" {
  interface ProvidedContext {
    url: string;
  }
}

/** Serves the window, answered by recorded values, for as long as the tests run. */
export default async function serve(project: TestProject) {
  const server = await createServer({ logLevel: "error", server: { port: 0, host: "127.0.0.1" } });
  await server.listen();
  project.provide("url", `${server.resolvedUrls?.local[0]}dev/`);
  return () => server.close();
}
