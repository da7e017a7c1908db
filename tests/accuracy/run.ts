// `npm run accuracy [-- --params FILE] [--rounds N] [--out FILE]`: how right is the pure engine, in figures?

import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { type Job, type JobResult, jobsOf } from './jobs.ts';
import { Params, readParams } from './params.ts';
import { reportOf } from './report.ts';

const startedMs = performance.now();
const { values } = parseArgs({
  options: {
    params: { type: 'string' },
    rounds: { type: 'string' },
    out: { type: 'string' },
    schema: { type: 'boolean' },
  },
});
if (values.schema) {
  console.log(JSON.stringify(z.toJSONSchema(Params), null, 2));
} else {
  process.exitCode = await main();
}

async function main(): Promise<number> {
  let params: Params;
  try {
    const read = readParams(values.params ?? null);
    params = values.rounds === undefined ? read : Params.parse({ ...read, rounds: Number(values.rounds) });
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  const results = await runAll(jobsOf(params), params);
  const report = { seconds: Math.round((performance.now() - startedMs) / 1000), ...reportOf(results, params) };
  const text = JSON.stringify(report, null, 2);
  console.log(text);
  if (values.out) writeFileSync(values.out, `${text}\n`);
  return report.floorsMet ? 0 : 1;
}

/** As many workers as processors; each takes the next job when it is done with one. */
async function runAll(jobs: readonly Job[], params: Params): Promise<JobResult[]> {
  const waiting = [...jobs];
  const results: JobResult[] = [];
  const size = Math.max(1, Math.min(4, availableParallelism()));
  await Promise.all(
    Array.from({ length: size }, () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: params });
      return new Promise<void>((resolve, reject) => {
        const next = () => {
          const job = waiting.shift();
          if (job) worker.postMessage(job);
          else void worker.terminate().then(() => resolve());
        };
        worker.on('error', reject);
        worker.on('message', (result: JobResult) => {
          results.push(result);
          next();
        });
        next();
      });
    }),
  );
  return results;
}
