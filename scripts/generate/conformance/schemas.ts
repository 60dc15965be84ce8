import type { ClauseId } from '../../../src/formats/conformance-clauses.ts';
import type { StringFormat } from '../../../src/formats/conformance-formats.ts';

// Building blocks of the schemas in oci.ts and docker.ts. The generator compiles those; nothing that is bundled imports them.

/**
 * A JSON Schema (draft 7) of the keywords that are used here. `clause` is what a document violates that does not fit: for a missing property
 * the clause of that property's schema, for anything else that of the schema with the keyword.
 */
export interface Schema {
  readonly clause?: ClauseId;
  readonly $ref?: Definition;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  /** null passes as what is absent does (image-spec, config.md, "Properties": an OPTIONAL field may be null). */
  readonly nullable?: true;
  readonly const?: string | number;
  readonly enum?: readonly (string | null)[];
  readonly format?: StringFormat;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Properties;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  /** Our own: a sibling property that is a list of the same length. */
  readonly lengthOf?: string;
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
}

export type Properties = Readonly<Record<string, Schema>>;

/** Schemas that several others refer to; each is compiled to one function. */
export type Definition =
  | 'descriptor'
  | 'index-descriptor'
  | 'annotations'
  | 'digest'
  | 'docker-descriptor'
  | 'docker-layer'
  | 'docker-platform'
  | 'docker-digest';

export function text(clause: ClauseId, format?: StringFormat): Schema {
  return { clause, type: 'string', ...(format && { format }) };
}

/** A string that engines take (`enforced`), and that fits the specification's grammar, which has a clause of its own. */
export function named(
  clause: ClauseId,
  grammar: ClauseId,
  format: StringFormat,
  enforced: StringFormat = 'present',
): Schema {
  return also(text(clause, enforced), { clause: grammar, format });
}

export function truth(clause: ClauseId): Schema {
  return { clause, type: 'boolean' };
}

/** A size in bytes: an int64. `JSON.parse` rounds the largest one to 2^63, so the one number above it passes, too. */
export function size(clause: ClauseId): Schema {
  return { clause, type: 'integer', minimum: 0, maximum: 2 ** 63 };
}

export function list(clause: ClauseId, items: Schema): Schema {
  return { clause, type: 'array', items };
}

export function strings(clause: ClauseId, format?: StringFormat): Schema {
  return list(clause, text(clause, format));
}

export function object(clause: ClauseId, required: readonly string[], properties: Properties): Schema {
  return { clause, type: 'object', required, properties };
}

/** Go's `map[string]struct{}`: only the keys mean something. */
export function keys(clause: ClauseId, format?: StringFormat): Schema {
  const values = { additionalProperties: optional({ clause, type: 'object' }) };
  return { clause, type: 'object', ...values, ...(format && { propertyNames: { clause, format } }) };
}

/** An object with a definition. The definition applies only to objects, so that null and wrong types are reported here, once. */
export function reference(clause: ClauseId, $ref: Definition): Schema {
  return { clause, type: 'object', $ref };
}

export function optional(schema: Schema): Schema {
  return { ...schema, nullable: true };
}

/** Adds a requirement with a clause of its own. */
export function also(schema: Schema, ...demands: readonly Schema[]): Schema {
  const allOf = [...(schema.allOf ?? []), ...demands];
  return allOf.length === 0 ? schema : { ...schema, allOf };
}

/** A requirement only for objects whose properties match these schemas. */
export function where(properties: Properties, then: Schema, others: Properties = {}): Schema {
  return { if: { required: Object.keys(properties), properties: { ...properties, ...others } }, then };
}

/** Requires a property; null equals absent. */
export function present(property: string, schema: Schema): Schema {
  return { required: [property], properties: { [property]: schema } };
}

/** The differences between the specifications of OCI and of Docker for image configs. */
interface ConfigVariant {
  readonly clause: ClauseId;
  readonly required: readonly string[];
  readonly properties: Properties;
  readonly dateTime: StringFormat;
  readonly rootfs: { readonly required: readonly string[]; readonly type: Schema };
  readonly demands: readonly Schema[];
}

/** An image config. The fields `Labels`, `StopSignal`, `variant`, `os.version` and `os.features` are OCI's; Docker's specification, which is a superset, leaves them to it. */
export function imageConfig(document: 'config.md' | 'spec.md', variant: ConfigVariant): Schema {
  const config = object(`${document} MUST config`, [], {
    User: optional(text(`${document} MUST config.User`)),
    ExposedPorts: optional(keys(`${document} MUST config.ExposedPorts`, 'port')),
    Env: optional(strings(`${document} MUST config.Env`, 'assignment')),
    Entrypoint: optional(strings(`${document} MUST config.Entrypoint`)),
    Cmd: optional(strings(`${document} MUST config.Cmd`)),
    Volumes: optional(keys(`${document} MUST config.Volumes`)),
    WorkingDir: optional(text(`${document} MUST config.WorkingDir`)),
    ArgsEscaped: optional(truth(`${document} MUST config.ArgsEscaped`)),
    Labels: optional(reference('config.md MUST config.Labels', 'annotations')),
    StopSignal: optional(text('config.md MUST config.StopSignal', 'signal')),
  });
  const entry = object(`${document} MUST history`, [], {
    created: optional(
      named(
        `${document} MUST history.created`,
        `${document} MUST history.created # grammar`,
        variant.dateTime,
        'go-time',
      ),
    ),
    author: optional(text(`${document} MUST history.author`)),
    created_by: optional(text(`${document} MUST history.created_by`)),
    comment: optional(text(`${document} MUST history.comment`)),
    empty_layer: optional(truth(`${document} MUST history.empty_layer`)),
  });
  // The specifications have no list that is null, yet BuildKit writes one where an image has no layers.
  const diffIds = optional(
    list(`${document} MUST rootfs.diff_ids`, { ...text(`${document} MUST rootfs.diff_ids`), $ref: 'digest' }),
  );
  const shape = object(variant.clause, variant.required, {
    created: optional(
      named(`${document} MUST created`, `${document} MUST created # grammar`, variant.dateTime, 'go-time'),
    ),
    author: optional(text(`${document} MUST author`)),
    'os.version': optional(text('config.md MUST os.version')),
    'os.features': optional(strings('config.md MUST os.features')),
    variant: optional(text('config.md MUST variant')),
    config: optional(config),
    rootfs: object(`${document} MUST rootfs`, variant.rootfs.required, {
      type: variant.rootfs.type,
      diff_ids: diffIds,
    }),
    history: optional(list(`${document} MUST history`, entry)),
    ...variant.properties,
  });
  return also(shape, ...variant.demands);
}
