// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are variables of shells
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.ts';
import { LIMITS } from '../../src/limits.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import { annotationsOf } from '../../src/reports/annotations.ts';
import { isHarmless, isSecretName } from '../../src/rule-kit/secret-names.ts';
import { shapesIn } from '../../src/rule-kit/secret-shapes.ts';
import { noSecrets } from '../../src/rules/no-secrets.ts';
import { fixture, plimsoll, runCheck, withScratch, writePolicy } from '../support/command.ts';
import { leaf, setMember } from '../support/image-tree.ts';
import {
  checkRule,
  checkRuleAll,
  configType,
  type Edit,
  manifestsIn,
  mutateFixture,
  referencesTo,
  unlinked,
  writeLayout,
} from '../support/images.ts';
import { layout, type Members, named, TYPES } from '../support/layout.ts';
import { asBuilt, at, type Mutable, type MutableObject, provenance, statementsIn } from '../support/provenance.ts';

/** Letters and digits that no other text has, put together here so that no scanner takes this file for a leak. */
const random = (length: number, alphabet = 'q7Zx3LmT9vKp2RwB') =>
  alphabet.repeat(Math.ceil(length / 16)).slice(0, length);
const hex = (length: number) => random(length, '0a9f3c7be15d8264');
const GITHUB = `ghp_${random(36)}`;
const PASSWORD = `hunter2-${random(9)}`;

