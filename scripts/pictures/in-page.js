/* Runs in the page, where there are no types: shows a document, draws its pictures, and says what came of it. */

let drawings = 0;

globalThis.showDocument = async (html) => {
  document.body.innerHTML = html;
  const pictures = [];
  for (const block of document.querySelectorAll('code.language-mermaid')) pictures.push(await draw(block));
  // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen, and lines as lines
  return { pictures, outline: outline(document.body), text: document.body.innerText };
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
    return { error: String(error.message ?? error), nodes: [], edges: 0, scale: 1, width: 0, height: 0 };
  }
}

function looks(svg) {
  const fold = svg.closest('details');
  const wasOpen = fold?.open ?? true;
  if (fold) fold.open = true;
  const { width, height } = svg.getBoundingClientRect();
  const nodes = Array.from(svg.querySelectorAll('.nodes .node'), node);
  const edges = svg.querySelectorAll('.edgePaths path').length;
  if (fold) fold.open = wasOpen;
  return { nodes, edges, scale: width / svg.viewBox.baseVal.width, width, height };
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

/** Every element but plain spans, which keep characters apart, with the names of its attributes, in order; not their values, which are of sizes and words. */
function outline(root) {
  return Array.from(
    root.querySelectorAll(':not(span:not([class], [style]))'),
    (element) => `${element.localName} ${Array.from(element.attributes, ({ name }) => name).join(' ')}`,
  );
}
