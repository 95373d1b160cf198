/* global rungs */
const frame = document.querySelector('iframe');
let stop = () => {};

async function show() {
  const { level, ladder } = await (await fetch('l4.json')).json();
  stop = rungs.embed(frame, { level, ladder });
  for (const button of document.querySelectorAll('button'))
    button.addEventListener('click', () => {
      const { theme } = button.dataset;
      document.documentElement.dataset.theme = theme;
      stop();
      stop = rungs.embed(frame, { level, ladder, theme });
    });
}

void show();
