import { Shelf } from '../ui/shelf';
export const low = Shelf;
