export { BasketTray } from "./BasketTray.tsx";
export { ListBallot } from "./ListBallot.tsx";
export { type Basket, useBasket } from "./useBasket.ts";
