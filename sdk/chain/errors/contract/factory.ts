import type { Named, WordsOf } from "./types.ts";

export type FactoryErrorName = Named<"Factory" | "Create2" | "Create3"> | "FailedDeployment";

const SOUND = "Compare the factory's code with its source, or use another factory.";

/** The errors of the factory, and of what it creates contracts with. */
export const factoryErrors: WordsOf<FactoryErrorName> = {
  Create2EmptyBytecode: () => ({
    what: "There is no code to create a contract with.",
    means: "The factory's store of code is empty.",
    remedy: SOUND,
  }),
  Create3EmptyBytecode: () => ({
    what: "There is no code to create a contract with.",
    means: "The factory's store of code is empty.",
    remedy: SOUND,
  }),
  FactoryInvalidStore: (store) => ({
    what: "The factory was not given the code of a part.",
    means: `The account ${store} holds no code to create a contract with.`,
    remedy: "Deploy the code stores again, then the factory.",
  }),
  FactoryInvalidStores: (parts, expected) => ({
    what: "The factory was not given the code of every part.",
    means: `It got the code of ${parts} parts and needs ${expected}.`,
    remedy: "Deploy the factory again, with the code of every part.",
  }),
  FactoryTooManyAllocations: (allocations, max) => ({
    what: "The first distribution is too long.",
    means: `It names ${allocations} members; one transaction can take ${max}.`,
    remedy: "Begin with fewer members: votes can be passed on or created by vote later.",
  }),
  FailedDeployment: () => ({
    what: "A part could not be created.",
    means: "Its constructor refused the parameters, or the transaction had too little gas.",
    remedy: "Check the parameters, and build fewer parts at once.",
  }),
};
