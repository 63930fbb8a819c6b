/** Trains this example's model again, over what is in `run`. About a minute on one thread. */
import { HERE } from "./folder.ts";
import { trainFolder } from "./trainFolder.ts";

trainFolder(HERE, ({ number, firstStep, lastStep }) =>
  console.log(`Segment ${number}: steps ${firstStep} to ${lastStep} ...`),
);
