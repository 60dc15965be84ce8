import { baseNameText } from '../dockerfile/base-name.ts';
import type { Image, Manifest } from '../image/image.ts';
import { baseLocation, instructionLocation } from './build-location.ts';
import { type Build, buildsOf } from './builds.ts';
import { commonLocation, type SourceLocation } from './source-location.ts';
import type { Workspace } from './workspace.ts';

/**
 * Where in the workspace stands the `FROM` of a stage. Null where no file is proved to be the image's, and where it is built on nothing.
 * @param name the image that it names, in full (`docker.io/library/alpine:3.19`); null for what the manifest itself stands on
 */
export function locateBase(
  workspace: Workspace,
  image: Image,
  manifest: Manifest,
  name: string | null,
): SourceLocation | null {
  const placeOf = (build: Build) => (name === null ? baseLocation(build) : stagePlace(build, name));
  return commonLocation(buildsOf(workspace, image, manifest).map(placeOf));
}

/** The only stage that begins with an image. */
function stagePlace(build: Build, name: string): SourceLocation | null {
  const found = [...build.chain.dockerfile.stages.entries()].filter(
    ([, { base }]) => base.kind === 'image' && baseNameText(base.name) === name,
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return null;
  const [position, { from }] = only;
  return instructionLocation(build, from, position);
}
