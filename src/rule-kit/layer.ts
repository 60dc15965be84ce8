import { isImageConfigType } from '../formats/media-type.ts';
import type { Edge, Image, Manifest } from '../image/image.ts';
import { safe } from '../text/untrusted.ts';

/** A layer in the manifest that lists it. */
export interface Layer {
  readonly manifest: Manifest;
  readonly edge: Edge;
}

/** Every layer of the manifests that image rules judge; a blob of several manifests is yielded for each. */
export function* layersOf(image: Image): Generator<Layer> {
  for (const manifest of image.manifests) {
    if (manifest.exempt !== null) continue;
    for (const edge of manifest.layers) yield { manifest, edge };
  }
}

/**
 * The reason why a layer's type does not determine its kind: it is unknown, or it is not a layer type although the
 * manifest is not exempt, so that an engine could unpack it. Null if the type determines it.
 */
export function undeterminedType({ declared }: Edge): string | null {
  if (declared === null) return 'its media type is not declared';
  if (declared.role === 'unknown') return safe`its media type "${declared.mediaType}" is unknown`;
  if (declared.role === 'layer') return null;
  return safe`its media type "${declared.mediaType}" is not a layer type, and engines may unpack it`;
}

/** Whether engines treat a manifest as an image, by the type of its config. */
export function isRunnable({ config }: Manifest): boolean {
  return config?.declared != null && isImageConfigType(config.declared.mediaType);
}

/** The reason for an engine's archive, with what to check instead, for rules about how layers will be pushed. */
export const ENGINE_STORAGE =
  'a docker archive (docker save) does not show how its layers will be pushed; check an OCI export instead: docker buildx build --output type=oci,dest=image.tar .';
