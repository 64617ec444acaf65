import { benchPage } from './look-at-page.ts';

export const bench = benchPage('/northwind/systems/checkout-api/assessment');
