/** How well one colour is seen on another, from 1 to 21: the contrast ratio of the Web Content Accessibility Guidelines 2.2. Colours are `rgb(…)`, as browsers tell them. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [, ...channels] = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour) ?? [];
  if (channels.length !== 3) throw new Error(`${colour} is no colour`);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => linear(Number(channel) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