/** One of each form. */
const SHAPES: readonly (readonly [kind: string, secret: string])[] = [
  ['a private key', ['-----BEGIN', 'OPENSSH', 'PRIVATE KEY-----'].join(' ')],
  ['a private key', ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')],
  ['an AWS access key', `AKIA${random(16).toUpperCase()}`],
  ['a GitHub token', GITHUB],
  ['a GitHub token', `github_pat_${random(22)}_${random(59)}`],
  ['a GitLab token', `glpat-${random(20)}`],
  ['a Slack token', `xoxb-${'1'.repeat(3)}2345678-${random(24)}`],
  ['a Slack webhook', `https://hooks.slack.com/services/T${'0A1B2C3D4'}/B${'0A1B2C3D4'}/${random(24)}`],
  ['a Stripe key', `sk_live_${random(24)}`],
  ['an npm token', `npm_${random(36)}`],
  ['a PyPI token', `pypi-Ag${random(60)}`],
  ['a Docker Hub token', `dckr_pat_${random(27)}`],
  ['a Google API key', `AIza${random(35)}`],
  ['an Azure storage key', `AccountKey=${random(86)}==`],
  ['an Azure client secret', `abc8Q~${random(34)}`],
  ['a Vault token', `hvs.${random(24)}`],
  ['a DigitalOcean token', `dop_v1_${hex(64)}`],
  ['a SendGrid key', `SG.${random(22)}.${random(43)}`],
  ['a Hugging Face token', `hf_${random(34)}`],
  ['a Databricks token', `dapi${hex(32)}`],
  ['a JSON web token', `eyJ${random(20)}.eyJ${random(40)}.${random(43)}`],
];

/** Changes the configs of a fixture; `value` is the config as a whole. */
const config =
  (change: (value: MutableObject) => void): Edit =>
  (layout) => {
    for (const reference of referencesTo(layout, 'config')) {
      if (reference.target?.kind !== 'leaf') continue;
      const value: MutableObject = JSON.parse(Buffer.from(reference.target.bytes).toString());
      change(value);
      reference.target = leaf(JSON.stringify(value));
    }
  };

const run = (name: string, value: Mutable): Edit =>
  config((whole) => {
    at(whole, 'config')[name] = value;
  });
const env = (...variables: readonly string[]): Edit => run('Env', [...variables]);
const history = (...lines: readonly string[]): Edit =>
  config((whole) => {
    const entries = whole['history'];
    if (!Array.isArray(entries)) throw new Error('no history');
    entries.push(...lines.map((line): MutableObject => ({ created_by: line, empty_layer: true })));
  });
const annotation =
  (key: string, value: string): Edit =>
  (layout) => {
    for (const manifest of manifestsIn(layout)) setMember(manifest, 'annotations', { [key]: value });
  };
const buildArgument = (name: string, value: string): Edit =>
  provenance((predicate) => {
    at(predicate, 'buildDefinition', 'externalParameters', 'request')['args'] = { [`build-arg:${name}`]: value };
  });
const dockerfileText = (text: string): Edit =>
  provenance((predicate) => {
    const source = at(predicate, 'runDetails', 'metadata', 'buildkit_metadata', 'source', 'infos', 0);
    source['data'] = Buffer.from(text).toString('base64');
  });

const MAX = 'buildkit/provenance-max.tar';
const tellEdited = async (name: string, ...edits: readonly Edit[]) =>
  await checkRule(noSecrets, mutateFixture(name, ...edits));

describe('no-secrets', () => {
  test.each([
    'oci-gzip',
    'oci-buildkit.tar',
    'dir-schema1',
    'dir-schema2',
    'docker-save-classic.tar',
    'docker-save-two.tar',
    'hybrid-docker-25.tar',
    'oci-index',
    'oci-encrypted',
    'oci-zstd-chunked',
    'podman-save-multi.tar',
    'go/ko',
    ...['provenance-min', 'provenance-max', 'attestations-old', 'sbom', 'three-stages', 'based-max', 'based-min'].map(
      (name) => `buildkit/${name}.tar`,
    ),
  ])('does not catch anything in %s', async (name) => {
    for (const { status, findings } of await checkRuleAll(noSecrets, fixture(name))) {
      expect(findings).toEqual([]);
      expect(status).toBe('passed');
    }
  });

  test.each(SHAPES)('knows %s by its form, wherever it stands', async (kind, secret) => {
    expect(shapesIn(`x ${secret} y`)).toEqual([kind]);
    expect(shapesIn(secret)).toEqual([kind]);
    const { findings } = await tellEdited('oci-gzip', env(`NOTHING=${secret}`));
    expect(findings[0]).toMatchObject({
      key: 'NOTHING',
      message: `the environment in the config has ${kind} under "NOTHING"`,
    });
  });

  test.each([
    ['a variable', 'oci-gzip', env(`DB_PASSWORD=${PASSWORD}`), 'the environment in the config', 'DB_PASSWORD'],
    ['a label', 'oci-gzip', run('Labels', { 'com.acme.apiKey': PASSWORD }), 'a label in the config', 'com.acme.apiKey'],
    [
      'the entrypoint',
      'oci-gzip',
      run('Entrypoint', ['pay', '--db-password', PASSWORD]),
      'a command in the config',
      'db-password',
    ],
    ['the command', 'oci-gzip', run('Cmd', [`--token=${PASSWORD}`]), 'a command in the config', 'token'],
    ['a trigger', 'oci-gzip', run('OnBuild', [`ENV API_TOKEN=${PASSWORD}`]), 'a command in the config', 'API_TOKEN'],
    [
      'a health check',
      'oci-gzip',
      run('Healthcheck', { Test: ['CMD-SHELL', `check --password=${PASSWORD}`] }),
      'a command in the config',
      'password',
    ],
    [
      'a build argument in history',
      'oci-gzip',
      history(`RUN |1 NPM_TOKEN=${PASSWORD} /bin/sh -c npm ci # buildkit`),
      "the config's history",
      'NPM_TOKEN',
    ],
    [
      'ENV in history',
      'oci-gzip',
      history(`/bin/sh -c #(nop)  ENV SECRET=${PASSWORD}`),
      "the config's history",
      'SECRET',
    ],
    [
      'a command in history',
      'oci-gzip',
      history(`RUN /bin/sh -c echo //registry.npmjs.org/:_authToken=${PASSWORD} > .npmrc`),
      "the config's history",
      '_authToken',
    ],
    [
      'a header in history',
      'oci-gzip',
      history(`RUN curl -H "Authorization: Bearer ${PASSWORD}" https://x`),
      "the config's history",
      'Authorization',
    ],
    ['an annotation', 'oci-gzip', annotation('acme.token', PASSWORD), 'an annotation', 'acme.token'],
    [
      'a build argument in provenance',
      MAX,
      buildArgument('NPM_TOKEN', PASSWORD),
      'its provenance',
      'build-arg:NPM_TOKEN',
    ],
    [
      'the Dockerfile in provenance',
      MAX,
      dockerfileText(`FROM scratch\nENV DB_PASSWORD=${PASSWORD}\n`),
      'its provenance',
      'DB_PASSWORD',
    ],
  ])('catches a value whose name indicates a secret, in %s', async (_, name, edit, where, key) => {
    const { status, findings } = await tellEdited(name, edit);
    expect(status).toBe('failed');
    expect(findings[0]).toMatchObject({
      key,
      message: `${where} has a value whose name indicates a secret under "${key}"`,
      fix: 'revoke it, because everyone with access to the image can read it; pass it when the container runs, or to the build with RUN --mount=type=secret',
    });
    expect(new Set(findings.map(({ key: one }) => one))).toEqual(new Set([key]));
  });

  test('catches what a RUN of the build had for its environment', async () => {
    const path = mutateFixture(
      'buildkit/three-stages.tar',
      provenance((predicate) => {
        const step = at(predicate, 'buildDefinition', 'internalParameters', 'buildConfig', 'llbDefinition', 4);
        at(step, 'op', 'Op', 'exec', 'meta')['env'] = ['PATH=/bin', `API_TOKEN=${PASSWORD}`];
      }),
    );
    expect((await checkRule(noSecrets, path)).findings).toMatchObject([{ key: 'API_TOKEN' }]);
  });

  test('catches a URL with a password, and no other', async () => {
    expect((await tellEdited('oci-gzip', env(`DATABASE=postgres://pay:${PASSWORD}@db/pay`))).messages).toEqual([
      'the environment in the config has a URL with a password under "DATABASE"',
    ]);
    for (const fine of [
      'https://db/pay',
      'postgres://pay@db/pay',
      'postgres://pay:$PASSWORD@db',
      'https://x:${T}@y',
      'redis://:@r',
      'ssh://git@github.com:22/a',
    ])
      expect([fine, (await tellEdited('oci-gzip', env(`DATABASE=${fine}`))).messages]).toEqual([fine, []]);
  });

  test('does not take the same for two', async () => {
    const { findings } = await tellEdited('oci-gzip', env(`A_TOKEN=${GITHUB}`, `A_TOKEN=${GITHUB}`));
    expect(findings.map(({ message }) => message)).toEqual([
      'the environment in the config has a value whose name indicates a secret under "A_TOKEN"',
      'the environment in the config has a GitHub token under "A_TOKEN"',
    ]);
  });

  /** As the images of Docker Hub have them; none was given a password. */
  test.each([
    [
      'python',
      [
        'PATH=/usr/local/bin:/usr/bin:/bin',
        'LANG=C.UTF-8',
        'GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305',
        'PYTHON_VERSION=3.12.7',
        'PYTHON_SHA256=24887b92e2afd4a2ac602419ad4b596372f67ac9b077190f459aba390faf5550',
        'PYTHON_GET_PIP_SHA256=dfe9fd5c28dc98b5ac17979a953ea550cec37ae1b47a5116007395bfacff2ab9',
      ],
      [
        'RUN /bin/sh -c set -eux; export GNUPGHOME="$(mktemp -d)"; gpg --batch --keyserver hkps://keys.openpgp.org --recv-keys "$GPG_KEY"; gpg --batch --verify python.tar.xz.asc python.tar.xz',
      ],
    ],
    [
      'node',
      ['NODE_VERSION=22.11.0', 'YARN_VERSION=1.22.22'],
      [
        'RUN /bin/sh -c for key in C0D6248439F1D5604AAFFB4021D900FFDB233756; do gpg --batch --keyserver hkps://keys.openpgp.org --recv-keys "$key"; done',
      ],
    ],
    [
      'postgres',
      ['GOSU_VERSION=1.17', 'LANG=en_US.utf8', 'PG_MAJOR=17', 'PGDATA=/var/lib/postgresql/data'],
      [
        'RUN /bin/sh -c set -ex; key=\'B97B0AFCAA1A47F044F244A07FCC7D46ACCC4CF8\'; export GNUPGHOME="$(mktemp -d)"; mkdir -p /usr/local/share/keyrings/',
        'ENV POSTGRES_PASSWORD=',
      ],
    ],
    [
      'nginx',
      ['NGINX_VERSION=1.27.2', 'PKG_RELEASE=1~bookworm', 'NJS_RELEASE=1~bookworm'],
      [
        'RUN /bin/sh -c NGINX_GPGKEYS="573BFD6B3D8FBC641079A6ABABF5BD827BD9BF62 8540A6F18833A80E9C1653A42FD21310B49F6B46"; NGINX_GPGKEY_PATH=/etc/apt/keyrings/nginx-archive-keyring.gpg; export GNUPGHOME="$(mktemp -d)"; found=\'\'',
      ],
    ],
    [
      'a build with secrets done right',
      ['DB_PASSWORD_FILE=/run/secrets/db', 'TOKEN_URL=https://auth/token', 'ALLOW_EMPTY_PASSWORD=yes'],
      [
        'RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci',
        'RUN TOKEN=$(cat /run/secrets/token) make',
        'RUN /bin/sh -c curl -H "Authorization: Bearer ${TOKEN}" -H \'Private-Token: $TOKEN\' https://x',
        'ARG NPM_TOKEN',
        'RUN docker login --password-stdin --username ci',
        'RUN make --token "$TOKEN" PASSWORD="${PASSWORD:-changeme}"',
      ],
    ],
  ])('does not catch anything in %s', async (_, variables, lines) => {
    expect((await tellEdited('oci-gzip', env(...variables), history(...lines))).messages).toEqual([]);
  });

  test.each([
    'TOKEN',
    'NPM_TOKEN',
    'GITHUB_TOKEN',
    'DB_PASSWORD',
    'MYSQL_ROOT_PASSWORD',
    'SECRET',
    'CLIENT_SECRET',
    'API_KEY',
    'APIKEY',
    'AWS_SECRET_ACCESS_KEY',
    'DB_PASS',
    'SMTP_PWD',
    'SECRET_KEY_BASE',
    'SSH_PRIVATE_KEY',
    'dbPassword',
    'com.acme.api-key',
    'build-arg:NPM_TOKEN',
    'GPG_PASSPHRASE',
    'API_TOKEN_2',
    '_authToken',
  ])('takes %s for the name of a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
    expect(isSecretName(`${name}_FILE`)).toBe(false);
  });

  test.each([
    'PATH',
    'PWD',
    'OLDPWD',
    'GPG_KEY',
    'NGINX_GPGKEY',
    'PYTHON_GET_PIP_SHA256',
    'NODE_VERSION',
    'TOKEN_URL',
    'PASSWORD_FILE',
    'SECRET_NAME',
    'PUBLIC_KEY',
    'KEY',
    'COMPASS',
    'TOKENIZERS_PARALLELISM',
    'MAX_TOKENS',
    'AUTHOR',
    'PASSWORD_HASH_COST',
    'SSH_KEY',
    'org.opencontainers.image.revision',
    '',
  ])('does not take %s for the name of a secret', (name) => {
    expect(isSecretName(name)).toBe(false);
  });

  test.each([
    '',
    ' ',
    '""',
    '$TOKEN',
    '${TOKEN}',
    '"$TOKEN"',
    '$(cat /run/secrets/t)',
    '`cat t`',
    '${TOKEN:-}',
    '${TOKEN:-changeme}',
    '${TOKEN:?is missing}',
    '$A-$B',
    '/run/secrets/db',
    '/run/secrets/DB_PASSWORD',
    './token.txt',
    '~/.token',
    'C:\\secrets\\db',
    'token.txt',
    'changeme',
    'CHANGE_ME',
    'change-me',
    'changeit',
    'placeholder',
    '<your token>',
    '{{ token }}',
    '%TOKEN%',
    '***',
    'xxxx',
    'true',
    'no',
    '0',
    'null',
    'your-token-here',
    'arn:aws:secretsmanager:eu:1:secret:x',
    'op://vault/db/password',
    'https://vault/v1/x',
    'ssh-ed25519 AAAAC3',
    '-----BEGIN PUBLIC KEY-----',
    'os.environ["X"]',
  ])('does not take %j for a secret', (value) => {
    expect(isHarmless(value)).toBe(true);
  });

  test.each([
    'hunter2',
    'password',
    'postgres',
    'p@$$w0rd',
    '1234',
    PASSWORD,
    random(40),
    `/${random(39)}`,
    hex(40),
    '${TOKEN:-hunter2}',
    `${random(20)}/${random(19)}`,
    'x'.repeat(5000),
  ])('takes %j for a secret', (value) => {
    expect(isHarmless(value)).toBe(false);
  });

  test('leaves Amazon its example', () => {
    expect(shapesIn('AKIAIOSFODNN7EXAMPLE')).toEqual([]);
  });
});

