/** The source has no declaration of its stylesheet; the build makes one. */
declare module 'rungs/styles.css';
declare module 'rungs/review.css';
declare module '*/data-engineering-ladder.css';
declare module '*/playground.css';
