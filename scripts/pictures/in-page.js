/* Runs in the browser, without types: renders a document, draws its pictures, and returns what was drawn. */

let drawings = 0;

globalThis.showDocument = async (html) => {
  document.body.innerHTML = html;
  const pictures = [];
  for (const block of document.querySelectorAll('code.language-mermaid')) pictures.push(await draw(block));
  const links = Array.from(document.body.querySelectorAll('a'), (link) => link.getAttribute('href'));
  return { pictures, outline: outline(document.body), links };
};

/** Replaces the text by its picture, as GitHub does. If Mermaid refuses the text, it stays. */
async function draw(block) {
  try {
    const { svg } = await globalThis.mermaid.render(`picture-${drawings++}`, block.textContent);
    const place = document.createElement('div');
    place.innerHTML = svg;
    block.closest('pre').replaceWith(place);
    return { error: null, ...looks(place.firstElementChild) };
  } catch (error) {
    return { error: String(error.message ?? error), nodes: [], edges: 0, scale: 1 };
  }
}

function looks(svg) {
  const fold = svg.closest('details');
  const wasOpen = fold?.open ?? true;
  if (fold) fold.open = true;
  const { width } = svg.getBoundingClientRect();
  const nodes = Array.from(svg.querySelectorAll('.nodes .node'), node);
  const edges = svg.querySelectorAll('.edgePaths path').length;
  if (fold) fold.open = wasOpen;
  return { nodes, edges, scale: width / svg.viewBox.baseVal.width };
}

function node(group) {
  const label = group.querySelector('.nodeLabel');
  const shape = group.querySelector('rect, polygon, path');
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: lines as lines
    text: label.innerText,
    color: getComputedStyle(label).color,
    fill: seen(getComputedStyle(shape).fill),
    isCut: label.getBoundingClientRect().width > shape.getBoundingClientRect().width,
  };
}

/** Background of text: that of the page if a shape has no fill. */
function seen(fill) {
  return fill === 'none' ? getComputedStyle(document.body).backgroundColor : fill;
}

/** Every element with its attribute names, in order, without spans that have none. Attribute values depend on sizes and text. */
function outline(root) {
  const elements = Array.from(
    root.querySelectorAll('*'),
    ({ localName, attributes }) => `${localName} ${Array.from(attributes, ({ name }) => name).join(' ')}`,
  );
  return elements.filter((element) => element !== 'span ');
}
