import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type InputRole, judgeLicences, ownMatrix, READINGS, type Verdict } from "@commonweight/sdk/licences";

const { matrix } = ownMatrix();

const BLOOM = "LicenseRef-BigScience-BLOOM-RAIL-1.0";
const BIGCODE = "LicenseRef-BigCode-OpenRAIL-M";
const SDXL = "LicenseRef-OpenRAIL-PlusPlus-M";
const GEMMA = "LicenseRef-Gemma";
const LLAMA_2 = "LicenseRef-Llama-2";
const LLAMA_3 = "LicenseRef-Llama-3-Community";
const LLAMA_31 = "LicenseRef-Llama-3.1-Community";
const LLAMA_4 = "LicenseRef-Llama-4-Community";

/** What a reason must speak of. Two reasons never fit the same words. */
const REASONS = {
  free: /^Given up to the public/,
  resultsFree: /lays nothing on results/,
  credit: /^Credit is asked, and nothing that stands/,
  notices: /^Its notices stay with the weights/,
  contents: /rights of its own, which this licence leaves open/,
  endsAtData: /they end there\.$/,
  sameOnly: /adapted material, and that goes out under the same licence only/,
  addsRestrictions: /add restrictions that share-alike forbids/,
  itself: /^The same licence, or a later version/,
  produced: /produced work .* or a derivative database/,
  noncommercialToo: /keep to non-commercial use too/,
  ifItApplies: /^If the licence applies at all, the training/,
  commercial: /these terms allow commercial use/,
  mayNotShare: /adapted material, and that may not be shared/,
  holdsText: /whether weights hold anything of the text/,
  modifiedVersion: /modified version, and that goes out under the GFDL only/,
  gfdlBeside: /^GFDL and CC-BY-SA are not one licence/,
  workOnCode: /work based on the code/,
  filesOnly: /binds files or a library; whether weights/,
  oneCountry: /^Free of copyright in one country/,
  eachPermissive: /its own permissive licence/,
  eachOpen: /share-alike among them/,
  mixedWhole: /^No verdict for the whole/,
  unread: /^Terms of access bind/,
  noLine: /^The matrix has no line/,
  noBaseRule: /says nothing of a base model/,
  rulesReach: /whether they reach weights is to be checked/,
  rulesMustGo: /derivative, and its use restrictions must go with it\.$/,
  baseRules: /^The base model's use restrictions must go/,
  ownList: /its own list of restrictions/,
  whichRail: /which one is meant isn't said/,
  bearsName: /must bear its name first/,
  agreement: /^The base model's own agreement must go on/,
  goesOn: /^The base model's own (?!agreement must)/,
  likeGemma: /made to perform like Gemma/,
  gemmaDerivative: /derivative \(1\.1\.e\), and the use restrictions/,
  gemmaBase: /must go with whatever is made from it as a binding term/,
  gemmaGoesOn: /^The use restrictions go on with these terms/,
  closed: /may not be used to improve another language model/,
  sameVersion: /may improve Llama of the same version/,
  baseSameOnly: /base model's weights goes out under the same licence only/,
  baseSame: /^What is made from the base model goes out under the same licence only/,
  baseNoncommercial: /^The base model may be used for non-commercial/,
  baseMayNotShare: /weights may not be shared/,
  basePart: /which part of the weights/,
} as const;

type Reason = keyof typeof REASONS;
type Cell = readonly [Verdict, Reason];
type Row = readonly [role: InputRole, inbound: string, outputs: string, P: Cell, C: Cell];

const yes: Cell = ["Yes", "free"];
const creditOnly: Cell = ["YesWithObligations", "credit"];
const ends: Cell = ["YesWithObligations", "endsAtData"];
const conditional: Cell = ["CheckContext", "ifItApplies"];
const contents: Cell = ["CheckContext", "contents"];
const unread: Cell = ["Unknown", "unread"];
const llama: Cell = ["No", "agreement"];
const railFlowsDown: Cell = ["No", "baseRules"];

const PERMISSIVE = "Apache-2.0 MIT OpenMDW-1.0";
const FREE = "CC0-1.0 PDDL-1.0 CDLA-Permissive-2.0 O-UDA-1.0";
const CREDIT = "Apache-2.0 MIT CC-BY-4.0 CC-BY-3.0 CC-BY-2.0";

