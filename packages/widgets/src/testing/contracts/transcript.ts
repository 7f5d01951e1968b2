import { getSnapshot, getSnapshotConfig, saveSnapshot } from '@web/test-runner-commands';

/** Compares with what is committed; `--update-snapshots` writes it down, and nothing else does. */
export async function transcript(name: string, text: string): Promise<void> {
  // The port is whichever was free.
  const content = text.replaceAll(location.host, 'trang.example');
  const committed: string | undefined = await getSnapshot({ name });
  if (committed !== undefined && committed.trim() === content.trim()) return;
  const { updateSnapshots } = (await getSnapshotConfig()) as { updateSnapshots: boolean };
  if (updateSnapshots) return saveSnapshot({ name, content: `\n${content}\n` });
  throw new Error(
    committed === undefined
      ? `"${name}" is not written down yet: run with --update-snapshots.\n${content}`
      : `"${name}" is not what is written down:\n${difference(committed.trim().split('\n'), content.trim().split('\n'))}`,
  );
}

function difference(before: readonly string[], now: readonly string[]): string {
  const gone = before.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
  const come = now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...come].join('\n') || 'the same lines in another order';
}
