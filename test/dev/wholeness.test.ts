import { EXPERIMENTS, missingPlaces } from "./wholeness";

test.each(EXPERIMENTS.map((experiment) => [experiment.adds, experiment] as const))(
  "%s alone does not compile, and the compiler names every place to fill in",
  (_adds, experiment) => {
    expect(missingPlaces(experiment)).toEqual(experiment.names);
  },
  240_000,
);
