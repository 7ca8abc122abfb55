import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { Problem } from '../api/problem';
import { ProblemMessage } from './ProblemMessage';

/** A part of a page that most readers never open, fetched when it is. Without a network it says so in its place. */
export function late<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load().catch(() => NotFetched) }));
}

function NotFetched() {
  return <ProblemMessage problem={UNREACHABLE} retry={() => location.reload()} />;
}

const UNREACHABLE = new Problem({ code: Problem.UNREACHABLE, status: 0 });
