import { mutantsOf, type Written } from "../mutant.ts";

const folder = "contracts/plurality";

export const plurality: readonly Written[] = [
  ...mutantsOf(
    `${folder}/ForkShares.sol`,
    [
      "((unreserved % whole) * part) / whole;",
      "((unreserved % whole) * part + whole - 1) / whole;",
      "a fork's share is rounded up",
    ],
    ["uint256 part = lodged - counted;", "uint256 part = lodged;", "what was counted is counted again"],
    ["uint256 whole = supply - counted;", "uint256 whole = supply;", "who lodges later gets less"],
  ),
  ...mutantsOf(
    `${folder}/ForkLodgings.sol`,
    [
      "if (amount > left) revert ForkAboveEntitlement(msg.sender, amount, left);",
      "",
      "who bought after the snapshot lodges",
    ],
    [
      "lodgedAgainst[proposalId][msg.sender] = against + amount;",
      "",
      "the same entitlement is lodged in two forks",
    ],
    ["own.amount -= uint104(amount);", "", "a lodging is withdrawn twice"],
    [
      "if (amount > own.amount) revert ForkAboveLodging(msg.sender, amount, own.amount);",
      "",
      "a member withdraws what others lodged",
    ],
    [
      "bool free = entry.status == Status.Open || entry.status == Status.Abandoned;",
      "bool free = entry.status != Status.Finished;",
      "lodgings leave after the share was set aside",
    ],
    [
      "if (since > snapshot) revert ForkLodgedAfterSnapshot(msg.sender, since, snapshot);",
      "",
      "lodged tokens move to a fork against a later vote that they had no part in",
    ],
    [
      "if (entry.lodged * BASIS_POINTS < votes * threshold) return;",
      "if (entry.lodged * BASIS_POINTS <= votes * threshold) return;",
      "exactly the threshold does not begin a fork",
    ],
    [
      "if (block.timestamp > _joinUntil(entry)) revert ForkTooLate(forkId, _joinUntil(entry));",
      "",
      "a fork is joined after its time",
    ],
    [
      "if (!waiting) revert ForkUnexpectedProposalState(proposalId, state);",
      "",
      "a fork opens against a vote that did not pass",
    ],
  ),
  ...mutantsOf(
    `${folder}/StewardshipFork.sol`,
    ["_lodgings[forkId][member].amount = 0;", "", "a member claims the child's tokens twice"],
    ["IStewardToken(token).burn(burned);", "", "who left still votes in the parent"],
    [
      "if (!IStewardshipFactory(factory).isComplete(key)) revert ForkChildIncomplete(key);",
      "",
      "money goes to a child that is half built",
    ],
    [
      "if (given != forkId) revert ForkForeignPlan(forkId, given);",
      "",
      "a stranger finishes a fork with another plan",
    ],
    [
      "if (block.timestamp <= until) revert ForkTooEarly(forkId, until + 1);",
      "",
      "anybody abandons a fork that has begun",
    ],
    [
      "other.supply = uint104(Math.saturatingSub(other.supply, burned));",
      "",
      "the second fork gets less than its part",
    ],
  ),
  ...mutantsOf(
    `${folder}/StewardshipFactory.sol`,
    [
      "return keccak256(abi.encode(key, part));",
      "return keccak256(abi.encode(part));",
      "one community takes another's addresses",
    ],
    [
      "if (part == Part.Treasury) return abi.encode(house.timelock, house.runs, house.fork);",
      "if (part == Part.Treasury) return abi.encode(house.timelock, house.runs, house.timelock);",
      "a house is built with another fork",
    ],
    [
      "if (allocations > MAX_ALLOCATIONS) revert FactoryTooManyAllocations(allocations, MAX_ALLOCATIONS);",
      "",
      "a house is begun that no transaction can finish",
    ],
  ),
];
