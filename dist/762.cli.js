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
const schema11 = { "type": "object", "additionalProperties": false, "required": ["version"], "properties": { "version": { "const": 1 }, "extends": { "type": "array", "items": { "type": "string" } }, "fail-on": { "enum": ["error", "warning", "never"] }, "unchecked": { "enum": ["note", "warning", "error"] }, "rules": { "type": "object", "additionalProperties": false, "properties": { "blobs-verified": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "absent-platforms": { "type": "string", "enum": ["error", "unchecked", "allow"] }, "absent-foreign-layers": { "type": "string", "enum": ["error", "unchecked", "allow"] } } }] }, "unambiguous-documents": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "spec-conformance": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "strict": { "type": "boolean" } } }] }, "descriptor-matches-content": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "inline-data-verified": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "compression-matches-media-type": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "platform-matches-config": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-schema1": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-foreign-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-descriptor-urls": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "layer-compression": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["none", "gzip", "zstd", "estargz", "zstd:chunked"] } } } }] }, "media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "allow": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } }, "deny": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } } } }] }, "no-unknown-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-deprecated-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-nonstandard-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-mixed-formats": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "scope": { "type": "string", "enum": ["manifest", "index"] } } }] }, "no-plugins": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-unreferenced-blobs": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "artifacts": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["image", "plugin", "helm", "wasm", "model", "signature", "sbom", "attestation", "cache", "unknown"] } } } }] }, "complete": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "platforms": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "require": { "type": "array", "items": { "type": "string" } }, "allow": { "type": "array", "items": { "type": "string" } }, "exact": { "type": "boolean" } } }] }, "attestations": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "require": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "type": { "type": "string", "enum": ["slsa-provenance", "spdx", "cyclonedx", "vulnerabilities", "openvex", "verification-summary"] }, "predicate": { "type": "string" }, "versions": { "type": "array", "items": { "type": "string" } } } } }, "deny": { "type": "array", "items": { "type": "string" } }, "per-platform": { "type": "boolean" } } }] } } } }, "definitions": { "severity": { "enum": ["off", "note", "warning", "error"] }, "unchecked": { "enum": ["note", "warning", "error"] } } };
const schema12 = { "enum": ["off", "note", "warning", "error"] };
const schema14 = { "enum": ["note", "warning", "error"] };
const func2 = Object.prototype.hasOwnProperty;
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
            if (!(((((key0 === "version") || (key0 === "extends")) || (key0 === "fail-on")) || (key0 === "unchecked")) || (key0 === "rules"))) {
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
            let data5 = data.rules;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                for (const key1 in data5) {
                    if (!(func2.call(schema11.properties.rules.properties, key1))) {
                        const err7 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules, data: data5 };
                        if (vErrors === null) {
                            vErrors = [err7];
                        }
                        else {
                            vErrors.push(err7);
                        }
                        errors++;
                    }
                }
                if (data5["blobs-verified"] !== undefined) {
                    let data6 = data5["blobs-verified"];
                    const _errs13 = errors;
                    let valid4 = false;
                    const _errs14 = errors;
                    if (!((((data6 === "off") || (data6 === "note")) || (data6 === "warning")) || (data6 === "error"))) {
                        const err8 = { instancePath: instancePath + "/rules/blobs-verified", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data6 };
                        if (vErrors === null) {
                            vErrors = [err8];
                        }
                        else {
                            vErrors.push(err8);
                        }
                        errors++;
                    }
                    var _valid0 = _errs14 === errors;
                    valid4 = valid4 || _valid0;
                    if (!valid4) {
                        const _errs16 = errors;
                        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                            for (const key2 in data6) {
                                if (!((((key2 === "severity") || (key2 === "unchecked")) || (key2 === "absent-platforms")) || (key2 === "absent-foreign-layers"))) {
                                    const err9 = { instancePath: instancePath + "/rules/blobs-verified", schemaPath: "#/properties/rules/properties/blobs-verified/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["blobs-verified"].anyOf[1], data: data6 };
                                    if (vErrors === null) {
                                        vErrors = [err9];
                                    }
                                    else {
                                        vErrors.push(err9);
                                    }
                                    errors++;
                                }
                            }
                            if (data6.severity !== undefined) {
                                let data7 = data6.severity;
                                if (!((((data7 === "off") || (data7 === "note")) || (data7 === "warning")) || (data7 === "error"))) {
                                    const err10 = { instancePath: instancePath + "/rules/blobs-verified/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data7 };
                                    if (vErrors === null) {
                                        vErrors = [err10];
                                    }
                                    else {
                                        vErrors.push(err10);
                                    }
                                    errors++;
                                }
                            }
                            if (data6.unchecked !== undefined) {
                                let data8 = data6.unchecked;
                                if (!(((data8 === "note") || (data8 === "warning")) || (data8 === "error"))) {
                                    const err11 = { instancePath: instancePath + "/rules/blobs-verified/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data8 };
                                    if (vErrors === null) {
                                        vErrors = [err11];
                                    }
                                    else {
                                        vErrors.push(err11);
                                    }
                                    errors++;
                                }
                            }
                            if (data6["absent-platforms"] !== undefined) {
                                let data9 = data6["absent-platforms"];
                                if (typeof data9 !== "string") {
                                    const err12 = { instancePath: instancePath + "/rules/blobs-verified/absent-platforms", schemaPath: "#/properties/rules/properties/blobs-verified/anyOf/1/properties/absent-platforms/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-platforms"].type, parentSchema: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-platforms"], data: data9 };
                                    if (vErrors === null) {
                                        vErrors = [err12];
                                    }
                                    else {
                                        vErrors.push(err12);
                                    }
                                    errors++;
                                }
                                if (!(((data9 === "error") || (data9 === "unchecked")) || (data9 === "allow"))) {
                                    const err13 = { instancePath: instancePath + "/rules/blobs-verified/absent-platforms", schemaPath: "#/properties/rules/properties/blobs-verified/anyOf/1/properties/absent-platforms/enum", keyword: "enum", params: { allowedValues: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-platforms"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-platforms"].enum, parentSchema: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-platforms"], data: data9 };
                                    if (vErrors === null) {
                                        vErrors = [err13];
                                    }
                                    else {
                                        vErrors.push(err13);
                                    }
                                    errors++;
                                }
                            }
                            if (data6["absent-foreign-layers"] !== undefined) {
                                let data10 = data6["absent-foreign-layers"];
                                if (typeof data10 !== "string") {
                                    const err14 = { instancePath: instancePath + "/rules/blobs-verified/absent-foreign-layers", schemaPath: "#/properties/rules/properties/blobs-verified/anyOf/1/properties/absent-foreign-layers/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"].type, parentSchema: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"], data: data10 };
                                    if (vErrors === null) {
                                        vErrors = [err14];
                                    }
                                    else {
                                        vErrors.push(err14);
                                    }
                                    errors++;
                                }
                                if (!(((data10 === "error") || (data10 === "unchecked")) || (data10 === "allow"))) {
                                    const err15 = { instancePath: instancePath + "/rules/blobs-verified/absent-foreign-layers", schemaPath: "#/properties/rules/properties/blobs-verified/anyOf/1/properties/absent-foreign-layers/enum", keyword: "enum", params: { allowedValues: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"].enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"].enum, parentSchema: schema11.properties.rules.properties["blobs-verified"].anyOf[1].properties["absent-foreign-layers"], data: data10 };
                                    if (vErrors === null) {
                                        vErrors = [err15];
                                    }
                                    else {
                                        vErrors.push(err15);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err16 = { instancePath: instancePath + "/rules/blobs-verified", schemaPath: "#/properties/rules/properties/blobs-verified/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["blobs-verified"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["blobs-verified"].anyOf[1], data: data6 };
                            if (vErrors === null) {
                                vErrors = [err16];
                            }
                            else {
                                vErrors.push(err16);
                            }
                            errors++;
                        }
                        var _valid0 = _errs16 === errors;
                        valid4 = valid4 || _valid0;
                    }
                    if (!valid4) {
                        const err17 = { instancePath: instancePath + "/rules/blobs-verified", schemaPath: "#/properties/rules/properties/blobs-verified/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["blobs-verified"].anyOf, parentSchema: schema11.properties.rules.properties["blobs-verified"], data: data6 };
                        if (vErrors === null) {
                            vErrors = [err17];
                        }
                        else {
                            vErrors.push(err17);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs13;
                        if (vErrors !== null) {
                            if (_errs13) {
                                vErrors.length = _errs13;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["unambiguous-documents"] !== undefined) {
                    let data11 = data5["unambiguous-documents"];
                    const _errs28 = errors;
                    let valid9 = false;
                    const _errs29 = errors;
                    if (!((((data11 === "off") || (data11 === "note")) || (data11 === "warning")) || (data11 === "error"))) {
                        const err18 = { instancePath: instancePath + "/rules/unambiguous-documents", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data11 };
                        if (vErrors === null) {
                            vErrors = [err18];
                        }
                        else {
                            vErrors.push(err18);
                        }
                        errors++;
                    }
                    var _valid1 = _errs29 === errors;
                    valid9 = valid9 || _valid1;
                    if (!valid9) {
                        const _errs31 = errors;
                        if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                            for (const key3 in data11) {
                                if (!((key3 === "severity") || (key3 === "unchecked"))) {
                                    const err19 = { instancePath: instancePath + "/rules/unambiguous-documents", schemaPath: "#/properties/rules/properties/unambiguous-documents/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["unambiguous-documents"].anyOf[1], data: data11 };
                                    if (vErrors === null) {
                                        vErrors = [err19];
                                    }
                                    else {
                                        vErrors.push(err19);
                                    }
                                    errors++;
                                }
                            }
                            if (data11.severity !== undefined) {
                                let data12 = data11.severity;
                                if (!((((data12 === "off") || (data12 === "note")) || (data12 === "warning")) || (data12 === "error"))) {
                                    const err20 = { instancePath: instancePath + "/rules/unambiguous-documents/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data12 };
                                    if (vErrors === null) {
                                        vErrors = [err20];
                                    }
                                    else {
                                        vErrors.push(err20);
                                    }
                                    errors++;
                                }
                            }
                            if (data11.unchecked !== undefined) {
                                let data13 = data11.unchecked;
                                if (!(((data13 === "note") || (data13 === "warning")) || (data13 === "error"))) {
                                    const err21 = { instancePath: instancePath + "/rules/unambiguous-documents/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data13 };
                                    if (vErrors === null) {
                                        vErrors = [err21];
                                    }
                                    else {
                                        vErrors.push(err21);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err22 = { instancePath: instancePath + "/rules/unambiguous-documents", schemaPath: "#/properties/rules/properties/unambiguous-documents/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["unambiguous-documents"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["unambiguous-documents"].anyOf[1], data: data11 };
                            if (vErrors === null) {
                                vErrors = [err22];
                            }
                            else {
                                vErrors.push(err22);
                            }
                            errors++;
                        }
                        var _valid1 = _errs31 === errors;
                        valid9 = valid9 || _valid1;
                    }
                    if (!valid9) {
                        const err23 = { instancePath: instancePath + "/rules/unambiguous-documents", schemaPath: "#/properties/rules/properties/unambiguous-documents/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["unambiguous-documents"].anyOf, parentSchema: schema11.properties.rules.properties["unambiguous-documents"], data: data11 };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs28;
                        if (vErrors !== null) {
                            if (_errs28) {
                                vErrors.length = _errs28;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["spec-conformance"] !== undefined) {
                    let data14 = data5["spec-conformance"];
                    const _errs39 = errors;
                    let valid14 = false;
                    const _errs40 = errors;
                    if (!((((data14 === "off") || (data14 === "note")) || (data14 === "warning")) || (data14 === "error"))) {
                        const err24 = { instancePath: instancePath + "/rules/spec-conformance", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data14 };
                        if (vErrors === null) {
                            vErrors = [err24];
                        }
                        else {
                            vErrors.push(err24);
                        }
                        errors++;
                    }
                    var _valid2 = _errs40 === errors;
                    valid14 = valid14 || _valid2;
                    if (!valid14) {
                        const _errs42 = errors;
                        if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                            for (const key4 in data14) {
                                if (!(((key4 === "severity") || (key4 === "unchecked")) || (key4 === "strict"))) {
                                    const err25 = { instancePath: instancePath + "/rules/spec-conformance", schemaPath: "#/properties/rules/properties/spec-conformance/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["spec-conformance"].anyOf[1], data: data14 };
                                    if (vErrors === null) {
                                        vErrors = [err25];
                                    }
                                    else {
                                        vErrors.push(err25);
                                    }
                                    errors++;
                                }
                            }
                            if (data14.severity !== undefined) {
                                let data15 = data14.severity;
                                if (!((((data15 === "off") || (data15 === "note")) || (data15 === "warning")) || (data15 === "error"))) {
                                    const err26 = { instancePath: instancePath + "/rules/spec-conformance/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data15 };
                                    if (vErrors === null) {
                                        vErrors = [err26];
                                    }
                                    else {
                                        vErrors.push(err26);
                                    }
                                    errors++;
                                }
                            }
                            if (data14.unchecked !== undefined) {
                                let data16 = data14.unchecked;
                                if (!(((data16 === "note") || (data16 === "warning")) || (data16 === "error"))) {
                                    const err27 = { instancePath: instancePath + "/rules/spec-conformance/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data16 };
                                    if (vErrors === null) {
                                        vErrors = [err27];
                                    }
                                    else {
                                        vErrors.push(err27);
                                    }
                                    errors++;
                                }
                            }
                            if (data14.strict !== undefined) {
                                let data17 = data14.strict;
                                if (typeof data17 !== "boolean") {
                                    const err28 = { instancePath: instancePath + "/rules/spec-conformance/strict", schemaPath: "#/properties/rules/properties/spec-conformance/anyOf/1/properties/strict/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.rules.properties["spec-conformance"].anyOf[1].properties.strict.type, parentSchema: schema11.properties.rules.properties["spec-conformance"].anyOf[1].properties.strict, data: data17 };
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
                            const err29 = { instancePath: instancePath + "/rules/spec-conformance", schemaPath: "#/properties/rules/properties/spec-conformance/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["spec-conformance"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["spec-conformance"].anyOf[1], data: data14 };
                            if (vErrors === null) {
                                vErrors = [err29];
                            }
                            else {
                                vErrors.push(err29);
                            }
                            errors++;
                        }
                        var _valid2 = _errs42 === errors;
                        valid14 = valid14 || _valid2;
                    }
                    if (!valid14) {
                        const err30 = { instancePath: instancePath + "/rules/spec-conformance", schemaPath: "#/properties/rules/properties/spec-conformance/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["spec-conformance"].anyOf, parentSchema: schema11.properties.rules.properties["spec-conformance"], data: data14 };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs39;
                        if (vErrors !== null) {
                            if (_errs39) {
                                vErrors.length = _errs39;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["descriptor-matches-content"] !== undefined) {
                    let data18 = data5["descriptor-matches-content"];
                    const _errs52 = errors;
                    let valid19 = false;
                    const _errs53 = errors;
                    if (!((((data18 === "off") || (data18 === "note")) || (data18 === "warning")) || (data18 === "error"))) {
                        const err31 = { instancePath: instancePath + "/rules/descriptor-matches-content", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data18 };
                        if (vErrors === null) {
                            vErrors = [err31];
                        }
                        else {
                            vErrors.push(err31);
                        }
                        errors++;
                    }
                    var _valid3 = _errs53 === errors;
                    valid19 = valid19 || _valid3;
                    if (!valid19) {
                        const _errs55 = errors;
                        if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                            for (const key5 in data18) {
                                if (!((key5 === "severity") || (key5 === "unchecked"))) {
                                    const err32 = { instancePath: instancePath + "/rules/descriptor-matches-content", schemaPath: "#/properties/rules/properties/descriptor-matches-content/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["descriptor-matches-content"].anyOf[1], data: data18 };
                                    if (vErrors === null) {
                                        vErrors = [err32];
                                    }
                                    else {
                                        vErrors.push(err32);
                                    }
                                    errors++;
                                }
                            }
                            if (data18.severity !== undefined) {
                                let data19 = data18.severity;
                                if (!((((data19 === "off") || (data19 === "note")) || (data19 === "warning")) || (data19 === "error"))) {
                                    const err33 = { instancePath: instancePath + "/rules/descriptor-matches-content/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data19 };
                                    if (vErrors === null) {
                                        vErrors = [err33];
                                    }
                                    else {
                                        vErrors.push(err33);
                                    }
                                    errors++;
                                }
                            }
                            if (data18.unchecked !== undefined) {
                                let data20 = data18.unchecked;
                                if (!(((data20 === "note") || (data20 === "warning")) || (data20 === "error"))) {
                                    const err34 = { instancePath: instancePath + "/rules/descriptor-matches-content/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data20 };
                                    if (vErrors === null) {
                                        vErrors = [err34];
                                    }
                                    else {
                                        vErrors.push(err34);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err35 = { instancePath: instancePath + "/rules/descriptor-matches-content", schemaPath: "#/properties/rules/properties/descriptor-matches-content/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["descriptor-matches-content"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["descriptor-matches-content"].anyOf[1], data: data18 };
                            if (vErrors === null) {
                                vErrors = [err35];
                            }
                            else {
                                vErrors.push(err35);
                            }
                            errors++;
                        }
                        var _valid3 = _errs55 === errors;
                        valid19 = valid19 || _valid3;
                    }
                    if (!valid19) {
                        const err36 = { instancePath: instancePath + "/rules/descriptor-matches-content", schemaPath: "#/properties/rules/properties/descriptor-matches-content/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["descriptor-matches-content"].anyOf, parentSchema: schema11.properties.rules.properties["descriptor-matches-content"], data: data18 };
                        if (vErrors === null) {
                            vErrors = [err36];
                        }
                        else {
                            vErrors.push(err36);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs52;
                        if (vErrors !== null) {
                            if (_errs52) {
                                vErrors.length = _errs52;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["inline-data-verified"] !== undefined) {
                    let data21 = data5["inline-data-verified"];
                    const _errs63 = errors;
                    let valid24 = false;
                    const _errs64 = errors;
                    if (!((((data21 === "off") || (data21 === "note")) || (data21 === "warning")) || (data21 === "error"))) {
                        const err37 = { instancePath: instancePath + "/rules/inline-data-verified", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data21 };
                        if (vErrors === null) {
                            vErrors = [err37];
                        }
                        else {
                            vErrors.push(err37);
                        }
                        errors++;
                    }
                    var _valid4 = _errs64 === errors;
                    valid24 = valid24 || _valid4;
                    if (!valid24) {
                        const _errs66 = errors;
                        if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                            for (const key6 in data21) {
                                if (!((key6 === "severity") || (key6 === "unchecked"))) {
                                    const err38 = { instancePath: instancePath + "/rules/inline-data-verified", schemaPath: "#/properties/rules/properties/inline-data-verified/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["inline-data-verified"].anyOf[1], data: data21 };
                                    if (vErrors === null) {
                                        vErrors = [err38];
                                    }
                                    else {
                                        vErrors.push(err38);
                                    }
                                    errors++;
                                }
                            }
                            if (data21.severity !== undefined) {
                                let data22 = data21.severity;
                                if (!((((data22 === "off") || (data22 === "note")) || (data22 === "warning")) || (data22 === "error"))) {
                                    const err39 = { instancePath: instancePath + "/rules/inline-data-verified/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data22 };
                                    if (vErrors === null) {
                                        vErrors = [err39];
                                    }
                                    else {
                                        vErrors.push(err39);
                                    }
                                    errors++;
                                }
                            }
                            if (data21.unchecked !== undefined) {
                                let data23 = data21.unchecked;
                                if (!(((data23 === "note") || (data23 === "warning")) || (data23 === "error"))) {
                                    const err40 = { instancePath: instancePath + "/rules/inline-data-verified/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data23 };
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
                            const err41 = { instancePath: instancePath + "/rules/inline-data-verified", schemaPath: "#/properties/rules/properties/inline-data-verified/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["inline-data-verified"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["inline-data-verified"].anyOf[1], data: data21 };
                            if (vErrors === null) {
                                vErrors = [err41];
                            }
                            else {
                                vErrors.push(err41);
                            }
                            errors++;
                        }
                        var _valid4 = _errs66 === errors;
                        valid24 = valid24 || _valid4;
                    }
                    if (!valid24) {
                        const err42 = { instancePath: instancePath + "/rules/inline-data-verified", schemaPath: "#/properties/rules/properties/inline-data-verified/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["inline-data-verified"].anyOf, parentSchema: schema11.properties.rules.properties["inline-data-verified"], data: data21 };
                        if (vErrors === null) {
                            vErrors = [err42];
                        }
                        else {
                            vErrors.push(err42);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs63;
                        if (vErrors !== null) {
                            if (_errs63) {
                                vErrors.length = _errs63;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["compression-matches-media-type"] !== undefined) {
                    let data24 = data5["compression-matches-media-type"];
                    const _errs74 = errors;
                    let valid29 = false;
                    const _errs75 = errors;
                    if (!((((data24 === "off") || (data24 === "note")) || (data24 === "warning")) || (data24 === "error"))) {
                        const err43 = { instancePath: instancePath + "/rules/compression-matches-media-type", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data24 };
                        if (vErrors === null) {
                            vErrors = [err43];
                        }
                        else {
                            vErrors.push(err43);
                        }
                        errors++;
                    }
                    var _valid5 = _errs75 === errors;
                    valid29 = valid29 || _valid5;
                    if (!valid29) {
                        const _errs77 = errors;
                        if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                            for (const key7 in data24) {
                                if (!((key7 === "severity") || (key7 === "unchecked"))) {
                                    const err44 = { instancePath: instancePath + "/rules/compression-matches-media-type", schemaPath: "#/properties/rules/properties/compression-matches-media-type/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["compression-matches-media-type"].anyOf[1], data: data24 };
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
                                    const err45 = { instancePath: instancePath + "/rules/compression-matches-media-type/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data25 };
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
                                    const err46 = { instancePath: instancePath + "/rules/compression-matches-media-type/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data26 };
                                    if (vErrors === null) {
                                        vErrors = [err46];
                                    }
                                    else {
                                        vErrors.push(err46);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err47 = { instancePath: instancePath + "/rules/compression-matches-media-type", schemaPath: "#/properties/rules/properties/compression-matches-media-type/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["compression-matches-media-type"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["compression-matches-media-type"].anyOf[1], data: data24 };
                            if (vErrors === null) {
                                vErrors = [err47];
                            }
                            else {
                                vErrors.push(err47);
                            }
                            errors++;
                        }
                        var _valid5 = _errs77 === errors;
                        valid29 = valid29 || _valid5;
                    }
                    if (!valid29) {
                        const err48 = { instancePath: instancePath + "/rules/compression-matches-media-type", schemaPath: "#/properties/rules/properties/compression-matches-media-type/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["compression-matches-media-type"].anyOf, parentSchema: schema11.properties.rules.properties["compression-matches-media-type"], data: data24 };
                        if (vErrors === null) {
                            vErrors = [err48];
                        }
                        else {
                            vErrors.push(err48);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs74;
                        if (vErrors !== null) {
                            if (_errs74) {
                                vErrors.length = _errs74;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["platform-matches-config"] !== undefined) {
                    let data27 = data5["platform-matches-config"];
                    const _errs85 = errors;
                    let valid34 = false;
                    const _errs86 = errors;
                    if (!((((data27 === "off") || (data27 === "note")) || (data27 === "warning")) || (data27 === "error"))) {
                        const err49 = { instancePath: instancePath + "/rules/platform-matches-config", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data27 };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                    var _valid6 = _errs86 === errors;
                    valid34 = valid34 || _valid6;
                    if (!valid34) {
                        const _errs88 = errors;
                        if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                            for (const key8 in data27) {
                                if (!((key8 === "severity") || (key8 === "unchecked"))) {
                                    const err50 = { instancePath: instancePath + "/rules/platform-matches-config", schemaPath: "#/properties/rules/properties/platform-matches-config/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["platform-matches-config"].anyOf[1], data: data27 };
                                    if (vErrors === null) {
                                        vErrors = [err50];
                                    }
                                    else {
                                        vErrors.push(err50);
                                    }
                                    errors++;
                                }
                            }
                            if (data27.severity !== undefined) {
                                let data28 = data27.severity;
                                if (!((((data28 === "off") || (data28 === "note")) || (data28 === "warning")) || (data28 === "error"))) {
                                    const err51 = { instancePath: instancePath + "/rules/platform-matches-config/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data28 };
                                    if (vErrors === null) {
                                        vErrors = [err51];
                                    }
                                    else {
                                        vErrors.push(err51);
                                    }
                                    errors++;
                                }
                            }
                            if (data27.unchecked !== undefined) {
                                let data29 = data27.unchecked;
                                if (!(((data29 === "note") || (data29 === "warning")) || (data29 === "error"))) {
                                    const err52 = { instancePath: instancePath + "/rules/platform-matches-config/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data29 };
                                    if (vErrors === null) {
                                        vErrors = [err52];
                                    }
                                    else {
                                        vErrors.push(err52);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err53 = { instancePath: instancePath + "/rules/platform-matches-config", schemaPath: "#/properties/rules/properties/platform-matches-config/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["platform-matches-config"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["platform-matches-config"].anyOf[1], data: data27 };
                            if (vErrors === null) {
                                vErrors = [err53];
                            }
                            else {
                                vErrors.push(err53);
                            }
                            errors++;
                        }
                        var _valid6 = _errs88 === errors;
                        valid34 = valid34 || _valid6;
                    }
                    if (!valid34) {
                        const err54 = { instancePath: instancePath + "/rules/platform-matches-config", schemaPath: "#/properties/rules/properties/platform-matches-config/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["platform-matches-config"].anyOf, parentSchema: schema11.properties.rules.properties["platform-matches-config"], data: data27 };
                        if (vErrors === null) {
                            vErrors = [err54];
                        }
                        else {
                            vErrors.push(err54);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs85;
                        if (vErrors !== null) {
                            if (_errs85) {
                                vErrors.length = _errs85;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-schema1"] !== undefined) {
                    let data30 = data5["no-schema1"];
                    const _errs96 = errors;
                    let valid39 = false;
                    const _errs97 = errors;
                    if (!((((data30 === "off") || (data30 === "note")) || (data30 === "warning")) || (data30 === "error"))) {
                        const err55 = { instancePath: instancePath + "/rules/no-schema1", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data30 };
                        if (vErrors === null) {
                            vErrors = [err55];
                        }
                        else {
                            vErrors.push(err55);
                        }
                        errors++;
                    }
                    var _valid7 = _errs97 === errors;
                    valid39 = valid39 || _valid7;
                    if (!valid39) {
                        const _errs99 = errors;
                        if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                            for (const key9 in data30) {
                                if (!((key9 === "severity") || (key9 === "unchecked"))) {
                                    const err56 = { instancePath: instancePath + "/rules/no-schema1", schemaPath: "#/properties/rules/properties/no-schema1/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-schema1"].anyOf[1], data: data30 };
                                    if (vErrors === null) {
                                        vErrors = [err56];
                                    }
                                    else {
                                        vErrors.push(err56);
                                    }
                                    errors++;
                                }
                            }
                            if (data30.severity !== undefined) {
                                let data31 = data30.severity;
                                if (!((((data31 === "off") || (data31 === "note")) || (data31 === "warning")) || (data31 === "error"))) {
                                    const err57 = { instancePath: instancePath + "/rules/no-schema1/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data31 };
                                    if (vErrors === null) {
                                        vErrors = [err57];
                                    }
                                    else {
                                        vErrors.push(err57);
                                    }
                                    errors++;
                                }
                            }
                            if (data30.unchecked !== undefined) {
                                let data32 = data30.unchecked;
                                if (!(((data32 === "note") || (data32 === "warning")) || (data32 === "error"))) {
                                    const err58 = { instancePath: instancePath + "/rules/no-schema1/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data32 };
                                    if (vErrors === null) {
                                        vErrors = [err58];
                                    }
                                    else {
                                        vErrors.push(err58);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err59 = { instancePath: instancePath + "/rules/no-schema1", schemaPath: "#/properties/rules/properties/no-schema1/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-schema1"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-schema1"].anyOf[1], data: data30 };
                            if (vErrors === null) {
                                vErrors = [err59];
                            }
                            else {
                                vErrors.push(err59);
                            }
                            errors++;
                        }
                        var _valid7 = _errs99 === errors;
                        valid39 = valid39 || _valid7;
                    }
                    if (!valid39) {
                        const err60 = { instancePath: instancePath + "/rules/no-schema1", schemaPath: "#/properties/rules/properties/no-schema1/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-schema1"].anyOf, parentSchema: schema11.properties.rules.properties["no-schema1"], data: data30 };
                        if (vErrors === null) {
                            vErrors = [err60];
                        }
                        else {
                            vErrors.push(err60);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs96;
                        if (vErrors !== null) {
                            if (_errs96) {
                                vErrors.length = _errs96;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-foreign-layers"] !== undefined) {
                    let data33 = data5["no-foreign-layers"];
                    const _errs107 = errors;
                    let valid44 = false;
                    const _errs108 = errors;
                    if (!((((data33 === "off") || (data33 === "note")) || (data33 === "warning")) || (data33 === "error"))) {
                        const err61 = { instancePath: instancePath + "/rules/no-foreign-layers", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data33 };
                        if (vErrors === null) {
                            vErrors = [err61];
                        }
                        else {
                            vErrors.push(err61);
                        }
                        errors++;
                    }
                    var _valid8 = _errs108 === errors;
                    valid44 = valid44 || _valid8;
                    if (!valid44) {
                        const _errs110 = errors;
                        if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
                            for (const key10 in data33) {
                                if (!((key10 === "severity") || (key10 === "unchecked"))) {
                                    const err62 = { instancePath: instancePath + "/rules/no-foreign-layers", schemaPath: "#/properties/rules/properties/no-foreign-layers/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-foreign-layers"].anyOf[1], data: data33 };
                                    if (vErrors === null) {
                                        vErrors = [err62];
                                    }
                                    else {
                                        vErrors.push(err62);
                                    }
                                    errors++;
                                }
                            }
                            if (data33.severity !== undefined) {
                                let data34 = data33.severity;
                                if (!((((data34 === "off") || (data34 === "note")) || (data34 === "warning")) || (data34 === "error"))) {
                                    const err63 = { instancePath: instancePath + "/rules/no-foreign-layers/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data34 };
                                    if (vErrors === null) {
                                        vErrors = [err63];
                                    }
                                    else {
                                        vErrors.push(err63);
                                    }
                                    errors++;
                                }
                            }
                            if (data33.unchecked !== undefined) {
                                let data35 = data33.unchecked;
                                if (!(((data35 === "note") || (data35 === "warning")) || (data35 === "error"))) {
                                    const err64 = { instancePath: instancePath + "/rules/no-foreign-layers/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data35 };
                                    if (vErrors === null) {
                                        vErrors = [err64];
                                    }
                                    else {
                                        vErrors.push(err64);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err65 = { instancePath: instancePath + "/rules/no-foreign-layers", schemaPath: "#/properties/rules/properties/no-foreign-layers/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-foreign-layers"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-foreign-layers"].anyOf[1], data: data33 };
                            if (vErrors === null) {
                                vErrors = [err65];
                            }
                            else {
                                vErrors.push(err65);
                            }
                            errors++;
                        }
                        var _valid8 = _errs110 === errors;
                        valid44 = valid44 || _valid8;
                    }
                    if (!valid44) {
                        const err66 = { instancePath: instancePath + "/rules/no-foreign-layers", schemaPath: "#/properties/rules/properties/no-foreign-layers/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-foreign-layers"].anyOf, parentSchema: schema11.properties.rules.properties["no-foreign-layers"], data: data33 };
                        if (vErrors === null) {
                            vErrors = [err66];
                        }
                        else {
                            vErrors.push(err66);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs107;
                        if (vErrors !== null) {
                            if (_errs107) {
                                vErrors.length = _errs107;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-descriptor-urls"] !== undefined) {
                    let data36 = data5["no-descriptor-urls"];
                    const _errs118 = errors;
                    let valid49 = false;
                    const _errs119 = errors;
                    if (!((((data36 === "off") || (data36 === "note")) || (data36 === "warning")) || (data36 === "error"))) {
                        const err67 = { instancePath: instancePath + "/rules/no-descriptor-urls", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data36 };
                        if (vErrors === null) {
                            vErrors = [err67];
                        }
                        else {
                            vErrors.push(err67);
                        }
                        errors++;
                    }
                    var _valid9 = _errs119 === errors;
                    valid49 = valid49 || _valid9;
                    if (!valid49) {
                        const _errs121 = errors;
                        if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                            for (const key11 in data36) {
                                if (!((key11 === "severity") || (key11 === "unchecked"))) {
                                    const err68 = { instancePath: instancePath + "/rules/no-descriptor-urls", schemaPath: "#/properties/rules/properties/no-descriptor-urls/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-descriptor-urls"].anyOf[1], data: data36 };
                                    if (vErrors === null) {
                                        vErrors = [err68];
                                    }
                                    else {
                                        vErrors.push(err68);
                                    }
                                    errors++;
                                }
                            }
                            if (data36.severity !== undefined) {
                                let data37 = data36.severity;
                                if (!((((data37 === "off") || (data37 === "note")) || (data37 === "warning")) || (data37 === "error"))) {
                                    const err69 = { instancePath: instancePath + "/rules/no-descriptor-urls/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data37 };
                                    if (vErrors === null) {
                                        vErrors = [err69];
                                    }
                                    else {
                                        vErrors.push(err69);
                                    }
                                    errors++;
                                }
                            }
                            if (data36.unchecked !== undefined) {
                                let data38 = data36.unchecked;
                                if (!(((data38 === "note") || (data38 === "warning")) || (data38 === "error"))) {
                                    const err70 = { instancePath: instancePath + "/rules/no-descriptor-urls/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data38 };
                                    if (vErrors === null) {
                                        vErrors = [err70];
                                    }
                                    else {
                                        vErrors.push(err70);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err71 = { instancePath: instancePath + "/rules/no-descriptor-urls", schemaPath: "#/properties/rules/properties/no-descriptor-urls/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-descriptor-urls"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-descriptor-urls"].anyOf[1], data: data36 };
                            if (vErrors === null) {
                                vErrors = [err71];
                            }
                            else {
                                vErrors.push(err71);
                            }
                            errors++;
                        }
                        var _valid9 = _errs121 === errors;
                        valid49 = valid49 || _valid9;
                    }
                    if (!valid49) {
                        const err72 = { instancePath: instancePath + "/rules/no-descriptor-urls", schemaPath: "#/properties/rules/properties/no-descriptor-urls/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-descriptor-urls"].anyOf, parentSchema: schema11.properties.rules.properties["no-descriptor-urls"], data: data36 };
                        if (vErrors === null) {
                            vErrors = [err72];
                        }
                        else {
                            vErrors.push(err72);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs118;
                        if (vErrors !== null) {
                            if (_errs118) {
                                vErrors.length = _errs118;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["layer-compression"] !== undefined) {
                    let data39 = data5["layer-compression"];
                    const _errs129 = errors;
                    let valid54 = false;
                    const _errs130 = errors;
                    if (!((((data39 === "off") || (data39 === "note")) || (data39 === "warning")) || (data39 === "error"))) {
                        const err73 = { instancePath: instancePath + "/rules/layer-compression", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data39 };
                        if (vErrors === null) {
                            vErrors = [err73];
                        }
                        else {
                            vErrors.push(err73);
                        }
                        errors++;
                    }
                    var _valid10 = _errs130 === errors;
                    valid54 = valid54 || _valid10;
                    if (!valid54) {
                        const _errs132 = errors;
                        if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
                            for (const key12 in data39) {
                                if (!(((key12 === "severity") || (key12 === "unchecked")) || (key12 === "allow"))) {
                                    const err74 = { instancePath: instancePath + "/rules/layer-compression", schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1], data: data39 };
                                    if (vErrors === null) {
                                        vErrors = [err74];
                                    }
                                    else {
                                        vErrors.push(err74);
                                    }
                                    errors++;
                                }
                            }
                            if (data39.severity !== undefined) {
                                let data40 = data39.severity;
                                if (!((((data40 === "off") || (data40 === "note")) || (data40 === "warning")) || (data40 === "error"))) {
                                    const err75 = { instancePath: instancePath + "/rules/layer-compression/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data40 };
                                    if (vErrors === null) {
                                        vErrors = [err75];
                                    }
                                    else {
                                        vErrors.push(err75);
                                    }
                                    errors++;
                                }
                            }
                            if (data39.unchecked !== undefined) {
                                let data41 = data39.unchecked;
                                if (!(((data41 === "note") || (data41 === "warning")) || (data41 === "error"))) {
                                    const err76 = { instancePath: instancePath + "/rules/layer-compression/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data41 };
                                    if (vErrors === null) {
                                        vErrors = [err76];
                                    }
                                    else {
                                        vErrors.push(err76);
                                    }
                                    errors++;
                                }
                            }
                            if (data39.allow !== undefined) {
                                let data42 = data39.allow;
                                if (Array.isArray(data42)) {
                                    const len1 = data42.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                        let data43 = data42[i1];
                                        if (typeof data43 !== "string") {
                                            const err77 = { instancePath: instancePath + "/rules/layer-compression/allow/" + i1, schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items.type, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items, data: data43 };
                                            if (vErrors === null) {
                                                vErrors = [err77];
                                            }
                                            else {
                                                vErrors.push(err77);
                                            }
                                            errors++;
                                        }
                                        if (!(((((data43 === "none") || (data43 === "gzip")) || (data43 === "zstd")) || (data43 === "estargz")) || (data43 === "zstd:chunked"))) {
                                            const err78 = { instancePath: instancePath + "/rules/layer-compression/allow/" + i1, schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/properties/allow/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items.enum, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items, data: data43 };
                                            if (vErrors === null) {
                                                vErrors = [err78];
                                            }
                                            else {
                                                vErrors.push(err78);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err79 = { instancePath: instancePath + "/rules/layer-compression/allow", schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.type, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow, data: data42 };
                                    if (vErrors === null) {
                                        vErrors = [err79];
                                    }
                                    else {
                                        vErrors.push(err79);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err80 = { instancePath: instancePath + "/rules/layer-compression", schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["layer-compression"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1], data: data39 };
                            if (vErrors === null) {
                                vErrors = [err80];
                            }
                            else {
                                vErrors.push(err80);
                            }
                            errors++;
                        }
                        var _valid10 = _errs132 === errors;
                        valid54 = valid54 || _valid10;
                    }
                    if (!valid54) {
                        const err81 = { instancePath: instancePath + "/rules/layer-compression", schemaPath: "#/properties/rules/properties/layer-compression/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["layer-compression"].anyOf, parentSchema: schema11.properties.rules.properties["layer-compression"], data: data39 };
                        if (vErrors === null) {
                            vErrors = [err81];
                        }
                        else {
                            vErrors.push(err81);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs129;
                        if (vErrors !== null) {
                            if (_errs129) {
                                vErrors.length = _errs129;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["media-types"] !== undefined) {
                    let data44 = data5["media-types"];
                    const _errs144 = errors;
                    let valid61 = false;
                    const _errs145 = errors;
                    if (!((((data44 === "off") || (data44 === "note")) || (data44 === "warning")) || (data44 === "error"))) {
                        const err82 = { instancePath: instancePath + "/rules/media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data44 };
                        if (vErrors === null) {
                            vErrors = [err82];
                        }
                        else {
                            vErrors.push(err82);
                        }
                        errors++;
                    }
                    var _valid11 = _errs145 === errors;
                    valid61 = valid61 || _valid11;
                    if (!valid61) {
                        const _errs147 = errors;
                        if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
                            for (const key13 in data44) {
                                if (!((((key13 === "severity") || (key13 === "unchecked")) || (key13 === "allow")) || (key13 === "deny"))) {
                                    const err83 = { instancePath: instancePath + "/rules/media-types", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1], data: data44 };
                                    if (vErrors === null) {
                                        vErrors = [err83];
                                    }
                                    else {
                                        vErrors.push(err83);
                                    }
                                    errors++;
                                }
                            }
                            if (data44.severity !== undefined) {
                                let data45 = data44.severity;
                                if (!((((data45 === "off") || (data45 === "note")) || (data45 === "warning")) || (data45 === "error"))) {
                                    const err84 = { instancePath: instancePath + "/rules/media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data45 };
                                    if (vErrors === null) {
                                        vErrors = [err84];
                                    }
                                    else {
                                        vErrors.push(err84);
                                    }
                                    errors++;
                                }
                            }
                            if (data44.unchecked !== undefined) {
                                let data46 = data44.unchecked;
                                if (!(((data46 === "note") || (data46 === "warning")) || (data46 === "error"))) {
                                    const err85 = { instancePath: instancePath + "/rules/media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data46 };
                                    if (vErrors === null) {
                                        vErrors = [err85];
                                    }
                                    else {
                                        vErrors.push(err85);
                                    }
                                    errors++;
                                }
                            }
                            if (data44.allow !== undefined) {
                                let data47 = data44.allow;
                                if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
                                    for (const key14 in data47) {
                                        if (!(((((key14 === "manifest") || (key14 === "index")) || (key14 === "config")) || (key14 === "layer")) || (key14 === "any"))) {
                                            const err86 = { instancePath: instancePath + "/rules/media-types/allow", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow, data: data47 };
                                            if (vErrors === null) {
                                                vErrors = [err86];
                                            }
                                            else {
                                                vErrors.push(err86);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data47.manifest !== undefined) {
                                        let data48 = data47.manifest;
                                        if (Array.isArray(data48)) {
                                            const len2 = data48.length;
                                            for (let i2 = 0; i2 < len2; i2++) {
                                                let data49 = data48[i2];
                                                if (typeof data49 !== "string") {
                                                    const err87 = { instancePath: instancePath + "/rules/media-types/allow/manifest/" + i2, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/manifest/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.manifest.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.manifest.items, data: data49 };
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
                                            const err88 = { instancePath: instancePath + "/rules/media-types/allow/manifest", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/manifest/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.manifest.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.manifest, data: data48 };
                                            if (vErrors === null) {
                                                vErrors = [err88];
                                            }
                                            else {
                                                vErrors.push(err88);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data47.index !== undefined) {
                                        let data50 = data47.index;
                                        if (Array.isArray(data50)) {
                                            const len3 = data50.length;
                                            for (let i3 = 0; i3 < len3; i3++) {
                                                let data51 = data50[i3];
                                                if (typeof data51 !== "string") {
                                                    const err89 = { instancePath: instancePath + "/rules/media-types/allow/index/" + i3, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/index/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.index.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.index.items, data: data51 };
                                                    if (vErrors === null) {
                                                        vErrors = [err89];
                                                    }
                                                    else {
                                                        vErrors.push(err89);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err90 = { instancePath: instancePath + "/rules/media-types/allow/index", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/index/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.index.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.index, data: data50 };
                                            if (vErrors === null) {
                                                vErrors = [err90];
                                            }
                                            else {
                                                vErrors.push(err90);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data47.config !== undefined) {
                                        let data52 = data47.config;
                                        if (Array.isArray(data52)) {
                                            const len4 = data52.length;
                                            for (let i4 = 0; i4 < len4; i4++) {
                                                let data53 = data52[i4];
                                                if (typeof data53 !== "string") {
                                                    const err91 = { instancePath: instancePath + "/rules/media-types/allow/config/" + i4, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/config/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.config.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.config.items, data: data53 };
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
                                            const err92 = { instancePath: instancePath + "/rules/media-types/allow/config", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/config/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.config.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.config, data: data52 };
                                            if (vErrors === null) {
                                                vErrors = [err92];
                                            }
                                            else {
                                                vErrors.push(err92);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data47.layer !== undefined) {
                                        let data54 = data47.layer;
                                        if (Array.isArray(data54)) {
                                            const len5 = data54.length;
                                            for (let i5 = 0; i5 < len5; i5++) {
                                                let data55 = data54[i5];
                                                if (typeof data55 !== "string") {
                                                    const err93 = { instancePath: instancePath + "/rules/media-types/allow/layer/" + i5, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/layer/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.layer.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.layer.items, data: data55 };
                                                    if (vErrors === null) {
                                                        vErrors = [err93];
                                                    }
                                                    else {
                                                        vErrors.push(err93);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err94 = { instancePath: instancePath + "/rules/media-types/allow/layer", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/layer/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.layer.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.layer, data: data54 };
                                            if (vErrors === null) {
                                                vErrors = [err94];
                                            }
                                            else {
                                                vErrors.push(err94);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data47.any !== undefined) {
                                        let data56 = data47.any;
                                        if (Array.isArray(data56)) {
                                            const len6 = data56.length;
                                            for (let i6 = 0; i6 < len6; i6++) {
                                                let data57 = data56[i6];
                                                if (typeof data57 !== "string") {
                                                    const err95 = { instancePath: instancePath + "/rules/media-types/allow/any/" + i6, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/any/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.any.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.any.items, data: data57 };
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
                                            const err96 = { instancePath: instancePath + "/rules/media-types/allow/any", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/any/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.any.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.any, data: data56 };
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
                                    const err97 = { instancePath: instancePath + "/rules/media-types/allow", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow, data: data47 };
                                    if (vErrors === null) {
                                        vErrors = [err97];
                                    }
                                    else {
                                        vErrors.push(err97);
                                    }
                                    errors++;
                                }
                            }
                            if (data44.deny !== undefined) {
                                let data58 = data44.deny;
                                if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
                                    for (const key15 in data58) {
                                        if (!(((((key15 === "manifest") || (key15 === "index")) || (key15 === "config")) || (key15 === "layer")) || (key15 === "any"))) {
                                            const err98 = { instancePath: instancePath + "/rules/media-types/deny", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny, data: data58 };
                                            if (vErrors === null) {
                                                vErrors = [err98];
                                            }
                                            else {
                                                vErrors.push(err98);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data58.manifest !== undefined) {
                                        let data59 = data58.manifest;
                                        if (Array.isArray(data59)) {
                                            const len7 = data59.length;
                                            for (let i7 = 0; i7 < len7; i7++) {
                                                let data60 = data59[i7];
                                                if (typeof data60 !== "string") {
                                                    const err99 = { instancePath: instancePath + "/rules/media-types/deny/manifest/" + i7, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/manifest/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.manifest.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.manifest.items, data: data60 };
                                                    if (vErrors === null) {
                                                        vErrors = [err99];
                                                    }
                                                    else {
                                                        vErrors.push(err99);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err100 = { instancePath: instancePath + "/rules/media-types/deny/manifest", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/manifest/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.manifest.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.manifest, data: data59 };
                                            if (vErrors === null) {
                                                vErrors = [err100];
                                            }
                                            else {
                                                vErrors.push(err100);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data58.index !== undefined) {
                                        let data61 = data58.index;
                                        if (Array.isArray(data61)) {
                                            const len8 = data61.length;
                                            for (let i8 = 0; i8 < len8; i8++) {
                                                let data62 = data61[i8];
                                                if (typeof data62 !== "string") {
                                                    const err101 = { instancePath: instancePath + "/rules/media-types/deny/index/" + i8, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/index/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.index.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.index.items, data: data62 };
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
                                            const err102 = { instancePath: instancePath + "/rules/media-types/deny/index", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/index/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.index.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.index, data: data61 };
                                            if (vErrors === null) {
                                                vErrors = [err102];
                                            }
                                            else {
                                                vErrors.push(err102);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data58.config !== undefined) {
                                        let data63 = data58.config;
                                        if (Array.isArray(data63)) {
                                            const len9 = data63.length;
                                            for (let i9 = 0; i9 < len9; i9++) {
                                                let data64 = data63[i9];
                                                if (typeof data64 !== "string") {
                                                    const err103 = { instancePath: instancePath + "/rules/media-types/deny/config/" + i9, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/config/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.config.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.config.items, data: data64 };
                                                    if (vErrors === null) {
                                                        vErrors = [err103];
                                                    }
                                                    else {
                                                        vErrors.push(err103);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err104 = { instancePath: instancePath + "/rules/media-types/deny/config", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/config/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.config.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.config, data: data63 };
                                            if (vErrors === null) {
                                                vErrors = [err104];
                                            }
                                            else {
                                                vErrors.push(err104);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data58.layer !== undefined) {
                                        let data65 = data58.layer;
                                        if (Array.isArray(data65)) {
                                            const len10 = data65.length;
                                            for (let i10 = 0; i10 < len10; i10++) {
                                                let data66 = data65[i10];
                                                if (typeof data66 !== "string") {
                                                    const err105 = { instancePath: instancePath + "/rules/media-types/deny/layer/" + i10, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/layer/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.layer.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.layer.items, data: data66 };
                                                    if (vErrors === null) {
                                                        vErrors = [err105];
                                                    }
                                                    else {
                                                        vErrors.push(err105);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err106 = { instancePath: instancePath + "/rules/media-types/deny/layer", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/layer/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.layer.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.layer, data: data65 };
                                            if (vErrors === null) {
                                                vErrors = [err106];
                                            }
                                            else {
                                                vErrors.push(err106);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data58.any !== undefined) {
                                        let data67 = data58.any;
                                        if (Array.isArray(data67)) {
                                            const len11 = data67.length;
                                            for (let i11 = 0; i11 < len11; i11++) {
                                                let data68 = data67[i11];
                                                if (typeof data68 !== "string") {
                                                    const err107 = { instancePath: instancePath + "/rules/media-types/deny/any/" + i11, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/any/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.any.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.any.items, data: data68 };
                                                    if (vErrors === null) {
                                                        vErrors = [err107];
                                                    }
                                                    else {
                                                        vErrors.push(err107);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err108 = { instancePath: instancePath + "/rules/media-types/deny/any", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/any/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.any.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.any, data: data67 };
                                            if (vErrors === null) {
                                                vErrors = [err108];
                                            }
                                            else {
                                                vErrors.push(err108);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err109 = { instancePath: instancePath + "/rules/media-types/deny", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny, data: data58 };
                                    if (vErrors === null) {
                                        vErrors = [err109];
                                    }
                                    else {
                                        vErrors.push(err109);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err110 = { instancePath: instancePath + "/rules/media-types", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["media-types"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1], data: data44 };
                            if (vErrors === null) {
                                vErrors = [err110];
                            }
                            else {
                                vErrors.push(err110);
                            }
                            errors++;
                        }
                        var _valid11 = _errs147 === errors;
                        valid61 = valid61 || _valid11;
                    }
                    if (!valid61) {
                        const err111 = { instancePath: instancePath + "/rules/media-types", schemaPath: "#/properties/rules/properties/media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["media-types"].anyOf, parentSchema: schema11.properties.rules.properties["media-types"], data: data44 };
                        if (vErrors === null) {
                            vErrors = [err111];
                        }
                        else {
                            vErrors.push(err111);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs144;
                        if (vErrors !== null) {
                            if (_errs144) {
                                vErrors.length = _errs144;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-unknown-media-types"] !== undefined) {
                    let data69 = data5["no-unknown-media-types"];
                    const _errs201 = errors;
                    let valid88 = false;
                    const _errs202 = errors;
                    if (!((((data69 === "off") || (data69 === "note")) || (data69 === "warning")) || (data69 === "error"))) {
                        const err112 = { instancePath: instancePath + "/rules/no-unknown-media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data69 };
                        if (vErrors === null) {
                            vErrors = [err112];
                        }
                        else {
                            vErrors.push(err112);
                        }
                        errors++;
                    }
                    var _valid12 = _errs202 === errors;
                    valid88 = valid88 || _valid12;
                    if (!valid88) {
                        const _errs204 = errors;
                        if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
                            for (const key16 in data69) {
                                if (!((key16 === "severity") || (key16 === "unchecked"))) {
                                    const err113 = { instancePath: instancePath + "/rules/no-unknown-media-types", schemaPath: "#/properties/rules/properties/no-unknown-media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-unknown-media-types"].anyOf[1], data: data69 };
                                    if (vErrors === null) {
                                        vErrors = [err113];
                                    }
                                    else {
                                        vErrors.push(err113);
                                    }
                                    errors++;
                                }
                            }
                            if (data69.severity !== undefined) {
                                let data70 = data69.severity;
                                if (!((((data70 === "off") || (data70 === "note")) || (data70 === "warning")) || (data70 === "error"))) {
                                    const err114 = { instancePath: instancePath + "/rules/no-unknown-media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data70 };
                                    if (vErrors === null) {
                                        vErrors = [err114];
                                    }
                                    else {
                                        vErrors.push(err114);
                                    }
                                    errors++;
                                }
                            }
                            if (data69.unchecked !== undefined) {
                                let data71 = data69.unchecked;
                                if (!(((data71 === "note") || (data71 === "warning")) || (data71 === "error"))) {
                                    const err115 = { instancePath: instancePath + "/rules/no-unknown-media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data71 };
                                    if (vErrors === null) {
                                        vErrors = [err115];
                                    }
                                    else {
                                        vErrors.push(err115);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err116 = { instancePath: instancePath + "/rules/no-unknown-media-types", schemaPath: "#/properties/rules/properties/no-unknown-media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-unknown-media-types"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-unknown-media-types"].anyOf[1], data: data69 };
                            if (vErrors === null) {
                                vErrors = [err116];
                            }
                            else {
                                vErrors.push(err116);
                            }
                            errors++;
                        }
                        var _valid12 = _errs204 === errors;
                        valid88 = valid88 || _valid12;
                    }
                    if (!valid88) {
                        const err117 = { instancePath: instancePath + "/rules/no-unknown-media-types", schemaPath: "#/properties/rules/properties/no-unknown-media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-unknown-media-types"].anyOf, parentSchema: schema11.properties.rules.properties["no-unknown-media-types"], data: data69 };
                        if (vErrors === null) {
                            vErrors = [err117];
                        }
                        else {
                            vErrors.push(err117);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs201;
                        if (vErrors !== null) {
                            if (_errs201) {
                                vErrors.length = _errs201;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-deprecated-media-types"] !== undefined) {
                    let data72 = data5["no-deprecated-media-types"];
                    const _errs212 = errors;
                    let valid93 = false;
                    const _errs213 = errors;
                    if (!((((data72 === "off") || (data72 === "note")) || (data72 === "warning")) || (data72 === "error"))) {
                        const err118 = { instancePath: instancePath + "/rules/no-deprecated-media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data72 };
                        if (vErrors === null) {
                            vErrors = [err118];
                        }
                        else {
                            vErrors.push(err118);
                        }
                        errors++;
                    }
                    var _valid13 = _errs213 === errors;
                    valid93 = valid93 || _valid13;
                    if (!valid93) {
                        const _errs215 = errors;
                        if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
                            for (const key17 in data72) {
                                if (!((key17 === "severity") || (key17 === "unchecked"))) {
                                    const err119 = { instancePath: instancePath + "/rules/no-deprecated-media-types", schemaPath: "#/properties/rules/properties/no-deprecated-media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-deprecated-media-types"].anyOf[1], data: data72 };
                                    if (vErrors === null) {
                                        vErrors = [err119];
                                    }
                                    else {
                                        vErrors.push(err119);
                                    }
                                    errors++;
                                }
                            }
                            if (data72.severity !== undefined) {
                                let data73 = data72.severity;
                                if (!((((data73 === "off") || (data73 === "note")) || (data73 === "warning")) || (data73 === "error"))) {
                                    const err120 = { instancePath: instancePath + "/rules/no-deprecated-media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data73 };
                                    if (vErrors === null) {
                                        vErrors = [err120];
                                    }
                                    else {
                                        vErrors.push(err120);
                                    }
                                    errors++;
                                }
                            }
                            if (data72.unchecked !== undefined) {
                                let data74 = data72.unchecked;
                                if (!(((data74 === "note") || (data74 === "warning")) || (data74 === "error"))) {
                                    const err121 = { instancePath: instancePath + "/rules/no-deprecated-media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data74 };
                                    if (vErrors === null) {
                                        vErrors = [err121];
                                    }
                                    else {
                                        vErrors.push(err121);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err122 = { instancePath: instancePath + "/rules/no-deprecated-media-types", schemaPath: "#/properties/rules/properties/no-deprecated-media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-deprecated-media-types"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-deprecated-media-types"].anyOf[1], data: data72 };
                            if (vErrors === null) {
                                vErrors = [err122];
                            }
                            else {
                                vErrors.push(err122);
                            }
                            errors++;
                        }
                        var _valid13 = _errs215 === errors;
                        valid93 = valid93 || _valid13;
                    }
                    if (!valid93) {
                        const err123 = { instancePath: instancePath + "/rules/no-deprecated-media-types", schemaPath: "#/properties/rules/properties/no-deprecated-media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-deprecated-media-types"].anyOf, parentSchema: schema11.properties.rules.properties["no-deprecated-media-types"], data: data72 };
                        if (vErrors === null) {
                            vErrors = [err123];
                        }
                        else {
                            vErrors.push(err123);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs212;
                        if (vErrors !== null) {
                            if (_errs212) {
                                vErrors.length = _errs212;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-nonstandard-media-types"] !== undefined) {
                    let data75 = data5["no-nonstandard-media-types"];
                    const _errs223 = errors;
                    let valid98 = false;
                    const _errs224 = errors;
                    if (!((((data75 === "off") || (data75 === "note")) || (data75 === "warning")) || (data75 === "error"))) {
                        const err124 = { instancePath: instancePath + "/rules/no-nonstandard-media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data75 };
                        if (vErrors === null) {
                            vErrors = [err124];
                        }
                        else {
                            vErrors.push(err124);
                        }
                        errors++;
                    }
                    var _valid14 = _errs224 === errors;
                    valid98 = valid98 || _valid14;
                    if (!valid98) {
                        const _errs226 = errors;
                        if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
                            for (const key18 in data75) {
                                if (!((key18 === "severity") || (key18 === "unchecked"))) {
                                    const err125 = { instancePath: instancePath + "/rules/no-nonstandard-media-types", schemaPath: "#/properties/rules/properties/no-nonstandard-media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-nonstandard-media-types"].anyOf[1], data: data75 };
                                    if (vErrors === null) {
                                        vErrors = [err125];
                                    }
                                    else {
                                        vErrors.push(err125);
                                    }
                                    errors++;
                                }
                            }
                            if (data75.severity !== undefined) {
                                let data76 = data75.severity;
                                if (!((((data76 === "off") || (data76 === "note")) || (data76 === "warning")) || (data76 === "error"))) {
                                    const err126 = { instancePath: instancePath + "/rules/no-nonstandard-media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data76 };
                                    if (vErrors === null) {
                                        vErrors = [err126];
                                    }
                                    else {
                                        vErrors.push(err126);
                                    }
                                    errors++;
                                }
                            }
                            if (data75.unchecked !== undefined) {
                                let data77 = data75.unchecked;
                                if (!(((data77 === "note") || (data77 === "warning")) || (data77 === "error"))) {
                                    const err127 = { instancePath: instancePath + "/rules/no-nonstandard-media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data77 };
                                    if (vErrors === null) {
                                        vErrors = [err127];
                                    }
                                    else {
                                        vErrors.push(err127);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err128 = { instancePath: instancePath + "/rules/no-nonstandard-media-types", schemaPath: "#/properties/rules/properties/no-nonstandard-media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-nonstandard-media-types"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-nonstandard-media-types"].anyOf[1], data: data75 };
                            if (vErrors === null) {
                                vErrors = [err128];
                            }
                            else {
                                vErrors.push(err128);
                            }
                            errors++;
                        }
                        var _valid14 = _errs226 === errors;
                        valid98 = valid98 || _valid14;
                    }
                    if (!valid98) {
                        const err129 = { instancePath: instancePath + "/rules/no-nonstandard-media-types", schemaPath: "#/properties/rules/properties/no-nonstandard-media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-nonstandard-media-types"].anyOf, parentSchema: schema11.properties.rules.properties["no-nonstandard-media-types"], data: data75 };
                        if (vErrors === null) {
                            vErrors = [err129];
                        }
                        else {
                            vErrors.push(err129);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs223;
                        if (vErrors !== null) {
                            if (_errs223) {
                                vErrors.length = _errs223;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-mixed-formats"] !== undefined) {
                    let data78 = data5["no-mixed-formats"];
                    const _errs234 = errors;
                    let valid103 = false;
                    const _errs235 = errors;
                    if (!((((data78 === "off") || (data78 === "note")) || (data78 === "warning")) || (data78 === "error"))) {
                        const err130 = { instancePath: instancePath + "/rules/no-mixed-formats", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data78 };
                        if (vErrors === null) {
                            vErrors = [err130];
                        }
                        else {
                            vErrors.push(err130);
                        }
                        errors++;
                    }
                    var _valid15 = _errs235 === errors;
                    valid103 = valid103 || _valid15;
                    if (!valid103) {
                        const _errs237 = errors;
                        if (data78 && typeof data78 == "object" && !Array.isArray(data78)) {
                            for (const key19 in data78) {
                                if (!(((key19 === "severity") || (key19 === "unchecked")) || (key19 === "scope"))) {
                                    const err131 = { instancePath: instancePath + "/rules/no-mixed-formats", schemaPath: "#/properties/rules/properties/no-mixed-formats/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-mixed-formats"].anyOf[1], data: data78 };
                                    if (vErrors === null) {
                                        vErrors = [err131];
                                    }
                                    else {
                                        vErrors.push(err131);
                                    }
                                    errors++;
                                }
                            }
                            if (data78.severity !== undefined) {
                                let data79 = data78.severity;
                                if (!((((data79 === "off") || (data79 === "note")) || (data79 === "warning")) || (data79 === "error"))) {
                                    const err132 = { instancePath: instancePath + "/rules/no-mixed-formats/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data79 };
                                    if (vErrors === null) {
                                        vErrors = [err132];
                                    }
                                    else {
                                        vErrors.push(err132);
                                    }
                                    errors++;
                                }
                            }
                            if (data78.unchecked !== undefined) {
                                let data80 = data78.unchecked;
                                if (!(((data80 === "note") || (data80 === "warning")) || (data80 === "error"))) {
                                    const err133 = { instancePath: instancePath + "/rules/no-mixed-formats/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data80 };
                                    if (vErrors === null) {
                                        vErrors = [err133];
                                    }
                                    else {
                                        vErrors.push(err133);
                                    }
                                    errors++;
                                }
                            }
                            if (data78.scope !== undefined) {
                                let data81 = data78.scope;
                                if (typeof data81 !== "string") {
                                    const err134 = { instancePath: instancePath + "/rules/no-mixed-formats/scope", schemaPath: "#/properties/rules/properties/no-mixed-formats/anyOf/1/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["no-mixed-formats"].anyOf[1].properties.scope.type, parentSchema: schema11.properties.rules.properties["no-mixed-formats"].anyOf[1].properties.scope, data: data81 };
                                    if (vErrors === null) {
                                        vErrors = [err134];
                                    }
                                    else {
                                        vErrors.push(err134);
                                    }
                                    errors++;
                                }
                                if (!((data81 === "manifest") || (data81 === "index"))) {
                                    const err135 = { instancePath: instancePath + "/rules/no-mixed-formats/scope", schemaPath: "#/properties/rules/properties/no-mixed-formats/anyOf/1/properties/scope/enum", keyword: "enum", params: { allowedValues: schema11.properties.rules.properties["no-mixed-formats"].anyOf[1].properties.scope.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rules.properties["no-mixed-formats"].anyOf[1].properties.scope.enum, parentSchema: schema11.properties.rules.properties["no-mixed-formats"].anyOf[1].properties.scope, data: data81 };
                                    if (vErrors === null) {
                                        vErrors = [err135];
                                    }
                                    else {
                                        vErrors.push(err135);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err136 = { instancePath: instancePath + "/rules/no-mixed-formats", schemaPath: "#/properties/rules/properties/no-mixed-formats/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-mixed-formats"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-mixed-formats"].anyOf[1], data: data78 };
                            if (vErrors === null) {
                                vErrors = [err136];
                            }
                            else {
                                vErrors.push(err136);
                            }
                            errors++;
                        }
                        var _valid15 = _errs237 === errors;
                        valid103 = valid103 || _valid15;
                    }
                    if (!valid103) {
                        const err137 = { instancePath: instancePath + "/rules/no-mixed-formats", schemaPath: "#/properties/rules/properties/no-mixed-formats/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-mixed-formats"].anyOf, parentSchema: schema11.properties.rules.properties["no-mixed-formats"], data: data78 };
                        if (vErrors === null) {
                            vErrors = [err137];
                        }
                        else {
                            vErrors.push(err137);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs234;
                        if (vErrors !== null) {
                            if (_errs234) {
                                vErrors.length = _errs234;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-plugins"] !== undefined) {
                    let data82 = data5["no-plugins"];
                    const _errs247 = errors;
                    let valid108 = false;
                    const _errs248 = errors;
                    if (!((((data82 === "off") || (data82 === "note")) || (data82 === "warning")) || (data82 === "error"))) {
                        const err138 = { instancePath: instancePath + "/rules/no-plugins", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data82 };
                        if (vErrors === null) {
                            vErrors = [err138];
                        }
                        else {
                            vErrors.push(err138);
                        }
                        errors++;
                    }
                    var _valid16 = _errs248 === errors;
                    valid108 = valid108 || _valid16;
                    if (!valid108) {
                        const _errs250 = errors;
                        if (data82 && typeof data82 == "object" && !Array.isArray(data82)) {
                            for (const key20 in data82) {
                                if (!((key20 === "severity") || (key20 === "unchecked"))) {
                                    const err139 = { instancePath: instancePath + "/rules/no-plugins", schemaPath: "#/properties/rules/properties/no-plugins/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-plugins"].anyOf[1], data: data82 };
                                    if (vErrors === null) {
                                        vErrors = [err139];
                                    }
                                    else {
                                        vErrors.push(err139);
                                    }
                                    errors++;
                                }
                            }
                            if (data82.severity !== undefined) {
                                let data83 = data82.severity;
                                if (!((((data83 === "off") || (data83 === "note")) || (data83 === "warning")) || (data83 === "error"))) {
                                    const err140 = { instancePath: instancePath + "/rules/no-plugins/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data83 };
                                    if (vErrors === null) {
                                        vErrors = [err140];
                                    }
                                    else {
                                        vErrors.push(err140);
                                    }
                                    errors++;
                                }
                            }
                            if (data82.unchecked !== undefined) {
                                let data84 = data82.unchecked;
                                if (!(((data84 === "note") || (data84 === "warning")) || (data84 === "error"))) {
                                    const err141 = { instancePath: instancePath + "/rules/no-plugins/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data84 };
                                    if (vErrors === null) {
                                        vErrors = [err141];
                                    }
                                    else {
                                        vErrors.push(err141);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err142 = { instancePath: instancePath + "/rules/no-plugins", schemaPath: "#/properties/rules/properties/no-plugins/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-plugins"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-plugins"].anyOf[1], data: data82 };
                            if (vErrors === null) {
                                vErrors = [err142];
                            }
                            else {
                                vErrors.push(err142);
                            }
                            errors++;
                        }
                        var _valid16 = _errs250 === errors;
                        valid108 = valid108 || _valid16;
                    }
                    if (!valid108) {
                        const err143 = { instancePath: instancePath + "/rules/no-plugins", schemaPath: "#/properties/rules/properties/no-plugins/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-plugins"].anyOf, parentSchema: schema11.properties.rules.properties["no-plugins"], data: data82 };
                        if (vErrors === null) {
                            vErrors = [err143];
                        }
                        else {
                            vErrors.push(err143);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs247;
                        if (vErrors !== null) {
                            if (_errs247) {
                                vErrors.length = _errs247;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-unreferenced-blobs"] !== undefined) {
                    let data85 = data5["no-unreferenced-blobs"];
                    const _errs258 = errors;
                    let valid113 = false;
                    const _errs259 = errors;
                    if (!((((data85 === "off") || (data85 === "note")) || (data85 === "warning")) || (data85 === "error"))) {
                        const err144 = { instancePath: instancePath + "/rules/no-unreferenced-blobs", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data85 };
                        if (vErrors === null) {
                            vErrors = [err144];
                        }
                        else {
                            vErrors.push(err144);
                        }
                        errors++;
                    }
                    var _valid17 = _errs259 === errors;
                    valid113 = valid113 || _valid17;
                    if (!valid113) {
                        const _errs261 = errors;
                        if (data85 && typeof data85 == "object" && !Array.isArray(data85)) {
                            for (const key21 in data85) {
                                if (!((key21 === "severity") || (key21 === "unchecked"))) {
                                    const err145 = { instancePath: instancePath + "/rules/no-unreferenced-blobs", schemaPath: "#/properties/rules/properties/no-unreferenced-blobs/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-unreferenced-blobs"].anyOf[1], data: data85 };
                                    if (vErrors === null) {
                                        vErrors = [err145];
                                    }
                                    else {
                                        vErrors.push(err145);
                                    }
                                    errors++;
                                }
                            }
                            if (data85.severity !== undefined) {
                                let data86 = data85.severity;
                                if (!((((data86 === "off") || (data86 === "note")) || (data86 === "warning")) || (data86 === "error"))) {
                                    const err146 = { instancePath: instancePath + "/rules/no-unreferenced-blobs/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data86 };
                                    if (vErrors === null) {
                                        vErrors = [err146];
                                    }
                                    else {
                                        vErrors.push(err146);
                                    }
                                    errors++;
                                }
                            }
                            if (data85.unchecked !== undefined) {
                                let data87 = data85.unchecked;
                                if (!(((data87 === "note") || (data87 === "warning")) || (data87 === "error"))) {
                                    const err147 = { instancePath: instancePath + "/rules/no-unreferenced-blobs/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data87 };
                                    if (vErrors === null) {
                                        vErrors = [err147];
                                    }
                                    else {
                                        vErrors.push(err147);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err148 = { instancePath: instancePath + "/rules/no-unreferenced-blobs", schemaPath: "#/properties/rules/properties/no-unreferenced-blobs/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-unreferenced-blobs"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-unreferenced-blobs"].anyOf[1], data: data85 };
                            if (vErrors === null) {
                                vErrors = [err148];
                            }
                            else {
                                vErrors.push(err148);
                            }
                            errors++;
                        }
                        var _valid17 = _errs261 === errors;
                        valid113 = valid113 || _valid17;
                    }
                    if (!valid113) {
                        const err149 = { instancePath: instancePath + "/rules/no-unreferenced-blobs", schemaPath: "#/properties/rules/properties/no-unreferenced-blobs/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-unreferenced-blobs"].anyOf, parentSchema: schema11.properties.rules.properties["no-unreferenced-blobs"], data: data85 };
                        if (vErrors === null) {
                            vErrors = [err149];
                        }
                        else {
                            vErrors.push(err149);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs258;
                        if (vErrors !== null) {
                            if (_errs258) {
                                vErrors.length = _errs258;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5.artifacts !== undefined) {
                    let data88 = data5.artifacts;
                    const _errs269 = errors;
                    let valid118 = false;
                    const _errs270 = errors;
                    if (!((((data88 === "off") || (data88 === "note")) || (data88 === "warning")) || (data88 === "error"))) {
                        const err150 = { instancePath: instancePath + "/rules/artifacts", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data88 };
                        if (vErrors === null) {
                            vErrors = [err150];
                        }
                        else {
                            vErrors.push(err150);
                        }
                        errors++;
                    }
                    var _valid18 = _errs270 === errors;
                    valid118 = valid118 || _valid18;
                    if (!valid118) {
                        const _errs272 = errors;
                        if (data88 && typeof data88 == "object" && !Array.isArray(data88)) {
                            for (const key22 in data88) {
                                if (!(((key22 === "severity") || (key22 === "unchecked")) || (key22 === "allow"))) {
                                    const err151 = { instancePath: instancePath + "/rules/artifacts", schemaPath: "#/properties/rules/properties/artifacts/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties.artifacts.anyOf[1], data: data88 };
                                    if (vErrors === null) {
                                        vErrors = [err151];
                                    }
                                    else {
                                        vErrors.push(err151);
                                    }
                                    errors++;
                                }
                            }
                            if (data88.severity !== undefined) {
                                let data89 = data88.severity;
                                if (!((((data89 === "off") || (data89 === "note")) || (data89 === "warning")) || (data89 === "error"))) {
                                    const err152 = { instancePath: instancePath + "/rules/artifacts/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data89 };
                                    if (vErrors === null) {
                                        vErrors = [err152];
                                    }
                                    else {
                                        vErrors.push(err152);
                                    }
                                    errors++;
                                }
                            }
                            if (data88.unchecked !== undefined) {
                                let data90 = data88.unchecked;
                                if (!(((data90 === "note") || (data90 === "warning")) || (data90 === "error"))) {
                                    const err153 = { instancePath: instancePath + "/rules/artifacts/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data90 };
                                    if (vErrors === null) {
                                        vErrors = [err153];
                                    }
                                    else {
                                        vErrors.push(err153);
                                    }
                                    errors++;
                                }
                            }
                            if (data88.allow !== undefined) {
                                let data91 = data88.allow;
                                if (Array.isArray(data91)) {
                                    const len12 = data91.length;
                                    for (let i12 = 0; i12 < len12; i12++) {
                                        let data92 = data91[i12];
                                        if (typeof data92 !== "string") {
                                            const err154 = { instancePath: instancePath + "/rules/artifacts/allow/" + i12, schemaPath: "#/properties/rules/properties/artifacts/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties.artifacts.anyOf[1].properties.allow.items.type, parentSchema: schema11.properties.rules.properties.artifacts.anyOf[1].properties.allow.items, data: data92 };
                                            if (vErrors === null) {
                                                vErrors = [err154];
                                            }
                                            else {
                                                vErrors.push(err154);
                                            }
                                            errors++;
                                        }
                                        if (!((((((((((data92 === "image") || (data92 === "plugin")) || (data92 === "helm")) || (data92 === "wasm")) || (data92 === "model")) || (data92 === "signature")) || (data92 === "sbom")) || (data92 === "attestation")) || (data92 === "cache")) || (data92 === "unknown"))) {
                                            const err155 = { instancePath: instancePath + "/rules/artifacts/allow/" + i12, schemaPath: "#/properties/rules/properties/artifacts/anyOf/1/properties/allow/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.rules.properties.artifacts.anyOf[1].properties.allow.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rules.properties.artifacts.anyOf[1].properties.allow.items.enum, parentSchema: schema11.properties.rules.properties.artifacts.anyOf[1].properties.allow.items, data: data92 };
                                            if (vErrors === null) {
                                                vErrors = [err155];
                                            }
                                            else {
                                                vErrors.push(err155);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err156 = { instancePath: instancePath + "/rules/artifacts/allow", schemaPath: "#/properties/rules/properties/artifacts/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties.artifacts.anyOf[1].properties.allow.type, parentSchema: schema11.properties.rules.properties.artifacts.anyOf[1].properties.allow, data: data91 };
                                    if (vErrors === null) {
                                        vErrors = [err156];
                                    }
                                    else {
                                        vErrors.push(err156);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err157 = { instancePath: instancePath + "/rules/artifacts", schemaPath: "#/properties/rules/properties/artifacts/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties.artifacts.anyOf[1].type, parentSchema: schema11.properties.rules.properties.artifacts.anyOf[1], data: data88 };
                            if (vErrors === null) {
                                vErrors = [err157];
                            }
                            else {
                                vErrors.push(err157);
                            }
                            errors++;
                        }
                        var _valid18 = _errs272 === errors;
                        valid118 = valid118 || _valid18;
                    }
                    if (!valid118) {
                        const err158 = { instancePath: instancePath + "/rules/artifacts", schemaPath: "#/properties/rules/properties/artifacts/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties.artifacts.anyOf, parentSchema: schema11.properties.rules.properties.artifacts, data: data88 };
                        if (vErrors === null) {
                            vErrors = [err158];
                        }
                        else {
                            vErrors.push(err158);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs269;
                        if (vErrors !== null) {
                            if (_errs269) {
                                vErrors.length = _errs269;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5.complete !== undefined) {
                    let data93 = data5.complete;
                    const _errs284 = errors;
                    let valid125 = false;
                    const _errs285 = errors;
                    if (!((((data93 === "off") || (data93 === "note")) || (data93 === "warning")) || (data93 === "error"))) {
                        const err159 = { instancePath: instancePath + "/rules/complete", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data93 };
                        if (vErrors === null) {
                            vErrors = [err159];
                        }
                        else {
                            vErrors.push(err159);
                        }
                        errors++;
                    }
                    var _valid19 = _errs285 === errors;
                    valid125 = valid125 || _valid19;
                    if (!valid125) {
                        const _errs287 = errors;
                        if (data93 && typeof data93 == "object" && !Array.isArray(data93)) {
                            for (const key23 in data93) {
                                if (!((key23 === "severity") || (key23 === "unchecked"))) {
                                    const err160 = { instancePath: instancePath + "/rules/complete", schemaPath: "#/properties/rules/properties/complete/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties.complete.anyOf[1], data: data93 };
                                    if (vErrors === null) {
                                        vErrors = [err160];
                                    }
                                    else {
                                        vErrors.push(err160);
                                    }
                                    errors++;
                                }
                            }
                            if (data93.severity !== undefined) {
                                let data94 = data93.severity;
                                if (!((((data94 === "off") || (data94 === "note")) || (data94 === "warning")) || (data94 === "error"))) {
                                    const err161 = { instancePath: instancePath + "/rules/complete/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data94 };
                                    if (vErrors === null) {
                                        vErrors = [err161];
                                    }
                                    else {
                                        vErrors.push(err161);
                                    }
                                    errors++;
                                }
                            }
                            if (data93.unchecked !== undefined) {
                                let data95 = data93.unchecked;
                                if (!(((data95 === "note") || (data95 === "warning")) || (data95 === "error"))) {
                                    const err162 = { instancePath: instancePath + "/rules/complete/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data95 };
                                    if (vErrors === null) {
                                        vErrors = [err162];
                                    }
                                    else {
                                        vErrors.push(err162);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err163 = { instancePath: instancePath + "/rules/complete", schemaPath: "#/properties/rules/properties/complete/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties.complete.anyOf[1].type, parentSchema: schema11.properties.rules.properties.complete.anyOf[1], data: data93 };
                            if (vErrors === null) {
                                vErrors = [err163];
                            }
                            else {
                                vErrors.push(err163);
                            }
                            errors++;
                        }
                        var _valid19 = _errs287 === errors;
                        valid125 = valid125 || _valid19;
                    }
                    if (!valid125) {
                        const err164 = { instancePath: instancePath + "/rules/complete", schemaPath: "#/properties/rules/properties/complete/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties.complete.anyOf, parentSchema: schema11.properties.rules.properties.complete, data: data93 };
                        if (vErrors === null) {
                            vErrors = [err164];
                        }
                        else {
                            vErrors.push(err164);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs284;
                        if (vErrors !== null) {
                            if (_errs284) {
                                vErrors.length = _errs284;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5.platforms !== undefined) {
                    let data96 = data5.platforms;
                    const _errs295 = errors;
                    let valid130 = false;
                    const _errs296 = errors;
                    if (!((((data96 === "off") || (data96 === "note")) || (data96 === "warning")) || (data96 === "error"))) {
                        const err165 = { instancePath: instancePath + "/rules/platforms", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data96 };
                        if (vErrors === null) {
                            vErrors = [err165];
                        }
                        else {
                            vErrors.push(err165);
                        }
                        errors++;
                    }
                    var _valid20 = _errs296 === errors;
                    valid130 = valid130 || _valid20;
                    if (!valid130) {
                        const _errs298 = errors;
                        if (data96 && typeof data96 == "object" && !Array.isArray(data96)) {
                            for (const key24 in data96) {
                                if (!(((((key24 === "severity") || (key24 === "unchecked")) || (key24 === "require")) || (key24 === "allow")) || (key24 === "exact"))) {
                                    const err166 = { instancePath: instancePath + "/rules/platforms", schemaPath: "#/properties/rules/properties/platforms/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties.platforms.anyOf[1], data: data96 };
                                    if (vErrors === null) {
                                        vErrors = [err166];
                                    }
                                    else {
                                        vErrors.push(err166);
                                    }
                                    errors++;
                                }
                            }
                            if (data96.severity !== undefined) {
                                let data97 = data96.severity;
                                if (!((((data97 === "off") || (data97 === "note")) || (data97 === "warning")) || (data97 === "error"))) {
                                    const err167 = { instancePath: instancePath + "/rules/platforms/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data97 };
                                    if (vErrors === null) {
                                        vErrors = [err167];
                                    }
                                    else {
                                        vErrors.push(err167);
                                    }
                                    errors++;
                                }
                            }
                            if (data96.unchecked !== undefined) {
                                let data98 = data96.unchecked;
                                if (!(((data98 === "note") || (data98 === "warning")) || (data98 === "error"))) {
                                    const err168 = { instancePath: instancePath + "/rules/platforms/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data98 };
                                    if (vErrors === null) {
                                        vErrors = [err168];
                                    }
                                    else {
                                        vErrors.push(err168);
                                    }
                                    errors++;
                                }
                            }
                            if (data96.require !== undefined) {
                                let data99 = data96.require;
                                if (Array.isArray(data99)) {
                                    const len13 = data99.length;
                                    for (let i13 = 0; i13 < len13; i13++) {
                                        let data100 = data99[i13];
                                        if (typeof data100 !== "string") {
                                            const err169 = { instancePath: instancePath + "/rules/platforms/require/" + i13, schemaPath: "#/properties/rules/properties/platforms/anyOf/1/properties/require/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties.platforms.anyOf[1].properties.require.items.type, parentSchema: schema11.properties.rules.properties.platforms.anyOf[1].properties.require.items, data: data100 };
                                            if (vErrors === null) {
                                                vErrors = [err169];
                                            }
                                            else {
                                                vErrors.push(err169);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err170 = { instancePath: instancePath + "/rules/platforms/require", schemaPath: "#/properties/rules/properties/platforms/anyOf/1/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties.platforms.anyOf[1].properties.require.type, parentSchema: schema11.properties.rules.properties.platforms.anyOf[1].properties.require, data: data99 };
                                    if (vErrors === null) {
                                        vErrors = [err170];
                                    }
                                    else {
                                        vErrors.push(err170);
                                    }
                                    errors++;
                                }
                            }
                            if (data96.allow !== undefined) {
                                let data101 = data96.allow;
                                if (Array.isArray(data101)) {
                                    const len14 = data101.length;
                                    for (let i14 = 0; i14 < len14; i14++) {
                                        let data102 = data101[i14];
                                        if (typeof data102 !== "string") {
                                            const err171 = { instancePath: instancePath + "/rules/platforms/allow/" + i14, schemaPath: "#/properties/rules/properties/platforms/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties.platforms.anyOf[1].properties.allow.items.type, parentSchema: schema11.properties.rules.properties.platforms.anyOf[1].properties.allow.items, data: data102 };
                                            if (vErrors === null) {
                                                vErrors = [err171];
                                            }
                                            else {
                                                vErrors.push(err171);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err172 = { instancePath: instancePath + "/rules/platforms/allow", schemaPath: "#/properties/rules/properties/platforms/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties.platforms.anyOf[1].properties.allow.type, parentSchema: schema11.properties.rules.properties.platforms.anyOf[1].properties.allow, data: data101 };
                                    if (vErrors === null) {
                                        vErrors = [err172];
                                    }
                                    else {
                                        vErrors.push(err172);
                                    }
                                    errors++;
                                }
                            }
                            if (data96.exact !== undefined) {
                                let data103 = data96.exact;
                                if (typeof data103 !== "boolean") {
                                    const err173 = { instancePath: instancePath + "/rules/platforms/exact", schemaPath: "#/properties/rules/properties/platforms/anyOf/1/properties/exact/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.rules.properties.platforms.anyOf[1].properties.exact.type, parentSchema: schema11.properties.rules.properties.platforms.anyOf[1].properties.exact, data: data103 };
                                    if (vErrors === null) {
                                        vErrors = [err173];
                                    }
                                    else {
                                        vErrors.push(err173);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err174 = { instancePath: instancePath + "/rules/platforms", schemaPath: "#/properties/rules/properties/platforms/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties.platforms.anyOf[1].type, parentSchema: schema11.properties.rules.properties.platforms.anyOf[1], data: data96 };
                            if (vErrors === null) {
                                vErrors = [err174];
                            }
                            else {
                                vErrors.push(err174);
                            }
                            errors++;
                        }
                        var _valid20 = _errs298 === errors;
                        valid130 = valid130 || _valid20;
                    }
                    if (!valid130) {
                        const err175 = { instancePath: instancePath + "/rules/platforms", schemaPath: "#/properties/rules/properties/platforms/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties.platforms.anyOf, parentSchema: schema11.properties.rules.properties.platforms, data: data96 };
                        if (vErrors === null) {
                            vErrors = [err175];
                        }
                        else {
                            vErrors.push(err175);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs295;
                        if (vErrors !== null) {
                            if (_errs295) {
                                vErrors.length = _errs295;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5.attestations !== undefined) {
                    let data104 = data5.attestations;
                    const _errs316 = errors;
                    let valid139 = false;
                    const _errs317 = errors;
                    if (!((((data104 === "off") || (data104 === "note")) || (data104 === "warning")) || (data104 === "error"))) {
                        const err176 = { instancePath: instancePath + "/rules/attestations", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data104 };
                        if (vErrors === null) {
                            vErrors = [err176];
                        }
                        else {
                            vErrors.push(err176);
                        }
                        errors++;
                    }
                    var _valid21 = _errs317 === errors;
                    valid139 = valid139 || _valid21;
                    if (!valid139) {
                        const _errs319 = errors;
                        if (data104 && typeof data104 == "object" && !Array.isArray(data104)) {
                            for (const key25 in data104) {
                                if (!(((((key25 === "severity") || (key25 === "unchecked")) || (key25 === "require")) || (key25 === "deny")) || (key25 === "per-platform"))) {
                                    const err177 = { instancePath: instancePath + "/rules/attestations", schemaPath: "#/properties/rules/properties/attestations/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key25 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1], data: data104 };
                                    if (vErrors === null) {
                                        vErrors = [err177];
                                    }
                                    else {
                                        vErrors.push(err177);
                                    }
                                    errors++;
                                }
                            }
                            if (data104.severity !== undefined) {
                                let data105 = data104.severity;
                                if (!((((data105 === "off") || (data105 === "note")) || (data105 === "warning")) || (data105 === "error"))) {
                                    const err178 = { instancePath: instancePath + "/rules/attestations/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data105 };
                                    if (vErrors === null) {
                                        vErrors = [err178];
                                    }
                                    else {
                                        vErrors.push(err178);
                                    }
                                    errors++;
                                }
                            }
                            if (data104.unchecked !== undefined) {
                                let data106 = data104.unchecked;
                                if (!(((data106 === "note") || (data106 === "warning")) || (data106 === "error"))) {
                                    const err179 = { instancePath: instancePath + "/rules/attestations/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data106 };
                                    if (vErrors === null) {
                                        vErrors = [err179];
                                    }
                                    else {
                                        vErrors.push(err179);
                                    }
                                    errors++;
                                }
                            }
                            if (data104.require !== undefined) {
                                let data107 = data104.require;
                                if (Array.isArray(data107)) {
                                    const len15 = data107.length;
                                    for (let i15 = 0; i15 < len15; i15++) {
                                        let data108 = data107[i15];
                                        if (data108 && typeof data108 == "object" && !Array.isArray(data108)) {
                                            for (const key26 in data108) {
                                                if (!(((key26 === "type") || (key26 === "predicate")) || (key26 === "versions"))) {
                                                    const err180 = { instancePath: instancePath + "/rules/attestations/require/" + i15, schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/require/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key26 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items, data: data108 };
                                                    if (vErrors === null) {
                                                        vErrors = [err180];
                                                    }
                                                    else {
                                                        vErrors.push(err180);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            if (data108.type !== undefined) {
                                                let data109 = data108.type;
                                                if (typeof data109 !== "string") {
                                                    const err181 = { instancePath: instancePath + "/rules/attestations/require/" + i15 + "/type", schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/require/items/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.type.type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.type, data: data109 };
                                                    if (vErrors === null) {
                                                        vErrors = [err181];
                                                    }
                                                    else {
                                                        vErrors.push(err181);
                                                    }
                                                    errors++;
                                                }
                                                if (!((((((data109 === "slsa-provenance") || (data109 === "spdx")) || (data109 === "cyclonedx")) || (data109 === "vulnerabilities")) || (data109 === "openvex")) || (data109 === "verification-summary"))) {
                                                    const err182 = { instancePath: instancePath + "/rules/attestations/require/" + i15 + "/type", schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/require/items/properties/type/enum", keyword: "enum", params: { allowedValues: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.type.enum, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.type, data: data109 };
                                                    if (vErrors === null) {
                                                        vErrors = [err182];
                                                    }
                                                    else {
                                                        vErrors.push(err182);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            if (data108.predicate !== undefined) {
                                                let data110 = data108.predicate;
                                                if (typeof data110 !== "string") {
                                                    const err183 = { instancePath: instancePath + "/rules/attestations/require/" + i15 + "/predicate", schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/require/items/properties/predicate/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.predicate.type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.predicate, data: data110 };
                                                    if (vErrors === null) {
                                                        vErrors = [err183];
                                                    }
                                                    else {
                                                        vErrors.push(err183);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            if (data108.versions !== undefined) {
                                                let data111 = data108.versions;
                                                if (Array.isArray(data111)) {
                                                    const len16 = data111.length;
                                                    for (let i16 = 0; i16 < len16; i16++) {
                                                        let data112 = data111[i16];
                                                        if (typeof data112 !== "string") {
                                                            const err184 = { instancePath: instancePath + "/rules/attestations/require/" + i15 + "/versions/" + i16, schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/require/items/properties/versions/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.versions.items.type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.versions.items, data: data112 };
                                                            if (vErrors === null) {
                                                                vErrors = [err184];
                                                            }
                                                            else {
                                                                vErrors.push(err184);
                                                            }
                                                            errors++;
                                                        }
                                                    }
                                                }
                                                else {
                                                    const err185 = { instancePath: instancePath + "/rules/attestations/require/" + i15 + "/versions", schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/require/items/properties/versions/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.versions.type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.properties.versions, data: data111 };
                                                    if (vErrors === null) {
                                                        vErrors = [err185];
                                                    }
                                                    else {
                                                        vErrors.push(err185);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err186 = { instancePath: instancePath + "/rules/attestations/require/" + i15, schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/require/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items.type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.items, data: data108 };
                                            if (vErrors === null) {
                                                vErrors = [err186];
                                            }
                                            else {
                                                vErrors.push(err186);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err187 = { instancePath: instancePath + "/rules/attestations/require", schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require.type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.require, data: data107 };
                                    if (vErrors === null) {
                                        vErrors = [err187];
                                    }
                                    else {
                                        vErrors.push(err187);
                                    }
                                    errors++;
                                }
                            }
                            if (data104.deny !== undefined) {
                                let data113 = data104.deny;
                                if (Array.isArray(data113)) {
                                    const len17 = data113.length;
                                    for (let i17 = 0; i17 < len17; i17++) {
                                        let data114 = data113[i17];
                                        if (typeof data114 !== "string") {
                                            const err188 = { instancePath: instancePath + "/rules/attestations/deny/" + i17, schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/deny/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties.deny.items.type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.deny.items, data: data114 };
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
                                    const err189 = { instancePath: instancePath + "/rules/attestations/deny", schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/deny/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties.deny.type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties.deny, data: data113 };
                                    if (vErrors === null) {
                                        vErrors = [err189];
                                    }
                                    else {
                                        vErrors.push(err189);
                                    }
                                    errors++;
                                }
                            }
                            if (data104["per-platform"] !== undefined) {
                                let data115 = data104["per-platform"];
                                if (typeof data115 !== "boolean") {
                                    const err190 = { instancePath: instancePath + "/rules/attestations/per-platform", schemaPath: "#/properties/rules/properties/attestations/anyOf/1/properties/per-platform/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.rules.properties.attestations.anyOf[1].properties["per-platform"].type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1].properties["per-platform"], data: data115 };
                                    if (vErrors === null) {
                                        vErrors = [err190];
                                    }
                                    else {
                                        vErrors.push(err190);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err191 = { instancePath: instancePath + "/rules/attestations", schemaPath: "#/properties/rules/properties/attestations/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties.attestations.anyOf[1].type, parentSchema: schema11.properties.rules.properties.attestations.anyOf[1], data: data104 };
                            if (vErrors === null) {
                                vErrors = [err191];
                            }
                            else {
                                vErrors.push(err191);
                            }
                            errors++;
                        }
                        var _valid21 = _errs319 === errors;
                        valid139 = valid139 || _valid21;
                    }
                    if (!valid139) {
                        const err192 = { instancePath: instancePath + "/rules/attestations", schemaPath: "#/properties/rules/properties/attestations/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties.attestations.anyOf, parentSchema: schema11.properties.rules.properties.attestations, data: data104 };
                        if (vErrors === null) {
                            vErrors = [err192];
                        }
                        else {
                            vErrors.push(err192);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs316;
                        if (vErrors !== null) {
                            if (_errs316) {
                                vErrors.length = _errs316;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
            }
            else {
                const err193 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.type, parentSchema: schema11.properties.rules, data: data5 };
                if (vErrors === null) {
                    vErrors = [err193];
                }
                else {
                    vErrors.push(err193);
                }
                errors++;
            }
        }
    }
    else {
        const err194 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
        if (vErrors === null) {
            vErrors = [err194];
        }
        else {
            vErrors.push(err194);
        }
        errors++;
    }
    validate10.errors = vErrors;
    return errors === 0;
}


/***/ })

};
