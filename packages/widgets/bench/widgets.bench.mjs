/**
 * The widgets beside what others would put there: bytes, requests, when something can be used on a slow phone, long tasks, memory, a
 * thousand rows. All in one run, in turns. `--runs 3` `--only dvc` `--docs` writes the figures into the guide.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browser as findBrowser } from '../../../scripts/browser.mjs';
import { run as runCommand } from '../../../scripts/lib/run.mjs';
import { answersOf, thousand } from './answers.mjs';
import { bundleAll } from './bundle.mjs';
import { atRest, heapOf, longTasksOf, open, slow3g, usableAt } from './measure.mjs';
import { installPeers, peers } from './peers.mjs';
import { print, ratios } from './report.mjs';
import { writePages } from './pages.mjs';
import { startSite } from './site.mjs';
import { lists, subjects } from './subjects.mjs';
import { thousandRows } from './thousand.mjs';
import { use } from './use.mjs';

const cpu = 6;

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
      docs: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  const wanted = ({ id }) => id.includes(values.only) || id === 'page' || id === 'plain-list';
  await installPeers();
  const site = await startSite({
    bundles: await bundleAll(),
    pages: [...subjects, ...lists],
    answers: await answersOf(),
  });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    // No name but this machine's is found: nothing is asked of others, whatever a peer tries.
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const record = {
      date: new Date().toISOString().slice(0, 10),
      commit: await commitOf(),
      machine: `${os.cpus().length} × ${os.cpus()[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Chromium ${browser.version()}, Node ${process.version}`,
      load: os.loadavg()[0].toFixed(1),
      runs,
      peers,
      subjects: await measureSubjects({ browser, site, runs, subjects: subjects.filter(wanted) }),
      lists: await measureLists({ browser, site, runs, lists: lists.filter(wanted) }),
    };
    print(record);
    for (const line of ratios(record)) console.log(line);
    if (values.docs) writePages(record);
  } finally {
    await browser.close();
    site.close();
  }
}

/** The last change of what was measured, with a `+` where files differ from it. */
async function commitOf() {
  const sources = ['--', 'packages/widgets/src', 'packages/sdk/src'];
  const last = await runCommand('git', ['log', '-1', '--format=%h', ...sources]);
  const changed = await runCommand('git', ['status', '--porcelain', ...sources]);
  return `${last.output.trim()}${changed.output.trim() && '+'}`;
}

async function measureSubjects({ browser, site, runs, subjects }) {
  const taken = new Map(subjects.map(({ id }) => [id, []]));
  // In turns, so that a busy minute of the machine falls on all.
  for (let run = 1; run <= runs; run++) {
    for (const subject of subjects) {
      process.stderr.write(`\rrun ${run} of ${runs}: ${subject.id.padEnd(30)}`);
      const url = site.urlOf(subject);
      taken.get(subject.id).push({
        ...(await onSlowPhone(browser, { ...subject, url }, site)),
        ...(await inAll(browser, { ...subject, url }, site)),
      });
    }
  }
  process.stderr.write('\r\x1b[K');
  return subjects.map(({ id, group, does }) => ({ id, group, does, ...medians(taken.get(id)) }));
}

/** Slow network and slow processor: when can somebody go on, and what had come by then? */
async function onSlowPhone(browser, subject, site) {
  const opened = await open(browser, { ...subject, network: slow3g, cpu });
  try {
    const usableMs = await usableAt(opened);
    const before = opened.traffic().filter(({ doneAt }) => doneAt !== undefined && doneAt <= usableMs);
    return { usableMs, bytesFirst: codeBytes(before, site), actedMs: await use(opened, subject) };
  } finally {
    await opened.close();
  }
}

/** Slow processor only: all that is loaded, all that is run, what stays. */
async function inAll(browser, { url, usable }, site) {
  const opened = await open(browser, { url, usable, cpu });
  try {
    await usableAt(opened);
    await atRest(opened);
    const [traffic, longTasks] = [opened.traffic(), await longTasksOf(opened)];
    if (opened.errors.length > 0) throw new Error(`${url}: ${opened.errors.join('; ')}`);
    return {
      bytes: codeBytes(traffic, site),
      requests: traffic.length - 1,
      foreign: traffic.filter((one) => !one.url.startsWith(site.origin)).length,
      over50: longTasks.length,
      over200: longTasks.filter((ms) => ms > 200).length,
      longest: Math.max(0, ...longTasks),
      heap: await heapOf(opened),
    };
  } finally {
    await opened.close();
  }
}

const codeBytes = (requests, site) =>
  requests.filter(({ url }) => /\.(js|css)$/.test(url)).reduce((sum, { url }) => sum + site.weightOf(url), 0);

async function measureLists({ browser, site, runs, lists }) {
  const answers = await thousand();
  const taken = new Map(lists.map(({ id }) => [id, []]));
  for (let run = 1; run <= runs; run++) {
    for (const list of lists) {
      const { ms, heap, errors } = await thousandRows(browser, {
        ...list,
        url: site.urlOf(list),
        answers,
        cpu,
      });
      if (errors.length > 0) throw new Error(`${list.id}: ${errors.join('; ')}`);
      taken.get(list.id).push({ ms, heap });
    }
  }
  return lists.map(({ id, does }) => ({ id, does, ...medians(taken.get(id)) }));
}

/** The middle of each figure, and the range of the times. */
function medians(runs) {
  const of = (name) => runs.map((run) => run[name]).sort((a, b) => a - b);
  const middle = Object.fromEntries(
    Object.keys(runs[0]).map((name) => [name, of(name)[Math.floor((runs.length - 1) / 2)]]),
  );
  const time = 'ms' in middle ? 'ms' : 'usableMs';
  return { ...middle, least: of(time)[0], most: of(time).at(-1) };
}
