/** An empty React component, the lower bound for React. */
export const Page = () => <article />;
