import type { Described, RecordShape } from '../../scripts/generate/outputs/shape.ts';

/** An object of an output, and what is said of such objects. */
export interface Found {
  readonly shape: RecordShape;
  /** The object itself, so that a test may change it. */
  readonly object: object;
}

/** Every object of an output that is described, at any depth. What does not have its shape is not looked into: the schema tells of it. */
export function* recordsIn(shape: Described, value: unknown): Generator<Found> {
  switch (shape.kind) {
    case 'record': {
      if (typeof value !== 'object' || value === null) return;
      yield { shape, object: value };
      for (const field of shape.fields) yield* recordsIn(field.shape, Reflect.get(value, field.name));
      return;
    }
    case 'list':
      if (Array.isArray(value)) for (const item of value) yield* recordsIn(shape.item, item);
      return;
    case 'either':
      for (const one of shape.shapes) yield* recordsIn(one, value);
      return;
    case 'plain':
    case 'words':
    // Options' schemas are described elsewhere.
    case 'mapping':
  }
}

/** What a field of an object shows of its description: that it is there, is null, or is absent. */
export function shownBy({ shape, object }: Found): readonly string[] {
  return shape.fields.map(({ name }) => {
    const value: unknown = Reflect.get(object, name);
    return `${shape.name}.${name}${value === undefined ? ' absent' : value === null ? ' null' : ''}`;
  });
}

/** All that fields of a record can show. */
export function possibleIn({ name: record, fields }: RecordShape): readonly string[] {
  return fields.flatMap(({ name, shape, optional }) => [
    `${record}.${name}`,
    ...(optional ? [`${record}.${name} absent`] : []),
    ...(isNullable(shape) ? [`${record}.${name} null`] : []),
  ]);
}

function isNullable(shape: Described): boolean {
  return shape.kind === 'either' && shape.shapes.some((one) => one.kind === 'plain' && one.name === 'null');
}
