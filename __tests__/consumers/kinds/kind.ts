import type { Chance } from '../../support/mutations.ts';
import type { Artifact } from '../artifact.ts';

/** Makes artifacts of one kind: the same for the same choices. */
export interface Kind {
  readonly name: string;
  /** Null where the choices fit nothing. */
  readonly make: (chance: Chance) => Omit<Artifact, 'kind'> | null;
}
