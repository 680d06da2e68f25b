import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.AETHERFLOW_URL ?? "http://127.0.0.1:8080";

const BASE =
  /node_modules\/(react|react-dom|scheduler|zustand|openapi-fetch|tailwind-merge|@tanstack\/(history|query-core|react-query|react-router|react-store|router-core|store))\//;

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
        codeSplitting: {
          // What every page needs, in one file: it packs better than many, and changes with our dependencies alone.
          groups: [{ name: "base", test: BASE }],
        },
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
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/test-setup.ts"] },
});