/** The settled table that the matrix grew from: data and base models against permissive, share-alike and RAIL weights. */
const TABLE: readonly Row[] = [
  ["data", FREE, `${PERMISSIVE} CC-BY-SA-4.0 ${BLOOM}`, yes, yes],
  ["data", CREDIT, `${PERMISSIVE} CC-BY-SA-4.0 ${BLOOM}`, creditOnly, creditOnly],
  ["data", "ODC-By-1.0", `${PERMISSIVE} CC-BY-SA-4.0 ${BLOOM}`, contents, contents],
  ["data", "CC-BY-SA-4.0 CC-BY-SA-3.0 CC-BY-SA-2.5", PERMISSIVE, ends, ["No", "sameOnly"]],
  ["data", "CC-BY-SA-4.0 CC-BY-SA-3.0", "CC-BY-SA-4.0", ["Yes", "itself"], ["Yes", "itself"]],
  ["data", "CC-BY-SA-4.0 CC-BY-SA-3.0", BLOOM, ends, ["No", "addsRestrictions"]],
  ["data", "ODbL-1.0", `${PERMISSIVE} CC-BY-SA-4.0 ${BLOOM}`, ends, ["CheckContext", "produced"]],
  ["data", "CC-BY-NC-4.0 CC-BY-NC-3.0", `MIT CC-BY-SA-4.0 ${BLOOM}`, conditional, ["No", "commercial"]],
  ["data", "CC-BY-NC-SA-4.0", `MIT CC-BY-SA-4.0 ${BLOOM}`, conditional, ["No", "sameOnly"]],
  ["data", "CC-BY-ND-4.0", `MIT CC-BY-SA-4.0 ${BLOOM}`, ["CheckContext", "holdsText"], ["No", "mayNotShare"]],
  ["data", "LicenseRef-StackV2-Terms LicenseRef-LMSYS-Chat-1M", `MIT CC-BY-SA-4.0 ${BLOOM}`, unread, unread],
  [
    "data",
    "LicenseRef-never-heard-of",
    `MIT CC-BY-SA-4.0 ${BLOOM}`,
    ["Unknown", "noLine"],
    ["Unknown", "noLine"],
  ],
  ["base", BLOOM, `${PERMISSIVE} CC-BY-SA-4.0`, railFlowsDown, railFlowsDown],
  // The fine-tune that keeps the very licence: nothing changes for it.
  ["base", BLOOM, BLOOM, ["Same", "goesOn"], ["Same", "goesOn"]],
  ["base", `${LLAMA_31} ${LLAMA_2}`, `${PERMISSIVE} CC-BY-SA-4.0 ${BLOOM}`, llama, llama],
];

