import type { Image, Manifest } from '../image/image.ts';
import { baseLocation, instructionLocation, stageLocation } from './build-location.ts';
import { type Build, buildsOf } from './builds.ts';
import { commonLocation, type SourceLocation } from './source-location.ts';
import type { Workspace } from './workspace.ts';

/**
 * Where in the workspace stands what made a layer: its instruction; for a layer of the base image the `FROM` that names it. Null where no file is
 * proved to be the image's.
 * @param index the layer's position among the manifest's, base first
 */
export function locateLayer(
  workspace: Workspace,
  image: Image,
  manifest: Manifest,
  index: number,
): SourceLocation | null {
  return commonLocation(buildsOf(workspace, image, manifest).map((build) => ofLayer(build, index)));
}

/**
 * Where in the workspace stands what left an entry of the image's history; for one of the base image the `FROM` that names it. Null likewise.
 * @param index the entry's position in the history, base first
 */
export function locateHistoryEntry(
  workspace: Workspace,
  image: Image,
  manifest: Manifest,
  index: number,
): SourceLocation | null {
  return commonLocation(buildsOf(workspace, image, manifest).map((build) => ofEntry(build, index)));
}

/** What provenance tells, or else the order of the history; where a step stands in several places, the one that both name. */
function ofLayer(build: Build, index: number): SourceLocation | null {
  const told = build.layers[index] ?? [];
  const inOrder = byHistory(build, index);
  if (told.length === 0) return inOrder;
  const places = told.map(({ standsAt, stage }) => instructionLocation(build, standsAt, stage));
  const isBoth = places.length > 1 && places.some((place) => place !== null && place.line === inOrder?.line);
  return isBoth ? inOrder : commonLocation(places);
}

function byHistory(build: Build, index: number): SourceLocation | null {
  const entry = build.alignment?.ofLayers[index];
  if (build.alignment === null || entry === undefined) return null;
  const stage = build.alignment.squashed.get(entry);
  if (stage === undefined) return ofEntry(build, entry);
  return stage === null ? null : stageLocation(build, stage);
}

function ofEntry(build: Build, index: number): SourceLocation | null {
  const { alignment } = build;
  const step = alignment?.steps.get(index);
  if (step !== undefined) return inOrder(instructionLocation(build, step.standsAt, step.stage));
  return alignment !== null && index >= 0 && index < alignment.first ? inOrder(baseLocation(build)) : null;
}

/** What is known by the order of the history, also where the file is proved by provenance. */
function inOrder(place: SourceLocation | null): SourceLocation | null {
  return place?.confidence === 'provenance' ? { ...place, confidence: 'history' } : place;
}
