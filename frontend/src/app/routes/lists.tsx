import { useNavigate, useSearch } from '@tanstack/react-router';
import { KINDS } from '../../features/lists/kinds';
import { ListsPage } from '../../features/lists/ListsPage';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const navigate = useNavigate();
  const { list }: { list?: unknown } = useSearch({ strict: false });
  return (
    <ListsPage
      expo={expo}
      kind={KINDS.find((one) => one === list) ?? 'exhibitors'}
      onKind={(chosen) => void navigate({ to: paths.lists(expo), search: { list: chosen }, replace: true })}
    />
  );
}
