/** Downloads a text as a JSON file. `name` may have any letters and digits. */
export function downloadText(name: string, text: string): void {
  // Documents of test runners have no downloads.
  if (!URL.createObjectURL) return;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[^\p{L}\p{N}-]+/gu, '-')}.json`;
  link.click();
  // Some browsers read the blob only after the click has been dispatched.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
