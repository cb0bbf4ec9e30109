/** Work for idle moments: prefetching of components for editors, which this page does not do. */
export class IdleTaskQueue {
  public static readonly instance = new IdleTaskQueue();

  public enqueueTask(): void {
    return undefined;
  }

  public removeTask(): void {
    return undefined;
  }
}

export const IdleTaskPriority = { OPTIONAL_HIGH: 0 };
export const PrefetchDependencyPriority = { high: 0, low: 1 };
export const createPrefetchDependencyQueue = (): undefined => undefined;
