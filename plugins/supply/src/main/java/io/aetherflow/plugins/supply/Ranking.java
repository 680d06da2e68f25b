package io.aetherflow.plugins.supply;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well scores put those with answer 1 above those with 0.
 *
 * @param auc the area under the ROC curve: 0.5 for chance, 1 for a perfect order
 * @param error its standard error (Hanley and McNeil 1982)
 */
record Ranking(double auc, double error) {

    private static final double ONE_SIDED_95 = 1.645;

    /** Both answers must occur. */
    static Ranking of(double[] scores, int[] answers) {
        long ones = Arrays.stream(answers).sum();
        long zeros = answers.length - ones;
        double auc = (rankSum(scores, answers) - ones * (ones + 1) / 2.0) / ((double) ones * zeros);
        double q1 = auc / (2 - auc);
        double q2 = 2 * auc * auc / (1 + auc);
        double variance = (auc * (1 - auc) + (ones - 1) * (q1 - auc * auc) + (zeros - 1) * (q2 - auc * auc))
                / ((double) ones * zeros);
        return new Ranking(auc, Math.sqrt(Math.max(0, variance)));
    }

    /** Better than chance by more than 95 % of chance results. */
    boolean useful() {
        return auc - ONE_SIDED_95 * error > 0.5;
    }

    /** Of those with answer 1; equal scores share their ranks. */
    private static double rankSum(double[] scores, int[] answers) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                sum += answers[order[i]] * rank;
            }
        }
        return sum;
    }
}
