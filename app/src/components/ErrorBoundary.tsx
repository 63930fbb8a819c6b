"use client";
import { Component, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Callout } from "./Callout.tsx";

type Props = { children: ReactNode; what: string };
type State = { error: Error | undefined };

/** Keeps one part's failure from taking the page with it, and says it in words. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Callout
        tone="error"
        title={`The site could not show ${this.props.what}.`}
        todo="Try again. If it happens again, report the line above with the address of this page."
        actions={<Button onClick={() => this.setState({ error: undefined })}>Try again</Button>}
      >
        <p>This is a fault of the site, not of the record. It said: {error.message}</p>
      </Callout>
    );
  }
}
