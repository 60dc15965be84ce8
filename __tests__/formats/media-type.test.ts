import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classify, fitsGrammar, isImageConfigType, type MediaType, type Slot } from '../../src/formats/media-type.ts';
import { suggestMediaType } from '../../src/formats/media-type-suggestion.ts';
import { FAMILIES, MEDIA_TYPES, PREFIXES } from '../../src/formats/media-type-table.ts';

/**
 * What the reference (media-types-and-formats.md, sections 1 and 2) says, in its own shorthand and written down from it, not from the table:
 * `A:`, `D:` and `O:` are prefixes, braces list alternatives. Compressions in braces go round along with the types.
 *
 * family | role | compression | distributable | status | types
 */
const REFERENCE = `
docker-schema1 | manifest      | none               | yes | deprecated  | D:distribution.manifest.v1+{json,prettyjws}
docker-schema1 | manifest      | none               | yes | deprecated  | A:json
docker-schema1 | manifest      | none               | yes | deprecated  |
docker-schema1 | manifest      | none               | yes | deprecated  | text/plain
docker-schema1 | layer         | unknown            | yes | deprecated  | D:container.image.rootfs.diff+x-gtar
docker-schema2 | manifest      | none               | yes | current     | D:distribution.manifest.v2+json
docker-schema2 | index         | none               | yes | current     | D:distribution.manifest.list.v2+json
docker-schema2 | config        | none               | yes | current     | D:container.image.v1+json
docker-schema2 | plugin-config | none               | yes | current     | D:plugin.v1+json
docker-schema2 | layer         | {none,gzip}        | yes | current     | D:image.rootfs.diff.tar{,.gzip}
docker-schema2 | layer         | zstd               | yes | nonstandard | D:image.rootfs.diff.tar{.,+}zstd
docker-schema2 | layer         | {none,gzip}        | no  | current     | D:image.rootfs.foreign.diff.tar{,.gzip}
docker-schema2 | config        | none               | yes | nonstandard | A:octet-stream
docker-schema2 | config        | none               | yes | nonstandard | text/html
oci            | manifest      | none               | yes | current     | O:image.manifest.v1+json
oci            | index         | none               | yes | current     | O:image.index.v1+json
oci            | config        | none               | yes | current     | O:image.config.v1+json
oci            | descriptor    | none               | yes | current     | O:descriptor.v1+json
oci            | layout        | none               | yes | current     | O:layout.header.v1+json
oci            | empty         | none               | yes | current     | O:empty.v1+json
oci            | layer         | {none,gzip,zstd}   | yes | current     | O:image.layer.v1.tar{,+gzip,+zstd}
oci            | layer         | {none,gzip,zstd}   | no  | deprecated  | O:image.layer.nondistributable.v1.tar{,+gzip,+zstd}
oci            | layer         | encrypted          | yes | current     | O:image.layer.v1.tar{,+gzip,+zstd}+encrypted
oci            | layer         | encrypted          | no  | deprecated  | O:image.layer.nondistributable.v1.tar{,+gzip,+zstd}+encrypted
oci            | manifest      | none               | yes | removed     | O:artifact.manifest.v1+json
oci            | index         | none               | yes | removed     | O:image.manifest.list.v1+json
oci            | layer         | gzip               | yes | removed     | O:image.{rootfs.tar.gzip,layer.tar+gzip,serialization.rootfs.tar.gzip}
oci            | layer         | gzip               | no  | removed     | O:image.layer.nondistributable.tar+gzip
oci            | config        | none               | yes | removed     | O:image.serialization.config.v1+json
oci            | artifact      | none               | yes | removed     | O:image.serialization.combined.v1+json
oci            | layer         | gzip               | yes | nonstandard | O:image.layer.v1.tar.gz
containerd     | layer         | {none,zstd}        | yes | current     | A:vnd.erofs.layer.v1{,+zstd}
containerd     | layer         | {none,zstd}        | yes | current     | A:vnd.erofs{,+zstd}
containerd     | artifact      | none               | yes | current     | A:vnd.erofs.chunk-index.v1
containerd     | artifact      | none               | yes | current     | A:vnd.containerd.container.criu.checkpoint.{criu,predump}.tar
containerd     | artifact      | none               | yes | current     | A:vnd.containerd.container.{resource,rw}.tar
containerd     | artifact      | none               | yes | current     | A:vnd.containerd.container.checkpoint.{config.v1+proto,options.v1+proto}
containerd     | artifact      | none               | yes | current     | A:vnd.containerd.container.checkpoint.runtime.{name,options+proto}
containerd     | artifact      | none               | yes | current     | A:vnd.amazon.soci.index.{v1,v2}+json
containerd     | artifact      | none               | yes | current     | A:vnd.amazon.soci.prefetch.v1+json
containerd     | layer         | none               | yes | current     | O:image.layer.nydus.blob.v1
containerd     | {artifact,config} | none           | yes | current     | A:vnd.nydus.image.{manifest,config}.v1+json
containerd     | artifact      | none               | yes | current     | A:vnd.containerd.overlaybd.{native,turbo}.v1+json
buildkit       | config        | none               | yes | current     | A:vnd.buildkit.cacheconfig.v0
buildkit       | attestation   | none               | yes | current     | D:attestation.manifest.v1+json
buildkit       | attestation   | none               | yes | current     | A:vnd.in-toto{+json,.spdx+dsse,.provenance+dsse}
buildkit       | attestation   | none               | yes | current     | A:vnd.in-toto.{vsa+dsse,bundle}
buildkit       | attestation   | none               | yes | current     | D:attestation-verification.v1+json
buildkit       | artifact      | none               | yes | nonstandard | A:vnd.googeapis.google.rpc.status+proto
buildkit       | artifact      | none               | yes | current     | A:vnd.buildkit.{historyrecord.v0,status.v0,otlp.json.v0}
cosign         | signature     | none               | yes | current     | A:vnd.dev.cosign.simplesigning.v1+json
cosign         | attestation   | none               | yes | current     | A:vnd.dsse.envelope.v1+json
cosign         | {signature,sbom,attestation} | none | yes | current    | A:vnd.dev.cosign.artifact.{sig,sbom,att}.v1+json
cosign         | signature     | none               | yes | current     | A:vnd.dev.sigstore.bundle.v0.3+json
cosign         | signature     | none               | yes | nonstandard | A:vnd.dev.sigstore.bundle+json{,;version=0.1,;version=0.2,;version=0.3}
sbom           | sbom          | none               | yes | current     | text/spdx{,+json,+xml}
sbom           | sbom          | none               | yes | current     | A:{spdx+json,vnd.cyclonedx,vnd.cyclonedx+json,vnd.cyclonedx+xml,vnd.syft+json}
notation       | signature     | none               | yes | current     | A:{vnd.cncf.notary.signature,jose+json,cose,vnd.cncf.notary.payload.v1+json}
sbom           | sbom          | none               | yes | current     | A:vnd.{goharbor.harbor.sbom.v1,ratify.spdx.v0}
oras           | manifest      | none               | yes | deprecated  | A:vnd.cncf.oras.artifact.manifest.v1+json
helm           | config        | none               | yes | current     | A:vnd.cncf.helm.config.v1+json
helm           | artifact      | gzip               | yes | current     | A:vnd.cncf.helm.chart.content.v1.tar+gzip
helm           | signature     | none               | yes | current     | A:vnd.cncf.helm.chart.provenance.v1.prov
helm           | artifact      | none               | yes | current     | A:vnd.helm.plugin.v1+json
helm           | artifact      | gzip               | yes | deprecated  | A:tar+gzip
wasm           | artifact      | none               | yes | current     | A:wasm
wasm           | config        | none               | yes | current     | A:vnd.wasm.config.v0+json
wasm           | artifact      | {none,encrypted}   | yes | current     | A:vnd.wasm.content.layer.v1+wasm{,+encrypted}
wasm           | config        | none               | yes | current     | A:vnd.wasm.config.v1+json
wasm           | artifact      | {none,gzip}        | yes | current     | A:vnd.wasm.content.{layer.v1+data,bundle.v1.tar+gzip}
wasm           | artifact      | none               | yes | current     | A:vnd.module.wasm.content.layer.v1+wasm
wasm           | config        | none               | yes | current     | A:vnd.fermyon.spin.application.v1+config
model          | config        | none               | yes | current     | D:ai.model.config.v0.{1,2}+json
model          | artifact      | none               | yes | current     | D:ai.{gguf.v3,safetensors,mmproj,license,dduf,vllm.config.tar,dir.tar}
model          | artifact      | none               | yes | current     | D:ai.{chat.template.jinja,model.file}
model          | {artifact,config} | none           | yes | current     | A:vnd.cncf.model.{manifest,config}.v1+json
model          | artifact      | {none,none,gzip,zstd} | yes | current  | A:vnd.cncf.model.{weight,weight.config}.v1.{raw,tar,tar+gzip,tar+zstd}
model          | artifact      | {none,none,gzip,zstd} | yes | current  | A:vnd.cncf.model.{doc,code,dataset}.v1.{raw,tar,tar+gzip,tar+zstd}
model          | artifact      | none               | yes | current     | A:vnd.cncf.model.weight.v1.{gguf,safetensors}
model          | {artifact,config} | none           | yes | deprecated  | A:vnd.cnai.model.{manifest,config}.v1+json
model          | artifact      | none               | yes | current     | A:vnd.ollama.image.{model,projector,adapter,template,license}
model          | artifact      | none               | yes | current     | A:vnd.ollama.image.{params,system,messages,tensor,draft,json}
model          | artifact      | none               | yes | deprecated  | A:vnd.ollama.image.{prompt,embed}
model          | artifact      | none               | yes | current     | A:vnd.{kitops.modelkit,gguf}
model          | config        | none               | yes | current     | A:vnd.kitops.modelkit.config.v1+json
model          | artifact      | {none,gzip}        | yes | current     | A:vnd.kitops.modelkit.{model,modelpart,code,dataset,docs,prompt}.v1.tar{,+gzip}
model          | {config,artifact} | {none,gzip}    | yes | deprecated  | A:vnd.jozu.model.{config.v1+json,content.v1.tar+gzip}
compose        | artifact      | none               | yes | current     | D:compose.{project,file+yaml,envfile}
compose        | config        | none               | yes | current     | D:compose.config.empty.v1+json
sandbox        | {artifact,config} | none           | yes | current     | D:sandbox.kit.v2{,.spec+yaml}
mcp            | artifact      | none               | yes | current     | D:mcp.{server,catalog.v1+json,profile.v1+json}
devcontainers  | config        | none               | yes | current     | A:vnd.devcontainers
devcontainers  | artifact      | none               | yes | current     | A:vnd.devcontainers.{layer.v1+tar,collection.layer.v1+json}
flux           | {config,artifact} | {none,gzip}    | yes | current     | A:vnd.cncf.flux.{config.v1+json,content.v1.tar+gzip}
opa            | config        | none               | yes | current     | A:vnd.cncf.openpolicyagent.config.v1+json
opa            | artifact      | none               | yes | current     | A:vnd.cncf.openpolicyagent.{manifest.layer.v1+json,policy.layer.v1+rego}
opa            | artifact      | {none,gzip}        | yes | current     | A:vnd.cncf.openpolicyagent.{data.layer.v1+json,layer.v1.tar+gzip}
kyverno        | {config,artifact} | none           | yes | current     | A:vnd.cncf.kyverno.{config.v1+json,policy.layer.v1+yaml}
falco          | config        | none               | yes | current     | A:vnd.cncf.falco.{rulesfile,plugin,asset,falcoconfig}.config.v1+json
falco          | artifact      | gzip               | yes | current     | A:vnd.cncf.falco.{rulesfile,plugin,asset,falcoconfig}.layer.v1+tar.gz
trivy          | config        | none               | yes | current     | A:vnd.aquasec.trivy.config.v1+json
trivy          | artifact      | gzip               | yes | current     | A:vnd.aquasec.trivy.{db,javadb}.layer.v1.tar+gzip
timoni         | {config,artifact} | {none,gzip}    | yes | current     | A:vnd.timoni.{config.v1+json,content.v1.tar+gzip}
cue            | config        | none               | yes | current     | A:vnd.cue.module.v1+json
cue            | artifact      | none               | yes | current     | A:{vnd.cue.modulefile.v1,zip}
opentofu       | artifact      | none               | yes | current     | A:vnd.opentofu.{modulepkg,provider,provider-target,providerpkg}
opentofu       | artifact      | none               | yes | current     | archive/zip
bicep          | artifact      | none               | yes | current     | A:vnd.ms.bicep.{module,provider}.artifact
bicep          | config        | none               | yes | current     | A:vnd.ms.bicep.{module,provider}.config.v1+json
bicep          | artifact      | {none,gzip,gzip}   | yes | current     | A:vnd.ms.bicep.{module.layer.v1+json,module.source.v1.tar+gzip,provider.layer.v1.tar+gzip}
cnab           | {artifact,config} | none           | yes | current     | A:vnd.cnab.{manifest.v1,config.v1+json}
ocm            | config        | none               | yes | current     | A:vnd.ocm.software.component.config.v1+json
ocm            | artifact      | none               | yes | current     | A:vnd.ocm.software.component-descriptor.v2+{json,yaml+tar}
ocm            | artifact      | gzip               | yes | current     | A:vnd.gardener.landscaper.blueprint.v1+tar+gzip
zarf           | {config,artifact} | {none,unknown} | yes | current     | A:vnd.zarf.{config.v1+json,layer.v1.blob}
hauler         | artifact      | unknown            | yes | current     | A:vnd.content.hauler.file.layer.v1
hauler         | config        | none               | yes | current     | A:vnd.content.hauler.file.{local,directory,http}.config.v1+json
github         | {artifact,config} | none           | yes | current     | A:vnd.github.actions.package.{v1+json,config.v1+json}
github         | artifact      | {gzip,none}        | yes | current     | A:vnd.github.actions.package.layer.v1.{tar+gzip,zip}
gadget         | {artifact,config} | none           | yes | current     | A:vnd.gadget.{v1+binary,config.v1+yaml}
gadget         | artifact      | none               | yes | current     | A:vnd.gadget.{ebpf.program,wasm.program,btfgen}.v1+binary
toolhive       | artifact      | none               | yes | current     | dev.toolhive.{skills,plugins}.v1
agntcy         | artifact      | none               | yes | current     | A:vnd.agntcy.dir.referrer.v1+json
agntcy         | signature     | none               | yes | current     | A:vnd.agntcy.dir.sign.{publickey.v1+pem,signature.v1+json}
artifacthub    | {config,artifact} | none           | yes | current     | A:vnd.cncf.artifacthub.{config.v1+yaml,repository-metadata.layer.v1.yaml}
tuf            | artifact      | {none,unknown}     | yes | current     | A:vnd.tuf.{metadata+json,target}
report         | artifact      | none               | yes | current     | A:{vnd.konflux.test_output+json,vnd.redhat.clair-report+json,sarif+json}
report         | artifact      | none               | yes | current     | A:vnd.konflux-ci.attached-artifact{,.related-images+json}
chalk          | artifact      | none               | yes | current     | A:vnd.crashoverride.chalk.build-context.v1
tart           | artifact      | none               | yes | current     | A:vnd.cirruslabs.tart.{config,nvram}.v1
tart           | artifact      | unknown            | yes | deprecated  | A:vnd.cirruslabs.tart.disk.v1
tart           | artifact      | unknown            | yes | current     | A:vnd.cirruslabs.tart.disk.v2
apple          | artifact      | none               | yes | current     | A:vnd.apple.containerization.kernel
coco           | artifact      | none               | yes | current     | A:vnd.confidential-containers.coco-extension.disk
unikraft       | config        | {none,gzip}        | yes | current     | A:vnd.unikraft.config.v1{,+gzip}
unikraft       | artifact      | {none,gzip}        | yes | current     | A:vnd.unikraft.{image.v1,initrd.v1,rootfs.diff}{,+gzip}
singularity    | config        | none               | yes | current     | A:vnd.sylabs.sif.config.v1+json
singularity    | artifact      | none               | yes | current     | A:vnd.sylabs.sif.layer.v1.{sif,squashfs}
oras           | {config,artifact} | none           | yes | current     | A:vnd.unknown.{config.v1+json,artifact.v1}
`;

