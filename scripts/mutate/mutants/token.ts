import { mutantsOf, type Written } from "../mutant.ts";

const folder = "contracts/token";

export const token: readonly Written[] = [
  ...mutantsOf(
    `${folder}/StewardToken.sol`,
    [
      "if (amount > available) revert StewardTokenMintCapExceeded(amount, available);",
      "",
      "a vote mints without end",
    ],
    ["_mintedInYear += amount;", "_mintedInYear = amount;", "a year's cap can be minted again and again"],
    ["_mintedInYear = 0;", "", "a new year does not begin anew"],
    [
      "uint256 supply = totalSupply().saturatingSub(minted);",
      "uint256 supply = totalSupply();",
      "what is minted raises the cap of the same year",
    ],
    [
      "return delegatee == address(0) ? account : delegatee;",
      "return delegatee;",
      "who never delegated has no votes",
    ],
    [
      "super._delegate(account, delegatee == address(0) ? account : delegatee);",
      "super._delegate(account, delegatee);",
      "delegating to nobody locks the tokens",
    ],
    ["_burn(_msgSender(), amount);", "_burn(tx.origin, amount);", "a contract burns its caller's tokens"],
    [
      "if (mintCap_ > MAX_MINT_CAP) revert",
      "if (mintCap_ > 10 * MAX_MINT_CAP) revert",
      "the cap has no bound",
    ],
    [
      "return (block.timestamp - _birth) / YEAR;",
      "return block.timestamp / YEAR;",
      "years begin on a fixed day",
    ],
  ),
  ...mutantsOf(
    `${folder}/VotesAndBalances.sol`,
    [
      "delegates(from) == from && delegates(to) == to",
      "delegates(from) == from",
      "tokens sent to who delegated bring their votes to the holder",
    ],
    [
      "            super._transferVotingUnits(from, to, amount);\n            _move(from, to, _pack(0, units));",
      "            super._transferVotingUnits(from, to, amount);",
      "what a holder had at a past second is forgotten when somebody delegates",
    ],
    [
      "return _balanceIn(_traces[account].upperLookupRecent(_validateTimepoint(timepoint)));",
      "return balanceOf(account);",
      "a past balance is that of now",
    ],
    [
      "return _votesIn(_traces[account].upperLookupRecent(_validateTimepoint(timepoint)));",
      "return getVotes(account);",
      "past votes are those of now",
    ],
    ["return type(uint104).max;", "return type(uint208).max;", "balances spill into votes"],
    [
      "if (oldVotes != newVotes) emit DelegateVotesChanged(account, oldVotes, newVotes);",
      "",
      "votes change unheard",
    ],
  ),
];
