import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { groups } from "./scripts/chunks.ts";
import { pageFiles } from "./scripts/page-files.ts";

const server = process.env.AETHERFLOW_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: "react",
      autoCodeSplitting: true,
      routesDirectory: "src/app/routes",
      generatedRouteTree: "src/app/routeTree.gen.ts",
    }),
    react(),
    tailwindcss(),
    pageFiles(),
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
  build: {
    // The policy of the pages allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The charts' library, which is loaded with the first chart that is seen.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
      },
    },
    license: { fileName: "licences.txt" },
  },
  server: {
    proxy: {
      // With its slash: /api-keys is a page.
      "/api/": { target: server },
      "/docs": { target: server },
      "/ws": { target: server, ws: true },
    },
  },
  // One window for all of them: making each its own takes ten times as long as the tests. They pass in any order.
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/test-setup.ts"], pool: "threads", isolate: false },
});