const SHORT = { 'A:': 'application/', 'D:': 'application/vnd.docker.', 'O:': 'application/vnd.oci.' } as const;

/** Every string that a shorthand stands for; of several braces the last goes round fastest. */
function expand(shorthand: string): string[] {
  const [found, before = '', alternatives = '', after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(shorthand) ?? [];
  if (found === undefined) return [shorthand];
  return alternatives.split(',').flatMap((alternative) => expand(before + alternative + after));
}

const EXPECTED = REFERENCE.trim()
  .split('\n')
  .flatMap((line) => {
    const [family = '', role = '', compression = '', distributable = '', status = '', types = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    const full = Object.entries(SHORT).reduce(
      (text, [short, long]) => (text.startsWith(short) ? long + text.slice(2) : text),
      types,
    );
    const [roles, compressions] = [expand(role), expand(compression)];
    return expand(full).map((mediaType, i) => ({
      ...{ mediaType, family, status, distributable: distributable === 'yes' },
      role: roles[i % roles.length],
      compression: compressions[i % compressions.length],
    }));
  });

const SLOTS = [undefined, 'manifest', 'config', 'layer', 'subject', 'blob'] as const satisfies readonly (
  | Slot
  | undefined
)[];

/** What rules go by. */
function facts({ family, role, compression, distributable }: MediaType) {
  return { family, role, compression, distributable };
}

/** Any string: bytes, text, and what looks like a type, with suffixes and parameters. */
const stems = fc.stringMatching(/^[a-z]{1,8}\/[a-z][a-z0-9.]{0,12}[a-z0-9]$/).filter((stem) => !stem.endsWith('.tar'));
const suffixes = fc.constantFrom(
  '',
  '+encrypted',
  '+gzip',
  '+zstd',
  '+json',
  '+xml',
  '+zip',
  '.tar',
  '.tar.gz',
  ';a=b',
  ' ;',
  '\n',
);
const known = fc.constantFrom(...MEDIA_TYPES.map(({ type }) => type.mediaType));
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.oneof(stems, known), fc.array(suffixes, { maxLength: 4 })).map(([stem, ends]) => stem + ends.join('')),
  fc.mixedCase(known),
);
const slots = fc.constantFrom(...SLOTS);

