import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  build: { target: "safari16", chunkSizeWarningLimit: 1000 },
  test: { include: ["src/**/*.test.ts"] },
});
