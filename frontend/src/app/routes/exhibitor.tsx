import { ExhibitorPage } from '../../features/exhibitor/ExhibitorPage';
import { useAddressId } from '../use-address-id';
import { useExpo } from '../use-expo';

export function Screen() {
  return <ExhibitorPage expo={useExpo()} exhibitor={useAddressId('exhibitor')} />;
}
