/** Presses keys together, where a driver can do that but cannot hold one down: WebDriver's way. */
export const chordCommand = {
  name: 'dvcqg-chord',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'dvcqg-chord') return undefined;
    if (!browser.chord) return false;
    await browser.chord(id, payload);
    return true;
  },
};