describe('options of no-secrets', () => {
  const path = mutateFixture(
    'oci-gzip',
    env(`TEST_TOKEN=${PASSWORD}`, `OTHER=${GITHUB}`),
    annotation('acme.token', PASSWORD),
  );

  test.each([
    [{ allow: ['TEST_*'] }, ['OTHER', 'acme.token']],
    [{ allow: ['test_token', 'other'] }, ['acme.token']],
    [{ scan: ['annotations'] }, ['acme.token']],
    [{ scan: ['labels', 'history'] }, []],
    [{ patterns: ['^hunter\\d'] }, ['TEST_TOKEN', 'TEST_TOKEN', 'OTHER', 'acme.token', 'acme.token']],
  ])('%j', async (options, terms) => {
    expect((await checkRule(noSecrets, path, options)).findings.map(({ key }) => key)).toEqual(terms);
  });

  test('allow a build argument by the name that it has in the Dockerfile', async () => {
    const built = mutateFixture(MAX, buildArgument('NPM_TOKEN', PASSWORD));
    expect((await checkRule(noSecrets, built, { allow: ['NPM_TOKEN'] })).status).toBe('passed');
  });

  test('number the pattern, which may be the secret itself', async () => {
    const { messages } = await checkRule(noSecrets, path, { patterns: ['a{99}', PASSWORD] });
    expect(messages).toContain(
      'the environment in the config has what pattern 2 of the policy matches under "TEST_TOKEN"',
    );
  });
});

