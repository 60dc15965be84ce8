export const id = 762;
export const ids = [762];
export const modules = {

/***/ 2762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validatePolicy: () => (/* binding */ validatePolicy)
/* harmony export */ });
/** All schema errors of a value; none for a valid policy. */
function validatePolicy(value) {
    return validate10(value) ? [] : validate10.errors;
}
const schema11 = { "type": "object", "additionalProperties": false, "required": ["version"], "properties": { "version": { "const": 1 }, "extends": { "type": "array", "items": { "type": "string" } }, "fail-on": { "enum": ["error", "warning", "never"] }, "unchecked": { "enum": ["note", "warning", "error"] }, "rules": { "$ref": "#/definitions/rules" }, "overrides": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["match", "rules"], "properties": { "match": { "type": "object", "additionalProperties": false, "properties": { "image": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "repository": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "platform": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "source": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "artifact": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "event": { "type": "array", "items": { "type": "string" }, "minItems": 1 } }, "minProperties": 1 }, "reason": { "type": "string" }, "until": { "$ref": "#/definitions/until" }, "rules": { "$ref": "#/definitions/rules" } } } }, "custom": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["id", "severity", "for", "assert"], "properties": { "id": { "type": "string" }, "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "for": { "enum": ["image", "manifest", "layer", "blob"] }, "when": { "type": "string" }, "assert": { "type": "string" }, "message": { "type": "string" }, "fix": { "type": "string" } } } }, "waivers": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["rules", "match", "reason", "until"], "properties": { "rules": { "type": "array", "items": { "type": "string", "anyOf": [{ "enum": ["blobs-verified", "unambiguous-documents", "spec-conformance", "descriptor-matches-content", "inline-data-verified", "compression-matches-media-type", "diff-ids-match", "safe-layers", "platform-matches-config", "no-schema1", "no-foreign-layers", "no-descriptor-urls", "layer-compression", "media-types", "no-unknown-media-types", "no-deprecated-media-types", "no-nonstandard-media-types", "no-mixed-formats", "no-plugins", "no-unreferenced-blobs", "artifacts", "complete", "platforms", "attestations", "max-layers", "labels", "annotations", "user", "exposed-ports", "created", "reference", "size-budget", "base-image", "no-secrets"] }, {}] }, "minItems": 1 }, "match": { "type": "object", "additionalProperties": false, "properties": { "image": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "repository": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "platform": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "source": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "artifact": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "event": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "digest": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "key": { "type": "array", "items": { "type": "string" }, "minItems": 1 } }, "minProperties": 1 }, "reason": { "type": "string" }, "until": { "$ref": "#/definitions/until" } } } }, "lock": { "type": "object", "additionalProperties": false, "properties": { "rules": { "type": "array", "items": { "type": "string", "anyOf": [{ "enum": ["blobs-verified", "unambiguous-documents", "spec-conformance", "descriptor-matches-content", "inline-data-verified", "compression-matches-media-type", "diff-ids-match", "safe-layers", "platform-matches-config", "no-schema1", "no-foreign-layers", "no-descriptor-urls", "layer-compression", "media-types", "no-unknown-media-types", "no-deprecated-media-types", "no-nonstandard-media-types", "no-mixed-formats", "no-plugins", "no-unreferenced-blobs", "artifacts", "complete", "platforms", "attestations", "max-layers", "labels", "annotations", "user", "exposed-ports", "created", "reference", "size-budget", "base-image", "no-secrets"] }, {}] } }, "waivers": { "type": "boolean" }, "fail-on": { "type": "boolean" }, "unchecked": { "type": "boolean" } } } }, "definitions": { "rules": { "type": "object", "additionalProperties": false, "properties": { "blobs-verified": { "$ref": "#/definitions/rule-blobs-verified" }, "unambiguous-documents": { "$ref": "#/definitions/rule-unambiguous-documents" }, "spec-conformance": { "$ref": "#/definitions/rule-spec-conformance" }, "descriptor-matches-content": { "$ref": "#/definitions/rule-descriptor-matches-content" }, "inline-data-verified": { "$ref": "#/definitions/rule-inline-data-verified" }, "compression-matches-media-type": { "$ref": "#/definitions/rule-compression-matches-media-type" }, "diff-ids-match": { "$ref": "#/definitions/rule-diff-ids-match" }, "safe-layers": { "$ref": "#/definitions/rule-safe-layers" }, "platform-matches-config": { "$ref": "#/definitions/rule-platform-matches-config" }, "no-schema1": { "$ref": "#/definitions/rule-no-schema1" }, "no-foreign-layers": { "$ref": "#/definitions/rule-no-foreign-layers" }, "no-descriptor-urls": { "$ref": "#/definitions/rule-no-descriptor-urls" }, "layer-compression": { "$ref": "#/definitions/rule-layer-compression" }, "media-types": { "$ref": "#/definitions/rule-media-types" }, "no-unknown-media-types": { "$ref": "#/definitions/rule-no-unknown-media-types" }, "no-deprecated-media-types": { "$ref": "#/definitions/rule-no-deprecated-media-types" }, "no-nonstandard-media-types": { "$ref": "#/definitions/rule-no-nonstandard-media-types" }, "no-mixed-formats": { "$ref": "#/definitions/rule-no-mixed-formats" }, "no-plugins": { "$ref": "#/definitions/rule-no-plugins" }, "no-unreferenced-blobs": { "$ref": "#/definitions/rule-no-unreferenced-blobs" }, "artifacts": { "$ref": "#/definitions/rule-artifacts" }, "complete": { "$ref": "#/definitions/rule-complete" }, "platforms": { "$ref": "#/definitions/rule-platforms" }, "attestations": { "$ref": "#/definitions/rule-attestations" }, "max-layers": { "$ref": "#/definitions/rule-max-layers" }, "labels": { "$ref": "#/definitions/rule-labels" }, "annotations": { "$ref": "#/definitions/rule-annotations" }, "user": { "$ref": "#/definitions/rule-user" }, "exposed-ports": { "$ref": "#/definitions/rule-exposed-ports" }, "created": { "$ref": "#/definitions/rule-created" }, "reference": { "$ref": "#/definitions/rule-reference" }, "size-budget": { "$ref": "#/definitions/rule-size-budget" }, "base-image": { "$ref": "#/definitions/rule-base-image" }, "no-secrets": { "$ref": "#/definitions/rule-no-secrets" } }, "patternProperties": { "^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] } } }, "severity": { "enum": ["off", "note", "warning", "error"] }, "unchecked": { "enum": ["note", "warning", "error"] }, "from": { "type": "string" }, "until": { "type": "string" }, "rule-blobs-verified": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "registry": { "type": "string", "enum": ["all", "exists"] }, "absent-platforms": { "type": "string", "enum": ["error", "unchecked", "allow"] }, "absent-foreign-layers": { "type": "string", "enum": ["error", "unchecked", "allow"] } } }] }, "rule-unambiguous-documents": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-spec-conformance": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "strict": { "type": "boolean" }, "tolerated": { "type": "string", "enum": ["note", "warning", "error"] } } }] }, "rule-descriptor-matches-content": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-inline-data-verified": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-compression-matches-media-type": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-diff-ids-match": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-safe-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "absolute-names": { "type": "string", "enum": ["deny", "allow"] }, "devices": { "type": "string", "enum": ["deny", "allow"] }, "set-id": { "type": "string", "enum": ["deny", "allow"] }, "max-ratio": { "type": "integer", "minimum": 1 }, "max-entries": { "type": "integer", "minimum": 1 }, "max-uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }] }, "rule-platform-matches-config": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-no-schema1": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-no-foreign-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-no-descriptor-urls": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-layer-compression": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["none", "gzip", "zstd", "estargz", "zstd:chunked"] } }, "scope": { "type": "string", "enum": ["all", "non-base"] } } }] }, "rule-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } }, "deny": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } } } }] }, "rule-no-unknown-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-no-deprecated-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-no-nonstandard-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-no-mixed-formats": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "scope": { "type": "string", "enum": ["manifest", "index"] } } }] }, "rule-no-plugins": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-no-unreferenced-blobs": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-artifacts": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["image", "plugin", "helm", "wasm", "model", "signature", "sbom", "attestation", "cache", "soci", "compose", "devcontainer", "flux", "policy", "package", "vm", "singularity", "report", "unknown"] } } } }] }, "rule-complete": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "rule-platforms": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "array", "items": { "type": "string" } }, "allow": { "type": "array", "items": { "type": "string" } }, "exact": { "type": "boolean" } } }] }, "rule-attestations": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "type": { "type": "string", "enum": ["slsa-provenance", "spdx", "cyclonedx", "vulnerabilities", "openvex", "verification-summary"] }, "predicate": { "type": "string" }, "versions": { "type": "array", "items": { "type": "string" } } } } }, "deny": { "type": "array", "items": { "type": "string" } }, "per-platform": { "type": "boolean" } } }] }, "rule-max-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "max": { "type": "integer", "minimum": 1 } } }] }, "rule-labels": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "equals": { "type": "string" }, "in": { "type": ["string", "array"], "items": { "type": "string" } }, "type": { "type": "string", "enum": ["url", "semver", "spdx", "rfc3339", "sha", "email"] }, "pattern": { "type": "string" } } }, "default": {} }, "deny": { "type": "array", "items": { "type": "string" } } } }] }, "rule-annotations": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "equals": { "type": "string" }, "in": { "type": ["string", "array"], "items": { "type": "string" } }, "type": { "type": "string", "enum": ["url", "semver", "spdx", "rfc3339", "sha", "email"] }, "pattern": { "type": "string" } } }, "default": {} }, "deny": { "type": "array", "items": { "type": "string" } }, "on": { "type": "array", "items": { "type": "string", "enum": ["root", "index", "manifest", "descriptor"] } } } }] }, "rule-user": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "numeric": { "type": "boolean" }, "min-uid": { "type": "integer", "minimum": 1 }, "allow": { "type": "array", "items": { "type": "string" } } } }] }, "rule-exposed-ports": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": ["string", "integer"] } }, "deny": { "type": "array", "items": { "type": ["string", "integer"] } } } }] }, "rule-created": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "max-age": { "type": "string" }, "not-future": { "type": "boolean" }, "required": { "type": "boolean" }, "reproducible": { "type": "string", "enum": ["allow", "require", "deny"] } } }] }, "rule-reference": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "tags": { "type": "object", "additionalProperties": false, "properties": { "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "pattern": { "type": "string" } } } } }] }, "rule-size-budget": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "image": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }, "layer": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }, "growth": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } } } }] }, "rule-base-image": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "pinned": { "type": "boolean" }, "stages": { "type": "string", "enum": ["all", "final"] }, "evidence": { "type": "array", "items": { "type": "string", "enum": ["provenance", "annotations", "dockerfile"] } } } }] }, "rule-no-secrets": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "patterns": { "type": "array", "items": { "type": "string" } }, "scan": { "type": "array", "items": { "type": "string", "enum": ["env", "labels", "history", "command", "annotations", "provenance"] } } } }] } } };
const schema187 = { "type": "string" };
const schema14 = { "enum": ["off", "note", "warning", "error"] };
const schema16 = { "enum": ["note", "warning", "error"] };
const schema17 = { "type": "string" };
const func2 = Object.prototype.hasOwnProperty;
const schema12 = { "type": "object", "additionalProperties": false, "properties": { "blobs-verified": { "$ref": "#/definitions/rule-blobs-verified" }, "unambiguous-documents": { "$ref": "#/definitions/rule-unambiguous-documents" }, "spec-conformance": { "$ref": "#/definitions/rule-spec-conformance" }, "descriptor-matches-content": { "$ref": "#/definitions/rule-descriptor-matches-content" }, "inline-data-verified": { "$ref": "#/definitions/rule-inline-data-verified" }, "compression-matches-media-type": { "$ref": "#/definitions/rule-compression-matches-media-type" }, "diff-ids-match": { "$ref": "#/definitions/rule-diff-ids-match" }, "safe-layers": { "$ref": "#/definitions/rule-safe-layers" }, "platform-matches-config": { "$ref": "#/definitions/rule-platform-matches-config" }, "no-schema1": { "$ref": "#/definitions/rule-no-schema1" }, "no-foreign-layers": { "$ref": "#/definitions/rule-no-foreign-layers" }, "no-descriptor-urls": { "$ref": "#/definitions/rule-no-descriptor-urls" }, "layer-compression": { "$ref": "#/definitions/rule-layer-compression" }, "media-types": { "$ref": "#/definitions/rule-media-types" }, "no-unknown-media-types": { "$ref": "#/definitions/rule-no-unknown-media-types" }, "no-deprecated-media-types": { "$ref": "#/definitions/rule-no-deprecated-media-types" }, "no-nonstandard-media-types": { "$ref": "#/definitions/rule-no-nonstandard-media-types" }, "no-mixed-formats": { "$ref": "#/definitions/rule-no-mixed-formats" }, "no-plugins": { "$ref": "#/definitions/rule-no-plugins" }, "no-unreferenced-blobs": { "$ref": "#/definitions/rule-no-unreferenced-blobs" }, "artifacts": { "$ref": "#/definitions/rule-artifacts" }, "complete": { "$ref": "#/definitions/rule-complete" }, "platforms": { "$ref": "#/definitions/rule-platforms" }, "attestations": { "$ref": "#/definitions/rule-attestations" }, "max-layers": { "$ref": "#/definitions/rule-max-layers" }, "labels": { "$ref": "#/definitions/rule-labels" }, "annotations": { "$ref": "#/definitions/rule-annotations" }, "user": { "$ref": "#/definitions/rule-user" }, "exposed-ports": { "$ref": "#/definitions/rule-exposed-ports" }, "created": { "$ref": "#/definitions/rule-created" }, "reference": { "$ref": "#/definitions/rule-reference" }, "size-budget": { "$ref": "#/definitions/rule-size-budget" }, "base-image": { "$ref": "#/definitions/rule-base-image" }, "no-secrets": { "$ref": "#/definitions/rule-no-secrets" } }, "patternProperties": { "^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] } } };
const pattern0 = new RegExp("^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$", "u");
const schema13 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "registry": { "type": "string", "enum": ["all", "exists"] }, "absent-platforms": { "type": "string", "enum": ["error", "unchecked", "allow"] }, "absent-foreign-layers": { "type": "string", "enum": ["error", "unchecked", "allow"] } } }] };
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "registry")) || (key0 === "absent-platforms")) || (key0 === "absent-foreign-layers"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema13.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.registry !== undefined) {
                let data3 = data.registry;
                if (typeof data3 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/registry", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema13.anyOf[1].properties.registry, data: data3 });
                    errors++;
                }
                if (!((data3 === "all") || (data3 === "exists"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/registry", keyword: "enum", params: { allowedValues: schema13.anyOf[1].properties.registry.enum }, message: "must be equal to one of the allowed values", parentSchema: schema13.anyOf[1].properties.registry, data: data3 });
                    errors++;
                }
            }
            if (data["absent-platforms"] !== undefined) {
                let data4 = data["absent-platforms"];
                if (typeof data4 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/absent-platforms", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema13.anyOf[1].properties["absent-platforms"], data: data4 });
                    errors++;
                }
                if (!(((data4 === "error") || (data4 === "unchecked")) || (data4 === "allow"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/absent-platforms", keyword: "enum", params: { allowedValues: schema13.anyOf[1].properties["absent-platforms"].enum }, message: "must be equal to one of the allowed values", parentSchema: schema13.anyOf[1].properties["absent-platforms"], data: data4 });
                    errors++;
                }
            }
            if (data["absent-foreign-layers"] !== undefined) {
                let data5 = data["absent-foreign-layers"];
                if (typeof data5 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/absent-foreign-layers", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema13.anyOf[1].properties["absent-foreign-layers"], data: data5 });
                    errors++;
                }
                if (!(((data5 === "error") || (data5 === "unchecked")) || (data5 === "allow"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/absent-foreign-layers", keyword: "enum", params: { allowedValues: schema13.anyOf[1].properties["absent-foreign-layers"].enum }, message: "must be equal to one of the allowed values", parentSchema: schema13.anyOf[1].properties["absent-foreign-layers"], data: data5 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema13.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema13, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate12.errors = vErrors;
    return errors === 0;
}
const schema18 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema18.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema18.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema18, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate14.errors = vErrors;
    return errors === 0;
}
const schema23 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "strict": { "type": "boolean" }, "tolerated": { "type": "string", "enum": ["note", "warning", "error"] } } }] };
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "strict")) || (key0 === "tolerated"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema23.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.strict !== undefined) {
                let data3 = data.strict;
                if (typeof data3 !== "boolean") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema23.anyOf[1].properties.strict, data: data3 });
                    errors++;
                }
            }
            if (data.tolerated !== undefined) {
                let data4 = data.tolerated;
                if (typeof data4 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/tolerated", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema23.anyOf[1].properties.tolerated, data: data4 });
                    errors++;
                }
                if (!(((data4 === "note") || (data4 === "warning")) || (data4 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/tolerated", keyword: "enum", params: { allowedValues: schema23.anyOf[1].properties.tolerated.enum }, message: "must be equal to one of the allowed values", parentSchema: schema23.anyOf[1].properties.tolerated, data: data4 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema23.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema23, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate16.errors = vErrors;
    return errors === 0;
}
const schema28 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema28.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema28.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema28, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate18.errors = vErrors;
    return errors === 0;
}
const schema33 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema33.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema33.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema33, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate20.errors = vErrors;
    return errors === 0;
}
const schema38 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema38.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema38.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema38, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate22.errors = vErrors;
    return errors === 0;
}
const schema43 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema43.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema43.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema43, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate24.errors = vErrors;
    return errors === 0;
}
const schema48 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "absolute-names": { "type": "string", "enum": ["deny", "allow"] }, "devices": { "type": "string", "enum": ["deny", "allow"] }, "set-id": { "type": "string", "enum": ["deny", "allow"] }, "max-ratio": { "type": "integer", "minimum": 1 }, "max-entries": { "type": "integer", "minimum": 1 }, "max-uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }] };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(func2.call(schema48.anyOf[1].properties, key0))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema48.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data["absolute-names"] !== undefined) {
                let data3 = data["absolute-names"];
                if (typeof data3 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/absolute-names", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema48.anyOf[1].properties["absolute-names"], data: data3 });
                    errors++;
                }
                if (!((data3 === "deny") || (data3 === "allow"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/absolute-names", keyword: "enum", params: { allowedValues: schema48.anyOf[1].properties["absolute-names"].enum }, message: "must be equal to one of the allowed values", parentSchema: schema48.anyOf[1].properties["absolute-names"], data: data3 });
                    errors++;
                }
            }
            if (data.devices !== undefined) {
                let data4 = data.devices;
                if (typeof data4 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/devices", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema48.anyOf[1].properties.devices, data: data4 });
                    errors++;
                }
                if (!((data4 === "deny") || (data4 === "allow"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/devices", keyword: "enum", params: { allowedValues: schema48.anyOf[1].properties.devices.enum }, message: "must be equal to one of the allowed values", parentSchema: schema48.anyOf[1].properties.devices, data: data4 });
                    errors++;
                }
            }
            if (data["set-id"] !== undefined) {
                let data5 = data["set-id"];
                if (typeof data5 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/set-id", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema48.anyOf[1].properties["set-id"], data: data5 });
                    errors++;
                }
                if (!((data5 === "deny") || (data5 === "allow"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/set-id", keyword: "enum", params: { allowedValues: schema48.anyOf[1].properties["set-id"].enum }, message: "must be equal to one of the allowed values", parentSchema: schema48.anyOf[1].properties["set-id"], data: data5 });
                    errors++;
                }
            }
            if (data["max-ratio"] !== undefined) {
                let data6 = data["max-ratio"];
                if (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/max-ratio", keyword: "type", params: { type: "integer" }, message: "must be integer", parentSchema: schema48.anyOf[1].properties["max-ratio"], data: data6 });
                    errors++;
                }
                if ((typeof data6 == "number") && (isFinite(data6))) {
                    if (data6 < 1 || isNaN(data6)) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/max-ratio", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", parentSchema: schema48.anyOf[1].properties["max-ratio"], data: data6 });
                        errors++;
                    }
                }
            }
            if (data["max-entries"] !== undefined) {
                let data7 = data["max-entries"];
                if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/max-entries", keyword: "type", params: { type: "integer" }, message: "must be integer", parentSchema: schema48.anyOf[1].properties["max-entries"], data: data7 });
                    errors++;
                }
                if ((typeof data7 == "number") && (isFinite(data7))) {
                    if (data7 < 1 || isNaN(data7)) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/max-entries", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", parentSchema: schema48.anyOf[1].properties["max-entries"], data: data7 });
                        errors++;
                    }
                }
            }
            if (data["max-uncompressed"] !== undefined) {
                let data8 = data["max-uncompressed"];
                if ((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (typeof data8 !== "string")) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/max-uncompressed", keyword: "type", params: { type: schema48.anyOf[1].properties["max-uncompressed"].type }, message: "must be integer,string", parentSchema: schema48.anyOf[1].properties["max-uncompressed"], data: data8 });
                    errors++;
                }
                if ((typeof data8 == "number") && (isFinite(data8))) {
                    if (data8 < 0 || isNaN(data8)) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/max-uncompressed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", parentSchema: schema48.anyOf[1].properties["max-uncompressed"], data: data8 });
                        errors++;
                    }
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema48.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema48, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate26.errors = vErrors;
    return errors === 0;
}
const schema53 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema53.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema53.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema53, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate28.errors = vErrors;
    return errors === 0;
}
const schema58 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema58.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema58.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema58, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate30.errors = vErrors;
    return errors === 0;
}
const schema63 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema63.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema63.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema63, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate32.errors = vErrors;
    return errors === 0;
}
const schema68 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema68.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema68.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema68, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate34.errors = vErrors;
    return errors === 0;
}
const schema73 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["none", "gzip", "zstd", "estargz", "zstd:chunked"] } }, "scope": { "type": "string", "enum": ["all", "non-base"] } } }] };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "allow")) || (key0 === "scope"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema73.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.allow !== undefined) {
                let data3 = data.allow;
                if (Array.isArray(data3)) {
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        if (typeof data4 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema73.anyOf[1].properties.allow.items, data: data4 });
                            errors++;
                        }
                        if (!(((((data4 === "none") || (data4 === "gzip")) || (data4 === "zstd")) || (data4 === "estargz")) || (data4 === "zstd:chunked"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i0, keyword: "enum", params: { allowedValues: schema73.anyOf[1].properties.allow.items.enum }, message: "must be equal to one of the allowed values", parentSchema: schema73.anyOf[1].properties.allow.items, data: data4 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema73.anyOf[1].properties.allow, data: data3 });
                    errors++;
                }
            }
            if (data.scope !== undefined) {
                let data5 = data.scope;
                if (typeof data5 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/scope", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema73.anyOf[1].properties.scope, data: data5 });
                    errors++;
                }
                if (!((data5 === "all") || (data5 === "non-base"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/scope", keyword: "enum", params: { allowedValues: schema73.anyOf[1].properties.scope.enum }, message: "must be equal to one of the allowed values", parentSchema: schema73.anyOf[1].properties.scope, data: data5 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema73.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema73, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate36.errors = vErrors;
    return errors === 0;
}
const schema78 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } }, "deny": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } } } }] };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "allow")) || (key0 === "deny"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema78.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.allow !== undefined) {
                let data3 = data.allow;
                if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                    for (const key1 in data3) {
                        if (!(((((key1 === "manifest") || (key1 === "index")) || (key1 === "config")) || (key1 === "layer")) || (key1 === "any"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", parentSchema: schema78.anyOf[1].properties.allow, data: data3 });
                            errors++;
                        }
                    }
                    if (data3.manifest !== undefined) {
                        let data4 = data3.manifest;
                        if (Array.isArray(data4)) {
                            const len0 = data4.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                                let data5 = data4[i0];
                                if (typeof data5 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/allow/manifest/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.allow.properties.manifest.items, data: data5 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/manifest", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.allow.properties.manifest, data: data4 });
                            errors++;
                        }
                    }
                    if (data3.index !== undefined) {
                        let data6 = data3.index;
                        if (Array.isArray(data6)) {
                            const len1 = data6.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                                let data7 = data6[i1];
                                if (typeof data7 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/allow/index/" + i1, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.allow.properties.index.items, data: data7 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/index", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.allow.properties.index, data: data6 });
                            errors++;
                        }
                    }
                    if (data3.config !== undefined) {
                        let data8 = data3.config;
                        if (Array.isArray(data8)) {
                            const len2 = data8.length;
                            for (let i2 = 0; i2 < len2; i2++) {
                                let data9 = data8[i2];
                                if (typeof data9 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/allow/config/" + i2, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.allow.properties.config.items, data: data9 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/config", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.allow.properties.config, data: data8 });
                            errors++;
                        }
                    }
                    if (data3.layer !== undefined) {
                        let data10 = data3.layer;
                        if (Array.isArray(data10)) {
                            const len3 = data10.length;
                            for (let i3 = 0; i3 < len3; i3++) {
                                let data11 = data10[i3];
                                if (typeof data11 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/allow/layer/" + i3, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.allow.properties.layer.items, data: data11 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/layer", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.allow.properties.layer, data: data10 });
                            errors++;
                        }
                    }
                    if (data3.any !== undefined) {
                        let data12 = data3.any;
                        if (Array.isArray(data12)) {
                            const len4 = data12.length;
                            for (let i4 = 0; i4 < len4; i4++) {
                                let data13 = data12[i4];
                                if (typeof data13 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/allow/any/" + i4, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.allow.properties.any.items, data: data13 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/any", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.allow.properties.any, data: data12 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema78.anyOf[1].properties.allow, data: data3 });
                    errors++;
                }
            }
            if (data.deny !== undefined) {
                let data14 = data.deny;
                if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                    for (const key2 in data14) {
                        if (!(((((key2 === "manifest") || (key2 === "index")) || (key2 === "config")) || (key2 === "layer")) || (key2 === "any"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", parentSchema: schema78.anyOf[1].properties.deny, data: data14 });
                            errors++;
                        }
                    }
                    if (data14.manifest !== undefined) {
                        let data15 = data14.manifest;
                        if (Array.isArray(data15)) {
                            const len5 = data15.length;
                            for (let i5 = 0; i5 < len5; i5++) {
                                let data16 = data15[i5];
                                if (typeof data16 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/deny/manifest/" + i5, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.deny.properties.manifest.items, data: data16 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/manifest", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.deny.properties.manifest, data: data15 });
                            errors++;
                        }
                    }
                    if (data14.index !== undefined) {
                        let data17 = data14.index;
                        if (Array.isArray(data17)) {
                            const len6 = data17.length;
                            for (let i6 = 0; i6 < len6; i6++) {
                                let data18 = data17[i6];
                                if (typeof data18 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/deny/index/" + i6, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.deny.properties.index.items, data: data18 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/index", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.deny.properties.index, data: data17 });
                            errors++;
                        }
                    }
                    if (data14.config !== undefined) {
                        let data19 = data14.config;
                        if (Array.isArray(data19)) {
                            const len7 = data19.length;
                            for (let i7 = 0; i7 < len7; i7++) {
                                let data20 = data19[i7];
                                if (typeof data20 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/deny/config/" + i7, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.deny.properties.config.items, data: data20 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/config", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.deny.properties.config, data: data19 });
                            errors++;
                        }
                    }
                    if (data14.layer !== undefined) {
                        let data21 = data14.layer;
                        if (Array.isArray(data21)) {
                            const len8 = data21.length;
                            for (let i8 = 0; i8 < len8; i8++) {
                                let data22 = data21[i8];
                                if (typeof data22 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/deny/layer/" + i8, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.deny.properties.layer.items, data: data22 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/layer", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.deny.properties.layer, data: data21 });
                            errors++;
                        }
                    }
                    if (data14.any !== undefined) {
                        let data23 = data14.any;
                        if (Array.isArray(data23)) {
                            const len9 = data23.length;
                            for (let i9 = 0; i9 < len9; i9++) {
                                let data24 = data23[i9];
                                if (typeof data24 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/deny/any/" + i9, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema78.anyOf[1].properties.deny.properties.any.items, data: data24 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/any", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema78.anyOf[1].properties.deny.properties.any, data: data23 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/deny", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema78.anyOf[1].properties.deny, data: data14 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema78.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema78, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate38.errors = vErrors;
    return errors === 0;
}
const schema83 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema83.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema83.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema83, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate40.errors = vErrors;
    return errors === 0;
}
const schema88 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema88.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema88.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema88, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate42.errors = vErrors;
    return errors === 0;
}
const schema93 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema93.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema93.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema93, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate44.errors = vErrors;
    return errors === 0;
}
const schema98 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "scope": { "type": "string", "enum": ["manifest", "index"] } } }] };
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "scope"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema98.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.scope !== undefined) {
                let data3 = data.scope;
                if (typeof data3 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/scope", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema98.anyOf[1].properties.scope, data: data3 });
                    errors++;
                }
                if (!((data3 === "manifest") || (data3 === "index"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/scope", keyword: "enum", params: { allowedValues: schema98.anyOf[1].properties.scope.enum }, message: "must be equal to one of the allowed values", parentSchema: schema98.anyOf[1].properties.scope, data: data3 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema98.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema98, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate46.errors = vErrors;
    return errors === 0;
}
const schema103 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema103.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema103.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema103, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate48.errors = vErrors;
    return errors === 0;
}
const schema108 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema108.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema108.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema108, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate50.errors = vErrors;
    return errors === 0;
}
const schema113 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["image", "plugin", "helm", "wasm", "model", "signature", "sbom", "attestation", "cache", "soci", "compose", "devcontainer", "flux", "policy", "package", "vm", "singularity", "report", "unknown"] } } } }] };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "allow"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema113.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.allow !== undefined) {
                let data3 = data.allow;
                if (Array.isArray(data3)) {
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        if (typeof data4 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema113.anyOf[1].properties.allow.items, data: data4 });
                            errors++;
                        }
                        if (!(((((((((((((((((((data4 === "image") || (data4 === "plugin")) || (data4 === "helm")) || (data4 === "wasm")) || (data4 === "model")) || (data4 === "signature")) || (data4 === "sbom")) || (data4 === "attestation")) || (data4 === "cache")) || (data4 === "soci")) || (data4 === "compose")) || (data4 === "devcontainer")) || (data4 === "flux")) || (data4 === "policy")) || (data4 === "package")) || (data4 === "vm")) || (data4 === "singularity")) || (data4 === "report")) || (data4 === "unknown"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i0, keyword: "enum", params: { allowedValues: schema113.anyOf[1].properties.allow.items.enum }, message: "must be equal to one of the allowed values", parentSchema: schema113.anyOf[1].properties.allow.items, data: data4 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema113.anyOf[1].properties.allow, data: data3 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema113.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema113, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate52.errors = vErrors;
    return errors === 0;
}
const schema118 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema118.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema118.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema118, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate54.errors = vErrors;
    return errors === 0;
}
const schema123 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "array", "items": { "type": "string" } }, "allow": { "type": "array", "items": { "type": "string" } }, "exact": { "type": "boolean" } } }] };
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "require")) || (key0 === "allow")) || (key0 === "exact"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema123.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.require !== undefined) {
                let data3 = data.require;
                if (Array.isArray(data3)) {
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        if (typeof data4 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/require/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema123.anyOf[1].properties.require.items, data: data4 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/require", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema123.anyOf[1].properties.require, data: data3 });
                    errors++;
                }
            }
            if (data.allow !== undefined) {
                let data5 = data.allow;
                if (Array.isArray(data5)) {
                    const len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                        let data6 = data5[i1];
                        if (typeof data6 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i1, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema123.anyOf[1].properties.allow.items, data: data6 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema123.anyOf[1].properties.allow, data: data5 });
                    errors++;
                }
            }
            if (data.exact !== undefined) {
                let data7 = data.exact;
                if (typeof data7 !== "boolean") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/exact", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema123.anyOf[1].properties.exact, data: data7 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema123.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema123, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate56.errors = vErrors;
    return errors === 0;
}
const schema128 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "type": { "type": "string", "enum": ["slsa-provenance", "spdx", "cyclonedx", "vulnerabilities", "openvex", "verification-summary"] }, "predicate": { "type": "string" }, "versions": { "type": "array", "items": { "type": "string" } } } } }, "deny": { "type": "array", "items": { "type": "string" } }, "per-platform": { "type": "boolean" } } }] };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "require")) || (key0 === "deny")) || (key0 === "per-platform"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema128.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.require !== undefined) {
                let data3 = data.require;
                if (Array.isArray(data3)) {
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                            for (const key1 in data4) {
                                if (!(((key1 === "type") || (key1 === "predicate")) || (key1 === "versions"))) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + i0, keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", parentSchema: schema128.anyOf[1].properties.require.items, data: data4 });
                                    errors++;
                                }
                            }
                            if (data4.type !== undefined) {
                                let data5 = data4.type;
                                if (typeof data5 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + i0 + "/type", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema128.anyOf[1].properties.require.items.properties.type, data: data5 });
                                    errors++;
                                }
                                if (!((((((data5 === "slsa-provenance") || (data5 === "spdx")) || (data5 === "cyclonedx")) || (data5 === "vulnerabilities")) || (data5 === "openvex")) || (data5 === "verification-summary"))) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + i0 + "/type", keyword: "enum", params: { allowedValues: schema128.anyOf[1].properties.require.items.properties.type.enum }, message: "must be equal to one of the allowed values", parentSchema: schema128.anyOf[1].properties.require.items.properties.type, data: data5 });
                                    errors++;
                                }
                            }
                            if (data4.predicate !== undefined) {
                                let data6 = data4.predicate;
                                if (typeof data6 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + i0 + "/predicate", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema128.anyOf[1].properties.require.items.properties.predicate, data: data6 });
                                    errors++;
                                }
                            }
                            if (data4.versions !== undefined) {
                                let data7 = data4.versions;
                                if (Array.isArray(data7)) {
                                    const len1 = data7.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                        let data8 = data7[i1];
                                        if (typeof data8 !== "string") {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/require/" + i0 + "/versions/" + i1, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema128.anyOf[1].properties.require.items.properties.versions.items, data: data8 });
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + i0 + "/versions", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema128.anyOf[1].properties.require.items.properties.versions, data: data7 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/require/" + i0, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema128.anyOf[1].properties.require.items, data: data4 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/require", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema128.anyOf[1].properties.require, data: data3 });
                    errors++;
                }
            }
            if (data.deny !== undefined) {
                let data9 = data.deny;
                if (Array.isArray(data9)) {
                    const len2 = data9.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                        let data10 = data9[i2];
                        if (typeof data10 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/" + i2, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema128.anyOf[1].properties.deny.items, data: data10 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/deny", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema128.anyOf[1].properties.deny, data: data9 });
                    errors++;
                }
            }
            if (data["per-platform"] !== undefined) {
                let data11 = data["per-platform"];
                if (typeof data11 !== "boolean") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/per-platform", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema128.anyOf[1].properties["per-platform"], data: data11 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema128.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema128, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate58.errors = vErrors;
    return errors === 0;
}
const schema133 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "max": { "type": "integer", "minimum": 1 } } }] };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "max"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema133.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.max !== undefined) {
                let data3 = data.max;
                if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type", params: { type: "integer" }, message: "must be integer", parentSchema: schema133.anyOf[1].properties.max, data: data3 });
                    errors++;
                }
                if ((typeof data3 == "number") && (isFinite(data3))) {
                    if (data3 < 1 || isNaN(data3)) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", parentSchema: schema133.anyOf[1].properties.max, data: data3 });
                        errors++;
                    }
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema133.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema133, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate60.errors = vErrors;
    return errors === 0;
}
const schema138 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "equals": { "type": "string" }, "in": { "type": ["string", "array"], "items": { "type": "string" } }, "type": { "type": "string", "enum": ["url", "semver", "spdx", "rfc3339", "sha", "email"] }, "pattern": { "type": "string" } } }, "default": {} }, "deny": { "type": "array", "items": { "type": "string" } } } }] };
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "require")) || (key0 === "deny"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema138.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.require !== undefined) {
                let data3 = data.require;
                if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                    for (const key1 in data3) {
                        let data4 = data3[key1];
                        if ((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: schema138.anyOf[1].properties.require.additionalProperties.type }, message: "must be object,null", parentSchema: schema138.anyOf[1].properties.require.additionalProperties, data: data4 });
                            errors++;
                        }
                        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                            for (const key2 in data4) {
                                if (!((((key2 === "equals") || (key2 === "in")) || (key2 === "type")) || (key2 === "pattern"))) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", parentSchema: schema138.anyOf[1].properties.require.additionalProperties, data: data4 });
                                    errors++;
                                }
                            }
                            if (data4.equals !== undefined) {
                                let data5 = data4.equals;
                                if (typeof data5 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/equals", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema138.anyOf[1].properties.require.additionalProperties.properties.equals, data: data5 });
                                    errors++;
                                }
                            }
                            if (data4.in !== undefined) {
                                let data6 = data4.in;
                                if ((typeof data6 !== "string") && (!(Array.isArray(data6)))) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/in", keyword: "type", params: { type: schema138.anyOf[1].properties.require.additionalProperties.properties.in.type }, message: "must be string,array", parentSchema: schema138.anyOf[1].properties.require.additionalProperties.properties.in, data: data6 });
                                    errors++;
                                }
                                if (Array.isArray(data6)) {
                                    const len0 = data6.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                        let data7 = data6[i0];
                                        if (typeof data7 !== "string") {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/in/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema138.anyOf[1].properties.require.additionalProperties.properties.in.items, data: data7 });
                                            errors++;
                                        }
                                    }
                                }
                            }
                            if (data4.type !== undefined) {
                                let data8 = data4.type;
                                if (typeof data8 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema138.anyOf[1].properties.require.additionalProperties.properties.type, data: data8 });
                                    errors++;
                                }
                                if (!((((((data8 === "url") || (data8 === "semver")) || (data8 === "spdx")) || (data8 === "rfc3339")) || (data8 === "sha")) || (data8 === "email"))) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", keyword: "enum", params: { allowedValues: schema138.anyOf[1].properties.require.additionalProperties.properties.type.enum }, message: "must be equal to one of the allowed values", parentSchema: schema138.anyOf[1].properties.require.additionalProperties.properties.type, data: data8 });
                                    errors++;
                                }
                            }
                            if (data4.pattern !== undefined) {
                                let data9 = data4.pattern;
                                if (typeof data9 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema138.anyOf[1].properties.require.additionalProperties.properties.pattern, data: data9 });
                                    errors++;
                                }
                            }
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/require", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema138.anyOf[1].properties.require, data: data3 });
                    errors++;
                }
            }
            if (data.deny !== undefined) {
                let data10 = data.deny;
                if (Array.isArray(data10)) {
                    const len1 = data10.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                        let data11 = data10[i1];
                        if (typeof data11 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/" + i1, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema138.anyOf[1].properties.deny.items, data: data11 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/deny", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema138.anyOf[1].properties.deny, data: data10 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema138.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema138, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate62.errors = vErrors;
    return errors === 0;
}
const schema143 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "equals": { "type": "string" }, "in": { "type": ["string", "array"], "items": { "type": "string" } }, "type": { "type": "string", "enum": ["url", "semver", "spdx", "rfc3339", "sha", "email"] }, "pattern": { "type": "string" } } }, "default": {} }, "deny": { "type": "array", "items": { "type": "string" } }, "on": { "type": "array", "items": { "type": "string", "enum": ["root", "index", "manifest", "descriptor"] } } } }] };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "require")) || (key0 === "deny")) || (key0 === "on"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema143.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.require !== undefined) {
                let data3 = data.require;
                if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                    for (const key1 in data3) {
                        let data4 = data3[key1];
                        if ((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: schema143.anyOf[1].properties.require.additionalProperties.type }, message: "must be object,null", parentSchema: schema143.anyOf[1].properties.require.additionalProperties, data: data4 });
                            errors++;
                        }
                        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                            for (const key2 in data4) {
                                if (!((((key2 === "equals") || (key2 === "in")) || (key2 === "type")) || (key2 === "pattern"))) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", parentSchema: schema143.anyOf[1].properties.require.additionalProperties, data: data4 });
                                    errors++;
                                }
                            }
                            if (data4.equals !== undefined) {
                                let data5 = data4.equals;
                                if (typeof data5 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/equals", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema143.anyOf[1].properties.require.additionalProperties.properties.equals, data: data5 });
                                    errors++;
                                }
                            }
                            if (data4.in !== undefined) {
                                let data6 = data4.in;
                                if ((typeof data6 !== "string") && (!(Array.isArray(data6)))) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/in", keyword: "type", params: { type: schema143.anyOf[1].properties.require.additionalProperties.properties.in.type }, message: "must be string,array", parentSchema: schema143.anyOf[1].properties.require.additionalProperties.properties.in, data: data6 });
                                    errors++;
                                }
                                if (Array.isArray(data6)) {
                                    const len0 = data6.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                        let data7 = data6[i0];
                                        if (typeof data7 !== "string") {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/in/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema143.anyOf[1].properties.require.additionalProperties.properties.in.items, data: data7 });
                                            errors++;
                                        }
                                    }
                                }
                            }
                            if (data4.type !== undefined) {
                                let data8 = data4.type;
                                if (typeof data8 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema143.anyOf[1].properties.require.additionalProperties.properties.type, data: data8 });
                                    errors++;
                                }
                                if (!((((((data8 === "url") || (data8 === "semver")) || (data8 === "spdx")) || (data8 === "rfc3339")) || (data8 === "sha")) || (data8 === "email"))) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", keyword: "enum", params: { allowedValues: schema143.anyOf[1].properties.require.additionalProperties.properties.type.enum }, message: "must be equal to one of the allowed values", parentSchema: schema143.anyOf[1].properties.require.additionalProperties.properties.type, data: data8 });
                                    errors++;
                                }
                            }
                            if (data4.pattern !== undefined) {
                                let data9 = data4.pattern;
                                if (typeof data9 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/require/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema143.anyOf[1].properties.require.additionalProperties.properties.pattern, data: data9 });
                                    errors++;
                                }
                            }
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/require", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema143.anyOf[1].properties.require, data: data3 });
                    errors++;
                }
            }
            if (data.deny !== undefined) {
                let data10 = data.deny;
                if (Array.isArray(data10)) {
                    const len1 = data10.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                        let data11 = data10[i1];
                        if (typeof data11 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/" + i1, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema143.anyOf[1].properties.deny.items, data: data11 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/deny", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema143.anyOf[1].properties.deny, data: data10 });
                    errors++;
                }
            }
            if (data.on !== undefined) {
                let data12 = data.on;
                if (Array.isArray(data12)) {
                    const len2 = data12.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                        let data13 = data12[i2];
                        if (typeof data13 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/on/" + i2, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema143.anyOf[1].properties.on.items, data: data13 });
                            errors++;
                        }
                        if (!((((data13 === "root") || (data13 === "index")) || (data13 === "manifest")) || (data13 === "descriptor"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/on/" + i2, keyword: "enum", params: { allowedValues: schema143.anyOf[1].properties.on.items.enum }, message: "must be equal to one of the allowed values", parentSchema: schema143.anyOf[1].properties.on.items, data: data13 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/on", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema143.anyOf[1].properties.on, data: data12 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema143.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema143, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate64.errors = vErrors;
    return errors === 0;
}
const schema148 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "numeric": { "type": "boolean" }, "min-uid": { "type": "integer", "minimum": 1 }, "allow": { "type": "array", "items": { "type": "string" } } } }] };
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "numeric")) || (key0 === "min-uid")) || (key0 === "allow"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema148.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.numeric !== undefined) {
                let data3 = data.numeric;
                if (typeof data3 !== "boolean") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/numeric", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema148.anyOf[1].properties.numeric, data: data3 });
                    errors++;
                }
            }
            if (data["min-uid"] !== undefined) {
                let data4 = data["min-uid"];
                if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/min-uid", keyword: "type", params: { type: "integer" }, message: "must be integer", parentSchema: schema148.anyOf[1].properties["min-uid"], data: data4 });
                    errors++;
                }
                if ((typeof data4 == "number") && (isFinite(data4))) {
                    if (data4 < 1 || isNaN(data4)) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/min-uid", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", parentSchema: schema148.anyOf[1].properties["min-uid"], data: data4 });
                        errors++;
                    }
                }
            }
            if (data.allow !== undefined) {
                let data5 = data.allow;
                if (Array.isArray(data5)) {
                    const len0 = data5.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data6 = data5[i0];
                        if (typeof data6 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema148.anyOf[1].properties.allow.items, data: data6 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema148.anyOf[1].properties.allow, data: data5 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema148.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema148, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate66.errors = vErrors;
    return errors === 0;
}
const schema153 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": ["string", "integer"] } }, "deny": { "type": "array", "items": { "type": ["string", "integer"] } } } }] };
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "allow")) || (key0 === "deny"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema153.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.allow !== undefined) {
                let data3 = data.allow;
                if (Array.isArray(data3)) {
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        if ((typeof data4 !== "string") && (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4))))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i0, keyword: "type", params: { type: schema153.anyOf[1].properties.allow.items.type }, message: "must be string,integer", parentSchema: schema153.anyOf[1].properties.allow.items, data: data4 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema153.anyOf[1].properties.allow, data: data3 });
                    errors++;
                }
            }
            if (data.deny !== undefined) {
                let data5 = data.deny;
                if (Array.isArray(data5)) {
                    const len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                        let data6 = data5[i1];
                        if ((typeof data6 !== "string") && (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6))))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/" + i1, keyword: "type", params: { type: schema153.anyOf[1].properties.deny.items.type }, message: "must be string,integer", parentSchema: schema153.anyOf[1].properties.deny.items, data: data6 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/deny", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema153.anyOf[1].properties.deny, data: data5 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema153.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema153, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate68.errors = vErrors;
    return errors === 0;
}
const schema158 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "max-age": { "type": "string" }, "not-future": { "type": "boolean" }, "required": { "type": "boolean" }, "reproducible": { "type": "string", "enum": ["allow", "require", "deny"] } } }] };
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!(((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "max-age")) || (key0 === "not-future")) || (key0 === "required")) || (key0 === "reproducible"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema158.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data["max-age"] !== undefined) {
                let data3 = data["max-age"];
                if (typeof data3 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/max-age", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema158.anyOf[1].properties["max-age"], data: data3 });
                    errors++;
                }
            }
            if (data["not-future"] !== undefined) {
                let data4 = data["not-future"];
                if (typeof data4 !== "boolean") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/not-future", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema158.anyOf[1].properties["not-future"], data: data4 });
                    errors++;
                }
            }
            if (data.required !== undefined) {
                let data5 = data.required;
                if (typeof data5 !== "boolean") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/required", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema158.anyOf[1].properties.required, data: data5 });
                    errors++;
                }
            }
            if (data.reproducible !== undefined) {
                let data6 = data.reproducible;
                if (typeof data6 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/reproducible", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema158.anyOf[1].properties.reproducible, data: data6 });
                    errors++;
                }
                if (!(((data6 === "allow") || (data6 === "require")) || (data6 === "deny"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/reproducible", keyword: "enum", params: { allowedValues: schema158.anyOf[1].properties.reproducible.enum }, message: "must be equal to one of the allowed values", parentSchema: schema158.anyOf[1].properties.reproducible, data: data6 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema158.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema158, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate70.errors = vErrors;
    return errors === 0;
}
const schema163 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "tags": { "type": "object", "additionalProperties": false, "properties": { "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "pattern": { "type": "string" } } } } }] };
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "allow")) || (key0 === "deny")) || (key0 === "tags"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema163.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.allow !== undefined) {
                let data3 = data.allow;
                if (Array.isArray(data3)) {
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        if (typeof data4 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema163.anyOf[1].properties.allow.items, data: data4 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema163.anyOf[1].properties.allow, data: data3 });
                    errors++;
                }
            }
            if (data.deny !== undefined) {
                let data5 = data.deny;
                if (Array.isArray(data5)) {
                    const len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                        let data6 = data5[i1];
                        if (typeof data6 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/" + i1, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema163.anyOf[1].properties.deny.items, data: data6 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/deny", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema163.anyOf[1].properties.deny, data: data5 });
                    errors++;
                }
            }
            if (data.tags !== undefined) {
                let data7 = data.tags;
                if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                    for (const key1 in data7) {
                        if (!(((key1 === "allow") || (key1 === "deny")) || (key1 === "pattern"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/tags", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", parentSchema: schema163.anyOf[1].properties.tags, data: data7 });
                            errors++;
                        }
                    }
                    if (data7.allow !== undefined) {
                        let data8 = data7.allow;
                        if (Array.isArray(data8)) {
                            const len2 = data8.length;
                            for (let i2 = 0; i2 < len2; i2++) {
                                let data9 = data8[i2];
                                if (typeof data9 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/tags/allow/" + i2, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema163.anyOf[1].properties.tags.properties.allow.items, data: data9 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/tags/allow", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema163.anyOf[1].properties.tags.properties.allow, data: data8 });
                            errors++;
                        }
                    }
                    if (data7.deny !== undefined) {
                        let data10 = data7.deny;
                        if (Array.isArray(data10)) {
                            const len3 = data10.length;
                            for (let i3 = 0; i3 < len3; i3++) {
                                let data11 = data10[i3];
                                if (typeof data11 !== "string") {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/tags/deny/" + i3, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema163.anyOf[1].properties.tags.properties.deny.items, data: data11 });
                                    errors++;
                                }
                            }
                        }
                        else {
                            (vErrors ??= []).push({ instancePath: instancePath + "/tags/deny", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema163.anyOf[1].properties.tags.properties.deny, data: data10 });
                            errors++;
                        }
                    }
                    if (data7.pattern !== undefined) {
                        let data12 = data7.pattern;
                        if (typeof data12 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/tags/pattern", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema163.anyOf[1].properties.tags.properties.pattern, data: data12 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/tags", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema163.anyOf[1].properties.tags, data: data7 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema163.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema163, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate72.errors = vErrors;
    return errors === 0;
}
const schema168 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "image": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }, "layer": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }, "growth": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } } } }] };
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "image")) || (key0 === "layer")) || (key0 === "growth"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema168.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.image !== undefined) {
                let data3 = data.image;
                if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                    for (const key1 in data3) {
                        if (!((key1 === "compressed") || (key1 === "uncompressed"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/image", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", parentSchema: schema168.anyOf[1].properties.image, data: data3 });
                            errors++;
                        }
                    }
                    if (data3.compressed !== undefined) {
                        let data4 = data3.compressed;
                        if ((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/image/compressed", keyword: "type", params: { type: schema168.anyOf[1].properties.image.properties.compressed.type }, message: "must be integer,string", parentSchema: schema168.anyOf[1].properties.image.properties.compressed, data: data4 });
                            errors++;
                        }
                        if ((typeof data4 == "number") && (isFinite(data4))) {
                            if (data4 < 0 || isNaN(data4)) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/image/compressed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", parentSchema: schema168.anyOf[1].properties.image.properties.compressed, data: data4 });
                                errors++;
                            }
                        }
                    }
                    if (data3.uncompressed !== undefined) {
                        let data5 = data3.uncompressed;
                        if ((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/image/uncompressed", keyword: "type", params: { type: schema168.anyOf[1].properties.image.properties.uncompressed.type }, message: "must be integer,string", parentSchema: schema168.anyOf[1].properties.image.properties.uncompressed, data: data5 });
                            errors++;
                        }
                        if ((typeof data5 == "number") && (isFinite(data5))) {
                            if (data5 < 0 || isNaN(data5)) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/image/uncompressed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", parentSchema: schema168.anyOf[1].properties.image.properties.uncompressed, data: data5 });
                                errors++;
                            }
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/image", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema168.anyOf[1].properties.image, data: data3 });
                    errors++;
                }
            }
            if (data.layer !== undefined) {
                let data6 = data.layer;
                if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                    for (const key2 in data6) {
                        if (!((key2 === "compressed") || (key2 === "uncompressed"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/layer", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", parentSchema: schema168.anyOf[1].properties.layer, data: data6 });
                            errors++;
                        }
                    }
                    if (data6.compressed !== undefined) {
                        let data7 = data6.compressed;
                        if ((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (typeof data7 !== "string")) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/layer/compressed", keyword: "type", params: { type: schema168.anyOf[1].properties.layer.properties.compressed.type }, message: "must be integer,string", parentSchema: schema168.anyOf[1].properties.layer.properties.compressed, data: data7 });
                            errors++;
                        }
                        if ((typeof data7 == "number") && (isFinite(data7))) {
                            if (data7 < 0 || isNaN(data7)) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/layer/compressed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", parentSchema: schema168.anyOf[1].properties.layer.properties.compressed, data: data7 });
                                errors++;
                            }
                        }
                    }
                    if (data6.uncompressed !== undefined) {
                        let data8 = data6.uncompressed;
                        if ((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (typeof data8 !== "string")) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/layer/uncompressed", keyword: "type", params: { type: schema168.anyOf[1].properties.layer.properties.uncompressed.type }, message: "must be integer,string", parentSchema: schema168.anyOf[1].properties.layer.properties.uncompressed, data: data8 });
                            errors++;
                        }
                        if ((typeof data8 == "number") && (isFinite(data8))) {
                            if (data8 < 0 || isNaN(data8)) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/layer/uncompressed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", parentSchema: schema168.anyOf[1].properties.layer.properties.uncompressed, data: data8 });
                                errors++;
                            }
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/layer", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema168.anyOf[1].properties.layer, data: data6 });
                    errors++;
                }
            }
            if (data.growth !== undefined) {
                let data9 = data.growth;
                if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                    for (const key3 in data9) {
                        if (!((key3 === "compressed") || (key3 === "uncompressed"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/growth", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", parentSchema: schema168.anyOf[1].properties.growth, data: data9 });
                            errors++;
                        }
                    }
                    if (data9.compressed !== undefined) {
                        let data10 = data9.compressed;
                        if ((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/growth/compressed", keyword: "type", params: { type: schema168.anyOf[1].properties.growth.properties.compressed.type }, message: "must be integer,string", parentSchema: schema168.anyOf[1].properties.growth.properties.compressed, data: data10 });
                            errors++;
                        }
                        if ((typeof data10 == "number") && (isFinite(data10))) {
                            if (data10 < 0 || isNaN(data10)) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/growth/compressed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", parentSchema: schema168.anyOf[1].properties.growth.properties.compressed, data: data10 });
                                errors++;
                            }
                        }
                    }
                    if (data9.uncompressed !== undefined) {
                        let data11 = data9.uncompressed;
                        if ((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (typeof data11 !== "string")) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/growth/uncompressed", keyword: "type", params: { type: schema168.anyOf[1].properties.growth.properties.uncompressed.type }, message: "must be integer,string", parentSchema: schema168.anyOf[1].properties.growth.properties.uncompressed, data: data11 });
                            errors++;
                        }
                        if ((typeof data11 == "number") && (isFinite(data11))) {
                            if (data11 < 0 || isNaN(data11)) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/growth/uncompressed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", parentSchema: schema168.anyOf[1].properties.growth.properties.uncompressed, data: data11 });
                                errors++;
                            }
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/growth", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema168.anyOf[1].properties.growth, data: data9 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema168.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema168, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate74.errors = vErrors;
    return errors === 0;
}
const schema173 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "pinned": { "type": "boolean" }, "stages": { "type": "string", "enum": ["all", "final"] }, "evidence": { "type": "array", "items": { "type": "string", "enum": ["provenance", "annotations", "dockerfile"] } } } }] };
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "allow")) || (key0 === "deny")) || (key0 === "pinned")) || (key0 === "stages")) || (key0 === "evidence"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema173.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.allow !== undefined) {
                let data3 = data.allow;
                if (Array.isArray(data3)) {
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        if (typeof data4 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema173.anyOf[1].properties.allow.items, data: data4 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema173.anyOf[1].properties.allow, data: data3 });
                    errors++;
                }
            }
            if (data.deny !== undefined) {
                let data5 = data.deny;
                if (Array.isArray(data5)) {
                    const len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                        let data6 = data5[i1];
                        if (typeof data6 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/deny/" + i1, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema173.anyOf[1].properties.deny.items, data: data6 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/deny", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema173.anyOf[1].properties.deny, data: data5 });
                    errors++;
                }
            }
            if (data.pinned !== undefined) {
                let data7 = data.pinned;
                if (typeof data7 !== "boolean") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/pinned", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema173.anyOf[1].properties.pinned, data: data7 });
                    errors++;
                }
            }
            if (data.stages !== undefined) {
                let data8 = data.stages;
                if (typeof data8 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/stages", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema173.anyOf[1].properties.stages, data: data8 });
                    errors++;
                }
                if (!((data8 === "all") || (data8 === "final"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/stages", keyword: "enum", params: { allowedValues: schema173.anyOf[1].properties.stages.enum }, message: "must be equal to one of the allowed values", parentSchema: schema173.anyOf[1].properties.stages, data: data8 });
                    errors++;
                }
            }
            if (data.evidence !== undefined) {
                let data9 = data.evidence;
                if (Array.isArray(data9)) {
                    const len2 = data9.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                        let data10 = data9[i2];
                        if (typeof data10 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/evidence/" + i2, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema173.anyOf[1].properties.evidence.items, data: data10 });
                            errors++;
                        }
                        if (!(((data10 === "provenance") || (data10 === "annotations")) || (data10 === "dockerfile"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/evidence/" + i2, keyword: "enum", params: { allowedValues: schema173.anyOf[1].properties.evidence.items.enum }, message: "must be equal to one of the allowed values", parentSchema: schema173.anyOf[1].properties.evidence.items, data: data10 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/evidence", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema173.anyOf[1].properties.evidence, data: data9 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema173.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema173, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate76.errors = vErrors;
    return errors === 0;
}
const schema178 = { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "patterns": { "type": "array", "items": { "type": "string" } }, "scan": { "type": "array", "items": { "type": "string", "enum": ["env", "labels", "history", "command", "annotations", "provenance"] } } } }] };
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs0 = errors;
    let valid0 = false;
    const _errs1 = errors;
    if (!((((data === "off") || (data === "note")) || (data === "warning")) || (data === "error"))) {
        (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data });
        errors++;
    }
    var _valid0 = _errs1 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
        const _errs3 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            for (const key0 in data) {
                if (!((((((key0 === "severity") || (key0 === "unchecked")) || (key0 === "from")) || (key0 === "allow")) || (key0 === "patterns")) || (key0 === "scan"))) {
                    (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema178.anyOf[1], data });
                    errors++;
                }
            }
            if (data.severity !== undefined) {
                let data0 = data.severity;
                if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data0 });
                    errors++;
                }
            }
            if (data.unchecked !== undefined) {
                let data1 = data.unchecked;
                if (!(((data1 === "note") || (data1 === "warning")) || (data1 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data1 });
                    errors++;
                }
            }
            if (data.from !== undefined) {
                let data2 = data.from;
                if (typeof data2 !== "string") {
                    (vErrors ??= []).push({ instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data2 });
                    errors++;
                }
            }
            if (data.allow !== undefined) {
                let data3 = data.allow;
                if (Array.isArray(data3)) {
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        if (typeof data4 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/allow/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema178.anyOf[1].properties.allow.items, data: data4 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/allow", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema178.anyOf[1].properties.allow, data: data3 });
                    errors++;
                }
            }
            if (data.patterns !== undefined) {
                let data5 = data.patterns;
                if (Array.isArray(data5)) {
                    const len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                        let data6 = data5[i1];
                        if (typeof data6 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/patterns/" + i1, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema178.anyOf[1].properties.patterns.items, data: data6 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/patterns", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema178.anyOf[1].properties.patterns, data: data5 });
                    errors++;
                }
            }
            if (data.scan !== undefined) {
                let data7 = data.scan;
                if (Array.isArray(data7)) {
                    const len2 = data7.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                        let data8 = data7[i2];
                        if (typeof data8 !== "string") {
                            (vErrors ??= []).push({ instancePath: instancePath + "/scan/" + i2, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema178.anyOf[1].properties.scan.items, data: data8 });
                            errors++;
                        }
                        if (!((((((data8 === "env") || (data8 === "labels")) || (data8 === "history")) || (data8 === "command")) || (data8 === "annotations")) || (data8 === "provenance"))) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/scan/" + i2, keyword: "enum", params: { allowedValues: schema178.anyOf[1].properties.scan.items.enum }, message: "must be equal to one of the allowed values", parentSchema: schema178.anyOf[1].properties.scan.items, data: data8 });
                            errors++;
                        }
                    }
                }
                else {
                    (vErrors ??= []).push({ instancePath: instancePath + "/scan", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema178.anyOf[1].properties.scan, data: data7 });
                    errors++;
                }
            }
        }
        else {
            (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema178.anyOf[1], data });
            errors++;
        }
        var _valid0 = _errs3 === errors;
        valid0 = valid0 || _valid0;
    }
    if (!valid0) {
        (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema178, data });
        errors++;
    }
    else {
        errors = _errs0;
        if (vErrors !== null) {
            if (_errs0) {
                vErrors.length = _errs0;
            }
            else {
                vErrors = null;
            }
        }
    }
    validate78.errors = vErrors;
    return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (!((func2.call(schema12.properties, key0)) || (pattern0.test(key0)))) {
                (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema12, data });
                errors++;
            }
        }
        if (data["blobs-verified"] !== undefined) {
            if (!(validate12(data["blobs-verified"], { instancePath: instancePath + "/blobs-verified", parentData: data, parentDataProperty: "blobs-verified", rootData }))) {
                vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
                errors = vErrors.length;
            }
        }
        if (data["unambiguous-documents"] !== undefined) {
            if (!(validate14(data["unambiguous-documents"], { instancePath: instancePath + "/unambiguous-documents", parentData: data, parentDataProperty: "unambiguous-documents", rootData }))) {
                vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
                errors = vErrors.length;
            }
        }
        if (data["spec-conformance"] !== undefined) {
            if (!(validate16(data["spec-conformance"], { instancePath: instancePath + "/spec-conformance", parentData: data, parentDataProperty: "spec-conformance", rootData }))) {
                vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
                errors = vErrors.length;
            }
        }
        if (data["descriptor-matches-content"] !== undefined) {
            if (!(validate18(data["descriptor-matches-content"], { instancePath: instancePath + "/descriptor-matches-content", parentData: data, parentDataProperty: "descriptor-matches-content", rootData }))) {
                vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
                errors = vErrors.length;
            }
        }
        if (data["inline-data-verified"] !== undefined) {
            if (!(validate20(data["inline-data-verified"], { instancePath: instancePath + "/inline-data-verified", parentData: data, parentDataProperty: "inline-data-verified", rootData }))) {
                vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
                errors = vErrors.length;
            }
        }
        if (data["compression-matches-media-type"] !== undefined) {
            if (!(validate22(data["compression-matches-media-type"], { instancePath: instancePath + "/compression-matches-media-type", parentData: data, parentDataProperty: "compression-matches-media-type", rootData }))) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
            }
        }
        if (data["diff-ids-match"] !== undefined) {
            if (!(validate24(data["diff-ids-match"], { instancePath: instancePath + "/diff-ids-match", parentData: data, parentDataProperty: "diff-ids-match", rootData }))) {
                vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                errors = vErrors.length;
            }
        }
        if (data["safe-layers"] !== undefined) {
            if (!(validate26(data["safe-layers"], { instancePath: instancePath + "/safe-layers", parentData: data, parentDataProperty: "safe-layers", rootData }))) {
                vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
                errors = vErrors.length;
            }
        }
        if (data["platform-matches-config"] !== undefined) {
            if (!(validate28(data["platform-matches-config"], { instancePath: instancePath + "/platform-matches-config", parentData: data, parentDataProperty: "platform-matches-config", rootData }))) {
                vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-schema1"] !== undefined) {
            if (!(validate30(data["no-schema1"], { instancePath: instancePath + "/no-schema1", parentData: data, parentDataProperty: "no-schema1", rootData }))) {
                vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-foreign-layers"] !== undefined) {
            if (!(validate32(data["no-foreign-layers"], { instancePath: instancePath + "/no-foreign-layers", parentData: data, parentDataProperty: "no-foreign-layers", rootData }))) {
                vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-descriptor-urls"] !== undefined) {
            if (!(validate34(data["no-descriptor-urls"], { instancePath: instancePath + "/no-descriptor-urls", parentData: data, parentDataProperty: "no-descriptor-urls", rootData }))) {
                vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
                errors = vErrors.length;
            }
        }
        if (data["layer-compression"] !== undefined) {
            if (!(validate36(data["layer-compression"], { instancePath: instancePath + "/layer-compression", parentData: data, parentDataProperty: "layer-compression", rootData }))) {
                vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                errors = vErrors.length;
            }
        }
        if (data["media-types"] !== undefined) {
            if (!(validate38(data["media-types"], { instancePath: instancePath + "/media-types", parentData: data, parentDataProperty: "media-types", rootData }))) {
                vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-unknown-media-types"] !== undefined) {
            if (!(validate40(data["no-unknown-media-types"], { instancePath: instancePath + "/no-unknown-media-types", parentData: data, parentDataProperty: "no-unknown-media-types", rootData }))) {
                vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-deprecated-media-types"] !== undefined) {
            if (!(validate42(data["no-deprecated-media-types"], { instancePath: instancePath + "/no-deprecated-media-types", parentData: data, parentDataProperty: "no-deprecated-media-types", rootData }))) {
                vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-nonstandard-media-types"] !== undefined) {
            if (!(validate44(data["no-nonstandard-media-types"], { instancePath: instancePath + "/no-nonstandard-media-types", parentData: data, parentDataProperty: "no-nonstandard-media-types", rootData }))) {
                vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-mixed-formats"] !== undefined) {
            if (!(validate46(data["no-mixed-formats"], { instancePath: instancePath + "/no-mixed-formats", parentData: data, parentDataProperty: "no-mixed-formats", rootData }))) {
                vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-plugins"] !== undefined) {
            if (!(validate48(data["no-plugins"], { instancePath: instancePath + "/no-plugins", parentData: data, parentDataProperty: "no-plugins", rootData }))) {
                vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-unreferenced-blobs"] !== undefined) {
            if (!(validate50(data["no-unreferenced-blobs"], { instancePath: instancePath + "/no-unreferenced-blobs", parentData: data, parentDataProperty: "no-unreferenced-blobs", rootData }))) {
                vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
                errors = vErrors.length;
            }
        }
        if (data.artifacts !== undefined) {
            if (!(validate52(data.artifacts, { instancePath: instancePath + "/artifacts", parentData: data, parentDataProperty: "artifacts", rootData }))) {
                vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
                errors = vErrors.length;
            }
        }
        if (data.complete !== undefined) {
            if (!(validate54(data.complete, { instancePath: instancePath + "/complete", parentData: data, parentDataProperty: "complete", rootData }))) {
                vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                errors = vErrors.length;
            }
        }
        if (data.platforms !== undefined) {
            if (!(validate56(data.platforms, { instancePath: instancePath + "/platforms", parentData: data, parentDataProperty: "platforms", rootData }))) {
                vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                errors = vErrors.length;
            }
        }
        if (data.attestations !== undefined) {
            if (!(validate58(data.attestations, { instancePath: instancePath + "/attestations", parentData: data, parentDataProperty: "attestations", rootData }))) {
                vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                errors = vErrors.length;
            }
        }
        if (data["max-layers"] !== undefined) {
            if (!(validate60(data["max-layers"], { instancePath: instancePath + "/max-layers", parentData: data, parentDataProperty: "max-layers", rootData }))) {
                vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                errors = vErrors.length;
            }
        }
        if (data.labels !== undefined) {
            if (!(validate62(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }))) {
                vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                errors = vErrors.length;
            }
        }
        if (data.annotations !== undefined) {
            if (!(validate64(data.annotations, { instancePath: instancePath + "/annotations", parentData: data, parentDataProperty: "annotations", rootData }))) {
                vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
                errors = vErrors.length;
            }
        }
        if (data.user !== undefined) {
            if (!(validate66(data.user, { instancePath: instancePath + "/user", parentData: data, parentDataProperty: "user", rootData }))) {
                vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
                errors = vErrors.length;
            }
        }
        if (data["exposed-ports"] !== undefined) {
            if (!(validate68(data["exposed-ports"], { instancePath: instancePath + "/exposed-ports", parentData: data, parentDataProperty: "exposed-ports", rootData }))) {
                vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
                errors = vErrors.length;
            }
        }
        if (data.created !== undefined) {
            if (!(validate70(data.created, { instancePath: instancePath + "/created", parentData: data, parentDataProperty: "created", rootData }))) {
                vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
                errors = vErrors.length;
            }
        }
        if (data.reference !== undefined) {
            if (!(validate72(data.reference, { instancePath: instancePath + "/reference", parentData: data, parentDataProperty: "reference", rootData }))) {
                vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
                errors = vErrors.length;
            }
        }
        if (data["size-budget"] !== undefined) {
            if (!(validate74(data["size-budget"], { instancePath: instancePath + "/size-budget", parentData: data, parentDataProperty: "size-budget", rootData }))) {
                vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
                errors = vErrors.length;
            }
        }
        if (data["base-image"] !== undefined) {
            if (!(validate76(data["base-image"], { instancePath: instancePath + "/base-image", parentData: data, parentDataProperty: "base-image", rootData }))) {
                vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
                errors = vErrors.length;
            }
        }
        if (data["no-secrets"] !== undefined) {
            if (!(validate78(data["no-secrets"], { instancePath: instancePath + "/no-secrets", parentData: data, parentDataProperty: "no-secrets", rootData }))) {
                vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
                errors = vErrors.length;
            }
        }
        for (const key1 in data) {
            if (pattern0.test(key1)) {
                let data34 = data[key1];
                const _errs37 = errors;
                let valid2 = false;
                const _errs38 = errors;
                if (!((((data34 === "off") || (data34 === "note")) || (data34 === "warning")) || (data34 === "error"))) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data34 });
                    errors++;
                }
                var _valid0 = _errs38 === errors;
                valid2 = valid2 || _valid0;
                if (!valid2) {
                    const _errs40 = errors;
                    if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
                        for (const key2 in data34) {
                            if (!(((key2 === "severity") || (key2 === "unchecked")) || (key2 === "from"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", parentSchema: schema12.patternProperties["^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$"].anyOf[1], data: data34 });
                                errors++;
                            }
                        }
                        if (data34.severity !== undefined) {
                            let data35 = data34.severity;
                            if (!((((data35 === "off") || (data35 === "note")) || (data35 === "warning")) || (data35 === "error"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data35 });
                                errors++;
                            }
                        }
                        if (data34.unchecked !== undefined) {
                            let data36 = data34.unchecked;
                            if (!(((data36 === "note") || (data36 === "warning")) || (data36 === "error"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data36 });
                                errors++;
                            }
                        }
                        if (data34.from !== undefined) {
                            let data37 = data34.from;
                            if (typeof data37 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data37 });
                                errors++;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema12.patternProperties["^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$"].anyOf[1], data: data34 });
                        errors++;
                    }
                    var _valid0 = _errs40 === errors;
                    valid2 = valid2 || _valid0;
                }
                if (!valid2) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "anyOf", params: {}, message: "must match a schema in anyOf", parentSchema: schema12.patternProperties["^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$"], data: data34 });
                    errors++;
                }
                else {
                    errors = _errs37;
                    if (vErrors !== null) {
                        if (_errs37) {
                            vErrors.length = _errs37;
                        }
                        else {
                            vErrors = null;
                        }
                    }
                }
            }
        }
    }
    else {
        (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema12, data });
        errors++;
    }
    validate11.errors = vErrors;
    return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.version === undefined) {
            (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property '" + "version" + "'", parentSchema: schema11, data });
            errors++;
        }
        for (const key0 in data) {
            if (!(func2.call(schema11.properties, key0))) {
                (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", parentSchema: schema11, data });
                errors++;
            }
        }
        if (data.version !== undefined) {
            let data0 = data.version;
            if (1 !== data0) {
                (vErrors ??= []).push({ instancePath: instancePath + "/version", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", parentSchema: schema11.properties.version, data: data0 });
                errors++;
            }
        }
        if (data.extends !== undefined) {
            let data1 = data.extends;
            if (Array.isArray(data1)) {
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    if (typeof data2 !== "string") {
                        (vErrors ??= []).push({ instancePath: instancePath + "/extends/" + i0, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.extends.items, data: data2 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/extends", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.extends, data: data1 });
                errors++;
            }
        }
        if (data["fail-on"] !== undefined) {
            let data3 = data["fail-on"];
            if (!(((data3 === "error") || (data3 === "warning")) || (data3 === "never"))) {
                (vErrors ??= []).push({ instancePath: instancePath + "/fail-on", keyword: "enum", params: { allowedValues: schema11.properties["fail-on"].enum }, message: "must be equal to one of the allowed values", parentSchema: schema11.properties["fail-on"], data: data3 });
                errors++;
            }
        }
        if (data.unchecked !== undefined) {
            let data4 = data.unchecked;
            if (!(((data4 === "note") || (data4 === "warning")) || (data4 === "error"))) {
                (vErrors ??= []).push({ instancePath: instancePath + "/unchecked", keyword: "enum", params: { allowedValues: schema11.properties.unchecked.enum }, message: "must be equal to one of the allowed values", parentSchema: schema11.properties.unchecked, data: data4 });
                errors++;
            }
        }
        if (data.rules !== undefined) {
            if (!(validate11(data.rules, { instancePath: instancePath + "/rules", parentData: data, parentDataProperty: "rules", rootData }))) {
                vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
                errors = vErrors.length;
            }
        }
        if (data.overrides !== undefined) {
            let data6 = data.overrides;
            if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data7 = data6[i1];
                    if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                        if (data7.match === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1, keyword: "required", params: { missingProperty: "match" }, message: "must have required property '" + "match" + "'", parentSchema: schema11.properties.overrides.items, data: data7 });
                            errors++;
                        }
                        if (data7.rules === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1, keyword: "required", params: { missingProperty: "rules" }, message: "must have required property '" + "rules" + "'", parentSchema: schema11.properties.overrides.items, data: data7 });
                            errors++;
                        }
                        for (const key1 in data7) {
                            if (!((((key1 === "match") || (key1 === "reason")) || (key1 === "until")) || (key1 === "rules"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1, keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", parentSchema: schema11.properties.overrides.items, data: data7 });
                                errors++;
                            }
                        }
                        if (data7.match !== undefined) {
                            let data8 = data7.match;
                            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                if (Object.keys(data8).length < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", parentSchema: schema11.properties.overrides.items.properties.match, data: data8 });
                                    errors++;
                                }
                                for (const key2 in data8) {
                                    if (!((((((key2 === "image") || (key2 === "repository")) || (key2 === "platform")) || (key2 === "source")) || (key2 === "artifact")) || (key2 === "event"))) {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", parentSchema: schema11.properties.overrides.items.properties.match, data: data8 });
                                        errors++;
                                    }
                                }
                                if (data8.image !== undefined) {
                                    let data9 = data8.image;
                                    if (Array.isArray(data9)) {
                                        if (data9.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/image", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.overrides.items.properties.match.properties.image, data: data9 });
                                            errors++;
                                        }
                                        const len2 = data9.length;
                                        for (let i2 = 0; i2 < len2; i2++) {
                                            let data10 = data9[i2];
                                            if (typeof data10 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/image/" + i2, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.overrides.items.properties.match.properties.image.items, data: data10 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/image", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.overrides.items.properties.match.properties.image, data: data9 });
                                        errors++;
                                    }
                                }
                                if (data8.repository !== undefined) {
                                    let data11 = data8.repository;
                                    if (Array.isArray(data11)) {
                                        if (data11.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/repository", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.overrides.items.properties.match.properties.repository, data: data11 });
                                            errors++;
                                        }
                                        const len3 = data11.length;
                                        for (let i3 = 0; i3 < len3; i3++) {
                                            let data12 = data11[i3];
                                            if (typeof data12 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/repository/" + i3, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.overrides.items.properties.match.properties.repository.items, data: data12 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/repository", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.overrides.items.properties.match.properties.repository, data: data11 });
                                        errors++;
                                    }
                                }
                                if (data8.platform !== undefined) {
                                    let data13 = data8.platform;
                                    if (Array.isArray(data13)) {
                                        if (data13.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/platform", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.overrides.items.properties.match.properties.platform, data: data13 });
                                            errors++;
                                        }
                                        const len4 = data13.length;
                                        for (let i4 = 0; i4 < len4; i4++) {
                                            let data14 = data13[i4];
                                            if (typeof data14 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/platform/" + i4, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.overrides.items.properties.match.properties.platform.items, data: data14 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/platform", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.overrides.items.properties.match.properties.platform, data: data13 });
                                        errors++;
                                    }
                                }
                                if (data8.source !== undefined) {
                                    let data15 = data8.source;
                                    if (Array.isArray(data15)) {
                                        if (data15.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/source", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.overrides.items.properties.match.properties.source, data: data15 });
                                            errors++;
                                        }
                                        const len5 = data15.length;
                                        for (let i5 = 0; i5 < len5; i5++) {
                                            let data16 = data15[i5];
                                            if (typeof data16 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/source/" + i5, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.overrides.items.properties.match.properties.source.items, data: data16 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/source", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.overrides.items.properties.match.properties.source, data: data15 });
                                        errors++;
                                    }
                                }
                                if (data8.artifact !== undefined) {
                                    let data17 = data8.artifact;
                                    if (Array.isArray(data17)) {
                                        if (data17.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/artifact", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.overrides.items.properties.match.properties.artifact, data: data17 });
                                            errors++;
                                        }
                                        const len6 = data17.length;
                                        for (let i6 = 0; i6 < len6; i6++) {
                                            let data18 = data17[i6];
                                            if (typeof data18 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/artifact/" + i6, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.overrides.items.properties.match.properties.artifact.items, data: data18 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/artifact", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.overrides.items.properties.match.properties.artifact, data: data17 });
                                        errors++;
                                    }
                                }
                                if (data8.event !== undefined) {
                                    let data19 = data8.event;
                                    if (Array.isArray(data19)) {
                                        if (data19.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/event", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.overrides.items.properties.match.properties.event, data: data19 });
                                            errors++;
                                        }
                                        const len7 = data19.length;
                                        for (let i7 = 0; i7 < len7; i7++) {
                                            let data20 = data19[i7];
                                            if (typeof data20 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/event/" + i7, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.overrides.items.properties.match.properties.event.items, data: data20 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match/event", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.overrides.items.properties.match.properties.event, data: data19 });
                                        errors++;
                                    }
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/match", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema11.properties.overrides.items.properties.match, data: data8 });
                                errors++;
                            }
                        }
                        if (data7.reason !== undefined) {
                            let data21 = data7.reason;
                            if (typeof data21 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/reason", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.overrides.items.properties.reason, data: data21 });
                                errors++;
                            }
                        }
                        if (data7.until !== undefined) {
                            let data22 = data7.until;
                            if (typeof data22 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1 + "/until", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema187, data: data22 });
                                errors++;
                            }
                        }
                        if (data7.rules !== undefined) {
                            if (!(validate11(data7.rules, { instancePath: instancePath + "/overrides/" + i1 + "/rules", parentData: data7, parentDataProperty: "rules", rootData }))) {
                                vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
                                errors = vErrors.length;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/overrides/" + i1, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema11.properties.overrides.items, data: data7 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/overrides", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.overrides, data: data6 });
                errors++;
            }
        }
        if (data.custom !== undefined) {
            let data24 = data.custom;
            if (Array.isArray(data24)) {
                const len8 = data24.length;
                for (let i8 = 0; i8 < len8; i8++) {
                    let data25 = data24[i8];
                    if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                        if (data25.id === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8, keyword: "required", params: { missingProperty: "id" }, message: "must have required property '" + "id" + "'", parentSchema: schema11.properties.custom.items, data: data25 });
                            errors++;
                        }
                        if (data25.severity === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8, keyword: "required", params: { missingProperty: "severity" }, message: "must have required property '" + "severity" + "'", parentSchema: schema11.properties.custom.items, data: data25 });
                            errors++;
                        }
                        if (data25.for === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8, keyword: "required", params: { missingProperty: "for" }, message: "must have required property '" + "for" + "'", parentSchema: schema11.properties.custom.items, data: data25 });
                            errors++;
                        }
                        if (data25.assert === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8, keyword: "required", params: { missingProperty: "assert" }, message: "must have required property '" + "assert" + "'", parentSchema: schema11.properties.custom.items, data: data25 });
                            errors++;
                        }
                        for (const key3 in data25) {
                            if (!(func2.call(schema11.properties.custom.items.properties, key3))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8, keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", parentSchema: schema11.properties.custom.items, data: data25 });
                                errors++;
                            }
                        }
                        if (data25.id !== undefined) {
                            let data26 = data25.id;
                            if (typeof data26 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8 + "/id", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.custom.items.properties.id, data: data26 });
                                errors++;
                            }
                        }
                        if (data25.severity !== undefined) {
                            let data27 = data25.severity;
                            if (!((((data27 === "off") || (data27 === "note")) || (data27 === "warning")) || (data27 === "error"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8 + "/severity", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", parentSchema: schema14, data: data27 });
                                errors++;
                            }
                        }
                        if (data25.unchecked !== undefined) {
                            let data28 = data25.unchecked;
                            if (!(((data28 === "note") || (data28 === "warning")) || (data28 === "error"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8 + "/unchecked", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", parentSchema: schema16, data: data28 });
                                errors++;
                            }
                        }
                        if (data25.from !== undefined) {
                            let data29 = data25.from;
                            if (typeof data29 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8 + "/from", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema17, data: data29 });
                                errors++;
                            }
                        }
                        if (data25.for !== undefined) {
                            let data30 = data25.for;
                            if (!((((data30 === "image") || (data30 === "manifest")) || (data30 === "layer")) || (data30 === "blob"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8 + "/for", keyword: "enum", params: { allowedValues: schema11.properties.custom.items.properties.for.enum }, message: "must be equal to one of the allowed values", parentSchema: schema11.properties.custom.items.properties.for, data: data30 });
                                errors++;
                            }
                        }
                        if (data25.when !== undefined) {
                            let data31 = data25.when;
                            if (typeof data31 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8 + "/when", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.custom.items.properties.when, data: data31 });
                                errors++;
                            }
                        }
                        if (data25.assert !== undefined) {
                            let data32 = data25.assert;
                            if (typeof data32 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8 + "/assert", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.custom.items.properties.assert, data: data32 });
                                errors++;
                            }
                        }
                        if (data25.message !== undefined) {
                            let data33 = data25.message;
                            if (typeof data33 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8 + "/message", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.custom.items.properties.message, data: data33 });
                                errors++;
                            }
                        }
                        if (data25.fix !== undefined) {
                            let data34 = data25.fix;
                            if (typeof data34 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8 + "/fix", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.custom.items.properties.fix, data: data34 });
                                errors++;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/custom/" + i8, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema11.properties.custom.items, data: data25 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/custom", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.custom, data: data24 });
                errors++;
            }
        }
        if (data.waivers !== undefined) {
            let data35 = data.waivers;
            if (Array.isArray(data35)) {
                const len9 = data35.length;
                for (let i9 = 0; i9 < len9; i9++) {
                    let data36 = data35[i9];
                    if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                        if (data36.rules === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9, keyword: "required", params: { missingProperty: "rules" }, message: "must have required property '" + "rules" + "'", parentSchema: schema11.properties.waivers.items, data: data36 });
                            errors++;
                        }
                        if (data36.match === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9, keyword: "required", params: { missingProperty: "match" }, message: "must have required property '" + "match" + "'", parentSchema: schema11.properties.waivers.items, data: data36 });
                            errors++;
                        }
                        if (data36.reason === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'", parentSchema: schema11.properties.waivers.items, data: data36 });
                            errors++;
                        }
                        if (data36.until === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9, keyword: "required", params: { missingProperty: "until" }, message: "must have required property '" + "until" + "'", parentSchema: schema11.properties.waivers.items, data: data36 });
                            errors++;
                        }
                        for (const key4 in data36) {
                            if (!((((key4 === "rules") || (key4 === "match")) || (key4 === "reason")) || (key4 === "until"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9, keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", parentSchema: schema11.properties.waivers.items, data: data36 });
                                errors++;
                            }
                        }
                        if (data36.rules !== undefined) {
                            let data37 = data36.rules;
                            if (Array.isArray(data37)) {
                                if (data37.length < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/rules", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.waivers.items.properties.rules, data: data37 });
                                    errors++;
                                }
                                const len10 = data37.length;
                                for (let i10 = 0; i10 < len10; i10++) {
                                    let data38 = data37[i10];
                                    if (typeof data38 !== "string") {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/rules/" + i10, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.rules.items, data: data38 });
                                        errors++;
                                    }
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/rules", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers.items.properties.rules, data: data37 });
                                errors++;
                            }
                        }
                        if (data36.match !== undefined) {
                            let data39 = data36.match;
                            if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
                                if (Object.keys(data39).length < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", parentSchema: schema11.properties.waivers.items.properties.match, data: data39 });
                                    errors++;
                                }
                                for (const key5 in data39) {
                                    if (!((((((((key5 === "image") || (key5 === "repository")) || (key5 === "platform")) || (key5 === "source")) || (key5 === "artifact")) || (key5 === "event")) || (key5 === "digest")) || (key5 === "key"))) {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", parentSchema: schema11.properties.waivers.items.properties.match, data: data39 });
                                        errors++;
                                    }
                                }
                                if (data39.image !== undefined) {
                                    let data40 = data39.image;
                                    if (Array.isArray(data40)) {
                                        if (data40.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/image", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.waivers.items.properties.match.properties.image, data: data40 });
                                            errors++;
                                        }
                                        const len11 = data40.length;
                                        for (let i11 = 0; i11 < len11; i11++) {
                                            let data41 = data40[i11];
                                            if (typeof data41 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/image/" + i11, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.match.properties.image.items, data: data41 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/image", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers.items.properties.match.properties.image, data: data40 });
                                        errors++;
                                    }
                                }
                                if (data39.repository !== undefined) {
                                    let data42 = data39.repository;
                                    if (Array.isArray(data42)) {
                                        if (data42.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/repository", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.waivers.items.properties.match.properties.repository, data: data42 });
                                            errors++;
                                        }
                                        const len12 = data42.length;
                                        for (let i12 = 0; i12 < len12; i12++) {
                                            let data43 = data42[i12];
                                            if (typeof data43 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/repository/" + i12, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.match.properties.repository.items, data: data43 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/repository", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers.items.properties.match.properties.repository, data: data42 });
                                        errors++;
                                    }
                                }
                                if (data39.platform !== undefined) {
                                    let data44 = data39.platform;
                                    if (Array.isArray(data44)) {
                                        if (data44.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/platform", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.waivers.items.properties.match.properties.platform, data: data44 });
                                            errors++;
                                        }
                                        const len13 = data44.length;
                                        for (let i13 = 0; i13 < len13; i13++) {
                                            let data45 = data44[i13];
                                            if (typeof data45 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/platform/" + i13, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.match.properties.platform.items, data: data45 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/platform", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers.items.properties.match.properties.platform, data: data44 });
                                        errors++;
                                    }
                                }
                                if (data39.source !== undefined) {
                                    let data46 = data39.source;
                                    if (Array.isArray(data46)) {
                                        if (data46.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/source", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.waivers.items.properties.match.properties.source, data: data46 });
                                            errors++;
                                        }
                                        const len14 = data46.length;
                                        for (let i14 = 0; i14 < len14; i14++) {
                                            let data47 = data46[i14];
                                            if (typeof data47 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/source/" + i14, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.match.properties.source.items, data: data47 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/source", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers.items.properties.match.properties.source, data: data46 });
                                        errors++;
                                    }
                                }
                                if (data39.artifact !== undefined) {
                                    let data48 = data39.artifact;
                                    if (Array.isArray(data48)) {
                                        if (data48.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/artifact", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.waivers.items.properties.match.properties.artifact, data: data48 });
                                            errors++;
                                        }
                                        const len15 = data48.length;
                                        for (let i15 = 0; i15 < len15; i15++) {
                                            let data49 = data48[i15];
                                            if (typeof data49 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/artifact/" + i15, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.match.properties.artifact.items, data: data49 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/artifact", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers.items.properties.match.properties.artifact, data: data48 });
                                        errors++;
                                    }
                                }
                                if (data39.event !== undefined) {
                                    let data50 = data39.event;
                                    if (Array.isArray(data50)) {
                                        if (data50.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/event", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.waivers.items.properties.match.properties.event, data: data50 });
                                            errors++;
                                        }
                                        const len16 = data50.length;
                                        for (let i16 = 0; i16 < len16; i16++) {
                                            let data51 = data50[i16];
                                            if (typeof data51 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/event/" + i16, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.match.properties.event.items, data: data51 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/event", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers.items.properties.match.properties.event, data: data50 });
                                        errors++;
                                    }
                                }
                                if (data39.digest !== undefined) {
                                    let data52 = data39.digest;
                                    if (Array.isArray(data52)) {
                                        if (data52.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/digest", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.waivers.items.properties.match.properties.digest, data: data52 });
                                            errors++;
                                        }
                                        const len17 = data52.length;
                                        for (let i17 = 0; i17 < len17; i17++) {
                                            let data53 = data52[i17];
                                            if (typeof data53 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/digest/" + i17, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.match.properties.digest.items, data: data53 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/digest", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers.items.properties.match.properties.digest, data: data52 });
                                        errors++;
                                    }
                                }
                                if (data39.key !== undefined) {
                                    let data54 = data39.key;
                                    if (Array.isArray(data54)) {
                                        if (data54.length < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/key", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", parentSchema: schema11.properties.waivers.items.properties.match.properties.key, data: data54 });
                                            errors++;
                                        }
                                        const len18 = data54.length;
                                        for (let i18 = 0; i18 < len18; i18++) {
                                            let data55 = data54[i18];
                                            if (typeof data55 !== "string") {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/key/" + i18, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.match.properties.key.items, data: data55 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match/key", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers.items.properties.match.properties.key, data: data54 });
                                        errors++;
                                    }
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/match", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema11.properties.waivers.items.properties.match, data: data39 });
                                errors++;
                            }
                        }
                        if (data36.reason !== undefined) {
                            let data56 = data36.reason;
                            if (typeof data56 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/reason", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.waivers.items.properties.reason, data: data56 });
                                errors++;
                            }
                        }
                        if (data36.until !== undefined) {
                            let data57 = data36.until;
                            if (typeof data57 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9 + "/until", keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema187, data: data57 });
                                errors++;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/waivers/" + i9, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema11.properties.waivers.items, data: data36 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/waivers", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.waivers, data: data35 });
                errors++;
            }
        }
        if (data.lock !== undefined) {
            let data58 = data.lock;
            if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
                for (const key6 in data58) {
                    if (!((((key6 === "rules") || (key6 === "waivers")) || (key6 === "fail-on")) || (key6 === "unchecked"))) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/lock", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", parentSchema: schema11.properties.lock, data: data58 });
                        errors++;
                    }
                }
                if (data58.rules !== undefined) {
                    let data59 = data58.rules;
                    if (Array.isArray(data59)) {
                        const len19 = data59.length;
                        for (let i19 = 0; i19 < len19; i19++) {
                            let data60 = data59[i19];
                            if (typeof data60 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/lock/rules/" + i19, keyword: "type", params: { type: "string" }, message: "must be string", parentSchema: schema11.properties.lock.properties.rules.items, data: data60 });
                                errors++;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/lock/rules", keyword: "type", params: { type: "array" }, message: "must be array", parentSchema: schema11.properties.lock.properties.rules, data: data59 });
                        errors++;
                    }
                }
                if (data58.waivers !== undefined) {
                    let data61 = data58.waivers;
                    if (typeof data61 !== "boolean") {
                        (vErrors ??= []).push({ instancePath: instancePath + "/lock/waivers", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema11.properties.lock.properties.waivers, data: data61 });
                        errors++;
                    }
                }
                if (data58["fail-on"] !== undefined) {
                    let data62 = data58["fail-on"];
                    if (typeof data62 !== "boolean") {
                        (vErrors ??= []).push({ instancePath: instancePath + "/lock/fail-on", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema11.properties.lock.properties["fail-on"], data: data62 });
                        errors++;
                    }
                }
                if (data58.unchecked !== undefined) {
                    let data63 = data58.unchecked;
                    if (typeof data63 !== "boolean") {
                        (vErrors ??= []).push({ instancePath: instancePath + "/lock/unchecked", keyword: "type", params: { type: "boolean" }, message: "must be boolean", parentSchema: schema11.properties.lock.properties.unchecked, data: data63 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/lock", keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema11.properties.lock, data: data58 });
                errors++;
            }
        }
    }
    else {
        (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object", parentSchema: schema11, data });
        errors++;
    }
    validate10.errors = vErrors;
    return errors === 0;
}


/***/ })

};
