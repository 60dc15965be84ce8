export const id = 762;
export const ids = [762];
export const modules = {

/***/ 2762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validatePolicy: () => (/* binding */ validatePolicy)
/* harmony export */ });
/** Everything that keeps a value from being a policy. */
function validatePolicy(value) {
    return validate10(value) ? [] : validate10.errors;
}
const schema11 = { "type": "object", "additionalProperties": false, "required": ["version"], "properties": { "version": { "const": 1 }, "extends": { "type": "array", "items": { "type": "string" } }, "fail-on": { "enum": ["error", "warning", "never"] }, "unchecked": { "enum": ["note", "warning", "error"] }, "rules": { "$ref": "#/definitions/rules" }, "overrides": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["match", "rules"], "properties": { "match": { "type": "object", "additionalProperties": false, "properties": { "image": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "repository": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "platform": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "source": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "artifact": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "event": { "type": "array", "items": { "type": "string" }, "minItems": 1 } }, "minProperties": 1 }, "reason": { "type": "string" }, "until": { "$ref": "#/definitions/until" }, "rules": { "$ref": "#/definitions/rules" } } } }, "custom": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["id", "severity", "for", "assert"], "properties": { "id": { "type": "string" }, "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "for": { "enum": ["image", "manifest", "layer", "blob"] }, "when": { "type": "string" }, "assert": { "type": "string" }, "message": { "type": "string" }, "fix": { "type": "string" } } } }, "waivers": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["rules", "match", "reason", "until"], "properties": { "rules": { "type": "array", "items": { "type": "string", "anyOf": [{ "enum": ["blobs-verified", "unambiguous-documents", "spec-conformance", "descriptor-matches-content", "inline-data-verified", "compression-matches-media-type", "diff-ids-match", "safe-layers", "platform-matches-config", "no-schema1", "no-foreign-layers", "no-descriptor-urls", "layer-compression", "media-types", "no-unknown-media-types", "no-deprecated-media-types", "no-nonstandard-media-types", "no-mixed-formats", "no-plugins", "no-unreferenced-blobs", "artifacts", "complete", "platforms", "attestations", "max-layers", "labels", "annotations", "user", "exposed-ports", "created", "reference", "size-budget", "base-image", "no-secrets"] }, {}] }, "minItems": 1 }, "match": { "type": "object", "additionalProperties": false, "properties": { "image": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "repository": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "platform": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "source": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "artifact": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "event": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "digest": { "type": "array", "items": { "type": "string" }, "minItems": 1 }, "term": { "type": "array", "items": { "type": "string" }, "minItems": 1 } }, "minProperties": 1 }, "reason": { "type": "string" }, "until": { "$ref": "#/definitions/until" } } } }, "lock": { "type": "object", "additionalProperties": false, "properties": { "rules": { "type": "array", "items": { "type": "string", "anyOf": [{ "enum": ["blobs-verified", "unambiguous-documents", "spec-conformance", "descriptor-matches-content", "inline-data-verified", "compression-matches-media-type", "diff-ids-match", "safe-layers", "platform-matches-config", "no-schema1", "no-foreign-layers", "no-descriptor-urls", "layer-compression", "media-types", "no-unknown-media-types", "no-deprecated-media-types", "no-nonstandard-media-types", "no-mixed-formats", "no-plugins", "no-unreferenced-blobs", "artifacts", "complete", "platforms", "attestations", "max-layers", "labels", "annotations", "user", "exposed-ports", "created", "reference", "size-budget", "base-image", "no-secrets"] }, {}] } }, "waivers": { "type": "boolean" }, "fail-on": { "type": "boolean" }, "unchecked": { "type": "boolean" } } } }, "definitions": { "rules": { "type": "object", "additionalProperties": false, "properties": { "blobs-verified": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "registry": { "type": "string", "enum": ["all", "exists"] }, "absent-platforms": { "type": "string", "enum": ["error", "unchecked", "allow"] }, "absent-foreign-layers": { "type": "string", "enum": ["error", "unchecked", "allow"] } } }] }, "unambiguous-documents": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "spec-conformance": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "strict": { "type": "boolean" } } }] }, "descriptor-matches-content": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "inline-data-verified": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "compression-matches-media-type": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "diff-ids-match": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "safe-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "absolute-names": { "type": "string", "enum": ["deny", "allow"] }, "devices": { "type": "string", "enum": ["deny", "allow"] }, "set-id": { "type": "string", "enum": ["deny", "allow"] }, "max-ratio": { "type": "integer", "minimum": 1 }, "max-entries": { "type": "integer", "minimum": 1 }, "max-uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }] }, "platform-matches-config": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-schema1": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-foreign-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-descriptor-urls": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "layer-compression": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["none", "gzip", "zstd", "estargz", "zstd:chunked"] } }, "scope": { "type": "string", "enum": ["all", "non-base"] } } }] }, "media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } }, "deny": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } } } }] }, "no-unknown-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-deprecated-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-nonstandard-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-mixed-formats": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "scope": { "type": "string", "enum": ["manifest", "index"] } } }] }, "no-plugins": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-unreferenced-blobs": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "artifacts": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["image", "plugin", "helm", "wasm", "model", "signature", "sbom", "attestation", "cache", "unknown"] } } } }] }, "complete": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "platforms": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "array", "items": { "type": "string" } }, "allow": { "type": "array", "items": { "type": "string" } }, "exact": { "type": "boolean" } } }] }, "attestations": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "type": { "type": "string", "enum": ["slsa-provenance", "spdx", "cyclonedx", "vulnerabilities", "openvex", "verification-summary"] }, "predicate": { "type": "string" }, "versions": { "type": "array", "items": { "type": "string" } } } } }, "deny": { "type": "array", "items": { "type": "string" } }, "per-platform": { "type": "boolean" } } }] }, "max-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "max": { "type": "integer", "minimum": 1 } } }] }, "labels": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "equals": { "type": "string" }, "in": { "type": ["string", "array"], "items": { "type": "string" } }, "type": { "type": "string", "enum": ["url", "semver", "spdx", "rfc3339", "sha", "email"] }, "pattern": { "type": "string" } } }, "default": {} }, "deny": { "type": "array", "items": { "type": "string" } } } }] }, "annotations": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "equals": { "type": "string" }, "in": { "type": ["string", "array"], "items": { "type": "string" } }, "type": { "type": "string", "enum": ["url", "semver", "spdx", "rfc3339", "sha", "email"] }, "pattern": { "type": "string" } } }, "default": {} }, "deny": { "type": "array", "items": { "type": "string" } }, "on": { "type": "array", "items": { "type": "string", "enum": ["root", "index", "manifest", "descriptor"] } } } }] }, "user": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "numeric": { "type": "boolean" }, "min-uid": { "type": "integer", "minimum": 1 }, "allow": { "type": "array", "items": { "type": "string" } } } }] }, "exposed-ports": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": ["string", "integer"] } }, "deny": { "type": "array", "items": { "type": ["string", "integer"] } } } }] }, "created": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "max-age": { "type": "string" }, "not-future": { "type": "boolean" }, "required": { "type": "boolean" }, "reproducible": { "type": "string", "enum": ["allow", "require", "deny"] } } }] }, "reference": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "tags": { "type": "object", "additionalProperties": false, "properties": { "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "pattern": { "type": "string" } } } } }] }, "size-budget": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "image": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }, "layer": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }, "growth": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } } } }] }, "base-image": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "pinned": { "type": "boolean" }, "stages": { "type": "string", "enum": ["all", "final"] }, "evidence": { "type": "array", "items": { "type": "string", "enum": ["provenance", "annotations", "dockerfile"] } } } }] }, "no-secrets": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "patterns": { "type": "array", "items": { "type": "string" } }, "scan": { "type": "array", "items": { "type": "string", "enum": ["env", "labels", "history", "command", "annotations", "provenance"] } } } }] } }, "patternProperties": { "^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] } } }, "severity": { "enum": ["off", "note", "warning", "error"] }, "unchecked": { "enum": ["note", "warning", "error"] }, "from": { "type": "string" }, "until": { "type": "string" } } };
const schema153 = { "type": "string" };
const schema13 = { "enum": ["off", "note", "warning", "error"] };
const schema15 = { "enum": ["note", "warning", "error"] };
const schema16 = { "type": "string" };
const func2 = Object.prototype.hasOwnProperty;
const schema12 = { "type": "object", "additionalProperties": false, "properties": { "blobs-verified": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "registry": { "type": "string", "enum": ["all", "exists"] }, "absent-platforms": { "type": "string", "enum": ["error", "unchecked", "allow"] }, "absent-foreign-layers": { "type": "string", "enum": ["error", "unchecked", "allow"] } } }] }, "unambiguous-documents": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "spec-conformance": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "strict": { "type": "boolean" } } }] }, "descriptor-matches-content": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "inline-data-verified": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "compression-matches-media-type": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "diff-ids-match": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "safe-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "absolute-names": { "type": "string", "enum": ["deny", "allow"] }, "devices": { "type": "string", "enum": ["deny", "allow"] }, "set-id": { "type": "string", "enum": ["deny", "allow"] }, "max-ratio": { "type": "integer", "minimum": 1 }, "max-entries": { "type": "integer", "minimum": 1 }, "max-uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }] }, "platform-matches-config": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-schema1": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-foreign-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-descriptor-urls": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "layer-compression": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["none", "gzip", "zstd", "estargz", "zstd:chunked"] } }, "scope": { "type": "string", "enum": ["all", "non-base"] } } }] }, "media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } }, "deny": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } } } }] }, "no-unknown-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-deprecated-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-nonstandard-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-mixed-formats": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "scope": { "type": "string", "enum": ["manifest", "index"] } } }] }, "no-plugins": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "no-unreferenced-blobs": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "artifacts": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["image", "plugin", "helm", "wasm", "model", "signature", "sbom", "attestation", "cache", "unknown"] } } } }] }, "complete": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] }, "platforms": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "array", "items": { "type": "string" } }, "allow": { "type": "array", "items": { "type": "string" } }, "exact": { "type": "boolean" } } }] }, "attestations": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "type": { "type": "string", "enum": ["slsa-provenance", "spdx", "cyclonedx", "vulnerabilities", "openvex", "verification-summary"] }, "predicate": { "type": "string" }, "versions": { "type": "array", "items": { "type": "string" } } } } }, "deny": { "type": "array", "items": { "type": "string" } }, "per-platform": { "type": "boolean" } } }] }, "max-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "max": { "type": "integer", "minimum": 1 } } }] }, "labels": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "equals": { "type": "string" }, "in": { "type": ["string", "array"], "items": { "type": "string" } }, "type": { "type": "string", "enum": ["url", "semver", "spdx", "rfc3339", "sha", "email"] }, "pattern": { "type": "string" } } }, "default": {} }, "deny": { "type": "array", "items": { "type": "string" } } } }] }, "annotations": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "require": { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "equals": { "type": "string" }, "in": { "type": ["string", "array"], "items": { "type": "string" } }, "type": { "type": "string", "enum": ["url", "semver", "spdx", "rfc3339", "sha", "email"] }, "pattern": { "type": "string" } } }, "default": {} }, "deny": { "type": "array", "items": { "type": "string" } }, "on": { "type": "array", "items": { "type": "string", "enum": ["root", "index", "manifest", "descriptor"] } } } }] }, "user": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "numeric": { "type": "boolean" }, "min-uid": { "type": "integer", "minimum": 1 }, "allow": { "type": "array", "items": { "type": "string" } } } }] }, "exposed-ports": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": ["string", "integer"] } }, "deny": { "type": "array", "items": { "type": ["string", "integer"] } } } }] }, "created": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "max-age": { "type": "string" }, "not-future": { "type": "boolean" }, "required": { "type": "boolean" }, "reproducible": { "type": "string", "enum": ["allow", "require", "deny"] } } }] }, "reference": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "tags": { "type": "object", "additionalProperties": false, "properties": { "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "pattern": { "type": "string" } } } } }] }, "size-budget": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "image": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }, "layer": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } }, "growth": { "type": "object", "additionalProperties": false, "properties": { "compressed": { "type": ["integer", "string"], "minimum": 0 }, "uncompressed": { "type": ["integer", "string"], "minimum": 0 } } } } }] }, "base-image": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "deny": { "type": "array", "items": { "type": "string" } }, "pinned": { "type": "boolean" }, "stages": { "type": "string", "enum": ["all", "final"] }, "evidence": { "type": "array", "items": { "type": "string", "enum": ["provenance", "annotations", "dockerfile"] } } } }] }, "no-secrets": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" }, "allow": { "type": "array", "items": { "type": "string" } }, "patterns": { "type": "array", "items": { "type": "string" } }, "scan": { "type": "array", "items": { "type": "string", "enum": ["env", "labels", "history", "command", "annotations", "provenance"] } } } }] } }, "patternProperties": { "^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "from": { "$ref": "#/definitions/from" } } }] } } };
const pattern0 = new RegExp("^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$", "u");
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (!((func2.call(schema12.properties, key0)) || (pattern0.test(key0)))) {
                const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        if (data["blobs-verified"] !== undefined) {
            let data0 = data["blobs-verified"];
            const _errs3 = errors;
            let valid1 = false;
            const _errs4 = errors;
            if (!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))) {
                const err1 = { instancePath: instancePath + "/blobs-verified", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data0 };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
            var _valid0 = _errs4 === errors;
            valid1 = valid1 || _valid0;
            if (!valid1) {
                const _errs6 = errors;
                if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                    for (const key1 in data0) {
                        if (!((((((key1 === "severity") || (key1 === "unchecked")) || (key1 === "from")) || (key1 === "registry")) || (key1 === "absent-platforms")) || (key1 === "absent-foreign-layers"))) {
                            const err2 = { instancePath: instancePath + "/blobs-verified", schemaPath: "#/properties/blobs-verified/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["blobs-verified"].anyOf[1], data: data0 };
                            if (vErrors === null) {
                                vErrors = [err2];
                            }
                            else {
                                vErrors.push(err2);
                            }
                            errors++;
                        }
                    }
                    if (data0.severity !== undefined) {
                        let data1 = data0.severity;
                        if (!((((data1 === "off") || (data1 === "note")) || (data1 === "warning")) || (data1 === "error"))) {
                            const err3 = { instancePath: instancePath + "/blobs-verified/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data1 };
                            if (vErrors === null) {
                                vErrors = [err3];
                            }
                            else {
                                vErrors.push(err3);
                            }
                            errors++;
                        }
                    }
                    if (data0.unchecked !== undefined) {
                        let data2 = data0.unchecked;
                        if (!(((data2 === "note") || (data2 === "warning")) || (data2 === "error"))) {
                            const err4 = { instancePath: instancePath + "/blobs-verified/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data2 };
                            if (vErrors === null) {
                                vErrors = [err4];
                            }
                            else {
                                vErrors.push(err4);
                            }
                            errors++;
                        }
                    }
                    if (data0.from !== undefined) {
                        let data3 = data0.from;
                        if (typeof data3 !== "string") {
                            const err5 = { instancePath: instancePath + "/blobs-verified/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data3 };
                            if (vErrors === null) {
                                vErrors = [err5];
                            }
                            else {
                                vErrors.push(err5);
                            }
                            errors++;
                        }
                    }
                    if (data0.registry !== undefined) {
                        let data4 = data0.registry;
                        if (typeof data4 !== "string") {
                            const err6 = { instancePath: instancePath + "/blobs-verified/registry", schemaPath: "#/properties/blobs-verified/anyOf/1/properties/registry/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["blobs-verified"].anyOf[1].properties.registry.type, parentSchema: schema12.properties["blobs-verified"].anyOf[1].properties.registry, data: data4 };
                            if (vErrors === null) {
                                vErrors = [err6];
                            }
                            else {
                                vErrors.push(err6);
                            }
                            errors++;
                        }
                        if (!((data4 === "all") || (data4 === "exists"))) {
                            const err7 = { instancePath: instancePath + "/blobs-verified/registry", schemaPath: "#/properties/blobs-verified/anyOf/1/properties/registry/enum", keyword: "enum", params: { allowedValues: schema12.properties["blobs-verified"].anyOf[1].properties.registry.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["blobs-verified"].anyOf[1].properties.registry.enum, parentSchema: schema12.properties["blobs-verified"].anyOf[1].properties.registry, data: data4 };
                            if (vErrors === null) {
                                vErrors = [err7];
                            }
                            else {
                                vErrors.push(err7);
                            }
                            errors++;
                        }
                    }
                    if (data0["absent-platforms"] !== undefined) {
                        let data5 = data0["absent-platforms"];
                        if (typeof data5 !== "string") {
                            const err8 = { instancePath: instancePath + "/blobs-verified/absent-platforms", schemaPath: "#/properties/blobs-verified/anyOf/1/properties/absent-platforms/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["blobs-verified"].anyOf[1].properties["absent-platforms"].type, parentSchema: schema12.properties["blobs-verified"].anyOf[1].properties["absent-platforms"], data: data5 };
                            if (vErrors === null) {
                                vErrors = [err8];
                            }
                            else {
                                vErrors.push(err8);
                            }
                            errors++;
                        }
                        if (!(((data5 === "error") || (data5 === "unchecked")) || (data5 === "allow"))) {
                            const err9 = { instancePath: instancePath + "/blobs-verified/absent-platforms", schemaPath: "#/properties/blobs-verified/anyOf/1/properties/absent-platforms/enum", keyword: "enum", params: { allowedValues: schema12.properties["blobs-verified"].anyOf[1].properties["absent-platforms"].enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["blobs-verified"].anyOf[1].properties["absent-platforms"].enum, parentSchema: schema12.properties["blobs-verified"].anyOf[1].properties["absent-platforms"], data: data5 };
                            if (vErrors === null) {
                                vErrors = [err9];
                            }
                            else {
                                vErrors.push(err9);
                            }
                            errors++;
                        }
                    }
                    if (data0["absent-foreign-layers"] !== undefined) {
                        let data6 = data0["absent-foreign-layers"];
                        if (typeof data6 !== "string") {
                            const err10 = { instancePath: instancePath + "/blobs-verified/absent-foreign-layers", schemaPath: "#/properties/blobs-verified/anyOf/1/properties/absent-foreign-layers/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"].type, parentSchema: schema12.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"], data: data6 };
                            if (vErrors === null) {
                                vErrors = [err10];
                            }
                            else {
                                vErrors.push(err10);
                            }
                            errors++;
                        }
                        if (!(((data6 === "error") || (data6 === "unchecked")) || (data6 === "allow"))) {
                            const err11 = { instancePath: instancePath + "/blobs-verified/absent-foreign-layers", schemaPath: "#/properties/blobs-verified/anyOf/1/properties/absent-foreign-layers/enum", keyword: "enum", params: { allowedValues: schema12.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"].enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"].enum, parentSchema: schema12.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"], data: data6 };
                            if (vErrors === null) {
                                vErrors = [err11];
                            }
                            else {
                                vErrors.push(err11);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err12 = { instancePath: instancePath + "/blobs-verified", schemaPath: "#/properties/blobs-verified/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["blobs-verified"].anyOf[1].type, parentSchema: schema12.properties["blobs-verified"].anyOf[1], data: data0 };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
                var _valid0 = _errs6 === errors;
                valid1 = valid1 || _valid0;
            }
            if (!valid1) {
                const err13 = { instancePath: instancePath + "/blobs-verified", schemaPath: "#/properties/blobs-verified/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["blobs-verified"].anyOf, parentSchema: schema12.properties["blobs-verified"], data: data0 };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
            else {
                errors = _errs3;
                if (vErrors !== null) {
                    if (_errs3) {
                        vErrors.length = _errs3;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["unambiguous-documents"] !== undefined) {
            let data7 = data["unambiguous-documents"];
            const _errs23 = errors;
            let valid7 = false;
            const _errs24 = errors;
            if (!((((data7 === "off") || (data7 === "note")) || (data7 === "warning")) || (data7 === "error"))) {
                const err14 = { instancePath: instancePath + "/unambiguous-documents", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data7 };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
            var _valid1 = _errs24 === errors;
            valid7 = valid7 || _valid1;
            if (!valid7) {
                const _errs26 = errors;
                if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                    for (const key2 in data7) {
                        if (!(((key2 === "severity") || (key2 === "unchecked")) || (key2 === "from"))) {
                            const err15 = { instancePath: instancePath + "/unambiguous-documents", schemaPath: "#/properties/unambiguous-documents/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["unambiguous-documents"].anyOf[1], data: data7 };
                            if (vErrors === null) {
                                vErrors = [err15];
                            }
                            else {
                                vErrors.push(err15);
                            }
                            errors++;
                        }
                    }
                    if (data7.severity !== undefined) {
                        let data8 = data7.severity;
                        if (!((((data8 === "off") || (data8 === "note")) || (data8 === "warning")) || (data8 === "error"))) {
                            const err16 = { instancePath: instancePath + "/unambiguous-documents/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data8 };
                            if (vErrors === null) {
                                vErrors = [err16];
                            }
                            else {
                                vErrors.push(err16);
                            }
                            errors++;
                        }
                    }
                    if (data7.unchecked !== undefined) {
                        let data9 = data7.unchecked;
                        if (!(((data9 === "note") || (data9 === "warning")) || (data9 === "error"))) {
                            const err17 = { instancePath: instancePath + "/unambiguous-documents/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data9 };
                            if (vErrors === null) {
                                vErrors = [err17];
                            }
                            else {
                                vErrors.push(err17);
                            }
                            errors++;
                        }
                    }
                    if (data7.from !== undefined) {
                        let data10 = data7.from;
                        if (typeof data10 !== "string") {
                            const err18 = { instancePath: instancePath + "/unambiguous-documents/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data10 };
                            if (vErrors === null) {
                                vErrors = [err18];
                            }
                            else {
                                vErrors.push(err18);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err19 = { instancePath: instancePath + "/unambiguous-documents", schemaPath: "#/properties/unambiguous-documents/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["unambiguous-documents"].anyOf[1].type, parentSchema: schema12.properties["unambiguous-documents"].anyOf[1], data: data7 };
                    if (vErrors === null) {
                        vErrors = [err19];
                    }
                    else {
                        vErrors.push(err19);
                    }
                    errors++;
                }
                var _valid1 = _errs26 === errors;
                valid7 = valid7 || _valid1;
            }
            if (!valid7) {
                const err20 = { instancePath: instancePath + "/unambiguous-documents", schemaPath: "#/properties/unambiguous-documents/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["unambiguous-documents"].anyOf, parentSchema: schema12.properties["unambiguous-documents"], data: data7 };
                if (vErrors === null) {
                    vErrors = [err20];
                }
                else {
                    vErrors.push(err20);
                }
                errors++;
            }
            else {
                errors = _errs23;
                if (vErrors !== null) {
                    if (_errs23) {
                        vErrors.length = _errs23;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["spec-conformance"] !== undefined) {
            let data11 = data["spec-conformance"];
            const _errs37 = errors;
            let valid13 = false;
            const _errs38 = errors;
            if (!((((data11 === "off") || (data11 === "note")) || (data11 === "warning")) || (data11 === "error"))) {
                const err21 = { instancePath: instancePath + "/spec-conformance", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data11 };
                if (vErrors === null) {
                    vErrors = [err21];
                }
                else {
                    vErrors.push(err21);
                }
                errors++;
            }
            var _valid2 = _errs38 === errors;
            valid13 = valid13 || _valid2;
            if (!valid13) {
                const _errs40 = errors;
                if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                    for (const key3 in data11) {
                        if (!((((key3 === "severity") || (key3 === "unchecked")) || (key3 === "from")) || (key3 === "strict"))) {
                            const err22 = { instancePath: instancePath + "/spec-conformance", schemaPath: "#/properties/spec-conformance/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["spec-conformance"].anyOf[1], data: data11 };
                            if (vErrors === null) {
                                vErrors = [err22];
                            }
                            else {
                                vErrors.push(err22);
                            }
                            errors++;
                        }
                    }
                    if (data11.severity !== undefined) {
                        let data12 = data11.severity;
                        if (!((((data12 === "off") || (data12 === "note")) || (data12 === "warning")) || (data12 === "error"))) {
                            const err23 = { instancePath: instancePath + "/spec-conformance/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data12 };
                            if (vErrors === null) {
                                vErrors = [err23];
                            }
                            else {
                                vErrors.push(err23);
                            }
                            errors++;
                        }
                    }
                    if (data11.unchecked !== undefined) {
                        let data13 = data11.unchecked;
                        if (!(((data13 === "note") || (data13 === "warning")) || (data13 === "error"))) {
                            const err24 = { instancePath: instancePath + "/spec-conformance/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data13 };
                            if (vErrors === null) {
                                vErrors = [err24];
                            }
                            else {
                                vErrors.push(err24);
                            }
                            errors++;
                        }
                    }
                    if (data11.from !== undefined) {
                        let data14 = data11.from;
                        if (typeof data14 !== "string") {
                            const err25 = { instancePath: instancePath + "/spec-conformance/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data14 };
                            if (vErrors === null) {
                                vErrors = [err25];
                            }
                            else {
                                vErrors.push(err25);
                            }
                            errors++;
                        }
                    }
                    if (data11.strict !== undefined) {
                        let data15 = data11.strict;
                        if (typeof data15 !== "boolean") {
                            const err26 = { instancePath: instancePath + "/spec-conformance/strict", schemaPath: "#/properties/spec-conformance/anyOf/1/properties/strict/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema12.properties["spec-conformance"].anyOf[1].properties.strict.type, parentSchema: schema12.properties["spec-conformance"].anyOf[1].properties.strict, data: data15 };
                            if (vErrors === null) {
                                vErrors = [err26];
                            }
                            else {
                                vErrors.push(err26);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err27 = { instancePath: instancePath + "/spec-conformance", schemaPath: "#/properties/spec-conformance/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["spec-conformance"].anyOf[1].type, parentSchema: schema12.properties["spec-conformance"].anyOf[1], data: data11 };
                    if (vErrors === null) {
                        vErrors = [err27];
                    }
                    else {
                        vErrors.push(err27);
                    }
                    errors++;
                }
                var _valid2 = _errs40 === errors;
                valid13 = valid13 || _valid2;
            }
            if (!valid13) {
                const err28 = { instancePath: instancePath + "/spec-conformance", schemaPath: "#/properties/spec-conformance/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["spec-conformance"].anyOf, parentSchema: schema12.properties["spec-conformance"], data: data11 };
                if (vErrors === null) {
                    vErrors = [err28];
                }
                else {
                    vErrors.push(err28);
                }
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
        if (data["descriptor-matches-content"] !== undefined) {
            let data16 = data["descriptor-matches-content"];
            const _errs53 = errors;
            let valid19 = false;
            const _errs54 = errors;
            if (!((((data16 === "off") || (data16 === "note")) || (data16 === "warning")) || (data16 === "error"))) {
                const err29 = { instancePath: instancePath + "/descriptor-matches-content", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data16 };
                if (vErrors === null) {
                    vErrors = [err29];
                }
                else {
                    vErrors.push(err29);
                }
                errors++;
            }
            var _valid3 = _errs54 === errors;
            valid19 = valid19 || _valid3;
            if (!valid19) {
                const _errs56 = errors;
                if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                    for (const key4 in data16) {
                        if (!(((key4 === "severity") || (key4 === "unchecked")) || (key4 === "from"))) {
                            const err30 = { instancePath: instancePath + "/descriptor-matches-content", schemaPath: "#/properties/descriptor-matches-content/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["descriptor-matches-content"].anyOf[1], data: data16 };
                            if (vErrors === null) {
                                vErrors = [err30];
                            }
                            else {
                                vErrors.push(err30);
                            }
                            errors++;
                        }
                    }
                    if (data16.severity !== undefined) {
                        let data17 = data16.severity;
                        if (!((((data17 === "off") || (data17 === "note")) || (data17 === "warning")) || (data17 === "error"))) {
                            const err31 = { instancePath: instancePath + "/descriptor-matches-content/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data17 };
                            if (vErrors === null) {
                                vErrors = [err31];
                            }
                            else {
                                vErrors.push(err31);
                            }
                            errors++;
                        }
                    }
                    if (data16.unchecked !== undefined) {
                        let data18 = data16.unchecked;
                        if (!(((data18 === "note") || (data18 === "warning")) || (data18 === "error"))) {
                            const err32 = { instancePath: instancePath + "/descriptor-matches-content/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data18 };
                            if (vErrors === null) {
                                vErrors = [err32];
                            }
                            else {
                                vErrors.push(err32);
                            }
                            errors++;
                        }
                    }
                    if (data16.from !== undefined) {
                        let data19 = data16.from;
                        if (typeof data19 !== "string") {
                            const err33 = { instancePath: instancePath + "/descriptor-matches-content/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err33];
                            }
                            else {
                                vErrors.push(err33);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err34 = { instancePath: instancePath + "/descriptor-matches-content", schemaPath: "#/properties/descriptor-matches-content/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["descriptor-matches-content"].anyOf[1].type, parentSchema: schema12.properties["descriptor-matches-content"].anyOf[1], data: data16 };
                    if (vErrors === null) {
                        vErrors = [err34];
                    }
                    else {
                        vErrors.push(err34);
                    }
                    errors++;
                }
                var _valid3 = _errs56 === errors;
                valid19 = valid19 || _valid3;
            }
            if (!valid19) {
                const err35 = { instancePath: instancePath + "/descriptor-matches-content", schemaPath: "#/properties/descriptor-matches-content/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["descriptor-matches-content"].anyOf, parentSchema: schema12.properties["descriptor-matches-content"], data: data16 };
                if (vErrors === null) {
                    vErrors = [err35];
                }
                else {
                    vErrors.push(err35);
                }
                errors++;
            }
            else {
                errors = _errs53;
                if (vErrors !== null) {
                    if (_errs53) {
                        vErrors.length = _errs53;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["inline-data-verified"] !== undefined) {
            let data20 = data["inline-data-verified"];
            const _errs67 = errors;
            let valid25 = false;
            const _errs68 = errors;
            if (!((((data20 === "off") || (data20 === "note")) || (data20 === "warning")) || (data20 === "error"))) {
                const err36 = { instancePath: instancePath + "/inline-data-verified", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data20 };
                if (vErrors === null) {
                    vErrors = [err36];
                }
                else {
                    vErrors.push(err36);
                }
                errors++;
            }
            var _valid4 = _errs68 === errors;
            valid25 = valid25 || _valid4;
            if (!valid25) {
                const _errs70 = errors;
                if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                    for (const key5 in data20) {
                        if (!(((key5 === "severity") || (key5 === "unchecked")) || (key5 === "from"))) {
                            const err37 = { instancePath: instancePath + "/inline-data-verified", schemaPath: "#/properties/inline-data-verified/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["inline-data-verified"].anyOf[1], data: data20 };
                            if (vErrors === null) {
                                vErrors = [err37];
                            }
                            else {
                                vErrors.push(err37);
                            }
                            errors++;
                        }
                    }
                    if (data20.severity !== undefined) {
                        let data21 = data20.severity;
                        if (!((((data21 === "off") || (data21 === "note")) || (data21 === "warning")) || (data21 === "error"))) {
                            const err38 = { instancePath: instancePath + "/inline-data-verified/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data21 };
                            if (vErrors === null) {
                                vErrors = [err38];
                            }
                            else {
                                vErrors.push(err38);
                            }
                            errors++;
                        }
                    }
                    if (data20.unchecked !== undefined) {
                        let data22 = data20.unchecked;
                        if (!(((data22 === "note") || (data22 === "warning")) || (data22 === "error"))) {
                            const err39 = { instancePath: instancePath + "/inline-data-verified/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data22 };
                            if (vErrors === null) {
                                vErrors = [err39];
                            }
                            else {
                                vErrors.push(err39);
                            }
                            errors++;
                        }
                    }
                    if (data20.from !== undefined) {
                        let data23 = data20.from;
                        if (typeof data23 !== "string") {
                            const err40 = { instancePath: instancePath + "/inline-data-verified/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data23 };
                            if (vErrors === null) {
                                vErrors = [err40];
                            }
                            else {
                                vErrors.push(err40);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err41 = { instancePath: instancePath + "/inline-data-verified", schemaPath: "#/properties/inline-data-verified/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["inline-data-verified"].anyOf[1].type, parentSchema: schema12.properties["inline-data-verified"].anyOf[1], data: data20 };
                    if (vErrors === null) {
                        vErrors = [err41];
                    }
                    else {
                        vErrors.push(err41);
                    }
                    errors++;
                }
                var _valid4 = _errs70 === errors;
                valid25 = valid25 || _valid4;
            }
            if (!valid25) {
                const err42 = { instancePath: instancePath + "/inline-data-verified", schemaPath: "#/properties/inline-data-verified/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["inline-data-verified"].anyOf, parentSchema: schema12.properties["inline-data-verified"], data: data20 };
                if (vErrors === null) {
                    vErrors = [err42];
                }
                else {
                    vErrors.push(err42);
                }
                errors++;
            }
            else {
                errors = _errs67;
                if (vErrors !== null) {
                    if (_errs67) {
                        vErrors.length = _errs67;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["compression-matches-media-type"] !== undefined) {
            let data24 = data["compression-matches-media-type"];
            const _errs81 = errors;
            let valid31 = false;
            const _errs82 = errors;
            if (!((((data24 === "off") || (data24 === "note")) || (data24 === "warning")) || (data24 === "error"))) {
                const err43 = { instancePath: instancePath + "/compression-matches-media-type", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data24 };
                if (vErrors === null) {
                    vErrors = [err43];
                }
                else {
                    vErrors.push(err43);
                }
                errors++;
            }
            var _valid5 = _errs82 === errors;
            valid31 = valid31 || _valid5;
            if (!valid31) {
                const _errs84 = errors;
                if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                    for (const key6 in data24) {
                        if (!(((key6 === "severity") || (key6 === "unchecked")) || (key6 === "from"))) {
                            const err44 = { instancePath: instancePath + "/compression-matches-media-type", schemaPath: "#/properties/compression-matches-media-type/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["compression-matches-media-type"].anyOf[1], data: data24 };
                            if (vErrors === null) {
                                vErrors = [err44];
                            }
                            else {
                                vErrors.push(err44);
                            }
                            errors++;
                        }
                    }
                    if (data24.severity !== undefined) {
                        let data25 = data24.severity;
                        if (!((((data25 === "off") || (data25 === "note")) || (data25 === "warning")) || (data25 === "error"))) {
                            const err45 = { instancePath: instancePath + "/compression-matches-media-type/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data25 };
                            if (vErrors === null) {
                                vErrors = [err45];
                            }
                            else {
                                vErrors.push(err45);
                            }
                            errors++;
                        }
                    }
                    if (data24.unchecked !== undefined) {
                        let data26 = data24.unchecked;
                        if (!(((data26 === "note") || (data26 === "warning")) || (data26 === "error"))) {
                            const err46 = { instancePath: instancePath + "/compression-matches-media-type/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data26 };
                            if (vErrors === null) {
                                vErrors = [err46];
                            }
                            else {
                                vErrors.push(err46);
                            }
                            errors++;
                        }
                    }
                    if (data24.from !== undefined) {
                        let data27 = data24.from;
                        if (typeof data27 !== "string") {
                            const err47 = { instancePath: instancePath + "/compression-matches-media-type/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data27 };
                            if (vErrors === null) {
                                vErrors = [err47];
                            }
                            else {
                                vErrors.push(err47);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err48 = { instancePath: instancePath + "/compression-matches-media-type", schemaPath: "#/properties/compression-matches-media-type/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["compression-matches-media-type"].anyOf[1].type, parentSchema: schema12.properties["compression-matches-media-type"].anyOf[1], data: data24 };
                    if (vErrors === null) {
                        vErrors = [err48];
                    }
                    else {
                        vErrors.push(err48);
                    }
                    errors++;
                }
                var _valid5 = _errs84 === errors;
                valid31 = valid31 || _valid5;
            }
            if (!valid31) {
                const err49 = { instancePath: instancePath + "/compression-matches-media-type", schemaPath: "#/properties/compression-matches-media-type/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["compression-matches-media-type"].anyOf, parentSchema: schema12.properties["compression-matches-media-type"], data: data24 };
                if (vErrors === null) {
                    vErrors = [err49];
                }
                else {
                    vErrors.push(err49);
                }
                errors++;
            }
            else {
                errors = _errs81;
                if (vErrors !== null) {
                    if (_errs81) {
                        vErrors.length = _errs81;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["diff-ids-match"] !== undefined) {
            let data28 = data["diff-ids-match"];
            const _errs95 = errors;
            let valid37 = false;
            const _errs96 = errors;
            if (!((((data28 === "off") || (data28 === "note")) || (data28 === "warning")) || (data28 === "error"))) {
                const err50 = { instancePath: instancePath + "/diff-ids-match", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data28 };
                if (vErrors === null) {
                    vErrors = [err50];
                }
                else {
                    vErrors.push(err50);
                }
                errors++;
            }
            var _valid6 = _errs96 === errors;
            valid37 = valid37 || _valid6;
            if (!valid37) {
                const _errs98 = errors;
                if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                    for (const key7 in data28) {
                        if (!(((key7 === "severity") || (key7 === "unchecked")) || (key7 === "from"))) {
                            const err51 = { instancePath: instancePath + "/diff-ids-match", schemaPath: "#/properties/diff-ids-match/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["diff-ids-match"].anyOf[1], data: data28 };
                            if (vErrors === null) {
                                vErrors = [err51];
                            }
                            else {
                                vErrors.push(err51);
                            }
                            errors++;
                        }
                    }
                    if (data28.severity !== undefined) {
                        let data29 = data28.severity;
                        if (!((((data29 === "off") || (data29 === "note")) || (data29 === "warning")) || (data29 === "error"))) {
                            const err52 = { instancePath: instancePath + "/diff-ids-match/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data29 };
                            if (vErrors === null) {
                                vErrors = [err52];
                            }
                            else {
                                vErrors.push(err52);
                            }
                            errors++;
                        }
                    }
                    if (data28.unchecked !== undefined) {
                        let data30 = data28.unchecked;
                        if (!(((data30 === "note") || (data30 === "warning")) || (data30 === "error"))) {
                            const err53 = { instancePath: instancePath + "/diff-ids-match/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data30 };
                            if (vErrors === null) {
                                vErrors = [err53];
                            }
                            else {
                                vErrors.push(err53);
                            }
                            errors++;
                        }
                    }
                    if (data28.from !== undefined) {
                        let data31 = data28.from;
                        if (typeof data31 !== "string") {
                            const err54 = { instancePath: instancePath + "/diff-ids-match/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data31 };
                            if (vErrors === null) {
                                vErrors = [err54];
                            }
                            else {
                                vErrors.push(err54);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err55 = { instancePath: instancePath + "/diff-ids-match", schemaPath: "#/properties/diff-ids-match/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["diff-ids-match"].anyOf[1].type, parentSchema: schema12.properties["diff-ids-match"].anyOf[1], data: data28 };
                    if (vErrors === null) {
                        vErrors = [err55];
                    }
                    else {
                        vErrors.push(err55);
                    }
                    errors++;
                }
                var _valid6 = _errs98 === errors;
                valid37 = valid37 || _valid6;
            }
            if (!valid37) {
                const err56 = { instancePath: instancePath + "/diff-ids-match", schemaPath: "#/properties/diff-ids-match/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["diff-ids-match"].anyOf, parentSchema: schema12.properties["diff-ids-match"], data: data28 };
                if (vErrors === null) {
                    vErrors = [err56];
                }
                else {
                    vErrors.push(err56);
                }
                errors++;
            }
            else {
                errors = _errs95;
                if (vErrors !== null) {
                    if (_errs95) {
                        vErrors.length = _errs95;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["safe-layers"] !== undefined) {
            let data32 = data["safe-layers"];
            const _errs109 = errors;
            let valid43 = false;
            const _errs110 = errors;
            if (!((((data32 === "off") || (data32 === "note")) || (data32 === "warning")) || (data32 === "error"))) {
                const err57 = { instancePath: instancePath + "/safe-layers", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data32 };
                if (vErrors === null) {
                    vErrors = [err57];
                }
                else {
                    vErrors.push(err57);
                }
                errors++;
            }
            var _valid7 = _errs110 === errors;
            valid43 = valid43 || _valid7;
            if (!valid43) {
                const _errs112 = errors;
                if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                    for (const key8 in data32) {
                        if (!(func2.call(schema12.properties["safe-layers"].anyOf[1].properties, key8))) {
                            const err58 = { instancePath: instancePath + "/safe-layers", schemaPath: "#/properties/safe-layers/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["safe-layers"].anyOf[1], data: data32 };
                            if (vErrors === null) {
                                vErrors = [err58];
                            }
                            else {
                                vErrors.push(err58);
                            }
                            errors++;
                        }
                    }
                    if (data32.severity !== undefined) {
                        let data33 = data32.severity;
                        if (!((((data33 === "off") || (data33 === "note")) || (data33 === "warning")) || (data33 === "error"))) {
                            const err59 = { instancePath: instancePath + "/safe-layers/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data33 };
                            if (vErrors === null) {
                                vErrors = [err59];
                            }
                            else {
                                vErrors.push(err59);
                            }
                            errors++;
                        }
                    }
                    if (data32.unchecked !== undefined) {
                        let data34 = data32.unchecked;
                        if (!(((data34 === "note") || (data34 === "warning")) || (data34 === "error"))) {
                            const err60 = { instancePath: instancePath + "/safe-layers/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data34 };
                            if (vErrors === null) {
                                vErrors = [err60];
                            }
                            else {
                                vErrors.push(err60);
                            }
                            errors++;
                        }
                    }
                    if (data32.from !== undefined) {
                        let data35 = data32.from;
                        if (typeof data35 !== "string") {
                            const err61 = { instancePath: instancePath + "/safe-layers/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data35 };
                            if (vErrors === null) {
                                vErrors = [err61];
                            }
                            else {
                                vErrors.push(err61);
                            }
                            errors++;
                        }
                    }
                    if (data32["absolute-names"] !== undefined) {
                        let data36 = data32["absolute-names"];
                        if (typeof data36 !== "string") {
                            const err62 = { instancePath: instancePath + "/safe-layers/absolute-names", schemaPath: "#/properties/safe-layers/anyOf/1/properties/absolute-names/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["safe-layers"].anyOf[1].properties["absolute-names"].type, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["absolute-names"], data: data36 };
                            if (vErrors === null) {
                                vErrors = [err62];
                            }
                            else {
                                vErrors.push(err62);
                            }
                            errors++;
                        }
                        if (!((data36 === "deny") || (data36 === "allow"))) {
                            const err63 = { instancePath: instancePath + "/safe-layers/absolute-names", schemaPath: "#/properties/safe-layers/anyOf/1/properties/absolute-names/enum", keyword: "enum", params: { allowedValues: schema12.properties["safe-layers"].anyOf[1].properties["absolute-names"].enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["safe-layers"].anyOf[1].properties["absolute-names"].enum, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["absolute-names"], data: data36 };
                            if (vErrors === null) {
                                vErrors = [err63];
                            }
                            else {
                                vErrors.push(err63);
                            }
                            errors++;
                        }
                    }
                    if (data32.devices !== undefined) {
                        let data37 = data32.devices;
                        if (typeof data37 !== "string") {
                            const err64 = { instancePath: instancePath + "/safe-layers/devices", schemaPath: "#/properties/safe-layers/anyOf/1/properties/devices/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["safe-layers"].anyOf[1].properties.devices.type, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties.devices, data: data37 };
                            if (vErrors === null) {
                                vErrors = [err64];
                            }
                            else {
                                vErrors.push(err64);
                            }
                            errors++;
                        }
                        if (!((data37 === "deny") || (data37 === "allow"))) {
                            const err65 = { instancePath: instancePath + "/safe-layers/devices", schemaPath: "#/properties/safe-layers/anyOf/1/properties/devices/enum", keyword: "enum", params: { allowedValues: schema12.properties["safe-layers"].anyOf[1].properties.devices.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["safe-layers"].anyOf[1].properties.devices.enum, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties.devices, data: data37 };
                            if (vErrors === null) {
                                vErrors = [err65];
                            }
                            else {
                                vErrors.push(err65);
                            }
                            errors++;
                        }
                    }
                    if (data32["set-id"] !== undefined) {
                        let data38 = data32["set-id"];
                        if (typeof data38 !== "string") {
                            const err66 = { instancePath: instancePath + "/safe-layers/set-id", schemaPath: "#/properties/safe-layers/anyOf/1/properties/set-id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["safe-layers"].anyOf[1].properties["set-id"].type, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["set-id"], data: data38 };
                            if (vErrors === null) {
                                vErrors = [err66];
                            }
                            else {
                                vErrors.push(err66);
                            }
                            errors++;
                        }
                        if (!((data38 === "deny") || (data38 === "allow"))) {
                            const err67 = { instancePath: instancePath + "/safe-layers/set-id", schemaPath: "#/properties/safe-layers/anyOf/1/properties/set-id/enum", keyword: "enum", params: { allowedValues: schema12.properties["safe-layers"].anyOf[1].properties["set-id"].enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["safe-layers"].anyOf[1].properties["set-id"].enum, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["set-id"], data: data38 };
                            if (vErrors === null) {
                                vErrors = [err67];
                            }
                            else {
                                vErrors.push(err67);
                            }
                            errors++;
                        }
                    }
                    if (data32["max-ratio"] !== undefined) {
                        let data39 = data32["max-ratio"];
                        if (!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))) {
                            const err68 = { instancePath: instancePath + "/safe-layers/max-ratio", schemaPath: "#/properties/safe-layers/anyOf/1/properties/max-ratio/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema12.properties["safe-layers"].anyOf[1].properties["max-ratio"].type, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["max-ratio"], data: data39 };
                            if (vErrors === null) {
                                vErrors = [err68];
                            }
                            else {
                                vErrors.push(err68);
                            }
                            errors++;
                        }
                        if ((typeof data39 == "number") && (isFinite(data39))) {
                            if (data39 < 1 || isNaN(data39)) {
                                const err69 = { instancePath: instancePath + "/safe-layers/max-ratio", schemaPath: "#/properties/safe-layers/anyOf/1/properties/max-ratio/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["max-ratio"], data: data39 };
                                if (vErrors === null) {
                                    vErrors = [err69];
                                }
                                else {
                                    vErrors.push(err69);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data32["max-entries"] !== undefined) {
                        let data40 = data32["max-entries"];
                        if (!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))) {
                            const err70 = { instancePath: instancePath + "/safe-layers/max-entries", schemaPath: "#/properties/safe-layers/anyOf/1/properties/max-entries/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema12.properties["safe-layers"].anyOf[1].properties["max-entries"].type, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["max-entries"], data: data40 };
                            if (vErrors === null) {
                                vErrors = [err70];
                            }
                            else {
                                vErrors.push(err70);
                            }
                            errors++;
                        }
                        if ((typeof data40 == "number") && (isFinite(data40))) {
                            if (data40 < 1 || isNaN(data40)) {
                                const err71 = { instancePath: instancePath + "/safe-layers/max-entries", schemaPath: "#/properties/safe-layers/anyOf/1/properties/max-entries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["max-entries"], data: data40 };
                                if (vErrors === null) {
                                    vErrors = [err71];
                                }
                                else {
                                    vErrors.push(err71);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data32["max-uncompressed"] !== undefined) {
                        let data41 = data32["max-uncompressed"];
                        if ((!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))) && (typeof data41 !== "string")) {
                            const err72 = { instancePath: instancePath + "/safe-layers/max-uncompressed", schemaPath: "#/properties/safe-layers/anyOf/1/properties/max-uncompressed/type", keyword: "type", params: { type: schema12.properties["safe-layers"].anyOf[1].properties["max-uncompressed"].type }, message: "must be integer,string", schema: schema12.properties["safe-layers"].anyOf[1].properties["max-uncompressed"].type, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["max-uncompressed"], data: data41 };
                            if (vErrors === null) {
                                vErrors = [err72];
                            }
                            else {
                                vErrors.push(err72);
                            }
                            errors++;
                        }
                        if ((typeof data41 == "number") && (isFinite(data41))) {
                            if (data41 < 0 || isNaN(data41)) {
                                const err73 = { instancePath: instancePath + "/safe-layers/max-uncompressed", schemaPath: "#/properties/safe-layers/anyOf/1/properties/max-uncompressed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema12.properties["safe-layers"].anyOf[1].properties["max-uncompressed"], data: data41 };
                                if (vErrors === null) {
                                    vErrors = [err73];
                                }
                                else {
                                    vErrors.push(err73);
                                }
                                errors++;
                            }
                        }
                    }
                }
                else {
                    const err74 = { instancePath: instancePath + "/safe-layers", schemaPath: "#/properties/safe-layers/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["safe-layers"].anyOf[1].type, parentSchema: schema12.properties["safe-layers"].anyOf[1], data: data32 };
                    if (vErrors === null) {
                        vErrors = [err74];
                    }
                    else {
                        vErrors.push(err74);
                    }
                    errors++;
                }
                var _valid7 = _errs112 === errors;
                valid43 = valid43 || _valid7;
            }
            if (!valid43) {
                const err75 = { instancePath: instancePath + "/safe-layers", schemaPath: "#/properties/safe-layers/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["safe-layers"].anyOf, parentSchema: schema12.properties["safe-layers"], data: data32 };
                if (vErrors === null) {
                    vErrors = [err75];
                }
                else {
                    vErrors.push(err75);
                }
                errors++;
            }
            else {
                errors = _errs109;
                if (vErrors !== null) {
                    if (_errs109) {
                        vErrors.length = _errs109;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["platform-matches-config"] !== undefined) {
            let data42 = data["platform-matches-config"];
            const _errs135 = errors;
            let valid49 = false;
            const _errs136 = errors;
            if (!((((data42 === "off") || (data42 === "note")) || (data42 === "warning")) || (data42 === "error"))) {
                const err76 = { instancePath: instancePath + "/platform-matches-config", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data42 };
                if (vErrors === null) {
                    vErrors = [err76];
                }
                else {
                    vErrors.push(err76);
                }
                errors++;
            }
            var _valid8 = _errs136 === errors;
            valid49 = valid49 || _valid8;
            if (!valid49) {
                const _errs138 = errors;
                if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
                    for (const key9 in data42) {
                        if (!(((key9 === "severity") || (key9 === "unchecked")) || (key9 === "from"))) {
                            const err77 = { instancePath: instancePath + "/platform-matches-config", schemaPath: "#/properties/platform-matches-config/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["platform-matches-config"].anyOf[1], data: data42 };
                            if (vErrors === null) {
                                vErrors = [err77];
                            }
                            else {
                                vErrors.push(err77);
                            }
                            errors++;
                        }
                    }
                    if (data42.severity !== undefined) {
                        let data43 = data42.severity;
                        if (!((((data43 === "off") || (data43 === "note")) || (data43 === "warning")) || (data43 === "error"))) {
                            const err78 = { instancePath: instancePath + "/platform-matches-config/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data43 };
                            if (vErrors === null) {
                                vErrors = [err78];
                            }
                            else {
                                vErrors.push(err78);
                            }
                            errors++;
                        }
                    }
                    if (data42.unchecked !== undefined) {
                        let data44 = data42.unchecked;
                        if (!(((data44 === "note") || (data44 === "warning")) || (data44 === "error"))) {
                            const err79 = { instancePath: instancePath + "/platform-matches-config/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data44 };
                            if (vErrors === null) {
                                vErrors = [err79];
                            }
                            else {
                                vErrors.push(err79);
                            }
                            errors++;
                        }
                    }
                    if (data42.from !== undefined) {
                        let data45 = data42.from;
                        if (typeof data45 !== "string") {
                            const err80 = { instancePath: instancePath + "/platform-matches-config/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data45 };
                            if (vErrors === null) {
                                vErrors = [err80];
                            }
                            else {
                                vErrors.push(err80);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err81 = { instancePath: instancePath + "/platform-matches-config", schemaPath: "#/properties/platform-matches-config/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["platform-matches-config"].anyOf[1].type, parentSchema: schema12.properties["platform-matches-config"].anyOf[1], data: data42 };
                    if (vErrors === null) {
                        vErrors = [err81];
                    }
                    else {
                        vErrors.push(err81);
                    }
                    errors++;
                }
                var _valid8 = _errs138 === errors;
                valid49 = valid49 || _valid8;
            }
            if (!valid49) {
                const err82 = { instancePath: instancePath + "/platform-matches-config", schemaPath: "#/properties/platform-matches-config/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["platform-matches-config"].anyOf, parentSchema: schema12.properties["platform-matches-config"], data: data42 };
                if (vErrors === null) {
                    vErrors = [err82];
                }
                else {
                    vErrors.push(err82);
                }
                errors++;
            }
            else {
                errors = _errs135;
                if (vErrors !== null) {
                    if (_errs135) {
                        vErrors.length = _errs135;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-schema1"] !== undefined) {
            let data46 = data["no-schema1"];
            const _errs149 = errors;
            let valid55 = false;
            const _errs150 = errors;
            if (!((((data46 === "off") || (data46 === "note")) || (data46 === "warning")) || (data46 === "error"))) {
                const err83 = { instancePath: instancePath + "/no-schema1", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data46 };
                if (vErrors === null) {
                    vErrors = [err83];
                }
                else {
                    vErrors.push(err83);
                }
                errors++;
            }
            var _valid9 = _errs150 === errors;
            valid55 = valid55 || _valid9;
            if (!valid55) {
                const _errs152 = errors;
                if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
                    for (const key10 in data46) {
                        if (!(((key10 === "severity") || (key10 === "unchecked")) || (key10 === "from"))) {
                            const err84 = { instancePath: instancePath + "/no-schema1", schemaPath: "#/properties/no-schema1/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-schema1"].anyOf[1], data: data46 };
                            if (vErrors === null) {
                                vErrors = [err84];
                            }
                            else {
                                vErrors.push(err84);
                            }
                            errors++;
                        }
                    }
                    if (data46.severity !== undefined) {
                        let data47 = data46.severity;
                        if (!((((data47 === "off") || (data47 === "note")) || (data47 === "warning")) || (data47 === "error"))) {
                            const err85 = { instancePath: instancePath + "/no-schema1/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data47 };
                            if (vErrors === null) {
                                vErrors = [err85];
                            }
                            else {
                                vErrors.push(err85);
                            }
                            errors++;
                        }
                    }
                    if (data46.unchecked !== undefined) {
                        let data48 = data46.unchecked;
                        if (!(((data48 === "note") || (data48 === "warning")) || (data48 === "error"))) {
                            const err86 = { instancePath: instancePath + "/no-schema1/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data48 };
                            if (vErrors === null) {
                                vErrors = [err86];
                            }
                            else {
                                vErrors.push(err86);
                            }
                            errors++;
                        }
                    }
                    if (data46.from !== undefined) {
                        let data49 = data46.from;
                        if (typeof data49 !== "string") {
                            const err87 = { instancePath: instancePath + "/no-schema1/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data49 };
                            if (vErrors === null) {
                                vErrors = [err87];
                            }
                            else {
                                vErrors.push(err87);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err88 = { instancePath: instancePath + "/no-schema1", schemaPath: "#/properties/no-schema1/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-schema1"].anyOf[1].type, parentSchema: schema12.properties["no-schema1"].anyOf[1], data: data46 };
                    if (vErrors === null) {
                        vErrors = [err88];
                    }
                    else {
                        vErrors.push(err88);
                    }
                    errors++;
                }
                var _valid9 = _errs152 === errors;
                valid55 = valid55 || _valid9;
            }
            if (!valid55) {
                const err89 = { instancePath: instancePath + "/no-schema1", schemaPath: "#/properties/no-schema1/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-schema1"].anyOf, parentSchema: schema12.properties["no-schema1"], data: data46 };
                if (vErrors === null) {
                    vErrors = [err89];
                }
                else {
                    vErrors.push(err89);
                }
                errors++;
            }
            else {
                errors = _errs149;
                if (vErrors !== null) {
                    if (_errs149) {
                        vErrors.length = _errs149;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-foreign-layers"] !== undefined) {
            let data50 = data["no-foreign-layers"];
            const _errs163 = errors;
            let valid61 = false;
            const _errs164 = errors;
            if (!((((data50 === "off") || (data50 === "note")) || (data50 === "warning")) || (data50 === "error"))) {
                const err90 = { instancePath: instancePath + "/no-foreign-layers", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data50 };
                if (vErrors === null) {
                    vErrors = [err90];
                }
                else {
                    vErrors.push(err90);
                }
                errors++;
            }
            var _valid10 = _errs164 === errors;
            valid61 = valid61 || _valid10;
            if (!valid61) {
                const _errs166 = errors;
                if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                    for (const key11 in data50) {
                        if (!(((key11 === "severity") || (key11 === "unchecked")) || (key11 === "from"))) {
                            const err91 = { instancePath: instancePath + "/no-foreign-layers", schemaPath: "#/properties/no-foreign-layers/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-foreign-layers"].anyOf[1], data: data50 };
                            if (vErrors === null) {
                                vErrors = [err91];
                            }
                            else {
                                vErrors.push(err91);
                            }
                            errors++;
                        }
                    }
                    if (data50.severity !== undefined) {
                        let data51 = data50.severity;
                        if (!((((data51 === "off") || (data51 === "note")) || (data51 === "warning")) || (data51 === "error"))) {
                            const err92 = { instancePath: instancePath + "/no-foreign-layers/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data51 };
                            if (vErrors === null) {
                                vErrors = [err92];
                            }
                            else {
                                vErrors.push(err92);
                            }
                            errors++;
                        }
                    }
                    if (data50.unchecked !== undefined) {
                        let data52 = data50.unchecked;
                        if (!(((data52 === "note") || (data52 === "warning")) || (data52 === "error"))) {
                            const err93 = { instancePath: instancePath + "/no-foreign-layers/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data52 };
                            if (vErrors === null) {
                                vErrors = [err93];
                            }
                            else {
                                vErrors.push(err93);
                            }
                            errors++;
                        }
                    }
                    if (data50.from !== undefined) {
                        let data53 = data50.from;
                        if (typeof data53 !== "string") {
                            const err94 = { instancePath: instancePath + "/no-foreign-layers/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data53 };
                            if (vErrors === null) {
                                vErrors = [err94];
                            }
                            else {
                                vErrors.push(err94);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err95 = { instancePath: instancePath + "/no-foreign-layers", schemaPath: "#/properties/no-foreign-layers/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-foreign-layers"].anyOf[1].type, parentSchema: schema12.properties["no-foreign-layers"].anyOf[1], data: data50 };
                    if (vErrors === null) {
                        vErrors = [err95];
                    }
                    else {
                        vErrors.push(err95);
                    }
                    errors++;
                }
                var _valid10 = _errs166 === errors;
                valid61 = valid61 || _valid10;
            }
            if (!valid61) {
                const err96 = { instancePath: instancePath + "/no-foreign-layers", schemaPath: "#/properties/no-foreign-layers/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-foreign-layers"].anyOf, parentSchema: schema12.properties["no-foreign-layers"], data: data50 };
                if (vErrors === null) {
                    vErrors = [err96];
                }
                else {
                    vErrors.push(err96);
                }
                errors++;
            }
            else {
                errors = _errs163;
                if (vErrors !== null) {
                    if (_errs163) {
                        vErrors.length = _errs163;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-descriptor-urls"] !== undefined) {
            let data54 = data["no-descriptor-urls"];
            const _errs177 = errors;
            let valid67 = false;
            const _errs178 = errors;
            if (!((((data54 === "off") || (data54 === "note")) || (data54 === "warning")) || (data54 === "error"))) {
                const err97 = { instancePath: instancePath + "/no-descriptor-urls", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data54 };
                if (vErrors === null) {
                    vErrors = [err97];
                }
                else {
                    vErrors.push(err97);
                }
                errors++;
            }
            var _valid11 = _errs178 === errors;
            valid67 = valid67 || _valid11;
            if (!valid67) {
                const _errs180 = errors;
                if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
                    for (const key12 in data54) {
                        if (!(((key12 === "severity") || (key12 === "unchecked")) || (key12 === "from"))) {
                            const err98 = { instancePath: instancePath + "/no-descriptor-urls", schemaPath: "#/properties/no-descriptor-urls/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-descriptor-urls"].anyOf[1], data: data54 };
                            if (vErrors === null) {
                                vErrors = [err98];
                            }
                            else {
                                vErrors.push(err98);
                            }
                            errors++;
                        }
                    }
                    if (data54.severity !== undefined) {
                        let data55 = data54.severity;
                        if (!((((data55 === "off") || (data55 === "note")) || (data55 === "warning")) || (data55 === "error"))) {
                            const err99 = { instancePath: instancePath + "/no-descriptor-urls/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data55 };
                            if (vErrors === null) {
                                vErrors = [err99];
                            }
                            else {
                                vErrors.push(err99);
                            }
                            errors++;
                        }
                    }
                    if (data54.unchecked !== undefined) {
                        let data56 = data54.unchecked;
                        if (!(((data56 === "note") || (data56 === "warning")) || (data56 === "error"))) {
                            const err100 = { instancePath: instancePath + "/no-descriptor-urls/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data56 };
                            if (vErrors === null) {
                                vErrors = [err100];
                            }
                            else {
                                vErrors.push(err100);
                            }
                            errors++;
                        }
                    }
                    if (data54.from !== undefined) {
                        let data57 = data54.from;
                        if (typeof data57 !== "string") {
                            const err101 = { instancePath: instancePath + "/no-descriptor-urls/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data57 };
                            if (vErrors === null) {
                                vErrors = [err101];
                            }
                            else {
                                vErrors.push(err101);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err102 = { instancePath: instancePath + "/no-descriptor-urls", schemaPath: "#/properties/no-descriptor-urls/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-descriptor-urls"].anyOf[1].type, parentSchema: schema12.properties["no-descriptor-urls"].anyOf[1], data: data54 };
                    if (vErrors === null) {
                        vErrors = [err102];
                    }
                    else {
                        vErrors.push(err102);
                    }
                    errors++;
                }
                var _valid11 = _errs180 === errors;
                valid67 = valid67 || _valid11;
            }
            if (!valid67) {
                const err103 = { instancePath: instancePath + "/no-descriptor-urls", schemaPath: "#/properties/no-descriptor-urls/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-descriptor-urls"].anyOf, parentSchema: schema12.properties["no-descriptor-urls"], data: data54 };
                if (vErrors === null) {
                    vErrors = [err103];
                }
                else {
                    vErrors.push(err103);
                }
                errors++;
            }
            else {
                errors = _errs177;
                if (vErrors !== null) {
                    if (_errs177) {
                        vErrors.length = _errs177;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["layer-compression"] !== undefined) {
            let data58 = data["layer-compression"];
            const _errs191 = errors;
            let valid73 = false;
            const _errs192 = errors;
            if (!((((data58 === "off") || (data58 === "note")) || (data58 === "warning")) || (data58 === "error"))) {
                const err104 = { instancePath: instancePath + "/layer-compression", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data58 };
                if (vErrors === null) {
                    vErrors = [err104];
                }
                else {
                    vErrors.push(err104);
                }
                errors++;
            }
            var _valid12 = _errs192 === errors;
            valid73 = valid73 || _valid12;
            if (!valid73) {
                const _errs194 = errors;
                if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
                    for (const key13 in data58) {
                        if (!(((((key13 === "severity") || (key13 === "unchecked")) || (key13 === "from")) || (key13 === "allow")) || (key13 === "scope"))) {
                            const err105 = { instancePath: instancePath + "/layer-compression", schemaPath: "#/properties/layer-compression/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["layer-compression"].anyOf[1], data: data58 };
                            if (vErrors === null) {
                                vErrors = [err105];
                            }
                            else {
                                vErrors.push(err105);
                            }
                            errors++;
                        }
                    }
                    if (data58.severity !== undefined) {
                        let data59 = data58.severity;
                        if (!((((data59 === "off") || (data59 === "note")) || (data59 === "warning")) || (data59 === "error"))) {
                            const err106 = { instancePath: instancePath + "/layer-compression/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data59 };
                            if (vErrors === null) {
                                vErrors = [err106];
                            }
                            else {
                                vErrors.push(err106);
                            }
                            errors++;
                        }
                    }
                    if (data58.unchecked !== undefined) {
                        let data60 = data58.unchecked;
                        if (!(((data60 === "note") || (data60 === "warning")) || (data60 === "error"))) {
                            const err107 = { instancePath: instancePath + "/layer-compression/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data60 };
                            if (vErrors === null) {
                                vErrors = [err107];
                            }
                            else {
                                vErrors.push(err107);
                            }
                            errors++;
                        }
                    }
                    if (data58.from !== undefined) {
                        let data61 = data58.from;
                        if (typeof data61 !== "string") {
                            const err108 = { instancePath: instancePath + "/layer-compression/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data61 };
                            if (vErrors === null) {
                                vErrors = [err108];
                            }
                            else {
                                vErrors.push(err108);
                            }
                            errors++;
                        }
                    }
                    if (data58.allow !== undefined) {
                        let data62 = data58.allow;
                        if (Array.isArray(data62)) {
                            const len0 = data62.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                                let data63 = data62[i0];
                                if (typeof data63 !== "string") {
                                    const err109 = { instancePath: instancePath + "/layer-compression/allow/" + i0, schemaPath: "#/properties/layer-compression/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["layer-compression"].anyOf[1].properties.allow.items.type, parentSchema: schema12.properties["layer-compression"].anyOf[1].properties.allow.items, data: data63 };
                                    if (vErrors === null) {
                                        vErrors = [err109];
                                    }
                                    else {
                                        vErrors.push(err109);
                                    }
                                    errors++;
                                }
                                if (!(((((data63 === "none") || (data63 === "gzip")) || (data63 === "zstd")) || (data63 === "estargz")) || (data63 === "zstd:chunked"))) {
                                    const err110 = { instancePath: instancePath + "/layer-compression/allow/" + i0, schemaPath: "#/properties/layer-compression/anyOf/1/properties/allow/items/enum", keyword: "enum", params: { allowedValues: schema12.properties["layer-compression"].anyOf[1].properties.allow.items.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["layer-compression"].anyOf[1].properties.allow.items.enum, parentSchema: schema12.properties["layer-compression"].anyOf[1].properties.allow.items, data: data63 };
                                    if (vErrors === null) {
                                        vErrors = [err110];
                                    }
                                    else {
                                        vErrors.push(err110);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err111 = { instancePath: instancePath + "/layer-compression/allow", schemaPath: "#/properties/layer-compression/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["layer-compression"].anyOf[1].properties.allow.type, parentSchema: schema12.properties["layer-compression"].anyOf[1].properties.allow, data: data62 };
                            if (vErrors === null) {
                                vErrors = [err111];
                            }
                            else {
                                vErrors.push(err111);
                            }
                            errors++;
                        }
                    }
                    if (data58.scope !== undefined) {
                        let data64 = data58.scope;
                        if (typeof data64 !== "string") {
                            const err112 = { instancePath: instancePath + "/layer-compression/scope", schemaPath: "#/properties/layer-compression/anyOf/1/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["layer-compression"].anyOf[1].properties.scope.type, parentSchema: schema12.properties["layer-compression"].anyOf[1].properties.scope, data: data64 };
                            if (vErrors === null) {
                                vErrors = [err112];
                            }
                            else {
                                vErrors.push(err112);
                            }
                            errors++;
                        }
                        if (!((data64 === "all") || (data64 === "non-base"))) {
                            const err113 = { instancePath: instancePath + "/layer-compression/scope", schemaPath: "#/properties/layer-compression/anyOf/1/properties/scope/enum", keyword: "enum", params: { allowedValues: schema12.properties["layer-compression"].anyOf[1].properties.scope.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["layer-compression"].anyOf[1].properties.scope.enum, parentSchema: schema12.properties["layer-compression"].anyOf[1].properties.scope, data: data64 };
                            if (vErrors === null) {
                                vErrors = [err113];
                            }
                            else {
                                vErrors.push(err113);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err114 = { instancePath: instancePath + "/layer-compression", schemaPath: "#/properties/layer-compression/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["layer-compression"].anyOf[1].type, parentSchema: schema12.properties["layer-compression"].anyOf[1], data: data58 };
                    if (vErrors === null) {
                        vErrors = [err114];
                    }
                    else {
                        vErrors.push(err114);
                    }
                    errors++;
                }
                var _valid12 = _errs194 === errors;
                valid73 = valid73 || _valid12;
            }
            if (!valid73) {
                const err115 = { instancePath: instancePath + "/layer-compression", schemaPath: "#/properties/layer-compression/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["layer-compression"].anyOf, parentSchema: schema12.properties["layer-compression"], data: data58 };
                if (vErrors === null) {
                    vErrors = [err115];
                }
                else {
                    vErrors.push(err115);
                }
                errors++;
            }
            else {
                errors = _errs191;
                if (vErrors !== null) {
                    if (_errs191) {
                        vErrors.length = _errs191;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["media-types"] !== undefined) {
            let data65 = data["media-types"];
            const _errs211 = errors;
            let valid81 = false;
            const _errs212 = errors;
            if (!((((data65 === "off") || (data65 === "note")) || (data65 === "warning")) || (data65 === "error"))) {
                const err116 = { instancePath: instancePath + "/media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data65 };
                if (vErrors === null) {
                    vErrors = [err116];
                }
                else {
                    vErrors.push(err116);
                }
                errors++;
            }
            var _valid13 = _errs212 === errors;
            valid81 = valid81 || _valid13;
            if (!valid81) {
                const _errs214 = errors;
                if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
                    for (const key14 in data65) {
                        if (!(((((key14 === "severity") || (key14 === "unchecked")) || (key14 === "from")) || (key14 === "allow")) || (key14 === "deny"))) {
                            const err117 = { instancePath: instancePath + "/media-types", schemaPath: "#/properties/media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["media-types"].anyOf[1], data: data65 };
                            if (vErrors === null) {
                                vErrors = [err117];
                            }
                            else {
                                vErrors.push(err117);
                            }
                            errors++;
                        }
                    }
                    if (data65.severity !== undefined) {
                        let data66 = data65.severity;
                        if (!((((data66 === "off") || (data66 === "note")) || (data66 === "warning")) || (data66 === "error"))) {
                            const err118 = { instancePath: instancePath + "/media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data66 };
                            if (vErrors === null) {
                                vErrors = [err118];
                            }
                            else {
                                vErrors.push(err118);
                            }
                            errors++;
                        }
                    }
                    if (data65.unchecked !== undefined) {
                        let data67 = data65.unchecked;
                        if (!(((data67 === "note") || (data67 === "warning")) || (data67 === "error"))) {
                            const err119 = { instancePath: instancePath + "/media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data67 };
                            if (vErrors === null) {
                                vErrors = [err119];
                            }
                            else {
                                vErrors.push(err119);
                            }
                            errors++;
                        }
                    }
                    if (data65.from !== undefined) {
                        let data68 = data65.from;
                        if (typeof data68 !== "string") {
                            const err120 = { instancePath: instancePath + "/media-types/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data68 };
                            if (vErrors === null) {
                                vErrors = [err120];
                            }
                            else {
                                vErrors.push(err120);
                            }
                            errors++;
                        }
                    }
                    if (data65.allow !== undefined) {
                        let data69 = data65.allow;
                        if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
                            for (const key15 in data69) {
                                if (!(((((key15 === "manifest") || (key15 === "index")) || (key15 === "config")) || (key15 === "layer")) || (key15 === "any"))) {
                                    const err121 = { instancePath: instancePath + "/media-types/allow", schemaPath: "#/properties/media-types/anyOf/1/properties/allow/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow, data: data69 };
                                    if (vErrors === null) {
                                        vErrors = [err121];
                                    }
                                    else {
                                        vErrors.push(err121);
                                    }
                                    errors++;
                                }
                            }
                            if (data69.manifest !== undefined) {
                                let data70 = data69.manifest;
                                if (Array.isArray(data70)) {
                                    const len1 = data70.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                        let data71 = data70[i1];
                                        if (typeof data71 !== "string") {
                                            const err122 = { instancePath: instancePath + "/media-types/allow/manifest/" + i1, schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/manifest/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.manifest.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.manifest.items, data: data71 };
                                            if (vErrors === null) {
                                                vErrors = [err122];
                                            }
                                            else {
                                                vErrors.push(err122);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err123 = { instancePath: instancePath + "/media-types/allow/manifest", schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/manifest/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.manifest.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.manifest, data: data70 };
                                    if (vErrors === null) {
                                        vErrors = [err123];
                                    }
                                    else {
                                        vErrors.push(err123);
                                    }
                                    errors++;
                                }
                            }
                            if (data69.index !== undefined) {
                                let data72 = data69.index;
                                if (Array.isArray(data72)) {
                                    const len2 = data72.length;
                                    for (let i2 = 0; i2 < len2; i2++) {
                                        let data73 = data72[i2];
                                        if (typeof data73 !== "string") {
                                            const err124 = { instancePath: instancePath + "/media-types/allow/index/" + i2, schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/index/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.index.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.index.items, data: data73 };
                                            if (vErrors === null) {
                                                vErrors = [err124];
                                            }
                                            else {
                                                vErrors.push(err124);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err125 = { instancePath: instancePath + "/media-types/allow/index", schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/index/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.index.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.index, data: data72 };
                                    if (vErrors === null) {
                                        vErrors = [err125];
                                    }
                                    else {
                                        vErrors.push(err125);
                                    }
                                    errors++;
                                }
                            }
                            if (data69.config !== undefined) {
                                let data74 = data69.config;
                                if (Array.isArray(data74)) {
                                    const len3 = data74.length;
                                    for (let i3 = 0; i3 < len3; i3++) {
                                        let data75 = data74[i3];
                                        if (typeof data75 !== "string") {
                                            const err126 = { instancePath: instancePath + "/media-types/allow/config/" + i3, schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/config/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.config.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.config.items, data: data75 };
                                            if (vErrors === null) {
                                                vErrors = [err126];
                                            }
                                            else {
                                                vErrors.push(err126);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err127 = { instancePath: instancePath + "/media-types/allow/config", schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/config/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.config.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.config, data: data74 };
                                    if (vErrors === null) {
                                        vErrors = [err127];
                                    }
                                    else {
                                        vErrors.push(err127);
                                    }
                                    errors++;
                                }
                            }
                            if (data69.layer !== undefined) {
                                let data76 = data69.layer;
                                if (Array.isArray(data76)) {
                                    const len4 = data76.length;
                                    for (let i4 = 0; i4 < len4; i4++) {
                                        let data77 = data76[i4];
                                        if (typeof data77 !== "string") {
                                            const err128 = { instancePath: instancePath + "/media-types/allow/layer/" + i4, schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/layer/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.layer.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.layer.items, data: data77 };
                                            if (vErrors === null) {
                                                vErrors = [err128];
                                            }
                                            else {
                                                vErrors.push(err128);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err129 = { instancePath: instancePath + "/media-types/allow/layer", schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/layer/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.layer.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.layer, data: data76 };
                                    if (vErrors === null) {
                                        vErrors = [err129];
                                    }
                                    else {
                                        vErrors.push(err129);
                                    }
                                    errors++;
                                }
                            }
                            if (data69.any !== undefined) {
                                let data78 = data69.any;
                                if (Array.isArray(data78)) {
                                    const len5 = data78.length;
                                    for (let i5 = 0; i5 < len5; i5++) {
                                        let data79 = data78[i5];
                                        if (typeof data79 !== "string") {
                                            const err130 = { instancePath: instancePath + "/media-types/allow/any/" + i5, schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/any/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.any.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.any.items, data: data79 };
                                            if (vErrors === null) {
                                                vErrors = [err130];
                                            }
                                            else {
                                                vErrors.push(err130);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err131 = { instancePath: instancePath + "/media-types/allow/any", schemaPath: "#/properties/media-types/anyOf/1/properties/allow/properties/any/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.any.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow.properties.any, data: data78 };
                                    if (vErrors === null) {
                                        vErrors = [err131];
                                    }
                                    else {
                                        vErrors.push(err131);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err132 = { instancePath: instancePath + "/media-types/allow", schemaPath: "#/properties/media-types/anyOf/1/properties/allow/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["media-types"].anyOf[1].properties.allow.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.allow, data: data69 };
                            if (vErrors === null) {
                                vErrors = [err132];
                            }
                            else {
                                vErrors.push(err132);
                            }
                            errors++;
                        }
                    }
                    if (data65.deny !== undefined) {
                        let data80 = data65.deny;
                        if (data80 && typeof data80 == "object" && !Array.isArray(data80)) {
                            for (const key16 in data80) {
                                if (!(((((key16 === "manifest") || (key16 === "index")) || (key16 === "config")) || (key16 === "layer")) || (key16 === "any"))) {
                                    const err133 = { instancePath: instancePath + "/media-types/deny", schemaPath: "#/properties/media-types/anyOf/1/properties/deny/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny, data: data80 };
                                    if (vErrors === null) {
                                        vErrors = [err133];
                                    }
                                    else {
                                        vErrors.push(err133);
                                    }
                                    errors++;
                                }
                            }
                            if (data80.manifest !== undefined) {
                                let data81 = data80.manifest;
                                if (Array.isArray(data81)) {
                                    const len6 = data81.length;
                                    for (let i6 = 0; i6 < len6; i6++) {
                                        let data82 = data81[i6];
                                        if (typeof data82 !== "string") {
                                            const err134 = { instancePath: instancePath + "/media-types/deny/manifest/" + i6, schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/manifest/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.manifest.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.manifest.items, data: data82 };
                                            if (vErrors === null) {
                                                vErrors = [err134];
                                            }
                                            else {
                                                vErrors.push(err134);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err135 = { instancePath: instancePath + "/media-types/deny/manifest", schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/manifest/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.manifest.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.manifest, data: data81 };
                                    if (vErrors === null) {
                                        vErrors = [err135];
                                    }
                                    else {
                                        vErrors.push(err135);
                                    }
                                    errors++;
                                }
                            }
                            if (data80.index !== undefined) {
                                let data83 = data80.index;
                                if (Array.isArray(data83)) {
                                    const len7 = data83.length;
                                    for (let i7 = 0; i7 < len7; i7++) {
                                        let data84 = data83[i7];
                                        if (typeof data84 !== "string") {
                                            const err136 = { instancePath: instancePath + "/media-types/deny/index/" + i7, schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/index/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.index.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.index.items, data: data84 };
                                            if (vErrors === null) {
                                                vErrors = [err136];
                                            }
                                            else {
                                                vErrors.push(err136);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err137 = { instancePath: instancePath + "/media-types/deny/index", schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/index/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.index.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.index, data: data83 };
                                    if (vErrors === null) {
                                        vErrors = [err137];
                                    }
                                    else {
                                        vErrors.push(err137);
                                    }
                                    errors++;
                                }
                            }
                            if (data80.config !== undefined) {
                                let data85 = data80.config;
                                if (Array.isArray(data85)) {
                                    const len8 = data85.length;
                                    for (let i8 = 0; i8 < len8; i8++) {
                                        let data86 = data85[i8];
                                        if (typeof data86 !== "string") {
                                            const err138 = { instancePath: instancePath + "/media-types/deny/config/" + i8, schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/config/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.config.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.config.items, data: data86 };
                                            if (vErrors === null) {
                                                vErrors = [err138];
                                            }
                                            else {
                                                vErrors.push(err138);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err139 = { instancePath: instancePath + "/media-types/deny/config", schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/config/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.config.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.config, data: data85 };
                                    if (vErrors === null) {
                                        vErrors = [err139];
                                    }
                                    else {
                                        vErrors.push(err139);
                                    }
                                    errors++;
                                }
                            }
                            if (data80.layer !== undefined) {
                                let data87 = data80.layer;
                                if (Array.isArray(data87)) {
                                    const len9 = data87.length;
                                    for (let i9 = 0; i9 < len9; i9++) {
                                        let data88 = data87[i9];
                                        if (typeof data88 !== "string") {
                                            const err140 = { instancePath: instancePath + "/media-types/deny/layer/" + i9, schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/layer/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.layer.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.layer.items, data: data88 };
                                            if (vErrors === null) {
                                                vErrors = [err140];
                                            }
                                            else {
                                                vErrors.push(err140);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err141 = { instancePath: instancePath + "/media-types/deny/layer", schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/layer/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.layer.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.layer, data: data87 };
                                    if (vErrors === null) {
                                        vErrors = [err141];
                                    }
                                    else {
                                        vErrors.push(err141);
                                    }
                                    errors++;
                                }
                            }
                            if (data80.any !== undefined) {
                                let data89 = data80.any;
                                if (Array.isArray(data89)) {
                                    const len10 = data89.length;
                                    for (let i10 = 0; i10 < len10; i10++) {
                                        let data90 = data89[i10];
                                        if (typeof data90 !== "string") {
                                            const err142 = { instancePath: instancePath + "/media-types/deny/any/" + i10, schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/any/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.any.items.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.any.items, data: data90 };
                                            if (vErrors === null) {
                                                vErrors = [err142];
                                            }
                                            else {
                                                vErrors.push(err142);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err143 = { instancePath: instancePath + "/media-types/deny/any", schemaPath: "#/properties/media-types/anyOf/1/properties/deny/properties/any/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.any.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny.properties.any, data: data89 };
                                    if (vErrors === null) {
                                        vErrors = [err143];
                                    }
                                    else {
                                        vErrors.push(err143);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err144 = { instancePath: instancePath + "/media-types/deny", schemaPath: "#/properties/media-types/anyOf/1/properties/deny/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["media-types"].anyOf[1].properties.deny.type, parentSchema: schema12.properties["media-types"].anyOf[1].properties.deny, data: data80 };
                            if (vErrors === null) {
                                vErrors = [err144];
                            }
                            else {
                                vErrors.push(err144);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err145 = { instancePath: instancePath + "/media-types", schemaPath: "#/properties/media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["media-types"].anyOf[1].type, parentSchema: schema12.properties["media-types"].anyOf[1], data: data65 };
                    if (vErrors === null) {
                        vErrors = [err145];
                    }
                    else {
                        vErrors.push(err145);
                    }
                    errors++;
                }
                var _valid13 = _errs214 === errors;
                valid81 = valid81 || _valid13;
            }
            if (!valid81) {
                const err146 = { instancePath: instancePath + "/media-types", schemaPath: "#/properties/media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["media-types"].anyOf, parentSchema: schema12.properties["media-types"], data: data65 };
                if (vErrors === null) {
                    vErrors = [err146];
                }
                else {
                    vErrors.push(err146);
                }
                errors++;
            }
            else {
                errors = _errs211;
                if (vErrors !== null) {
                    if (_errs211) {
                        vErrors.length = _errs211;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-unknown-media-types"] !== undefined) {
            let data91 = data["no-unknown-media-types"];
            const _errs271 = errors;
            let valid109 = false;
            const _errs272 = errors;
            if (!((((data91 === "off") || (data91 === "note")) || (data91 === "warning")) || (data91 === "error"))) {
                const err147 = { instancePath: instancePath + "/no-unknown-media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data91 };
                if (vErrors === null) {
                    vErrors = [err147];
                }
                else {
                    vErrors.push(err147);
                }
                errors++;
            }
            var _valid14 = _errs272 === errors;
            valid109 = valid109 || _valid14;
            if (!valid109) {
                const _errs274 = errors;
                if (data91 && typeof data91 == "object" && !Array.isArray(data91)) {
                    for (const key17 in data91) {
                        if (!(((key17 === "severity") || (key17 === "unchecked")) || (key17 === "from"))) {
                            const err148 = { instancePath: instancePath + "/no-unknown-media-types", schemaPath: "#/properties/no-unknown-media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-unknown-media-types"].anyOf[1], data: data91 };
                            if (vErrors === null) {
                                vErrors = [err148];
                            }
                            else {
                                vErrors.push(err148);
                            }
                            errors++;
                        }
                    }
                    if (data91.severity !== undefined) {
                        let data92 = data91.severity;
                        if (!((((data92 === "off") || (data92 === "note")) || (data92 === "warning")) || (data92 === "error"))) {
                            const err149 = { instancePath: instancePath + "/no-unknown-media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data92 };
                            if (vErrors === null) {
                                vErrors = [err149];
                            }
                            else {
                                vErrors.push(err149);
                            }
                            errors++;
                        }
                    }
                    if (data91.unchecked !== undefined) {
                        let data93 = data91.unchecked;
                        if (!(((data93 === "note") || (data93 === "warning")) || (data93 === "error"))) {
                            const err150 = { instancePath: instancePath + "/no-unknown-media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data93 };
                            if (vErrors === null) {
                                vErrors = [err150];
                            }
                            else {
                                vErrors.push(err150);
                            }
                            errors++;
                        }
                    }
                    if (data91.from !== undefined) {
                        let data94 = data91.from;
                        if (typeof data94 !== "string") {
                            const err151 = { instancePath: instancePath + "/no-unknown-media-types/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data94 };
                            if (vErrors === null) {
                                vErrors = [err151];
                            }
                            else {
                                vErrors.push(err151);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err152 = { instancePath: instancePath + "/no-unknown-media-types", schemaPath: "#/properties/no-unknown-media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-unknown-media-types"].anyOf[1].type, parentSchema: schema12.properties["no-unknown-media-types"].anyOf[1], data: data91 };
                    if (vErrors === null) {
                        vErrors = [err152];
                    }
                    else {
                        vErrors.push(err152);
                    }
                    errors++;
                }
                var _valid14 = _errs274 === errors;
                valid109 = valid109 || _valid14;
            }
            if (!valid109) {
                const err153 = { instancePath: instancePath + "/no-unknown-media-types", schemaPath: "#/properties/no-unknown-media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-unknown-media-types"].anyOf, parentSchema: schema12.properties["no-unknown-media-types"], data: data91 };
                if (vErrors === null) {
                    vErrors = [err153];
                }
                else {
                    vErrors.push(err153);
                }
                errors++;
            }
            else {
                errors = _errs271;
                if (vErrors !== null) {
                    if (_errs271) {
                        vErrors.length = _errs271;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-deprecated-media-types"] !== undefined) {
            let data95 = data["no-deprecated-media-types"];
            const _errs285 = errors;
            let valid115 = false;
            const _errs286 = errors;
            if (!((((data95 === "off") || (data95 === "note")) || (data95 === "warning")) || (data95 === "error"))) {
                const err154 = { instancePath: instancePath + "/no-deprecated-media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data95 };
                if (vErrors === null) {
                    vErrors = [err154];
                }
                else {
                    vErrors.push(err154);
                }
                errors++;
            }
            var _valid15 = _errs286 === errors;
            valid115 = valid115 || _valid15;
            if (!valid115) {
                const _errs288 = errors;
                if (data95 && typeof data95 == "object" && !Array.isArray(data95)) {
                    for (const key18 in data95) {
                        if (!(((key18 === "severity") || (key18 === "unchecked")) || (key18 === "from"))) {
                            const err155 = { instancePath: instancePath + "/no-deprecated-media-types", schemaPath: "#/properties/no-deprecated-media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-deprecated-media-types"].anyOf[1], data: data95 };
                            if (vErrors === null) {
                                vErrors = [err155];
                            }
                            else {
                                vErrors.push(err155);
                            }
                            errors++;
                        }
                    }
                    if (data95.severity !== undefined) {
                        let data96 = data95.severity;
                        if (!((((data96 === "off") || (data96 === "note")) || (data96 === "warning")) || (data96 === "error"))) {
                            const err156 = { instancePath: instancePath + "/no-deprecated-media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data96 };
                            if (vErrors === null) {
                                vErrors = [err156];
                            }
                            else {
                                vErrors.push(err156);
                            }
                            errors++;
                        }
                    }
                    if (data95.unchecked !== undefined) {
                        let data97 = data95.unchecked;
                        if (!(((data97 === "note") || (data97 === "warning")) || (data97 === "error"))) {
                            const err157 = { instancePath: instancePath + "/no-deprecated-media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data97 };
                            if (vErrors === null) {
                                vErrors = [err157];
                            }
                            else {
                                vErrors.push(err157);
                            }
                            errors++;
                        }
                    }
                    if (data95.from !== undefined) {
                        let data98 = data95.from;
                        if (typeof data98 !== "string") {
                            const err158 = { instancePath: instancePath + "/no-deprecated-media-types/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data98 };
                            if (vErrors === null) {
                                vErrors = [err158];
                            }
                            else {
                                vErrors.push(err158);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err159 = { instancePath: instancePath + "/no-deprecated-media-types", schemaPath: "#/properties/no-deprecated-media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-deprecated-media-types"].anyOf[1].type, parentSchema: schema12.properties["no-deprecated-media-types"].anyOf[1], data: data95 };
                    if (vErrors === null) {
                        vErrors = [err159];
                    }
                    else {
                        vErrors.push(err159);
                    }
                    errors++;
                }
                var _valid15 = _errs288 === errors;
                valid115 = valid115 || _valid15;
            }
            if (!valid115) {
                const err160 = { instancePath: instancePath + "/no-deprecated-media-types", schemaPath: "#/properties/no-deprecated-media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-deprecated-media-types"].anyOf, parentSchema: schema12.properties["no-deprecated-media-types"], data: data95 };
                if (vErrors === null) {
                    vErrors = [err160];
                }
                else {
                    vErrors.push(err160);
                }
                errors++;
            }
            else {
                errors = _errs285;
                if (vErrors !== null) {
                    if (_errs285) {
                        vErrors.length = _errs285;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-nonstandard-media-types"] !== undefined) {
            let data99 = data["no-nonstandard-media-types"];
            const _errs299 = errors;
            let valid121 = false;
            const _errs300 = errors;
            if (!((((data99 === "off") || (data99 === "note")) || (data99 === "warning")) || (data99 === "error"))) {
                const err161 = { instancePath: instancePath + "/no-nonstandard-media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data99 };
                if (vErrors === null) {
                    vErrors = [err161];
                }
                else {
                    vErrors.push(err161);
                }
                errors++;
            }
            var _valid16 = _errs300 === errors;
            valid121 = valid121 || _valid16;
            if (!valid121) {
                const _errs302 = errors;
                if (data99 && typeof data99 == "object" && !Array.isArray(data99)) {
                    for (const key19 in data99) {
                        if (!(((key19 === "severity") || (key19 === "unchecked")) || (key19 === "from"))) {
                            const err162 = { instancePath: instancePath + "/no-nonstandard-media-types", schemaPath: "#/properties/no-nonstandard-media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-nonstandard-media-types"].anyOf[1], data: data99 };
                            if (vErrors === null) {
                                vErrors = [err162];
                            }
                            else {
                                vErrors.push(err162);
                            }
                            errors++;
                        }
                    }
                    if (data99.severity !== undefined) {
                        let data100 = data99.severity;
                        if (!((((data100 === "off") || (data100 === "note")) || (data100 === "warning")) || (data100 === "error"))) {
                            const err163 = { instancePath: instancePath + "/no-nonstandard-media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data100 };
                            if (vErrors === null) {
                                vErrors = [err163];
                            }
                            else {
                                vErrors.push(err163);
                            }
                            errors++;
                        }
                    }
                    if (data99.unchecked !== undefined) {
                        let data101 = data99.unchecked;
                        if (!(((data101 === "note") || (data101 === "warning")) || (data101 === "error"))) {
                            const err164 = { instancePath: instancePath + "/no-nonstandard-media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data101 };
                            if (vErrors === null) {
                                vErrors = [err164];
                            }
                            else {
                                vErrors.push(err164);
                            }
                            errors++;
                        }
                    }
                    if (data99.from !== undefined) {
                        let data102 = data99.from;
                        if (typeof data102 !== "string") {
                            const err165 = { instancePath: instancePath + "/no-nonstandard-media-types/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data102 };
                            if (vErrors === null) {
                                vErrors = [err165];
                            }
                            else {
                                vErrors.push(err165);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err166 = { instancePath: instancePath + "/no-nonstandard-media-types", schemaPath: "#/properties/no-nonstandard-media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-nonstandard-media-types"].anyOf[1].type, parentSchema: schema12.properties["no-nonstandard-media-types"].anyOf[1], data: data99 };
                    if (vErrors === null) {
                        vErrors = [err166];
                    }
                    else {
                        vErrors.push(err166);
                    }
                    errors++;
                }
                var _valid16 = _errs302 === errors;
                valid121 = valid121 || _valid16;
            }
            if (!valid121) {
                const err167 = { instancePath: instancePath + "/no-nonstandard-media-types", schemaPath: "#/properties/no-nonstandard-media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-nonstandard-media-types"].anyOf, parentSchema: schema12.properties["no-nonstandard-media-types"], data: data99 };
                if (vErrors === null) {
                    vErrors = [err167];
                }
                else {
                    vErrors.push(err167);
                }
                errors++;
            }
            else {
                errors = _errs299;
                if (vErrors !== null) {
                    if (_errs299) {
                        vErrors.length = _errs299;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-mixed-formats"] !== undefined) {
            let data103 = data["no-mixed-formats"];
            const _errs313 = errors;
            let valid127 = false;
            const _errs314 = errors;
            if (!((((data103 === "off") || (data103 === "note")) || (data103 === "warning")) || (data103 === "error"))) {
                const err168 = { instancePath: instancePath + "/no-mixed-formats", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data103 };
                if (vErrors === null) {
                    vErrors = [err168];
                }
                else {
                    vErrors.push(err168);
                }
                errors++;
            }
            var _valid17 = _errs314 === errors;
            valid127 = valid127 || _valid17;
            if (!valid127) {
                const _errs316 = errors;
                if (data103 && typeof data103 == "object" && !Array.isArray(data103)) {
                    for (const key20 in data103) {
                        if (!((((key20 === "severity") || (key20 === "unchecked")) || (key20 === "from")) || (key20 === "scope"))) {
                            const err169 = { instancePath: instancePath + "/no-mixed-formats", schemaPath: "#/properties/no-mixed-formats/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-mixed-formats"].anyOf[1], data: data103 };
                            if (vErrors === null) {
                                vErrors = [err169];
                            }
                            else {
                                vErrors.push(err169);
                            }
                            errors++;
                        }
                    }
                    if (data103.severity !== undefined) {
                        let data104 = data103.severity;
                        if (!((((data104 === "off") || (data104 === "note")) || (data104 === "warning")) || (data104 === "error"))) {
                            const err170 = { instancePath: instancePath + "/no-mixed-formats/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data104 };
                            if (vErrors === null) {
                                vErrors = [err170];
                            }
                            else {
                                vErrors.push(err170);
                            }
                            errors++;
                        }
                    }
                    if (data103.unchecked !== undefined) {
                        let data105 = data103.unchecked;
                        if (!(((data105 === "note") || (data105 === "warning")) || (data105 === "error"))) {
                            const err171 = { instancePath: instancePath + "/no-mixed-formats/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data105 };
                            if (vErrors === null) {
                                vErrors = [err171];
                            }
                            else {
                                vErrors.push(err171);
                            }
                            errors++;
                        }
                    }
                    if (data103.from !== undefined) {
                        let data106 = data103.from;
                        if (typeof data106 !== "string") {
                            const err172 = { instancePath: instancePath + "/no-mixed-formats/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data106 };
                            if (vErrors === null) {
                                vErrors = [err172];
                            }
                            else {
                                vErrors.push(err172);
                            }
                            errors++;
                        }
                    }
                    if (data103.scope !== undefined) {
                        let data107 = data103.scope;
                        if (typeof data107 !== "string") {
                            const err173 = { instancePath: instancePath + "/no-mixed-formats/scope", schemaPath: "#/properties/no-mixed-formats/anyOf/1/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["no-mixed-formats"].anyOf[1].properties.scope.type, parentSchema: schema12.properties["no-mixed-formats"].anyOf[1].properties.scope, data: data107 };
                            if (vErrors === null) {
                                vErrors = [err173];
                            }
                            else {
                                vErrors.push(err173);
                            }
                            errors++;
                        }
                        if (!((data107 === "manifest") || (data107 === "index"))) {
                            const err174 = { instancePath: instancePath + "/no-mixed-formats/scope", schemaPath: "#/properties/no-mixed-formats/anyOf/1/properties/scope/enum", keyword: "enum", params: { allowedValues: schema12.properties["no-mixed-formats"].anyOf[1].properties.scope.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["no-mixed-formats"].anyOf[1].properties.scope.enum, parentSchema: schema12.properties["no-mixed-formats"].anyOf[1].properties.scope, data: data107 };
                            if (vErrors === null) {
                                vErrors = [err174];
                            }
                            else {
                                vErrors.push(err174);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err175 = { instancePath: instancePath + "/no-mixed-formats", schemaPath: "#/properties/no-mixed-formats/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-mixed-formats"].anyOf[1].type, parentSchema: schema12.properties["no-mixed-formats"].anyOf[1], data: data103 };
                    if (vErrors === null) {
                        vErrors = [err175];
                    }
                    else {
                        vErrors.push(err175);
                    }
                    errors++;
                }
                var _valid17 = _errs316 === errors;
                valid127 = valid127 || _valid17;
            }
            if (!valid127) {
                const err176 = { instancePath: instancePath + "/no-mixed-formats", schemaPath: "#/properties/no-mixed-formats/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-mixed-formats"].anyOf, parentSchema: schema12.properties["no-mixed-formats"], data: data103 };
                if (vErrors === null) {
                    vErrors = [err176];
                }
                else {
                    vErrors.push(err176);
                }
                errors++;
            }
            else {
                errors = _errs313;
                if (vErrors !== null) {
                    if (_errs313) {
                        vErrors.length = _errs313;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-plugins"] !== undefined) {
            let data108 = data["no-plugins"];
            const _errs329 = errors;
            let valid133 = false;
            const _errs330 = errors;
            if (!((((data108 === "off") || (data108 === "note")) || (data108 === "warning")) || (data108 === "error"))) {
                const err177 = { instancePath: instancePath + "/no-plugins", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data108 };
                if (vErrors === null) {
                    vErrors = [err177];
                }
                else {
                    vErrors.push(err177);
                }
                errors++;
            }
            var _valid18 = _errs330 === errors;
            valid133 = valid133 || _valid18;
            if (!valid133) {
                const _errs332 = errors;
                if (data108 && typeof data108 == "object" && !Array.isArray(data108)) {
                    for (const key21 in data108) {
                        if (!(((key21 === "severity") || (key21 === "unchecked")) || (key21 === "from"))) {
                            const err178 = { instancePath: instancePath + "/no-plugins", schemaPath: "#/properties/no-plugins/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-plugins"].anyOf[1], data: data108 };
                            if (vErrors === null) {
                                vErrors = [err178];
                            }
                            else {
                                vErrors.push(err178);
                            }
                            errors++;
                        }
                    }
                    if (data108.severity !== undefined) {
                        let data109 = data108.severity;
                        if (!((((data109 === "off") || (data109 === "note")) || (data109 === "warning")) || (data109 === "error"))) {
                            const err179 = { instancePath: instancePath + "/no-plugins/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data109 };
                            if (vErrors === null) {
                                vErrors = [err179];
                            }
                            else {
                                vErrors.push(err179);
                            }
                            errors++;
                        }
                    }
                    if (data108.unchecked !== undefined) {
                        let data110 = data108.unchecked;
                        if (!(((data110 === "note") || (data110 === "warning")) || (data110 === "error"))) {
                            const err180 = { instancePath: instancePath + "/no-plugins/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data110 };
                            if (vErrors === null) {
                                vErrors = [err180];
                            }
                            else {
                                vErrors.push(err180);
                            }
                            errors++;
                        }
                    }
                    if (data108.from !== undefined) {
                        let data111 = data108.from;
                        if (typeof data111 !== "string") {
                            const err181 = { instancePath: instancePath + "/no-plugins/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data111 };
                            if (vErrors === null) {
                                vErrors = [err181];
                            }
                            else {
                                vErrors.push(err181);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err182 = { instancePath: instancePath + "/no-plugins", schemaPath: "#/properties/no-plugins/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-plugins"].anyOf[1].type, parentSchema: schema12.properties["no-plugins"].anyOf[1], data: data108 };
                    if (vErrors === null) {
                        vErrors = [err182];
                    }
                    else {
                        vErrors.push(err182);
                    }
                    errors++;
                }
                var _valid18 = _errs332 === errors;
                valid133 = valid133 || _valid18;
            }
            if (!valid133) {
                const err183 = { instancePath: instancePath + "/no-plugins", schemaPath: "#/properties/no-plugins/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-plugins"].anyOf, parentSchema: schema12.properties["no-plugins"], data: data108 };
                if (vErrors === null) {
                    vErrors = [err183];
                }
                else {
                    vErrors.push(err183);
                }
                errors++;
            }
            else {
                errors = _errs329;
                if (vErrors !== null) {
                    if (_errs329) {
                        vErrors.length = _errs329;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-unreferenced-blobs"] !== undefined) {
            let data112 = data["no-unreferenced-blobs"];
            const _errs343 = errors;
            let valid139 = false;
            const _errs344 = errors;
            if (!((((data112 === "off") || (data112 === "note")) || (data112 === "warning")) || (data112 === "error"))) {
                const err184 = { instancePath: instancePath + "/no-unreferenced-blobs", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data112 };
                if (vErrors === null) {
                    vErrors = [err184];
                }
                else {
                    vErrors.push(err184);
                }
                errors++;
            }
            var _valid19 = _errs344 === errors;
            valid139 = valid139 || _valid19;
            if (!valid139) {
                const _errs346 = errors;
                if (data112 && typeof data112 == "object" && !Array.isArray(data112)) {
                    for (const key22 in data112) {
                        if (!(((key22 === "severity") || (key22 === "unchecked")) || (key22 === "from"))) {
                            const err185 = { instancePath: instancePath + "/no-unreferenced-blobs", schemaPath: "#/properties/no-unreferenced-blobs/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-unreferenced-blobs"].anyOf[1], data: data112 };
                            if (vErrors === null) {
                                vErrors = [err185];
                            }
                            else {
                                vErrors.push(err185);
                            }
                            errors++;
                        }
                    }
                    if (data112.severity !== undefined) {
                        let data113 = data112.severity;
                        if (!((((data113 === "off") || (data113 === "note")) || (data113 === "warning")) || (data113 === "error"))) {
                            const err186 = { instancePath: instancePath + "/no-unreferenced-blobs/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data113 };
                            if (vErrors === null) {
                                vErrors = [err186];
                            }
                            else {
                                vErrors.push(err186);
                            }
                            errors++;
                        }
                    }
                    if (data112.unchecked !== undefined) {
                        let data114 = data112.unchecked;
                        if (!(((data114 === "note") || (data114 === "warning")) || (data114 === "error"))) {
                            const err187 = { instancePath: instancePath + "/no-unreferenced-blobs/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data114 };
                            if (vErrors === null) {
                                vErrors = [err187];
                            }
                            else {
                                vErrors.push(err187);
                            }
                            errors++;
                        }
                    }
                    if (data112.from !== undefined) {
                        let data115 = data112.from;
                        if (typeof data115 !== "string") {
                            const err188 = { instancePath: instancePath + "/no-unreferenced-blobs/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data115 };
                            if (vErrors === null) {
                                vErrors = [err188];
                            }
                            else {
                                vErrors.push(err188);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err189 = { instancePath: instancePath + "/no-unreferenced-blobs", schemaPath: "#/properties/no-unreferenced-blobs/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-unreferenced-blobs"].anyOf[1].type, parentSchema: schema12.properties["no-unreferenced-blobs"].anyOf[1], data: data112 };
                    if (vErrors === null) {
                        vErrors = [err189];
                    }
                    else {
                        vErrors.push(err189);
                    }
                    errors++;
                }
                var _valid19 = _errs346 === errors;
                valid139 = valid139 || _valid19;
            }
            if (!valid139) {
                const err190 = { instancePath: instancePath + "/no-unreferenced-blobs", schemaPath: "#/properties/no-unreferenced-blobs/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-unreferenced-blobs"].anyOf, parentSchema: schema12.properties["no-unreferenced-blobs"], data: data112 };
                if (vErrors === null) {
                    vErrors = [err190];
                }
                else {
                    vErrors.push(err190);
                }
                errors++;
            }
            else {
                errors = _errs343;
                if (vErrors !== null) {
                    if (_errs343) {
                        vErrors.length = _errs343;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.artifacts !== undefined) {
            let data116 = data.artifacts;
            const _errs357 = errors;
            let valid145 = false;
            const _errs358 = errors;
            if (!((((data116 === "off") || (data116 === "note")) || (data116 === "warning")) || (data116 === "error"))) {
                const err191 = { instancePath: instancePath + "/artifacts", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data116 };
                if (vErrors === null) {
                    vErrors = [err191];
                }
                else {
                    vErrors.push(err191);
                }
                errors++;
            }
            var _valid20 = _errs358 === errors;
            valid145 = valid145 || _valid20;
            if (!valid145) {
                const _errs360 = errors;
                if (data116 && typeof data116 == "object" && !Array.isArray(data116)) {
                    for (const key23 in data116) {
                        if (!((((key23 === "severity") || (key23 === "unchecked")) || (key23 === "from")) || (key23 === "allow"))) {
                            const err192 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.artifacts.anyOf[1], data: data116 };
                            if (vErrors === null) {
                                vErrors = [err192];
                            }
                            else {
                                vErrors.push(err192);
                            }
                            errors++;
                        }
                    }
                    if (data116.severity !== undefined) {
                        let data117 = data116.severity;
                        if (!((((data117 === "off") || (data117 === "note")) || (data117 === "warning")) || (data117 === "error"))) {
                            const err193 = { instancePath: instancePath + "/artifacts/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data117 };
                            if (vErrors === null) {
                                vErrors = [err193];
                            }
                            else {
                                vErrors.push(err193);
                            }
                            errors++;
                        }
                    }
                    if (data116.unchecked !== undefined) {
                        let data118 = data116.unchecked;
                        if (!(((data118 === "note") || (data118 === "warning")) || (data118 === "error"))) {
                            const err194 = { instancePath: instancePath + "/artifacts/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data118 };
                            if (vErrors === null) {
                                vErrors = [err194];
                            }
                            else {
                                vErrors.push(err194);
                            }
                            errors++;
                        }
                    }
                    if (data116.from !== undefined) {
                        let data119 = data116.from;
                        if (typeof data119 !== "string") {
                            const err195 = { instancePath: instancePath + "/artifacts/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data119 };
                            if (vErrors === null) {
                                vErrors = [err195];
                            }
                            else {
                                vErrors.push(err195);
                            }
                            errors++;
                        }
                    }
                    if (data116.allow !== undefined) {
                        let data120 = data116.allow;
                        if (Array.isArray(data120)) {
                            const len11 = data120.length;
                            for (let i11 = 0; i11 < len11; i11++) {
                                let data121 = data120[i11];
                                if (typeof data121 !== "string") {
                                    const err196 = { instancePath: instancePath + "/artifacts/allow/" + i11, schemaPath: "#/properties/artifacts/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.artifacts.anyOf[1].properties.allow.items.type, parentSchema: schema12.properties.artifacts.anyOf[1].properties.allow.items, data: data121 };
                                    if (vErrors === null) {
                                        vErrors = [err196];
                                    }
                                    else {
                                        vErrors.push(err196);
                                    }
                                    errors++;
                                }
                                if (!((((((((((data121 === "image") || (data121 === "plugin")) || (data121 === "helm")) || (data121 === "wasm")) || (data121 === "model")) || (data121 === "signature")) || (data121 === "sbom")) || (data121 === "attestation")) || (data121 === "cache")) || (data121 === "unknown"))) {
                                    const err197 = { instancePath: instancePath + "/artifacts/allow/" + i11, schemaPath: "#/properties/artifacts/anyOf/1/properties/allow/items/enum", keyword: "enum", params: { allowedValues: schema12.properties.artifacts.anyOf[1].properties.allow.items.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.artifacts.anyOf[1].properties.allow.items.enum, parentSchema: schema12.properties.artifacts.anyOf[1].properties.allow.items, data: data121 };
                                    if (vErrors === null) {
                                        vErrors = [err197];
                                    }
                                    else {
                                        vErrors.push(err197);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err198 = { instancePath: instancePath + "/artifacts/allow", schemaPath: "#/properties/artifacts/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.artifacts.anyOf[1].properties.allow.type, parentSchema: schema12.properties.artifacts.anyOf[1].properties.allow, data: data120 };
                            if (vErrors === null) {
                                vErrors = [err198];
                            }
                            else {
                                vErrors.push(err198);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err199 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.artifacts.anyOf[1].type, parentSchema: schema12.properties.artifacts.anyOf[1], data: data116 };
                    if (vErrors === null) {
                        vErrors = [err199];
                    }
                    else {
                        vErrors.push(err199);
                    }
                    errors++;
                }
                var _valid20 = _errs360 === errors;
                valid145 = valid145 || _valid20;
            }
            if (!valid145) {
                const err200 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties.artifacts.anyOf, parentSchema: schema12.properties.artifacts, data: data116 };
                if (vErrors === null) {
                    vErrors = [err200];
                }
                else {
                    vErrors.push(err200);
                }
                errors++;
            }
            else {
                errors = _errs357;
                if (vErrors !== null) {
                    if (_errs357) {
                        vErrors.length = _errs357;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.complete !== undefined) {
            let data122 = data.complete;
            const _errs375 = errors;
            let valid153 = false;
            const _errs376 = errors;
            if (!((((data122 === "off") || (data122 === "note")) || (data122 === "warning")) || (data122 === "error"))) {
                const err201 = { instancePath: instancePath + "/complete", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data122 };
                if (vErrors === null) {
                    vErrors = [err201];
                }
                else {
                    vErrors.push(err201);
                }
                errors++;
            }
            var _valid21 = _errs376 === errors;
            valid153 = valid153 || _valid21;
            if (!valid153) {
                const _errs378 = errors;
                if (data122 && typeof data122 == "object" && !Array.isArray(data122)) {
                    for (const key24 in data122) {
                        if (!(((key24 === "severity") || (key24 === "unchecked")) || (key24 === "from"))) {
                            const err202 = { instancePath: instancePath + "/complete", schemaPath: "#/properties/complete/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.complete.anyOf[1], data: data122 };
                            if (vErrors === null) {
                                vErrors = [err202];
                            }
                            else {
                                vErrors.push(err202);
                            }
                            errors++;
                        }
                    }
                    if (data122.severity !== undefined) {
                        let data123 = data122.severity;
                        if (!((((data123 === "off") || (data123 === "note")) || (data123 === "warning")) || (data123 === "error"))) {
                            const err203 = { instancePath: instancePath + "/complete/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data123 };
                            if (vErrors === null) {
                                vErrors = [err203];
                            }
                            else {
                                vErrors.push(err203);
                            }
                            errors++;
                        }
                    }
                    if (data122.unchecked !== undefined) {
                        let data124 = data122.unchecked;
                        if (!(((data124 === "note") || (data124 === "warning")) || (data124 === "error"))) {
                            const err204 = { instancePath: instancePath + "/complete/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data124 };
                            if (vErrors === null) {
                                vErrors = [err204];
                            }
                            else {
                                vErrors.push(err204);
                            }
                            errors++;
                        }
                    }
                    if (data122.from !== undefined) {
                        let data125 = data122.from;
                        if (typeof data125 !== "string") {
                            const err205 = { instancePath: instancePath + "/complete/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data125 };
                            if (vErrors === null) {
                                vErrors = [err205];
                            }
                            else {
                                vErrors.push(err205);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err206 = { instancePath: instancePath + "/complete", schemaPath: "#/properties/complete/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.complete.anyOf[1].type, parentSchema: schema12.properties.complete.anyOf[1], data: data122 };
                    if (vErrors === null) {
                        vErrors = [err206];
                    }
                    else {
                        vErrors.push(err206);
                    }
                    errors++;
                }
                var _valid21 = _errs378 === errors;
                valid153 = valid153 || _valid21;
            }
            if (!valid153) {
                const err207 = { instancePath: instancePath + "/complete", schemaPath: "#/properties/complete/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties.complete.anyOf, parentSchema: schema12.properties.complete, data: data122 };
                if (vErrors === null) {
                    vErrors = [err207];
                }
                else {
                    vErrors.push(err207);
                }
                errors++;
            }
            else {
                errors = _errs375;
                if (vErrors !== null) {
                    if (_errs375) {
                        vErrors.length = _errs375;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.platforms !== undefined) {
            let data126 = data.platforms;
            const _errs389 = errors;
            let valid159 = false;
            const _errs390 = errors;
            if (!((((data126 === "off") || (data126 === "note")) || (data126 === "warning")) || (data126 === "error"))) {
                const err208 = { instancePath: instancePath + "/platforms", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data126 };
                if (vErrors === null) {
                    vErrors = [err208];
                }
                else {
                    vErrors.push(err208);
                }
                errors++;
            }
            var _valid22 = _errs390 === errors;
            valid159 = valid159 || _valid22;
            if (!valid159) {
                const _errs392 = errors;
                if (data126 && typeof data126 == "object" && !Array.isArray(data126)) {
                    for (const key25 in data126) {
                        if (!((((((key25 === "severity") || (key25 === "unchecked")) || (key25 === "from")) || (key25 === "require")) || (key25 === "allow")) || (key25 === "exact"))) {
                            const err209 = { instancePath: instancePath + "/platforms", schemaPath: "#/properties/platforms/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key25 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.platforms.anyOf[1], data: data126 };
                            if (vErrors === null) {
                                vErrors = [err209];
                            }
                            else {
                                vErrors.push(err209);
                            }
                            errors++;
                        }
                    }
                    if (data126.severity !== undefined) {
                        let data127 = data126.severity;
                        if (!((((data127 === "off") || (data127 === "note")) || (data127 === "warning")) || (data127 === "error"))) {
                            const err210 = { instancePath: instancePath + "/platforms/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data127 };
                            if (vErrors === null) {
                                vErrors = [err210];
                            }
                            else {
                                vErrors.push(err210);
                            }
                            errors++;
                        }
                    }
                    if (data126.unchecked !== undefined) {
                        let data128 = data126.unchecked;
                        if (!(((data128 === "note") || (data128 === "warning")) || (data128 === "error"))) {
                            const err211 = { instancePath: instancePath + "/platforms/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data128 };
                            if (vErrors === null) {
                                vErrors = [err211];
                            }
                            else {
                                vErrors.push(err211);
                            }
                            errors++;
                        }
                    }
                    if (data126.from !== undefined) {
                        let data129 = data126.from;
                        if (typeof data129 !== "string") {
                            const err212 = { instancePath: instancePath + "/platforms/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data129 };
                            if (vErrors === null) {
                                vErrors = [err212];
                            }
                            else {
                                vErrors.push(err212);
                            }
                            errors++;
                        }
                    }
                    if (data126.require !== undefined) {
                        let data130 = data126.require;
                        if (Array.isArray(data130)) {
                            const len12 = data130.length;
                            for (let i12 = 0; i12 < len12; i12++) {
                                let data131 = data130[i12];
                                if (typeof data131 !== "string") {
                                    const err213 = { instancePath: instancePath + "/platforms/require/" + i12, schemaPath: "#/properties/platforms/anyOf/1/properties/require/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.platforms.anyOf[1].properties.require.items.type, parentSchema: schema12.properties.platforms.anyOf[1].properties.require.items, data: data131 };
                                    if (vErrors === null) {
                                        vErrors = [err213];
                                    }
                                    else {
                                        vErrors.push(err213);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err214 = { instancePath: instancePath + "/platforms/require", schemaPath: "#/properties/platforms/anyOf/1/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.platforms.anyOf[1].properties.require.type, parentSchema: schema12.properties.platforms.anyOf[1].properties.require, data: data130 };
                            if (vErrors === null) {
                                vErrors = [err214];
                            }
                            else {
                                vErrors.push(err214);
                            }
                            errors++;
                        }
                    }
                    if (data126.allow !== undefined) {
                        let data132 = data126.allow;
                        if (Array.isArray(data132)) {
                            const len13 = data132.length;
                            for (let i13 = 0; i13 < len13; i13++) {
                                let data133 = data132[i13];
                                if (typeof data133 !== "string") {
                                    const err215 = { instancePath: instancePath + "/platforms/allow/" + i13, schemaPath: "#/properties/platforms/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.platforms.anyOf[1].properties.allow.items.type, parentSchema: schema12.properties.platforms.anyOf[1].properties.allow.items, data: data133 };
                                    if (vErrors === null) {
                                        vErrors = [err215];
                                    }
                                    else {
                                        vErrors.push(err215);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err216 = { instancePath: instancePath + "/platforms/allow", schemaPath: "#/properties/platforms/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.platforms.anyOf[1].properties.allow.type, parentSchema: schema12.properties.platforms.anyOf[1].properties.allow, data: data132 };
                            if (vErrors === null) {
                                vErrors = [err216];
                            }
                            else {
                                vErrors.push(err216);
                            }
                            errors++;
                        }
                    }
                    if (data126.exact !== undefined) {
                        let data134 = data126.exact;
                        if (typeof data134 !== "boolean") {
                            const err217 = { instancePath: instancePath + "/platforms/exact", schemaPath: "#/properties/platforms/anyOf/1/properties/exact/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema12.properties.platforms.anyOf[1].properties.exact.type, parentSchema: schema12.properties.platforms.anyOf[1].properties.exact, data: data134 };
                            if (vErrors === null) {
                                vErrors = [err217];
                            }
                            else {
                                vErrors.push(err217);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err218 = { instancePath: instancePath + "/platforms", schemaPath: "#/properties/platforms/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.platforms.anyOf[1].type, parentSchema: schema12.properties.platforms.anyOf[1], data: data126 };
                    if (vErrors === null) {
                        vErrors = [err218];
                    }
                    else {
                        vErrors.push(err218);
                    }
                    errors++;
                }
                var _valid22 = _errs392 === errors;
                valid159 = valid159 || _valid22;
            }
            if (!valid159) {
                const err219 = { instancePath: instancePath + "/platforms", schemaPath: "#/properties/platforms/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties.platforms.anyOf, parentSchema: schema12.properties.platforms, data: data126 };
                if (vErrors === null) {
                    vErrors = [err219];
                }
                else {
                    vErrors.push(err219);
                }
                errors++;
            }
            else {
                errors = _errs389;
                if (vErrors !== null) {
                    if (_errs389) {
                        vErrors.length = _errs389;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.attestations !== undefined) {
            let data135 = data.attestations;
            const _errs413 = errors;
            let valid169 = false;
            const _errs414 = errors;
            if (!((((data135 === "off") || (data135 === "note")) || (data135 === "warning")) || (data135 === "error"))) {
                const err220 = { instancePath: instancePath + "/attestations", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data135 };
                if (vErrors === null) {
                    vErrors = [err220];
                }
                else {
                    vErrors.push(err220);
                }
                errors++;
            }
            var _valid23 = _errs414 === errors;
            valid169 = valid169 || _valid23;
            if (!valid169) {
                const _errs416 = errors;
                if (data135 && typeof data135 == "object" && !Array.isArray(data135)) {
                    for (const key26 in data135) {
                        if (!((((((key26 === "severity") || (key26 === "unchecked")) || (key26 === "from")) || (key26 === "require")) || (key26 === "deny")) || (key26 === "per-platform"))) {
                            const err221 = { instancePath: instancePath + "/attestations", schemaPath: "#/properties/attestations/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key26 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.attestations.anyOf[1], data: data135 };
                            if (vErrors === null) {
                                vErrors = [err221];
                            }
                            else {
                                vErrors.push(err221);
                            }
                            errors++;
                        }
                    }
                    if (data135.severity !== undefined) {
                        let data136 = data135.severity;
                        if (!((((data136 === "off") || (data136 === "note")) || (data136 === "warning")) || (data136 === "error"))) {
                            const err222 = { instancePath: instancePath + "/attestations/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data136 };
                            if (vErrors === null) {
                                vErrors = [err222];
                            }
                            else {
                                vErrors.push(err222);
                            }
                            errors++;
                        }
                    }
                    if (data135.unchecked !== undefined) {
                        let data137 = data135.unchecked;
                        if (!(((data137 === "note") || (data137 === "warning")) || (data137 === "error"))) {
                            const err223 = { instancePath: instancePath + "/attestations/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data137 };
                            if (vErrors === null) {
                                vErrors = [err223];
                            }
                            else {
                                vErrors.push(err223);
                            }
                            errors++;
                        }
                    }
                    if (data135.from !== undefined) {
                        let data138 = data135.from;
                        if (typeof data138 !== "string") {
                            const err224 = { instancePath: instancePath + "/attestations/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data138 };
                            if (vErrors === null) {
                                vErrors = [err224];
                            }
                            else {
                                vErrors.push(err224);
                            }
                            errors++;
                        }
                    }
                    if (data135.require !== undefined) {
                        let data139 = data135.require;
                        if (Array.isArray(data139)) {
                            const len14 = data139.length;
                            for (let i14 = 0; i14 < len14; i14++) {
                                let data140 = data139[i14];
                                if (data140 && typeof data140 == "object" && !Array.isArray(data140)) {
                                    for (const key27 in data140) {
                                        if (!(((key27 === "type") || (key27 === "predicate")) || (key27 === "versions"))) {
                                            const err225 = { instancePath: instancePath + "/attestations/require/" + i14, schemaPath: "#/properties/attestations/anyOf/1/properties/require/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.attestations.anyOf[1].properties.require.items, data: data140 };
                                            if (vErrors === null) {
                                                vErrors = [err225];
                                            }
                                            else {
                                                vErrors.push(err225);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data140.type !== undefined) {
                                        let data141 = data140.type;
                                        if (typeof data141 !== "string") {
                                            const err226 = { instancePath: instancePath + "/attestations/require/" + i14 + "/type", schemaPath: "#/properties/attestations/anyOf/1/properties/require/items/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.type.type, parentSchema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.type, data: data141 };
                                            if (vErrors === null) {
                                                vErrors = [err226];
                                            }
                                            else {
                                                vErrors.push(err226);
                                            }
                                            errors++;
                                        }
                                        if (!((((((data141 === "slsa-provenance") || (data141 === "spdx")) || (data141 === "cyclonedx")) || (data141 === "vulnerabilities")) || (data141 === "openvex")) || (data141 === "verification-summary"))) {
                                            const err227 = { instancePath: instancePath + "/attestations/require/" + i14 + "/type", schemaPath: "#/properties/attestations/anyOf/1/properties/require/items/properties/type/enum", keyword: "enum", params: { allowedValues: schema12.properties.attestations.anyOf[1].properties.require.items.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.type.enum, parentSchema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.type, data: data141 };
                                            if (vErrors === null) {
                                                vErrors = [err227];
                                            }
                                            else {
                                                vErrors.push(err227);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data140.predicate !== undefined) {
                                        let data142 = data140.predicate;
                                        if (typeof data142 !== "string") {
                                            const err228 = { instancePath: instancePath + "/attestations/require/" + i14 + "/predicate", schemaPath: "#/properties/attestations/anyOf/1/properties/require/items/properties/predicate/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.predicate.type, parentSchema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.predicate, data: data142 };
                                            if (vErrors === null) {
                                                vErrors = [err228];
                                            }
                                            else {
                                                vErrors.push(err228);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data140.versions !== undefined) {
                                        let data143 = data140.versions;
                                        if (Array.isArray(data143)) {
                                            const len15 = data143.length;
                                            for (let i15 = 0; i15 < len15; i15++) {
                                                let data144 = data143[i15];
                                                if (typeof data144 !== "string") {
                                                    const err229 = { instancePath: instancePath + "/attestations/require/" + i14 + "/versions/" + i15, schemaPath: "#/properties/attestations/anyOf/1/properties/require/items/properties/versions/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.versions.items.type, parentSchema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.versions.items, data: data144 };
                                                    if (vErrors === null) {
                                                        vErrors = [err229];
                                                    }
                                                    else {
                                                        vErrors.push(err229);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err230 = { instancePath: instancePath + "/attestations/require/" + i14 + "/versions", schemaPath: "#/properties/attestations/anyOf/1/properties/require/items/properties/versions/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.versions.type, parentSchema: schema12.properties.attestations.anyOf[1].properties.require.items.properties.versions, data: data143 };
                                            if (vErrors === null) {
                                                vErrors = [err230];
                                            }
                                            else {
                                                vErrors.push(err230);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err231 = { instancePath: instancePath + "/attestations/require/" + i14, schemaPath: "#/properties/attestations/anyOf/1/properties/require/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.attestations.anyOf[1].properties.require.items.type, parentSchema: schema12.properties.attestations.anyOf[1].properties.require.items, data: data140 };
                                    if (vErrors === null) {
                                        vErrors = [err231];
                                    }
                                    else {
                                        vErrors.push(err231);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err232 = { instancePath: instancePath + "/attestations/require", schemaPath: "#/properties/attestations/anyOf/1/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.attestations.anyOf[1].properties.require.type, parentSchema: schema12.properties.attestations.anyOf[1].properties.require, data: data139 };
                            if (vErrors === null) {
                                vErrors = [err232];
                            }
                            else {
                                vErrors.push(err232);
                            }
                            errors++;
                        }
                    }
                    if (data135.deny !== undefined) {
                        let data145 = data135.deny;
                        if (Array.isArray(data145)) {
                            const len16 = data145.length;
                            for (let i16 = 0; i16 < len16; i16++) {
                                let data146 = data145[i16];
                                if (typeof data146 !== "string") {
                                    const err233 = { instancePath: instancePath + "/attestations/deny/" + i16, schemaPath: "#/properties/attestations/anyOf/1/properties/deny/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.attestations.anyOf[1].properties.deny.items.type, parentSchema: schema12.properties.attestations.anyOf[1].properties.deny.items, data: data146 };
                                    if (vErrors === null) {
                                        vErrors = [err233];
                                    }
                                    else {
                                        vErrors.push(err233);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err234 = { instancePath: instancePath + "/attestations/deny", schemaPath: "#/properties/attestations/anyOf/1/properties/deny/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.attestations.anyOf[1].properties.deny.type, parentSchema: schema12.properties.attestations.anyOf[1].properties.deny, data: data145 };
                            if (vErrors === null) {
                                vErrors = [err234];
                            }
                            else {
                                vErrors.push(err234);
                            }
                            errors++;
                        }
                    }
                    if (data135["per-platform"] !== undefined) {
                        let data147 = data135["per-platform"];
                        if (typeof data147 !== "boolean") {
                            const err235 = { instancePath: instancePath + "/attestations/per-platform", schemaPath: "#/properties/attestations/anyOf/1/properties/per-platform/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema12.properties.attestations.anyOf[1].properties["per-platform"].type, parentSchema: schema12.properties.attestations.anyOf[1].properties["per-platform"], data: data147 };
                            if (vErrors === null) {
                                vErrors = [err235];
                            }
                            else {
                                vErrors.push(err235);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err236 = { instancePath: instancePath + "/attestations", schemaPath: "#/properties/attestations/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.attestations.anyOf[1].type, parentSchema: schema12.properties.attestations.anyOf[1], data: data135 };
                    if (vErrors === null) {
                        vErrors = [err236];
                    }
                    else {
                        vErrors.push(err236);
                    }
                    errors++;
                }
                var _valid23 = _errs416 === errors;
                valid169 = valid169 || _valid23;
            }
            if (!valid169) {
                const err237 = { instancePath: instancePath + "/attestations", schemaPath: "#/properties/attestations/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties.attestations.anyOf, parentSchema: schema12.properties.attestations, data: data135 };
                if (vErrors === null) {
                    vErrors = [err237];
                }
                else {
                    vErrors.push(err237);
                }
                errors++;
            }
            else {
                errors = _errs413;
                if (vErrors !== null) {
                    if (_errs413) {
                        vErrors.length = _errs413;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["max-layers"] !== undefined) {
            let data148 = data["max-layers"];
            const _errs446 = errors;
            let valid182 = false;
            const _errs447 = errors;
            if (!((((data148 === "off") || (data148 === "note")) || (data148 === "warning")) || (data148 === "error"))) {
                const err238 = { instancePath: instancePath + "/max-layers", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data148 };
                if (vErrors === null) {
                    vErrors = [err238];
                }
                else {
                    vErrors.push(err238);
                }
                errors++;
            }
            var _valid24 = _errs447 === errors;
            valid182 = valid182 || _valid24;
            if (!valid182) {
                const _errs449 = errors;
                if (data148 && typeof data148 == "object" && !Array.isArray(data148)) {
                    for (const key28 in data148) {
                        if (!((((key28 === "severity") || (key28 === "unchecked")) || (key28 === "from")) || (key28 === "max"))) {
                            const err239 = { instancePath: instancePath + "/max-layers", schemaPath: "#/properties/max-layers/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key28 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["max-layers"].anyOf[1], data: data148 };
                            if (vErrors === null) {
                                vErrors = [err239];
                            }
                            else {
                                vErrors.push(err239);
                            }
                            errors++;
                        }
                    }
                    if (data148.severity !== undefined) {
                        let data149 = data148.severity;
                        if (!((((data149 === "off") || (data149 === "note")) || (data149 === "warning")) || (data149 === "error"))) {
                            const err240 = { instancePath: instancePath + "/max-layers/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data149 };
                            if (vErrors === null) {
                                vErrors = [err240];
                            }
                            else {
                                vErrors.push(err240);
                            }
                            errors++;
                        }
                    }
                    if (data148.unchecked !== undefined) {
                        let data150 = data148.unchecked;
                        if (!(((data150 === "note") || (data150 === "warning")) || (data150 === "error"))) {
                            const err241 = { instancePath: instancePath + "/max-layers/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data150 };
                            if (vErrors === null) {
                                vErrors = [err241];
                            }
                            else {
                                vErrors.push(err241);
                            }
                            errors++;
                        }
                    }
                    if (data148.from !== undefined) {
                        let data151 = data148.from;
                        if (typeof data151 !== "string") {
                            const err242 = { instancePath: instancePath + "/max-layers/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data151 };
                            if (vErrors === null) {
                                vErrors = [err242];
                            }
                            else {
                                vErrors.push(err242);
                            }
                            errors++;
                        }
                    }
                    if (data148.max !== undefined) {
                        let data152 = data148.max;
                        if (!(((typeof data152 == "number") && (!(data152 % 1) && !isNaN(data152))) && (isFinite(data152)))) {
                            const err243 = { instancePath: instancePath + "/max-layers/max", schemaPath: "#/properties/max-layers/anyOf/1/properties/max/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema12.properties["max-layers"].anyOf[1].properties.max.type, parentSchema: schema12.properties["max-layers"].anyOf[1].properties.max, data: data152 };
                            if (vErrors === null) {
                                vErrors = [err243];
                            }
                            else {
                                vErrors.push(err243);
                            }
                            errors++;
                        }
                        if ((typeof data152 == "number") && (isFinite(data152))) {
                            if (data152 < 1 || isNaN(data152)) {
                                const err244 = { instancePath: instancePath + "/max-layers/max", schemaPath: "#/properties/max-layers/anyOf/1/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema12.properties["max-layers"].anyOf[1].properties.max, data: data152 };
                                if (vErrors === null) {
                                    vErrors = [err244];
                                }
                                else {
                                    vErrors.push(err244);
                                }
                                errors++;
                            }
                        }
                    }
                }
                else {
                    const err245 = { instancePath: instancePath + "/max-layers", schemaPath: "#/properties/max-layers/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["max-layers"].anyOf[1].type, parentSchema: schema12.properties["max-layers"].anyOf[1], data: data148 };
                    if (vErrors === null) {
                        vErrors = [err245];
                    }
                    else {
                        vErrors.push(err245);
                    }
                    errors++;
                }
                var _valid24 = _errs449 === errors;
                valid182 = valid182 || _valid24;
            }
            if (!valid182) {
                const err246 = { instancePath: instancePath + "/max-layers", schemaPath: "#/properties/max-layers/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["max-layers"].anyOf, parentSchema: schema12.properties["max-layers"], data: data148 };
                if (vErrors === null) {
                    vErrors = [err246];
                }
                else {
                    vErrors.push(err246);
                }
                errors++;
            }
            else {
                errors = _errs446;
                if (vErrors !== null) {
                    if (_errs446) {
                        vErrors.length = _errs446;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.labels !== undefined) {
            let data153 = data.labels;
            const _errs462 = errors;
            let valid188 = false;
            const _errs463 = errors;
            if (!((((data153 === "off") || (data153 === "note")) || (data153 === "warning")) || (data153 === "error"))) {
                const err247 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data153 };
                if (vErrors === null) {
                    vErrors = [err247];
                }
                else {
                    vErrors.push(err247);
                }
                errors++;
            }
            var _valid25 = _errs463 === errors;
            valid188 = valid188 || _valid25;
            if (!valid188) {
                const _errs465 = errors;
                if (data153 && typeof data153 == "object" && !Array.isArray(data153)) {
                    for (const key29 in data153) {
                        if (!(((((key29 === "severity") || (key29 === "unchecked")) || (key29 === "from")) || (key29 === "require")) || (key29 === "deny"))) {
                            const err248 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key29 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.labels.anyOf[1], data: data153 };
                            if (vErrors === null) {
                                vErrors = [err248];
                            }
                            else {
                                vErrors.push(err248);
                            }
                            errors++;
                        }
                    }
                    if (data153.severity !== undefined) {
                        let data154 = data153.severity;
                        if (!((((data154 === "off") || (data154 === "note")) || (data154 === "warning")) || (data154 === "error"))) {
                            const err249 = { instancePath: instancePath + "/labels/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data154 };
                            if (vErrors === null) {
                                vErrors = [err249];
                            }
                            else {
                                vErrors.push(err249);
                            }
                            errors++;
                        }
                    }
                    if (data153.unchecked !== undefined) {
                        let data155 = data153.unchecked;
                        if (!(((data155 === "note") || (data155 === "warning")) || (data155 === "error"))) {
                            const err250 = { instancePath: instancePath + "/labels/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data155 };
                            if (vErrors === null) {
                                vErrors = [err250];
                            }
                            else {
                                vErrors.push(err250);
                            }
                            errors++;
                        }
                    }
                    if (data153.from !== undefined) {
                        let data156 = data153.from;
                        if (typeof data156 !== "string") {
                            const err251 = { instancePath: instancePath + "/labels/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data156 };
                            if (vErrors === null) {
                                vErrors = [err251];
                            }
                            else {
                                vErrors.push(err251);
                            }
                            errors++;
                        }
                    }
                    if (data153.require !== undefined) {
                        let data157 = data153.require;
                        if (data157 && typeof data157 == "object" && !Array.isArray(data157)) {
                            for (const key30 in data157) {
                                let data158 = data157[key30];
                                if ((!(data158 && typeof data158 == "object" && !Array.isArray(data158))) && (data158 !== null)) {
                                    const err252 = { instancePath: instancePath + "/labels/require/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/labels/anyOf/1/properties/require/additionalProperties/type", keyword: "type", params: { type: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.type }, message: "must be object,null", schema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.type, parentSchema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties, data: data158 };
                                    if (vErrors === null) {
                                        vErrors = [err252];
                                    }
                                    else {
                                        vErrors.push(err252);
                                    }
                                    errors++;
                                }
                                if (data158 && typeof data158 == "object" && !Array.isArray(data158)) {
                                    for (const key31 in data158) {
                                        if (!((((key31 === "equals") || (key31 === "in")) || (key31 === "type")) || (key31 === "pattern"))) {
                                            const err253 = { instancePath: instancePath + "/labels/require/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/labels/anyOf/1/properties/require/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key31 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties, data: data158 };
                                            if (vErrors === null) {
                                                vErrors = [err253];
                                            }
                                            else {
                                                vErrors.push(err253);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data158.equals !== undefined) {
                                        let data159 = data158.equals;
                                        if (typeof data159 !== "string") {
                                            const err254 = { instancePath: instancePath + "/labels/require/" + key30.replace(/~/g, "~0").replace(/\//g, "~1") + "/equals", schemaPath: "#/properties/labels/anyOf/1/properties/require/additionalProperties/properties/equals/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.equals.type, parentSchema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.equals, data: data159 };
                                            if (vErrors === null) {
                                                vErrors = [err254];
                                            }
                                            else {
                                                vErrors.push(err254);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data158.in !== undefined) {
                                        let data160 = data158.in;
                                        if ((typeof data160 !== "string") && (!(Array.isArray(data160)))) {
                                            const err255 = { instancePath: instancePath + "/labels/require/" + key30.replace(/~/g, "~0").replace(/\//g, "~1") + "/in", schemaPath: "#/properties/labels/anyOf/1/properties/require/additionalProperties/properties/in/type", keyword: "type", params: { type: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.in.type }, message: "must be string,array", schema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.in.type, parentSchema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.in, data: data160 };
                                            if (vErrors === null) {
                                                vErrors = [err255];
                                            }
                                            else {
                                                vErrors.push(err255);
                                            }
                                            errors++;
                                        }
                                        if (Array.isArray(data160)) {
                                            const len17 = data160.length;
                                            for (let i17 = 0; i17 < len17; i17++) {
                                                let data161 = data160[i17];
                                                if (typeof data161 !== "string") {
                                                    const err256 = { instancePath: instancePath + "/labels/require/" + key30.replace(/~/g, "~0").replace(/\//g, "~1") + "/in/" + i17, schemaPath: "#/properties/labels/anyOf/1/properties/require/additionalProperties/properties/in/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.in.items.type, parentSchema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.in.items, data: data161 };
                                                    if (vErrors === null) {
                                                        vErrors = [err256];
                                                    }
                                                    else {
                                                        vErrors.push(err256);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                    }
                                    if (data158.type !== undefined) {
                                        let data162 = data158.type;
                                        if (typeof data162 !== "string") {
                                            const err257 = { instancePath: instancePath + "/labels/require/" + key30.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/labels/anyOf/1/properties/require/additionalProperties/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.type.type, parentSchema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.type, data: data162 };
                                            if (vErrors === null) {
                                                vErrors = [err257];
                                            }
                                            else {
                                                vErrors.push(err257);
                                            }
                                            errors++;
                                        }
                                        if (!((((((data162 === "url") || (data162 === "semver")) || (data162 === "spdx")) || (data162 === "rfc3339")) || (data162 === "sha")) || (data162 === "email"))) {
                                            const err258 = { instancePath: instancePath + "/labels/require/" + key30.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/labels/anyOf/1/properties/require/additionalProperties/properties/type/enum", keyword: "enum", params: { allowedValues: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.type.enum, parentSchema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.type, data: data162 };
                                            if (vErrors === null) {
                                                vErrors = [err258];
                                            }
                                            else {
                                                vErrors.push(err258);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data158.pattern !== undefined) {
                                        let data163 = data158.pattern;
                                        if (typeof data163 !== "string") {
                                            const err259 = { instancePath: instancePath + "/labels/require/" + key30.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/labels/anyOf/1/properties/require/additionalProperties/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.pattern.type, parentSchema: schema12.properties.labels.anyOf[1].properties.require.additionalProperties.properties.pattern, data: data163 };
                                            if (vErrors === null) {
                                                vErrors = [err259];
                                            }
                                            else {
                                                vErrors.push(err259);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                            }
                        }
                        else {
                            const err260 = { instancePath: instancePath + "/labels/require", schemaPath: "#/properties/labels/anyOf/1/properties/require/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.labels.anyOf[1].properties.require.type, parentSchema: schema12.properties.labels.anyOf[1].properties.require, data: data157 };
                            if (vErrors === null) {
                                vErrors = [err260];
                            }
                            else {
                                vErrors.push(err260);
                            }
                            errors++;
                        }
                    }
                    if (data153.deny !== undefined) {
                        let data164 = data153.deny;
                        if (Array.isArray(data164)) {
                            const len18 = data164.length;
                            for (let i18 = 0; i18 < len18; i18++) {
                                let data165 = data164[i18];
                                if (typeof data165 !== "string") {
                                    const err261 = { instancePath: instancePath + "/labels/deny/" + i18, schemaPath: "#/properties/labels/anyOf/1/properties/deny/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.labels.anyOf[1].properties.deny.items.type, parentSchema: schema12.properties.labels.anyOf[1].properties.deny.items, data: data165 };
                                    if (vErrors === null) {
                                        vErrors = [err261];
                                    }
                                    else {
                                        vErrors.push(err261);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err262 = { instancePath: instancePath + "/labels/deny", schemaPath: "#/properties/labels/anyOf/1/properties/deny/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.labels.anyOf[1].properties.deny.type, parentSchema: schema12.properties.labels.anyOf[1].properties.deny, data: data164 };
                            if (vErrors === null) {
                                vErrors = [err262];
                            }
                            else {
                                vErrors.push(err262);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err263 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.labels.anyOf[1].type, parentSchema: schema12.properties.labels.anyOf[1], data: data153 };
                    if (vErrors === null) {
                        vErrors = [err263];
                    }
                    else {
                        vErrors.push(err263);
                    }
                    errors++;
                }
                var _valid25 = _errs465 === errors;
                valid188 = valid188 || _valid25;
            }
            if (!valid188) {
                const err264 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties.labels.anyOf, parentSchema: schema12.properties.labels, data: data153 };
                if (vErrors === null) {
                    vErrors = [err264];
                }
                else {
                    vErrors.push(err264);
                }
                errors++;
            }
            else {
                errors = _errs462;
                if (vErrors !== null) {
                    if (_errs462) {
                        vErrors.length = _errs462;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.annotations !== undefined) {
            let data166 = data.annotations;
            const _errs496 = errors;
            let valid200 = false;
            const _errs497 = errors;
            if (!((((data166 === "off") || (data166 === "note")) || (data166 === "warning")) || (data166 === "error"))) {
                const err265 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data166 };
                if (vErrors === null) {
                    vErrors = [err265];
                }
                else {
                    vErrors.push(err265);
                }
                errors++;
            }
            var _valid26 = _errs497 === errors;
            valid200 = valid200 || _valid26;
            if (!valid200) {
                const _errs499 = errors;
                if (data166 && typeof data166 == "object" && !Array.isArray(data166)) {
                    for (const key32 in data166) {
                        if (!((((((key32 === "severity") || (key32 === "unchecked")) || (key32 === "from")) || (key32 === "require")) || (key32 === "deny")) || (key32 === "on"))) {
                            const err266 = { instancePath: instancePath + "/annotations", schemaPath: "#/properties/annotations/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key32 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.annotations.anyOf[1], data: data166 };
                            if (vErrors === null) {
                                vErrors = [err266];
                            }
                            else {
                                vErrors.push(err266);
                            }
                            errors++;
                        }
                    }
                    if (data166.severity !== undefined) {
                        let data167 = data166.severity;
                        if (!((((data167 === "off") || (data167 === "note")) || (data167 === "warning")) || (data167 === "error"))) {
                            const err267 = { instancePath: instancePath + "/annotations/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data167 };
                            if (vErrors === null) {
                                vErrors = [err267];
                            }
                            else {
                                vErrors.push(err267);
                            }
                            errors++;
                        }
                    }
                    if (data166.unchecked !== undefined) {
                        let data168 = data166.unchecked;
                        if (!(((data168 === "note") || (data168 === "warning")) || (data168 === "error"))) {
                            const err268 = { instancePath: instancePath + "/annotations/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data168 };
                            if (vErrors === null) {
                                vErrors = [err268];
                            }
                            else {
                                vErrors.push(err268);
                            }
                            errors++;
                        }
                    }
                    if (data166.from !== undefined) {
                        let data169 = data166.from;
                        if (typeof data169 !== "string") {
                            const err269 = { instancePath: instancePath + "/annotations/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data169 };
                            if (vErrors === null) {
                                vErrors = [err269];
                            }
                            else {
                                vErrors.push(err269);
                            }
                            errors++;
                        }
                    }
                    if (data166.require !== undefined) {
                        let data170 = data166.require;
                        if (data170 && typeof data170 == "object" && !Array.isArray(data170)) {
                            for (const key33 in data170) {
                                let data171 = data170[key33];
                                if ((!(data171 && typeof data171 == "object" && !Array.isArray(data171))) && (data171 !== null)) {
                                    const err270 = { instancePath: instancePath + "/annotations/require/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/annotations/anyOf/1/properties/require/additionalProperties/type", keyword: "type", params: { type: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.type }, message: "must be object,null", schema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties, data: data171 };
                                    if (vErrors === null) {
                                        vErrors = [err270];
                                    }
                                    else {
                                        vErrors.push(err270);
                                    }
                                    errors++;
                                }
                                if (data171 && typeof data171 == "object" && !Array.isArray(data171)) {
                                    for (const key34 in data171) {
                                        if (!((((key34 === "equals") || (key34 === "in")) || (key34 === "type")) || (key34 === "pattern"))) {
                                            const err271 = { instancePath: instancePath + "/annotations/require/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/annotations/anyOf/1/properties/require/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key34 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties, data: data171 };
                                            if (vErrors === null) {
                                                vErrors = [err271];
                                            }
                                            else {
                                                vErrors.push(err271);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data171.equals !== undefined) {
                                        let data172 = data171.equals;
                                        if (typeof data172 !== "string") {
                                            const err272 = { instancePath: instancePath + "/annotations/require/" + key33.replace(/~/g, "~0").replace(/\//g, "~1") + "/equals", schemaPath: "#/properties/annotations/anyOf/1/properties/require/additionalProperties/properties/equals/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.equals.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.equals, data: data172 };
                                            if (vErrors === null) {
                                                vErrors = [err272];
                                            }
                                            else {
                                                vErrors.push(err272);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data171.in !== undefined) {
                                        let data173 = data171.in;
                                        if ((typeof data173 !== "string") && (!(Array.isArray(data173)))) {
                                            const err273 = { instancePath: instancePath + "/annotations/require/" + key33.replace(/~/g, "~0").replace(/\//g, "~1") + "/in", schemaPath: "#/properties/annotations/anyOf/1/properties/require/additionalProperties/properties/in/type", keyword: "type", params: { type: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.in.type }, message: "must be string,array", schema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.in.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.in, data: data173 };
                                            if (vErrors === null) {
                                                vErrors = [err273];
                                            }
                                            else {
                                                vErrors.push(err273);
                                            }
                                            errors++;
                                        }
                                        if (Array.isArray(data173)) {
                                            const len19 = data173.length;
                                            for (let i19 = 0; i19 < len19; i19++) {
                                                let data174 = data173[i19];
                                                if (typeof data174 !== "string") {
                                                    const err274 = { instancePath: instancePath + "/annotations/require/" + key33.replace(/~/g, "~0").replace(/\//g, "~1") + "/in/" + i19, schemaPath: "#/properties/annotations/anyOf/1/properties/require/additionalProperties/properties/in/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.in.items.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.in.items, data: data174 };
                                                    if (vErrors === null) {
                                                        vErrors = [err274];
                                                    }
                                                    else {
                                                        vErrors.push(err274);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                    }
                                    if (data171.type !== undefined) {
                                        let data175 = data171.type;
                                        if (typeof data175 !== "string") {
                                            const err275 = { instancePath: instancePath + "/annotations/require/" + key33.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/annotations/anyOf/1/properties/require/additionalProperties/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.type.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.type, data: data175 };
                                            if (vErrors === null) {
                                                vErrors = [err275];
                                            }
                                            else {
                                                vErrors.push(err275);
                                            }
                                            errors++;
                                        }
                                        if (!((((((data175 === "url") || (data175 === "semver")) || (data175 === "spdx")) || (data175 === "rfc3339")) || (data175 === "sha")) || (data175 === "email"))) {
                                            const err276 = { instancePath: instancePath + "/annotations/require/" + key33.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/annotations/anyOf/1/properties/require/additionalProperties/properties/type/enum", keyword: "enum", params: { allowedValues: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.type.enum, parentSchema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.type, data: data175 };
                                            if (vErrors === null) {
                                                vErrors = [err276];
                                            }
                                            else {
                                                vErrors.push(err276);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data171.pattern !== undefined) {
                                        let data176 = data171.pattern;
                                        if (typeof data176 !== "string") {
                                            const err277 = { instancePath: instancePath + "/annotations/require/" + key33.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/annotations/anyOf/1/properties/require/additionalProperties/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.pattern.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.require.additionalProperties.properties.pattern, data: data176 };
                                            if (vErrors === null) {
                                                vErrors = [err277];
                                            }
                                            else {
                                                vErrors.push(err277);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                            }
                        }
                        else {
                            const err278 = { instancePath: instancePath + "/annotations/require", schemaPath: "#/properties/annotations/anyOf/1/properties/require/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.annotations.anyOf[1].properties.require.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.require, data: data170 };
                            if (vErrors === null) {
                                vErrors = [err278];
                            }
                            else {
                                vErrors.push(err278);
                            }
                            errors++;
                        }
                    }
                    if (data166.deny !== undefined) {
                        let data177 = data166.deny;
                        if (Array.isArray(data177)) {
                            const len20 = data177.length;
                            for (let i20 = 0; i20 < len20; i20++) {
                                let data178 = data177[i20];
                                if (typeof data178 !== "string") {
                                    const err279 = { instancePath: instancePath + "/annotations/deny/" + i20, schemaPath: "#/properties/annotations/anyOf/1/properties/deny/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.annotations.anyOf[1].properties.deny.items.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.deny.items, data: data178 };
                                    if (vErrors === null) {
                                        vErrors = [err279];
                                    }
                                    else {
                                        vErrors.push(err279);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err280 = { instancePath: instancePath + "/annotations/deny", schemaPath: "#/properties/annotations/anyOf/1/properties/deny/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.annotations.anyOf[1].properties.deny.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.deny, data: data177 };
                            if (vErrors === null) {
                                vErrors = [err280];
                            }
                            else {
                                vErrors.push(err280);
                            }
                            errors++;
                        }
                    }
                    if (data166.on !== undefined) {
                        let data179 = data166.on;
                        if (Array.isArray(data179)) {
                            const len21 = data179.length;
                            for (let i21 = 0; i21 < len21; i21++) {
                                let data180 = data179[i21];
                                if (typeof data180 !== "string") {
                                    const err281 = { instancePath: instancePath + "/annotations/on/" + i21, schemaPath: "#/properties/annotations/anyOf/1/properties/on/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.annotations.anyOf[1].properties.on.items.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.on.items, data: data180 };
                                    if (vErrors === null) {
                                        vErrors = [err281];
                                    }
                                    else {
                                        vErrors.push(err281);
                                    }
                                    errors++;
                                }
                                if (!((((data180 === "root") || (data180 === "index")) || (data180 === "manifest")) || (data180 === "descriptor"))) {
                                    const err282 = { instancePath: instancePath + "/annotations/on/" + i21, schemaPath: "#/properties/annotations/anyOf/1/properties/on/items/enum", keyword: "enum", params: { allowedValues: schema12.properties.annotations.anyOf[1].properties.on.items.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.annotations.anyOf[1].properties.on.items.enum, parentSchema: schema12.properties.annotations.anyOf[1].properties.on.items, data: data180 };
                                    if (vErrors === null) {
                                        vErrors = [err282];
                                    }
                                    else {
                                        vErrors.push(err282);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err283 = { instancePath: instancePath + "/annotations/on", schemaPath: "#/properties/annotations/anyOf/1/properties/on/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.annotations.anyOf[1].properties.on.type, parentSchema: schema12.properties.annotations.anyOf[1].properties.on, data: data179 };
                            if (vErrors === null) {
                                vErrors = [err283];
                            }
                            else {
                                vErrors.push(err283);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err284 = { instancePath: instancePath + "/annotations", schemaPath: "#/properties/annotations/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.annotations.anyOf[1].type, parentSchema: schema12.properties.annotations.anyOf[1], data: data166 };
                    if (vErrors === null) {
                        vErrors = [err284];
                    }
                    else {
                        vErrors.push(err284);
                    }
                    errors++;
                }
                var _valid26 = _errs499 === errors;
                valid200 = valid200 || _valid26;
            }
            if (!valid200) {
                const err285 = { instancePath: instancePath + "/annotations", schemaPath: "#/properties/annotations/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties.annotations.anyOf, parentSchema: schema12.properties.annotations, data: data166 };
                if (vErrors === null) {
                    vErrors = [err285];
                }
                else {
                    vErrors.push(err285);
                }
                errors++;
            }
            else {
                errors = _errs496;
                if (vErrors !== null) {
                    if (_errs496) {
                        vErrors.length = _errs496;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.user !== undefined) {
            let data181 = data.user;
            const _errs534 = errors;
            let valid214 = false;
            const _errs535 = errors;
            if (!((((data181 === "off") || (data181 === "note")) || (data181 === "warning")) || (data181 === "error"))) {
                const err286 = { instancePath: instancePath + "/user", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data181 };
                if (vErrors === null) {
                    vErrors = [err286];
                }
                else {
                    vErrors.push(err286);
                }
                errors++;
            }
            var _valid27 = _errs535 === errors;
            valid214 = valid214 || _valid27;
            if (!valid214) {
                const _errs537 = errors;
                if (data181 && typeof data181 == "object" && !Array.isArray(data181)) {
                    for (const key35 in data181) {
                        if (!((((((key35 === "severity") || (key35 === "unchecked")) || (key35 === "from")) || (key35 === "numeric")) || (key35 === "min-uid")) || (key35 === "allow"))) {
                            const err287 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key35 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.user.anyOf[1], data: data181 };
                            if (vErrors === null) {
                                vErrors = [err287];
                            }
                            else {
                                vErrors.push(err287);
                            }
                            errors++;
                        }
                    }
                    if (data181.severity !== undefined) {
                        let data182 = data181.severity;
                        if (!((((data182 === "off") || (data182 === "note")) || (data182 === "warning")) || (data182 === "error"))) {
                            const err288 = { instancePath: instancePath + "/user/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data182 };
                            if (vErrors === null) {
                                vErrors = [err288];
                            }
                            else {
                                vErrors.push(err288);
                            }
                            errors++;
                        }
                    }
                    if (data181.unchecked !== undefined) {
                        let data183 = data181.unchecked;
                        if (!(((data183 === "note") || (data183 === "warning")) || (data183 === "error"))) {
                            const err289 = { instancePath: instancePath + "/user/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data183 };
                            if (vErrors === null) {
                                vErrors = [err289];
                            }
                            else {
                                vErrors.push(err289);
                            }
                            errors++;
                        }
                    }
                    if (data181.from !== undefined) {
                        let data184 = data181.from;
                        if (typeof data184 !== "string") {
                            const err290 = { instancePath: instancePath + "/user/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data184 };
                            if (vErrors === null) {
                                vErrors = [err290];
                            }
                            else {
                                vErrors.push(err290);
                            }
                            errors++;
                        }
                    }
                    if (data181.numeric !== undefined) {
                        let data185 = data181.numeric;
                        if (typeof data185 !== "boolean") {
                            const err291 = { instancePath: instancePath + "/user/numeric", schemaPath: "#/properties/user/anyOf/1/properties/numeric/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema12.properties.user.anyOf[1].properties.numeric.type, parentSchema: schema12.properties.user.anyOf[1].properties.numeric, data: data185 };
                            if (vErrors === null) {
                                vErrors = [err291];
                            }
                            else {
                                vErrors.push(err291);
                            }
                            errors++;
                        }
                    }
                    if (data181["min-uid"] !== undefined) {
                        let data186 = data181["min-uid"];
                        if (!(((typeof data186 == "number") && (!(data186 % 1) && !isNaN(data186))) && (isFinite(data186)))) {
                            const err292 = { instancePath: instancePath + "/user/min-uid", schemaPath: "#/properties/user/anyOf/1/properties/min-uid/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema12.properties.user.anyOf[1].properties["min-uid"].type, parentSchema: schema12.properties.user.anyOf[1].properties["min-uid"], data: data186 };
                            if (vErrors === null) {
                                vErrors = [err292];
                            }
                            else {
                                vErrors.push(err292);
                            }
                            errors++;
                        }
                        if ((typeof data186 == "number") && (isFinite(data186))) {
                            if (data186 < 1 || isNaN(data186)) {
                                const err293 = { instancePath: instancePath + "/user/min-uid", schemaPath: "#/properties/user/anyOf/1/properties/min-uid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema12.properties.user.anyOf[1].properties["min-uid"], data: data186 };
                                if (vErrors === null) {
                                    vErrors = [err293];
                                }
                                else {
                                    vErrors.push(err293);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data181.allow !== undefined) {
                        let data187 = data181.allow;
                        if (Array.isArray(data187)) {
                            const len22 = data187.length;
                            for (let i22 = 0; i22 < len22; i22++) {
                                let data188 = data187[i22];
                                if (typeof data188 !== "string") {
                                    const err294 = { instancePath: instancePath + "/user/allow/" + i22, schemaPath: "#/properties/user/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.user.anyOf[1].properties.allow.items.type, parentSchema: schema12.properties.user.anyOf[1].properties.allow.items, data: data188 };
                                    if (vErrors === null) {
                                        vErrors = [err294];
                                    }
                                    else {
                                        vErrors.push(err294);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err295 = { instancePath: instancePath + "/user/allow", schemaPath: "#/properties/user/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.user.anyOf[1].properties.allow.type, parentSchema: schema12.properties.user.anyOf[1].properties.allow, data: data187 };
                            if (vErrors === null) {
                                vErrors = [err295];
                            }
                            else {
                                vErrors.push(err295);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err296 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.user.anyOf[1].type, parentSchema: schema12.properties.user.anyOf[1], data: data181 };
                    if (vErrors === null) {
                        vErrors = [err296];
                    }
                    else {
                        vErrors.push(err296);
                    }
                    errors++;
                }
                var _valid27 = _errs537 === errors;
                valid214 = valid214 || _valid27;
            }
            if (!valid214) {
                const err297 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties.user.anyOf, parentSchema: schema12.properties.user, data: data181 };
                if (vErrors === null) {
                    vErrors = [err297];
                }
                else {
                    vErrors.push(err297);
                }
                errors++;
            }
            else {
                errors = _errs534;
                if (vErrors !== null) {
                    if (_errs534) {
                        vErrors.length = _errs534;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["exposed-ports"] !== undefined) {
            let data189 = data["exposed-ports"];
            const _errs556 = errors;
            let valid222 = false;
            const _errs557 = errors;
            if (!((((data189 === "off") || (data189 === "note")) || (data189 === "warning")) || (data189 === "error"))) {
                const err298 = { instancePath: instancePath + "/exposed-ports", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data189 };
                if (vErrors === null) {
                    vErrors = [err298];
                }
                else {
                    vErrors.push(err298);
                }
                errors++;
            }
            var _valid28 = _errs557 === errors;
            valid222 = valid222 || _valid28;
            if (!valid222) {
                const _errs559 = errors;
                if (data189 && typeof data189 == "object" && !Array.isArray(data189)) {
                    for (const key36 in data189) {
                        if (!(((((key36 === "severity") || (key36 === "unchecked")) || (key36 === "from")) || (key36 === "allow")) || (key36 === "deny"))) {
                            const err299 = { instancePath: instancePath + "/exposed-ports", schemaPath: "#/properties/exposed-ports/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key36 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["exposed-ports"].anyOf[1], data: data189 };
                            if (vErrors === null) {
                                vErrors = [err299];
                            }
                            else {
                                vErrors.push(err299);
                            }
                            errors++;
                        }
                    }
                    if (data189.severity !== undefined) {
                        let data190 = data189.severity;
                        if (!((((data190 === "off") || (data190 === "note")) || (data190 === "warning")) || (data190 === "error"))) {
                            const err300 = { instancePath: instancePath + "/exposed-ports/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data190 };
                            if (vErrors === null) {
                                vErrors = [err300];
                            }
                            else {
                                vErrors.push(err300);
                            }
                            errors++;
                        }
                    }
                    if (data189.unchecked !== undefined) {
                        let data191 = data189.unchecked;
                        if (!(((data191 === "note") || (data191 === "warning")) || (data191 === "error"))) {
                            const err301 = { instancePath: instancePath + "/exposed-ports/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data191 };
                            if (vErrors === null) {
                                vErrors = [err301];
                            }
                            else {
                                vErrors.push(err301);
                            }
                            errors++;
                        }
                    }
                    if (data189.from !== undefined) {
                        let data192 = data189.from;
                        if (typeof data192 !== "string") {
                            const err302 = { instancePath: instancePath + "/exposed-ports/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data192 };
                            if (vErrors === null) {
                                vErrors = [err302];
                            }
                            else {
                                vErrors.push(err302);
                            }
                            errors++;
                        }
                    }
                    if (data189.allow !== undefined) {
                        let data193 = data189.allow;
                        if (Array.isArray(data193)) {
                            const len23 = data193.length;
                            for (let i23 = 0; i23 < len23; i23++) {
                                let data194 = data193[i23];
                                if ((typeof data194 !== "string") && (!(((typeof data194 == "number") && (!(data194 % 1) && !isNaN(data194))) && (isFinite(data194))))) {
                                    const err303 = { instancePath: instancePath + "/exposed-ports/allow/" + i23, schemaPath: "#/properties/exposed-ports/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: schema12.properties["exposed-ports"].anyOf[1].properties.allow.items.type }, message: "must be string,integer", schema: schema12.properties["exposed-ports"].anyOf[1].properties.allow.items.type, parentSchema: schema12.properties["exposed-ports"].anyOf[1].properties.allow.items, data: data194 };
                                    if (vErrors === null) {
                                        vErrors = [err303];
                                    }
                                    else {
                                        vErrors.push(err303);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err304 = { instancePath: instancePath + "/exposed-ports/allow", schemaPath: "#/properties/exposed-ports/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["exposed-ports"].anyOf[1].properties.allow.type, parentSchema: schema12.properties["exposed-ports"].anyOf[1].properties.allow, data: data193 };
                            if (vErrors === null) {
                                vErrors = [err304];
                            }
                            else {
                                vErrors.push(err304);
                            }
                            errors++;
                        }
                    }
                    if (data189.deny !== undefined) {
                        let data195 = data189.deny;
                        if (Array.isArray(data195)) {
                            const len24 = data195.length;
                            for (let i24 = 0; i24 < len24; i24++) {
                                let data196 = data195[i24];
                                if ((typeof data196 !== "string") && (!(((typeof data196 == "number") && (!(data196 % 1) && !isNaN(data196))) && (isFinite(data196))))) {
                                    const err305 = { instancePath: instancePath + "/exposed-ports/deny/" + i24, schemaPath: "#/properties/exposed-ports/anyOf/1/properties/deny/items/type", keyword: "type", params: { type: schema12.properties["exposed-ports"].anyOf[1].properties.deny.items.type }, message: "must be string,integer", schema: schema12.properties["exposed-ports"].anyOf[1].properties.deny.items.type, parentSchema: schema12.properties["exposed-ports"].anyOf[1].properties.deny.items, data: data196 };
                                    if (vErrors === null) {
                                        vErrors = [err305];
                                    }
                                    else {
                                        vErrors.push(err305);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err306 = { instancePath: instancePath + "/exposed-ports/deny", schemaPath: "#/properties/exposed-ports/anyOf/1/properties/deny/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["exposed-ports"].anyOf[1].properties.deny.type, parentSchema: schema12.properties["exposed-ports"].anyOf[1].properties.deny, data: data195 };
                            if (vErrors === null) {
                                vErrors = [err306];
                            }
                            else {
                                vErrors.push(err306);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err307 = { instancePath: instancePath + "/exposed-ports", schemaPath: "#/properties/exposed-ports/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["exposed-ports"].anyOf[1].type, parentSchema: schema12.properties["exposed-ports"].anyOf[1], data: data189 };
                    if (vErrors === null) {
                        vErrors = [err307];
                    }
                    else {
                        vErrors.push(err307);
                    }
                    errors++;
                }
                var _valid28 = _errs559 === errors;
                valid222 = valid222 || _valid28;
            }
            if (!valid222) {
                const err308 = { instancePath: instancePath + "/exposed-ports", schemaPath: "#/properties/exposed-ports/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["exposed-ports"].anyOf, parentSchema: schema12.properties["exposed-ports"], data: data189 };
                if (vErrors === null) {
                    vErrors = [err308];
                }
                else {
                    vErrors.push(err308);
                }
                errors++;
            }
            else {
                errors = _errs556;
                if (vErrors !== null) {
                    if (_errs556) {
                        vErrors.length = _errs556;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.created !== undefined) {
            let data197 = data.created;
            const _errs578 = errors;
            let valid232 = false;
            const _errs579 = errors;
            if (!((((data197 === "off") || (data197 === "note")) || (data197 === "warning")) || (data197 === "error"))) {
                const err309 = { instancePath: instancePath + "/created", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data197 };
                if (vErrors === null) {
                    vErrors = [err309];
                }
                else {
                    vErrors.push(err309);
                }
                errors++;
            }
            var _valid29 = _errs579 === errors;
            valid232 = valid232 || _valid29;
            if (!valid232) {
                const _errs581 = errors;
                if (data197 && typeof data197 == "object" && !Array.isArray(data197)) {
                    for (const key37 in data197) {
                        if (!(((((((key37 === "severity") || (key37 === "unchecked")) || (key37 === "from")) || (key37 === "max-age")) || (key37 === "not-future")) || (key37 === "required")) || (key37 === "reproducible"))) {
                            const err310 = { instancePath: instancePath + "/created", schemaPath: "#/properties/created/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key37 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.created.anyOf[1], data: data197 };
                            if (vErrors === null) {
                                vErrors = [err310];
                            }
                            else {
                                vErrors.push(err310);
                            }
                            errors++;
                        }
                    }
                    if (data197.severity !== undefined) {
                        let data198 = data197.severity;
                        if (!((((data198 === "off") || (data198 === "note")) || (data198 === "warning")) || (data198 === "error"))) {
                            const err311 = { instancePath: instancePath + "/created/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data198 };
                            if (vErrors === null) {
                                vErrors = [err311];
                            }
                            else {
                                vErrors.push(err311);
                            }
                            errors++;
                        }
                    }
                    if (data197.unchecked !== undefined) {
                        let data199 = data197.unchecked;
                        if (!(((data199 === "note") || (data199 === "warning")) || (data199 === "error"))) {
                            const err312 = { instancePath: instancePath + "/created/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data199 };
                            if (vErrors === null) {
                                vErrors = [err312];
                            }
                            else {
                                vErrors.push(err312);
                            }
                            errors++;
                        }
                    }
                    if (data197.from !== undefined) {
                        let data200 = data197.from;
                        if (typeof data200 !== "string") {
                            const err313 = { instancePath: instancePath + "/created/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data200 };
                            if (vErrors === null) {
                                vErrors = [err313];
                            }
                            else {
                                vErrors.push(err313);
                            }
                            errors++;
                        }
                    }
                    if (data197["max-age"] !== undefined) {
                        let data201 = data197["max-age"];
                        if (typeof data201 !== "string") {
                            const err314 = { instancePath: instancePath + "/created/max-age", schemaPath: "#/properties/created/anyOf/1/properties/max-age/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.created.anyOf[1].properties["max-age"].type, parentSchema: schema12.properties.created.anyOf[1].properties["max-age"], data: data201 };
                            if (vErrors === null) {
                                vErrors = [err314];
                            }
                            else {
                                vErrors.push(err314);
                            }
                            errors++;
                        }
                    }
                    if (data197["not-future"] !== undefined) {
                        let data202 = data197["not-future"];
                        if (typeof data202 !== "boolean") {
                            const err315 = { instancePath: instancePath + "/created/not-future", schemaPath: "#/properties/created/anyOf/1/properties/not-future/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema12.properties.created.anyOf[1].properties["not-future"].type, parentSchema: schema12.properties.created.anyOf[1].properties["not-future"], data: data202 };
                            if (vErrors === null) {
                                vErrors = [err315];
                            }
                            else {
                                vErrors.push(err315);
                            }
                            errors++;
                        }
                    }
                    if (data197.required !== undefined) {
                        let data203 = data197.required;
                        if (typeof data203 !== "boolean") {
                            const err316 = { instancePath: instancePath + "/created/required", schemaPath: "#/properties/created/anyOf/1/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema12.properties.created.anyOf[1].properties.required.type, parentSchema: schema12.properties.created.anyOf[1].properties.required, data: data203 };
                            if (vErrors === null) {
                                vErrors = [err316];
                            }
                            else {
                                vErrors.push(err316);
                            }
                            errors++;
                        }
                    }
                    if (data197.reproducible !== undefined) {
                        let data204 = data197.reproducible;
                        if (typeof data204 !== "string") {
                            const err317 = { instancePath: instancePath + "/created/reproducible", schemaPath: "#/properties/created/anyOf/1/properties/reproducible/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.created.anyOf[1].properties.reproducible.type, parentSchema: schema12.properties.created.anyOf[1].properties.reproducible, data: data204 };
                            if (vErrors === null) {
                                vErrors = [err317];
                            }
                            else {
                                vErrors.push(err317);
                            }
                            errors++;
                        }
                        if (!(((data204 === "allow") || (data204 === "require")) || (data204 === "deny"))) {
                            const err318 = { instancePath: instancePath + "/created/reproducible", schemaPath: "#/properties/created/anyOf/1/properties/reproducible/enum", keyword: "enum", params: { allowedValues: schema12.properties.created.anyOf[1].properties.reproducible.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.created.anyOf[1].properties.reproducible.enum, parentSchema: schema12.properties.created.anyOf[1].properties.reproducible, data: data204 };
                            if (vErrors === null) {
                                vErrors = [err318];
                            }
                            else {
                                vErrors.push(err318);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err319 = { instancePath: instancePath + "/created", schemaPath: "#/properties/created/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.created.anyOf[1].type, parentSchema: schema12.properties.created.anyOf[1], data: data197 };
                    if (vErrors === null) {
                        vErrors = [err319];
                    }
                    else {
                        vErrors.push(err319);
                    }
                    errors++;
                }
                var _valid29 = _errs581 === errors;
                valid232 = valid232 || _valid29;
            }
            if (!valid232) {
                const err320 = { instancePath: instancePath + "/created", schemaPath: "#/properties/created/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties.created.anyOf, parentSchema: schema12.properties.created, data: data197 };
                if (vErrors === null) {
                    vErrors = [err320];
                }
                else {
                    vErrors.push(err320);
                }
                errors++;
            }
            else {
                errors = _errs578;
                if (vErrors !== null) {
                    if (_errs578) {
                        vErrors.length = _errs578;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.reference !== undefined) {
            let data205 = data.reference;
            const _errs600 = errors;
            let valid238 = false;
            const _errs601 = errors;
            if (!((((data205 === "off") || (data205 === "note")) || (data205 === "warning")) || (data205 === "error"))) {
                const err321 = { instancePath: instancePath + "/reference", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data205 };
                if (vErrors === null) {
                    vErrors = [err321];
                }
                else {
                    vErrors.push(err321);
                }
                errors++;
            }
            var _valid30 = _errs601 === errors;
            valid238 = valid238 || _valid30;
            if (!valid238) {
                const _errs603 = errors;
                if (data205 && typeof data205 == "object" && !Array.isArray(data205)) {
                    for (const key38 in data205) {
                        if (!((((((key38 === "severity") || (key38 === "unchecked")) || (key38 === "from")) || (key38 === "allow")) || (key38 === "deny")) || (key38 === "tags"))) {
                            const err322 = { instancePath: instancePath + "/reference", schemaPath: "#/properties/reference/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key38 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.reference.anyOf[1], data: data205 };
                            if (vErrors === null) {
                                vErrors = [err322];
                            }
                            else {
                                vErrors.push(err322);
                            }
                            errors++;
                        }
                    }
                    if (data205.severity !== undefined) {
                        let data206 = data205.severity;
                        if (!((((data206 === "off") || (data206 === "note")) || (data206 === "warning")) || (data206 === "error"))) {
                            const err323 = { instancePath: instancePath + "/reference/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data206 };
                            if (vErrors === null) {
                                vErrors = [err323];
                            }
                            else {
                                vErrors.push(err323);
                            }
                            errors++;
                        }
                    }
                    if (data205.unchecked !== undefined) {
                        let data207 = data205.unchecked;
                        if (!(((data207 === "note") || (data207 === "warning")) || (data207 === "error"))) {
                            const err324 = { instancePath: instancePath + "/reference/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data207 };
                            if (vErrors === null) {
                                vErrors = [err324];
                            }
                            else {
                                vErrors.push(err324);
                            }
                            errors++;
                        }
                    }
                    if (data205.from !== undefined) {
                        let data208 = data205.from;
                        if (typeof data208 !== "string") {
                            const err325 = { instancePath: instancePath + "/reference/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data208 };
                            if (vErrors === null) {
                                vErrors = [err325];
                            }
                            else {
                                vErrors.push(err325);
                            }
                            errors++;
                        }
                    }
                    if (data205.allow !== undefined) {
                        let data209 = data205.allow;
                        if (Array.isArray(data209)) {
                            const len25 = data209.length;
                            for (let i25 = 0; i25 < len25; i25++) {
                                let data210 = data209[i25];
                                if (typeof data210 !== "string") {
                                    const err326 = { instancePath: instancePath + "/reference/allow/" + i25, schemaPath: "#/properties/reference/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.reference.anyOf[1].properties.allow.items.type, parentSchema: schema12.properties.reference.anyOf[1].properties.allow.items, data: data210 };
                                    if (vErrors === null) {
                                        vErrors = [err326];
                                    }
                                    else {
                                        vErrors.push(err326);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err327 = { instancePath: instancePath + "/reference/allow", schemaPath: "#/properties/reference/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.reference.anyOf[1].properties.allow.type, parentSchema: schema12.properties.reference.anyOf[1].properties.allow, data: data209 };
                            if (vErrors === null) {
                                vErrors = [err327];
                            }
                            else {
                                vErrors.push(err327);
                            }
                            errors++;
                        }
                    }
                    if (data205.deny !== undefined) {
                        let data211 = data205.deny;
                        if (Array.isArray(data211)) {
                            const len26 = data211.length;
                            for (let i26 = 0; i26 < len26; i26++) {
                                let data212 = data211[i26];
                                if (typeof data212 !== "string") {
                                    const err328 = { instancePath: instancePath + "/reference/deny/" + i26, schemaPath: "#/properties/reference/anyOf/1/properties/deny/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.reference.anyOf[1].properties.deny.items.type, parentSchema: schema12.properties.reference.anyOf[1].properties.deny.items, data: data212 };
                                    if (vErrors === null) {
                                        vErrors = [err328];
                                    }
                                    else {
                                        vErrors.push(err328);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err329 = { instancePath: instancePath + "/reference/deny", schemaPath: "#/properties/reference/anyOf/1/properties/deny/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.reference.anyOf[1].properties.deny.type, parentSchema: schema12.properties.reference.anyOf[1].properties.deny, data: data211 };
                            if (vErrors === null) {
                                vErrors = [err329];
                            }
                            else {
                                vErrors.push(err329);
                            }
                            errors++;
                        }
                    }
                    if (data205.tags !== undefined) {
                        let data213 = data205.tags;
                        if (data213 && typeof data213 == "object" && !Array.isArray(data213)) {
                            for (const key39 in data213) {
                                if (!(((key39 === "allow") || (key39 === "deny")) || (key39 === "pattern"))) {
                                    const err330 = { instancePath: instancePath + "/reference/tags", schemaPath: "#/properties/reference/anyOf/1/properties/tags/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key39 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.reference.anyOf[1].properties.tags, data: data213 };
                                    if (vErrors === null) {
                                        vErrors = [err330];
                                    }
                                    else {
                                        vErrors.push(err330);
                                    }
                                    errors++;
                                }
                            }
                            if (data213.allow !== undefined) {
                                let data214 = data213.allow;
                                if (Array.isArray(data214)) {
                                    const len27 = data214.length;
                                    for (let i27 = 0; i27 < len27; i27++) {
                                        let data215 = data214[i27];
                                        if (typeof data215 !== "string") {
                                            const err331 = { instancePath: instancePath + "/reference/tags/allow/" + i27, schemaPath: "#/properties/reference/anyOf/1/properties/tags/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.reference.anyOf[1].properties.tags.properties.allow.items.type, parentSchema: schema12.properties.reference.anyOf[1].properties.tags.properties.allow.items, data: data215 };
                                            if (vErrors === null) {
                                                vErrors = [err331];
                                            }
                                            else {
                                                vErrors.push(err331);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err332 = { instancePath: instancePath + "/reference/tags/allow", schemaPath: "#/properties/reference/anyOf/1/properties/tags/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.reference.anyOf[1].properties.tags.properties.allow.type, parentSchema: schema12.properties.reference.anyOf[1].properties.tags.properties.allow, data: data214 };
                                    if (vErrors === null) {
                                        vErrors = [err332];
                                    }
                                    else {
                                        vErrors.push(err332);
                                    }
                                    errors++;
                                }
                            }
                            if (data213.deny !== undefined) {
                                let data216 = data213.deny;
                                if (Array.isArray(data216)) {
                                    const len28 = data216.length;
                                    for (let i28 = 0; i28 < len28; i28++) {
                                        let data217 = data216[i28];
                                        if (typeof data217 !== "string") {
                                            const err333 = { instancePath: instancePath + "/reference/tags/deny/" + i28, schemaPath: "#/properties/reference/anyOf/1/properties/tags/properties/deny/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.reference.anyOf[1].properties.tags.properties.deny.items.type, parentSchema: schema12.properties.reference.anyOf[1].properties.tags.properties.deny.items, data: data217 };
                                            if (vErrors === null) {
                                                vErrors = [err333];
                                            }
                                            else {
                                                vErrors.push(err333);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err334 = { instancePath: instancePath + "/reference/tags/deny", schemaPath: "#/properties/reference/anyOf/1/properties/tags/properties/deny/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.reference.anyOf[1].properties.tags.properties.deny.type, parentSchema: schema12.properties.reference.anyOf[1].properties.tags.properties.deny, data: data216 };
                                    if (vErrors === null) {
                                        vErrors = [err334];
                                    }
                                    else {
                                        vErrors.push(err334);
                                    }
                                    errors++;
                                }
                            }
                            if (data213.pattern !== undefined) {
                                let data218 = data213.pattern;
                                if (typeof data218 !== "string") {
                                    const err335 = { instancePath: instancePath + "/reference/tags/pattern", schemaPath: "#/properties/reference/anyOf/1/properties/tags/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.reference.anyOf[1].properties.tags.properties.pattern.type, parentSchema: schema12.properties.reference.anyOf[1].properties.tags.properties.pattern, data: data218 };
                                    if (vErrors === null) {
                                        vErrors = [err335];
                                    }
                                    else {
                                        vErrors.push(err335);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err336 = { instancePath: instancePath + "/reference/tags", schemaPath: "#/properties/reference/anyOf/1/properties/tags/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.reference.anyOf[1].properties.tags.type, parentSchema: schema12.properties.reference.anyOf[1].properties.tags, data: data213 };
                            if (vErrors === null) {
                                vErrors = [err336];
                            }
                            else {
                                vErrors.push(err336);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err337 = { instancePath: instancePath + "/reference", schemaPath: "#/properties/reference/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.reference.anyOf[1].type, parentSchema: schema12.properties.reference.anyOf[1], data: data205 };
                    if (vErrors === null) {
                        vErrors = [err337];
                    }
                    else {
                        vErrors.push(err337);
                    }
                    errors++;
                }
                var _valid30 = _errs603 === errors;
                valid238 = valid238 || _valid30;
            }
            if (!valid238) {
                const err338 = { instancePath: instancePath + "/reference", schemaPath: "#/properties/reference/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties.reference.anyOf, parentSchema: schema12.properties.reference, data: data205 };
                if (vErrors === null) {
                    vErrors = [err338];
                }
                else {
                    vErrors.push(err338);
                }
                errors++;
            }
            else {
                errors = _errs600;
                if (vErrors !== null) {
                    if (_errs600) {
                        vErrors.length = _errs600;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["size-budget"] !== undefined) {
            let data219 = data["size-budget"];
            const _errs635 = errors;
            let valid253 = false;
            const _errs636 = errors;
            if (!((((data219 === "off") || (data219 === "note")) || (data219 === "warning")) || (data219 === "error"))) {
                const err339 = { instancePath: instancePath + "/size-budget", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data219 };
                if (vErrors === null) {
                    vErrors = [err339];
                }
                else {
                    vErrors.push(err339);
                }
                errors++;
            }
            var _valid31 = _errs636 === errors;
            valid253 = valid253 || _valid31;
            if (!valid253) {
                const _errs638 = errors;
                if (data219 && typeof data219 == "object" && !Array.isArray(data219)) {
                    for (const key40 in data219) {
                        if (!((((((key40 === "severity") || (key40 === "unchecked")) || (key40 === "from")) || (key40 === "image")) || (key40 === "layer")) || (key40 === "growth"))) {
                            const err340 = { instancePath: instancePath + "/size-budget", schemaPath: "#/properties/size-budget/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key40 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["size-budget"].anyOf[1], data: data219 };
                            if (vErrors === null) {
                                vErrors = [err340];
                            }
                            else {
                                vErrors.push(err340);
                            }
                            errors++;
                        }
                    }
                    if (data219.severity !== undefined) {
                        let data220 = data219.severity;
                        if (!((((data220 === "off") || (data220 === "note")) || (data220 === "warning")) || (data220 === "error"))) {
                            const err341 = { instancePath: instancePath + "/size-budget/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data220 };
                            if (vErrors === null) {
                                vErrors = [err341];
                            }
                            else {
                                vErrors.push(err341);
                            }
                            errors++;
                        }
                    }
                    if (data219.unchecked !== undefined) {
                        let data221 = data219.unchecked;
                        if (!(((data221 === "note") || (data221 === "warning")) || (data221 === "error"))) {
                            const err342 = { instancePath: instancePath + "/size-budget/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data221 };
                            if (vErrors === null) {
                                vErrors = [err342];
                            }
                            else {
                                vErrors.push(err342);
                            }
                            errors++;
                        }
                    }
                    if (data219.from !== undefined) {
                        let data222 = data219.from;
                        if (typeof data222 !== "string") {
                            const err343 = { instancePath: instancePath + "/size-budget/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data222 };
                            if (vErrors === null) {
                                vErrors = [err343];
                            }
                            else {
                                vErrors.push(err343);
                            }
                            errors++;
                        }
                    }
                    if (data219.image !== undefined) {
                        let data223 = data219.image;
                        if (data223 && typeof data223 == "object" && !Array.isArray(data223)) {
                            for (const key41 in data223) {
                                if (!((key41 === "compressed") || (key41 === "uncompressed"))) {
                                    const err344 = { instancePath: instancePath + "/size-budget/image", schemaPath: "#/properties/size-budget/anyOf/1/properties/image/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key41 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.image, data: data223 };
                                    if (vErrors === null) {
                                        vErrors = [err344];
                                    }
                                    else {
                                        vErrors.push(err344);
                                    }
                                    errors++;
                                }
                            }
                            if (data223.compressed !== undefined) {
                                let data224 = data223.compressed;
                                if ((!(((typeof data224 == "number") && (!(data224 % 1) && !isNaN(data224))) && (isFinite(data224)))) && (typeof data224 !== "string")) {
                                    const err345 = { instancePath: instancePath + "/size-budget/image/compressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/image/properties/compressed/type", keyword: "type", params: { type: schema12.properties["size-budget"].anyOf[1].properties.image.properties.compressed.type }, message: "must be integer,string", schema: schema12.properties["size-budget"].anyOf[1].properties.image.properties.compressed.type, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.image.properties.compressed, data: data224 };
                                    if (vErrors === null) {
                                        vErrors = [err345];
                                    }
                                    else {
                                        vErrors.push(err345);
                                    }
                                    errors++;
                                }
                                if ((typeof data224 == "number") && (isFinite(data224))) {
                                    if (data224 < 0 || isNaN(data224)) {
                                        const err346 = { instancePath: instancePath + "/size-budget/image/compressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/image/properties/compressed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.image.properties.compressed, data: data224 };
                                        if (vErrors === null) {
                                            vErrors = [err346];
                                        }
                                        else {
                                            vErrors.push(err346);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            if (data223.uncompressed !== undefined) {
                                let data225 = data223.uncompressed;
                                if ((!(((typeof data225 == "number") && (!(data225 % 1) && !isNaN(data225))) && (isFinite(data225)))) && (typeof data225 !== "string")) {
                                    const err347 = { instancePath: instancePath + "/size-budget/image/uncompressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/image/properties/uncompressed/type", keyword: "type", params: { type: schema12.properties["size-budget"].anyOf[1].properties.image.properties.uncompressed.type }, message: "must be integer,string", schema: schema12.properties["size-budget"].anyOf[1].properties.image.properties.uncompressed.type, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.image.properties.uncompressed, data: data225 };
                                    if (vErrors === null) {
                                        vErrors = [err347];
                                    }
                                    else {
                                        vErrors.push(err347);
                                    }
                                    errors++;
                                }
                                if ((typeof data225 == "number") && (isFinite(data225))) {
                                    if (data225 < 0 || isNaN(data225)) {
                                        const err348 = { instancePath: instancePath + "/size-budget/image/uncompressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/image/properties/uncompressed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.image.properties.uncompressed, data: data225 };
                                        if (vErrors === null) {
                                            vErrors = [err348];
                                        }
                                        else {
                                            vErrors.push(err348);
                                        }
                                        errors++;
                                    }
                                }
                            }
                        }
                        else {
                            const err349 = { instancePath: instancePath + "/size-budget/image", schemaPath: "#/properties/size-budget/anyOf/1/properties/image/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["size-budget"].anyOf[1].properties.image.type, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.image, data: data223 };
                            if (vErrors === null) {
                                vErrors = [err349];
                            }
                            else {
                                vErrors.push(err349);
                            }
                            errors++;
                        }
                    }
                    if (data219.layer !== undefined) {
                        let data226 = data219.layer;
                        if (data226 && typeof data226 == "object" && !Array.isArray(data226)) {
                            for (const key42 in data226) {
                                if (!((key42 === "compressed") || (key42 === "uncompressed"))) {
                                    const err350 = { instancePath: instancePath + "/size-budget/layer", schemaPath: "#/properties/size-budget/anyOf/1/properties/layer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key42 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.layer, data: data226 };
                                    if (vErrors === null) {
                                        vErrors = [err350];
                                    }
                                    else {
                                        vErrors.push(err350);
                                    }
                                    errors++;
                                }
                            }
                            if (data226.compressed !== undefined) {
                                let data227 = data226.compressed;
                                if ((!(((typeof data227 == "number") && (!(data227 % 1) && !isNaN(data227))) && (isFinite(data227)))) && (typeof data227 !== "string")) {
                                    const err351 = { instancePath: instancePath + "/size-budget/layer/compressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/layer/properties/compressed/type", keyword: "type", params: { type: schema12.properties["size-budget"].anyOf[1].properties.layer.properties.compressed.type }, message: "must be integer,string", schema: schema12.properties["size-budget"].anyOf[1].properties.layer.properties.compressed.type, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.layer.properties.compressed, data: data227 };
                                    if (vErrors === null) {
                                        vErrors = [err351];
                                    }
                                    else {
                                        vErrors.push(err351);
                                    }
                                    errors++;
                                }
                                if ((typeof data227 == "number") && (isFinite(data227))) {
                                    if (data227 < 0 || isNaN(data227)) {
                                        const err352 = { instancePath: instancePath + "/size-budget/layer/compressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/layer/properties/compressed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.layer.properties.compressed, data: data227 };
                                        if (vErrors === null) {
                                            vErrors = [err352];
                                        }
                                        else {
                                            vErrors.push(err352);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            if (data226.uncompressed !== undefined) {
                                let data228 = data226.uncompressed;
                                if ((!(((typeof data228 == "number") && (!(data228 % 1) && !isNaN(data228))) && (isFinite(data228)))) && (typeof data228 !== "string")) {
                                    const err353 = { instancePath: instancePath + "/size-budget/layer/uncompressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/layer/properties/uncompressed/type", keyword: "type", params: { type: schema12.properties["size-budget"].anyOf[1].properties.layer.properties.uncompressed.type }, message: "must be integer,string", schema: schema12.properties["size-budget"].anyOf[1].properties.layer.properties.uncompressed.type, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.layer.properties.uncompressed, data: data228 };
                                    if (vErrors === null) {
                                        vErrors = [err353];
                                    }
                                    else {
                                        vErrors.push(err353);
                                    }
                                    errors++;
                                }
                                if ((typeof data228 == "number") && (isFinite(data228))) {
                                    if (data228 < 0 || isNaN(data228)) {
                                        const err354 = { instancePath: instancePath + "/size-budget/layer/uncompressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/layer/properties/uncompressed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.layer.properties.uncompressed, data: data228 };
                                        if (vErrors === null) {
                                            vErrors = [err354];
                                        }
                                        else {
                                            vErrors.push(err354);
                                        }
                                        errors++;
                                    }
                                }
                            }
                        }
                        else {
                            const err355 = { instancePath: instancePath + "/size-budget/layer", schemaPath: "#/properties/size-budget/anyOf/1/properties/layer/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["size-budget"].anyOf[1].properties.layer.type, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.layer, data: data226 };
                            if (vErrors === null) {
                                vErrors = [err355];
                            }
                            else {
                                vErrors.push(err355);
                            }
                            errors++;
                        }
                    }
                    if (data219.growth !== undefined) {
                        let data229 = data219.growth;
                        if (data229 && typeof data229 == "object" && !Array.isArray(data229)) {
                            for (const key43 in data229) {
                                if (!((key43 === "compressed") || (key43 === "uncompressed"))) {
                                    const err356 = { instancePath: instancePath + "/size-budget/growth", schemaPath: "#/properties/size-budget/anyOf/1/properties/growth/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key43 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.growth, data: data229 };
                                    if (vErrors === null) {
                                        vErrors = [err356];
                                    }
                                    else {
                                        vErrors.push(err356);
                                    }
                                    errors++;
                                }
                            }
                            if (data229.compressed !== undefined) {
                                let data230 = data229.compressed;
                                if ((!(((typeof data230 == "number") && (!(data230 % 1) && !isNaN(data230))) && (isFinite(data230)))) && (typeof data230 !== "string")) {
                                    const err357 = { instancePath: instancePath + "/size-budget/growth/compressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/growth/properties/compressed/type", keyword: "type", params: { type: schema12.properties["size-budget"].anyOf[1].properties.growth.properties.compressed.type }, message: "must be integer,string", schema: schema12.properties["size-budget"].anyOf[1].properties.growth.properties.compressed.type, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.growth.properties.compressed, data: data230 };
                                    if (vErrors === null) {
                                        vErrors = [err357];
                                    }
                                    else {
                                        vErrors.push(err357);
                                    }
                                    errors++;
                                }
                                if ((typeof data230 == "number") && (isFinite(data230))) {
                                    if (data230 < 0 || isNaN(data230)) {
                                        const err358 = { instancePath: instancePath + "/size-budget/growth/compressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/growth/properties/compressed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.growth.properties.compressed, data: data230 };
                                        if (vErrors === null) {
                                            vErrors = [err358];
                                        }
                                        else {
                                            vErrors.push(err358);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            if (data229.uncompressed !== undefined) {
                                let data231 = data229.uncompressed;
                                if ((!(((typeof data231 == "number") && (!(data231 % 1) && !isNaN(data231))) && (isFinite(data231)))) && (typeof data231 !== "string")) {
                                    const err359 = { instancePath: instancePath + "/size-budget/growth/uncompressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/growth/properties/uncompressed/type", keyword: "type", params: { type: schema12.properties["size-budget"].anyOf[1].properties.growth.properties.uncompressed.type }, message: "must be integer,string", schema: schema12.properties["size-budget"].anyOf[1].properties.growth.properties.uncompressed.type, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.growth.properties.uncompressed, data: data231 };
                                    if (vErrors === null) {
                                        vErrors = [err359];
                                    }
                                    else {
                                        vErrors.push(err359);
                                    }
                                    errors++;
                                }
                                if ((typeof data231 == "number") && (isFinite(data231))) {
                                    if (data231 < 0 || isNaN(data231)) {
                                        const err360 = { instancePath: instancePath + "/size-budget/growth/uncompressed", schemaPath: "#/properties/size-budget/anyOf/1/properties/growth/properties/uncompressed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.growth.properties.uncompressed, data: data231 };
                                        if (vErrors === null) {
                                            vErrors = [err360];
                                        }
                                        else {
                                            vErrors.push(err360);
                                        }
                                        errors++;
                                    }
                                }
                            }
                        }
                        else {
                            const err361 = { instancePath: instancePath + "/size-budget/growth", schemaPath: "#/properties/size-budget/anyOf/1/properties/growth/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["size-budget"].anyOf[1].properties.growth.type, parentSchema: schema12.properties["size-budget"].anyOf[1].properties.growth, data: data229 };
                            if (vErrors === null) {
                                vErrors = [err361];
                            }
                            else {
                                vErrors.push(err361);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err362 = { instancePath: instancePath + "/size-budget", schemaPath: "#/properties/size-budget/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["size-budget"].anyOf[1].type, parentSchema: schema12.properties["size-budget"].anyOf[1], data: data219 };
                    if (vErrors === null) {
                        vErrors = [err362];
                    }
                    else {
                        vErrors.push(err362);
                    }
                    errors++;
                }
                var _valid31 = _errs638 === errors;
                valid253 = valid253 || _valid31;
            }
            if (!valid253) {
                const err363 = { instancePath: instancePath + "/size-budget", schemaPath: "#/properties/size-budget/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["size-budget"].anyOf, parentSchema: schema12.properties["size-budget"], data: data219 };
                if (vErrors === null) {
                    vErrors = [err363];
                }
                else {
                    vErrors.push(err363);
                }
                errors++;
            }
            else {
                errors = _errs635;
                if (vErrors !== null) {
                    if (_errs635) {
                        vErrors.length = _errs635;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["base-image"] !== undefined) {
            let data232 = data["base-image"];
            const _errs670 = errors;
            let valid262 = false;
            const _errs671 = errors;
            if (!((((data232 === "off") || (data232 === "note")) || (data232 === "warning")) || (data232 === "error"))) {
                const err364 = { instancePath: instancePath + "/base-image", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data232 };
                if (vErrors === null) {
                    vErrors = [err364];
                }
                else {
                    vErrors.push(err364);
                }
                errors++;
            }
            var _valid32 = _errs671 === errors;
            valid262 = valid262 || _valid32;
            if (!valid262) {
                const _errs673 = errors;
                if (data232 && typeof data232 == "object" && !Array.isArray(data232)) {
                    for (const key44 in data232) {
                        if (!((((((((key44 === "severity") || (key44 === "unchecked")) || (key44 === "from")) || (key44 === "allow")) || (key44 === "deny")) || (key44 === "pinned")) || (key44 === "stages")) || (key44 === "evidence"))) {
                            const err365 = { instancePath: instancePath + "/base-image", schemaPath: "#/properties/base-image/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key44 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["base-image"].anyOf[1], data: data232 };
                            if (vErrors === null) {
                                vErrors = [err365];
                            }
                            else {
                                vErrors.push(err365);
                            }
                            errors++;
                        }
                    }
                    if (data232.severity !== undefined) {
                        let data233 = data232.severity;
                        if (!((((data233 === "off") || (data233 === "note")) || (data233 === "warning")) || (data233 === "error"))) {
                            const err366 = { instancePath: instancePath + "/base-image/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data233 };
                            if (vErrors === null) {
                                vErrors = [err366];
                            }
                            else {
                                vErrors.push(err366);
                            }
                            errors++;
                        }
                    }
                    if (data232.unchecked !== undefined) {
                        let data234 = data232.unchecked;
                        if (!(((data234 === "note") || (data234 === "warning")) || (data234 === "error"))) {
                            const err367 = { instancePath: instancePath + "/base-image/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data234 };
                            if (vErrors === null) {
                                vErrors = [err367];
                            }
                            else {
                                vErrors.push(err367);
                            }
                            errors++;
                        }
                    }
                    if (data232.from !== undefined) {
                        let data235 = data232.from;
                        if (typeof data235 !== "string") {
                            const err368 = { instancePath: instancePath + "/base-image/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data235 };
                            if (vErrors === null) {
                                vErrors = [err368];
                            }
                            else {
                                vErrors.push(err368);
                            }
                            errors++;
                        }
                    }
                    if (data232.allow !== undefined) {
                        let data236 = data232.allow;
                        if (Array.isArray(data236)) {
                            const len29 = data236.length;
                            for (let i29 = 0; i29 < len29; i29++) {
                                let data237 = data236[i29];
                                if (typeof data237 !== "string") {
                                    const err369 = { instancePath: instancePath + "/base-image/allow/" + i29, schemaPath: "#/properties/base-image/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["base-image"].anyOf[1].properties.allow.items.type, parentSchema: schema12.properties["base-image"].anyOf[1].properties.allow.items, data: data237 };
                                    if (vErrors === null) {
                                        vErrors = [err369];
                                    }
                                    else {
                                        vErrors.push(err369);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err370 = { instancePath: instancePath + "/base-image/allow", schemaPath: "#/properties/base-image/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["base-image"].anyOf[1].properties.allow.type, parentSchema: schema12.properties["base-image"].anyOf[1].properties.allow, data: data236 };
                            if (vErrors === null) {
                                vErrors = [err370];
                            }
                            else {
                                vErrors.push(err370);
                            }
                            errors++;
                        }
                    }
                    if (data232.deny !== undefined) {
                        let data238 = data232.deny;
                        if (Array.isArray(data238)) {
                            const len30 = data238.length;
                            for (let i30 = 0; i30 < len30; i30++) {
                                let data239 = data238[i30];
                                if (typeof data239 !== "string") {
                                    const err371 = { instancePath: instancePath + "/base-image/deny/" + i30, schemaPath: "#/properties/base-image/anyOf/1/properties/deny/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["base-image"].anyOf[1].properties.deny.items.type, parentSchema: schema12.properties["base-image"].anyOf[1].properties.deny.items, data: data239 };
                                    if (vErrors === null) {
                                        vErrors = [err371];
                                    }
                                    else {
                                        vErrors.push(err371);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err372 = { instancePath: instancePath + "/base-image/deny", schemaPath: "#/properties/base-image/anyOf/1/properties/deny/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["base-image"].anyOf[1].properties.deny.type, parentSchema: schema12.properties["base-image"].anyOf[1].properties.deny, data: data238 };
                            if (vErrors === null) {
                                vErrors = [err372];
                            }
                            else {
                                vErrors.push(err372);
                            }
                            errors++;
                        }
                    }
                    if (data232.pinned !== undefined) {
                        let data240 = data232.pinned;
                        if (typeof data240 !== "boolean") {
                            const err373 = { instancePath: instancePath + "/base-image/pinned", schemaPath: "#/properties/base-image/anyOf/1/properties/pinned/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema12.properties["base-image"].anyOf[1].properties.pinned.type, parentSchema: schema12.properties["base-image"].anyOf[1].properties.pinned, data: data240 };
                            if (vErrors === null) {
                                vErrors = [err373];
                            }
                            else {
                                vErrors.push(err373);
                            }
                            errors++;
                        }
                    }
                    if (data232.stages !== undefined) {
                        let data241 = data232.stages;
                        if (typeof data241 !== "string") {
                            const err374 = { instancePath: instancePath + "/base-image/stages", schemaPath: "#/properties/base-image/anyOf/1/properties/stages/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["base-image"].anyOf[1].properties.stages.type, parentSchema: schema12.properties["base-image"].anyOf[1].properties.stages, data: data241 };
                            if (vErrors === null) {
                                vErrors = [err374];
                            }
                            else {
                                vErrors.push(err374);
                            }
                            errors++;
                        }
                        if (!((data241 === "all") || (data241 === "final"))) {
                            const err375 = { instancePath: instancePath + "/base-image/stages", schemaPath: "#/properties/base-image/anyOf/1/properties/stages/enum", keyword: "enum", params: { allowedValues: schema12.properties["base-image"].anyOf[1].properties.stages.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["base-image"].anyOf[1].properties.stages.enum, parentSchema: schema12.properties["base-image"].anyOf[1].properties.stages, data: data241 };
                            if (vErrors === null) {
                                vErrors = [err375];
                            }
                            else {
                                vErrors.push(err375);
                            }
                            errors++;
                        }
                    }
                    if (data232.evidence !== undefined) {
                        let data242 = data232.evidence;
                        if (Array.isArray(data242)) {
                            const len31 = data242.length;
                            for (let i31 = 0; i31 < len31; i31++) {
                                let data243 = data242[i31];
                                if (typeof data243 !== "string") {
                                    const err376 = { instancePath: instancePath + "/base-image/evidence/" + i31, schemaPath: "#/properties/base-image/anyOf/1/properties/evidence/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["base-image"].anyOf[1].properties.evidence.items.type, parentSchema: schema12.properties["base-image"].anyOf[1].properties.evidence.items, data: data243 };
                                    if (vErrors === null) {
                                        vErrors = [err376];
                                    }
                                    else {
                                        vErrors.push(err376);
                                    }
                                    errors++;
                                }
                                if (!(((data243 === "provenance") || (data243 === "annotations")) || (data243 === "dockerfile"))) {
                                    const err377 = { instancePath: instancePath + "/base-image/evidence/" + i31, schemaPath: "#/properties/base-image/anyOf/1/properties/evidence/items/enum", keyword: "enum", params: { allowedValues: schema12.properties["base-image"].anyOf[1].properties.evidence.items.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["base-image"].anyOf[1].properties.evidence.items.enum, parentSchema: schema12.properties["base-image"].anyOf[1].properties.evidence.items, data: data243 };
                                    if (vErrors === null) {
                                        vErrors = [err377];
                                    }
                                    else {
                                        vErrors.push(err377);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err378 = { instancePath: instancePath + "/base-image/evidence", schemaPath: "#/properties/base-image/anyOf/1/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["base-image"].anyOf[1].properties.evidence.type, parentSchema: schema12.properties["base-image"].anyOf[1].properties.evidence, data: data242 };
                            if (vErrors === null) {
                                vErrors = [err378];
                            }
                            else {
                                vErrors.push(err378);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err379 = { instancePath: instancePath + "/base-image", schemaPath: "#/properties/base-image/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["base-image"].anyOf[1].type, parentSchema: schema12.properties["base-image"].anyOf[1], data: data232 };
                    if (vErrors === null) {
                        vErrors = [err379];
                    }
                    else {
                        vErrors.push(err379);
                    }
                    errors++;
                }
                var _valid32 = _errs673 === errors;
                valid262 = valid262 || _valid32;
            }
            if (!valid262) {
                const err380 = { instancePath: instancePath + "/base-image", schemaPath: "#/properties/base-image/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["base-image"].anyOf, parentSchema: schema12.properties["base-image"], data: data232 };
                if (vErrors === null) {
                    vErrors = [err380];
                }
                else {
                    vErrors.push(err380);
                }
                errors++;
            }
            else {
                errors = _errs670;
                if (vErrors !== null) {
                    if (_errs670) {
                        vErrors.length = _errs670;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data["no-secrets"] !== undefined) {
            let data244 = data["no-secrets"];
            const _errs700 = errors;
            let valid274 = false;
            const _errs701 = errors;
            if (!((((data244 === "off") || (data244 === "note")) || (data244 === "warning")) || (data244 === "error"))) {
                const err381 = { instancePath: instancePath + "/no-secrets", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data244 };
                if (vErrors === null) {
                    vErrors = [err381];
                }
                else {
                    vErrors.push(err381);
                }
                errors++;
            }
            var _valid33 = _errs701 === errors;
            valid274 = valid274 || _valid33;
            if (!valid274) {
                const _errs703 = errors;
                if (data244 && typeof data244 == "object" && !Array.isArray(data244)) {
                    for (const key45 in data244) {
                        if (!((((((key45 === "severity") || (key45 === "unchecked")) || (key45 === "from")) || (key45 === "allow")) || (key45 === "patterns")) || (key45 === "scan"))) {
                            const err382 = { instancePath: instancePath + "/no-secrets", schemaPath: "#/properties/no-secrets/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key45 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties["no-secrets"].anyOf[1], data: data244 };
                            if (vErrors === null) {
                                vErrors = [err382];
                            }
                            else {
                                vErrors.push(err382);
                            }
                            errors++;
                        }
                    }
                    if (data244.severity !== undefined) {
                        let data245 = data244.severity;
                        if (!((((data245 === "off") || (data245 === "note")) || (data245 === "warning")) || (data245 === "error"))) {
                            const err383 = { instancePath: instancePath + "/no-secrets/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data245 };
                            if (vErrors === null) {
                                vErrors = [err383];
                            }
                            else {
                                vErrors.push(err383);
                            }
                            errors++;
                        }
                    }
                    if (data244.unchecked !== undefined) {
                        let data246 = data244.unchecked;
                        if (!(((data246 === "note") || (data246 === "warning")) || (data246 === "error"))) {
                            const err384 = { instancePath: instancePath + "/no-secrets/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data246 };
                            if (vErrors === null) {
                                vErrors = [err384];
                            }
                            else {
                                vErrors.push(err384);
                            }
                            errors++;
                        }
                    }
                    if (data244.from !== undefined) {
                        let data247 = data244.from;
                        if (typeof data247 !== "string") {
                            const err385 = { instancePath: instancePath + "/no-secrets/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data247 };
                            if (vErrors === null) {
                                vErrors = [err385];
                            }
                            else {
                                vErrors.push(err385);
                            }
                            errors++;
                        }
                    }
                    if (data244.allow !== undefined) {
                        let data248 = data244.allow;
                        if (Array.isArray(data248)) {
                            const len32 = data248.length;
                            for (let i32 = 0; i32 < len32; i32++) {
                                let data249 = data248[i32];
                                if (typeof data249 !== "string") {
                                    const err386 = { instancePath: instancePath + "/no-secrets/allow/" + i32, schemaPath: "#/properties/no-secrets/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["no-secrets"].anyOf[1].properties.allow.items.type, parentSchema: schema12.properties["no-secrets"].anyOf[1].properties.allow.items, data: data249 };
                                    if (vErrors === null) {
                                        vErrors = [err386];
                                    }
                                    else {
                                        vErrors.push(err386);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err387 = { instancePath: instancePath + "/no-secrets/allow", schemaPath: "#/properties/no-secrets/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["no-secrets"].anyOf[1].properties.allow.type, parentSchema: schema12.properties["no-secrets"].anyOf[1].properties.allow, data: data248 };
                            if (vErrors === null) {
                                vErrors = [err387];
                            }
                            else {
                                vErrors.push(err387);
                            }
                            errors++;
                        }
                    }
                    if (data244.patterns !== undefined) {
                        let data250 = data244.patterns;
                        if (Array.isArray(data250)) {
                            const len33 = data250.length;
                            for (let i33 = 0; i33 < len33; i33++) {
                                let data251 = data250[i33];
                                if (typeof data251 !== "string") {
                                    const err388 = { instancePath: instancePath + "/no-secrets/patterns/" + i33, schemaPath: "#/properties/no-secrets/anyOf/1/properties/patterns/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["no-secrets"].anyOf[1].properties.patterns.items.type, parentSchema: schema12.properties["no-secrets"].anyOf[1].properties.patterns.items, data: data251 };
                                    if (vErrors === null) {
                                        vErrors = [err388];
                                    }
                                    else {
                                        vErrors.push(err388);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err389 = { instancePath: instancePath + "/no-secrets/patterns", schemaPath: "#/properties/no-secrets/anyOf/1/properties/patterns/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["no-secrets"].anyOf[1].properties.patterns.type, parentSchema: schema12.properties["no-secrets"].anyOf[1].properties.patterns, data: data250 };
                            if (vErrors === null) {
                                vErrors = [err389];
                            }
                            else {
                                vErrors.push(err389);
                            }
                            errors++;
                        }
                    }
                    if (data244.scan !== undefined) {
                        let data252 = data244.scan;
                        if (Array.isArray(data252)) {
                            const len34 = data252.length;
                            for (let i34 = 0; i34 < len34; i34++) {
                                let data253 = data252[i34];
                                if (typeof data253 !== "string") {
                                    const err390 = { instancePath: instancePath + "/no-secrets/scan/" + i34, schemaPath: "#/properties/no-secrets/anyOf/1/properties/scan/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties["no-secrets"].anyOf[1].properties.scan.items.type, parentSchema: schema12.properties["no-secrets"].anyOf[1].properties.scan.items, data: data253 };
                                    if (vErrors === null) {
                                        vErrors = [err390];
                                    }
                                    else {
                                        vErrors.push(err390);
                                    }
                                    errors++;
                                }
                                if (!((((((data253 === "env") || (data253 === "labels")) || (data253 === "history")) || (data253 === "command")) || (data253 === "annotations")) || (data253 === "provenance"))) {
                                    const err391 = { instancePath: instancePath + "/no-secrets/scan/" + i34, schemaPath: "#/properties/no-secrets/anyOf/1/properties/scan/items/enum", keyword: "enum", params: { allowedValues: schema12.properties["no-secrets"].anyOf[1].properties.scan.items.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties["no-secrets"].anyOf[1].properties.scan.items.enum, parentSchema: schema12.properties["no-secrets"].anyOf[1].properties.scan.items, data: data253 };
                                    if (vErrors === null) {
                                        vErrors = [err391];
                                    }
                                    else {
                                        vErrors.push(err391);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err392 = { instancePath: instancePath + "/no-secrets/scan", schemaPath: "#/properties/no-secrets/anyOf/1/properties/scan/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties["no-secrets"].anyOf[1].properties.scan.type, parentSchema: schema12.properties["no-secrets"].anyOf[1].properties.scan, data: data252 };
                            if (vErrors === null) {
                                vErrors = [err392];
                            }
                            else {
                                vErrors.push(err392);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err393 = { instancePath: instancePath + "/no-secrets", schemaPath: "#/properties/no-secrets/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties["no-secrets"].anyOf[1].type, parentSchema: schema12.properties["no-secrets"].anyOf[1], data: data244 };
                    if (vErrors === null) {
                        vErrors = [err393];
                    }
                    else {
                        vErrors.push(err393);
                    }
                    errors++;
                }
                var _valid33 = _errs703 === errors;
                valid274 = valid274 || _valid33;
            }
            if (!valid274) {
                const err394 = { instancePath: instancePath + "/no-secrets", schemaPath: "#/properties/no-secrets/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.properties["no-secrets"].anyOf, parentSchema: schema12.properties["no-secrets"], data: data244 };
                if (vErrors === null) {
                    vErrors = [err394];
                }
                else {
                    vErrors.push(err394);
                }
                errors++;
            }
            else {
                errors = _errs700;
                if (vErrors !== null) {
                    if (_errs700) {
                        vErrors.length = _errs700;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        for (const key46 in data) {
            if (pattern0.test(key46)) {
                let data254 = data[key46];
                const _errs726 = errors;
                let valid287 = false;
                const _errs727 = errors;
                if (!((((data254 === "off") || (data254 === "note")) || (data254 === "warning")) || (data254 === "error"))) {
                    const err395 = { instancePath: instancePath + "/" + key46.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data254 };
                    if (vErrors === null) {
                        vErrors = [err395];
                    }
                    else {
                        vErrors.push(err395);
                    }
                    errors++;
                }
                var _valid34 = _errs727 === errors;
                valid287 = valid287 || _valid34;
                if (!valid287) {
                    const _errs729 = errors;
                    if (data254 && typeof data254 == "object" && !Array.isArray(data254)) {
                        for (const key47 in data254) {
                            if (!(((key47 === "severity") || (key47 === "unchecked")) || (key47 === "from"))) {
                                const err396 = { instancePath: instancePath + "/" + key46.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/patternProperties/%5E%5Ba-z0-9%5D%5Ba-z0-9._-%5D*(%3F%3A%5C~1%5Ba-z0-9%5D%5Ba-z0-9._-%5D*)%2B%24/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key47 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.patternProperties["^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$"].anyOf[1], data: data254 };
                                if (vErrors === null) {
                                    vErrors = [err396];
                                }
                                else {
                                    vErrors.push(err396);
                                }
                                errors++;
                            }
                        }
                        if (data254.severity !== undefined) {
                            let data255 = data254.severity;
                            if (!((((data255 === "off") || (data255 === "note")) || (data255 === "warning")) || (data255 === "error"))) {
                                const err397 = { instancePath: instancePath + "/" + key46.replace(/~/g, "~0").replace(/\//g, "~1") + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data255 };
                                if (vErrors === null) {
                                    vErrors = [err397];
                                }
                                else {
                                    vErrors.push(err397);
                                }
                                errors++;
                            }
                        }
                        if (data254.unchecked !== undefined) {
                            let data256 = data254.unchecked;
                            if (!(((data256 === "note") || (data256 === "warning")) || (data256 === "error"))) {
                                const err398 = { instancePath: instancePath + "/" + key46.replace(/~/g, "~0").replace(/\//g, "~1") + "/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data256 };
                                if (vErrors === null) {
                                    vErrors = [err398];
                                }
                                else {
                                    vErrors.push(err398);
                                }
                                errors++;
                            }
                        }
                        if (data254.from !== undefined) {
                            let data257 = data254.from;
                            if (typeof data257 !== "string") {
                                const err399 = { instancePath: instancePath + "/" + key46.replace(/~/g, "~0").replace(/\//g, "~1") + "/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data257 };
                                if (vErrors === null) {
                                    vErrors = [err399];
                                }
                                else {
                                    vErrors.push(err399);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err400 = { instancePath: instancePath + "/" + key46.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/patternProperties/%5E%5Ba-z0-9%5D%5Ba-z0-9._-%5D*(%3F%3A%5C~1%5Ba-z0-9%5D%5Ba-z0-9._-%5D*)%2B%24/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.patternProperties["^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$"].anyOf[1].type, parentSchema: schema12.patternProperties["^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$"].anyOf[1], data: data254 };
                        if (vErrors === null) {
                            vErrors = [err400];
                        }
                        else {
                            vErrors.push(err400);
                        }
                        errors++;
                    }
                    var _valid34 = _errs729 === errors;
                    valid287 = valid287 || _valid34;
                }
                if (!valid287) {
                    const err401 = { instancePath: instancePath + "/" + key46.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/patternProperties/%5E%5Ba-z0-9%5D%5Ba-z0-9._-%5D*(%3F%3A%5C~1%5Ba-z0-9%5D%5Ba-z0-9._-%5D*)%2B%24/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema12.patternProperties["^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$"].anyOf, parentSchema: schema12.patternProperties["^[a-z0-9][a-z0-9._-]*(?:\\/[a-z0-9][a-z0-9._-]*)+$"], data: data254 };
                    if (vErrors === null) {
                        vErrors = [err401];
                    }
                    else {
                        vErrors.push(err401);
                    }
                    errors++;
                }
                else {
                    errors = _errs726;
                    if (vErrors !== null) {
                        if (_errs726) {
                            vErrors.length = _errs726;
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
        const err402 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
        if (vErrors === null) {
            vErrors = [err402];
        }
        else {
            vErrors.push(err402);
        }
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
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property '" + "version" + "'", schema: schema11.required, parentSchema: schema11, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func2.call(schema11.properties, key0))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.version !== undefined) {
            let data0 = data.version;
            if (1 !== data0) {
                const err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema11.properties.version, data: data0 };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
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
                        const err3 = { instancePath: instancePath + "/extends/" + i0, schemaPath: "#/properties/extends/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.extends.items.type, parentSchema: schema11.properties.extends.items, data: data2 };
                        if (vErrors === null) {
                            vErrors = [err3];
                        }
                        else {
                            vErrors.push(err3);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.extends.type, parentSchema: schema11.properties.extends, data: data1 };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data["fail-on"] !== undefined) {
            let data3 = data["fail-on"];
            if (!(((data3 === "error") || (data3 === "warning")) || (data3 === "never"))) {
                const err5 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/enum", keyword: "enum", params: { allowedValues: schema11.properties["fail-on"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties["fail-on"].enum, parentSchema: schema11.properties["fail-on"], data: data3 };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.unchecked !== undefined) {
            let data4 = data.unchecked;
            if (!(((data4 === "note") || (data4 === "warning")) || (data4 === "error"))) {
                const err6 = { instancePath: instancePath + "/unchecked", schemaPath: "#/properties/unchecked/enum", keyword: "enum", params: { allowedValues: schema11.properties.unchecked.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.unchecked.enum, parentSchema: schema11.properties.unchecked, data: data4 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
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
                            const err7 = { instancePath: instancePath + "/overrides/" + i1, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "match" }, message: "must have required property '" + "match" + "'", schema: schema11.properties.overrides.items.required, parentSchema: schema11.properties.overrides.items, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err7];
                            }
                            else {
                                vErrors.push(err7);
                            }
                            errors++;
                        }
                        if (data7.rules === undefined) {
                            const err8 = { instancePath: instancePath + "/overrides/" + i1, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "rules" }, message: "must have required property '" + "rules" + "'", schema: schema11.properties.overrides.items.required, parentSchema: schema11.properties.overrides.items, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err8];
                            }
                            else {
                                vErrors.push(err8);
                            }
                            errors++;
                        }
                        for (const key1 in data7) {
                            if (!((((key1 === "match") || (key1 === "reason")) || (key1 === "until")) || (key1 === "rules"))) {
                                const err9 = { instancePath: instancePath + "/overrides/" + i1, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.overrides.items, data: data7 };
                                if (vErrors === null) {
                                    vErrors = [err9];
                                }
                                else {
                                    vErrors.push(err9);
                                }
                                errors++;
                            }
                        }
                        if (data7.match !== undefined) {
                            let data8 = data7.match;
                            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                if (Object.keys(data8).length < 1) {
                                    const err10 = { instancePath: instancePath + "/overrides/" + i1 + "/match", schemaPath: "#/properties/overrides/items/properties/match/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema11.properties.overrides.items.properties.match, data: data8 };
                                    if (vErrors === null) {
                                        vErrors = [err10];
                                    }
                                    else {
                                        vErrors.push(err10);
                                    }
                                    errors++;
                                }
                                for (const key2 in data8) {
                                    if (!((((((key2 === "image") || (key2 === "repository")) || (key2 === "platform")) || (key2 === "source")) || (key2 === "artifact")) || (key2 === "event"))) {
                                        const err11 = { instancePath: instancePath + "/overrides/" + i1 + "/match", schemaPath: "#/properties/overrides/items/properties/match/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.overrides.items.properties.match, data: data8 };
                                        if (vErrors === null) {
                                            vErrors = [err11];
                                        }
                                        else {
                                            vErrors.push(err11);
                                        }
                                        errors++;
                                    }
                                }
                                if (data8.image !== undefined) {
                                    let data9 = data8.image;
                                    if (Array.isArray(data9)) {
                                        if (data9.length < 1) {
                                            const err12 = { instancePath: instancePath + "/overrides/" + i1 + "/match/image", schemaPath: "#/properties/overrides/items/properties/match/properties/image/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.overrides.items.properties.match.properties.image, data: data9 };
                                            if (vErrors === null) {
                                                vErrors = [err12];
                                            }
                                            else {
                                                vErrors.push(err12);
                                            }
                                            errors++;
                                        }
                                        const len2 = data9.length;
                                        for (let i2 = 0; i2 < len2; i2++) {
                                            let data10 = data9[i2];
                                            if (typeof data10 !== "string") {
                                                const err13 = { instancePath: instancePath + "/overrides/" + i1 + "/match/image/" + i2, schemaPath: "#/properties/overrides/items/properties/match/properties/image/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.overrides.items.properties.match.properties.image.items.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.image.items, data: data10 };
                                                if (vErrors === null) {
                                                    vErrors = [err13];
                                                }
                                                else {
                                                    vErrors.push(err13);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err14 = { instancePath: instancePath + "/overrides/" + i1 + "/match/image", schemaPath: "#/properties/overrides/items/properties/match/properties/image/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.overrides.items.properties.match.properties.image.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.image, data: data9 };
                                        if (vErrors === null) {
                                            vErrors = [err14];
                                        }
                                        else {
                                            vErrors.push(err14);
                                        }
                                        errors++;
                                    }
                                }
                                if (data8.repository !== undefined) {
                                    let data11 = data8.repository;
                                    if (Array.isArray(data11)) {
                                        if (data11.length < 1) {
                                            const err15 = { instancePath: instancePath + "/overrides/" + i1 + "/match/repository", schemaPath: "#/properties/overrides/items/properties/match/properties/repository/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.overrides.items.properties.match.properties.repository, data: data11 };
                                            if (vErrors === null) {
                                                vErrors = [err15];
                                            }
                                            else {
                                                vErrors.push(err15);
                                            }
                                            errors++;
                                        }
                                        const len3 = data11.length;
                                        for (let i3 = 0; i3 < len3; i3++) {
                                            let data12 = data11[i3];
                                            if (typeof data12 !== "string") {
                                                const err16 = { instancePath: instancePath + "/overrides/" + i1 + "/match/repository/" + i3, schemaPath: "#/properties/overrides/items/properties/match/properties/repository/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.overrides.items.properties.match.properties.repository.items.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.repository.items, data: data12 };
                                                if (vErrors === null) {
                                                    vErrors = [err16];
                                                }
                                                else {
                                                    vErrors.push(err16);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err17 = { instancePath: instancePath + "/overrides/" + i1 + "/match/repository", schemaPath: "#/properties/overrides/items/properties/match/properties/repository/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.overrides.items.properties.match.properties.repository.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.repository, data: data11 };
                                        if (vErrors === null) {
                                            vErrors = [err17];
                                        }
                                        else {
                                            vErrors.push(err17);
                                        }
                                        errors++;
                                    }
                                }
                                if (data8.platform !== undefined) {
                                    let data13 = data8.platform;
                                    if (Array.isArray(data13)) {
                                        if (data13.length < 1) {
                                            const err18 = { instancePath: instancePath + "/overrides/" + i1 + "/match/platform", schemaPath: "#/properties/overrides/items/properties/match/properties/platform/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.overrides.items.properties.match.properties.platform, data: data13 };
                                            if (vErrors === null) {
                                                vErrors = [err18];
                                            }
                                            else {
                                                vErrors.push(err18);
                                            }
                                            errors++;
                                        }
                                        const len4 = data13.length;
                                        for (let i4 = 0; i4 < len4; i4++) {
                                            let data14 = data13[i4];
                                            if (typeof data14 !== "string") {
                                                const err19 = { instancePath: instancePath + "/overrides/" + i1 + "/match/platform/" + i4, schemaPath: "#/properties/overrides/items/properties/match/properties/platform/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.overrides.items.properties.match.properties.platform.items.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.platform.items, data: data14 };
                                                if (vErrors === null) {
                                                    vErrors = [err19];
                                                }
                                                else {
                                                    vErrors.push(err19);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err20 = { instancePath: instancePath + "/overrides/" + i1 + "/match/platform", schemaPath: "#/properties/overrides/items/properties/match/properties/platform/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.overrides.items.properties.match.properties.platform.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.platform, data: data13 };
                                        if (vErrors === null) {
                                            vErrors = [err20];
                                        }
                                        else {
                                            vErrors.push(err20);
                                        }
                                        errors++;
                                    }
                                }
                                if (data8.source !== undefined) {
                                    let data15 = data8.source;
                                    if (Array.isArray(data15)) {
                                        if (data15.length < 1) {
                                            const err21 = { instancePath: instancePath + "/overrides/" + i1 + "/match/source", schemaPath: "#/properties/overrides/items/properties/match/properties/source/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.overrides.items.properties.match.properties.source, data: data15 };
                                            if (vErrors === null) {
                                                vErrors = [err21];
                                            }
                                            else {
                                                vErrors.push(err21);
                                            }
                                            errors++;
                                        }
                                        const len5 = data15.length;
                                        for (let i5 = 0; i5 < len5; i5++) {
                                            let data16 = data15[i5];
                                            if (typeof data16 !== "string") {
                                                const err22 = { instancePath: instancePath + "/overrides/" + i1 + "/match/source/" + i5, schemaPath: "#/properties/overrides/items/properties/match/properties/source/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.overrides.items.properties.match.properties.source.items.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.source.items, data: data16 };
                                                if (vErrors === null) {
                                                    vErrors = [err22];
                                                }
                                                else {
                                                    vErrors.push(err22);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err23 = { instancePath: instancePath + "/overrides/" + i1 + "/match/source", schemaPath: "#/properties/overrides/items/properties/match/properties/source/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.overrides.items.properties.match.properties.source.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.source, data: data15 };
                                        if (vErrors === null) {
                                            vErrors = [err23];
                                        }
                                        else {
                                            vErrors.push(err23);
                                        }
                                        errors++;
                                    }
                                }
                                if (data8.artifact !== undefined) {
                                    let data17 = data8.artifact;
                                    if (Array.isArray(data17)) {
                                        if (data17.length < 1) {
                                            const err24 = { instancePath: instancePath + "/overrides/" + i1 + "/match/artifact", schemaPath: "#/properties/overrides/items/properties/match/properties/artifact/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.overrides.items.properties.match.properties.artifact, data: data17 };
                                            if (vErrors === null) {
                                                vErrors = [err24];
                                            }
                                            else {
                                                vErrors.push(err24);
                                            }
                                            errors++;
                                        }
                                        const len6 = data17.length;
                                        for (let i6 = 0; i6 < len6; i6++) {
                                            let data18 = data17[i6];
                                            if (typeof data18 !== "string") {
                                                const err25 = { instancePath: instancePath + "/overrides/" + i1 + "/match/artifact/" + i6, schemaPath: "#/properties/overrides/items/properties/match/properties/artifact/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.overrides.items.properties.match.properties.artifact.items.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.artifact.items, data: data18 };
                                                if (vErrors === null) {
                                                    vErrors = [err25];
                                                }
                                                else {
                                                    vErrors.push(err25);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err26 = { instancePath: instancePath + "/overrides/" + i1 + "/match/artifact", schemaPath: "#/properties/overrides/items/properties/match/properties/artifact/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.overrides.items.properties.match.properties.artifact.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.artifact, data: data17 };
                                        if (vErrors === null) {
                                            vErrors = [err26];
                                        }
                                        else {
                                            vErrors.push(err26);
                                        }
                                        errors++;
                                    }
                                }
                                if (data8.event !== undefined) {
                                    let data19 = data8.event;
                                    if (Array.isArray(data19)) {
                                        if (data19.length < 1) {
                                            const err27 = { instancePath: instancePath + "/overrides/" + i1 + "/match/event", schemaPath: "#/properties/overrides/items/properties/match/properties/event/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.overrides.items.properties.match.properties.event, data: data19 };
                                            if (vErrors === null) {
                                                vErrors = [err27];
                                            }
                                            else {
                                                vErrors.push(err27);
                                            }
                                            errors++;
                                        }
                                        const len7 = data19.length;
                                        for (let i7 = 0; i7 < len7; i7++) {
                                            let data20 = data19[i7];
                                            if (typeof data20 !== "string") {
                                                const err28 = { instancePath: instancePath + "/overrides/" + i1 + "/match/event/" + i7, schemaPath: "#/properties/overrides/items/properties/match/properties/event/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.overrides.items.properties.match.properties.event.items.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.event.items, data: data20 };
                                                if (vErrors === null) {
                                                    vErrors = [err28];
                                                }
                                                else {
                                                    vErrors.push(err28);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err29 = { instancePath: instancePath + "/overrides/" + i1 + "/match/event", schemaPath: "#/properties/overrides/items/properties/match/properties/event/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.overrides.items.properties.match.properties.event.type, parentSchema: schema11.properties.overrides.items.properties.match.properties.event, data: data19 };
                                        if (vErrors === null) {
                                            vErrors = [err29];
                                        }
                                        else {
                                            vErrors.push(err29);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err30 = { instancePath: instancePath + "/overrides/" + i1 + "/match", schemaPath: "#/properties/overrides/items/properties/match/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.overrides.items.properties.match.type, parentSchema: schema11.properties.overrides.items.properties.match, data: data8 };
                                if (vErrors === null) {
                                    vErrors = [err30];
                                }
                                else {
                                    vErrors.push(err30);
                                }
                                errors++;
                            }
                        }
                        if (data7.reason !== undefined) {
                            let data21 = data7.reason;
                            if (typeof data21 !== "string") {
                                const err31 = { instancePath: instancePath + "/overrides/" + i1 + "/reason", schemaPath: "#/properties/overrides/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.overrides.items.properties.reason.type, parentSchema: schema11.properties.overrides.items.properties.reason, data: data21 };
                                if (vErrors === null) {
                                    vErrors = [err31];
                                }
                                else {
                                    vErrors.push(err31);
                                }
                                errors++;
                            }
                        }
                        if (data7.until !== undefined) {
                            let data22 = data7.until;
                            if (typeof data22 !== "string") {
                                const err32 = { instancePath: instancePath + "/overrides/" + i1 + "/until", schemaPath: "#/definitions/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema153.type, parentSchema: schema153, data: data22 };
                                if (vErrors === null) {
                                    vErrors = [err32];
                                }
                                else {
                                    vErrors.push(err32);
                                }
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
                        const err33 = { instancePath: instancePath + "/overrides/" + i1, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.overrides.items.type, parentSchema: schema11.properties.overrides.items, data: data7 };
                        if (vErrors === null) {
                            vErrors = [err33];
                        }
                        else {
                            vErrors.push(err33);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err34 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.overrides.type, parentSchema: schema11.properties.overrides, data: data6 };
                if (vErrors === null) {
                    vErrors = [err34];
                }
                else {
                    vErrors.push(err34);
                }
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
                            const err35 = { instancePath: instancePath + "/custom/" + i8, schemaPath: "#/properties/custom/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property '" + "id" + "'", schema: schema11.properties.custom.items.required, parentSchema: schema11.properties.custom.items, data: data25 };
                            if (vErrors === null) {
                                vErrors = [err35];
                            }
                            else {
                                vErrors.push(err35);
                            }
                            errors++;
                        }
                        if (data25.severity === undefined) {
                            const err36 = { instancePath: instancePath + "/custom/" + i8, schemaPath: "#/properties/custom/items/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property '" + "severity" + "'", schema: schema11.properties.custom.items.required, parentSchema: schema11.properties.custom.items, data: data25 };
                            if (vErrors === null) {
                                vErrors = [err36];
                            }
                            else {
                                vErrors.push(err36);
                            }
                            errors++;
                        }
                        if (data25.for === undefined) {
                            const err37 = { instancePath: instancePath + "/custom/" + i8, schemaPath: "#/properties/custom/items/required", keyword: "required", params: { missingProperty: "for" }, message: "must have required property '" + "for" + "'", schema: schema11.properties.custom.items.required, parentSchema: schema11.properties.custom.items, data: data25 };
                            if (vErrors === null) {
                                vErrors = [err37];
                            }
                            else {
                                vErrors.push(err37);
                            }
                            errors++;
                        }
                        if (data25.assert === undefined) {
                            const err38 = { instancePath: instancePath + "/custom/" + i8, schemaPath: "#/properties/custom/items/required", keyword: "required", params: { missingProperty: "assert" }, message: "must have required property '" + "assert" + "'", schema: schema11.properties.custom.items.required, parentSchema: schema11.properties.custom.items, data: data25 };
                            if (vErrors === null) {
                                vErrors = [err38];
                            }
                            else {
                                vErrors.push(err38);
                            }
                            errors++;
                        }
                        for (const key3 in data25) {
                            if (!(func2.call(schema11.properties.custom.items.properties, key3))) {
                                const err39 = { instancePath: instancePath + "/custom/" + i8, schemaPath: "#/properties/custom/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.custom.items, data: data25 };
                                if (vErrors === null) {
                                    vErrors = [err39];
                                }
                                else {
                                    vErrors.push(err39);
                                }
                                errors++;
                            }
                        }
                        if (data25.id !== undefined) {
                            let data26 = data25.id;
                            if (typeof data26 !== "string") {
                                const err40 = { instancePath: instancePath + "/custom/" + i8 + "/id", schemaPath: "#/properties/custom/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.custom.items.properties.id.type, parentSchema: schema11.properties.custom.items.properties.id, data: data26 };
                                if (vErrors === null) {
                                    vErrors = [err40];
                                }
                                else {
                                    vErrors.push(err40);
                                }
                                errors++;
                            }
                        }
                        if (data25.severity !== undefined) {
                            let data27 = data25.severity;
                            if (!((((data27 === "off") || (data27 === "note")) || (data27 === "warning")) || (data27 === "error"))) {
                                const err41 = { instancePath: instancePath + "/custom/" + i8 + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema13.enum }, message: "must be equal to one of the allowed values", schema: schema13.enum, parentSchema: schema13, data: data27 };
                                if (vErrors === null) {
                                    vErrors = [err41];
                                }
                                else {
                                    vErrors.push(err41);
                                }
                                errors++;
                            }
                        }
                        if (data25.unchecked !== undefined) {
                            let data28 = data25.unchecked;
                            if (!(((data28 === "note") || (data28 === "warning")) || (data28 === "error"))) {
                                const err42 = { instancePath: instancePath + "/custom/" + i8 + "/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data28 };
                                if (vErrors === null) {
                                    vErrors = [err42];
                                }
                                else {
                                    vErrors.push(err42);
                                }
                                errors++;
                            }
                        }
                        if (data25.from !== undefined) {
                            let data29 = data25.from;
                            if (typeof data29 !== "string") {
                                const err43 = { instancePath: instancePath + "/custom/" + i8 + "/from", schemaPath: "#/definitions/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.type, parentSchema: schema16, data: data29 };
                                if (vErrors === null) {
                                    vErrors = [err43];
                                }
                                else {
                                    vErrors.push(err43);
                                }
                                errors++;
                            }
                        }
                        if (data25.for !== undefined) {
                            let data30 = data25.for;
                            if (!((((data30 === "image") || (data30 === "manifest")) || (data30 === "layer")) || (data30 === "blob"))) {
                                const err44 = { instancePath: instancePath + "/custom/" + i8 + "/for", schemaPath: "#/properties/custom/items/properties/for/enum", keyword: "enum", params: { allowedValues: schema11.properties.custom.items.properties.for.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.custom.items.properties.for.enum, parentSchema: schema11.properties.custom.items.properties.for, data: data30 };
                                if (vErrors === null) {
                                    vErrors = [err44];
                                }
                                else {
                                    vErrors.push(err44);
                                }
                                errors++;
                            }
                        }
                        if (data25.when !== undefined) {
                            let data31 = data25.when;
                            if (typeof data31 !== "string") {
                                const err45 = { instancePath: instancePath + "/custom/" + i8 + "/when", schemaPath: "#/properties/custom/items/properties/when/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.custom.items.properties.when.type, parentSchema: schema11.properties.custom.items.properties.when, data: data31 };
                                if (vErrors === null) {
                                    vErrors = [err45];
                                }
                                else {
                                    vErrors.push(err45);
                                }
                                errors++;
                            }
                        }
                        if (data25.assert !== undefined) {
                            let data32 = data25.assert;
                            if (typeof data32 !== "string") {
                                const err46 = { instancePath: instancePath + "/custom/" + i8 + "/assert", schemaPath: "#/properties/custom/items/properties/assert/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.custom.items.properties.assert.type, parentSchema: schema11.properties.custom.items.properties.assert, data: data32 };
                                if (vErrors === null) {
                                    vErrors = [err46];
                                }
                                else {
                                    vErrors.push(err46);
                                }
                                errors++;
                            }
                        }
                        if (data25.message !== undefined) {
                            let data33 = data25.message;
                            if (typeof data33 !== "string") {
                                const err47 = { instancePath: instancePath + "/custom/" + i8 + "/message", schemaPath: "#/properties/custom/items/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.custom.items.properties.message.type, parentSchema: schema11.properties.custom.items.properties.message, data: data33 };
                                if (vErrors === null) {
                                    vErrors = [err47];
                                }
                                else {
                                    vErrors.push(err47);
                                }
                                errors++;
                            }
                        }
                        if (data25.fix !== undefined) {
                            let data34 = data25.fix;
                            if (typeof data34 !== "string") {
                                const err48 = { instancePath: instancePath + "/custom/" + i8 + "/fix", schemaPath: "#/properties/custom/items/properties/fix/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.custom.items.properties.fix.type, parentSchema: schema11.properties.custom.items.properties.fix, data: data34 };
                                if (vErrors === null) {
                                    vErrors = [err48];
                                }
                                else {
                                    vErrors.push(err48);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err49 = { instancePath: instancePath + "/custom/" + i8, schemaPath: "#/properties/custom/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.custom.items.type, parentSchema: schema11.properties.custom.items, data: data25 };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err50 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.custom.type, parentSchema: schema11.properties.custom, data: data24 };
                if (vErrors === null) {
                    vErrors = [err50];
                }
                else {
                    vErrors.push(err50);
                }
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
                            const err51 = { instancePath: instancePath + "/waivers/" + i9, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "rules" }, message: "must have required property '" + "rules" + "'", schema: schema11.properties.waivers.items.required, parentSchema: schema11.properties.waivers.items, data: data36 };
                            if (vErrors === null) {
                                vErrors = [err51];
                            }
                            else {
                                vErrors.push(err51);
                            }
                            errors++;
                        }
                        if (data36.match === undefined) {
                            const err52 = { instancePath: instancePath + "/waivers/" + i9, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "match" }, message: "must have required property '" + "match" + "'", schema: schema11.properties.waivers.items.required, parentSchema: schema11.properties.waivers.items, data: data36 };
                            if (vErrors === null) {
                                vErrors = [err52];
                            }
                            else {
                                vErrors.push(err52);
                            }
                            errors++;
                        }
                        if (data36.reason === undefined) {
                            const err53 = { instancePath: instancePath + "/waivers/" + i9, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'", schema: schema11.properties.waivers.items.required, parentSchema: schema11.properties.waivers.items, data: data36 };
                            if (vErrors === null) {
                                vErrors = [err53];
                            }
                            else {
                                vErrors.push(err53);
                            }
                            errors++;
                        }
                        if (data36.until === undefined) {
                            const err54 = { instancePath: instancePath + "/waivers/" + i9, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "until" }, message: "must have required property '" + "until" + "'", schema: schema11.properties.waivers.items.required, parentSchema: schema11.properties.waivers.items, data: data36 };
                            if (vErrors === null) {
                                vErrors = [err54];
                            }
                            else {
                                vErrors.push(err54);
                            }
                            errors++;
                        }
                        for (const key4 in data36) {
                            if (!((((key4 === "rules") || (key4 === "match")) || (key4 === "reason")) || (key4 === "until"))) {
                                const err55 = { instancePath: instancePath + "/waivers/" + i9, schemaPath: "#/properties/waivers/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.waivers.items, data: data36 };
                                if (vErrors === null) {
                                    vErrors = [err55];
                                }
                                else {
                                    vErrors.push(err55);
                                }
                                errors++;
                            }
                        }
                        if (data36.rules !== undefined) {
                            let data37 = data36.rules;
                            if (Array.isArray(data37)) {
                                if (data37.length < 1) {
                                    const err56 = { instancePath: instancePath + "/waivers/" + i9 + "/rules", schemaPath: "#/properties/waivers/items/properties/rules/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.waivers.items.properties.rules, data: data37 };
                                    if (vErrors === null) {
                                        vErrors = [err56];
                                    }
                                    else {
                                        vErrors.push(err56);
                                    }
                                    errors++;
                                }
                                const len10 = data37.length;
                                for (let i10 = 0; i10 < len10; i10++) {
                                    let data38 = data37[i10];
                                    if (typeof data38 !== "string") {
                                        const err57 = { instancePath: instancePath + "/waivers/" + i9 + "/rules/" + i10, schemaPath: "#/properties/waivers/items/properties/rules/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.rules.items.type, parentSchema: schema11.properties.waivers.items.properties.rules.items, data: data38 };
                                        if (vErrors === null) {
                                            vErrors = [err57];
                                        }
                                        else {
                                            vErrors.push(err57);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err58 = { instancePath: instancePath + "/waivers/" + i9 + "/rules", schemaPath: "#/properties/waivers/items/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.items.properties.rules.type, parentSchema: schema11.properties.waivers.items.properties.rules, data: data37 };
                                if (vErrors === null) {
                                    vErrors = [err58];
                                }
                                else {
                                    vErrors.push(err58);
                                }
                                errors++;
                            }
                        }
                        if (data36.match !== undefined) {
                            let data39 = data36.match;
                            if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
                                if (Object.keys(data39).length < 1) {
                                    const err59 = { instancePath: instancePath + "/waivers/" + i9 + "/match", schemaPath: "#/properties/waivers/items/properties/match/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema11.properties.waivers.items.properties.match, data: data39 };
                                    if (vErrors === null) {
                                        vErrors = [err59];
                                    }
                                    else {
                                        vErrors.push(err59);
                                    }
                                    errors++;
                                }
                                for (const key5 in data39) {
                                    if (!((((((((key5 === "image") || (key5 === "repository")) || (key5 === "platform")) || (key5 === "source")) || (key5 === "artifact")) || (key5 === "event")) || (key5 === "digest")) || (key5 === "term"))) {
                                        const err60 = { instancePath: instancePath + "/waivers/" + i9 + "/match", schemaPath: "#/properties/waivers/items/properties/match/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.waivers.items.properties.match, data: data39 };
                                        if (vErrors === null) {
                                            vErrors = [err60];
                                        }
                                        else {
                                            vErrors.push(err60);
                                        }
                                        errors++;
                                    }
                                }
                                if (data39.image !== undefined) {
                                    let data40 = data39.image;
                                    if (Array.isArray(data40)) {
                                        if (data40.length < 1) {
                                            const err61 = { instancePath: instancePath + "/waivers/" + i9 + "/match/image", schemaPath: "#/properties/waivers/items/properties/match/properties/image/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.waivers.items.properties.match.properties.image, data: data40 };
                                            if (vErrors === null) {
                                                vErrors = [err61];
                                            }
                                            else {
                                                vErrors.push(err61);
                                            }
                                            errors++;
                                        }
                                        const len11 = data40.length;
                                        for (let i11 = 0; i11 < len11; i11++) {
                                            let data41 = data40[i11];
                                            if (typeof data41 !== "string") {
                                                const err62 = { instancePath: instancePath + "/waivers/" + i9 + "/match/image/" + i11, schemaPath: "#/properties/waivers/items/properties/match/properties/image/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.match.properties.image.items.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.image.items, data: data41 };
                                                if (vErrors === null) {
                                                    vErrors = [err62];
                                                }
                                                else {
                                                    vErrors.push(err62);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err63 = { instancePath: instancePath + "/waivers/" + i9 + "/match/image", schemaPath: "#/properties/waivers/items/properties/match/properties/image/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.items.properties.match.properties.image.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.image, data: data40 };
                                        if (vErrors === null) {
                                            vErrors = [err63];
                                        }
                                        else {
                                            vErrors.push(err63);
                                        }
                                        errors++;
                                    }
                                }
                                if (data39.repository !== undefined) {
                                    let data42 = data39.repository;
                                    if (Array.isArray(data42)) {
                                        if (data42.length < 1) {
                                            const err64 = { instancePath: instancePath + "/waivers/" + i9 + "/match/repository", schemaPath: "#/properties/waivers/items/properties/match/properties/repository/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.waivers.items.properties.match.properties.repository, data: data42 };
                                            if (vErrors === null) {
                                                vErrors = [err64];
                                            }
                                            else {
                                                vErrors.push(err64);
                                            }
                                            errors++;
                                        }
                                        const len12 = data42.length;
                                        for (let i12 = 0; i12 < len12; i12++) {
                                            let data43 = data42[i12];
                                            if (typeof data43 !== "string") {
                                                const err65 = { instancePath: instancePath + "/waivers/" + i9 + "/match/repository/" + i12, schemaPath: "#/properties/waivers/items/properties/match/properties/repository/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.match.properties.repository.items.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.repository.items, data: data43 };
                                                if (vErrors === null) {
                                                    vErrors = [err65];
                                                }
                                                else {
                                                    vErrors.push(err65);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err66 = { instancePath: instancePath + "/waivers/" + i9 + "/match/repository", schemaPath: "#/properties/waivers/items/properties/match/properties/repository/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.items.properties.match.properties.repository.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.repository, data: data42 };
                                        if (vErrors === null) {
                                            vErrors = [err66];
                                        }
                                        else {
                                            vErrors.push(err66);
                                        }
                                        errors++;
                                    }
                                }
                                if (data39.platform !== undefined) {
                                    let data44 = data39.platform;
                                    if (Array.isArray(data44)) {
                                        if (data44.length < 1) {
                                            const err67 = { instancePath: instancePath + "/waivers/" + i9 + "/match/platform", schemaPath: "#/properties/waivers/items/properties/match/properties/platform/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.waivers.items.properties.match.properties.platform, data: data44 };
                                            if (vErrors === null) {
                                                vErrors = [err67];
                                            }
                                            else {
                                                vErrors.push(err67);
                                            }
                                            errors++;
                                        }
                                        const len13 = data44.length;
                                        for (let i13 = 0; i13 < len13; i13++) {
                                            let data45 = data44[i13];
                                            if (typeof data45 !== "string") {
                                                const err68 = { instancePath: instancePath + "/waivers/" + i9 + "/match/platform/" + i13, schemaPath: "#/properties/waivers/items/properties/match/properties/platform/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.match.properties.platform.items.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.platform.items, data: data45 };
                                                if (vErrors === null) {
                                                    vErrors = [err68];
                                                }
                                                else {
                                                    vErrors.push(err68);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err69 = { instancePath: instancePath + "/waivers/" + i9 + "/match/platform", schemaPath: "#/properties/waivers/items/properties/match/properties/platform/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.items.properties.match.properties.platform.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.platform, data: data44 };
                                        if (vErrors === null) {
                                            vErrors = [err69];
                                        }
                                        else {
                                            vErrors.push(err69);
                                        }
                                        errors++;
                                    }
                                }
                                if (data39.source !== undefined) {
                                    let data46 = data39.source;
                                    if (Array.isArray(data46)) {
                                        if (data46.length < 1) {
                                            const err70 = { instancePath: instancePath + "/waivers/" + i9 + "/match/source", schemaPath: "#/properties/waivers/items/properties/match/properties/source/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.waivers.items.properties.match.properties.source, data: data46 };
                                            if (vErrors === null) {
                                                vErrors = [err70];
                                            }
                                            else {
                                                vErrors.push(err70);
                                            }
                                            errors++;
                                        }
                                        const len14 = data46.length;
                                        for (let i14 = 0; i14 < len14; i14++) {
                                            let data47 = data46[i14];
                                            if (typeof data47 !== "string") {
                                                const err71 = { instancePath: instancePath + "/waivers/" + i9 + "/match/source/" + i14, schemaPath: "#/properties/waivers/items/properties/match/properties/source/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.match.properties.source.items.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.source.items, data: data47 };
                                                if (vErrors === null) {
                                                    vErrors = [err71];
                                                }
                                                else {
                                                    vErrors.push(err71);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err72 = { instancePath: instancePath + "/waivers/" + i9 + "/match/source", schemaPath: "#/properties/waivers/items/properties/match/properties/source/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.items.properties.match.properties.source.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.source, data: data46 };
                                        if (vErrors === null) {
                                            vErrors = [err72];
                                        }
                                        else {
                                            vErrors.push(err72);
                                        }
                                        errors++;
                                    }
                                }
                                if (data39.artifact !== undefined) {
                                    let data48 = data39.artifact;
                                    if (Array.isArray(data48)) {
                                        if (data48.length < 1) {
                                            const err73 = { instancePath: instancePath + "/waivers/" + i9 + "/match/artifact", schemaPath: "#/properties/waivers/items/properties/match/properties/artifact/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.waivers.items.properties.match.properties.artifact, data: data48 };
                                            if (vErrors === null) {
                                                vErrors = [err73];
                                            }
                                            else {
                                                vErrors.push(err73);
                                            }
                                            errors++;
                                        }
                                        const len15 = data48.length;
                                        for (let i15 = 0; i15 < len15; i15++) {
                                            let data49 = data48[i15];
                                            if (typeof data49 !== "string") {
                                                const err74 = { instancePath: instancePath + "/waivers/" + i9 + "/match/artifact/" + i15, schemaPath: "#/properties/waivers/items/properties/match/properties/artifact/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.match.properties.artifact.items.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.artifact.items, data: data49 };
                                                if (vErrors === null) {
                                                    vErrors = [err74];
                                                }
                                                else {
                                                    vErrors.push(err74);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err75 = { instancePath: instancePath + "/waivers/" + i9 + "/match/artifact", schemaPath: "#/properties/waivers/items/properties/match/properties/artifact/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.items.properties.match.properties.artifact.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.artifact, data: data48 };
                                        if (vErrors === null) {
                                            vErrors = [err75];
                                        }
                                        else {
                                            vErrors.push(err75);
                                        }
                                        errors++;
                                    }
                                }
                                if (data39.event !== undefined) {
                                    let data50 = data39.event;
                                    if (Array.isArray(data50)) {
                                        if (data50.length < 1) {
                                            const err76 = { instancePath: instancePath + "/waivers/" + i9 + "/match/event", schemaPath: "#/properties/waivers/items/properties/match/properties/event/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.waivers.items.properties.match.properties.event, data: data50 };
                                            if (vErrors === null) {
                                                vErrors = [err76];
                                            }
                                            else {
                                                vErrors.push(err76);
                                            }
                                            errors++;
                                        }
                                        const len16 = data50.length;
                                        for (let i16 = 0; i16 < len16; i16++) {
                                            let data51 = data50[i16];
                                            if (typeof data51 !== "string") {
                                                const err77 = { instancePath: instancePath + "/waivers/" + i9 + "/match/event/" + i16, schemaPath: "#/properties/waivers/items/properties/match/properties/event/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.match.properties.event.items.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.event.items, data: data51 };
                                                if (vErrors === null) {
                                                    vErrors = [err77];
                                                }
                                                else {
                                                    vErrors.push(err77);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err78 = { instancePath: instancePath + "/waivers/" + i9 + "/match/event", schemaPath: "#/properties/waivers/items/properties/match/properties/event/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.items.properties.match.properties.event.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.event, data: data50 };
                                        if (vErrors === null) {
                                            vErrors = [err78];
                                        }
                                        else {
                                            vErrors.push(err78);
                                        }
                                        errors++;
                                    }
                                }
                                if (data39.digest !== undefined) {
                                    let data52 = data39.digest;
                                    if (Array.isArray(data52)) {
                                        if (data52.length < 1) {
                                            const err79 = { instancePath: instancePath + "/waivers/" + i9 + "/match/digest", schemaPath: "#/properties/waivers/items/properties/match/properties/digest/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.waivers.items.properties.match.properties.digest, data: data52 };
                                            if (vErrors === null) {
                                                vErrors = [err79];
                                            }
                                            else {
                                                vErrors.push(err79);
                                            }
                                            errors++;
                                        }
                                        const len17 = data52.length;
                                        for (let i17 = 0; i17 < len17; i17++) {
                                            let data53 = data52[i17];
                                            if (typeof data53 !== "string") {
                                                const err80 = { instancePath: instancePath + "/waivers/" + i9 + "/match/digest/" + i17, schemaPath: "#/properties/waivers/items/properties/match/properties/digest/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.match.properties.digest.items.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.digest.items, data: data53 };
                                                if (vErrors === null) {
                                                    vErrors = [err80];
                                                }
                                                else {
                                                    vErrors.push(err80);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err81 = { instancePath: instancePath + "/waivers/" + i9 + "/match/digest", schemaPath: "#/properties/waivers/items/properties/match/properties/digest/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.items.properties.match.properties.digest.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.digest, data: data52 };
                                        if (vErrors === null) {
                                            vErrors = [err81];
                                        }
                                        else {
                                            vErrors.push(err81);
                                        }
                                        errors++;
                                    }
                                }
                                if (data39.term !== undefined) {
                                    let data54 = data39.term;
                                    if (Array.isArray(data54)) {
                                        if (data54.length < 1) {
                                            const err82 = { instancePath: instancePath + "/waivers/" + i9 + "/match/term", schemaPath: "#/properties/waivers/items/properties/match/properties/term/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.waivers.items.properties.match.properties.term, data: data54 };
                                            if (vErrors === null) {
                                                vErrors = [err82];
                                            }
                                            else {
                                                vErrors.push(err82);
                                            }
                                            errors++;
                                        }
                                        const len18 = data54.length;
                                        for (let i18 = 0; i18 < len18; i18++) {
                                            let data55 = data54[i18];
                                            if (typeof data55 !== "string") {
                                                const err83 = { instancePath: instancePath + "/waivers/" + i9 + "/match/term/" + i18, schemaPath: "#/properties/waivers/items/properties/match/properties/term/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.match.properties.term.items.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.term.items, data: data55 };
                                                if (vErrors === null) {
                                                    vErrors = [err83];
                                                }
                                                else {
                                                    vErrors.push(err83);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err84 = { instancePath: instancePath + "/waivers/" + i9 + "/match/term", schemaPath: "#/properties/waivers/items/properties/match/properties/term/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.items.properties.match.properties.term.type, parentSchema: schema11.properties.waivers.items.properties.match.properties.term, data: data54 };
                                        if (vErrors === null) {
                                            vErrors = [err84];
                                        }
                                        else {
                                            vErrors.push(err84);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err85 = { instancePath: instancePath + "/waivers/" + i9 + "/match", schemaPath: "#/properties/waivers/items/properties/match/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.waivers.items.properties.match.type, parentSchema: schema11.properties.waivers.items.properties.match, data: data39 };
                                if (vErrors === null) {
                                    vErrors = [err85];
                                }
                                else {
                                    vErrors.push(err85);
                                }
                                errors++;
                            }
                        }
                        if (data36.reason !== undefined) {
                            let data56 = data36.reason;
                            if (typeof data56 !== "string") {
                                const err86 = { instancePath: instancePath + "/waivers/" + i9 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.waivers.items.properties.reason.type, parentSchema: schema11.properties.waivers.items.properties.reason, data: data56 };
                                if (vErrors === null) {
                                    vErrors = [err86];
                                }
                                else {
                                    vErrors.push(err86);
                                }
                                errors++;
                            }
                        }
                        if (data36.until !== undefined) {
                            let data57 = data36.until;
                            if (typeof data57 !== "string") {
                                const err87 = { instancePath: instancePath + "/waivers/" + i9 + "/until", schemaPath: "#/definitions/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema153.type, parentSchema: schema153, data: data57 };
                                if (vErrors === null) {
                                    vErrors = [err87];
                                }
                                else {
                                    vErrors.push(err87);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err88 = { instancePath: instancePath + "/waivers/" + i9, schemaPath: "#/properties/waivers/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.waivers.items.type, parentSchema: schema11.properties.waivers.items, data: data36 };
                        if (vErrors === null) {
                            vErrors = [err88];
                        }
                        else {
                            vErrors.push(err88);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err89 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.waivers.type, parentSchema: schema11.properties.waivers, data: data35 };
                if (vErrors === null) {
                    vErrors = [err89];
                }
                else {
                    vErrors.push(err89);
                }
                errors++;
            }
        }
        if (data.lock !== undefined) {
            let data58 = data.lock;
            if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
                for (const key6 in data58) {
                    if (!((((key6 === "rules") || (key6 === "waivers")) || (key6 === "fail-on")) || (key6 === "unchecked"))) {
                        const err90 = { instancePath: instancePath + "/lock", schemaPath: "#/properties/lock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.lock, data: data58 };
                        if (vErrors === null) {
                            vErrors = [err90];
                        }
                        else {
                            vErrors.push(err90);
                        }
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
                                const err91 = { instancePath: instancePath + "/lock/rules/" + i19, schemaPath: "#/properties/lock/properties/rules/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.lock.properties.rules.items.type, parentSchema: schema11.properties.lock.properties.rules.items, data: data60 };
                                if (vErrors === null) {
                                    vErrors = [err91];
                                }
                                else {
                                    vErrors.push(err91);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err92 = { instancePath: instancePath + "/lock/rules", schemaPath: "#/properties/lock/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.lock.properties.rules.type, parentSchema: schema11.properties.lock.properties.rules, data: data59 };
                        if (vErrors === null) {
                            vErrors = [err92];
                        }
                        else {
                            vErrors.push(err92);
                        }
                        errors++;
                    }
                }
                if (data58.waivers !== undefined) {
                    let data61 = data58.waivers;
                    if (typeof data61 !== "boolean") {
                        const err93 = { instancePath: instancePath + "/lock/waivers", schemaPath: "#/properties/lock/properties/waivers/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.lock.properties.waivers.type, parentSchema: schema11.properties.lock.properties.waivers, data: data61 };
                        if (vErrors === null) {
                            vErrors = [err93];
                        }
                        else {
                            vErrors.push(err93);
                        }
                        errors++;
                    }
                }
                if (data58["fail-on"] !== undefined) {
                    let data62 = data58["fail-on"];
                    if (typeof data62 !== "boolean") {
                        const err94 = { instancePath: instancePath + "/lock/fail-on", schemaPath: "#/properties/lock/properties/fail-on/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.lock.properties["fail-on"].type, parentSchema: schema11.properties.lock.properties["fail-on"], data: data62 };
                        if (vErrors === null) {
                            vErrors = [err94];
                        }
                        else {
                            vErrors.push(err94);
                        }
                        errors++;
                    }
                }
                if (data58.unchecked !== undefined) {
                    let data63 = data58.unchecked;
                    if (typeof data63 !== "boolean") {
                        const err95 = { instancePath: instancePath + "/lock/unchecked", schemaPath: "#/properties/lock/properties/unchecked/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.lock.properties.unchecked.type, parentSchema: schema11.properties.lock.properties.unchecked, data: data63 };
                        if (vErrors === null) {
                            vErrors = [err95];
                        }
                        else {
                            vErrors.push(err95);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err96 = { instancePath: instancePath + "/lock", schemaPath: "#/properties/lock/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.lock.type, parentSchema: schema11.properties.lock, data: data58 };
                if (vErrors === null) {
                    vErrors = [err96];
                }
                else {
                    vErrors.push(err96);
                }
                errors++;
            }
        }
    }
    else {
        const err97 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
        if (vErrors === null) {
            vErrors = [err97];
        }
        else {
            vErrors.push(err97);
        }
        errors++;
    }
    validate10.errors = vErrors;
    return errors === 0;
}


/***/ })

};
