import { ShelfGallery } from '../gallery/ShelfGallery';

export function Screen() {
  return <ShelfGallery />;
}
