// One thread of the accuracy run: what does this job count?

import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type Job } from './jobs.ts';
import type { Params } from './params.ts';

const params = workerData as Params;
parentPort?.on('message', (job: Job) => parentPort?.postMessage(doJob(job, params)));
