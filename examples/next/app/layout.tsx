import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import 'rungs/styles.css';

export const metadata: Metadata = { title: 'Lead Data Engineer', icons: 'data:,' };

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" style={{ colorScheme: 'light dark', fontFamily: 'system-ui, sans-serif' }}>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
