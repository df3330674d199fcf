// Vite builds index.html by default, and the mock's page is another.
export default {
  build: { target: "es2022", rollupOptions: { input: "handlers.html" } },
};
