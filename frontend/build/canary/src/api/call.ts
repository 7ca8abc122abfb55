import { Shelf } from '../ui/shelf';
export const call = Shelf;