/** Beyond the table: each with why it is so. */
const BEYOND: readonly Row[] = [
  // 1.1 and 3.1 of CDLA-Permissive-1.0 ask for credit with the data; 3.4 lays nothing on results.
  ["data", "CDLA-Permissive-1.0", "MIT CC-BY-NC-4.0", yes, yes],
  // A dedication to the public, as CC0 is.
  ["data", "Unlicense", `Apache-2.0 ${GEMMA}`, yes, yes],
  // 2.1 of C-UDA allows computing only, which training is; 2.2 frees the results.
  ["data", "C-UDA-1.0", "MIT", ["YesWithObligations", "resultsFree"], ["YesWithObligations", "resultsFree"]],
  // Sharing binds the data (3.1); results are free by 3.5.
  [
    "data",
    "CDLA-Sharing-1.0",
    "CC-BY-SA-4.0",
    ["YesWithObligations", "resultsFree"],
    ["YesWithObligations", "resultsFree"],
  ],
  // Notices in every copy, nothing else; read in their own texts.
  ["data", "ISC Zlib BSL-1.0 NCSA PostgreSQL", "MIT", creditOnly, creditOnly],
  // The source and its date are named; made to go with any licence that asks for credit.
  ["data", "etalab-2.0", "CC-BY-SA-4.0", creditOnly, creditOnly],
  // CC-BY-4.0 asks only that what adapts it leaves others able to keep to it (3(a)(4)): CC0 does.
  ["data", "CC-BY-4.0", "CC0-1.0", creditOnly, creditOnly],
  // CC0 asks nothing in return, so share-alike could not go on.
  ["data", "CC-BY-SA-4.0", "CC0-1.0", ends, ["No", "sameOnly"]],
  // Non-commercial terms add a restriction that 3(b)(3) forbids.
  ["data", "CC-BY-SA-4.0", "CC-BY-NC-SA-4.0", ends, ["No", "addsRestrictions"]],
  // So do rules of use and a name.
  ["data", "CC-BY-SA-3.0", `${LLAMA_31} ${GEMMA}`, ends, ["No", "addsRestrictions"]],
  // Non-commercial data in non-commercial weights: credit is left.
  [
    "data",
    "CC-BY-NC-4.0",
    "CC-BY-NC-4.0 CC-BY-NC-SA-4.0",
    ["YesWithObligations", "noncommercialToo"],
    ["YesWithObligations", "noncommercialToo"],
  ],
  // Share-alike on top: BY-NC alone would drop it.
  ["data", "CC-BY-NC-SA-4.0", "CC-BY-NC-4.0", conditional, ["No", "sameOnly"]],
  ["data", "CC-BY-NC-SA-4.0", "CC-BY-NC-SA-4.0", ["Yes", "itself"], ["Yes", "itself"]],
  // No derivatives is against every licence, also a non-commercial one.
  [
    "data",
    "CC-BY-NC-ND-4.0 CC-BY-ND-3.0",
    "CC-BY-NC-SA-4.0",
    ["CheckContext", "holdsText"],
    ["No", "mayNotShare"],
  ],
  // Wikipedia's text is offered under both: beside CC-BY-SA one would take the other.
  ["data", "GFDL-1.3-or-later", "CC-BY-SA-4.0", ends, ["CheckContext", "gfdlBeside"]],
  ["data", "GFDL-1.2-or-later LicenseRef-GFDL-Unspecified", "MIT", ends, ["No", "modifiedVersion"]],
  // There is no column for weights under the GPL, so none can be kept to under C.
  ["data", "GPL-3.0-only AGPL-3.0-or-later OSL-3.0 EUPL-1.2", "MIT CC-BY-SA-4.0", ends, ["No", "workOnCode"]],
  // Weak copyleft ends at a file or library; nobody knows what that is in weights.
  ["data", "LGPL-3.0-only MPL-2.0 EPL-2.0", "Apache-2.0", ends, ["CheckContext", "filesOnly"]],
  // A mark and a statute of one country.
  [
    "data",
    "CC-PDM-1.0 LicenseRef-US-Government-Work",
    "CC0-1.0",
    ["CheckContext", "oneCountry"],
    ["CheckContext", "oneCountry"],
  ],
  [
    "data",
    "LicenseRef-Mixed-Permissive",
    "Apache-2.0",
    ["CheckContext", "eachPermissive"],
    ["CheckContext", "eachPermissive"],
  ],
  // Share-alike records may be among them, so under C the whole has no answer.
  [
    "data",
    "LicenseRef-Mixed-CC LicenseRef-Mixed-Open",
    "Apache-2.0",
    ["CheckContext", "eachOpen"],
    ["Unknown", "mixedWhole"],
  ],
  // A family without a version is not a licence.
  ["data", "LicenseRef-CC-Unspecified", "MIT", unread, unread],
  // What a RAIL model put out: its derivatives include models that learn from that (definitions), with the restrictions.
  ["data", BLOOM, "MIT", ["CheckContext", "rulesReach"], ["No", "rulesMustGo"]],
  // The lists of attachment A differ: BigCode forbids malware, which BLOOM's doesn't name.
  ["data", BIGCODE, BLOOM, ["CheckContext", "ownList"], ["CheckContext", "ownList"]],
  ["base", BIGCODE, BLOOM, ["CheckContext", "ownList"], ["CheckContext", "ownList"]],
  // 5.1 of BigCode lets any licence be chosen that holds the restrictions: a permissive one holds none.
  ["base", BIGCODE, "Apache-2.0", railFlowsDown, railFlowsDown],
  // 4(a) of the Open RAIL++-M: the restrictions go on as an enforceable provision.
  ["base", SDXL, "MIT", railFlowsDown, railFlowsDown],
  ["base", SDXL, SDXL, ["Same", "goesOn"], ["Same", "goesOn"]],
  // The restrictions of Llama's use policy are not those of attachment A.
  ["base", SDXL, LLAMA_31, railFlowsDown, railFlowsDown],
  // "openrail" on a card names a family.
  ["base", "LicenseRef-OpenRAIL-Unspecified", BLOOM, ["Unknown", "whichRail"], ["Unknown", "whichRail"]],
  ["base", "LicenseRef-OpenRAIL-Unspecified", "MIT", railFlowsDown, railFlowsDown],
  ["data", "LicenseRef-OpenRAIL-Unspecified", "MIT", ["Unknown", "whichRail"], ["No", "rulesMustGo"]],
  // Since 3.1 outputs may train others, which then bear the name: 1.b.i asks it of who uses outputs, under either reading.
  ["data", `${LLAMA_31} ${LLAMA_4}`, "MIT", ["CheckContext", "bearsName"], ["CheckContext", "bearsName"]],
  ["data", LLAMA_31, LLAMA_31, ["CheckContext", "bearsName"], ["CheckContext", "bearsName"]],
  // Up to 3, outputs may improve nothing but Llama of that version (1.b.v).
  ["data", `${LLAMA_2} ${LLAMA_3}`, "MIT", ["No", "closed"], ["No", "closed"]],
  ["data", LLAMA_3, LLAMA_31, ["No", "closed"], ["No", "closed"]],
  ["data", LLAMA_3, LLAMA_3, ["CheckContext", "sameVersion"], ["CheckContext", "sameVersion"]],
  // Each version is an agreement of its own.
  ["base", LLAMA_31, LLAMA_4, llama, llama],
  ["base", LLAMA_31, LLAMA_31, ["Same", "goesOn"], ["Same", "goesOn"]],
  ["base", LLAMA_3, LLAMA_3, ["Same", "goesOn"], ["Same", "goesOn"]],
  // 1.1(e): a model made to perform like Gemma by its outputs is a derivative; whether one is made so is a fact.
  ["data", GEMMA, "Apache-2.0 CC-BY-SA-4.0", ["CheckContext", "likeGemma"], ["No", "gemmaDerivative"]],
  ["data", GEMMA, GEMMA, ["YesWithObligations", "gemmaGoesOn"], ["YesWithObligations", "gemmaGoesOn"]],
  // 3.1: other terms may be added, but its restrictions and a copy must go along.
  ["base", GEMMA, `Apache-2.0 ${LLAMA_31} ${BLOOM}`, ["No", "gemmaBase"], ["No", "gemmaBase"]],
  ["base", GEMMA, GEMMA, ["Same", "goesOn"], ["Same", "goesOn"]],
  // A base model's licence goes with its weights, whatever weights are to data.
  ["base", "CC-BY-SA-4.0", "MIT", ["No", "baseSameOnly"], ["No", "baseSameOnly"]],
  ["base", "CC-BY-NC-4.0", "MIT", ["No", "baseNoncommercial"], ["No", "baseNoncommercial"]],
  ["base", "CC-BY-ND-4.0", "MIT", ["No", "baseMayNotShare"], ["No", "baseMayNotShare"]],
  ["base", "GPL-3.0-only", "MIT", ["No", "baseSame"], ["No", "baseSame"]],
  ["base", "MPL-2.0", "MIT", ["CheckContext", "basePart"], ["CheckContext", "basePart"]],
  [
    "base",
    "Apache-2.0 OpenMDW-1.0",
    "MIT",
    ["YesWithObligations", "notices"],
    ["YesWithObligations", "notices"],
  ],
  ["base", "CC0-1.0", "Apache-2.0", yes, yes],
  ["base", "CC-BY-SA-4.0", "CC-BY-SA-4.0", ["Same", "goesOn"], ["Same", "goesOn"]],
  // A later version of the same licence (4(b) of 3.0).
  ["base", "CC-BY-SA-3.0", "CC-BY-SA-4.0", ["Yes", "itself"], ["Yes", "itself"]],
  [
    "base",
    "CC-BY-NC-3.0",
    "CC-BY-NC-4.0",
    ["YesWithObligations", "noncommercialToo"],
    ["YesWithObligations", "noncommercialToo"],
  ],
  // Licences of databases and documents say nothing of models.
  ["base", "ODC-By-1.0 GFDL-1.3-only", "MIT", ["Unknown", "noBaseRule"], ["Unknown", "noBaseRule"]],
];

