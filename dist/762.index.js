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
const schema11 = { "type": "object", "additionalProperties": false, "required": ["version"], "properties": { "version": { "const": 1 }, "extends": { "type": "array", "items": { "type": "string" } }, "fail-on": { "enum": ["error", "warning", "never"] }, "unchecked": { "enum": ["note", "warning", "error"] }, "rules": { "type": "object", "additionalProperties": false, "properties": { "blobs-verified": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "absent-platforms": { "type": "string", "enum": ["error", "unchecked", "allow"] }, "absent-foreign-layers": { "type": "string", "enum": ["error", "unchecked", "allow"] } } }] }, "unambiguous-documents": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "compression-matches-media-type": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-schema1": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-foreign-layers": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "no-descriptor-urls": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] }, "layer-compression": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "allow": { "type": "array", "items": { "type": "string", "enum": ["none", "gzip", "zstd", "estargz", "zstd:chunked"] } } } }] }, "media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" }, "allow": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } }, "deny": { "type": "object", "additionalProperties": false, "properties": { "manifest": { "type": "array", "items": { "type": "string" } }, "index": { "type": "array", "items": { "type": "string" } }, "config": { "type": "array", "items": { "type": "string" } }, "layer": { "type": "array", "items": { "type": "string" } }, "any": { "type": "array", "items": { "type": "string" } } } } } }] }, "no-unknown-media-types": { "anyOf": [{ "$ref": "#/definitions/severity" }, { "type": "object", "additionalProperties": false, "properties": { "severity": { "$ref": "#/definitions/severity" }, "unchecked": { "$ref": "#/definitions/unchecked" } } }] } } } }, "definitions": { "severity": { "enum": ["off", "note", "warning", "error"] }, "unchecked": { "enum": ["note", "warning", "error"] } } };
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
                if (data5["compression-matches-media-type"] !== undefined) {
                    let data14 = data5["compression-matches-media-type"];
                    const _errs39 = errors;
                    let valid14 = false;
                    const _errs40 = errors;
                    if (!((((data14 === "off") || (data14 === "note")) || (data14 === "warning")) || (data14 === "error"))) {
                        const err24 = { instancePath: instancePath + "/rules/compression-matches-media-type", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data14 };
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
                                if (!((key4 === "severity") || (key4 === "unchecked"))) {
                                    const err25 = { instancePath: instancePath + "/rules/compression-matches-media-type", schemaPath: "#/properties/rules/properties/compression-matches-media-type/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["compression-matches-media-type"].anyOf[1], data: data14 };
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
                                    const err26 = { instancePath: instancePath + "/rules/compression-matches-media-type/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data15 };
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
                                    const err27 = { instancePath: instancePath + "/rules/compression-matches-media-type/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data16 };
                                    if (vErrors === null) {
                                        vErrors = [err27];
                                    }
                                    else {
                                        vErrors.push(err27);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err28 = { instancePath: instancePath + "/rules/compression-matches-media-type", schemaPath: "#/properties/rules/properties/compression-matches-media-type/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["compression-matches-media-type"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["compression-matches-media-type"].anyOf[1], data: data14 };
                            if (vErrors === null) {
                                vErrors = [err28];
                            }
                            else {
                                vErrors.push(err28);
                            }
                            errors++;
                        }
                        var _valid2 = _errs42 === errors;
                        valid14 = valid14 || _valid2;
                    }
                    if (!valid14) {
                        const err29 = { instancePath: instancePath + "/rules/compression-matches-media-type", schemaPath: "#/properties/rules/properties/compression-matches-media-type/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["compression-matches-media-type"].anyOf, parentSchema: schema11.properties.rules.properties["compression-matches-media-type"], data: data14 };
                        if (vErrors === null) {
                            vErrors = [err29];
                        }
                        else {
                            vErrors.push(err29);
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
                if (data5["no-schema1"] !== undefined) {
                    let data17 = data5["no-schema1"];
                    const _errs50 = errors;
                    let valid19 = false;
                    const _errs51 = errors;
                    if (!((((data17 === "off") || (data17 === "note")) || (data17 === "warning")) || (data17 === "error"))) {
                        const err30 = { instancePath: instancePath + "/rules/no-schema1", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data17 };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                    var _valid3 = _errs51 === errors;
                    valid19 = valid19 || _valid3;
                    if (!valid19) {
                        const _errs53 = errors;
                        if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                            for (const key5 in data17) {
                                if (!((key5 === "severity") || (key5 === "unchecked"))) {
                                    const err31 = { instancePath: instancePath + "/rules/no-schema1", schemaPath: "#/properties/rules/properties/no-schema1/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-schema1"].anyOf[1], data: data17 };
                                    if (vErrors === null) {
                                        vErrors = [err31];
                                    }
                                    else {
                                        vErrors.push(err31);
                                    }
                                    errors++;
                                }
                            }
                            if (data17.severity !== undefined) {
                                let data18 = data17.severity;
                                if (!((((data18 === "off") || (data18 === "note")) || (data18 === "warning")) || (data18 === "error"))) {
                                    const err32 = { instancePath: instancePath + "/rules/no-schema1/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data18 };
                                    if (vErrors === null) {
                                        vErrors = [err32];
                                    }
                                    else {
                                        vErrors.push(err32);
                                    }
                                    errors++;
                                }
                            }
                            if (data17.unchecked !== undefined) {
                                let data19 = data17.unchecked;
                                if (!(((data19 === "note") || (data19 === "warning")) || (data19 === "error"))) {
                                    const err33 = { instancePath: instancePath + "/rules/no-schema1/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data19 };
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
                            const err34 = { instancePath: instancePath + "/rules/no-schema1", schemaPath: "#/properties/rules/properties/no-schema1/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-schema1"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-schema1"].anyOf[1], data: data17 };
                            if (vErrors === null) {
                                vErrors = [err34];
                            }
                            else {
                                vErrors.push(err34);
                            }
                            errors++;
                        }
                        var _valid3 = _errs53 === errors;
                        valid19 = valid19 || _valid3;
                    }
                    if (!valid19) {
                        const err35 = { instancePath: instancePath + "/rules/no-schema1", schemaPath: "#/properties/rules/properties/no-schema1/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-schema1"].anyOf, parentSchema: schema11.properties.rules.properties["no-schema1"], data: data17 };
                        if (vErrors === null) {
                            vErrors = [err35];
                        }
                        else {
                            vErrors.push(err35);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs50;
                        if (vErrors !== null) {
                            if (_errs50) {
                                vErrors.length = _errs50;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-foreign-layers"] !== undefined) {
                    let data20 = data5["no-foreign-layers"];
                    const _errs61 = errors;
                    let valid24 = false;
                    const _errs62 = errors;
                    if (!((((data20 === "off") || (data20 === "note")) || (data20 === "warning")) || (data20 === "error"))) {
                        const err36 = { instancePath: instancePath + "/rules/no-foreign-layers", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data20 };
                        if (vErrors === null) {
                            vErrors = [err36];
                        }
                        else {
                            vErrors.push(err36);
                        }
                        errors++;
                    }
                    var _valid4 = _errs62 === errors;
                    valid24 = valid24 || _valid4;
                    if (!valid24) {
                        const _errs64 = errors;
                        if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                            for (const key6 in data20) {
                                if (!((key6 === "severity") || (key6 === "unchecked"))) {
                                    const err37 = { instancePath: instancePath + "/rules/no-foreign-layers", schemaPath: "#/properties/rules/properties/no-foreign-layers/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-foreign-layers"].anyOf[1], data: data20 };
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
                                    const err38 = { instancePath: instancePath + "/rules/no-foreign-layers/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data21 };
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
                                    const err39 = { instancePath: instancePath + "/rules/no-foreign-layers/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data22 };
                                    if (vErrors === null) {
                                        vErrors = [err39];
                                    }
                                    else {
                                        vErrors.push(err39);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err40 = { instancePath: instancePath + "/rules/no-foreign-layers", schemaPath: "#/properties/rules/properties/no-foreign-layers/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-foreign-layers"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-foreign-layers"].anyOf[1], data: data20 };
                            if (vErrors === null) {
                                vErrors = [err40];
                            }
                            else {
                                vErrors.push(err40);
                            }
                            errors++;
                        }
                        var _valid4 = _errs64 === errors;
                        valid24 = valid24 || _valid4;
                    }
                    if (!valid24) {
                        const err41 = { instancePath: instancePath + "/rules/no-foreign-layers", schemaPath: "#/properties/rules/properties/no-foreign-layers/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-foreign-layers"].anyOf, parentSchema: schema11.properties.rules.properties["no-foreign-layers"], data: data20 };
                        if (vErrors === null) {
                            vErrors = [err41];
                        }
                        else {
                            vErrors.push(err41);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs61;
                        if (vErrors !== null) {
                            if (_errs61) {
                                vErrors.length = _errs61;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-descriptor-urls"] !== undefined) {
                    let data23 = data5["no-descriptor-urls"];
                    const _errs72 = errors;
                    let valid29 = false;
                    const _errs73 = errors;
                    if (!((((data23 === "off") || (data23 === "note")) || (data23 === "warning")) || (data23 === "error"))) {
                        const err42 = { instancePath: instancePath + "/rules/no-descriptor-urls", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data23 };
                        if (vErrors === null) {
                            vErrors = [err42];
                        }
                        else {
                            vErrors.push(err42);
                        }
                        errors++;
                    }
                    var _valid5 = _errs73 === errors;
                    valid29 = valid29 || _valid5;
                    if (!valid29) {
                        const _errs75 = errors;
                        if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                            for (const key7 in data23) {
                                if (!((key7 === "severity") || (key7 === "unchecked"))) {
                                    const err43 = { instancePath: instancePath + "/rules/no-descriptor-urls", schemaPath: "#/properties/rules/properties/no-descriptor-urls/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-descriptor-urls"].anyOf[1], data: data23 };
                                    if (vErrors === null) {
                                        vErrors = [err43];
                                    }
                                    else {
                                        vErrors.push(err43);
                                    }
                                    errors++;
                                }
                            }
                            if (data23.severity !== undefined) {
                                let data24 = data23.severity;
                                if (!((((data24 === "off") || (data24 === "note")) || (data24 === "warning")) || (data24 === "error"))) {
                                    const err44 = { instancePath: instancePath + "/rules/no-descriptor-urls/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data24 };
                                    if (vErrors === null) {
                                        vErrors = [err44];
                                    }
                                    else {
                                        vErrors.push(err44);
                                    }
                                    errors++;
                                }
                            }
                            if (data23.unchecked !== undefined) {
                                let data25 = data23.unchecked;
                                if (!(((data25 === "note") || (data25 === "warning")) || (data25 === "error"))) {
                                    const err45 = { instancePath: instancePath + "/rules/no-descriptor-urls/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data25 };
                                    if (vErrors === null) {
                                        vErrors = [err45];
                                    }
                                    else {
                                        vErrors.push(err45);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err46 = { instancePath: instancePath + "/rules/no-descriptor-urls", schemaPath: "#/properties/rules/properties/no-descriptor-urls/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-descriptor-urls"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-descriptor-urls"].anyOf[1], data: data23 };
                            if (vErrors === null) {
                                vErrors = [err46];
                            }
                            else {
                                vErrors.push(err46);
                            }
                            errors++;
                        }
                        var _valid5 = _errs75 === errors;
                        valid29 = valid29 || _valid5;
                    }
                    if (!valid29) {
                        const err47 = { instancePath: instancePath + "/rules/no-descriptor-urls", schemaPath: "#/properties/rules/properties/no-descriptor-urls/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-descriptor-urls"].anyOf, parentSchema: schema11.properties.rules.properties["no-descriptor-urls"], data: data23 };
                        if (vErrors === null) {
                            vErrors = [err47];
                        }
                        else {
                            vErrors.push(err47);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs72;
                        if (vErrors !== null) {
                            if (_errs72) {
                                vErrors.length = _errs72;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["layer-compression"] !== undefined) {
                    let data26 = data5["layer-compression"];
                    const _errs83 = errors;
                    let valid34 = false;
                    const _errs84 = errors;
                    if (!((((data26 === "off") || (data26 === "note")) || (data26 === "warning")) || (data26 === "error"))) {
                        const err48 = { instancePath: instancePath + "/rules/layer-compression", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data26 };
                        if (vErrors === null) {
                            vErrors = [err48];
                        }
                        else {
                            vErrors.push(err48);
                        }
                        errors++;
                    }
                    var _valid6 = _errs84 === errors;
                    valid34 = valid34 || _valid6;
                    if (!valid34) {
                        const _errs86 = errors;
                        if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                            for (const key8 in data26) {
                                if (!(((key8 === "severity") || (key8 === "unchecked")) || (key8 === "allow"))) {
                                    const err49 = { instancePath: instancePath + "/rules/layer-compression", schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1], data: data26 };
                                    if (vErrors === null) {
                                        vErrors = [err49];
                                    }
                                    else {
                                        vErrors.push(err49);
                                    }
                                    errors++;
                                }
                            }
                            if (data26.severity !== undefined) {
                                let data27 = data26.severity;
                                if (!((((data27 === "off") || (data27 === "note")) || (data27 === "warning")) || (data27 === "error"))) {
                                    const err50 = { instancePath: instancePath + "/rules/layer-compression/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data27 };
                                    if (vErrors === null) {
                                        vErrors = [err50];
                                    }
                                    else {
                                        vErrors.push(err50);
                                    }
                                    errors++;
                                }
                            }
                            if (data26.unchecked !== undefined) {
                                let data28 = data26.unchecked;
                                if (!(((data28 === "note") || (data28 === "warning")) || (data28 === "error"))) {
                                    const err51 = { instancePath: instancePath + "/rules/layer-compression/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data28 };
                                    if (vErrors === null) {
                                        vErrors = [err51];
                                    }
                                    else {
                                        vErrors.push(err51);
                                    }
                                    errors++;
                                }
                            }
                            if (data26.allow !== undefined) {
                                let data29 = data26.allow;
                                if (Array.isArray(data29)) {
                                    const len1 = data29.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                        let data30 = data29[i1];
                                        if (typeof data30 !== "string") {
                                            const err52 = { instancePath: instancePath + "/rules/layer-compression/allow/" + i1, schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items.type, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items, data: data30 };
                                            if (vErrors === null) {
                                                vErrors = [err52];
                                            }
                                            else {
                                                vErrors.push(err52);
                                            }
                                            errors++;
                                        }
                                        if (!(((((data30 === "none") || (data30 === "gzip")) || (data30 === "zstd")) || (data30 === "estargz")) || (data30 === "zstd:chunked"))) {
                                            const err53 = { instancePath: instancePath + "/rules/layer-compression/allow/" + i1, schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/properties/allow/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items.enum, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.items, data: data30 };
                                            if (vErrors === null) {
                                                vErrors = [err53];
                                            }
                                            else {
                                                vErrors.push(err53);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                else {
                                    const err54 = { instancePath: instancePath + "/rules/layer-compression/allow", schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow.type, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1].properties.allow, data: data29 };
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
                            const err55 = { instancePath: instancePath + "/rules/layer-compression", schemaPath: "#/properties/rules/properties/layer-compression/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["layer-compression"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["layer-compression"].anyOf[1], data: data26 };
                            if (vErrors === null) {
                                vErrors = [err55];
                            }
                            else {
                                vErrors.push(err55);
                            }
                            errors++;
                        }
                        var _valid6 = _errs86 === errors;
                        valid34 = valid34 || _valid6;
                    }
                    if (!valid34) {
                        const err56 = { instancePath: instancePath + "/rules/layer-compression", schemaPath: "#/properties/rules/properties/layer-compression/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["layer-compression"].anyOf, parentSchema: schema11.properties.rules.properties["layer-compression"], data: data26 };
                        if (vErrors === null) {
                            vErrors = [err56];
                        }
                        else {
                            vErrors.push(err56);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs83;
                        if (vErrors !== null) {
                            if (_errs83) {
                                vErrors.length = _errs83;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["media-types"] !== undefined) {
                    let data31 = data5["media-types"];
                    const _errs98 = errors;
                    let valid41 = false;
                    const _errs99 = errors;
                    if (!((((data31 === "off") || (data31 === "note")) || (data31 === "warning")) || (data31 === "error"))) {
                        const err57 = { instancePath: instancePath + "/rules/media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data31 };
                        if (vErrors === null) {
                            vErrors = [err57];
                        }
                        else {
                            vErrors.push(err57);
                        }
                        errors++;
                    }
                    var _valid7 = _errs99 === errors;
                    valid41 = valid41 || _valid7;
                    if (!valid41) {
                        const _errs101 = errors;
                        if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                            for (const key9 in data31) {
                                if (!((((key9 === "severity") || (key9 === "unchecked")) || (key9 === "allow")) || (key9 === "deny"))) {
                                    const err58 = { instancePath: instancePath + "/rules/media-types", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1], data: data31 };
                                    if (vErrors === null) {
                                        vErrors = [err58];
                                    }
                                    else {
                                        vErrors.push(err58);
                                    }
                                    errors++;
                                }
                            }
                            if (data31.severity !== undefined) {
                                let data32 = data31.severity;
                                if (!((((data32 === "off") || (data32 === "note")) || (data32 === "warning")) || (data32 === "error"))) {
                                    const err59 = { instancePath: instancePath + "/rules/media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data32 };
                                    if (vErrors === null) {
                                        vErrors = [err59];
                                    }
                                    else {
                                        vErrors.push(err59);
                                    }
                                    errors++;
                                }
                            }
                            if (data31.unchecked !== undefined) {
                                let data33 = data31.unchecked;
                                if (!(((data33 === "note") || (data33 === "warning")) || (data33 === "error"))) {
                                    const err60 = { instancePath: instancePath + "/rules/media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data33 };
                                    if (vErrors === null) {
                                        vErrors = [err60];
                                    }
                                    else {
                                        vErrors.push(err60);
                                    }
                                    errors++;
                                }
                            }
                            if (data31.allow !== undefined) {
                                let data34 = data31.allow;
                                if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
                                    for (const key10 in data34) {
                                        if (!(((((key10 === "manifest") || (key10 === "index")) || (key10 === "config")) || (key10 === "layer")) || (key10 === "any"))) {
                                            const err61 = { instancePath: instancePath + "/rules/media-types/allow", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow, data: data34 };
                                            if (vErrors === null) {
                                                vErrors = [err61];
                                            }
                                            else {
                                                vErrors.push(err61);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data34.manifest !== undefined) {
                                        let data35 = data34.manifest;
                                        if (Array.isArray(data35)) {
                                            const len2 = data35.length;
                                            for (let i2 = 0; i2 < len2; i2++) {
                                                let data36 = data35[i2];
                                                if (typeof data36 !== "string") {
                                                    const err62 = { instancePath: instancePath + "/rules/media-types/allow/manifest/" + i2, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/manifest/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.manifest.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.manifest.items, data: data36 };
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
                                            const err63 = { instancePath: instancePath + "/rules/media-types/allow/manifest", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/manifest/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.manifest.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.manifest, data: data35 };
                                            if (vErrors === null) {
                                                vErrors = [err63];
                                            }
                                            else {
                                                vErrors.push(err63);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data34.index !== undefined) {
                                        let data37 = data34.index;
                                        if (Array.isArray(data37)) {
                                            const len3 = data37.length;
                                            for (let i3 = 0; i3 < len3; i3++) {
                                                let data38 = data37[i3];
                                                if (typeof data38 !== "string") {
                                                    const err64 = { instancePath: instancePath + "/rules/media-types/allow/index/" + i3, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/index/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.index.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.index.items, data: data38 };
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
                                            const err65 = { instancePath: instancePath + "/rules/media-types/allow/index", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/index/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.index.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.index, data: data37 };
                                            if (vErrors === null) {
                                                vErrors = [err65];
                                            }
                                            else {
                                                vErrors.push(err65);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data34.config !== undefined) {
                                        let data39 = data34.config;
                                        if (Array.isArray(data39)) {
                                            const len4 = data39.length;
                                            for (let i4 = 0; i4 < len4; i4++) {
                                                let data40 = data39[i4];
                                                if (typeof data40 !== "string") {
                                                    const err66 = { instancePath: instancePath + "/rules/media-types/allow/config/" + i4, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/config/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.config.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.config.items, data: data40 };
                                                    if (vErrors === null) {
                                                        vErrors = [err66];
                                                    }
                                                    else {
                                                        vErrors.push(err66);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err67 = { instancePath: instancePath + "/rules/media-types/allow/config", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/config/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.config.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.config, data: data39 };
                                            if (vErrors === null) {
                                                vErrors = [err67];
                                            }
                                            else {
                                                vErrors.push(err67);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data34.layer !== undefined) {
                                        let data41 = data34.layer;
                                        if (Array.isArray(data41)) {
                                            const len5 = data41.length;
                                            for (let i5 = 0; i5 < len5; i5++) {
                                                let data42 = data41[i5];
                                                if (typeof data42 !== "string") {
                                                    const err68 = { instancePath: instancePath + "/rules/media-types/allow/layer/" + i5, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/layer/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.layer.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.layer.items, data: data42 };
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
                                            const err69 = { instancePath: instancePath + "/rules/media-types/allow/layer", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/layer/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.layer.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.layer, data: data41 };
                                            if (vErrors === null) {
                                                vErrors = [err69];
                                            }
                                            else {
                                                vErrors.push(err69);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data34.any !== undefined) {
                                        let data43 = data34.any;
                                        if (Array.isArray(data43)) {
                                            const len6 = data43.length;
                                            for (let i6 = 0; i6 < len6; i6++) {
                                                let data44 = data43[i6];
                                                if (typeof data44 !== "string") {
                                                    const err70 = { instancePath: instancePath + "/rules/media-types/allow/any/" + i6, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/any/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.any.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.any.items, data: data44 };
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
                                            const err71 = { instancePath: instancePath + "/rules/media-types/allow/any", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/properties/any/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.any.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.properties.any, data: data43 };
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
                                    const err72 = { instancePath: instancePath + "/rules/media-types/allow", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/allow/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.allow, data: data34 };
                                    if (vErrors === null) {
                                        vErrors = [err72];
                                    }
                                    else {
                                        vErrors.push(err72);
                                    }
                                    errors++;
                                }
                            }
                            if (data31.deny !== undefined) {
                                let data45 = data31.deny;
                                if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
                                    for (const key11 in data45) {
                                        if (!(((((key11 === "manifest") || (key11 === "index")) || (key11 === "config")) || (key11 === "layer")) || (key11 === "any"))) {
                                            const err73 = { instancePath: instancePath + "/rules/media-types/deny", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny, data: data45 };
                                            if (vErrors === null) {
                                                vErrors = [err73];
                                            }
                                            else {
                                                vErrors.push(err73);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data45.manifest !== undefined) {
                                        let data46 = data45.manifest;
                                        if (Array.isArray(data46)) {
                                            const len7 = data46.length;
                                            for (let i7 = 0; i7 < len7; i7++) {
                                                let data47 = data46[i7];
                                                if (typeof data47 !== "string") {
                                                    const err74 = { instancePath: instancePath + "/rules/media-types/deny/manifest/" + i7, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/manifest/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.manifest.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.manifest.items, data: data47 };
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
                                            const err75 = { instancePath: instancePath + "/rules/media-types/deny/manifest", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/manifest/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.manifest.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.manifest, data: data46 };
                                            if (vErrors === null) {
                                                vErrors = [err75];
                                            }
                                            else {
                                                vErrors.push(err75);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data45.index !== undefined) {
                                        let data48 = data45.index;
                                        if (Array.isArray(data48)) {
                                            const len8 = data48.length;
                                            for (let i8 = 0; i8 < len8; i8++) {
                                                let data49 = data48[i8];
                                                if (typeof data49 !== "string") {
                                                    const err76 = { instancePath: instancePath + "/rules/media-types/deny/index/" + i8, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/index/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.index.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.index.items, data: data49 };
                                                    if (vErrors === null) {
                                                        vErrors = [err76];
                                                    }
                                                    else {
                                                        vErrors.push(err76);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err77 = { instancePath: instancePath + "/rules/media-types/deny/index", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/index/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.index.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.index, data: data48 };
                                            if (vErrors === null) {
                                                vErrors = [err77];
                                            }
                                            else {
                                                vErrors.push(err77);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data45.config !== undefined) {
                                        let data50 = data45.config;
                                        if (Array.isArray(data50)) {
                                            const len9 = data50.length;
                                            for (let i9 = 0; i9 < len9; i9++) {
                                                let data51 = data50[i9];
                                                if (typeof data51 !== "string") {
                                                    const err78 = { instancePath: instancePath + "/rules/media-types/deny/config/" + i9, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/config/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.config.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.config.items, data: data51 };
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
                                            const err79 = { instancePath: instancePath + "/rules/media-types/deny/config", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/config/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.config.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.config, data: data50 };
                                            if (vErrors === null) {
                                                vErrors = [err79];
                                            }
                                            else {
                                                vErrors.push(err79);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data45.layer !== undefined) {
                                        let data52 = data45.layer;
                                        if (Array.isArray(data52)) {
                                            const len10 = data52.length;
                                            for (let i10 = 0; i10 < len10; i10++) {
                                                let data53 = data52[i10];
                                                if (typeof data53 !== "string") {
                                                    const err80 = { instancePath: instancePath + "/rules/media-types/deny/layer/" + i10, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/layer/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.layer.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.layer.items, data: data53 };
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
                                            const err81 = { instancePath: instancePath + "/rules/media-types/deny/layer", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/layer/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.layer.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.layer, data: data52 };
                                            if (vErrors === null) {
                                                vErrors = [err81];
                                            }
                                            else {
                                                vErrors.push(err81);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (data45.any !== undefined) {
                                        let data54 = data45.any;
                                        if (Array.isArray(data54)) {
                                            const len11 = data54.length;
                                            for (let i11 = 0; i11 < len11; i11++) {
                                                let data55 = data54[i11];
                                                if (typeof data55 !== "string") {
                                                    const err82 = { instancePath: instancePath + "/rules/media-types/deny/any/" + i11, schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/any/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.any.items.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.any.items, data: data55 };
                                                    if (vErrors === null) {
                                                        vErrors = [err82];
                                                    }
                                                    else {
                                                        vErrors.push(err82);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        else {
                                            const err83 = { instancePath: instancePath + "/rules/media-types/deny/any", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/properties/any/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.any.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.properties.any, data: data54 };
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
                                    const err84 = { instancePath: instancePath + "/rules/media-types/deny", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/properties/deny/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny.type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1].properties.deny, data: data45 };
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
                            const err85 = { instancePath: instancePath + "/rules/media-types", schemaPath: "#/properties/rules/properties/media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["media-types"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["media-types"].anyOf[1], data: data31 };
                            if (vErrors === null) {
                                vErrors = [err85];
                            }
                            else {
                                vErrors.push(err85);
                            }
                            errors++;
                        }
                        var _valid7 = _errs101 === errors;
                        valid41 = valid41 || _valid7;
                    }
                    if (!valid41) {
                        const err86 = { instancePath: instancePath + "/rules/media-types", schemaPath: "#/properties/rules/properties/media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["media-types"].anyOf, parentSchema: schema11.properties.rules.properties["media-types"], data: data31 };
                        if (vErrors === null) {
                            vErrors = [err86];
                        }
                        else {
                            vErrors.push(err86);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs98;
                        if (vErrors !== null) {
                            if (_errs98) {
                                vErrors.length = _errs98;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
                if (data5["no-unknown-media-types"] !== undefined) {
                    let data56 = data5["no-unknown-media-types"];
                    const _errs155 = errors;
                    let valid68 = false;
                    const _errs156 = errors;
                    if (!((((data56 === "off") || (data56 === "note")) || (data56 === "warning")) || (data56 === "error"))) {
                        const err87 = { instancePath: instancePath + "/rules/no-unknown-media-types", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data56 };
                        if (vErrors === null) {
                            vErrors = [err87];
                        }
                        else {
                            vErrors.push(err87);
                        }
                        errors++;
                    }
                    var _valid8 = _errs156 === errors;
                    valid68 = valid68 || _valid8;
                    if (!valid68) {
                        const _errs158 = errors;
                        if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
                            for (const key12 in data56) {
                                if (!((key12 === "severity") || (key12 === "unchecked"))) {
                                    const err88 = { instancePath: instancePath + "/rules/no-unknown-media-types", schemaPath: "#/properties/rules/properties/no-unknown-media-types/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.rules.properties["no-unknown-media-types"].anyOf[1], data: data56 };
                                    if (vErrors === null) {
                                        vErrors = [err88];
                                    }
                                    else {
                                        vErrors.push(err88);
                                    }
                                    errors++;
                                }
                            }
                            if (data56.severity !== undefined) {
                                let data57 = data56.severity;
                                if (!((((data57 === "off") || (data57 === "note")) || (data57 === "warning")) || (data57 === "error"))) {
                                    const err89 = { instancePath: instancePath + "/rules/no-unknown-media-types/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema12.enum }, message: "must be equal to one of the allowed values", schema: schema12.enum, parentSchema: schema12, data: data57 };
                                    if (vErrors === null) {
                                        vErrors = [err89];
                                    }
                                    else {
                                        vErrors.push(err89);
                                    }
                                    errors++;
                                }
                            }
                            if (data56.unchecked !== undefined) {
                                let data58 = data56.unchecked;
                                if (!(((data58 === "note") || (data58 === "warning")) || (data58 === "error"))) {
                                    const err90 = { instancePath: instancePath + "/rules/no-unknown-media-types/unchecked", schemaPath: "#/definitions/unchecked/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values", schema: schema14.enum, parentSchema: schema14, data: data58 };
                                    if (vErrors === null) {
                                        vErrors = [err90];
                                    }
                                    else {
                                        vErrors.push(err90);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err91 = { instancePath: instancePath + "/rules/no-unknown-media-types", schemaPath: "#/properties/rules/properties/no-unknown-media-types/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.properties["no-unknown-media-types"].anyOf[1].type, parentSchema: schema11.properties.rules.properties["no-unknown-media-types"].anyOf[1], data: data56 };
                            if (vErrors === null) {
                                vErrors = [err91];
                            }
                            else {
                                vErrors.push(err91);
                            }
                            errors++;
                        }
                        var _valid8 = _errs158 === errors;
                        valid68 = valid68 || _valid8;
                    }
                    if (!valid68) {
                        const err92 = { instancePath: instancePath + "/rules/no-unknown-media-types", schemaPath: "#/properties/rules/properties/no-unknown-media-types/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.rules.properties["no-unknown-media-types"].anyOf, parentSchema: schema11.properties.rules.properties["no-unknown-media-types"], data: data56 };
                        if (vErrors === null) {
                            vErrors = [err92];
                        }
                        else {
                            vErrors.push(err92);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs155;
                        if (vErrors !== null) {
                            if (_errs155) {
                                vErrors.length = _errs155;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
            }
            else {
                const err93 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.rules.type, parentSchema: schema11.properties.rules, data: data5 };
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
        const err94 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
        if (vErrors === null) {
            vErrors = [err94];
        }
        else {
            vErrors.push(err94);
        }
        errors++;
    }
    validate10.errors = vErrors;
    return errors === 0;
}


/***/ })

};
