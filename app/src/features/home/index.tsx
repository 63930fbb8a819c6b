"use client";
import type { Deployment, Stewardship } from "@commonweight/sdk/chain";
import { AppLink, Badge, Callout, PageHeading, SkeletonLines, Table } from "../../components/index.ts";
import { useDeployments } from "../../lib/query.ts";
import style from "./Home.module.css";

type Row = { deployment: Deployment; stewardship: Stewardship };

export function HomePage() {
  const { data: deployments, error } = useDeployments();
  return (
    <div className={style.home}>
      <PageHeading
        title="Commonweight"
        lede="What open models are made of, under which terms, who paid for their training, who decided it, and who disagreed. Kept on chain, owned by nobody, open to anyone to read, check and fork."
      />
      <section aria-labelledby="register">
        <h2 id="register" className={style.title}>
          Register of stewardships
        </h2>
        {error !== null && (
          <Callout
            tone="error"
            title="The register could not be read."
            todo="Reload the page. If you serve this copy yourself, put its deployments folder beside index.html."
          >
            <p>It said: {error.message}.</p>
          </Callout>
        )}
        {error === null && deployments === undefined && (
          <SkeletonLines lines={3} height="3rem" what="the register" />
        )}
        {deployments !== undefined && <Register deployments={deployments} />}
      </section>
    </div>
  );
}

function Register({ deployments }: { deployments: readonly Deployment[] }) {
  const rows: Row[] = deployments.flatMap((deployment) =>
    deployment.stewardships.map((stewardship) => ({ deployment, stewardship })),
  );
  return (
    <Table<Row>
      caption="Stewardships that this copy of the site lists"
      hideCaption
      rows={rows}
      rowKey={(row) => row.stewardship.governor}
      empty={<p>This copy of the site lists no stewardship.</p>}
      columns={[
        {
          head: "Stewardship",
          cell: ({ deployment, stewardship }) => (
            <AppLink
              page="overview"
              query={{ chain: deployment.chainId, dao: stewardship.governor }}
              className={style.name}
            >
              {stewardship.name}
            </AppLink>
          ),
        },
        { head: "Network", cell: ({ deployment }) => deployment.name },
        {
          head: "Kind",
          cell: ({ stewardship }) =>
            stewardship.sample ? <Badge tone="caution">Sample</Badge> : <Badge>Community</Badge>,
        },
        {
          head: "Read",
          cell: ({ deployment, stewardship }) => {
            const query = { chain: deployment.chainId, dao: stewardship.governor };
            return (
              <span className={style.links}>
                <AppLink page="model" query={query} label={`Model of ${stewardship.name}`}>
                  Model
                </AppLink>
                <AppLink page="proposals" query={query} label={`Proposals of ${stewardship.name}`}>
                  Proposals
                </AppLink>
                <AppLink page="history" query={query} label={`Record of ${stewardship.name}`}>
                  Record
                </AppLink>
              </span>
            );
          },
        },
      ]}
    />
  );
}
