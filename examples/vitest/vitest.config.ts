import react from '@vitejs/plugin-react';
import { rungs } from 'rungs/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), rungs()],
  test: { environment: 'jsdom', globals: true },
});
