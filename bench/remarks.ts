/** Explains goals that are missed, or met in some runs only. */
export const remarks = `## Notes on the goals

- **Goals in ms, and \`renderToString\`**: during this run the machine had a third to a half of its usual speed. Mounting 1,000 levels took the
  limit 3,124 ms, and 1,146 ms in the previous run. The previous run measured 3.79 ms for \`compareLevels\`, 12.4 ms for the longest task of a key in
  \`LadderSearch\`, 3.57 ms for the slowest query, 0.258 × for the median of \`searchLadder\`, and \`renderToString\` 27.1 times as fast as
  react-markdown and 1.4 × of Radix.
- **\`renderToString\`**: with React's renderer warmed up, which takes most of a second, three runs measured 29.8 to 33.8 times as fast as
  react-markdown, and 1.33 to 1.42 × of hand-written Radix, which has no ids and part names on its statements. With less warm-up,
  results varied from 14 to 26 times and from 0.91 to 1.93 ×.
- **\`renderLevel\`** builds its strings without React and Radix. A test compares its output with \`LevelView\`.
- **HTML**: each statement has an id to link to, and its part name, which is public API. Together these are 2.3 kB of the 4.1 kB over the limit.
  The rest are names and states of other parts, and the attributes that connect a button to its panel.
- **HTML of \`renderLevel\`**: it has the same ids (1.6 kB) and part names (2.1 kB) as \`LevelView\`, but no states and connecting attributes.
  Optional quotes and end tags are kept, so that the fragment can be inserted into any template.
- **Mount**: \`content-visibility\` reduces style and layout from 55 to 11 ms for 100 levels, and from 600 to 40 ms for 1,000. The rest is script:
  React elements, and four Radix components for each competency. The goals cannot be reached in this measurement: the static limit itself
  is at 0.56 to 0.8 × for 100 levels, and for one level bare React takes 57 to 68 of the 67 to 78 ms of \`<details>\`.
- **Opening, 4 × slow-down**: the static limit itself takes 28 to 32 ms, most of it layout. Without the slow-down, \`LevelView\` takes 6 to 11 ms and
  paints after 9 to 14 ms, the others after 15 to 58 ms (medians).
- **Switching the level, 4 × slow-down**: hand-written tabs take 22 ms, and 44 to 52 ms at the 95th percentile; \`LadderView\` takes 31 and 51 ms. The
  first update of React in a page is the slow one. No level is rendered again. The difference is Radix, which handles press and focus
  separately, and container queries, which alternate between style and layout.
- **Over bare React**: Radix with its own panel is at 0.27 to 0.37 × and 0.21 to 0.24 × in the same measurement.`;
