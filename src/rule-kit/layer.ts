import { isImageConfigType } from '../formats/media-type.ts';
import type { Edge, Image, Manifest } from '../image/image.ts';
import { safe } from '../text/untrusted.ts';

/** A layer in the manifest that lists it. */
export interface Layer {
  readonly manifest: Manifest;
  readonly edge: Edge;
}

/** Every layer of the manifests that image rules judge; a blob that several manifests share is given for each. */
export function* layersOf(image: Image): Generator<Layer> {
  for (const manifest of image.manifests) {
    if (manifest.exempt !== null) continue;
    for (const edge of manifest.layers) yield { manifest, edge };
  }
}

/**
 * Why a layer's type does not settle what it is: nobody knows it, or it names no layer although the manifest is not proved to be exempt, so
 * that an engine could unpack it all the same. Null where the type settles it.
 */
export function undeterminedType({ declared }: Edge): string | null {
  if (declared === null) return 'its media type is not declared';
  if (declared.role === 'unknown') return safe`its media type "${declared.mediaType}" is unknown`;
  if (declared.role === 'layer') return null;
  return safe`its media type "${declared.mediaType}" is not a layer type, and engines may unpack it`;
}

/** Whether engines take a manifest for an image to run, going by the type of its config. */
export function isRunnable({ config }: Manifest): boolean {
  return config?.declared != null && isImageConfigType(config.declared.mediaType);
}

/** What to say of an engine's archive, and what to check instead, where a rule asks how layers will be pushed. */
export const ENGINE_STORAGE =
  'a docker archive (docker save) does not show how its layers will be pushed; check an OCI export instead: docker buildx build --output type=oci,dest=image.tar .';
