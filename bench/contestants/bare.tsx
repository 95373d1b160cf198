/** React with nothing in it: its floor. */
export const Page = () => <article />;
