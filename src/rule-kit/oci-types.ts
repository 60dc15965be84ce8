import { BUILDERS } from '../provenance/builder.ts';
import { type FixesByBuilder, fixes, sameFor } from './remediation.ts';

/** How an image that exists is converted, whoever made it. */
const CONVERT = 'skopeo copy --format oci --all SOURCE DESTINATION';

/** Of buildx. */
export const OCI_FLAGS = '--output type=image,push=true,oci-mediatypes=true';
const BUILDX = `docker buildx build ${OCI_FLAGS}`;

/** What writes OCI's types in place of Docker's, for the end of a sentence. */
export const OCI_TYPES: FixesByBuilder = fixes({
  ...sameFor(BUILDERS, CONVERT),
  buildx: BUILDX,
  docker: `${BUILDX}, as the classic builder writes Docker's only; or ${CONVERT}`,
  ko: `build on a base image of OCI types (defaultBaseImage in .ko.yaml), as ko keeps the format of the base; or ${CONVERT}`,
  jib: 'container.format = OCI (Maven: <container><format>OCI</format></container>)',
  kaniko: `build on a base image of OCI types, or with --image-format=oci where kaniko knows it; or ${CONVERT}`,
  buildah: 'buildah push --format oci, of a list buildah manifest push --all --format oci (podman alike)',
  bazel: `build on a base of OCI types, as rules_oci keeps the format of the base; or ${CONVERT}`,
  any: `${BUILDX}; buildah push --format oci; ${CONVERT}`,
});