const cells = (rows: readonly Row[]) =>
  rows.flatMap(([role, inbound, outputs, P, C]) =>
    inbound
      .split(" ")
      .flatMap((terms) =>
        outputs
          .split(" ")
          .flatMap((output) =>
            READINGS.map((reading) => ({ role, terms, output, reading, expected: reading === "P" ? P : C })),
          ),
      ),
  );

function check(rows: readonly Row[]): void {
  for (const { role, terms, output, reading, expected } of cells(rows)) {
    const [judged] = judgeLicences({
      inputs: [{ role, name: terms, terms }],
      output,
      reading,
      matrix,
    }).inputs;
    const what = `${role} ${terms} -> ${output}, Reading ${reading}`;
    const [verdict, reason] = expected;
    assert.equal(judged?.verdict, verdict, what);
    assert.match(judged?.findings[0]?.why ?? "", REASONS[reason], what);
  }
}

describe("the cells of the matrix that ships with the project", () => {
  it("are the settled table's, with its reasons", () => check(TABLE));

  it("beyond it follow from the clauses", () => {
    assert(BEYOND.length >= 30);
    check(BEYOND);
  });

  it("have a golden cell for every rule, so that none changes unnoticed", () => {
    const said = new Set(
      matrix.inputs.flatMap(({ data, base, same }) => [
        ...[...data, ...base].flatMap(({ cell }) => [cell.P.why, cell.C.why]),
        ...(same === undefined ? [] : [same]),
      ]),
    );
    const used = new Set<Reason>([...TABLE, ...BEYOND].flatMap(([, , , P, C]) => [P[1], C[1]]));
    for (const why of said)
      assert(
        [...used].some((reason) => REASONS[reason].test(why)),
        why,
      );
  });
});
