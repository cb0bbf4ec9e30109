import type { Look, ReadProblem } from '../../discovery/problem';

/** Texts of files that cannot be read; screens and commands use the same. */
export interface ProblemStrings {
  /** What is wrong with which file and where, what it looks like, and what would be needed. */
  problem(problem: ReadProblem): string;
  /** What a file looks like, as a part of a sentence. */
  look(look: Look): string;
}
