import { brotliCompressSync } from "node:zlib";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import vue from "@vitejs/plugin-vue";
import { defineConfig, type Plugin } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const out = join(root, "../wwwroot");

/** Every text file gets a Brotli twin; the host hands it to browsers that take it. */
const brotli = (): Plugin => ({
  name: "brotli",
  apply: "build",
  closeBundle() {
    for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
      if (!/\.(js|css|html|svg|json|webmanifest)$/.test(name)) continue;
      const content = readFileSync(join(out, name));
      if (content.length > 1024) writeFileSync(join(out, `${name}.br`), brotliCompressSync(content));
    }
  },
});

// Three entries: the desk (dispatchers, planners, administrators), the phone and the sign-in, which load nothing of the desk's.
export default defineConfig({
  root,
  plugins: [vue(), brotli()],
  resolve: { alias: { "@": join(root, "src") } },
  define: { __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __INTLIFY_PROD_DEVTOOLS__: "false" },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: "es2022",
    // Nothing inline: the content-security policy allows our own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: { desk: join(root, "index.html"), phone: join(root, "phone.html"), signin: join(root, "signin.html") } },
  },
  // npm run dev: the pages alone, the API of a running host behind them (DISPATCH_TOKEN is the token it printed).
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": {
        target: process.env.DISPATCH_HOST ?? "http://127.0.0.1:5080",
        changeOrigin: true,
        headers: { Authorization: `Bearer ${process.env.DISPATCH_TOKEN ?? ""}` },
      },
    },
  },
});
