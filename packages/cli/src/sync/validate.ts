import { scorePreview, toLocalDate } from '@dvcqg/sdk/server';
import { checkFile, type CheckOptions } from './check/check-file.js';
import { type Report, reportOf } from './report/report.js';

/** Reads a whole file and says what is wrong with it. With `score`, what it does to the index this year. */
export async function validate(
  path: string,
  options: CheckOptions & { readonly score?: boolean },
): Promise<Report> {
  const { listener, result } = reportOf();
  const checked = await checkFile(path, options, listener);
  const preview = options.score
    ? scorePreview({ from: `${toLocalDate(options.now).slice(0, 4)}-01-01`, to: options.now.toISOString() })
    : undefined;
  let valid = 0;
  for await (const { record } of checked.good) {
    valid++;
    preview?.add(record);
  }
  return result({ valid, created: 0, updated: 0, unchanged: 0, ...(preview && { score: preview.result() }) });
}
