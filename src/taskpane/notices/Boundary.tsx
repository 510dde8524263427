import { Component, type ReactNode } from "react";
import { Failure } from "./Failure";

interface BoundaryProps {
  /** Called when the user puts the message away, before the content is tried again. */
  readonly onDismiss: () => void;
  /** Of the element around the message. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** Catches what goes wrong while drawing (a part of the pane that could not be loaded, too) and shows it like any other failure. */
export class Boundary extends Component<BoundaryProps, { readonly caught: { readonly error: unknown } | null }> {
  override state: { readonly caught: { readonly error: unknown } | null } = {
    caught: null,
  };

  static getDerivedStateFromError(error: unknown): {
    readonly caught: { readonly error: unknown };
  } {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (caught === null) return this.props.children;
    return (
      <div role="alert" className={this.props.className}>
        <Failure
          action="pane"
          error={caught.error}
          onDismiss={() => {
            this.props.onDismiss();
            this.setState({ caught: null });
          }}
        />
      </div>
    );
  }
}
