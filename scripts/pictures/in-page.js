/* Runs in the page, where there are no types: shows a document, draws its pictures, and says what came of it. */

let drawings = 0;

globalThis.showDocument = async (html) => {
  document.body.innerHTML = html;
  const pictures = [];
  for (const block of document.querySelectorAll('code.language-mermaid')) pictures.push(await draw(block));
  return { pictures, outline: outline(document.body) };
};

/** Puts the picture in the place of its text, as GitHub does; where Mermaid does not take the text, it stays. */
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

/** What is behind words: the page, where a shape has no fill. */
function seen(fill) {
  return fill === 'none' ? getComputedStyle(document.body).backgroundColor : fill;
}

/** Every element with the names of its attributes, in order, but for spans without any, which keep characters apart. Their values are of sizes and words. */
function outline(root) {
  const elements = Array.from(
    root.querySelectorAll('*'),
    ({ localName, attributes }) => `${localName} ${Array.from(attributes, ({ name }) => name).join(' ')}`,
  );
  return elements.filter((element) => element !== 'span ');
}
