/** @jest-environment jsdom */
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import { BLOCK_SIZE, useBlocks } from '../../../../src/ui/hooks/useBlocks';

class FakeObserver {
  public static last: FakeObserver | undefined;
  public readonly watched = new Set<Element>();
  private readonly tell: IntersectionObserverCallback;
  public constructor(tell: IntersectionObserverCallback) {
    this.tell = tell;
    FakeObserver.last = this;
  }
  public observe(element: Element): void {
    this.watched.add(element);
  }
  public unobserve(element: Element): void {
    this.watched.delete(element);
  }
  public disconnect(): void {
    this.watched.clear();
  }
  public show(index: number, isIntersecting: boolean, height: number): void {
    const target = [...this.watched].find((element) => (element as HTMLElement).dataset.block === String(index));
    act(() => this.tell([{ target, isIntersecting, boundingClientRect: { height } } as unknown as IntersectionObserverEntry], this as unknown as IntersectionObserver));
  }
}

function List({ count }: { readonly count: number }): React.ReactElement {
  return (
    <>
      {useBlocks(count).map((block) => (
        <ul key={block.index} ref={block.ref} data-testid={`block${block.index}`} style={block.drawn ? undefined : { height: block.heightPx }}>
          {block.drawn && Array.from({ length: block.end - block.start }, (_, item) => <li key={item}><button>{block.start + item}</button></li>)}
        </ul>
      ))}
    </>
  );
}

const drawn = (): number => screen.queryAllByRole('button').length;

describe('useBlocks', () => {
  beforeEach(() => {
    (globalThis as { IntersectionObserver?: unknown }).IntersectionObserver = FakeObserver;
  });
  afterEach(() => {
    delete (globalThis as { IntersectionObserver?: unknown }).IntersectionObserver;
  });

  it('draws only what is near the screen of a list of 100,000', () => {
    render(<List count={100_000} />);
    expect(drawn()).toBe(BLOCK_SIZE);
    FakeObserver.last?.show(7, true, 0);
    expect(drawn()).toBe(2 * BLOCK_SIZE);
    expect(screen.getByText(String(7 * BLOCK_SIZE))).toBeTruthy();
  });

  it('keeps the measured height of a block that left the screen', () => {
    render(<List count={400} />);
    FakeObserver.last?.show(0, false, 1234);
    expect(screen.getByTestId('block0').style.height).toBe('1234px');
    expect(drawn()).toBe(0);
  });

  it('never takes away the block that holds the focus', () => {
    render(<List count={400} />);
    screen.getByText('3').focus();
    FakeObserver.last?.show(0, false, 1234);
    expect(drawn()).toBe(BLOCK_SIZE);
    expect(document.activeElement?.textContent).toBe('3');
  });

  it('ends with a shorter block', () => {
    render(<List count={BLOCK_SIZE + 3} />);
    FakeObserver.last?.show(1, true, 0);
    expect(drawn()).toBe(BLOCK_SIZE + 3);
  });

  it('draws everything where the browser cannot tell what is near', () => {
    delete (globalThis as { IntersectionObserver?: unknown }).IntersectionObserver;
    render(<List count={100} />);
    expect(drawn()).toBe(100);
  });
});
