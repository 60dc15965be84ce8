import { command } from './tools.ts';

/** An element of XML, as Python's parser (expat, which is strict) tells it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All text directly in it. */
  readonly text: string;
}

const PROGRAM = `
import json, sys
from xml.etree import ElementTree
def tell(element):
    text = (element.text or '') + ''.join(child.tail or '' for child in element)
    return {'name': element.tag, 'attributes': element.attrib, 'children': [tell(child) for child in element], 'text': text}
json.dump([tell(ElementTree.fromstring(text.encode('utf-8', 'surrogatepass'))) for text in json.load(sys.stdin)], sys.stdout)
`;

/** What XML documents are; throws where one is not well-formed. */
export function parseXml(...documents: readonly string[]): readonly Element[] {
  return JSON.parse(command(Buffer.from(JSON.stringify(documents)), 'python3', '-c', PROGRAM).toString());
}

/** What may be in what, and which attributes it must and may have: junit-10.xsd of Jenkins' xUnit plugin, as far as it is used. */
const SCHEMA: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly may: readonly string[]; readonly in: readonly string[] }>
> = {
  testsuites: { needs: [], may: ['name', 'time', 'tests', 'failures', 'errors'], in: [] },
  testsuite: {
    needs: ['name', 'tests', 'failures', 'errors'],
    may: ['skipped', 'time', 'timestamp', 'hostname', 'id', 'package', 'file'],
    in: ['testsuites'],
  },
  properties: { needs: [], may: [], in: ['testsuite'] },
  property: { needs: ['name', 'value'], may: [], in: ['properties'] },
  testcase: { needs: ['name'], may: ['time', 'classname', 'group'], in: ['testsuite'] },
  failure: { needs: [], may: ['type', 'message'], in: ['testcase'] },
  error: { needs: [], may: ['type', 'message'], in: ['testcase'] },
  skipped: { needs: [], may: ['type', 'message'], in: ['testcase'] },
  'system-out': { needs: [], may: [], in: ['testcase', 'testsuite'] },
};

/** What the schema has against a document, or totals that do not add up. */
export function junitErrors(root: Element): readonly string[] {
  const wrong = root.name === 'testsuites' ? [] : [`the root is ${root.name}`];
  const visit = (element: Element, parent: string | null) => {
    const { name, attributes, children } = element;
    const known = SCHEMA[name];
    if (known === undefined || (parent !== null && !known.in.includes(parent)))
      return void wrong.push(`${name} in ${parent}`);
    const given = Object.keys(attributes);
    for (const one of known.needs) if (!given.includes(one)) wrong.push(`${name} without ${one}`);
    for (const one of given) if (![...known.needs, ...known.may].includes(one)) wrong.push(`${name} with ${one}`);
    for (const child of children) visit(child, name);
    const cases = [...elementsIn(element, 'testcase')];
    if (name.startsWith('testsuite') && attributes['tests'] !== String(cases.length)) wrong.push(`${name}: tests`);
    for (const [total, kind] of [
      ['failures', 'failure'],
      ['errors', 'error'],
      ['skipped', 'skipped'],
    ] as const) {
      if (attributes[total] !== undefined && attributes[total] !== String([...elementsIn(element, kind)].length))
        wrong.push(`${name}: ${total}`);
    }
  };
  visit(root, null);
  return wrong;
}

/** Every element of a name below another. */
export function* elementsIn(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* elementsIn(child, name);
  }
}

/** What a reporter of tests makes of a document: something failed, nothing did and something is an error, or neither. */
export function junitVerdict(root: Element): 'pass' | 'fail' | 'inconclusive' {
  const { failures, errors } = root.attributes;
  if (Number(failures) > 0) return 'fail';
  return Number(errors) > 0 ? 'inconclusive' : 'pass';
}