describe('the table', () => {
  test.each(EXPECTED)('has $mediaType as $family $role, $compression, $status', (expected) => {
    expect(classify(expected.mediaType)).toMatchObject(expected);
  });

  test('has nothing that the reference does not have, and no type twice', () => {
    expect(MEDIA_TYPES.map(({ type }) => type.mediaType).sort()).toEqual(
      EXPECTED.map(({ mediaType }) => mediaType).sort(),
    );
    expect(new Set(MEDIA_TYPES.map(({ type }) => type.mediaType)).size).toBe(MEDIA_TYPES.length);
  });

  test('says of every type in one sentence what it is, and where that is written', () => {
    for (const { type } of [...MEDIA_TYPES, ...PREFIXES]) {
      expect(type.description).toMatch(/^[A-Za-z][ -~]{10,130}[.)]$/);
      expect(type.source).toMatch(/^[A-Za-z][ -~]+$/);
    }
  });

  test('has types that descriptors may have, but for the empty one, those with a version after a semicolon, and those of ToolHive', () => {
    const misfits = MEDIA_TYPES.filter(({ type }) => !fitsGrammar(type.mediaType)).map(({ type }) => type.mediaType);
    const odd = (mediaType: string) => /^$|;version=|^dev\.toolhive\./.test(mediaType);
    expect(misfits.filter((mediaType) => !odd(mediaType))).toEqual([]);
  });

  test('knows every type of the list of types in use, where it is defined, and of which artifact', () => {
    const lines = readFileSync(new URL('./types-in-use.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    expect(lines.length).toBeGreaterThanOrEqual(96);
    const types = lines.map((line) => classify(line.split('\t')[0] ?? ''));
    expect(types.filter(({ role, family, status }) => [role, family, status].includes('unknown'))).toEqual([]);
    expect(types.filter(({ source }) => source === '')).toEqual([]);
    // The layers of images and the parts of build records show no kind of artifact.
    const kindless = types.filter(({ artifact }) => artifact === null).map(({ mediaType }) => mediaType);
    expect(kindless.every((mediaType) => /erofs|googeapis/.test(mediaType))).toBe(true);
  });

  test('has rows for every family that has a name', () => {
    const families = new Set<string>(MEDIA_TYPES.map(({ type }) => type.family));
    expect(Object.keys(FAMILIES).filter((family) => family !== 'unknown' && !families.has(family))).toEqual([]);
  });

  test('calls those layers non-distributable that are made to be, and nothing else', () => {
    const kept = MEDIA_TYPES.filter(({ type }) => !type.distributable).map(({ type }) => type);
    expect(kept).toHaveLength(9);
    for (const type of kept)
      expect(type).toMatchObject({ role: 'layer', mediaType: expect.stringMatching(/foreign|nondistributable/) });
  });

  test('describes the types of a descriptor and of a layout as not valid for a blob', () => {
    expect(classify('application/vnd.oci.descriptor.v1+json').description).toContain('not a valid type of a blob');
    expect(classify('application/vnd.oci.layout.header.v1+json').description).toContain('not a valid type of a blob');
  });

  test('takes every type of CNAI for part of a model, compressed as its suffix says', () => {
    const weight = 'application/vnd.cnai.model.weight.v1.tar';
    expect(classify(weight)).toMatchObject({
      family: 'model',
      role: 'artifact',
      compression: 'none',
      status: 'deprecated',
    });
    expect(classify(`${weight}+gzip`).compression).toBe('gzip');
    expect(classify('application/vnd.cnai.model.layer.v1.raw').compression).toBe('unknown');
    expect(classify('application/vnd.cnai.model.').family).toBe('unknown');
    expect(classify('application/vnd.cnai.model.a b').family).toBe('unknown');
  });
});

describe('the slot', () => {
  const general = ['application/json', '', 'text/plain', 'application/octet-stream', 'text/html'];
  const read = (slot: Slot) =>
    general.map((mediaType) => classify(mediaType, slot)).map(({ family, role }) => `${family} ${role}`);

  test('makes some general types aliases of a schema 1 manifest', () => {
    const alias = 'docker-schema1 manifest';
    expect(read('manifest')).toEqual([alias, alias, alias, 'unknown unknown', 'unknown unknown']);
    expect(read('subject')).toEqual(read('manifest'));
    expect(classify('application/json', 'manifest').status).toBe('deprecated');
  });

  test('makes those that moby accepts a legacy image config', () => {
    const legacy = 'docker-schema2 config';
    expect(read('config')).toEqual([legacy, legacy, 'unknown unknown', legacy, legacy]);
  });

  test('leaves them unknown where a layer or any other blob stands', () => {
    expect(new Set([...read('layer'), ...read('blob')])).toEqual(new Set(['unknown unknown']));
    expect(classify('application/octet-stream', 'layer')).toMatchObject({
      status: 'unknown',
      compression: 'unknown',
      distributable: true,
    });
  });

  test('changes nothing else', () => {
    const special = MEDIA_TYPES.filter(({ type }) => !general.includes(type.mediaType));
    for (const { type } of special) for (const slot of SLOTS) expect(classify(type.mediaType, slot)).toBe(type);
  });

  test('holds for other spellings of general types too', () => {
    expect(classify('Application/JSON; charset=utf-8', 'config')).toMatchObject({
      family: 'docker-schema2',
      status: 'nonstandard',
    });
    expect(classify('Application/JSON; charset=utf-8', 'layer')).toMatchObject({ role: 'unknown', status: 'unknown' });
  });
});

describe('classify', () => {
  test('gives every string in every slot one class, and the same one each time', () => {
    fc.assert(
      fc.property(anything, slots, (mediaType, slot) => {
        const type = classify(mediaType, slot);
        expect(type.mediaType).toBe(mediaType);
        expect(type.description).not.toBe('');
        expect(type.source).not.toBe('');
        expect(classify(type.mediaType, slot)).toEqual(type);
      }),
      { numRuns: 2000 },
    );
  });

  test('knows a role exactly where it knows a family and a status', () => {
    fc.assert(
      fc.property(anything, slots, (mediaType, slot) => {
        const { role, family, status } = classify(mediaType, slot);
        expect([role === 'unknown', family === 'unknown', status === 'unknown']).toEqual(
          Array(3).fill(role === 'unknown'),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps the class of a known type in other capitals, and calls it nonstandard', () => {
    for (const { type } of MEDIA_TYPES.filter(({ type: { mediaType } }) => mediaType !== '')) {
      const shouted = classify(type.mediaType.toUpperCase());
      expect(facts(shouted)).toEqual(facts(type));
      expect(shouted).toMatchObject({ status: 'nonstandard', description: expect.stringContaining('exactly') });
    }
    fc.assert(
      fc.property(fc.mixedCase(known), slots, (mediaType, slot) => {
        expect(facts(classify(mediaType, slot))).toEqual(facts(classify(mediaType.toLowerCase(), slot)));
      }),
    );
  });

  test('keeps the class of a known type with parameters, and calls it nonstandard', () => {
    for (const { type } of MEDIA_TYPES.filter(({ type: { mediaType } }) => fitsGrammar(mediaType))) {
      const served = classify(`${type.mediaType} ; charset=UTF-8`);
      expect(facts(served)).toEqual(facts(type));
      expect(served).toMatchObject({ status: 'nonstandard', description: expect.stringContaining('parameters') });
      expect(served.description).not.toContain('capitals');
    }
  });

  test('takes a Sigstore bundle of any version for one', () => {
    const bundle = classify('application/vnd.dev.sigstore.bundle+json;version=0.9');
    expect(bundle).toMatchObject({ family: 'cosign', role: 'signature', status: 'nonstandard' });
  });

  test('keeps the role of a known type that is encrypted', () => {
    const foreign = classify('application/vnd.docker.image.rootfs.foreign.diff.tar.gzip+encrypted');
    expect(foreign).toMatchObject({ family: 'docker-schema2', role: 'layer', compression: 'encrypted' });
    expect(foreign).toMatchObject({ distributable: false, status: 'nonstandard' });
    expect(classify('application/json+encrypted')).toMatchObject({ role: 'unknown', compression: 'encrypted' });
    expect(classify('+encrypted').role).toBe('unknown');
  });

  test('says of another spelling which type of the table it is one of, so that no spelling hides what is deprecated', () => {
    const layer = 'application/vnd.oci.image.layer.nondistributable.v1.tar';
    for (const spelling of [layer.toUpperCase(), `${layer};a=b`, `${layer.toUpperCase()}+Encrypted ;a`]) {
      expect(classify(spelling).variantOf?.status).toBe('deprecated');
    }
    expect(classify(layer).variantOf).toBeUndefined();
    const draft = 'APPLICATION/vnd.oci.image.layer.nondistributable.tar+gzip+encrypted;a';
    expect(classify(draft).variantOf).toMatchObject({ status: 'removed', compression: 'gzip' });
  });

  test('makes nothing known by spelling it otherwise', () => {
    fc.assert(
      fc.property(
        stems,
        fc.constantFrom('', '+gzip', '+json'),
        fc.constantFrom('', ';a=b', ' ; x'),
        (stem, suffix, parameters) => {
          fc.pre(classify(stem + suffix).role === 'unknown');
          expect(classify(stem.toUpperCase() + suffix + parameters)).toMatchObject({
            role: 'unknown',
            status: 'unknown',
          });
        },
      ),
    );
  });

  test.each([
    ['+encrypted', 'encrypted'],
    ['+gzip+encrypted', 'encrypted'],
    ['+gzip', 'gzip'],
    ['+json+gzip', 'gzip'],
    ['+encrypted+zstd', 'zstd'],
    ['.tar+zstd', 'zstd'],
    ['+json', 'none'],
    ['+xml', 'none'],
    ['+yaml', 'none'],
    ['+zip', 'none'],
    ['+gzip+json', 'none'],
    ['.tar.gz', 'gzip'],
    ['.tar.gzip', 'gzip'],
    ['.tar.zstd', 'zstd'],
    ['.tar', 'none'],
    ['.gz', 'unknown'],
    ['.targz', 'unknown'],
    ['+GZIP', 'gzip'],
  ])('reads the end %s of an unknown type as %s', (suffix, compression) => {
    fc.assert(
      fc.property(stems, (stem) => {
        fc.pre(classify(stem).role === 'unknown');
        expect(facts(classify(stem + suffix))).toEqual({
          family: 'unknown',
          role: 'unknown',
          compression,
          distributable: true,
        });
      }),
      { numRuns: 20 },
    );
  });

  test('takes an unknown type that begins as a foreign one for non-distributable, as containerd does', () => {
    const type = classify('application/vnd.docker.image.rootfs.foreign.diff.tar.zstd');
    expect(type).toMatchObject({ role: 'unknown', compression: 'zstd', distributable: false });
    expect(classify('APPLICATION/vnd.oci.image.layer.nondistributable.v2.tar').distributable).toBe(false);
  });
});

describe('traps', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__/constructor', '__proto__;a'])(
    '%s is one more unknown string',
    (name) => {
      for (const slot of SLOTS)
        expect(classify(name, slot)).toMatchObject({ mediaType: name, role: 'unknown', distributable: true });
    },
  );

  test.each([
    ['a letter that lower case makes a k', 'application/vnd.doc\u212aer.image.rootfs.diff.tar'],
    ['a line break at the end', 'application/vnd.oci.image.layer.v1.tar\n'],
    ['a blank at the start', ' application/vnd.oci.image.layer.v1.tar'],
    ['a zero byte', 'application/vnd.oci.image.layer.v1.tar\0'],
    ['two slashes', 'application/vnd.oci/image.layer.v1.tar+gzip'],
    ['no subtype', 'application/'],
    ['blanks only', '   '],
    ['parameters only', ';charset=utf-8'],
  ])('%s makes it no media type', (_, mediaType) => {
    expect(classify(mediaType)).toMatchObject({ role: 'unknown', compression: 'unknown', status: 'unknown' });
    expect(classify(mediaType).description).toContain('No media type');
    expect(fitsGrammar(mediaType)).toBe(false);
  });

  test('parameters on an unknown type are told, and do not hide its suffix', () => {
    const type = classify('application/x+gzip; q=1');
    expect(type).toMatchObject({ role: 'unknown', compression: 'gzip', status: 'unknown' });
    expect(type.description).toContain('parameters');
  });

  test.each(['+encrypted', ';', ' ', 'A', '/', '.tar', '\u{1f600}'])(
    'a million times %j costs no more than reading it',
    (piece) => {
      expect(classify(`application/x${piece.repeat(1_000_000)}`).role).toBe('unknown');
      expect(classify(`${piece.repeat(1_000_000)};`).role).toBe('unknown');
    },
  );

  test('the two halves of a type have at most 127 characters each', () => {
    const half = 'x'.repeat(127);
    expect(fitsGrammar(`${half}/${half}`)).toBe(true);
    expect(fitsGrammar(`${half}x/${half}`)).toBe(false);
    expect(fitsGrammar(`${half}/${half}x`)).toBe(false);
    expect(fitsGrammar('a/.b')).toBe(false);
  });
});

describe('isImageConfigType', () => {
  test('accepts the two config types and what moby takes for one', () => {
    const accepted = ['application/vnd.docker.container.image.v1+json', 'application/vnd.oci.image.config.v1+json'];
    const legacy = ['application/octet-stream', 'application/json', 'text/html', ''];
    for (const mediaType of [...accepted, ...legacy]) expect(isImageConfigType(mediaType)).toBe(true);
  });

  test('refuses the configs of plugins, charts, caches and models, and whatever is unknown or encrypted', () => {
    const others = [
      'application/vnd.docker.plugin.v1+json',
      'application/vnd.cncf.helm.config.v1+json',
      'application/vnd.buildkit.cacheconfig.v0',
    ];
    const odd = [
      'application/vnd.oci.empty.v1+json',
      'application/vnd.oci.image.config.v1+json+encrypted',
      'text/plain',
      'a/b',
      '__proto__',
    ];
    for (const mediaType of [...others, ...odd]) expect(isImageConfigType(mediaType)).toBe(false);
  });
});

describe('a suggestion', () => {
  const GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip';
  test.each([
    ['application/vnd.docker.image.rootfs.diff.tar+gzip', 'application/vnd.docker.image.rootfs.diff.tar.gzip'],
    ['application/vnd.oci.image.layer.v1.tar.gzip', GZIP],
    ['application/vnd.oci.image.layer.v1.tar+gz', GZIP],
    ['application/vnd.oci.image.layers.v1.tar+gzip', GZIP],
    ['application/vnd.oci.image.layer.v1.targzip', GZIP],
    ['application/vnd.oci.layer.v1.tar+gzip', GZIP],
    ['application/vnd.oci.image.layer.v1+gzip', GZIP],
    ['vnd.oci.image.layer.v1.tar+gzip', GZIP],
    ['APPLICATION/vnd.oci.image.layr.v1.tar+gzip', GZIP],
    ['aplication/vnd.oci.image.config.v1+json', 'application/vnd.oci.image.config.v1+json'],
    [
      'application/vnd.docker.distribution.manifest.list+json',
      'application/vnd.docker.distribution.manifest.list.v2+json',
    ],
    ['application/vnd.dev.cosign.simplesigning.v1', 'application/vnd.dev.cosign.simplesigning.v1+json'],
    ['application/vnd.cncf.helm.chart.v1.tar+gzip', 'application/vnd.cncf.helm.chart.content.v1.tar+gzip'],
    ['application/vnd.erofs.layer.v1+zst', 'application/vnd.erofs.layer.v1+zstd'],
  ])('for %s is %s', (written, meant) => {
    expect(suggestMediaType(written)).toBe(meant);
  });

  test.each([
    ...['', ' ', 'bananas', 'image/png', 'application/pdf', 'application/gzip', 'application/x-tar', 'application/tar'],
    ...['application/yaml', 'text/html5', 'application/vnd', 'application/vnd.acme.layer', 'a/'.repeat(200)],
    ...['application/vnd.acme.config.v1+json', 'application/vnd.acme.layer.v1.tar+gzip'],
    // Another format, or one of several parts missing.
    ...['application/vnd.oci.image.layer.v1.tar+bzip2', 'application/vnd.oci.image.layer.v1.tar+lz4'],
    ...['application/vnd.oci.image.layer.v1.tar+xz', 'application/vnd.oci.image.config.v1+yaml'],
    ...['application/vnd.oci.image.v1+json', 'application/vnd.in-toto'],
  ])('is not made for %j', (written) => {
    expect(suggestMediaType(written)).toBeUndefined();
  });

  test('is a current or deprecated type of the table, for any string', () => {
    fc.assert(
      fc.property(anything, (written) => {
        const suggestion = suggestMediaType(written);
        if (suggestion !== undefined) expect(['current', 'deprecated']).toContain(classify(suggestion).status);
      }),
    );
  });
});
