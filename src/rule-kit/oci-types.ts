import { BUILDERS } from '../provenance/builder.ts';
import { type FixesByBuilder, fixes, sameFor } from './remediation.ts';

/** Converts an existing image of any builder. */
const CONVERT = 'skopeo copy --format oci --all SOURCE DESTINATION';

/** For buildx. */
export const OCI_FLAGS = '--output type=image,push=true,oci-mediatypes=true';
const BUILDX = `docker buildx build ${OCI_FLAGS}`;

/** How to write OCI types instead of Docker's, for the end of a sentence. */
export const OCI_TYPES: FixesByBuilder = fixes({
  ...sameFor(BUILDERS, CONVERT),
  buildx: BUILDX,
  docker: `${BUILDX}, because the classic builder writes only Docker types; or ${CONVERT}`,
  ko: `use a base image with OCI types (defaultBaseImage in .ko.yaml), because ko keeps the format of the base; or ${CONVERT}`,
  jib: 'container.format = OCI (Maven: <container><format>OCI</format></container>)',
  kaniko: `use a base image with OCI types, or --image-format=oci where kaniko supports it; or ${CONVERT}`,
  buildah: 'buildah push --format oci, for a list buildah manifest push --all --format oci (also podman)',
  bazel: `use a base with OCI types, because rules_oci keeps the format of the base; or ${CONVERT}`,
  any: `${BUILDX}; buildah push --format oci; ${CONVERT}`,
});
