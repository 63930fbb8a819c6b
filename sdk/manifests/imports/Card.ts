/** What the YAML front matter of a Hugging Face dataset or model card says. Hints only: nothing of it is pinned. */
export interface Card {
  readonly name: string | undefined;
  readonly licence: CardLicence | undefined;
  /** Ids of datasets that a model card names. */
  readonly datasets: readonly string[];
  /** Ids of models that a model card names. */
  readonly baseModels: readonly string[];
}

/** A licence as a card names it: Hugging Face ids, which are no SPDX. */
export interface CardLicence {
  /** Such as `odc-by`; several if the card lists several. */
  readonly ids: readonly string[];
  /** The name that goes with the id `other`. */
  readonly name: string | undefined;
  readonly link: string | undefined;
}
