import type { Image, Manifest } from '../image/image.ts';
import { basePlace } from './build-place.ts';
import { buildsOf } from './builds.ts';
import { agreed, type SourcePlace } from './place.ts';
import type { Workspace } from './workspace.ts';

/** Where in the workspace stands the `FROM` that names what a manifest is built on. Null where no file is proved to be the image's, and where it is built on nothing. */
export function baseLine(workspace: Workspace, image: Image, manifest: Manifest): SourcePlace | null {
  return agreed(buildsOf(workspace, image, manifest).map(basePlace));
}
