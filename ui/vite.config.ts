import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  build: { target: "safari16", chunkSizeWarningLimit: 1000 },
  // No test proves how fast anything is: one that hangs ends all the same.
  test: { include: ["src/**/*.test.ts"], testTimeout: 60_000 },
});
