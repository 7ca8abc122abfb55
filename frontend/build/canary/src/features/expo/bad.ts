import { other } from '../program/other';
import { app } from '../../app/app';
export const bad = [other, app];
