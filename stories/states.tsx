import type { ReactNode } from 'react';

/** One state on a sheet, with its name as the heading. */
export const State = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section style={{ marginBlockEnd: 48 }}>
    <p style={{ margin: '0 0 16px', fontSize: 12, letterSpacing: '0.06em', textTransform: 'uppercase', opacity: 0.72 }}>{name}</p>
    {children}
  </section>
);
