import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { Problem } from '../api/problem';
import { ProblemMessage } from './ProblemMessage';

/** A part of a page that few readers open, or that comes after what they came for; without a network it says so. */
export function late<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load().catch(() => NotFetched) }));
}

function NotFetched() {
  return <ProblemMessage problem={UNREACHABLE} retry={() => location.reload()} />;
}

const UNREACHABLE = new Problem({ code: Problem.UNREACHABLE, status: 0 });
