import { LIMITS } from '../limits.ts';
import { parseLocations } from '../sources/expand-locations.ts';
import { failed, type ImageLocation, type Result } from '../sources/image-location.ts';
import type { Network } from '../sources/network.ts';
import { openSource } from '../sources/open.ts';
import { type ReadingBudget, timeIsOver } from '../sources/reading-budget.ts';
import type { Source } from '../sources/source.ts';
import type { TemporaryCopies } from '../sources/temporary-copies.ts';
import { formatCount } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import type { BlobReaderPool } from './blob-reader-pool.ts';
import { isCutShort } from './graph.ts';
import type { Image, Reading } from './image.ts';
import { ListedParts } from './listed-parts.ts';
import { type LoadOptions, load, withReferrers } from './load.ts';
import { HeldProgress, type Progress } from './progress.ts';
import { readBlobs } from './verify.ts';

/** The images that a run reads, as users name them. */
export interface RunLocations {
  readonly images: readonly string[];
  /** From build results. An entry of an index that is listed before the index is read only as a part of it. */
  readonly built: readonly string[];
}

/** What the images of a run are read with. */
export interface RunReading {
  /** How deep an image must be read. Called in any order. */
  readonly readingOf: (image: Image) => Reading;
  readonly network: Network;
  readonly budget: ReadingBudget;
  /** For archives that can be read only once; null if nothing reads the contents of layers. */
  readonly copies: TemporaryCopies | null;
  readonly readers: BlobReaderPool;
  readonly progress: Progress;
}

/** The images of one location, read as deep as needed, or the reason why it has none. */
export interface LocatedImages {
  readonly typed: string;
  readonly images: Result<AsyncIterable<Image>>;
}

/** Images of registries that are loaded and read before their turn: most of the time they wait for a response. */
const AHEAD = 8;

/**
 * Reads the images of a run in the given order. Those of registries are read several at once; those on this machine one
 * after the other, so that ten thousand are not in memory at once, and what was copied for one is removed before the
 * next.
 */
export async function* runImages(locations: RunLocations, run: RunReading): AsyncGenerator<LocatedImages> {
  const parts = new ListedParts();
  const places: readonly Place[] = [
    ...(await parseLocations(locations.images)).map((place) => ({ ...place, isBuilt: false })),
    ...(await parseLocations(locations.built)).map((place) => ({ ...place, isBuilt: true })),
  ];
  const isPart = ({ isBuilt, location }: Place) => isBuilt && location.ok && parts.has(location.value);
  const started = new Map<Place, Started>();
  let next = 0;
  const startNext = (): void => {
    for (; next < places.length && started.size < AHEAD; next++) {
      const place = places[next];
      if (place?.location.ok === true && place.location.value.transport === 'docker' && !isPart(place))
        started.set(place, startReading(place.location.value, run));
    }
  };
  try {
    for (const place of places) {
      startNext();
      const { typed, location, isBuilt } = place;
      const early = started.get(place);
      started.delete(place);
      if (isPart(place)) continue;
      early?.progress.show(run.progress);
      const loaded = early === undefined ? await loadAt(location, run) : await early.loaded;
      if (isBuilt && location.ok && loaded.ok) parts.add(location.value, loaded.value.images);
      yield { typed, images: loaded.ok ? { ok: true, value: early?.images ?? read(loaded.value, run) } : loaded };
      run.copies?.clear();
    }
  } finally {
    run.copies?.clear();
  }
}

interface Place {
  readonly typed: string;
  readonly location: Result<ImageLocation>;
  readonly isBuilt: boolean;
}

/** A location that is read before its turn. */
interface Started {
  readonly loaded: Promise<Result<Loaded>>;
  readonly images: AsyncIterable<Image>;
  readonly progress: HeldProgress;
}

function startReading(location: ImageLocation, run: RunReading): Started {
  const progress = new HeldProgress();
  const loaded = loadAt({ ok: true, value: location }, run);
  const whole = loaded.then(async (result) => (result.ok ? await allOf(result.value, { ...run, progress }) : []));
  // An exception is a bug; it is thrown when it is this location's turn.
  whole.catch(() => undefined);
  return { loaded, images: arrived(whole), progress };
}

/** All images of a location, without consuming its list. */
async function allOf(loaded: Loaded, run: RunReading): Promise<readonly Image[]> {
  const images: Image[] = [];
  for await (const image of read({ ...loaded, images: [...loaded.images] }, run)) images.push(image);
  return images;
}

async function* arrived(images: Promise<readonly Image[]>): AsyncGenerator<Image> {
  yield* await images;
}

interface Loaded {
  readonly images: Image[];
  readonly source: Source;
  readonly wanted: LoadOptions;
}

async function loadAt(
  location: Result<ImageLocation>,
  { network, budget, copies }: RunReading,
): Promise<Result<Loaded>> {
  if (!location.ok) return location;
  const late = timeIsOver(budget);
  if (late !== null) return failed(late);
  const source = await openSource(location.value, network, { budget, ...(copies && { copies }) });
  if (!source.ok) return source;
  const { givenName, select, expected } = location.value;
  const wanted = { givenName, select, expected };
  const images = await load(source.value, wanted);
  if (isCutShort(images)) {
    const fix = images.length > 1 ? '; check its images one by one, such as oci:PATH:NAME' : '';
    return failed(`it has more than ${formatCount(LIMITS.references)} references${fix}`);
  }
  if (images.length > 0) return { ok: true, value: { images: [...images], source: source.value, wanted } };
  const names = source.value.roots.flatMap((root) => root.names);
  return { ok: false, error: notHere(location.value, names) };
}

function notHere({ select }: ImageLocation, names: readonly string[]): string {
  const wanted =
    select === null
      ? 'image'
      : 'position' in select
        ? safe`image in position ${select.position}`
        : safe`image named "${select.name}"`;
  return names.length > 0
    ? safe`it has no ${wanted}; it has ${names.slice(0, 10)}`
    : safe`it has no ${wanted}; its images have no names, so choose by position (:@0)`;
}

/**
 * Reads images as deep as needed, one after the other. It consumes the list, so that ten thousand images are not all
 * kept in memory until the last is read.
 */
async function* read({ images, source, wanted }: Loaded, run: RunReading): AsyncGenerator<Image> {
  images.reverse();
  for (let image = images.pop(); image !== undefined; image = images.pop()) {
    const { depth, statements } = run.readingOf(image);
    const whole = statements ? await withReferrers(image, source, wanted) : image;
    await readBlobs(whole, depth, statements, run.readers, run.progress);
    yield whole;
  }
}
