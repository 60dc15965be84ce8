import { invalid, NOT_FOUND, type Reply } from './github-contents.ts';
import { example, type Operation, type Received } from './github-description.ts';

/** Somebody who writes. */
export interface Account {
  readonly login: string;
  readonly type: 'Bot' | 'User';
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  /** Null when the account was deleted. */
  readonly author: Account | null;
  body: string;
}

export interface CheckRun {
  readonly id: number;
  /** What it was created with, and what it was updated with, in order. */
  readonly requests: readonly unknown[];
  readonly annotations: readonly unknown[];
  readonly created: Readonly<Record<string, unknown>>;
}

/** Comments and check runs of a repository, as GitHub keeps and tells them (docs.github.com/rest, "Issue comments" and "Check runs"). */
export class Conversation {
  readonly comments: Comment[] = [];
  readonly checkRuns: CheckRun[] = [];

  add(issue: number, author: Account | null, body: string): Comment {
    const comment = { id: 1000 + this.comments.length, issue, author, body };
    this.comments.push(comment);
    return comment;
  }

  /** The bodies of the comments of an issue, in order. */
  bodies(issue = 7): readonly string[] {
    return this.comments.filter((comment) => comment.issue === issue).map(({ body }) => body);
  }

  /** The answer to what belongs here; undefined where it does not. */
  reply({ id, parameters }: Operation, { query, body, path }: Received, by: Account): Reply | undefined {
    const issue = Number(parameters['issue_number']);
    const given = isMembers(body) ? body : {};
    switch (id) {
      case 'issues/list-comments':
        return this.#list(issue, new URLSearchParams(query), path);
      case 'issues/create-comment':
        return tooLong(given) ?? { status: 201, body: told(this.add(issue, by, String(given['body']))) };
      case 'issues/update-comment':
        return tooLong(given) ?? this.#update(Number(parameters['comment_id']), String(given['body']));
      case 'checks/create':
        return this.#create(given);
      case 'checks/update':
        return this.#append(Number(parameters['check_run_id']), given);
      case 'checks/get': {
        const run = this.checkRuns.find((one) => one.id === Number(parameters['check_run_id']));
        return run === undefined ? NOT_FOUND : { status: 200, body: toldRun(run) };
      }
      case 'checks/list-for-ref': {
        const name = new URLSearchParams(query).get('check_name');
        const runs = this.checkRuns.filter(
          ({ created }) => created['head_sha'] === parameters['ref'] && created['name'] === name,
        );
        return { status: 200, body: { total_count: runs.length, check_runs: runs.map(toldRun) } };
      }
      default:
        return undefined;
    }
  }

  #list(issue: number, query: URLSearchParams, path: string): Reply {
    const comments = this.comments.filter((comment) => comment.issue === issue);
    const size = Math.min(100, Number(query.get('per_page') ?? 30));
    const page = Number(query.get('page') ?? 1);
    const last = Math.max(1, Math.ceil(comments.length / size));
    const body = comments.slice((page - 1) * size, page * size).map(told);
    const to = (number: number, rel: string) =>
      `<https://api.github.com${path}?per_page=${size}&page=${number}>; rel="${rel}"`;
    const links = [
      ...(page > 1 ? [to(page - 1, 'prev')] : []),
      ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ];
    return { status: 200, body, ...(links.length > 0 && { headers: { link: links.join(', ') } }) };
  }

  #update(id: number, body: string): Reply {
    const comment = this.comments.find((one) => one.id === id);
    if (comment === undefined) return NOT_FOUND;
    comment.body = body;
    return { status: 200, body: told(comment) };
  }

  #create(created: CheckRun['created']): Reply {
    const run = { id: 4 + this.checkRuns.length, created, requests: [created], annotations: annotationsIn(created) };
    this.checkRuns.push(run);
    return { status: 201, body: toldRun(run) };
  }

  #append(id: number, update: CheckRun['created']): Reply {
    const at = this.checkRuns.findIndex((one) => one.id === id);
    const run = this.checkRuns[at];
    if (run === undefined) return NOT_FOUND;
    const requests = [...run.requests, update];
    const appended = { ...run, requests, annotations: [...run.annotations, ...annotationsIn(update)] };
    this.checkRuns[at] = appended;
    return { status: 200, body: toldRun(appended) };
  }
}

function tooLong({ body }: CheckRun['created']): Reply | undefined {
  const message = 'Body is too long (maximum is 65536 characters)';
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }];
  return Array.from(String(body)).length > 65_536 ? invalid('Validation Failed', errors) : undefined;
}

function told({ id, author, body }: Comment): unknown {
  const whole = example('issue-comment');
  return { ...whole, id, body, user: author === null ? null : { ...members(whole['user']), ...author } };
}

function toldRun({ id, created, annotations }: CheckRun): unknown {
  const whole = example('check-run-example-of-completed-conclusion');
  const { name, head_sha, external_id = null, conclusion, output } = created;
  const { title = null, summary = null, text = null } = members(output);
  const counted = { ...members(whole['output']), title, summary, text, annotations_count: annotations.length };
  return {
    ...whole,
    id,
    name,
    head_sha,
    external_id,
    ...(conclusion !== undefined && { conclusion }),
    output: counted,
  };
}

function annotationsIn({ output }: CheckRun['created']): readonly unknown[] {
  const { annotations } = members(output);
  return Array.isArray(annotations) ? annotations : [];
}

function members(value: unknown): CheckRun['created'] {
  return isMembers(value) ? value : {};
}

function isMembers(value: unknown): value is CheckRun['created'] {
  return typeof value === 'object' && value !== null;
}
