import { useParams } from '@tanstack/react-router';
import { ExhibitorPage } from '../../features/exhibitor/ExhibitorPage';
import { useExpo } from '../use-expo';

export function Screen() {
  const { exhibitor = '' }: { exhibitor?: string } = useParams({ strict: false });
  return <ExhibitorPage expo={useExpo()} exhibitor={exhibitor} />;
}
