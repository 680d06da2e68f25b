package io.aetherflow.plugins.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import smile.base.cart.SplitRule;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.data.vector.IntVector;

/** A random forest (Breiman 2001) for yes or no. The same data and seed give the same forest, on any number of threads. */
final class Forest {

    private static final int TREES = 40;
    private static final int DEEPEST = 10;
    private static final int SMALLEST_LEAF = 10;
    private static final String ANSWER = "answer";

    private final RandomForest forest;
    private final StructType inputs;

    private Forest(RandomForest forest, StructType inputs) {
        this.forest = forest;
        this.inputs = inputs;
    }

    /** @param answers 0 or 1, both of which occur */
    static Forest grow(List<String> names, double[][] rows, int[] answers, long seed) {
        DataFrame inputs = DataFrame.of(rows, names.toArray(String[]::new));
        DataFrame data = inputs.merge(IntVector.of(ANSWER, answers));
        int tried = Math.max(1, (int) Math.round(Math.sqrt(names.size())));
        RandomForest forest = RandomForest.fit(
                Formula.lhs(ANSWER),
                data,
                TREES,
                tried,
                SplitRule.GINI,
                DEEPEST,
                Math.max(2, rows.length / SMALLEST_LEAF),
                SMALLEST_LEAF,
                1.0,
                new int[] {1, 1},
                seeds(seed));
        return new Forest(forest, inputs.schema());
    }

    /** How likely the answer is 1. */
    double probability(double[] row) {
        double[] shares = new double[2];
        forest.predict(Tuple.of(row, inputs), shares);
        return shares[1];
    }

    /** How much each input contributes, the sum being 1. */
    double[] importance() {
        double[] gains = forest.importance();
        double sum = Arrays.stream(gains).sum();
        return Arrays.stream(gains).map(gain -> sum > 0 ? gain / sum : 0).toArray();
    }

    /** Smile takes a seed of at most 1 as "any". */
    private static LongStream seeds(long seed) {
        return new Random(seed).longs(TREES, 2, Long.MAX_VALUE);
    }
}
