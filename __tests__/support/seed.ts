import fc from 'fast-check';

// Property tests try the same cases in every run, so that a red check means a change; another seed tries others.
fc.configureGlobal({ seed: Number(process.env['PLIMSOLL_SEED'] ?? 20261123) });