describe('no-secrets leaves unchecked', () => {
  test('provenance that cannot be read', async () => {
    const path = mutateFixture('buildkit/provenance-min.tar', asBuilt, (layout) => {
      for (const statement of statementsIn(layout)) statement.target = leaf('{"a": ');
    });
    expect(await checkRule(noSecrets, path)).toMatchObject({
      status: 'unchecked',
      reason: 'a statement of provenance could not be read, so it was not searched',
    });
    expect((await checkRule(noSecrets, path, { scan: ['env'] })).status).toBe('passed');
  });

  test('what has more text than any image', async () => {
    const piece = 'a b '.repeat(1024 * 1024);
    const path = mutateFixture(
      'oci-gzip',
      env(...Array.from({ length: LIMITS.secretCharacters / piece.length + 1 }, () => `A=${piece}`)),
    );
    expect((await checkRule(noSecrets, path)).status).toBe('unchecked');
  });
});

test('tells a hundred secrets of an image with more', async () => {
  const many = Array.from({ length: 300 }, (_, i) => `A${i}_TOKEN=${PASSWORD}`);
  expect((await tellEdited('oci-gzip', env(...many))).findings).toHaveLength(LIMITS.secretsReported);
});

describe('no value is shown', () => {
  /** What may stand for a name, too: a password has no form by which one could tell. */
  const names = SHAPES.map(([, secret]) => secret);
  const secrets = [...names, PASSWORD];
  /** Values, names that are values, and both in every place. */
  const planted: readonly Edit[] = [
    buildArgument('NPM_TOKEN', PASSWORD),
    provenance((predicate) => {
      at(predicate, 'buildDefinition', 'internalParameters')['secrets'] = [...secrets];
    }),
    dockerfileText(secrets.map((secret) => `ENV A_TOKEN=${secret}`).join('\n')),
  ];
  const both = (name: string) => [
    env(...secrets.map((secret, i) => `A${i}_PASSWORD=${secret}`), ...names.map((secret) => `${secret}=x`)),
    history(...secrets.flatMap((secret) => [`RUN |1 TOKEN=${secret} /bin/sh`, `RUN login --password ${secret}`])),
    run(
      'Labels',
      Object.fromEntries(
        names.flatMap((secret) => [
          [secret, secret],
          [`${secret}.token`, secret],
        ]),
      ),
    ),
    run('Cmd', ['--token', ...secrets]),
    annotation(`x.${name}`, secrets.join(' ')),
  ];

  test.each([
    ['the config', 'oci-gzip', both('a')],
    ['provenance', MAX, planted],
  ])('of %s, in any form of the report', async (_, name, edits) => {
    const path = mutateFixture(name, ...edits);
    const shown: string[] = [];
    for (const form of ['text', 'json', 'markdown']) {
      const told = await runCheck('no-secrets: error', [path], ['--format', form, '--explain']);
      expect(told.code).toBe(1);
      shown.push(told.stdout + told.stderr);
    }
    await withScratch(async (directory) => {
      const policies = [writePolicy(directory, 'no-secrets: error')];
      const remote = async () => ({ kind: 'unreadable', reason: 'nobody asks' }) as const;
      const result = await check({
        images: [path],
        policies,
        failOn: null,
        dockerfile: null,
        context: NO_CONTEXT,
        remote,
      });
      if (!result.ok) throw new Error(join(...policies));
      expect(result.report.verdict).toBe('fail');
      shown.push(JSON.stringify(annotationsOf(result.report)));
    });
    for (const text of shown) {
      expect(text).toContain('secret');
      for (const secret of secrets) {
        // Nor any part of it that is more than the form itself.
        expect(text).not.toContain(secret.slice(0, 14));
        expect(text).not.toContain(secret.slice(-10));
      }
    }
  });
});

