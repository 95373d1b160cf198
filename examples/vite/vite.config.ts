import react from '@vitejs/plugin-react';
import { rungs } from 'rungs/vite';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [react(), rungs()] });
