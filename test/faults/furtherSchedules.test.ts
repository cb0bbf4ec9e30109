import { playsHalf } from './playsHalf';

playsHalf('second');