describe('what index.json and descriptors have is searched', () => {
  const TOKEN = { 'com.acme.note': GITHUB };
  type Put = Partial<
    Record<
      'layout' | 'entry' | 'second' | 'part' | 'nested' | 'config' | 'layer' | 'subject' | 'urls' | 'type',
      Members
    >
  >;
  /** An image of one manifest in an index, and what a test puts where. */
  const made = (put: Put): string => {
    const image = layout();
    const subject = { ...image.blob('{}', TYPES.manifest), ...put.subject };
    const layers = [{ ...image.blob('layer', TYPES.layer), ...put.layer, ...put.urls }];
    const manifest = image.manifest({ config: { ...image.config(), ...put.config }, layers, subject });
    const index = image.nested([{ ...manifest, ...put.nested, ...put.type }]);
    const entries = [
      named(index, 'v1'),
      { ...index, ...put.entry },
      ...(put.second ? [{ ...named(index, 'v1'), ...put.second }] : []),
      ...(put.part ? [{ ...manifest, ...put.part }] : []),
    ];
    return writeLayout(image.index(entries, { ...put.layout }).files);
  };

  test('and nothing is found where nothing was put', async () => {
    expect((await checkRule(noSecrets, made({}))).status).toBe('passed');
  });

  const places: readonly (readonly [string, Put])[] = [
    ['an annotation of index.json', { layout: { annotations: TOKEN } }],
    ['an annotation', { entry: { annotations: TOKEN } }],
    ['an annotation', { second: { annotations: TOKEN } }],
    ['an annotation', { part: { annotations: TOKEN } }],
    ['an annotation', { nested: { annotations: TOKEN } }],
    ['an annotation', { config: { annotations: TOKEN } }],
    ['an annotation', { layer: { annotations: TOKEN } }],
    ['an annotation', { subject: { annotations: TOKEN } }],
    ['a descriptor', { urls: { urls: [`https://a.example/?token=${GITHUB}`] } }],
    ['a descriptor', { type: { artifactType: `application/${GITHUB}` } }],
  ];
  test.each(places)('in %s: %j', async (of, put) => {
    const { messages } = await checkRule(noSecrets, made(put));
    expect(messages[0]).toMatch(new RegExp(`^${of} has `));
  });

  test('where one name is asked for, too', async () => {
    const path = made({ layout: { annotations: TOKEN }, part: { annotations: TOKEN } });
    expect((await checkRule(noSecrets, `oci:${path}:v1`)).messages).toHaveLength(2);
  });
});

