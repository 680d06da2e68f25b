package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.spi.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns from the oldest 70 % of finished shipments and is judged on the newest 30 %; then learns from all of them for the
 * open ones.
 */
final class RiskModel {

    static final int FEWEST_SHIPMENTS = 200;
    static final int FEWEST_OF_EACH = 10;

    private static final double TRAINING_SHARE = 0.7;
    private static final double LEAK = 0.99;

    /** A finished shipment with its outcome. */
    record Finished(Shipment shipment, boolean late) {
        int answer() {
            return late ? 1 : 0;
        }
    }

    /**
     * How good it is on shipments it had not seen.
     *
     * @param brier mean squared error of the probabilities
     * @param baseBrier of giving each the training shipments' share of late ones
     * @param leaks inputs that alone gave the outcome away, left out
     * @param importance the inputs with their share of what was learned, the largest first
     */
    record Judgement(
            int training,
            int holdout,
            long holdoutLate,
            Ranking ranking,
            double brier,
            double baseBrier,
            List<String> leaks,
            List<Map<String, Object>> importance) {

        boolean useful() {
            return ranking.useful() && brier < baseBrier;
        }
    }

    private final List<Finished> finished;
    private final long seed;
    private final Cancellation cancellation;
    private final int training;
    private final double[][] rows;
    private final List<Integer> inputs = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();

    /** @param finished in the order of time */
    RiskModel(List<Finished> finished, long seed, Cancellation cancellation) {
        this.finished = finished;
        this.seed = seed;
        this.cancellation = cancellation;
        training = (int) (finished.size() * TRAINING_SHARE);
        rows = numbers(finished, training);
        choose(RiskFeatures.names());
    }

    /** Both parts hold enough of both outcomes to learn from and to judge by. */
    static boolean possible(List<Finished> finished) {
        int training = (int) (finished.size() * TRAINING_SHARE);
        return finished.size() >= FEWEST_SHIPMENTS
                && mixed(finished.subList(0, training))
                && mixed(finished.subList(training, finished.size()));
    }

    Judgement judge() {
        cancellation.check();
        Forest forest = grow(rows, training);
        double base = finished.subList(0, training).stream()
                .mapToInt(Finished::answer)
                .average()
                .orElse(0);
        int size = finished.size() - training;
        double[] scores = new double[size];
        int[] answers = new int[size];
        double brier = 0;
        double baseBrier = 0;
        for (int i = 0; i < size; i++) {
            scores[i] = forest.probability(picked(rows[training + i]));
            answers[i] = finished.get(training + i).answer();
            brier += square(scores[i] - answers[i]) / size;
            baseBrier += square(base - answers[i]) / size;
        }
        long late = Arrays.stream(answers).sum();
        return new Judgement(
                training, size, late, Ranking.of(scores, answers), brier, baseBrier, leaks, importance(forest));
    }

    /** The forest of all finished shipments, for those still open. */
    RiskScores scores() {
        cancellation.check();
        RiskFeatures features = new RiskFeatures();
        double[][] all = new double[finished.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = features.of(finished.get(i).shipment());
            features.learn(finished.get(i).shipment(), finished.get(i).late());
        }
        Forest forest = grow(all, all.length);
        return new RiskScores(forest, shipment -> picked(features.of(shipment)));
    }

    private static boolean mixed(List<Finished> part) {
        long late = part.stream().filter(Finished::late).count();
        return late >= FEWEST_OF_EACH && part.size() - late >= FEWEST_OF_EACH;
    }

    private static double[][] numbers(List<Finished> finished, int training) {
        RiskFeatures features = new RiskFeatures();
        double[][] rows = new double[finished.size()][];
        for (int i = 0; i < rows.length; i++) {
            Finished one = finished.get(i);
            rows[i] = features.of(one.shipment());
            if (i < training) {
                features.learn(one.shipment(), one.late());
            }
        }
        return rows;
    }

    /** Inputs that vary and do not give the outcome away. */
    private void choose(List<String> names) {
        int[] answers = answers(training);
        for (int input = 0; input < names.size(); input++) {
            int column = input;
            double[] values = Arrays.stream(rows)
                    .limit(training)
                    .mapToDouble(row -> row[column])
                    .toArray();
            double auc = Ranking.of(values, answers).auc();
            if (Math.max(auc, 1 - auc) > LEAK) {
                leaks.add(names.get(input));
            } else if (Arrays.stream(values).distinct().limit(2).count() > 1) {
                inputs.add(input);
            }
        }
    }

    private Forest grow(double[][] from, int count) {
        double[][] picked = Arrays.stream(from).limit(count).map(this::picked).toArray(double[][]::new);
        return Forest.grow(usedNames(), picked, answers(count), seed);
    }

    private List<Map<String, Object>> importance(Forest forest) {
        double[] shares = forest.importance();
        List<String> names = usedNames();
        return IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shares[i]))
                .map(i -> Facts.of("input", names.get(i))
                        .and("share", Numbers.rounded(shares[i], 4))
                        .map())
                .toList();
    }

    boolean hasInputs() {
        return !inputs.isEmpty();
    }

    private List<String> usedNames() {
        return inputs.stream().map(RiskFeatures.names()::get).toList();
    }

    private int[] answers(int count) {
        return finished.stream().limit(count).mapToInt(Finished::answer).toArray();
    }

    private double[] picked(double[] row) {
        return inputs.stream().mapToDouble(input -> row[input]).toArray();
    }

    private static double square(double number) {
        return number * number;
    }
}
