import { ConfigReader } from '@backstage/config';
import { createApp } from '@backstage/frontend-defaults';
import { createRoot } from 'react-dom/client';
import '@backstage/ui/css/styles.css';
import { ladderModule } from './ladder-module.js';
import { catalogInMemory, guest } from './without-backend.js';

const config = new ConfigReader({ app: { title: 'Backstage', baseUrl: location.origin }, backend: { baseUrl: location.origin } });
const app = createApp({
  features: [catalogInMemory, guest, ladderModule],
  advanced: { configLoader: async () => ({ config }) },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(app.createRoot());
