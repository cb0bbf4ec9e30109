import * as React from 'react';

/** Marks what stands beside the paper on its page, which is left out while the paper is printed. */
const ASIDE = 'data-reg-aside';
const RULE = `@media print { [${ASIDE}] { display: none !important; } }`;

/**
 * Prints one element of the page and nothing beside it: the host's navigation and other web parts stay out. What is
 * marked is unmarked when the printing is over.
 */
export function usePrint(page: Window = window): { readonly paperRef: React.RefObject<HTMLDivElement>; print(): void } {
  const paperRef = React.useRef<HTMLDivElement>(null);
  const undo = React.useRef<() => void>();
  React.useEffect(() => {
    const end = (): void => {
      undo.current?.();
      undo.current = undefined;
    };
    page.addEventListener('afterprint', end);
    return () => {
      page.removeEventListener('afterprint', end);
      end();
    };
  }, [page]);
  return {
    paperRef,
    print: () => {
      undo.current?.();
      undo.current = paperRef.current ? setAside(paperRef.current) : undefined;
      page.print();
    },
  };
}

function setAside(paper: HTMLElement): () => void {
  const { body, head } = paper.ownerDocument;
  const marked: Element[] = [];
  for (let at: HTMLElement = paper; at !== body && at.parentElement; at = at.parentElement) {
    for (const beside of Array.from(at.parentElement.children)) if (beside !== at && !beside.hasAttribute(ASIDE)) marked.push(beside);
  }
  for (const element of marked) element.setAttribute(ASIDE, '');
  const style = paper.ownerDocument.createElement('style');
  const { nonce } = (paper.ownerDocument.defaultView as { CSPSettings?: { nonce?: string } } | null)?.CSPSettings ?? {};
  if (nonce) style.setAttribute('nonce', nonce);
  style.textContent = RULE;
  head.appendChild(style);
  return () => {
    for (const element of marked) element.removeAttribute(ASIDE);
    style.remove();
  };
}
