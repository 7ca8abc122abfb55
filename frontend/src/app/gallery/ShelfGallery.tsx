export function ShelfGallery() {
  return null;
}
