const GAP = 4;

/** Puts a layer of the top level below what it belongs to, above it where there is more room. */
export function placeBeside(layer: HTMLElement, anchor: Element, width?: 'same'): void {
  const box = anchor.getBoundingClientRect();
  const room = { below: innerHeight - box.bottom - 2 * GAP, above: box.top - 2 * GAP };
  const up = room.below < Math.min(layer.scrollHeight, 240) && room.above > room.below;
  const rtl = getComputedStyle(anchor).direction === 'rtl';
  layer.style.maxBlockSize = `${Math.max(80, Math.min(420, up ? room.above : room.below))}px`;
  if (width) layer.style.inlineSize = `${box.width}px`;
  const size = layer.getBoundingClientRect();
  const wanted = rtl ? box.right - size.width : box.left;
  layer.style.left = `${Math.max(GAP, Math.min(wanted, innerWidth - size.width - GAP))}px`;
  layer.style.top = `${up ? Math.max(GAP, box.top - size.height - GAP) : box.bottom + GAP}px`;
}
