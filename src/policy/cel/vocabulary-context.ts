import { type Context, type FactName, needsFacts } from '../context.ts';
import { recordType, Unknown } from './vocabulary-record.ts';

const UNSET = 'If it is not set.';

export const CONTEXT = recordType<Context>({
  name: 'Context',
  meaning: 'Facts of the run, from the workflow: read from the event on a runner, set by `--context` elsewhere.',
  fields: {
    commit: {
      type: 'string',
      meaning: 'The full id of the commit of the run.',
      unchecked: UNSET,
      of: ({ commit }) => set(commit, 'commit'),
    },
    commits: {
      type: 'list<string>',
      meaning:
        'Every commit that an image of this run may have been built from: for a pull request, its head and the merge.',
      unchecked: UNSET,
      of: ({ commits }) => set(commits, 'commits'),
    },
    ref: {
      type: 'string',
      meaning: 'The branch or tag, as `refs/heads/main`.',
      unchecked: UNSET,
      of: ({ ref }) => set(ref, 'ref'),
    },
    repository: {
      type: 'string',
      meaning: 'The repository, as `owner/name`.',
      unchecked: UNSET,
      of: ({ repository }) => set(repository, 'repository'),
    },
    repositoryUrl: {
      type: 'string',
      meaning: 'Its URL, as `https://github.com/owner/name`.',
      unchecked: UNSET,
      of: ({ 'repository-url': url }) => set(url, 'repository-url'),
    },
    event: {
      type: 'string',
      meaning: 'The event that started the workflow: `push`, `pull_request`.',
      unchecked: UNSET,
      of: ({ event }) => set(event, 'event'),
    },
    fork: {
      type: 'bool',
      meaning: 'Whether a pull request comes from a fork.',
      unchecked: UNSET,
      of: ({ fork }) => set(fork, 'fork'),
    },
  },
});

function set<T>(value: T | null, key: FactName): T {
  if (value === null) throw new Unknown(needsFacts([key]));
  return value;
}
