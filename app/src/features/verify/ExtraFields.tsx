"use client";
import { Button, Disclosure, Field } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { FileField } from "../propose/parts/FileField.tsx";
import type { Extras } from "./useVerification.ts";
import style from "./Verify.module.css";

type Props = { extras: Extras; onChange: (extras: Extras) => void };

/** What makes a verification stronger, or possible at all where something is missing. */
export function ExtraFields({ extras, onChange }: Props) {
  return (
    <Disclosure bare summary="A second provider, a manifest that is not published, an archive of logs">
      <div className={style.extras}>
        <Field
          label="Second RPC address"
          hint="Another provider, or a node of your own: it is asked the same, and must say the same."
          type="url"
          inputMode="url"
          value={extras.secondRpc}
          onChange={(secondRpc) => onChange({ ...extras, secondRpc })}
        />
        <Extra
          id="verify-manifest"
          label="Manifest"
          hint="Of a release or dataset, where it is not published on chain. It is known by its digest."
          file={extras.manifest}
          onChange={(manifest) => onChange({ ...extras, manifest })}
        />
        <Extra
          id="verify-archive"
          label="Archive of logs"
          hint="For a provider that no longer has old events. Nothing in it is believed: it must add up."
          file={extras.archive}
          onChange={(archive) => onChange({ ...extras, archive })}
        />
      </div>
    </Disclosure>
  );
}

type ExtraProps = {
  id: string;
  label: string;
  hint: string;
  file: File | undefined;
  onChange: (file: File | undefined) => void;
};

function Extra({ id, label, hint, file, onChange }: ExtraProps) {
  return (
    <div>
      <FileField id={id} label={label} hint={hint} onFile={onChange} />
      {file !== undefined && (
        <p className={style.given}>
          {showInvisible(file.name)}
          <Button
            look="quiet"
            label={`Remove ${showInvisible(file.name)}`}
            onClick={() => onChange(undefined)}
          >
            Remove
          </Button>
        </p>
      )}
    </div>
  );
}
