import { bad } from '../features/expo/bad';
export const Shelf = bad;
