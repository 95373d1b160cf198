/** Explains goals that are missed, or met in some runs only. */
export const remarks = `## On the goals

- **Goals in ms, and \`renderToString\`**: this run found the machine at a third to a half of its speed: the limit took 3,124 ms to
  mount 1,000 levels, and 1,146 in the run before. That one had \`compareLevels\` at 3.79 ms, the longest task of a key in
  \`LadderSearch\` at 12.4, the slowest query at 3.57 and the median of \`searchLadder\` at 0.258, and \`renderToString\` at
  27.1 times as fast as react-markdown and 1.4 of Radix.
- **\`renderToString\`**: once React's renderer has been made fast, which takes it most of a second, three runs gave 29.8 to
  33.8 times as fast as react-markdown, and 1.33 to 1.42 of hand-written Radix, which has no ids and names of parts on its
  statements. With less to warm it up, runs differed between 14 and 26, and between 0.91 and 1.93.
- **\`renderLevel\`** writes its strings itself: no React, and no Radix. A test holds it to what LevelView says.
- **HTML**: every statement has an id, so that it can be linked to, and its part's name, which is API: 2.3 kB of the 4.1 over
  the limit, which has neither. The rest are the names and states of the other parts, and what ties a button to its panel.
- **HTML of \`renderLevel\`**: the same ids (1.6 kB) and the same names of parts (2.1 kB) as LevelView, whose tags, states and
  ties of a button to its panel it does without. No quotes and end tags that HTML could spare are left out, so that the
  fragment can stand in any template.
- **Mount**: \`content-visibility\` takes style and layout away (11 ms instead of 55 at 100 levels, 40 instead of 600 at
  1,000), and what is left is script: React's elements, and Radix's four components for each competency. The goals are
  below what is there to be had in this measurement: the static limit itself is at 0.56 to 0.8 with 100 levels, and bare
  React is 57 to 68 of the 67 to 78 ms that \`<details>\` takes with one.
- **Opening, slowed down four times**: the static limit itself takes 28 to 32 ms, most of it layout of what moves. Without
  the slow-down LevelView takes 6 to 11 ms and is painted after 9 to 14, the others after 15 to 58 (medians).
- **Switching the level, slowed down four times**: tabs by hand take 22 ms, and 44 to 52 in the 95th; LadderView takes 31 and
  51. React's first update in a page is the slow one. No level is rendered anew; what is left over by hand is Radix, which
  hears the press and the focus one by one, and container queries, which take style and layout by turns.
- **Over bare React**: Radix with a panel of its own is at 0.27 to 0.37 and 0.21 to 0.24 in the same measurement.`;