test('a config is searched whatever type it claims to have', async () => {
  for (const type of ['application/vnd.acme.config.v1+json', 'application/vnd.cncf.helm.config.v1+json']) {
    const path = mutateFixture('oci-gzip', run('Env', [`DB_PASSWORD=${PASSWORD}`]), configType(type));
    expect(await checkRule(noSecrets, path)).toMatchObject({ status: 'failed' });
  }
});

test('provenance that is linked to nothing in the image is searched', async () => {
  const path = mutateFixture(MAX, buildArgument('NPM_TOKEN', PASSWORD), unlinked);
  const { messages } = await checkRule(noSecrets, path);
  expect(messages).toContain('its provenance has a value whose name indicates a secret under "build-arg:NPM_TOKEN"');
});

test('what waivers let pass hides nothing behind it', async () => {
  const many = Array.from({ length: LIMITS.secretsReported + 20 }, (_, i) => `TEST${i}_TOKEN=${PASSWORD}${i}`);
  const path = mutateFixture('oci-gzip', run('Env', [...many, `DB_PASSWORD=${PASSWORD}`]));
  const waiver = 'waivers: [{rules: [no-secrets], match: {key: ["TEST*"]}, reason: x, until: 2099-01-01}]';
  const policy = `version: 1\nrules: {no-secrets: error}\n${waiver}`;
  const { code, stdout } = await plimsoll(['check', '--policy', policy, path]);
  expect(code).toBe(2);
  expect(stdout).toContain('the rest was not searched');
});
