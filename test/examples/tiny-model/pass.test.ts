import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { generatorOf, nextFraction } from "../../../examples/tiny-model/src/generator.ts";
import { initialParameters, parameterCount, windowsOn } from "../../../examples/tiny-model/src/model.ts";
import { Pass } from "../../../examples/tiny-model/src/pass.ts";

const SHAPE = { vocabulary: 5, context: 3, embedding: 2, hidden: 4 };
/** Exact in 32 bits, so that the parameters move by as much as is divided by. */
const STEP = 2 ** -10;

describe("The way back", () => {
  it("is the slope of the loss, parameter by parameter", () => {
    const parameters = initialParameters(SHAPE, generatorOf(3));
    const generator = generatorOf(4);
    for (let index = 0; index < parameters.length; index++)
      parameters[index] = Math.round((nextFraction(generator) - 0.5) * 512) / 256;
    const text = Uint8Array.of(0, 3, 1, 4, 2);
    const weights = windowsOn(SHAPE, parameters);
    const pass = new Pass(SHAPE);
    pass.learn(weights, text, 3, 0.5);
    pass.learn(weights, text, 4, 0.5);
    const loss = () => (pass.loss(weights, text, 3) + pass.loss(weights, text, 4)) / 2;
    let steepest = 0;
    for (let index = 0; index < parameterCount(SHAPE); index++) {
      const value = parameters[index] ?? 0;
      parameters[index] = value + STEP;
      const above = loss();
      parameters[index] = value - STEP;
      const below = loss();
      parameters[index] = value;
      const slope = (above - below) / (2 * STEP);
      assert(Math.abs(slope - (pass.gradient[index] ?? 0)) < 1e-5, `parameter ${index}`);
      steepest = Math.max(steepest, Math.abs(slope));
    }
    assert(steepest > 0.01, "a loss without slope would show nothing");
  });

  it("adds up to a probability of one, whatever the parameters", () => {
    const parameters = new Float32Array(parameterCount(SHAPE)).fill(300);
    const chances = new Pass(SHAPE).predict(windowsOn(SHAPE, parameters), Uint8Array.of(0, 1, 2), 3);
    assert(Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - 1) < 1e-12);
  });
});
