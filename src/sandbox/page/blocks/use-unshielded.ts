import { type RefObject, useLayoutEffect } from 'react';
import { isShielded, unshield } from './shield.ts';

function unshieldElement(element: Element): void {
  for (const { name, value } of element.attributes)
    if (isShielded(value)) element.setAttribute(name, unshield(value));
}

function unshieldBelow(root: Node): void {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node !== null; node = walk.nextNode()) {
    if (node instanceof Element) unshieldElement(node);
    else if (node instanceof Text && isShielded(node.data)) node.data = unshield(node.data);
  }
}

/** Gives shielded words below an element their own look before they are seen, also when they change there. */
export function useUnshielded(place: RefObject<Element | null>): void {
  useLayoutEffect(() => {
    const root = place.current;
    if (root === null) return;
    unshieldBelow(root);
    const changes = new MutationObserver(() => unshieldBelow(root));
    changes.observe(root, { subtree: true, childList: true, characterData: true });
    return () => changes.disconnect();
  }, [place]);
}
