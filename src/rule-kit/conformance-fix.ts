import type { ClauseId } from '../formats/conformance-clauses.ts';
import { fixes, inDockerfile, type Remediation } from './remediation.ts';

const REBUILD =
  'build the image again with a current version of the tool that wrote it; if the result is the same, report the clause to its authors';

/** No tool can repair a date: each reads the config first, and fails. */
const DATE = fixes({
  ...inDockerfile(
    'build the image again with a current builder: docker buildx build --output type=oci,dest=image.tar .',
  ),
  ko: 'build the image again: ko build --oci-layout-path PATH',
  jib: 'build the image again with jib.container.creationTime set to EPOCH, USE_CURRENT_TIMESTAMP or a date such as 2026-11-25T12:00:00Z',
  any: 'build the image again with a tool that writes such dates: docker buildx build --output type=oci,dest=image.tar .',
});

const DIFF_IDS =
  'build the image again (docker buildx build --output type=oci,dest=image.tar .): a tool changed the layers of its manifest, but not its config';

/** The fix for a history that is longer than the layers. */
export const HISTORY_FIX = 'build the image again, or merge all layers and entries: crane flatten --tag NEW-NAME NAME';

/** The fix for a violation of a clause. */
export function fixForNonconformity(id: ClauseId): Remediation {
  switch (id) {
    case 'config.md MUST created':
    case 'config.md MUST history.created':
    case 'spec.md MUST created':
    case 'spec.md MUST history.created':
    case 'manifest-v2-1.md MUST v1Compatibility # created':
      return DATE;
    case 'config.md MUST rootfs':
    case 'spec.md MUST rootfs':
    case 'config.md MUST rootfs.diff_ids # count':
    case 'spec.md MUST rootfs.diff_ids # count':
      return DIFF_IDS;
    case 'config.md MUST history # count':
    case 'spec.md MUST history # count':
      return HISTORY_FIX;
    case 'layer.md MUST Distributable Format':
      return 'compress the layer, so that it is not empty: skopeo copy --dest-compress oci:SOURCE oci:PATH';
    case 'config.md SHOULD rootfs.diff_ids # algorithm':
    case 'spec.md SHOULD rootfs.diff_ids # algorithm':
      return 'build the image again with a tool that writes diff_ids with sha256: docker buildx build --output type=oci,dest=image.tar .';
    case 'iolimits MUST MaxManifestBodySize':
      return 'write fewer or shorter annotations, or keep their contents in a blob that the manifest lists, and build the image again';
    case 'iolimits MUST MaxConfigBodySize':
      return 'write shorter labels and fewer history entries, or keep the data in a layer, and build the image again';
    case 'manifest.md MUST config # media type':
      return 'use the specified type application/vnd.oci.image.config.v1+json: build the image again with docker buildx build --output type=oci,dest=image.tar .';
    case 'manifest.md MUST layers # media types':
      return 'use the specified type application/vnd.oci.image.layer.v1.tar+gzip: build the image again with docker buildx build --output type=oci,dest=image.tar .';
    case 'image-index.md MUST manifests.platform.architecture':
    case 'image-index.md MUST manifests.platform.os':
    case 'image-index.md MUST manifests.platform # empty':
    case 'manifest-v2-2.md MUST Manifest List, architecture':
    case 'manifest-v2-2.md MUST Manifest List, os':
      return 'write the index again with the platform of each config: docker buildx imagetools create --tag NAME NAME@DIGEST…';
    default:
      return REBUILD;
  }
}
