import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 });
afterEach(cleanup);
// Files share a page in jsdom, and a component follows the fragment of its address.
afterEach(() => history.replaceState(null, '', location.pathname + location.search));
