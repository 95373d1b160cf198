export { build, createServer, version } from 'vite';
