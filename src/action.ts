import * as core from '@actions/core';
import { check } from './check.ts';
import { run } from './github/run.ts';

await run(core, check);
