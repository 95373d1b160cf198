'use client';

/** The link of Next as a client component, which a server component can pass on in `components`. */
export { default as Link } from 'next/link';
