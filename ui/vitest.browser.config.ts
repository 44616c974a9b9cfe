import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** Tests of the window in Chromium; `cargo xtask test` runs them where Chromium is. */
export default defineConfig({
  plugins: [svelte()],
  test: {
    include: process.env["NIGAO_BENCH"] ? ["browser/bench/*.bench.ts"] : ["browser/*.test.ts"],
    globalSetup: ["browser/serve.ts"],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    fileParallelism: false,
  },
});
