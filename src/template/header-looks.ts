/** The three kinds of header; readable in both themes, and distinguished by weight and line too, not by colour alone. */
export const HEADER_LOOKS = {
  Y: { fill: "#0E7A66", font: "#FFFFFF", line: "#0B3D33", style: "Continuous" },
  D: { fill: "#CFE9E2", font: "#0B3D33", line: "#0E7A66", style: "Dash" },
  "": { fill: "#EDEBE9", font: "#3B3A39", line: null, style: null },
} as const;
